import type { FigureContext } from "../figures/figure.js";
import { entryOf, wordOf } from "../i18n/label.js";
import { type Row, textOf } from "./rows.js";

const ATTRIBUTE = "attribute:";

/** What was known before the month, as a table names it: without its value. */
export function factorName(context: FigureContext, id: string): string {
  const known = entryOf(context.t.leaving.precursors.factors, id);
  if (known !== undefined) return known;
  return id.startsWith(ATTRIBUTE) ? wordOf(context, {}, id.slice(ATTRIBUTE.length)) : id;
}

/** Those of whom it is true, at the beginning of a sentence. */
export function precursorSubject(context: FigureContext, row: Row): string {
  const words = context.t.leaving.precursors;
  return (
    entryOf(words.who, textOf(row, "factor")) ?? words.whoOf(context.t.figures.quoted(precursorName(context, row)))
  );
}

/** The same with its value, where it has one of several. */
export function precursorName(context: FigureContext, row: Row): string {
  const words = context.t.leaving.precursors;
  const [factor, value] = [textOf(row, "factor"), textOf(row, "value")];
  if (value === "yes" && factor !== "plan" && !factor.startsWith(ATTRIBUTE)) return factorName(context, factor);
  return words.of(factorName(context, factor), precursorValue(context, value));
}

export function precursorValue(context: FigureContext, value: string): string {
  const words = context.t.leaving.precursors;
  if (value === "other") return words.others;
  return value === "yes" ? words.yes : wordOf(context, context.t.contracts.survival.names, value);
}
