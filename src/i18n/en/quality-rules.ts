/** What it means where a rule is not met. */
export const ruleMeanings = {
  rows_readable: "What these rows say is missing from every number.",
  ids_unique: "Only the first row of a repeated id counts.",
  values_readable: "Those values count as empty.",
  scores_in_scale: "Those scores count nowhere.",
  placeholders: "Those cells look filled, and count as empty.",
  email_valid: "Messages to those addresses reach nobody.",
  phone_valid: "Calls and SMS to those numbers reach nobody.",
  postal_code_valid: "Letters to those addresses may come back, and maps leave them out.",
  birth_date_plausible: "Ages are wrong for those records.",
  gender_matches_title: "The form of address may be wrong.",
  names_usable: "Those records cannot be greeted by name, nor told apart by it.",
  shared_contact: "A message to one of these people may reach another.",
  card_one_name: "What several people buy looks like one customer’s.",
  updated_recently: "Details of those records may be out of date.",
};
