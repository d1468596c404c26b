-- one row per person who ever placed a valid order
-- the shortest stretch of the year that holds all purchases of a person: the year less its longest empty stretch
with

days_of_year as (
    select distinct
        int_order_days.person_id,
        dayofyear(int_order_days.order_date) as day_of_year
    from int_order_days
),

bounds as (
    select
        int_order_days.person_id,
        count(distinct year_of(int_order_days.order_date)) as years_bought,
        days_between(max(int_order_days.order_date), min(int_order_days.order_date)) as apart_days
    from int_order_days
    group by int_order_days.person_id
),

ordered as (
    select
        days_of_year.person_id,
        days_of_year.day_of_year,
        lead(days_of_year.day_of_year) over (
            partition by days_of_year.person_id order by days_of_year.day_of_year
        ) as next_day,
        min(days_of_year.day_of_year) over (partition by days_of_year.person_id) as first_day
    from days_of_year
),

final as (
    select
        ordered.person_id,
        max(bounds.years_bought) as years_bought,
        365 - max(coalesce(ordered.next_day, ordered.first_day + 365) - ordered.day_of_year) as season_days,
        max(bounds.apart_days) as apart_days
    from ordered
    inner join bounds
        on ordered.person_id = bounds.person_id
    group by ordered.person_id
)

select * from final
