-- one row per history and person in scope without a contract who had bought by its end
-- how often and how lately people have bought, what repeat purchases were worth, and what the hold-out brought
with

purchases as (
    select
        int_buying_windows.history,
        int_buying_windows.end_date,
        int_order_days.person_id,
        int_order_days.order_date,
        int_order_days.amount,
        row_number() over (
            partition by int_buying_windows.history, int_order_days.person_id order by int_order_days.order_date
        ) as position
    from int_order_days
    cross join int_buying_windows
    inner join int_person_scope
        on int_order_days.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null and int_person_scope.has_running is null
),

final as (
    select
        purchases.history,
        purchases.person_id,
        sum(case when purchases.order_date <= purchases.end_date then 1 else 0 end) - 1 as repeats,
        days_between(
            max(case when purchases.order_date <= purchases.end_date then purchases.order_date end),
            min(purchases.order_date)
        ) as recency_days,
        days_between(max(purchases.end_date), min(purchases.order_date)) as age_days,
        sum(case
            when purchases.position > 1 and purchases.order_date <= purchases.end_date then purchases.amount
            else 0
        end) as repeat_amount,
        sum(case when purchases.order_date > purchases.end_date then 1 else 0 end) as later
    from purchases
    group by purchases.history, purchases.person_id
    having min(purchases.order_date) <= max(purchases.end_date)
)

select * from final
