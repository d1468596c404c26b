-- one row per kind of contact and how many of them a person has
-- whether people have one address or several, and how many have none
with

channels as (
    select
        case reachability.channel when 'email' then 'email' when 'post' then 'address' end as contact,
        greatest(reachability.valid - reachability.reachable, reachability.reachable - reachability.valid) as apart
    from reachability
    where reachability.channel in ('email', 'post')
),

final as (
    select
        int_count_bands.kind as contact,
        int_count_bands.band as number,
        int_count_bands.position,
        int_count_bands.persons,
        int_count_bands.persons / cast(sum(int_count_bands.persons) over (partition by int_count_bands.kind) as double)
            as share,
        cast(case
            when int_count_bands.position = 1 and channels.apart < run_parameters.k then channels.apart
            else 0
        end as bigint) as apart
    from int_count_bands
    cross join run_parameters
    left join channels
        on int_count_bands.kind = channels.contact
    where int_count_bands.kind <> 'records'
)

select * from final
