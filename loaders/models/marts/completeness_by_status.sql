-- one row per field of the customer record and standing of the person
-- whether the records of current customers are fuller than those of lapsed ones
with

counts as (
    select
        int_field_counts.field,
        int_field_counts.standing as status,
        cast(sum(int_field_counts.records) as bigint) as records,
        cast(sum(int_field_counts.filled) as bigint) as filled,
        cast(sum(int_field_counts.valid) as bigint) as valid
    from int_field_counts
    group by int_field_counts.field, int_field_counts.standing
),

final as (
    select
        counts.field,
        counts.status,
        counts.records,
        counts.filled,
        counts.records - counts.filled as missing,
        counts.filled / nullif(counts.records, 0) as share,
        counts.valid,
        counts.filled - counts.valid as invalid,
        counts.valid / nullif(counts.filled, 0) as valid_share
    from counts
)

select * from final
