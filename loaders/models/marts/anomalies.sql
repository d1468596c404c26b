-- one row per family of oddities, also where no record belongs to it
-- how many records, of how many persons, somebody should look at
with

families as (
    select 'shared_phone' as family, 1 as position
    union all select 'shared_email', 2
    union all select 'card_many_names', 3
    union all select 'accounts_one_address', 4
    union all select 'accounts_one_minute', 5
    union all select 'keyboard_names', 6
    union all select 'test_accounts', 7
    union all select 'impossible_birth', 8
    union all select 'birth_date_spike', 9
),

counts as (
    select
        int_anomaly_records.family,
        count(*) as records,
        count(distinct person_records.person_id) as persons
    from int_anomaly_records
    inner join person_records
        on int_anomaly_records.record_id = person_records.record_id
    group by int_anomaly_records.family
),

final as (
    select
        families.family,
        families.position,
        coalesce(counts.records, 0) as records,
        coalesce(counts.persons, 0) as persons
    from families
    left join counts
        on families.family = counts.family
)

select * from final
