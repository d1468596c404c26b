-- one row per field of the customer record and system that maps it, and one for all these systems
-- how many customer records hold a value, and how many of those values can be right
with

counts as (
    select
        int_field_counts.field,
        coalesce(int_field_counts.system, 'all') as system,
        cast(sum(int_field_counts.records) as bigint) as records,
        cast(sum(int_field_counts.filled) as bigint) as filled,
        cast(sum(int_field_counts.valid) as bigint) as valid
    from int_field_counts
    group by grouping sets ((int_field_counts.field, int_field_counts.system), (int_field_counts.field))
),

final as (
    select
        counts.field,
        counts.system,
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
