-- one row per kind of waste and channel, one for split customers, one for the total
-- what bad records cost in a year: counts times the unit costs of report.yaml, with a band around them
with

priced as (
    select
        int_message_waste.item,
        int_message_waste.channel,
        int_message_waste.count,
        int_message_waste.messages / nullif(int_message_waste.count, 0) as per_record,
        message_costs.unit_cost,
        message_costs.origin,
        cast(int_message_waste.messages * message_costs.unit_cost as decimal(18, 2)) as cost,
        cast(int_message_waste.messages * message_costs.unit_cost * (1 - message_costs.sensitivity) as decimal(18, 2)) as low,
        cast(int_message_waste.messages * message_costs.unit_cost * (1 + message_costs.sensitivity) as decimal(18, 2)) as high,
        cast(null as decimal(18, 2)) as unseen_revenue,
        int_message_waste.units
    from int_message_waste
    inner join message_costs
        on int_message_waste.channel = message_costs.channel
),

total as (
    select
        'total' as item,
        'any' as channel,
        cast(null as bigint) as count,
        cast(null as double) as per_record,
        cast(null as decimal(18, 6)) as unit_cost,
        cast(null as string) as origin,
        cast(sum(priced.cost) as decimal(18, 2)) as cost,
        cast(sum(priced.low) as decimal(18, 2)) as low,
        cast(sum(priced.high) as decimal(18, 2)) as high,
        cast(null as decimal(18, 2)) as unseen_revenue,
        max(priced.units) as units
    from priced
),

split as (
    select
        'split_customers' as item,
        'any' as channel,
        count(*) as count,
        cast(null as double) as per_record,
        cast(null as decimal(18, 6)) as unit_cost,
        cast(null as string) as origin,
        cast(null as decimal(18, 2)) as cost,
        cast(null as decimal(18, 2)) as low,
        cast(null as decimal(18, 2)) as high,
        cast(sum(int_person_pieces.unseen_revenue) as decimal(18, 2)) as unseen_revenue,
        count(*) as units
    from int_person_pieces
    where int_person_pieces.pieces > 1
),

final as (
    select * from priced
    union all
    select * from total where total.cost is not null
    union all
    select * from split where split.count > 0
)

select * from final
