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
  int_contracts: model(
    "source_system contract_id",
    "source_system contract_id person_id started_on ended_on plan monthly_amount reason is_running",
  ),
  int_gap_counts: model("gap_days", "gap_days events censored"),
  int_group_nesting: model("kind id", "kind id nested_difference"),
  int_lifecycle: model("person_id", "person_id days_since_last tenure_days status"),
  int_order_days: model("person_id order_date", "person_id order_date orders purchases amount"),
  int_order_gaps: model(
    "person_id order_date",
    "person_id order_date next_order_date is_closed gap_days",
    "gap_days > 0",
  ),
  int_orders: model(
    "source_system order_id",
    "source_system order_id person_id ordered_at order_date channel store_id amount discount is_order identified_by",
    "identified_by = 'anonymous' or person_id is not null",
    "not is_order or amount >= 0",
  ),
  int_person_away: model("person_id", "person_id away_share"),
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
  int_person_profile: model("person_id", "person_id email_optin gender birth_date city postal_code country"),
  int_person_scope: model("person_id", "person_id excluded_reason has_running"),
  int_person_variables: model(
    "person_id",
    "person_id status rfm_segment age gender city postal_code country email_optin orders orders_12m revenue revenue_12m average_basket days_since_last tenure_days web_share store_share away_share categories_24m nps_class tickets_12m is_member",
  ),
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
  int_tickets: model(
    "source_system ticket_id",
    "source_system ticket_id person_id requester opened_at opened_date channel reason reply_minutes",
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
  completeness: model("field system", "field system records filled missing share", "filled + missing = records"),
  csat_distribution: model("scale_max score", "scale_max score answers share units"),
  csat_monthly: model(
    "grain month scale_max",
    "grain month scale_max answers units satisfied others satisfied_answers score_sum score_squares is_complete",
  ),
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
  identified_sales: model("source", "source position orders revenue share share_orders units"),
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
  segments_custom: model("segment", "segment customers share revenue_12m complement nested_difference"),
  tickets_monthly: model(
    "grain month reason",
    "grain month reason tickets per_100_orders is_complete units",
    "units <= tickets",
  ),
};
