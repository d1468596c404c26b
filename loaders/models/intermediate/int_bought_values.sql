-- one row per bought-in value, with its person where the base knows one
-- what was asked of which provider; fields about too few people stand together
with

given as (
    select
        coalesce(stg_enrichment.provider, 'unknown') as provider,
        stg_enrichment.key as field,
        int_person_scope.person_id,
        stg_enrichment.value is not null as is_matched,
        stg_enrichment.cost
    from stg_enrichment
    left join person_handles
        on row_handle(
            stg_enrichment.source_system, stg_enrichment.customer_id, stg_enrichment.email, stg_enrichment.phone, stg_enrichment.loyalty_id
        ) = person_handles.handle
    left join int_person_scope
        on person_handles.person_id = int_person_scope.person_id
        and int_person_scope.excluded_reason is null
),

sizes as (
    select
        given.provider,
        given.field,
        count(distinct given.person_id) as units
    from given
    group by given.provider, given.field
),

final as (
    select
        given.provider,
        case when sizes.units >= run_parameters.k then given.field else 'other' end as field,
        given.person_id,
        given.is_matched,
        given.cost
    from given
    cross join run_parameters
    inner join sizes
        on given.provider = sizes.provider
        and given.field = sizes.field
)

select * from final
