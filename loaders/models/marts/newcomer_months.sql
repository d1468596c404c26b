-- one row per number of months, 0 to 12, after the first purchase of those who came in the year before the last
-- what new customers have brought by then, the first day being month 0
with

months as (
    select 0 as months
    union all select 1
    union all select 2
    union all select 3
    union all select 4
    union all select 5
    union all select 6
    union all select 7
    union all select 8
    union all select 9
    union all select 10
    union all select 11
    union all select 12
),

newcomers as (
    select
        int_person_orders.person_id,
        int_person_orders.first_order_date
    from int_person_orders
    cross join run_parameters
    inner join int_person_scope
        on int_person_orders.person_id = int_person_scope.person_id
    where int_person_orders.first_order_date > run_parameters.two_years_ago
        and int_person_orders.first_order_date <= run_parameters.year_ago
        and int_person_scope.excluded_reason is null
        and int_person_scope.has_running is null
),

brought as (
    select
        newcomers.person_id,
        months.months,
        sum(case
            when int_order_days.order_date = newcomers.first_order_date
                or int_order_days.order_date < add_months_to(newcomers.first_order_date, months.months)
                then int_order_days.amount
            else 0
        end) as amount,
        max(case
            when months.months = 0 and int_order_days.order_date = newcomers.first_order_date then 1
            when months.months > 0
                and int_order_days.order_date > newcomers.first_order_date
                and int_order_days.order_date >= add_months_to(newcomers.first_order_date, months.months - 1)
                and int_order_days.order_date < add_months_to(newcomers.first_order_date, months.months) then 1
            else 0
        end) as has_bought
    from newcomers
    inner join int_order_days
        on newcomers.person_id = int_order_days.person_id
    cross join months
    group by newcomers.person_id, months.months
),

final as (
    select
        brought.months,
        count(*) as customers,
        sum(brought.has_bought) as buyers,
        sum(brought.amount) as value_sum,
        sum(cast(brought.amount * brought.amount as decimal(38, 4))) as value_squares
    from brought
    group by brought.months
)

select * from final
