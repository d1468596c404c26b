-- one row per person in the base at each of the last two ends of a month
-- those variables of personas and segments that can be told of an earlier day; consent, distance and categories are known of today only
with

days as (
    select
        observations.observation,
        observations.day,
        observations.year_ago
    from observations
    where observations.observation in ('month_before', 'month_end')
),

money as (
    select
        days.observation,
        int_orders.person_id,
        cast(sum(int_orders.amount) as decimal(18, 2)) as revenue,
        cast(sum(case when int_orders.order_date > days.year_ago then int_orders.amount else 0 end) as decimal(18, 2))
            as revenue_12m,
        sum(case when int_orders.is_order then 1 else 0 end) as valid_orders,
        cast(sum(case when int_orders.is_order then int_orders.amount else 0 end) as decimal(18, 2)) as order_amount,
        sum(case when int_orders.is_order and int_orders.channel = 'web' then 1 else 0 end) as web_orders,
        sum(case when int_orders.is_order and int_orders.channel = 'store' then 1 else 0 end) as store_orders
    from int_orders
    inner join days
        on int_orders.order_date <= days.day
    where int_orders.person_id is not null
    group by days.observation, int_orders.person_id
),

answers as (
    select
        days.observation,
        int_survey_answers.person_id,
        int_survey_answers.nps_class,
        row_number() over (
            partition by days.observation, int_survey_answers.person_id
            order by
                int_survey_answers.answered_at desc,
                int_survey_answers.source_system,
                int_survey_answers.source_file,
                int_survey_answers.source_row
        ) as position
    from int_survey_answers
    inner join days
        on int_survey_answers.answered_date <= days.day
        and int_survey_answers.answered_date > days.year_ago
    where int_survey_answers.kind = 'nps' and int_survey_answers.person_id is not null
),

ticket_counts as (
    select
        days.observation,
        int_tickets.person_id,
        count(*) as tickets_12m
    from int_tickets
    inner join days
        on int_tickets.opened_date <= days.day
        and int_tickets.opened_date > days.year_ago
    where int_tickets.person_id is not null
    group by days.observation, int_tickets.person_id
),

final as (
    select
        days.observation,
        int_lifecycle_at.person_id,
        int_lifecycle_at.status,
        int_rfm_scores_at.segment as rfm_segment,
        age_at(days.day, int_person_profile.birth_date) as age,
        int_person_profile.gender,
        int_person_profile.city,
        int_person_profile.postal_code,
        int_person_profile.country,
        cast(coalesce(int_lifecycle_facts.orders, 0) as integer) as orders,
        cast(coalesce(int_lifecycle_facts.orders_12m, 0) as integer) as orders_12m,
        coalesce(money.revenue, 0) as revenue,
        coalesce(money.revenue_12m, 0) as revenue_12m,
        money.order_amount / nullif(money.valid_orders, 0) as average_basket,
        int_lifecycle_at.days_since_last,
        int_lifecycle_at.tenure_days,
        money.web_orders / nullif(money.valid_orders, 0) as web_share,
        money.store_orders / nullif(money.valid_orders, 0) as store_share,
        answers.nps_class,
        cast(coalesce(ticket_counts.tickets_12m, 0) as integer) as tickets_12m
    from int_lifecycle_at
    inner join days
        on int_lifecycle_at.observation = days.observation
    left join int_lifecycle_facts
        on int_lifecycle_at.observation = int_lifecycle_facts.observation
        and int_lifecycle_at.person_id = int_lifecycle_facts.person_id
    left join int_rfm_scores_at
        on int_lifecycle_at.observation = int_rfm_scores_at.observation
        and int_lifecycle_at.person_id = int_rfm_scores_at.person_id
    left join int_person_profile
        on int_lifecycle_at.person_id = int_person_profile.person_id
    left join money
        on int_lifecycle_at.observation = money.observation
        and int_lifecycle_at.person_id = money.person_id
    left join answers
        on int_lifecycle_at.observation = answers.observation
        and int_lifecycle_at.person_id = answers.person_id
        and answers.position = 1
    left join ticket_counts
        on int_lifecycle_at.observation = ticket_counts.observation
        and int_lifecycle_at.person_id = ticket_counts.person_id
    where int_lifecycle_at.status <> 'out_of_scope'
)

select * from final
