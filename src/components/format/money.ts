import type { Locale } from "../../../loaders/workspace/locales.js";
import { formatDecimal, formatNumber, LANGUAGE_TAG, MINUS } from "./numbers.js";

export const formatMoney = (value: number, locale: Locale, currency: string, digits = 0): string =>
  formatNumber(value, locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** Money as a headline says it: €2.04M, 2,04 M€; three significant digits are what a reader keeps. */
export function formatMoneyShort(value: number, locale: Locale, currency: string): string {
  const size = Math.abs(value);
  if (size < 1_000) return formatMoney(value, locale, currency, size < 100 && !Number.isInteger(value) ? 2 : 0);
  if (size < 9_995) return formatMoney(value, locale, currency);
  const [divisor, suffix] = scaleOf(size, locale);
  const scaled = size / divisor;
  return withSuffix(value / divisor, scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0, suffix, locale, currency);
}

/** A round amount on an axis: €80k rather than €80.0k. */
export function formatMoneyTick(value: number, locale: Locale, currency: string): string {
  const size = Math.abs(value);
  if (size < 1_000) return formatMoney(value, locale, currency, Number.isInteger(value) ? 0 : 2);
  const [divisor, suffix] = scaleOf(size, locale);
  const digits = [0, 1, 2].find((count) => Number((size / divisor).toFixed(count)) === size / divisor) ?? 2;
  return withSuffix(value / divisor, digits, suffix, locale, currency);
}

const scaleOf = (size: number, locale: Locale): readonly [number, string] =>
  size < 999_500 ? [1_000, "k"] : size < 999_500_000 ? [1e6, "M"] : [1e9, locale === "fr" ? "Md" : "bn"];

function withSuffix(scaled: number, digits: number, suffix: string, locale: Locale, currency: string): string {
  const size = Math.abs(scaled);
  const number = formatDecimal(size, locale, digits);
  const parts = new Intl.NumberFormat(LANGUAGE_TAG[locale], {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  })
    .formatToParts(1)
    .map((part) => part.type);
  const symbol = formatMoney(0, locale, currency).replace(/[\d\s\u00a0\u202f]/g, "");
  const sign = scaled < 0 ? MINUS : "";
  return parts[0] === "currency" ? `${sign}${symbol}${number}${suffix}` : `${sign}${number}\u00a0${suffix}${symbol}`;
}
