-- one row per person in the base
-- the variables that the team's own segments may cross: those of personas, what people can be counted by, and personas themselves
with

plans as (
    select
        int_contracts.person_id,
        max(int_contracts.plan) as contract_plan
    from int_contracts
    where int_contracts.is_running and int_contracts.person_id is not null
    group by int_contracts.person_id
),

tiers as (
    select
        person_handles.person_id,
        max(stg_loyalty_members.tier) as loyalty_tier
    from stg_loyalty_members
    inner join person_handles
        on loyalty_handle(stg_loyalty_members.loyalty_id) = person_handles.handle
    where stg_loyalty_members.left_at is null
    group by person_handles.person_id
),

final as (
    select
        int_person_variables.person_id,
        int_person_variables.status,
        int_person_variables.rfm_segment,
        int_person_variables.age,
        int_person_variables.gender,
        int_person_variables.city,
        int_person_variables.postal_code,
        int_person_variables.country,
        int_person_variables.email_optin,
        int_person_variables.orders,
        int_person_variables.orders_12m,
        int_person_variables.revenue,
        int_person_variables.revenue_12m,
        int_person_variables.average_basket,
        int_person_variables.days_since_last,
        int_person_variables.tenure_days,
        int_person_variables.web_share,
        int_person_variables.store_share,
        int_person_variables.away_share,
        int_person_variables.categories_24m,
        int_person_variables.nps_class,
        int_person_variables.tickets_12m,
        int_person_variables.is_member,
        int_person_criteria.buying_channel,
        int_person_criteria.main_category,
        int_person_criteria.order_band,
        int_person_criteria.age_group,
        int_person_criteria.home_region,
        int_person_criteria.heat_band,
        int_person_criteria.request_band,
        int_person_criteria.persona,
        int_person_criteria.is_contactable,
        int_person_flags.promo_only,
        int_person_flags.seasonal,
        int_person_flags.gift,
        int_person_flags.out_of_area,
        tiers.loyalty_tier,
        plans.contract_plan
    from int_person_variables
    inner join int_person_criteria
        on int_person_variables.person_id = int_person_criteria.person_id
    left join int_person_flags
        on int_person_variables.person_id = int_person_flags.person_id
    left join tiers
        on int_person_variables.person_id = tiers.person_id
    left join plans
        on int_person_variables.person_id = plans.person_id
)

select * from final
