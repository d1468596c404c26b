import { type ModelSchema, model } from "./model-schema.js";

/** Models of how steady the team's own segments are. */
export const SEGMENT_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_person_variables_at: model(
    "observation person_id",
    "observation person_id status rfm_segment age gender city postal_code country orders orders_12m revenue revenue_12m average_basket days_since_last tenure_days web_share store_share nps_class tickets_12m",
    "status <> 'out_of_scope'",
  ),
  segment_stability: model("segment", "segment members_before stayed", "stayed <= members_before"),
};
