-- one row per criterion and value
-- how many persons the whole base holds, whether they answer or not
with

final as (
    select 'status' as dimension, int_person_criteria.status as value, count(*) as persons
    from int_person_criteria
    group by int_person_criteria.status
    union all
    select 'rfm_segment' as dimension, int_person_criteria.rfm_segment as value, count(*) as persons
    from int_person_criteria
    group by int_person_criteria.rfm_segment
    union all
    select 'age_group' as dimension, int_person_criteria.age_group as value, count(*) as persons
    from int_person_criteria
    group by int_person_criteria.age_group
    union all
    select 'home_region' as dimension, int_person_criteria.home_region as value, count(*) as persons
    from int_person_criteria
    group by int_person_criteria.home_region
)

select * from final
