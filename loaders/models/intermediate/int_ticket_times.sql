-- one row per request to customer service
-- when it was opened, replied to and resolved up to the as-of day, from its own row or else from its changes
with

-- What a system exports of none of its requests is not known of any; all others would seem to wait for ever.
row_told as (
    select
        mapped_columns.system,
        max(case when mapped_columns.column_name = 'first_reply_at' then 1 else 0 end) as tells_reply,
        max(case when mapped_columns.column_name = 'resolved_at' then 1 else 0 end) as tells_resolution
    from mapped_columns
    where mapped_columns.table_name = 'tickets'
    group by mapped_columns.system
),

changes_told as (
    select
        int_ticket_changes.source_system,
        max(case when int_ticket_changes.first_reply_at is not null then 1 else 0 end) as tells_reply,
        max(case when int_ticket_changes.resolved_at is not null then 1 else 0 end) as tells_resolution
    from int_ticket_changes
    group by int_ticket_changes.source_system
),

statuses as (
    select distinct stg_tickets.status
    from stg_tickets
    where stg_tickets.status is not null
),

closed_statuses as (
    select distinct statuses.status
    from statuses
    inner join service_closed_words
        on normalise_text(statuses.status) like service_closed_words.pattern
),

given as (
    select
        stg_tickets.source_system,
        stg_tickets.ticket_id,
        stg_tickets.opened_at,
        stg_tickets.opened_date,
        coalesce(stg_tickets.first_reply_at, int_ticket_changes.first_reply_at) as first_reply_at,
        coalesce(stg_tickets.resolved_at, int_ticket_changes.resolved_at) as resolved_at,
        coalesce(stg_tickets.reopened_at, int_ticket_changes.reopened_at) as reopened_at,
        case when stg_tickets.resolved_at is not null then stg_tickets.resolved_date else int_ticket_changes.resolved_date end
            as resolved_date,
        case when stg_tickets.reopened_at is not null then stg_tickets.reopened_date else int_ticket_changes.reopened_date end
            as reopened_date,
        int_ticket_changes.replies,
        case when stg_tickets.status is null then int_ticket_changes.ticket_id is not null else closed_statuses.status is null end
            as is_said_open,
        closed_statuses.status is not null as is_said_closed,
        greatest(coalesce(row_told.tells_reply, 0), coalesce(changes_told.tells_reply, 0)) = 1 as is_reply_told,
        greatest(coalesce(row_told.tells_resolution, 0), coalesce(changes_told.tells_resolution, 0)) = 1
            as is_resolution_told,
        service_settings.ends_at
    from stg_tickets
    cross join service_settings
    left join int_ticket_changes
        on stg_tickets.source_system = int_ticket_changes.source_system
        and stg_tickets.ticket_id = int_ticket_changes.ticket_id
    left join closed_statuses
        on stg_tickets.status = closed_statuses.status
    left join row_told
        on stg_tickets.source_system = row_told.system
    left join changes_told
        on stg_tickets.source_system = changes_told.source_system
),

-- What is dated before the opening, or after the last day, has not happened.
happened as (
    select
        given.source_system,
        given.ticket_id,
        given.opened_at,
        given.opened_date,
        case when given.first_reply_at >= given.opened_at and given.first_reply_at < given.ends_at
            then given.first_reply_at
        end as first_reply_at,
        case when given.resolved_at >= given.opened_at and given.resolved_at < given.ends_at
            then given.resolved_at
        end as resolved_at,
        case when given.reopened_at >= given.opened_at and given.reopened_at < given.ends_at
            then given.reopened_at
        end as reopened_at,
        given.resolved_date,
        given.reopened_date,
        given.replies,
        given.is_said_open,
        given.is_said_closed,
        given.is_reply_told,
        given.is_resolution_told,
        given.ends_at
    from given
),

final as (
    select
        happened.source_system,
        happened.ticket_id,
        happened.opened_at,
        happened.opened_date,
        happened.first_reply_at,
        happened.resolved_at,
        happened.reopened_at,
        case when happened.resolved_at is not null then happened.resolved_date end as resolved_date,
        case when happened.reopened_at is not null then happened.reopened_date end as reopened_date,
        happened.replies,
        happened.is_reply_told
            and not (happened.first_reply_at is null and happened.resolved_at is null and happened.is_said_closed)
            as is_reply_told,
        -- Done with on a day that nothing tells: neither open nor resolved after so long.
        happened.is_resolution_told and not (happened.resolved_at is null and happened.is_said_closed)
            as is_resolution_told,
        happened.is_resolution_told
            and not happened.is_said_closed
            and (
                happened.resolved_at is null
                or (happened.reopened_at > happened.resolved_at and happened.is_said_open)
            ) as is_open,
        happened.ends_at
    from happened
)

select * from final
