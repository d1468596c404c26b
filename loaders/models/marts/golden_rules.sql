-- one row per field of the unified record and what decided it
-- which value was kept for persons of several customers records
with

final as (
    select
        golden_lineage.field,
        golden_lineage.rule,
        count(distinct golden_lineage.person_id) as persons
    from golden_lineage
    inner join int_identity_scope
        on golden_lineage.person_id = int_identity_scope.person_id
    inner join int_person_counts
        on golden_lineage.person_id = int_person_counts.person_id
    where golden_lineage.is_kept and int_person_counts.kind = 'records' and int_person_counts.number > 1
    group by golden_lineage.field, golden_lineage.rule
)

select * from final
