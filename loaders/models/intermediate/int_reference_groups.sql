-- one row per person and published group that holds it
-- groups that other tables count: a reader can subtract a segment or persona from the one around it
with

final as (
    select 'status' as kind, int_person_criteria.status as id, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'rfm_segment', int_person_criteria.rfm_segment, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'buying_channel', int_person_criteria.buying_channel, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'main_category', int_person_criteria.main_category, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'order_band', int_person_criteria.order_band, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'age_group', int_person_criteria.age_group, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'home_region', int_person_criteria.home_region, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'loyalty', int_person_criteria.loyalty, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'heat_band', int_person_criteria.heat_band, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'nps_class', int_person_criteria.nps_class, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'request_band', int_person_criteria.request_band, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'persona', int_person_criteria.persona, int_person_criteria.person_id
    from int_person_criteria
    union all
    select 'contactable', 'yes', int_person_criteria.person_id
    from int_person_criteria
    where int_person_criteria.is_contactable = 1
    union all
    select 'bought', 'ever', int_person_variables.person_id
    from int_person_variables
    where int_person_variables.orders > 0
    union all
    select 'bought', 'within_12_months', int_person_variables.person_id
    from int_person_variables
    where int_person_variables.orders_12m > 0
)

select * from final
