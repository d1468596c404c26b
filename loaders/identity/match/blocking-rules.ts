export interface BlockingRule {
  readonly name: string;
  /** SQL of the key, over `match_records`. */
  readonly key: string;
  /** Where keys are many per record. */
  readonly from?: string;
  /** Records that share this key should be few: a block left out is worth telling. */
  readonly isTelling?: boolean;
  /** Too common a key for a large base; in a small one it finds what the others miss. */
  readonly isBroad?: boolean;
}

/** Records that share a key are compared. Rules overlap on purpose: a slip in one field leaves the others. */
export const BLOCKING_RULES: readonly BlockingRule[] = [
  { name: "email", key: "email", isTelling: true },
  {
    name: "phone",
    key: "phone",
    from: "(select *, unnest(phones) as phone from match_records) as match_records",
    isTelling: true,
  },
  { name: "loyalty_id", key: "loyalty_id", isTelling: true },
  { name: "surname_initial_birth_date", key: "left(surname, 1) || birth_text" },
  { name: "first_name_birth_date", key: "first_main || birth_text" },
  { name: "birth_date", key: "birth_text" },
  { name: "names_postal_code", key: "first_main || '|' || surname || '|' || postal_code", isTelling: true },
  { name: "address", key: "coalesce(postal_code, city) || '|' || street_word || '|' || coalesce(street_number, '')" },
  { name: "street_initial", key: "street || '|' || left(coalesce(first_name, first_initials), 1)" },
  { name: "email_user", key: "email_user || '|' || left(surname, 1)" },
  {
    name: "sound_initial_area",
    key: "surname_sound || '|' || left(coalesce(first_name, first_initials), 1) || '|' || left(postal_code, 3)",
  },
  { name: "first_sound_postal_code", key: "first_sound || '|' || postal_code" },
  { name: "surname_city", key: "surname || '|' || city" },
  { name: "names", key: "least(first_main, surname) || '|' || greatest(first_main, surname)", isTelling: true },
  {
    name: "any_surname_first_name",
    key: "first_main || '|' || part",
    from: "(select *, unnest(surnames) as part from match_records where len(surnames) > 1 or surname is not null) as match_records",
  },
  {
    name: "sound_birth_year",
    key: "surname_sound || '|' || left(birth_text, 4) || left(coalesce(first_name, first_initials), 1)",
  },
  { name: "sounds", key: "least(first_sound, surname_sound) || '|' || greatest(first_sound, surname_sound)" },
  { name: "surname", key: "surname", isBroad: true },
  { name: "first_name", key: "first_name", isBroad: true },
  { name: "street", key: "street", isBroad: true },
  { name: "postal_code", key: "postal_code", isBroad: true },
  { name: "birth_month", key: "left(birth_text, 6)", isBroad: true },
  { name: "birth_day", key: "left(birth_text, 4) || right(birth_text, 2)", isBroad: true },
];
