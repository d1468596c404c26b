-- one row per system and day that stamped more than a fifth of the system's records, and at least 30
-- days on which a program touched the records: they verify nothing
with

days as (
    select
        identity_raw.system,
        cast(identity_raw.updated_at as date) as update_day,
        count(*) as records
    from identity_raw
    where identity_raw.kind = 'customer' and identity_raw.updated_at is not null
    group by 1, 2
),

shares as (
    select
        days.system,
        days.update_day,
        days.records,
        sum(days.records) over (partition by days.system) - days.records as rest,
        days.records / sum(days.records) over (partition by days.system) as share
    from days
),

final as (
    select
        shares.system,
        shares.update_day,
        shares.records,
        shares.rest,
        shares.share
    from shares
    where shares.share > 0.2 and shares.records >= 30
)

select * from final
