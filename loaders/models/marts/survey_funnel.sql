-- one row per criterion and value
-- what becomes of invitations to NPS, CSAT and CES questions sent in the last 12 months
with

dimensions as (
    select 'all' as dimension, 0 as position
    union all
    select 'kind', 1
    union all
    select 'touchpoint', 2
    union all
    select 'channel', 3
    union all
    select 'delay', 4
    union all
    select 'status', 5
),

sent as (
    select
        int_surveys.kind,
        coalesce(int_surveys.touchpoint, 'unknown') as touchpoint,
        coalesce(int_surveys.channel, 'unknown') as channel,
        int_surveys.delay,
        coalesce(int_person_criteria.status, 'outside') as status,
        int_surveys.respondent,
        int_surveys.is_answered,
        int_surveys.is_answered or int_surveys.delivered_date is not null as is_delivered,
        int_surveys.is_answered or coalesce(int_surveys.opened, false) as is_opened,
        int_surveys.delivered_date is not null as tells_delivery,
        int_surveys.opened is not null as tells_opening
    from int_surveys
    cross join run_parameters
    left join int_person_criteria
        on int_surveys.person_id = int_person_criteria.person_id
    where int_surveys.is_in_scope
        and coalesce(int_surveys.sent_date, int_surveys.answered_date) > run_parameters.year_ago
        and coalesce(int_surveys.sent_date, int_surveys.answered_date) <= run_parameters.as_of
),

invitations as (
    select
        dimensions.dimension,
        dimensions.position,
        case dimensions.dimension
            when 'kind' then sent.kind
            when 'touchpoint' then sent.touchpoint
            when 'channel' then sent.channel
            when 'delay' then sent.delay
            when 'status' then sent.status
            else 'all'
        end as value,
        sent.respondent,
        sent.is_answered,
        sent.is_delivered,
        sent.is_opened,
        sent.tells_delivery,
        sent.tells_opening
    from sent
    cross join dimensions
),

final as (
    select
        invitations.dimension,
        invitations.position,
        invitations.value,
        count(*) as invitations,
        sum(case when invitations.is_delivered then 1 else 0 end) as delivered,
        sum(case when invitations.is_opened then 1 else 0 end) as opened_invitations,
        sum(case when invitations.is_answered then 1 else 0 end) as answers,
        max(case when invitations.tells_delivery then 1 else 0 end) as tells_delivery,
        max(case when invitations.tells_opening then 1 else 0 end) as tells_opening,
        count(distinct invitations.respondent) as units,
        count(distinct case when invitations.is_answered then invitations.respondent end) as answered_units,
        count(distinct case when not invitations.is_answered then invitations.respondent end) as silent_units,
        count(distinct case when not invitations.is_delivered then invitations.respondent end) as undelivered_units,
        count(distinct case when not invitations.is_opened then invitations.respondent end) as unopened_units
    from invitations
    group by invitations.dimension, invitations.position, invitations.value
)

select * from final
