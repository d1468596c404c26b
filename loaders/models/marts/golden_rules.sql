-- one row per field of the unified record and what decided it; what decided for few is taken together
-- which value was kept for persons of several customers records
with

counts as (
    select
        golden_lineage.field,
        golden_lineage.rule,
        count(distinct golden_lineage.person_id) as persons
    from golden_lineage
    inner join int_identity_scope
        on golden_lineage.person_id = int_identity_scope.person_id
    inner join int_person_counts
        on golden_lineage.person_id = int_person_counts.person_id
    where int_person_counts.kind = 'records' and int_person_counts.number > 1
    group by golden_lineage.field, golden_lineage.rule
),

folded as (
    select
        counts.field,
        case when counts.persons < run_parameters.k then 'other' else counts.rule end as rule,
        counts.persons
    from counts
    cross join run_parameters
),

final as (
    select
        folded.field,
        folded.rule,
        cast(sum(folded.persons) as bigint) as persons
    from folded
    group by folded.field, folded.rule
)

select * from final
