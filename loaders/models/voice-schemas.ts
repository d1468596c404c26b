import { type ModelSchema, model } from "./model-schema.js";

const CLASSES = "promoters + passives + detractors = answers";

/** Models of what customers say. */
export const VOICE_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_survey_orders: model("order_id", "order_id person_id store_id event_date category"),
  int_surveys: model(
    "source_system source_file source_row kind",
    "kind score scale_max touchpoint channel survey_id sent_date delivered_date opened followed_up_at answered_at answered_date source_system source_file source_row event_date store_id category person_id respondent is_answered is_in_scope delay",
    "not is_answered or score <= scale_max",
  ),
  int_survey_answers: model(
    "source_system source_file source_row kind",
    "kind score scale_max touchpoint answered_at answered_date source_system source_file source_row person_id respondent nps_class is_favourable channel store_id category is_in_scope delay followed_up_at",
    "(kind = 'nps') = (nps_class is not null)",
  ),
  int_answers_year: model(
    "source_system source_file source_row kind",
    "kind score scale_max nps_class is_favourable respondent person_id source_system source_file source_row touchpoint channel store category delay status rfm_segment age_group home_region position",
    "position >= 1",
  ),
  nps_by: model("dimension value", "dimension position value answers promoters passives detractors", CLASSES),
  survey_funnel: model(
    "dimension value",
    "dimension position value invitations delivered opened_invitations answers tells_delivery tells_opening units answered_units silent_units undelivered_units unopened_units",
    "answers <= opened_invitations",
    "answers <= delivered and delivered <= invitations",
  ),
  survey_rules: model("rule", "rule position persons failed passed", "failed + passed = persons"),
  detractor_follow_up: model(
    "follow_up",
    "follow_up position persons answered_again recovered unhappy_again not_heard",
    "answered_again + not_heard = persons",
    "recovered + unhappy_again = answered_again",
  ),
  int_value_groups: model("value_group person_id", "value_group person_id"),
  int_crossing_members: model("kind crossing person_id", "kind crossing value_group person_id"),
  nps_value_crossings: model(
    "kind crossing",
    "kind crossing persons contactable others revenue_12m payers complement nested_difference likes asked answered not_asked silent unheard other_answers last_answers",
    "contactable + others = persons",
    "not_asked >= 0 and silent >= 0",
  ),
  nps_profits: model("nps_class status", "nps_class status persons payers revenue_12m revenue_squares"),
  nps_base: model("dimension value", "dimension value persons", "persons > 0"),
  scores_by: model(
    "kind dimension value scale_max",
    "kind dimension position value scale_max answers favourable_answers units favourable others score_sum score_squares",
    "units <= answers",
    "favourable_answers <= answers",
  ),
};
