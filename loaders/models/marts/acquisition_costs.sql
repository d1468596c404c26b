-- one row
-- what winning customers cost in the year before the last, and in how many of its months something is stated
with

final as (
    select
        count(distinct stg_costs.month) as cost_months,
        sum(stg_costs.amount) as cost
    from stg_costs
    cross join run_parameters
    inner join acquisition_items
        on stg_costs.item = acquisition_items.item
    where stg_costs.month > month_of(run_parameters.two_years_ago)
        and stg_costs.month <= month_of(run_parameters.year_ago)
)

select * from final
