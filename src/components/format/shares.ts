import type { Locale } from "../../../loaders/workspace/locales.js";
import { digitsFor, formatDecimal, NARROW_SPACE } from "./numbers.js";

const percent = (number: string, locale: Locale): string =>
  locale === "fr" ? `${number}${NARROW_SPACE}%` : `${number}%`;

/** A share 0–1 as a percentage; small shares keep a decimal, and a share that is not zero is never shown as zero. */
export function formatShare(value: number, locale: Locale, digits?: number): string {
  const wanted = digits ?? (value !== 0 && Math.abs(value) < 0.1 ? 1 : 0);
  const smallest = 10 ** -wanted / 100;
  if (value > 0 && value < smallest / 2) {
    return `<${locale === "fr" ? NARROW_SPACE : ""}${percent(formatDecimal(smallest * 100, locale, wanted), locale)}`;
  }
  return percent(formatDecimal(value * 100, locale, wanted), locale);
}

export const formatShareInterval = (low: number, high: number, locale: Locale): string => {
  const digits = digitsFor(low, high, 0.01);
  const from = formatDecimal(low * 100, locale, digits);
  const to = formatDecimal(high * 100, locale, digits);
  return percent(`${from}–${to}`, locale);
};

/** A relative change, such as the year-on-year growth of revenue: always signed. */
export const formatRelative = (value: number, locale: Locale): string =>
  percent(formatDecimal(value * 100, locale, Math.abs(value) < 0.1 ? 1 : 0, true), locale);
