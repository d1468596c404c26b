/** Metropolitan France 01–95, overseas 97 and 98. */
const FRENCH = "(0[1-9]|[1-8][0-9]|9[0-578])[0-9]{3}";

/** Shapes of postal codes by country; others need two to ten letters and digits with at least one digit. */
const SHAPES: readonly (readonly [countries: readonly string[], shape: string])[] = [
  [["FR", "RE", "GP", "MQ", "GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "MC"], FRENCH],
  [["BE", "CH", "LU", "AT", "DK", "NO", "HU", "AU", "NZ", "CY", "BG", "SI", "TN"], "[0-9]{4}"],
  [["DE", "ES", "IT", "FI", "MA", "DZ", "EE", "HR", "US"], "[0-9]{5}([0-9]{4})?"],
  [["NL"], "[0-9]{4}[A-Z]{2}"],
  [["GB"], "[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}"],
  [["CA"], "[A-Z][0-9][A-Z][0-9][A-Z][0-9]"],
  [["PT"], "[0-9]{4}([0-9]{3})?"],
];
const FRENCH_COUNTRIES = SHAPES[0]?.[0] ?? [];
const among = (value: string, countries: readonly string[]): string =>
  `${value} in (${countries.map((country) => `'${country}'`).join(", ")})`;

/** SQL of a code without spaces, prefix ("F-75001") or decimal ("75001.0"); a French one gets back the zero a sheet took. */
export function postalCode(raw: string, country: string): string {
  const bare = `regexp_replace(regexp_replace(upper(trim(${raw})), '^([A-Z]{1,2})[- ]([0-9]{4,5})$', '\\2'), '[.]0$|[^A-Z0-9]', '', 'g')`;
  return `case when ${among(country, FRENCH_COUNTRIES)} and regexp_full_match(${bare}, '[1-9][0-9]{3}') then '0' || ${bare} else ${bare} end`;
}

/** SQL of what is wrong with a code; NULL for a good one. */
export function postalFault(code: string, folded: string, country: string): string {
  const shapes = SHAPES.map(
    ([countries, shape]) => `when ${among(country, countries)} then regexp_full_match(${code}, '${shape}')`,
  ).join(" ");
  return `case when ${folded} is null or is_nothing(${folded}) or regexp_full_match(${code}, '0+|9{4,}|X+') then 'placeholder'
    when not case ${shapes} else regexp_full_match(${code}, '[A-Z0-9]{2,10}') and regexp_matches(${code}, '[0-9]') end then 'invalid' end`;
}
