-- one row per person in scope with a valid order in the RFM window
-- what recency, frequency and monetary scores are cut from
with

final as (
    select
        int_rfm_inputs_at.person_id,
        int_rfm_inputs_at.recency,
        int_rfm_inputs_at.frequency,
        int_rfm_inputs_at.monetary
    from int_rfm_inputs_at
    where int_rfm_inputs_at.observation = 'now'
)

select * from final
