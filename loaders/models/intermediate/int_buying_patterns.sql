-- one row per history and person in scope without a contract who had bought by its end
-- histories with times rounded to the days that count as one
with

final as (
    select
        int_buying_histories.history,
        int_buying_histories.person_id,
        int_buying_histories.repeats,
        cast(round(int_buying_histories.recency_days / cast(int_buying_bins.bin_days as double)) as integer)
            * int_buying_bins.bin_days as recency_days,
        cast(round(int_buying_histories.age_days / cast(int_buying_bins.bin_days as double)) as integer)
            * int_buying_bins.bin_days as age_days,
        int_buying_histories.repeat_amount,
        int_buying_histories.later
    from int_buying_histories
    inner join int_buying_bins
        on int_buying_histories.history = int_buying_bins.history
)

select * from final
