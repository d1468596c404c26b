-- one row per history and person in scope without a contract who had bought by its end
-- how often and how lately people have bought, what repeat purchases were worth, and what the hold-out brought
with

ends as (
    select max(case when int_buying_windows.history = 'calibration' then int_buying_windows.end_date end) as calibration_end
    from int_buying_windows
),

firsts as (
    select
        int_order_days.person_id,
        min(int_order_days.order_date) as first_date
    from int_order_days
    inner join int_person_scope
        on int_order_days.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null and int_person_scope.has_running is null
    group by int_order_days.person_id
),

people as (
    select
        int_order_days.person_id,
        firsts.first_date,
        max(int_order_days.order_date) as last_date,
        max(case when int_order_days.order_date <= ends.calibration_end then int_order_days.order_date end)
            as calibration_last_date,
        count(*) as days,
        sum(case when int_order_days.order_date <= ends.calibration_end then 1 else 0 end) as calibration_days,
        sum(case when int_order_days.order_date > firsts.first_date then int_order_days.amount else 0 end)
            as repeat_amount,
        sum(case
            when int_order_days.order_date > firsts.first_date and int_order_days.order_date <= ends.calibration_end
                then int_order_days.amount
            else 0
        end) as calibration_amount
    from int_order_days
    inner join firsts
        on int_order_days.person_id = firsts.person_id
    cross join ends
    group by int_order_days.person_id, firsts.first_date
),

final as (
    select
        int_buying_windows.history,
        people.person_id,
        people.days - 1 as repeats,
        days_between(people.last_date, people.first_date) as recency_days,
        days_between(int_buying_windows.end_date, people.first_date) as age_days,
        people.repeat_amount,
        0 as later
    from people
    cross join int_buying_windows
    where int_buying_windows.history = 'whole'
    union all
    select
        int_buying_windows.history,
        people.person_id,
        people.calibration_days - 1 as repeats,
        days_between(people.calibration_last_date, people.first_date) as recency_days,
        days_between(int_buying_windows.end_date, people.first_date) as age_days,
        people.calibration_amount as repeat_amount,
        people.days - people.calibration_days as later
    from people
    cross join int_buying_windows
    where int_buying_windows.history = 'calibration' and people.calibration_days > 0
)

select * from final
