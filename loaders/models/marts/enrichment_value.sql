-- one row per provider and kind of value
-- what bought-in data adds: matches, gaps filled, money
with

base as (
    select
        count(*) as persons,
        sum(coalesce(int_person_filled.has_email, 0)) as email,
        sum(coalesce(int_person_filled.has_phone, 0)) as phone,
        sum(coalesce(int_person_filled.has_address, 0)) as address,
        sum(coalesce(int_person_filled.has_postal_code, 0)) as postal_code,
        sum(coalesce(int_person_filled.has_city, 0)) as city,
        sum(coalesce(int_person_filled.has_country, 0)) as country,
        sum(coalesce(int_person_filled.has_birth_date, 0)) as birth_date,
        sum(coalesce(int_person_filled.has_gender, 0)) as gender
    from int_person_scope
    left join int_person_filled
        on int_person_scope.person_id = int_person_filled.person_id
    where int_person_scope.excluded_reason is null
),

totals as (
    select
        int_bought_values.provider,
        int_bought_values.field,
        cast(sum(int_bought_values.cost) as decimal(18, 2)) as cost
    from int_bought_values
    group by int_bought_values.provider, int_bought_values.field
),

per_person as (
    select
        int_bought_values.provider,
        int_bought_values.field,
        int_bought_values.person_id,
        max(case when int_bought_values.is_matched then 1 else 0 end) as is_matched
    from int_bought_values
    where int_bought_values.person_id is not null
    group by int_bought_values.provider, int_bought_values.field, int_bought_values.person_id
),

matches as (
    select
        per_person.provider,
        per_person.field,
        per_person.is_matched,
        coalesce(case per_person.field
            when 'email' then int_person_filled.has_email
            when 'phone' then int_person_filled.has_phone
            when 'address' then int_person_filled.has_address
            when 'postal_code' then int_person_filled.has_postal_code
            when 'city' then int_person_filled.has_city
            when 'country' then int_person_filled.has_country
            when 'birth_date' then int_person_filled.has_birth_date
            when 'gender' then int_person_filled.has_gender
        end, 0) as is_owned
    from per_person
    left join int_person_filled
        on per_person.person_id = int_person_filled.person_id
),

sums as (
    select
        matches.provider,
        matches.field,
        count(*) as sent,
        sum(matches.is_matched) as matched,
        sum(matches.is_matched * (1 - matches.is_owned)) as filled
    from matches
    group by matches.provider, matches.field
),

counts as (
    select
        sums.provider,
        sums.field,
        base.persons,
        case sums.field
            when 'email' then base.email
            when 'phone' then base.phone
            when 'address' then base.address
            when 'postal_code' then base.postal_code
            when 'city' then base.city
            when 'country' then base.country
            when 'birth_date' then base.birth_date
            when 'gender' then base.gender
            else 0
        end as owned,
        sums.sent,
        sums.matched,
        sums.filled
    from sums
    cross join base
),

final as (
    select
        counts.provider,
        counts.field,
        counts.sent,
        counts.matched,
        counts.filled,
        counts.owned / nullif(counts.persons, 0) as fill_before,
        (counts.owned + counts.filled) / nullif(counts.persons, 0) as fill_after,
        counts.filled / nullif(counts.persons, 0) as fill_gain,
        totals.cost,
        totals.cost / nullif(counts.filled, 0) as cost_per_filled,
        totals.cost / nullif(counts.matched, 0) as break_even,
        counts.sent - counts.matched as unmatched,
        counts.matched - counts.filled as already_owned,
        counts.owned,
        counts.persons - counts.owned as not_owned,
        counts.persons - counts.owned - counts.filled as still_missing
    from counts
    inner join totals
        on counts.provider = totals.provider
        and counts.field = totals.field
)

select * from final
