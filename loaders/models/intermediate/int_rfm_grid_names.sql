-- one row per cell of the RFM grid
-- the name of each of the 25 cells: every cell has one, all eleven names are alive
with

final as (
    select 5 as recency_score, 1 as value_score, 'new' as segment
    union all select 5, 2, 'potential_loyalist'
    union all select 5, 3, 'loyal'
    union all select 5, 4, 'champion'
    union all select 5, 5, 'champion'
    union all select 4, 1, 'promising'
    union all select 4, 2, 'potential_loyalist'
    union all select 4, 3, 'loyal'
    union all select 4, 4, 'champion'
    union all select 4, 5, 'champion'
    union all select 3, 1, 'about_to_sleep'
    union all select 3, 2, 'need_attention'
    union all select 3, 3, 'need_attention'
    union all select 3, 4, 'loyal'
    union all select 3, 5, 'loyal'
    union all select 2, 1, 'hibernating'
    union all select 2, 2, 'hibernating'
    union all select 2, 3, 'at_risk'
    union all select 2, 4, 'at_risk'
    union all select 2, 5, 'at_risk'
    union all select 1, 1, 'lost'
    union all select 1, 2, 'hibernating'
    union all select 1, 3, 'at_risk'
    union all select 1, 4, 'cant_lose'
    union all select 1, 5, 'cant_lose'
)

select * from final
