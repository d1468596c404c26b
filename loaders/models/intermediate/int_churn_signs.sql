-- one row per holder of a contract, month and thing that can be told of the 90 days before it
-- what happened to those who could leave: a request, a complaint, a late delivery, a bad answer, a higher price
with

days as (
    select
        int_tickets.person_id,
        int_tickets.opened_date as day,
        'ticket' as factor,
        1 as is_so
    from int_tickets
    where int_tickets.person_id is not null

    union all

    select
        int_tickets.person_id,
        int_tickets.opened_date as day,
        'complaint' as factor,
        1 as is_so
    from int_tickets
    inner join stg_tickets
        on int_tickets.source_system = stg_tickets.source_system
        and int_tickets.ticket_id = stg_tickets.ticket_id
    where int_tickets.person_id is not null and stg_tickets.class = 'complaint'

    union all

    select
        int_orders.person_id,
        stg_orders.delivered_date as day,
        'late_delivery' as factor,
        case when stg_orders.delivered_date > stg_orders.promised_date then 1 else 0 end as is_so
    from stg_orders
    inner join int_orders
        on stg_orders.source_system = int_orders.source_system
        and stg_orders.order_id = int_orders.order_id
    where int_orders.person_id is not null
        and stg_orders.delivered_date is not null
        and stg_orders.promised_date is not null

    union all

    select
        int_survey_answers.person_id,
        int_survey_answers.answered_date as day,
        case when int_survey_answers.kind = 'nps' then 'detractor' else 'low_satisfaction' end as factor,
        case
            when int_survey_answers.kind = 'nps' and int_survey_answers.nps_class = 'detractor' then 1
            when int_survey_answers.kind = 'csat' and int_survey_answers.score * 5 <= int_survey_answers.scale_max * 2 then 1
            else 0
        end as is_so
    from int_survey_answers
    where int_survey_answers.person_id is not null and int_survey_answers.kind in ('nps', 'csat')
),

-- Of a source that begins late, earlier months know nothing.
subjects as (
    select 'ticket' as factor, 'tickets' as subject
    union all select 'complaint', 'tickets'
    union all select 'late_delivery', 'orders'
    union all select 'detractor', 'surveys'
    union all select 'low_satisfaction', 'surveys'
),

covered as (
    select
        subjects.factor,
        add_days_to(min(report_periods.first_day), 90) as from_day
    from subjects
    inner join report_periods
        on subjects.subject = report_periods.subject
    where report_periods.grain = 'month'
    group by subjects.factor
),

happened as (
    select
        int_contract_months.holder,
        int_contract_months.first_day,
        days.factor,
        max(days.is_so) as is_so
    from int_contract_months
    inner join days
        on int_contract_months.person_id = days.person_id
        and days.day < int_contract_months.first_day
        and days.day >= add_days_to(int_contract_months.first_day, -90)
    group by int_contract_months.holder, int_contract_months.first_day, days.factor
),

-- Anybody may write or complain; who was late or displeased is told among those who had a delivery or gave an answer.
final as (
    select
        int_contract_months.holder,
        int_contract_months.first_day,
        covered.factor,
        coalesce(happened.is_so, 0) as is_so
    from int_contract_months
    inner join covered
        on covered.from_day <= int_contract_months.first_day
    left join happened
        on int_contract_months.holder = happened.holder
        and int_contract_months.first_day = happened.first_day
        and covered.factor = happened.factor
    where int_contract_months.person_id is not null
        and (covered.factor in ('ticket', 'complaint') or happened.is_so is not null)

    union all

    select
        int_contract_months.holder,
        int_contract_months.first_day,
        'price_rise' as factor,
        int_contract_months.is_dearer as is_so
    from int_contract_months
    where int_contract_months.is_dearer is not null
)

select * from final
