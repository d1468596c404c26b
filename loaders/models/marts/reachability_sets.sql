-- one row per combination of e-mail, SMS and post
-- which channels reach whom, each person in exactly one combination
with

switches as (
    select 0 as flag
    union all select 1
),

combinations as (
    select
        emails.flag as email,
        texts.flag as sms,
        letters.flag as post
    from switches as emails
    cross join switches as texts
    cross join switches as letters
),

per_person as (
    select
        int_person_reach.person_id,
        max(case when int_person_reach.channel = 'email' then int_person_reach.is_reachable else 0 end) as email,
        max(case when int_person_reach.channel = 'sms' then int_person_reach.is_reachable else 0 end) as sms,
        max(case when int_person_reach.channel = 'post' then int_person_reach.is_reachable else 0 end) as post
    from int_person_reach
    group by int_person_reach.person_id
),

counts as (
    select
        per_person.email,
        per_person.sms,
        per_person.post,
        count(*) as persons,
        sum(coalesce(int_person_money.revenue_12m, 0)) as revenue_12m
    from per_person
    left join int_person_money
        on per_person.person_id = int_person_money.person_id
    group by per_person.email, per_person.sms, per_person.post
),

final as (
    select
        case combinations.email + 2 * combinations.sms + 4 * combinations.post
            when 0 then 'none'
            when 1 then 'email'
            when 2 then 'sms'
            when 3 then 'email_sms'
            when 4 then 'post'
            when 5 then 'email_post'
            when 6 then 'sms_post'
            else 'all'
        end as channels,
        combinations.email = 1 as by_email,
        combinations.sms = 1 as by_sms,
        combinations.post = 1 as by_post,
        coalesce(counts.persons, 0) as persons,
        coalesce(counts.persons, 0) / nullif(sum(coalesce(counts.persons, 0)) over (), 0) as share,
        cast(coalesce(counts.revenue_12m, 0) as decimal(18, 2)) as revenue_12m,
        coalesce(counts.revenue_12m, 0) / nullif(greatest(sum(coalesce(counts.revenue_12m, 0)) over (), 0), 0) as share_revenue
    from combinations
    left join counts
        on combinations.email = counts.email
        and combinations.sms = counts.sms
        and combinations.post = counts.post
)

select * from final
