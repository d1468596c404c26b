-- one row per rule on customer records, field and system
-- how many values or records each rule looks at, and how many fail it
with

field_rules as (
    select 'email_valid' as rule, 'email' as field
    union all select 'phone_valid', 'phone'
    union all select 'postal_code_valid', 'postal_code'
    union all select 'birth_date_plausible', 'birth_date'
    union all select 'gender_matches_title', 'gender'
    union all select 'names_usable', 'first_name'
    union all select 'names_usable', 'last_name'
),

values_checked as (
    select
        field_rules.rule,
        'customers.' || completeness.field as field,
        completeness.system,
        completeness.filled as checked,
        completeness.invalid as failed
    from completeness
    inner join field_rules
        on completeness.field = field_rules.field
),

cells as (
    select
        int_field_counts.system,
        sum(int_field_counts.records) as checked
    from int_field_counts
    group by int_field_counts.system
),

placeholder_cells as (
    select
        identity_raw.system,
        count(*) as failed
    from identity_faults
    inner join identity_raw
        on identity_faults.record_id = identity_raw.record_id
    inner join mapped_columns
        on mapped_columns.table_name = 'customers'
        and mapped_columns.system = identity_raw.system
        and mapped_columns.column_name = identity_faults.field
    where identity_faults.fault = 'placeholder' and identity_raw.kind = 'customer'
    group by identity_raw.system
),

placeholders as (
    select
        'placeholders' as rule,
        'customers' as field,
        cells.system,
        cells.checked,
        coalesce(placeholder_cells.failed, 0) as failed
    from cells
    left join placeholder_cells
        on cells.system = placeholder_cells.system
),

shared_rules as (
    select 'shared_contact' as rule, 'email' as field, 'shared_email' as family
    union all select 'shared_contact', 'phone', 'shared_phone'
    union all select 'card_one_name', 'loyalty_id', 'card_many_names'
),

shared as (
    select
        shared_rules.rule,
        'customers.' || shared_rules.field as field,
        'all' as system,
        completeness.filled as checked,
        anomalies.records as failed
    from shared_rules
    inner join anomalies
        on shared_rules.family = anomalies.family
    inner join completeness
        on shared_rules.field = completeness.field
        and completeness.system = 'all'
),

dated as (
    select
        'updated_recently' as rule,
        'customers.updated_at' as field,
        freshness.system,
        sum(case when freshness.band <> 'unknown' then freshness.records else 0 end) as checked,
        sum(case when freshness.band = 'over_24m' then freshness.records else 0 end) as failed
    from freshness
    group by freshness.system
),

gathered as (
    select values_checked.rule, values_checked.field, values_checked.system, values_checked.checked, values_checked.failed
    from values_checked
    union all
    select placeholders.rule, placeholders.field, placeholders.system, placeholders.checked, placeholders.failed
    from placeholders
    union all
    select shared.rule, shared.field, shared.system, shared.checked, shared.failed
    from shared
    union all
    select dated.rule, dated.field, dated.system, dated.checked, dated.failed
    from dated
),

final as (
    select
        gathered.rule,
        gathered.field,
        gathered.system,
        cast(gathered.checked as bigint) as checked,
        cast(gathered.failed as bigint) as failed
    from gathered
    where gathered.checked > 0
)

select * from final
