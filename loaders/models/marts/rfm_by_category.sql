-- one row per product category of at least 500 buyers and RFM segment, by the category's own cuts
-- who is big in one category, and who has been: only its buyers are scored, against each other
with

quintiles as (
    select
        int_category_rfm.category,
        quantile_of(int_category_rfm.recency, 0.2) as recency_2,
        quantile_of(int_category_rfm.recency, 0.4) as recency_3,
        quantile_of(int_category_rfm.recency, 0.6) as recency_4,
        quantile_of(int_category_rfm.recency, 0.8) as recency_5,
        quantile_of(int_category_rfm.monetary, 0.2) as monetary_2,
        quantile_of(int_category_rfm.monetary, 0.4) as monetary_3,
        quantile_of(int_category_rfm.monetary, 0.6) as monetary_4,
        quantile_of(int_category_rfm.monetary, 0.8) as monetary_5
    from int_category_rfm
    group by int_category_rfm.category
    having count(*) >= 500
),

scored as (
    select
        int_category_rfm.category,
        int_category_rfm.person_id,
        int_category_rfm.monetary,
        case
            when int_category_rfm.recency <= quintiles.recency_2 then 5
            when int_category_rfm.recency <= quintiles.recency_3 then 4
            when int_category_rfm.recency <= quintiles.recency_4 then 3
            when int_category_rfm.recency <= quintiles.recency_5 then 2
            else 1
        end as recency_score,
        case
            when int_category_rfm.frequency < 2 then 1
            when int_category_rfm.frequency < 3 then 2
            when int_category_rfm.frequency < 4 then 3
            when int_category_rfm.frequency < 6 then 4
            else 5
        end as frequency_score,
        case
            when int_category_rfm.monetary <= quintiles.monetary_2 then 1
            when int_category_rfm.monetary <= quintiles.monetary_3 then 2
            when int_category_rfm.monetary <= quintiles.monetary_4 then 3
            when int_category_rfm.monetary <= quintiles.monetary_5 then 4
            else 5
        end as monetary_score
    from int_category_rfm
    inner join quintiles
        on int_category_rfm.category = quintiles.category
),

named as (
    select
        scored.category,
        scored.monetary,
        int_rfm_grid_names.segment
    from scored
    inner join int_rfm_grid_names
        on scored.recency_score = int_rfm_grid_names.recency_score
        and cast(floor((scored.frequency_score + scored.monetary_score) / 2.0) as integer) = int_rfm_grid_names.value_score
),

final as (
    select
        named.category,
        named.segment,
        count(*) as customers,
        cast(sum(named.monetary) as decimal(18, 2)) as revenue
    from named
    group by named.category, named.segment
)

select * from final
