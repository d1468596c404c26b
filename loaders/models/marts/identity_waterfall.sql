-- one row per step from the rows of customers exports to persons, and on to whoever stands in none; steps of fewer than k are taken together
-- what becomes of every record on the way to one row per person; only the base where fewer than k have two records, or fewer than k have none
with

totals as (
    select
        cast(coalesce(sum(int_identity_systems.customer_rows), 0) as bigint) as customer_rows,
        cast(coalesce(sum(int_identity_systems.rejected), 0) as bigint) as rejected,
        cast(coalesce(sum(int_identity_systems.filtered), 0) as bigint) as filtered,
        cast(coalesce(sum(int_identity_systems.unusable), 0) as bigint) as unusable,
        cast(coalesce(sum(int_identity_systems.valid_records), 0) as bigint) as valid_records,
        cast(coalesce(sum(int_identity_systems.valid_records - int_identity_systems.persons), 0) as bigint)
            as within_records,
        cast(coalesce(sum(int_identity_systems.several), 0) as bigint) as within_persons
    from int_identity_systems
),

across as (
    select count(*) as persons
    from (
        select int_identity_records.person_id
        from int_identity_records
        where int_identity_records.person_id is not null
        group by int_identity_records.person_id
        having count(distinct int_identity_records.system) > 1
    ) as spread
),

counted as (
    select
        totals.customer_rows,
        totals.rejected,
        totals.filtered,
        totals.unusable,
        totals.rejected + totals.filtered + totals.unusable as left_out,
        totals.valid_records,
        totals.within_records,
        totals.within_persons,
        totals.valid_records - identity_summary.persons - totals.within_records as across_records,
        across.persons as across_persons,
        totals.valid_records - identity_summary.persons as surplus,
        identity_summary.several,
        identity_summary.persons,
        identity_summary.contact_only,
        case
            when totals.rejected + totals.filtered + totals.unusable < run_parameters.k then 'none'
            when totals.rejected between 1 and run_parameters.k - 1
                or totals.filtered between 1 and run_parameters.k - 1
                or totals.unusable between 1 and run_parameters.k - 1 then 'joined'
            else 'shown'
        end as left_out_step,
        case
            when totals.within_persons between 1 and run_parameters.k - 1
                or totals.within_records between 1 and run_parameters.k - 1
                or across.persons between 1 and run_parameters.k - 1
                or totals.valid_records - identity_summary.persons - totals.within_records between 1 and run_parameters.k - 1 then 'joined'
            else 'shown'
        end as surplus_step
    from totals
    cross join across
    cross join identity_summary
    cross join run_parameters
),

steps as (
    select
        'rows' as step,
        1 as position,
        case
            when counted.left_out_step = 'none' then counted.customer_rows - counted.left_out
            else counted.customer_rows
        end as records,
        counted.valid_records as units
    from counted
    union all
    select 'filtered', 2, counted.filtered, counted.filtered
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'rejected', 3, counted.rejected, counted.rejected
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'unusable', 4, counted.unusable, counted.unusable
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'left_out', 5, counted.left_out, counted.left_out
    from counted
    where counted.left_out_step = 'joined'
    union all
    select 'valid', 6, counted.valid_records, counted.valid_records
    from counted
    union all
    select 'within', 7, counted.within_records, counted.within_persons
    from counted
    where counted.surplus_step = 'shown'
    union all
    select 'across', 8, counted.across_records, counted.across_persons
    from counted
    where counted.surplus_step = 'shown'
    union all
    select 'duplicates', 9, counted.surplus, least(counted.surplus, counted.several)
    from counted
    where counted.surplus_step = 'joined'
    union all
    select 'persons', 10, counted.persons, counted.persons
    from counted
    union all
    select 'contact_only', 11, counted.contact_only, counted.contact_only
    from counted
    where counted.contact_only > 0
    union all
    select 'base', 12, counted.persons + counted.contact_only, counted.persons + counted.contact_only
    from counted
),

final as (
    select
        steps.step,
        steps.position,
        steps.records,
        steps.units
    from steps
    cross join identity_summary
    cross join run_parameters
    where (
            steps.step = 'base' and (
                identity_summary.contact_only > 0 or identity_summary.several between 1 and run_parameters.k - 1
            )
        )
        or (
            steps.step <> 'base'
            and identity_summary.several not between 1 and run_parameters.k - 1
            and identity_summary.contact_only not between 1 and run_parameters.k - 1
        )
)

select * from final
