-- one row per person and day of purchase of the last two years that could be followed for 90 days
-- whether a request came of it, and whether the person bought again within 90 days
with

spans as (
    select
        add_days_to(run_parameters.two_years_ago, 1) as first_day,
        add_days_to(run_parameters.as_of, -90) as last_day
    from run_parameters
),

days as (
    select
        int_orders.person_id,
        int_orders.order_date,
        min(coalesce(int_orders.channel, 'unknown')) as channel,
        sum(int_orders.amount) as amount
    from int_orders
    where int_orders.is_order and int_orders.person_id is not null
    group by int_orders.person_id, int_orders.order_date
),

placed as (
    select
        days.person_id,
        days.order_date,
        days.channel,
        days.amount,
        row_number() over (partition by days.person_id order by days.order_date) - 1 as earlier,
        lead(days.order_date) over (partition by days.person_id order by days.order_date) as next_date,
        lead(days.amount) over (partition by days.person_id order by days.order_date) as next_amount
    from days
),

-- A request is of the order that it names, else of the person's latest one within 30 days.
candidates as (
    select
        placed.person_id,
        placed.order_date,
        int_tickets.source_system,
        int_tickets.ticket_id,
        int_tickets.opened_date,
        coalesce(int_tickets.class, 'unknown') as class,
        int_tickets.reason,
        row_number() over (
            partition by int_tickets.source_system, int_tickets.ticket_id
            order by
                case when int_ticket_orders.order_date = placed.order_date then 0 else 1 end,
                placed.order_date desc
        ) as place
    from int_tickets
    left join int_ticket_orders
        on int_tickets.order_id = int_ticket_orders.order_id
    inner join placed
        on coalesce(int_tickets.person_id, int_ticket_orders.person_id) = placed.person_id
        and placed.order_date <= int_tickets.opened_date
        and placed.order_date >= add_days_to(int_tickets.opened_date, -30)
),

firsts as (
    select
        candidates.person_id,
        candidates.order_date,
        candidates.opened_date,
        candidates.class,
        candidates.reason,
        row_number() over (
            partition by candidates.person_id, candidates.order_date
            order by candidates.opened_date, candidates.source_system, candidates.ticket_id
        ) as place
    from candidates
    where candidates.place = 1
),

asked as (
    select firsts.person_id, firsts.order_date, firsts.opened_date, firsts.class, firsts.reason
    from firsts
    where firsts.place = 1
),

-- Others are followed from as many days after their order as those who ask usually take to ask.
usual as (
    select cast(floor(coalesce(quantile_of(days_between(asked.opened_date, asked.order_date), 0.5), 0)) as integer) as delay
    from asked
),

started as (
    select
        placed.person_id,
        placed.order_date,
        placed.channel,
        placed.amount,
        placed.earlier,
        placed.next_date,
        placed.next_amount,
        asked.class,
        asked.reason,
        coalesce(asked.opened_date, add_days_to(placed.order_date, usual.delay)) as start_date
    from placed
    cross join usual
    left join asked
        on placed.person_id = asked.person_id
        and placed.order_date = asked.order_date
),

-- Who has bought again before the request cannot show what it did.
followed as (
    select
        started.person_id,
        started.order_date,
        started.channel,
        started.amount,
        started.earlier,
        started.class,
        started.reason,
        coalesce(started.next_date <= add_days_to(started.start_date, 90), false) as is_back,
        started.next_amount
    from started
    cross join spans
    where started.order_date >= spans.first_day
        and started.start_date <= spans.last_day
        and (started.next_date is null or started.next_date > started.start_date)
),

cuts as (
    select
        quantile_of(followed.amount, 0.333333) as low_amount,
        quantile_of(followed.amount, 0.666667) as high_amount
    from followed
),

final as (
    select
        followed.person_id,
        followed.order_date,
        coalesce(followed.class, 'none') as class,
        coalesce(followed.reason, 'none') as reason,
        followed.class is not null as is_asked,
        followed.channel,
        month_of(followed.order_date) as month,
        case
            when followed.earlier = 0 then 'first'
            when followed.earlier = 1 then 'second'
            when followed.earlier <= 3 then 'third_fourth'
            else 'later'
        end as earlier_band,
        case
            when followed.amount <= cuts.low_amount then 'low'
            when followed.amount <= cuts.high_amount then 'middle'
            else 'high'
        end as value_band,
        followed.is_back,
        cast(case when followed.is_back then followed.next_amount else 0 end as decimal(18, 2)) as back_amount
    from followed
    cross join cuts
    inner join int_person_scope
        on followed.person_id = int_person_scope.person_id
    where int_person_scope.excluded_reason is null
)

select * from final
