/** How a field is compared (SQL over `identity_records`, `told` for e-mails) and how its value is shown. */
interface GoldenField {
  readonly compared: string;
  readonly shown: string;
}

const itself = (column: string): GoldenField => ({ compared: column, shown: column });

/** Fields that survive each on their own. Phones have a column of several values. */
export const OWN = {
  first_name: {
    compared: "first_name",
    shown:
      "case when upper(raw_first) = first_name then raw_first when firsts.first_key = first_name then coalesce(firsts.first, first_name) else first_name end",
  },
  last_name: {
    compared: "surname",
    shown: `case when upper(raw_last) = surname then raw_last else coalesce(
      case when lasts.used_key = surname then lasts.used end, case when births.used_key = surname then births.used end,
      case when firsts.at_birth_key = surname then firsts.at_birth end, surname) end`,
  },
  birth_name: {
    compared: "birth_surname",
    shown: `case when upper(raw_birth) = birth_surname then raw_birth else coalesce(
      case when births.used_key = birth_surname then births.used end, case when lasts.born_key = birth_surname then lasts.born end,
      case when firsts.at_birth_key = birth_surname then firsts.at_birth end, birth_surname) end`,
  },
  birth_date: itself("cast(birth_date as varchar)"),
  gender: itself("gender"),
  email: { compared: "email", shown: "shown_email(raw_email, email)" },
  mobile: itself("mobile"),
  landline: itself("landline"),
  loyalty_id: { compared: "loyalty_id", shown: "case when loyalty_id is not null then tidy_text(raw_loyalty_id) end" },
} as const satisfies Readonly<Record<string, GoldenField>>;

/** Fields taken from one record: a street of one town beside the postal code of another is no address. */
export const PLACE = {
  address: {
    compared: "case when street is not null then concat_ws(' ', street_number, street) end",
    shown: "case when street is not null then tidy_text(raw_address) end",
  },
  postal_code: { compared: "postal_code", shown: "shown_postal_code(raw_postal_code, postal_code)" },
  city: { compared: "city", shown: "case when city is not null then tidy_text(raw_city) end" },
  country: itself("country"),
} as const satisfies Readonly<Record<string, GoldenField>>;

export const FIELDS = { ...OWN, ...PLACE };
export type GoldenFieldName = keyof typeof FIELDS;
