-- one row per product category of at least 500 buyers and standing in the whole base
-- who is big in one category and small in all others
with

overall as (
    select
        int_rfm_inputs.person_id,
        percent_rank() over (order by int_rfm_inputs.monetary desc) as place
    from int_rfm_inputs
),

within as (
    select
        int_category_rfm.category,
        int_category_rfm.person_id,
        int_category_rfm.monetary,
        percent_rank() over (
            partition by int_category_rfm.category
            order by int_category_rfm.monetary desc
        ) as place,
        count(*) over (partition by int_category_rfm.category) as buyers
    from int_category_rfm
),

final as (
    select
        within.category,
        case when overall.place < 0.2 then 'top' when overall.place < 0.5 then 'middle' else 'low' end as overall,
        case when overall.place < 0.2 then 1 when overall.place < 0.5 then 2 else 3 end as position,
        count(*) as customers,
        cast(sum(within.monetary) as decimal(18, 2)) as revenue
    from within
    inner join overall
        on within.person_id = overall.person_id
    where within.buyers >= 500 and within.place < 0.2
    group by
        within.category,
        case when overall.place < 0.2 then 'top' when overall.place < 0.5 then 'middle' else 'low' end,
        case when overall.place < 0.2 then 1 when overall.place < 0.5 then 2 else 3 end
)

select * from final
