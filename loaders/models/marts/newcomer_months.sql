-- one row per number of months, 0 to 12, after the first purchase of those who came in the year before the last
-- what new customers have brought by then, less what came back by then, the first day being month 0
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

money as (
    select
        int_order_days.person_id,
        int_order_days.order_date,
        int_order_days.amount,
        1 as is_purchase
    from int_order_days

    union all

    select
        int_orders.person_id,
        int_orders.order_date,
        int_orders.amount,
        0 as is_purchase
    from int_orders
    where int_orders.person_id is not null and not int_orders.is_order and int_orders.amount <> 0
),

-- The first day is month 0; a month later ends the day before that of the same number.
followed as (
    select
        newcomers.person_id,
        months.months,
        money.amount,
        money.is_purchase,
        case
            when months.months = 0 or money.order_date = newcomers.first_order_date
                then months.months = 0 and money.order_date = newcomers.first_order_date
            else money.order_date >= add_months_to(newcomers.first_order_date, months.months - 1)
        end as is_in_month
    from newcomers
    inner join money
        on newcomers.person_id = money.person_id
        and newcomers.first_order_date <= money.order_date
    cross join months
    where money.order_date = newcomers.first_order_date
        or money.order_date < add_months_to(newcomers.first_order_date, months.months)
),

brought as (
    select
        followed.person_id,
        followed.months,
        sum(followed.amount) as amount,
        sum(case when followed.is_in_month then followed.amount else 0 end) as amount_in_month,
        max(case when followed.is_in_month then followed.is_purchase else 0 end) as has_bought
    from followed
    group by followed.person_id, followed.months
),

final as (
    select
        brought.months,
        count(*) as customers,
        sum(brought.has_bought) as buyers,
        sum(case when brought.amount_in_month <> 0 then 1 else 0 end) as payers,
        sum(brought.amount) as value_sum,
        sum(cast(brought.amount * brought.amount as decimal(38, 4))) as value_squares
    from brought
    group by brought.months
)

select * from final
