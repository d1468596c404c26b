-- one row per thing known before a month, value of it and band of time under contract
-- how many left in the month of those it was true of, and of the others
with

signs as (
    select
        int_churn_signs.factor,
        'yes' as value,
        int_churn_signs.holder,
        int_churn_signs.first_day,
        int_churn_signs.is_so
    from int_churn_signs
),

labels as (
    select
        'plan' as factor,
        int_contract_months.holder,
        int_contract_months.first_day,
        int_contract_months.plan as value
    from int_contract_months
    where int_contract_months.plan <> 'unknown'

    union all

    select
        'attribute:' || customer_attributes.attribute as factor,
        int_contract_months.holder,
        int_contract_months.first_day,
        customer_attributes.value
    from int_contract_months
    inner join customer_attributes
        on int_contract_months.person_id = customer_attributes.person_id
),

-- An attribute of many values is a number or a name, not a group.
levels as (
    select distinct
        labels.factor,
        labels.value
    from labels
    where labels.factor in (
        select counted.factor
        from labels as counted
        group by counted.factor
        having count(distinct counted.value) between 2 and 12
    )
),

exposures as (
    select
        signs.factor,
        signs.value,
        signs.holder,
        signs.first_day,
        signs.is_so
    from signs

    union all

    select
        labels.factor,
        levels.value,
        labels.holder,
        labels.first_day,
        case when labels.value = levels.value then 1 else 0 end as is_so
    from labels
    inner join levels
        on labels.factor = levels.factor
),

told as (
    select
        exposures.factor,
        exposures.value,
        exposures.is_so,
        int_contract_months.tenure_band,
        int_contract_months.holder,
        int_contract_months.has_left
    from exposures
    inner join int_contract_months
        on exposures.holder = int_contract_months.holder
        and exposures.first_day = int_contract_months.first_day
),

people as (
    select
        told.factor,
        told.value,
        count(distinct case when told.is_so = 1 then told.holder end) as customers,
        count(distinct case when told.is_so = 1 and told.has_left = 0 then told.holder end) as stayed,
        count(distinct case when told.is_so = 0 then told.holder end) as customers_other,
        count(distinct case when told.is_so = 0 and told.has_left = 0 then told.holder end) as stayed_other
    from told
    group by told.factor, told.value
),

bands as (
    select
        told.factor,
        told.value,
        told.tenure_band,
        sum(told.is_so) as months,
        sum(told.is_so * told.has_left) as left_after,
        sum(1 - told.is_so) as months_other,
        sum((1 - told.is_so) * told.has_left) as left_other
    from told
    group by told.factor, told.value, told.tenure_band
),

final as (
    select
        bands.factor,
        bands.value,
        bands.tenure_band,
        bands.months,
        bands.left_after,
        bands.months_other,
        bands.left_other,
        people.customers,
        people.stayed,
        people.customers_other,
        people.stayed_other
    from bands
    inner join people
        on bands.factor = people.factor
        and bands.value = people.value
)

select * from final
