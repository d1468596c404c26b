-- one row per system; systems in which fewer than k persons have two records stand together as "other"
-- how many customers records a system holds twice
with

known as (
    select
        identity_overlap.system_a as system,
        identity_overlap.persons
    from identity_overlap
    where identity_overlap.system_a = identity_overlap.system_b
),

counted as (
    select
        int_identity_systems.system,
        int_identity_systems.customer_rows as records,
        int_identity_systems.valid_records,
        int_identity_systems.persons,
        int_identity_systems.several,
        coalesce(known.persons, 0) - int_identity_systems.persons as elsewhere
    from int_identity_systems
    left join known
        on int_identity_systems.system = known.system
),

judged as (
    select
        counted.system,
        counted.records,
        counted.valid_records,
        counted.persons,
        counted.several,
        counted.elsewhere,
        case
            when counted.persons between 1 and run_parameters.k - 1
                or counted.several between 1 and run_parameters.k - 1
                or counted.elsewhere between 1 and run_parameters.k - 1 then 1
            else 0
        end as is_small
    from counted
    cross join run_parameters
),

ranked as (
    select
        judged.*,
        sum(judged.is_small) over () as smalls,
        row_number() over (order by judged.is_small desc, judged.records, judged.system) as place,
        coalesce(sum(judged.several) over (
            order by judged.is_small desc, judged.records, judged.system
            rows between unbounded preceding and 1 preceding
        ), 0) as several_before
    from judged
),

folded as (
    select
        case
            when ranked.is_small = 1 or (
                ranked.smalls > 0
                and (ranked.place = 2 or ranked.several_before between 1 and run_parameters.k - 1)
            ) then 'other'
            else ranked.system
        end as system,
        ranked.records,
        ranked.valid_records,
        ranked.persons,
        ranked.several,
        ranked.elsewhere
    from ranked
    cross join run_parameters
),

final as (
    select
        folded.system,
        cast(sum(folded.records) as bigint) as records,
        cast(sum(folded.valid_records) as bigint) as valid_records,
        cast(sum(folded.persons) as bigint) as persons,
        1 - sum(folded.persons) / nullif(sum(folded.valid_records), 0) as duplicate_rate,
        cast(sum(folded.several) as bigint) as several,
        cast(sum(folded.elsewhere) as bigint) as elsewhere
    from folded
    group by folded.system
)

select * from final
