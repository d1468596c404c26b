-- one row per year of the first purchase and month, quarter or year of the orders
-- how much of each period's revenue comes from customers of which year
with

final as (
    select
        cohorts.grain,
        cohorts.month,
        substring(cohorts.cohort, 1, 4) as cohort,
        sum(cohorts.buyers) as buyers,
        cast(sum(cohorts.revenue) as decimal(18, 2)) as revenue,
        sum(cohorts.payers) as payers,
        cohorts.is_complete
    from cohorts
    group by cohorts.grain, cohorts.month, substring(cohorts.cohort, 1, 4), cohorts.is_complete
)

select * from final
