-- one row per person in the base
-- the variables that personas and the team's own segments may use
with

ticket_counts as (
    select
        int_tickets.person_id,
        count(*) as tickets_12m
    from int_tickets
    cross join run_parameters
    where int_tickets.person_id is not null and int_tickets.opened_date > run_parameters.year_ago
    group by int_tickets.person_id
),

members as (
    select distinct person_handles.person_id
    from stg_loyalty_members
    inner join person_handles
        on loyalty_handle(stg_loyalty_members.loyalty_id) = person_handles.handle
    where stg_loyalty_members.left_at is null
),

final as (
    select
        int_lifecycle.person_id,
        int_lifecycle.status,
        int_rfm_scores.segment as rfm_segment,
        age_at(run_parameters.as_of, int_person_profile.birth_date) as age,
        int_person_profile.gender,
        int_person_profile.city,
        int_person_profile.postal_code,
        int_person_profile.country,
        coalesce(int_person_profile.email_optin, false) as email_optin,
        cast(coalesce(int_person_orders.orders, 0) as integer) as orders,
        cast(coalesce(int_person_orders.orders_12m, 0) as integer) as orders_12m,
        coalesce(int_person_money.revenue, 0) as revenue,
        coalesce(int_person_money.revenue_12m, 0) as revenue_12m,
        int_person_orders.order_amount / nullif(int_person_orders.valid_orders, 0) as average_basket,
        int_lifecycle.days_since_last,
        int_lifecycle.tenure_days,
        int_person_orders.web_orders / nullif(int_person_orders.valid_orders, 0) as web_share,
        int_person_orders.store_orders / nullif(int_person_orders.valid_orders, 0) as store_share,
        int_person_away.away_share,
        int_person_categories.categories as categories_24m,
        int_person_nps.nps_class,
        cast(coalesce(ticket_counts.tickets_12m, 0) as integer) as tickets_12m,
        members.person_id is not null as is_member
    from int_lifecycle
    cross join run_parameters
    left join int_person_profile
        on int_lifecycle.person_id = int_person_profile.person_id
    left join int_person_orders
        on int_lifecycle.person_id = int_person_orders.person_id
    left join int_person_money
        on int_lifecycle.person_id = int_person_money.person_id
    left join int_rfm_scores
        on int_lifecycle.person_id = int_rfm_scores.person_id
    left join int_person_away
        on int_lifecycle.person_id = int_person_away.person_id
    left join int_person_categories
        on int_lifecycle.person_id = int_person_categories.person_id
    left join int_person_nps
        on int_lifecycle.person_id = int_person_nps.person_id
    left join ticket_counts
        on int_lifecycle.person_id = ticket_counts.person_id
    left join members
        on int_lifecycle.person_id = members.person_id
    where int_lifecycle.status <> 'out_of_scope'
)

select * from final
