import type { Locale } from "../../../loaders/workspace/locales.js";

export const LANGUAGE_TAG: Readonly<Record<Locale, string>> = { en: "en-GB", fr: "fr-FR" };
export const MINUS = "\u2212";
export const NARROW_SPACE = "\u202f";
export const NO_BREAK_SPACE = "\u00a0";

const formats = new Map<string, Intl.NumberFormat>();

/** Intl writes a hyphen where a reader expects a minus, and French groups thousands with a narrow no-break space. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(LANGUAGE_TAG[locale], options);
  formats.set(key, format);
  return format.format(value).replaceAll("-", MINUS);
}

export const formatCount = (value: number, locale: Locale): string =>
  formatNumber(value, locale, { maximumFractionDigits: 0 });

export const formatDecimal = (value: number, locale: Locale, digits: number, signed = false): string =>
  formatNumber(value, locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "negative",
  });

/** Digits that the precision supports: none once the interval is wider than one unit of the last digit. */
export const digitsFor = (low: number | null, high: number | null, unit: number): number =>
  low === null || high === null || high - low >= 2 * unit ? 0 : 1;
