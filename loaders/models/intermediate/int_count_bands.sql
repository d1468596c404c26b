-- one row per kind of count and band: 1, 2 … and a last one that takes in all above
-- how many persons have so many records or contacts, the tail as short as it takes for each band to hold k persons; one tail for all contacts
with

counts as (
    select
        int_person_counts.kind,
        int_person_counts.number,
        count(*) as persons
    from int_person_counts
    group by int_person_counts.kind, int_person_counts.number
),

tails as (
    select 6 as tail
    union all select 5
    union all select 4
    union all select 3
    union all select 2
),

banded as (
    select
        counts.kind,
        tails.tail,
        least(counts.number, tails.tail) as number,
        sum(counts.persons) as persons
    from counts
    cross join tails
    where counts.kind = 'records' or tails.tail <= 3
    group by counts.kind, tails.tail, least(counts.number, tails.tail)
),

judged as (
    select
        case when banded.kind = 'records' then 'records' else 'contacts' end as family,
        banded.tail,
        sum(case when banded.persons < run_parameters.k and banded.number > 0 then 1 else 0 end) as small
    from banded
    cross join run_parameters
    group by case when banded.kind = 'records' then 'records' else 'contacts' end, banded.tail
),

chosen as (
    select
        judged.family,
        max(case when judged.small = 0 or judged.tail = 2 then judged.tail else 0 end) as tail
    from judged
    group by judged.family
),

final as (
    select
        banded.kind,
        banded.number as position,
        case
            when banded.number < banded.tail then cast(banded.number as string)
            else cast(banded.number as string) || '+'
        end as band,
        cast(banded.persons as bigint) as persons
    from banded
    inner join chosen
        on case when banded.kind = 'records' then 'records' else 'contacts' end = chosen.family
        and banded.tail = chosen.tail
)

select * from final
