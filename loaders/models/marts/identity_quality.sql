-- one row per method and measure
-- how often the unification is right, as far as that can be known without a truth to hold it against
with

final as (
    select
        identity_estimates.method,
        identity_estimates.measure,
        case identity_estimates.method when 'planted' then 1 when 'agreement' then 2 else 3 end as position,
        identity_estimates.estimate,
        identity_estimates.low,
        identity_estimates.high,
        identity_estimates.n,
        -- Planted copies are nobody; pairs of records are somebody's.
        case
            when identity_estimates.method = 'planted' then 0
            else cast(round(identity_estimates.n * (1 - identity_estimates.estimate)) as bigint)
        end as wrong,
        case
            when identity_estimates.method = 'planted' then 0
            else cast(round(identity_estimates.n * identity_estimates.estimate) as bigint)
        end as correct
    from identity_estimates
)

select * from final
