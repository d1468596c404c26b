/** Columns of models of what customers say. */
export const VOICE_COLUMNS = {
  delivered_date: "Local day on which the invitation was delivered",
  dimension: "What answers or persons are told apart by; all for everybody",
  event_date: "Local day on which the order was handed over; of the order itself where no delivery is known",
  favourable: "Distinct respondents with a favourable answer",
  favourable_answers:
    "Answers with one of the two best scores; for effort, on the easy side of the middle of the scale",
  followed_up_at: "UTC instant at which someone contacted the person about the answer",
  is_favourable:
    "Among the two best scores, or on the easy side of the middle of an effort scale; empty where its direction is not stated",
  is_in_scope: "Nothing takes the person out of the base; true where no person is known",
  opened: "The invitation was opened",
  sent_date: "Local day on which the invitation was sent",
  survey_id: "Invitation's or answer's id; may repeat",
  value: "What the criterion says of those counted; all for everybody",
} as const;
