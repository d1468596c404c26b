-- one row per NPS class, none for who has not answered, and life-cycle status
-- who brings the revenue of 12 months, and what an interval needs
with

final as (
    select
        int_person_criteria.nps_class,
        int_person_criteria.status,
        count(*) as persons,
        sum(case when int_person_criteria.revenue_12m <> 0 then 1 else 0 end) as payers,
        cast(sum(int_person_criteria.revenue_12m) as decimal(18, 2)) as revenue_12m,
        sum(cast(int_person_criteria.revenue_12m * int_person_criteria.revenue_12m as decimal(38, 4))) as revenue_squares
    from int_person_criteria
    group by int_person_criteria.nps_class, int_person_criteria.status
)

select * from final
