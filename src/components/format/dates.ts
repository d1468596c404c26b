import type { Locale } from "../../../loaders/workspace/locales.js";
import { LANGUAGE_TAG, NO_BREAK_SPACE } from "./numbers.js";

/** A published period: a month `2026-10`, a quarter `2026-Q3` or a year `2026`. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
  readonly kind: "month" | "quarter" | "year";
}

export function period(text: string): Period {
  const year = Number(text.slice(0, 4));
  const utc = (month: number) => new Date(Date.UTC(year, month, 1));
  if (text.length === 4) return { start: utc(0), end: utc(12), kind: "year" };
  if (text[5] === "Q") {
    const first = (Number(text[6]) - 1) * 3;
    return { start: utc(first), end: utc(first + 3), kind: "quarter" };
  }
  const month = Number(text.slice(5, 7)) - 1;
  return { start: utc(month), end: utc(month + 1), kind: "month" };
}

export const parseDay = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** Made once each: to make one takes longer than to write a thousand dates with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { timeZone: "UTC", ...options });
  formats.set(key, made);
  return made.format(date);
}

/** French writes the first of the month "1er". */
export const formatDate = (day: string, locale: Locale): string =>
  format(parseDay(day), locale, { day: "numeric", month: "long", year: "numeric" })
    .replace(/^1 (?=\p{L})/u, locale === "fr" ? "1er " : "1 ")
    .replace(/ (?=\d{4}$)/, NO_BREAK_SPACE);

export function formatPeriod(text: string, locale: Locale): string {
  const { kind, start } = period(text);
  if (kind === "year") return text;
  if (kind === "month") return format(start, locale, { month: "long", year: "numeric" }).replace(" ", NO_BREAK_SPACE);
  const quarter = Number(text[6]);
  if (locale === "en") return `Q${quarter}${NO_BREAK_SPACE}${text.slice(0, 4)}`;
  return `${quarter === 1 ? "1er" : `${quarter}e`} trimestre ${text.slice(0, 4)}`;
}

/** The French preposition elides: "en octobre 2026", "au 3e trimestre 2026", "en 2026". */
export function inPeriod(text: string, locale: Locale): string {
  const words = formatPeriod(text, locale);
  if (locale === "en") return `in ${words}`;
  return period(text).kind === "quarter" ? `au ${words}` : `en ${words}`;
}

export function formatPeriodShort(text: string, locale: Locale): string {
  const { kind, start } = period(text);
  if (kind === "year") return text;
  if (kind === "month") return format(start, locale, { month: "short", year: "numeric" });
  return `${locale === "fr" ? "T" : "Q"}${text[6]} ${text.slice(0, 4)}`;
}

export const formatMonthName = (date: Date, locale: Locale): string => format(date, locale, { month: "short" });
