import { type ModelSchema, model } from "./model-schema.js";

/** Models of how steady the team's own segments are. */
export const SEGMENT_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_person_variables_at: model(
    "observation person_id",
    "observation person_id status rfm_segment age gender city postal_code country orders orders_12m revenue revenue_12m average_basket days_since_last tenure_days web_share store_share nps_class tickets_12m",
    "status <> 'out_of_scope'",
  ),
  int_segment_variables: model(
    "person_id",
    "person_id status rfm_segment age gender city postal_code country email_optin orders orders_12m revenue revenue_12m average_basket days_since_last tenure_days web_share store_share away_share categories_24m nps_class tickets_12m is_member buying_channel main_category order_band age_group home_region heat_band request_band persona is_contactable promo_only seasonal gift out_of_area loyalty_tier contract_plan",
  ),
  int_reference_groups: model("kind id person_id", "kind id person_id"),
  segment_stability: model("segment", "segment members_before stayed", "stayed <= members_before"),
};
