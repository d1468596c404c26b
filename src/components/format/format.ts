import type { PublishedType } from "../../../loaders/publish/contract.js";
import type { Unit } from "../../../loaders/publish/metrics.js";
import type { FigureContext } from "../../figures/figure.js";
import { formatDate, formatPeriod } from "./dates.js";
import { formatDays, formatMinutes } from "./durations.js";
import { formatMoney, formatMoneyShort, formatMoneyTick } from "./money.js";
import { digitsFor, formatCount, formatDecimal } from "./numbers.js";
import { formatShare, formatShareInterval } from "./shares.js";

/** Numbers in the reader's language and the report's currency. */
export interface Format {
  /** A metric's value as prose and headlines say it, with the digits its interval supports. */
  readonly value: (unit: Unit, value: number, low?: number | null, high?: number | null) => string;
  readonly interval: (unit: Unit, low: number, high: number) => string;
  /** A table's cell by its column's published type; every cell of a column has the same number of digits. */
  readonly cell: (type: PublishedType, value: unknown) => string;
  /** A tick's value: as short as its roundness allows. */
  readonly axis: (unit: Unit, value: number) => string;
  readonly count: (value: number) => string;
  readonly share: (value: number, digits?: number) => string;
  readonly money: (value: number) => string;
}

export function formatOf({ locale, report }: Pick<FigureContext, "locale" | "report">): Format {
  const { currency } = report;
  const value: Format["value"] = (unit, number, low = null, high = null) => {
    if (unit === "money") return formatMoneyShort(number, locale, currency);
    if (unit === "share") return formatShare(number, locale, low === null ? undefined : digitsFor(low, high, 0.01));
    if (unit === "nps") return formatDecimal(number, locale, digitsFor(low, high, 1), true);
    if (unit === "score") return formatDecimal(number, locale, low === null ? 1 : digitsFor(low, high, 0.1) + 1);
    if (unit === "minutes") return formatMinutes(number, locale);
    if (unit === "days") return formatDays(number, locale);
    if (unit === "per_100_orders" || unit === "bits") return formatDecimal(number, locale, 1);
    return formatCount(number, locale);
  };
  const interval: Format["interval"] = (unit, low, high) => {
    if (unit === "share") return formatShareInterval(low, high, locale);
    const ends = [value(unit, low, low, high), value(unit, high, low, high)];
    if (unit === "nps" || unit === "minutes" || unit === "money") return ends.join(locale === "fr" ? " à " : " to ");
    return ends.join("–");
  };
  return {
    value,
    interval,
    cell: (type, cell) => formatCell(type, cell, locale, currency),
    axis: (unit, number) => {
      if (unit === "money") return formatMoneyTick(number, locale, currency);
      if (number === 0 && unit === "minutes") return "0";
      return unit === "score" ? value(unit, number) : value(unit, number, 0, 100);
    },
    count: (number) => formatCount(number, locale),
    share: (number, digits) => formatShare(number, locale, digits),
    money: (number) => formatMoneyShort(number, locale, currency),
  };
}

function formatCell(type: PublishedType, cell: unknown, locale: FigureContext["locale"], currency: string): string {
  if (type === "text") return String(cell);
  if (type === "month") return formatPeriod(String(cell), locale);
  if (type === "date") return formatDate(String(cell), locale);
  if (type === "boolean") return String(cell);
  const number = Number(cell);
  if (type === "integer") return formatCount(number, locale);
  if (type === "money")
    return formatMoney(number, locale, currency, Math.abs(number) < 1_000 && !Number.isInteger(number) ? 2 : 0);
  if (type === "share") return formatShare(number, locale, 1);
  if (type === "nps") return formatDecimal(number, locale, 1, true);
  if (type === "minutes") return formatMinutes(number, locale);
  return formatDecimal(number, locale, Number.isInteger(number) ? 0 : 2);
}
