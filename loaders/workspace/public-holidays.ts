import Holidays from "date-holidays";

/** Days on which a country, or a part of it (`US-MD`), rests by law. RangeError where the list knows no such place. */
export function publicHolidays(place: string, firstYear: number, lastYear: number): ReadonlySet<string> {
  const [country = "", state] = place.split("-");
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const days = new Set<string>();
  for (let year = firstYear; year <= lastYear; year++)
    for (const { date, type } of calendar.getHolidays(year) || []) if (type === "public") days.add(date.slice(0, 10));
  if (days.size === 0) throw new RangeError(`publicHolidays: expected a place with public holidays, received ${place}`);
  return days;
}

/** Whether the list knows the place. */
export function isKnownPlace(place: string): boolean {
  const [country = "", state] = place.split("-");
  const known = new Holidays();
  const countries = known.getCountries() as Readonly<Record<string, string>>;
  if (!Object.hasOwn(countries, country)) return false;
  return state === undefined || Object.hasOwn((known.getStates(country) ?? {}) as object, state);
}
