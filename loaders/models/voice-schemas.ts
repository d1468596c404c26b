import { type ModelSchema, model } from "./model-schema.js";

const CLASSES = "promoters + passives + detractors = answers";

/** Models of what customers say. */
export const VOICE_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_survey_orders: model("order_id", "order_id person_id store_id event_date category"),
  int_surveys: model(
    "source_system source_file source_row kind",
    "kind score scale_max touchpoint channel survey_id sent_date delivered_date opened followed_up_at answered_at answered_date source_system source_file source_row event_date store_id category person_id respondent is_answered is_in_scope",
    "not is_answered or score <= scale_max",
  ),
  int_survey_answers: model(
    "source_system source_file source_row kind",
    "kind score scale_max touchpoint answered_at answered_date source_system source_file source_row person_id respondent nps_class is_favourable channel store_id category is_in_scope",
    "(kind = 'nps') = (nps_class is not null)",
  ),
  int_answers_year: model(
    "source_system source_file source_row kind",
    "kind score scale_max nps_class is_favourable respondent person_id source_system source_file source_row touchpoint channel store category status rfm_segment age_group home_region position",
    "position >= 1",
  ),
  nps_by: model("dimension value", "dimension position value answers promoters passives detractors", CLASSES),
  nps_base: model("dimension value", "dimension value persons", "persons > 0"),
  scores_by: model(
    "kind dimension value scale_max",
    "kind dimension position value scale_max answers favourable_answers units favourable others score_sum score_squares",
    "units <= answers",
    "favourable_answers <= answers",
  ),
};
