/** One row per record of `customers`: where it stands and whose it is. Ids only. */
export const PAIRS = `select records.source_system as system, records.customer_id, handles.person_id
  from stg_customers as records left join person_handles as handles
    on row_handle(records.source_system, records.customer_id, records.email, records.phone, records.loyalty_id) = handles.handle`;
