-- one row per series that ever brought k requests in seven days, and day with a request
-- requests day by day, for telling what is out of the ordinary
with

days as (
    select
        int_ticket_series.series,
        int_ticket_series.reason,
        int_ticket_series.product_id,
        int_ticket_series.opened_date,
        days_between(int_ticket_series.opened_date, run_parameters.as_of) as day_number,
        count(*) as tickets
    from int_ticket_series
    cross join run_parameters
    group by
        int_ticket_series.series,
        int_ticket_series.reason,
        int_ticket_series.product_id,
        int_ticket_series.opened_date,
        run_parameters.as_of
),

weeks as (
    select
        days.series,
        days.reason,
        days.product_id,
        sum(days.tickets) over (
            partition by days.series, days.reason, days.product_id
            order by days.day_number range between 6 preceding and current row
        ) as tickets
    from days
),

candidates as (
    select distinct
        weeks.series,
        weeks.reason,
        weeks.product_id
    from weeks
    cross join run_parameters
    where weeks.tickets >= run_parameters.k
),

names as (
    select
        stg_products.product_id,
        max(stg_products.name) as product
    from stg_products
    group by stg_products.product_id
),

looked as (
    select
        all_series.series,
        count(*) as series_looked
    from (select distinct days.series, days.reason, days.product_id from days) as all_series
    group by all_series.series
),

final as (
    select
        days.series,
        days.reason,
        days.product_id,
        coalesce(names.product, days.product_id) as product,
        days.day_number,
        days.tickets,
        looked.series_looked
    from days
    inner join candidates
        on days.series = candidates.series
        and days.reason = candidates.reason
        and days.product_id = candidates.product_id
    left join names
        on days.product_id = names.product_id
    inner join looked
        on days.series = looked.series
)

select * from final
