-- one row per comparison and level of agreement
-- how much more often records of one person agree like this than records of two strangers
with

weighed as (
    select count(*) as merges
    from identity_merges
    where identity_merges.pattern is not null
),

final as (
    select
        identity_weights.field,
        identity_weights.level,
        identity_weights.position,
        round(identity_weights.m, 4) as m,
        identity_weights.u,
        round(identity_weights.weight, 2) as weight,
        cast(ceil(identity_weights.m * weighed.merges) as bigint) as units
    from identity_weights
    cross join weighed
)

select * from final
