import type { ColumnName } from "./columns.js";

/** What a model promises: one row per key, these columns in this order, and conditions every row meets. */
export interface ModelSchema {
  readonly key: readonly ColumnName[];
  readonly columns: readonly ColumnName[];
  readonly checks?: readonly string[];
}

const words = (text: string): ColumnName[] => text.split(" ").filter(Boolean) as ColumnName[];
const model = (key: string, columns: string, ...checks: string[]): ModelSchema => ({
  key: words(key),
  columns: words(columns),
  ...(checks.length > 0 ? { checks } : {}),
});

/** Key and columns of every SQL model; the meaning of a column stands in columns.ts, its grain in the model's header. */
export const MODEL_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_bought_values: model("", "provider field person_id is_matched cost"),
  int_contracts: model(
    "source_system contract_id",
    "source_system contract_id person_id started_on ended_on plan monthly_amount reason is_running",
  ),
  int_anomaly_records: model("record_id family", "record_id family shared_value"),
  int_field_changes: model("record_id field", "person_id field record_id gap_days has_changed", "gap_days >= 30"),
  int_field_counts: model(
    "field system standing",
    "field system standing records filled valid",
    "valid <= filled",
    "filled <= records",
  ),
  int_gap_counts: model("gap_days", "gap_days events censored"),
  int_group_nesting: model("kind id", "kind id nested_difference"),
  int_lifecycle: model("person_id", "person_id days_since_last tenure_days status"),
  int_message_waste: model("item channel", "item channel count messages units"),
  int_order_days: model("person_id order_date", "person_id order_date orders purchases amount"),
  int_order_gaps: model(
    "person_id order_date",
    "person_id order_date next_order_date is_closed gap_days",
    "gap_days > 0",
  ),
  int_order_periods: model(
    "grain period",
    "grain period position period_months first_day last_day is_complete",
    "first_day <= last_day",
  ),
  int_orders: model(
    "source_system order_id",
    "source_system order_id handle person_id ordered_at order_date channel store_id amount discount is_order identified_by",
    "identified_by = 'anonymous' or person_id is not null",
    "not is_order or amount >= 0",
  ),
  int_person_away: model("person_id", "person_id away_share"),
  int_person_confirmed: model("person_id", "person_id confirmed_on"),
  int_person_consents: model("person_id channel", "person_id channel is_opted_in optin_at"),
  int_person_contacts: model("person_id", "person_id has_email has_mobile has_address"),
  int_person_filled: model(
    "person_id",
    "person_id has_email has_phone has_address has_postal_code has_city has_country has_birth_date has_gender",
  ),
  int_person_categories: model("person_id", "person_id categories"),
  int_person_money: model(
    "person_id",
    "person_id revenue revenue_12m valid_orders order_amount web_orders store_orders",
  ),
  int_person_nps: model("person_id", "person_id nps_class answered_date"),
  int_person_orders: model(
    "person_id",
    "person_id first_order_date last_order_date orders orders_12m orders_previous_12m half_years_bought revenue revenue_12m valid_orders order_amount web_orders store_orders",
    "orders_12m <= orders",
    "first_order_date <= last_order_date",
  ),
  int_person_periods: model(
    "person_id grain position",
    "person_id grain position first_position revenue",
    "first_position <= position",
  ),
  int_person_pieces: model("person_id", "person_id pieces revenue_12m unseen_revenue", "unseen_revenue >= 0"),
  int_person_reach: model(
    "person_id channel",
    "person_id channel is_valid is_asked is_opted_in is_blocked is_reachable",
    "is_reachable + is_blocked = is_valid * is_opted_in",
  ),
  int_person_refusals: model("person_id channel", "person_id channel is_blocked"),
  int_person_traces: model("person_id family", "person_id family first_date"),
  int_surplus_records: model("source_system person_id", "source_system person_id surplus_records"),
  int_person_profile: model("person_id", "person_id email_optin gender birth_date city postal_code country"),
  int_person_scope: model("person_id", "person_id excluded_reason has_running"),
  int_person_variables: model(
    "person_id",
    "person_id status rfm_segment age gender city postal_code country email_optin orders orders_12m revenue revenue_12m average_basket days_since_last tenure_days web_share store_share away_share categories_24m nps_class tickets_12m is_member",
  ),
  int_record_dates: model(
    "record_id",
    "record_id system person_id written_on confirmed_on",
    "confirmed_on >= written_on",
  ),
  int_record_faults: model("record_id", "record_id empty_fields invalid_fields"),
  int_record_fields: model(
    "record_id",
    "record_id system person_id standing title_state first_name_state last_name_state birth_name_state email_state phone_state address_state postal_code_state city_state country_state birth_date_state gender_state email_optin_state sms_optin_state post_optin_state loyalty_id_state",
    "email_state between 0 and 2",
  ),
  int_record_scores: model("record_id", "record_id system record_score", "record_score between 0 and 1"),
  int_question_answers: model("", "question is_answered purpose reward answered_date person_id respondent"),
  int_rfm_cuts: model("measure score", "measure score origin lower_bound"),
  int_rfm_grid_names: model("recency_score value_score", "recency_score value_score segment"),
  int_rfm_inputs: model("person_id", "person_id recency frequency monetary"),
  int_rfm_scores: model(
    "person_id",
    "person_id recency frequency monetary recency_score frequency_score monetary_score value_score segment",
    "recency_score between 1 and 5",
    "value_score between 1 and 5",
    "recency > 0",
  ),
  int_survey_answers: model(
    "source_system source_file source_row kind",
    "kind score scale_max touchpoint answered_at answered_date source_system source_file source_row person_id respondent nps_class",
  ),
  int_update_batches: model("system update_day", "system update_day records rest share", "share > 0.2"),
  int_tickets: model(
    "source_system ticket_id",
    "source_system ticket_id person_id requester opened_at opened_date channel reason reply_minutes",
  ),
  attached: model(
    "source",
    "source position rows attached share linked share_linked anonymous attached_persons linked_persons unlinked_persons units",
    "linked <= attached",
    "attached <= rows",
  ),
  base_counts: model(
    "status",
    "status position customers share revenue_12m share_revenue",
    "customers >= 0",
    "share is null or share between 0 and 1",
  ),
  calendar: model("", "date label kind"),
  churn_monthly: model(
    "grain month",
    "grain month customers_at_start lost kept is_complete",
    "lost + kept = customers_at_start",
  ),
  cohorts: model(
    "grain cohort months_since",
    "grain cohort month months_since buyers revenue is_complete not_back",
    "buyers >= 0",
    "not_back >= 0",
  ),
  lifecycle_flow: model(
    "grain month",
    "grain month new current resurrected dormant active is_complete",
    "new + current + resurrected = active",
  ),
  value_groups: model("position", "position customers revenue revenue_squares", "customers > 0", "revenue >= 0"),
  second_purchase_days: model("days", "days events censored", "days > 0", "events + censored > 0"),
  anomalies: model("family", "family position records persons", "persons <= records"),
  change_rates: model(
    "field",
    "field persons changes person_years changed_persons unchanged_persons",
    "changed_persons + unchanged_persons = persons",
  ),
  completeness: model(
    "field system",
    "field system records filled missing share valid invalid valid_share",
    "filled + missing = records",
    "valid + invalid = filled",
  ),
  completeness_by_status: model(
    "field status",
    "field status records filled missing share valid invalid valid_share",
    "filled + missing = records",
    "valid + invalid = filled",
  ),
  coverage: model("family", "family position persons covered share median_days missing", "covered + missing = persons"),
  enrichment_value: model(
    "provider field",
    "provider field sent matched filled fill_before fill_after fill_gain cost cost_per_filled break_even unmatched already_owned owned not_owned still_missing",
    "filled <= matched and matched <= sent",
  ),
  csat_distribution: model("scale_max score", "scale_max score answers share units"),
  csat_monthly: model(
    "grain month scale_max",
    "grain month scale_max answers units satisfied others satisfied_answers score_sum score_squares is_complete",
  ),
  freshness: model("band system", "band position system records share"),
  headline_base: model("", "persons active_persons"),
  headline_sales: model(
    "period",
    "period revenue orders order_amount buyers repeaters identified_revenue identified_persons anonymous_orders units",
  ),
  headline_service: model("period", "period tickets units answered median_minutes low high"),
  headline_voice: model(
    "period",
    "period promoters passives detractors csat_answers csat_satisfied csat_satisfied_units csat_other_units",
  ),
  identified_monthly: model(
    "grain month source",
    "grain month source orders revenue share share_orders is_complete units",
  ),
  identified_sales: model(
    "source",
    "source position orders revenue share share_orders customers share_customers buyers complement overlap units",
  ),
  identified_stores: model("detail store source", "detail store source orders revenue share share_orders units"),
  insight_reasons: model("reason", "reason tickets_now tickets_before units_now units_before orders_now orders_before"),
  insight_second_purchase: model("channel", "channel buyers returned"),
  lifecycle_thresholds: model("threshold", "threshold days origin units"),
  nps_monthly: model(
    "grain month",
    "grain month answers promoters passives detractors is_complete",
    "promoters + passives + detractors = answers",
  ),
  persona_coverage: model("personas", "personas position customers share"),
  personas: model(
    "persona",
    "persona method customers share revenue_12m promoters passives detractors complement nested_difference units",
  ),
  quality_costs: model(
    "item channel",
    "item channel count per_record unit_cost origin cost low high unseen_revenue units",
    "low is null or (low <= cost and cost <= high)",
  ),
  reachability: model(
    "channel",
    "channel position persons valid asked opted_in blocked reachable share revenue_12m revenue_unreached share_revenue",
    "reachable <= valid and reachable <= opted_in and valid <= persons",
  ),
  reachability_sets: model("channels", "channels by_email by_sms by_post persons share revenue_12m share_revenue"),
  record_scores: model("band system", "band position system records share"),
  reply_time_monthly: model(
    "grain month",
    "grain month tickets answered median_minutes low high p90_minutes is_complete units answered_units unanswered",
    "answered <= tickets",
    "low is null or (low <= median_minutes and median_minutes <= high)",
  ),
  revenue_monthly: model("grain month", "grain month orders buyers revenue is_complete units", "buyers <= orders"),
  rfm_cuts: model("measure score", "measure score from_value to_value origin units"),
  rfm_grid: model("recency_score value_score", "recency_score value_score segment customers revenue"),
  rfm_segments: model("segment", "segment position customers share orders revenue share_revenue average_basket"),
  rule_checks: model("rule field system", "rule field system checked failed", "failed <= checked"),
  segments_custom: model("segment", "segment customers share revenue_12m complement nested_difference"),
  tickets_monthly: model(
    "grain month reason",
    "grain month reason tickets per_100_orders is_complete units",
    "units <= tickets",
  ),
  zero_party: model(
    "question",
    "question asked answered persons share missing purpose with_purpose with_date with_reward recent units respondents silent purposed purposeless dated undated rewarded unrewarded recent_respondents older_respondents cost_per_answer",
    "answered <= asked",
  ),
  update_batches: model("system day", "system day records rest share"),
  int_identity_scope: model("person_id", "person_id"),
  int_identity_records: model("record_id", "record_id system person_id"),
  int_identity_systems: model(
    "system",
    "system customer_rows rejected filtered unusable valid_records persons several",
    "customer_rows = rejected + filtered + unusable + valid_records",
    "persons <= valid_records and several <= persons",
  ),
  int_person_counts: model("person_id kind", "person_id kind number", "number >= 0"),
  int_count_bands: model("kind position", "kind position band persons"),
  int_merge_patterns: model("pattern", "code pattern merges persons rarity doubt weight is_shown", "persons <= merges"),
  golden_rules: model("field rule", "field rule persons"),
  identity_cluster_sizes: model("records_per_person", "records_per_person position persons several_in_all"),
  identity_contacts: model("contact number", "contact number position persons share apart"),
  identity_names: model("trait", "trait position records share units persons others"),
  identity_overlap: model(
    "system_a system_b",
    "system_a system_b persons only_a only_b neither region",
    "neither >= 0",
  ),
  identity_pattern_parts: model("pattern part", "pattern part level weight position units"),
  identity_patterns: model("pattern", "pattern merges units share rarity doubt weight"),
  identity_profiles: model(
    "standing",
    "standing position persons mean_systems mean_records age_band with_email with_mobile with_address days_since_last mean_orders mean_revenue promoters passives detractors",
    "with_email <= persons",
  ),
  identity_quality: model(
    "method measure",
    "method measure position estimate low high n wrong correct",
    "low <= estimate and estimate <= high",
  ),
  identity_sensitivity: model(
    "shift",
    "shift persons buyers repeat_rate revenue_per_customer units buyer_units repeaters once",
    "repeaters + once = buyer_units",
  ),
  identity_sources: model(
    "system",
    "system records valid_records persons duplicate_rate several elsewhere",
    "persons <= valid_records and valid_records <= records",
  ),
  identity_summary: model(
    "",
    "records valid_records persons contact_only duplicate_rate largest_cluster several",
    "persons <= valid_records and valid_records <= records",
  ),
  identity_waterfall: model("step", "step position records units", "records >= 0"),
  level_weights: model("field level", "field level position m u weight units"),
};
