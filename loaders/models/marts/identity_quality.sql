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
        identity_estimates.wrong,
        identity_estimates.correct
    from identity_estimates
)

select * from final
