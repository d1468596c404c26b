-- one row per person
-- the life-cycle status: the first rule that fits, so that statuses exclude each other and leave nobody out
with

own_gaps as (
    select
        int_order_gaps.person_id,
        quantile_of(int_order_gaps.gap_days, 0.5) as median_gap
    from int_order_gaps
    where int_order_gaps.is_closed
    group by int_order_gaps.person_id
),

last_gaps as (
    select
        int_order_gaps.person_id,
        int_order_gaps.gap_days as last_gap
    from int_order_gaps
    inner join int_person_orders
        on int_order_gaps.person_id = int_person_orders.person_id
        and int_order_gaps.next_order_date = int_person_orders.last_order_date
),

value_ranks as (
    select
        int_person_orders.person_id,
        percent_rank() over (order by int_person_orders.revenue_12m desc) as value_rank
    from int_person_orders
    inner join int_person_scope
        on int_person_orders.person_id = int_person_scope.person_id
    where int_person_orders.orders_12m >= 1 and int_person_scope.excluded_reason is null
),

facts as (
    select
        int_person_scope.person_id,
        int_person_scope.excluded_reason,
        int_person_scope.has_running,
        coalesce(int_person_orders.orders, 0) as orders,
        coalesce(int_person_orders.orders_12m, 0) as orders_12m,
        coalesce(int_person_orders.half_years_bought, 0) as half_years_bought,
        days_between(add_days_to(run_parameters.as_of, 1), int_person_orders.last_order_date) as days_since_last,
        days_between(add_days_to(run_parameters.as_of, 1), int_person_orders.first_order_date) as tenure_days,
        own_gaps.median_gap,
        last_gaps.last_gap,
        value_ranks.value_rank
    from int_person_scope
    cross join run_parameters
    left join int_person_orders
        on int_person_scope.person_id = int_person_orders.person_id
    left join own_gaps
        on int_person_scope.person_id = own_gaps.person_id
    left join last_gaps
        on int_person_scope.person_id = last_gaps.person_id
    left join value_ranks
        on int_person_scope.person_id = value_ranks.person_id
),

final as (
    select
        facts.person_id,
        facts.days_since_last,
        facts.tenure_days,
        case
            when facts.excluded_reason is not null then 'out_of_scope'
            when facts.orders = 0 and facts.has_running = 1 then 'active'
            when facts.orders = 0 and facts.has_running = 0 then 'contract_ended'
            when facts.orders = 0 then 'prospect'
            when facts.days_since_last > lifecycle_days.lost_days then 'lost'
            when facts.days_since_last > lifecycle_days.inactive_days then 'inactive'
            when facts.days_since_last > lifecycle_days.at_risk_days then 'at_risk'
            when facts.orders >= 4
                and facts.days_since_last > 3 * facts.median_gap
                and facts.days_since_last > lifecycle_days.new_days then 'at_risk'
            when facts.last_gap > lifecycle_days.inactive_days then 'reactivated'
            when facts.orders = 1 and facts.tenure_days <= lifecycle_days.new_days then 'new'
            when facts.value_rank <= 0.1 and facts.orders_12m >= 2 then 'vip'
            when facts.orders_12m >= 3 then 'loyal'
            when facts.half_years_bought = 2 and facts.orders >= 3 then 'loyal'
            else 'active'
        end as status
    from facts
    cross join lifecycle_days
)

select * from final
