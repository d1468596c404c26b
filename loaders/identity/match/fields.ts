import type { Level } from "../../methods/fellegi-sunter.js";

/** One comparison of two records: which values, how close they are in levels, and what the levels mean. */
export interface ComparisonField {
  readonly name: FieldName;
  /** Level 0 is "one side is empty"; then from "differs" to "same". SQL over the aliases `l` and `r`. */
  readonly level: string;
  readonly levels: readonly Level[];
  /** See `LinkageField`. */
  readonly isHouseholdKnown?: boolean;
  readonly isName?: boolean;
  /** Levels where the names of two records are `crossed`, instead of what `level` says. */
  readonly whenCrossed?: { readonly swapped: number; readonly misplaced: number };
  /** Column of `match_records` without which a record says nothing here. */
  readonly filled: string;
}

/** SQL: a season is remembered where a day is not; and a date mistyped twice is still more like its own than like another. */
const NEAR = (one: string, other: string) => `abs(${one}.birth_date - ${other}.birth_date) <= 92`;
const TWO_SLIPS = (one: string, other: string) => `hamming(${one}.birth_text, ${other}.birth_text) <= 2`;
export const ONE_DATE = (one: string, other: string) => `(${NEAR(one, other)} or ${TWO_SLIPS(one, other)})`;

export type FieldName = "first_name" | "surname" | "birth_date" | "email" | "phone" | "address" | "loyalty_id";

/** First name and surname in each other's place, give or take a slip or a second first name. */
const SWAPPED = `l.first_name is not null and r.first_name is not null and l.first_name <> r.first_name
  and left(l.first_name, 1) = left(r.surname, 1) and left(r.first_name, 1) = left(l.surname, 1)
  and (starts_with(r.surname, l.first_main) or are_similar(l.first_name, r.surname, 0.9))
  and (starts_with(l.surname, r.first_main) or are_similar(l.surname, r.first_name, 0.9))
  and name_similarity(l.first_name, r.first_name) < 0.8`;
/** One of the names stands where the other record has the other one. */
const MISPLACED = `(length(l.surname) >= 3 and l.surname = r.first_main or length(r.surname) >= 3 and r.surname = l.first_main
  or are_similar(l.surname, r.first_name, 0.93) or are_similar(r.surname, l.first_name, 0.93))
  and coalesce(l.surname <> r.surname, true) and coalesce(l.first_main <> r.first_main, true)`;
/** SQL: whether first name and surname stand in each other's place; NULL where they do not. */
export const CROSSED = `case when ${SWAPPED} then 'swapped' when ${MISPLACED} then 'misplaced' end`;
const INITIALS = `(case
  when l.first_name is null then starts_with(coalesce(r.first_initials, left(r.first_name, 1)), l.first_initials)
    or starts_with(l.first_initials, left(r.first_name, 1)) and length(l.first_initials) = 1
  when r.first_name is null then starts_with(coalesce(l.first_initials, left(l.first_name, 1)), r.first_initials)
  else l.first_initials = r.first_name or r.first_initials = l.first_name end)`;

/**
 * SQL: whether two records share a value of a list. A list of one value stands in a column of its own, since lists are dear to
 * carry to millions of pairs: `one` is that value, `more` the list of several, else NULL.
 */
const SHARED = (one: string, more: string): string => `(case
  when l.${more} is null and r.${more} is null then l.${one} = r.${one}
  when l.${more} is null then list_contains(r.${more}, l.${one})
  when r.${more} is null then list_contains(l.${more}, r.${one})
  else list_has_any(l.${more}, r.${more}) end)`;

/**
 * Two names that look alike and that many people bear are two names, not a slip: they have a level of their own.
 * Levels of each comparison with first guesses: m among records of one person, h among two persons of one household, u among
 * two strangers. What the data shows replaces them; the guesses count as a few pairs, so that a small base is not left to
 * chance.
 */
export const FIELDS: readonly ComparisonField[] = [
  {
    name: "first_name",
    filled: "first_name",
    isName: true,
    whenCrossed: { swapped: 0, misplaced: 0 },
    level: `case
      when (l.first_name is null and l.first_initials is null) or (r.first_name is null and r.first_initials is null) then 0
      when l.first_name = r.first_name then 8
      when l.first_name is null or r.first_name is null then case when ${INITIALS} then 2 else 1 end
      when l.first_main = r.first_main and (l.more_parts is null or r.more_parts is null) or ${SHARED("first_name", "more_roots")}
        or list_contains(l.more_parts, r.first_name) or list_contains(r.more_parts, l.first_name) then 7
      when l.first_initials = r.first_name or r.first_initials = l.first_name then 7
      when not are_similar(l.first_name, r.first_name, 0.7) then 1
      when not are_similar(l.first_name, r.first_name, 0.84) and l.first_sound is distinct from r.first_sound then 3
      when l.first_established and r.first_established then 4
      when are_similar(l.first_name, r.first_name, 0.92) then 6
      else 5 end`,
    levels: [
      { name: "differs", m: 0.01, mMost: 0.01, h: null, u: 0.96 },
      { name: "initial", m: 0.02, h: null, u: 0.002 },
      { name: "distant", m: 0.01, h: null, u: 0.02 },
      { name: "alike", m: 0.01, h: null, u: 0.004 },
      { name: "similar", m: 0.03, h: null, u: 0.005 },
      { name: "close", m: 0.07, h: null, u: 0.001 },
      { name: "variant", m: 0.06, h: null, u: 0.002 },
      { name: "same", m: 0.78, h: null, u: 0.006 },
    ],
  },
  {
    name: "surname",
    filled: "surname",
    isName: true,
    whenCrossed: { swapped: 9, misplaced: 8 },
    level: `case
      when l.surname is null or r.surname is null then 0
      when l.surname = r.surname then 7
      when ${SHARED("surname", "more_surnames")} then 6
      when length(l.surname) >= 4 and contains(r.email_user, l.surname_letters)
        or length(r.surname) >= 4 and contains(l.email_user, r.surname_letters) then 6
      when not are_similar(l.surname, r.surname, 0.7) then 1
      when not are_similar(l.surname, r.surname, 0.84) and l.surname_sound is distinct from r.surname_sound then 2
      when l.surname_established and r.surname_established then 3
      when are_similar(l.surname, r.surname, 0.92) then 5
      else 4 end`,
    levels: [
      { name: "differs", m: 0.03, h: 0.2, u: 0.971999 },
      { name: "distant", m: 0.02, h: 0.03, u: 0.02 },
      { name: "alike", m: 0.01, h: 0.01, u: 0.002 },
      { name: "similar", m: 0.03, h: 0.03, u: 0.003 },
      { name: "close", m: 0.07, h: 0.04, u: 0.0005 },
      { name: "shared", m: 0.03, h: 0.03, u: 0.0005 },
      { name: "same", m: 0.79, h: 0.658, u: 0.002 },
      { name: "misplaced", m: 0.01, h: 0.005, u: 0.001 },
      { name: "swapped", m: 0.02, h: 0.002, u: 1e-6 },
    ],
  },
  {
    name: "birth_date",
    filled: "birth_date",
    // Twins, and some who write a partner's: people of one household are hardly ever born on one day.
    isHouseholdKnown: true,
    level: `case
      when l.birth_date is null or r.birth_date is null then 0
      when l.birth_date = r.birth_date then 7
      when levenshtein(l.birth_text, r.birth_text) = 1 or is_transposed(l.birth_text, r.birth_text)
        or (left(l.birth_text, 4) = left(r.birth_text, 4) and substr(l.birth_text, 5, 2) = right(r.birth_text, 2)
          and right(l.birth_text, 2) = substr(r.birth_text, 5, 2)) then 6
      when (case when left(l.birth_text, 4) = left(r.birth_text, 4) then 1 else 0 end)
        + (case when substr(l.birth_text, 5, 2) = substr(r.birth_text, 5, 2) then 1 else 0 end)
        + (case when right(l.birth_text, 2) = right(r.birth_text, 2) then 1 else 0 end) = 2 then 5
      when ${NEAR("l", "r")} then 4
      when ${TWO_SLIPS("l", "r")} then 3
      when left(l.birth_text, 4) = left(r.birth_text, 4) then 2
      else 1 end`,
    levels: [
      { name: "differs", m: 0.02, h: 0.92, u: 0.9694 },
      { name: "same_year", m: 0.005, h: 0.012, u: 0.01 },
      { name: "two_slips", m: 0.01, h: 0.03, u: 0.01 },
      { name: "near", m: 0.005, h: 0.006, u: 0.006 },
      { name: "two_parts", m: 0.02, h: 0.02, u: 0.003 },
      { name: "one_slip", m: 0.05, h: 0.002, u: 0.0015 },
      { name: "same", m: 0.89, h: 0.01, u: 0.0001 },
    ],
  },
  {
    name: "email",
    filled: "email",
    level: `case
      when l.email is null or r.email is null then 0
      when l.email = r.email then case when l.is_family_mail then 4 else 5 end
      when not (l.user_is_name or r.user_is_name) and l.email_user = r.email_user then 3
      when l.email_digits <> r.email_digits then 1
      when l.domain_established and r.domain_established and l.email_domain <> r.email_domain then 1
      when l.email_user <> r.email_user and (l.user_is_name and r.user_is_name
        or abs(length(l.email_user) - length(r.email_user)) > 2) then 1
      when levenshtein(l.email_user, r.email_user) <= least(2, length(l.email_user) // 3)
        and levenshtein(l.email_domain, r.email_domain) <= 2 then 2
      else 1 end`,
    levels: [
      { name: "differs", m: 0.25, h: 0.8, u: 0.99995 },
      { name: "close", m: 0.05, h: 0.005, u: 1e-5 },
      { name: "same_user", m: 0.05, h: 0.005, u: 2e-5 },
      { name: "same_family", m: 0.03, h: 0.1, u: 1e-5 },
      { name: "same", m: 0.62, h: 0.09, u: 2e-5 },
    ],
  },
  {
    name: "phone",
    filled: "phones",
    level: `case
      when coalesce(l.only_phone, l.more_phones[1]) is null or coalesce(r.only_phone, r.more_phones[1]) is null then 0
      when l.mobile = r.mobile then 4
      when ${SHARED("only_phone", "more_phones")} then 3
      when l.mobile is not null and r.mobile is not null and levenshtein(l.mobile, r.mobile) = 1 then 2
      when (l.mobile is null) <> (r.mobile is null) and (l.landline is null) <> (r.landline is null) then 0
      else 1 end`,
    levels: [
      { name: "differs", m: 0.2, h: 0.55, u: 0.99992 },
      { name: "one_digit", m: 0.03, h: 0.005, u: 1e-5 },
      { name: "same_landline", m: 0.1, h: 0.345, u: 5e-5 },
      { name: "same_mobile", m: 0.67, h: 0.1, u: 2e-5 },
    ],
  },
  {
    name: "address",
    filled: "coalesce(street, postal_code, city)",
    level: `case
      when (l.street is null or r.street is null) and (l.postal_code is null or r.postal_code is null)
        and (l.city is null or r.city is null) then 0
      when l.address_key = r.address_key then 6
      when l.street is not null and r.street is not null
        and (l.postal_code = r.postal_code or l.city = r.city or l.street_number = r.street_number)
        and (l.street = r.street or are_similar(l.street, r.street, 0.92))
        then case when l.street_number is not distinct from r.street_number then 5 else 4 end
      when l.postal_code = r.postal_code or l.city = r.city then case
        when l.street is null or r.street is null then 3 else 2 end
      when l.city_established and r.city_established or l.city is null or r.city is null then 1
      when are_similar(l.city, r.city, 0.9) then case when l.street is null or r.street is null then 3 else 2 end
      else 1 end`,
    levels: [
      { name: "differs", m: 0.2, h: 0.05, u: 0.9793 },
      { name: "same_town", m: 0.05, h: 0.02, u: 0.01 },
      { name: "town_only", m: 0.15, h: 0.13, u: 0.01 },
      { name: "same_street", m: 0.03, h: 0.01, u: 0.0005 },
      { name: "close", m: 0.07, h: 0.09, u: 0.0001 },
      { name: "same", m: 0.5, h: 0.7, u: 0.0001 },
    ],
  },
  {
    name: "loyalty_id",
    filled: "loyalty_id",
    level: `case
      when l.loyalty_id is null or r.loyalty_id is null then 0
      when l.loyalty_id = r.loyalty_id then 2
      else 1 end`,
    levels: [
      { name: "differs", m: 0.3, h: 0.97, u: 0.999998 },
      { name: "same", m: 0.7, h: 0.03, u: 2e-6 },
    ],
  },
];
