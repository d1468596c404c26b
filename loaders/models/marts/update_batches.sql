-- one row per system and day of a batch
-- on which days a program stamped a large part of a system's records as changed
with

final as (
    select
        int_update_batches.system,
        int_update_batches.update_day as day,
        int_update_batches.records,
        cast(int_update_batches.rest as bigint) as rest,
        int_update_batches.share
    from int_update_batches
)

select * from final
