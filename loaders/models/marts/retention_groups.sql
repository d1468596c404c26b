-- one row per number of purchase days in the year before the last, up to four, and one for those without any
-- who of a year's buyers bought again in the next, and what those who did were worth
with

people as (
    select
        int_order_days.person_id,
        sum(case when int_order_days.order_date <= run_parameters.year_ago then 1 else 0 end) as days_before,
        sum(case when int_order_days.order_date > run_parameters.year_ago then 1 else 0 end) as days_now,
        sum(case when int_order_days.order_date > run_parameters.year_ago then int_order_days.amount else 0 end) as revenue
    from int_order_days
    cross join run_parameters
    inner join int_person_scope
        on int_order_days.person_id = int_person_scope.person_id
    where int_order_days.order_date > run_parameters.two_years_ago
        and int_person_scope.excluded_reason is null
        and int_person_scope.has_running is null
    group by int_order_days.person_id
),

final as (
    select
        least(people.days_before, 4) as days_before,
        count(*) as customers,
        sum(case when people.days_now > 0 then 1 else 0 end) as kept,
        sum(people.revenue) as kept_revenue,
        sum(cast(people.revenue * people.revenue as decimal(38, 4))) as kept_squares
    from people
    group by least(people.days_before, 4)
)

select * from final
