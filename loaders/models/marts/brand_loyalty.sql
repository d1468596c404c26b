-- one row
-- how long those who bought in 12 months have been customers, and how many of a year's buyers bought again, a year before
with

people as (
    select
        int_order_days.person_id,
        min(int_order_days.order_date) as first_day,
        max(case when int_order_days.order_date > run_parameters.year_ago then 1 else 0 end) as is_active,
        max(case
            when int_order_days.order_date > run_parameters.two_years_ago
                and int_order_days.order_date <= run_parameters.year_ago then 1
            else 0
        end) as bought_before,
        max(case
            when int_order_days.order_date > add_months_to(run_parameters.two_years_ago, -12)
                and int_order_days.order_date <= run_parameters.two_years_ago then 1
            else 0
        end) as bought_earlier
    from int_order_days
    cross join run_parameters
    where int_order_days.order_date <= run_parameters.as_of
    group by int_order_days.person_id
),

tenures as (
    select
        people.person_id,
        days_between(run_parameters.as_of, people.first_day) as days
    from people
    cross join run_parameters
    where people.is_active = 1
),

ranked as (
    select
        tenures.days,
        row_number() over (order by tenures.days, tenures.person_id) as position,
        count(*) over () as persons
    from tenures
),

tenure as (
    select
        count(*) as active_buyers,
        quantile_of(ranked.days, 0.5) as median_tenure,
        max(case
            when ranked.position = greatest(1, floor(ranked.persons / 2.0 - 0.98 * sqrt(ranked.persons))) then ranked.days
        end) as low,
        max(case
            when ranked.position = least(ranked.persons, ceil(ranked.persons / 2.0 + 1 + 0.98 * sqrt(ranked.persons)))
                then ranked.days
        end) as high
    from ranked
),

before as (
    select
        coalesce(sum(people.bought_earlier), 0) as earlier_buyers,
        coalesce(sum(case when people.bought_earlier = 1 then people.bought_before else 0 end), 0) as earlier_kept
    from people
),

final as (
    select
        tenure.active_buyers,
        tenure.median_tenure,
        tenure.low,
        tenure.high,
        before.earlier_buyers,
        before.earlier_kept
    from tenure
    cross join before
)

select * from final
