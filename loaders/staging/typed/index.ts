import type { Column, ColumnType } from "../../contracts/index.js";
import { readDay, readInstant } from "./instant.js";
import { readNumber } from "./number.js";
import type { Reading, ReadingContext, Written } from "./reading.js";
import { readBoolean, readText, readWord } from "./words.js";

const READERS: Readonly<Record<ColumnType, (context: ReadingContext) => Reading>> = {
  text: readText,
  integer: readNumber,
  number: readNumber,
  money: readNumber,
  date: readDay,
  timestamp: readInstant,
  boolean: readBoolean,
  enum: readWord,
};

export const readingOf = (context: ReadingContext): Reading => READERS[context.column.type](context);

/** The engine's type of a canonical value. */
export const ENGINE_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "varchar",
  integer: "bigint",
  number: "double",
  money: "decimal(18, 2)",
  date: "date",
  timestamp: "timestamp",
  boolean: "boolean",
  enum: "varchar",
};

/** Whether an engine value of this type can be read without going through text. */
export function isNative(type: string, column: Column): boolean {
  const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|DOUBLE|FLOAT)/.test(type);
  if (["integer", "number", "money"].includes(column.type)) return isNumber;
  if (column.type === "timestamp") return /^(TIMESTAMP|DATE$)/.test(type);
  if (column.type === "date") return type === "DATE" || /^TIMESTAMP(_|$)/.test(type);
  return column.type === "boolean" && type === "BOOLEAN";
}

const NAMES: Readonly<Partial<Record<ColumnType, string>>> = { integer: "whole number", boolean: "yes or no" };

/** What a column expects, in the words of a message. */
export function expectedOf({ type, values }: Column, { currency }: Pick<Written, "currency">): string {
  if (type === "money" && currency) return `money in ${currency}`;
  if (type !== "enum" || !values) return NAMES[type] ?? type;
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

export function expectedRange({ min, max }: Column): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  return min === undefined ? `at most ${max}` : `at least ${min}`;
}

export type { Written } from "./reading.js";
export { alias } from "./reading.js";
export { translated } from "./words.js";
