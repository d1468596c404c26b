-- one row per customer record
-- how much of what the team uses a record holds: weights of usable fields ÷ weights of all fields that any system maps
with

final as (
    select
        int_record_fields.record_id,
        int_record_fields.system,
        (
            case when int_record_fields.title_state = 2 then field_weights.title else 0 end
            + case when int_record_fields.first_name_state = 2 then field_weights.first_name else 0 end
            + case when int_record_fields.last_name_state = 2 then field_weights.last_name else 0 end
            + case when int_record_fields.birth_name_state = 2 then field_weights.birth_name else 0 end
            + case when int_record_fields.email_state = 2 then field_weights.email else 0 end
            + case when int_record_fields.phone_state = 2 then field_weights.phone else 0 end
            + case when int_record_fields.address_state = 2 then field_weights.address else 0 end
            + case when int_record_fields.postal_code_state = 2 then field_weights.postal_code else 0 end
            + case when int_record_fields.city_state = 2 then field_weights.city else 0 end
            + case when int_record_fields.country_state = 2 then field_weights.country else 0 end
            + case when int_record_fields.birth_date_state = 2 then field_weights.birth_date else 0 end
            + case when int_record_fields.gender_state = 2 then field_weights.gender else 0 end
            + case when int_record_fields.email_optin_state = 2 then field_weights.email_optin else 0 end
            + case when int_record_fields.sms_optin_state = 2 then field_weights.sms_optin else 0 end
            + case when int_record_fields.post_optin_state = 2 then field_weights.post_optin else 0 end
            + case when int_record_fields.loyalty_id_state = 2 then field_weights.loyalty_id else 0 end
        ) / nullif(
            field_weights.title
            + field_weights.first_name
            + field_weights.last_name
            + field_weights.birth_name
            + field_weights.email
            + field_weights.phone
            + field_weights.address
            + field_weights.postal_code
            + field_weights.city
            + field_weights.country
            + field_weights.birth_date
            + field_weights.gender
            + field_weights.email_optin
            + field_weights.sms_optin
            + field_weights.post_optin
            + field_weights.loyalty_id, 0) as record_score
    from int_record_fields
    cross join field_weights
)

select * from final
