-- one row per step from the rows of the exports to persons; steps of fewer than k are taken together; only persons where fewer than k have two records
-- what becomes of every record on the way to one row per person
with

totals as (
    select
        cast(sum(int_identity_systems.customer_rows) as bigint) as customer_rows,
        cast(sum(int_identity_systems.contacts) as bigint) as contacts,
        cast(sum(int_identity_systems.rejected) as bigint) as rejected,
        cast(sum(int_identity_systems.filtered) as bigint) as filtered,
        cast(sum(int_identity_systems.unusable) as bigint) as unusable,
        cast(sum(int_identity_systems.valid_records) as bigint) as valid_records,
        cast(sum(int_identity_systems.valid_records - int_identity_systems.persons) as bigint) as within_records,
        cast(sum(int_identity_systems.several) as bigint) as within_persons
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
        totals.contacts,
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
        case
            when totals.contacts = 0 then 'none'
            when totals.contacts < run_parameters.k then 'joined'
            else 'shown'
        end as contacts_step,
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
        counted.customer_rows
            + case when counted.contacts_step = 'joined' then counted.contacts else 0 end
            - case when counted.left_out_step = 'none' then counted.left_out else 0 end as records,
        counted.valid_records as units
    from counted
    union all
    select 'contacts', 2, counted.contacts, counted.contacts
    from counted
    where counted.contacts_step = 'shown'
    union all
    select 'filtered', 3, counted.filtered, counted.filtered
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'rejected', 4, counted.rejected, counted.rejected
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'unusable', 5, counted.unusable, counted.unusable
    from counted
    where counted.left_out_step = 'shown'
    union all
    select 'left_out', 6, counted.left_out, counted.left_out
    from counted
    where counted.left_out_step = 'joined'
    union all
    select 'valid', 7, counted.valid_records, counted.valid_records
    from counted
    union all
    select 'within', 8, counted.within_records, counted.within_persons
    from counted
    where counted.surplus_step = 'shown'
    union all
    select 'across', 9, counted.across_records, counted.across_persons
    from counted
    where counted.surplus_step = 'shown'
    union all
    select 'duplicates', 10, counted.surplus, least(counted.surplus, counted.several)
    from counted
    where counted.surplus_step = 'joined'
    union all
    select 'persons', 11, counted.persons, counted.persons
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
    where steps.step = 'persons' or identity_summary.several not between 1 and run_parameters.k - 1
)

select * from final
