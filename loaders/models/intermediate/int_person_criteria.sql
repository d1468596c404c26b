-- one row per person in the base
-- what a person can be counted by: one word per criterion, never empty
with

persona_counts as (
    select
        persona_members.person_id,
        count(*) as personas,
        min(persona_members.persona) as persona
    from persona_members
    group by persona_members.person_id
),

reach as (
    select
        int_person_reach.person_id,
        max(int_person_reach.is_reachable) as is_reachable
    from int_person_reach
    group by int_person_reach.person_id
),

departements as (
    select
        int_person_variables.person_id,
        case
            when coalesce(int_person_variables.country, 'FR') <> 'FR' then 'abroad'
            else substring(int_person_variables.postal_code, 1, 2)
        end as departement
    from int_person_variables
),

final as (
    select
        int_person_variables.person_id,
        int_person_variables.status,
        coalesce(int_person_variables.rfm_segment, 'none') as rfm_segment,
        case
            when coalesce(int_person_money.valid_orders, 0) = 0 then 'none'
            when int_person_money.web_orders = int_person_money.valid_orders then 'web_only'
            when int_person_money.store_orders = int_person_money.valid_orders then 'store_only'
            when int_person_money.web_orders > 0 and int_person_money.store_orders > 0 then 'web_and_store'
            else 'other'
        end as buying_channel,
        coalesce(int_person_main_category.main_category, 'none') as main_category,
        case
            when int_person_variables.orders = 0 then '0'
            when int_person_variables.orders = 1 then '1'
            when int_person_variables.orders <= 3 then '2_3'
            when int_person_variables.orders <= 9 then '4_9'
            else '10_more'
        end as order_band,
        case
            when int_person_variables.age is null then 'unknown'
            when int_person_variables.age < 25 then 'under_25'
            when int_person_variables.age < 35 then '25_34'
            when int_person_variables.age < 45 then '35_44'
            when int_person_variables.age < 55 then '45_54'
            when int_person_variables.age < 65 then '55_64'
            else '65_more'
        end as age_group,
        case
            when departements.departement is null then 'unknown'
            when departements.departement = 'abroad' then 'abroad'
            when departements.departement in ('75', '77', '78', '91', '92', '93', '94', '95') then 'ile_de_france'
            when departements.departement in ('18', '28', '36', '37', '41', '45') then 'centre_val_de_loire'
            when departements.departement in ('21', '25', '39', '58', '70', '71', '89', '90') then 'bourgogne_franche_comte'
            when departements.departement in ('14', '27', '50', '61', '76') then 'normandie'
            when departements.departement in ('02', '59', '60', '62', '80') then 'hauts_de_france'
            when departements.departement in ('08', '10', '51', '52', '54', '55', '57', '67', '68', '88') then 'grand_est'
            when departements.departement in ('44', '49', '53', '72', '85') then 'pays_de_la_loire'
            when departements.departement in ('22', '29', '35', '56') then 'bretagne'
            when departements.departement in ('16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87') then 'nouvelle_aquitaine'
            when departements.departement in ('09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82') then 'occitanie'
            when departements.departement in ('01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74') then 'auvergne_rhone_alpes'
            when departements.departement in ('04', '05', '06', '13', '83', '84') then 'provence_alpes_cote_d_azur'
            when departements.departement = '20' then 'corse'
            when departements.departement in ('97', '98') then 'overseas'
            else 'unknown'
        end as home_region,
        case when int_person_variables.is_member then 'member' else 'no_member' end as loyalty,
        coalesce(int_person_heat.band, 'none') as heat_band,
        coalesce(int_person_variables.nps_class, 'none') as nps_class,
        case
            when int_person_variables.tickets_12m = 0 then '0'
            when int_person_variables.tickets_12m = 1 then '1'
            else '2_more'
        end as request_band,
        case
            when persona_counts.personas is null then 'none'
            when persona_counts.personas > 1 then 'several'
            else persona_counts.persona
        end as persona,
        coalesce(reach.is_reachable, 0) as is_contactable,
        cast(int_person_variables.revenue_12m as decimal(18, 2)) as revenue_12m
    from int_person_variables
    left join departements
        on int_person_variables.person_id = departements.person_id
    left join int_person_money
        on int_person_variables.person_id = int_person_money.person_id
    left join int_person_main_category
        on int_person_variables.person_id = int_person_main_category.person_id
    left join int_person_heat
        on int_person_variables.person_id = int_person_heat.person_id
        and int_person_heat.observation = 'now'
    left join persona_counts
        on int_person_variables.person_id = persona_counts.person_id
    left join reach
        on int_person_variables.person_id = reach.person_id
)

select * from final
