import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { changeText, type Headline, headline, headlines, type Movement, movement } from "../../components/headline.js";
import type { Html } from "../../components/html.js";
import type { Figure, FigureContext } from "../figure.js";
import { serviceSentences, voiceSentences } from "./rates.js";
import { emptyAnswer, magnitude, upperFirst } from "./sentence.js";

/** How the base does: its size and revenue, then what is clearly worse, clearly better, and not to be told. */
export const answerHome: Figure = (context) => {
  const { t } = context;
  const words = t.figures.answers.home;
  const clauses = [baseClause(context), revenueClause(context)].filter((clause) => clause !== null);
  if (clauses.length === 0) return withoutBase(context);
  const separator = context.locale === "fr" ? "\u202f; " : "; ";
  const named = (wanted: Movement) =>
    headlines(context).filter((item) => item.value !== null && movement(context, item) === wanted);
  const lines = (["worse", "better", "unsure"] as const).flatMap((kind) => {
    const items = named(kind);
    return items.length === 0 ? [] : [words[kind](t.figures.list(items.map((item) => nameWithChange(context, item))))];
  });
  return answer(`${upperFirst(clauses.join(separator))}.`, lines);
};

/** A workspace of surveys or tickets alone is answered by what customers say and by how service does. */
function withoutBase(context: FigureContext): Html {
  const [first, ...rest] = [...voiceSentences(context), ...serviceSentences(context)];
  return first === undefined ? emptyAnswer(context, "base_counts") : answer(first, rest);
}

function nameWithChange(context: FigureContext, { metric, unit, change }: Headline): string {
  const name = context.t.figures.metrics[metric];
  return change === null ? name : `${name} (${changeText(context, unit, change)})`;
}

/** Who bought, against the year before; without orders, how many people the base holds. */
function baseClause(context: FigureContext): string | null {
  const { t } = context;
  const words = t.figures.answers.home;
  const format = formatOf(context);
  const buyers = headline(context, "buyers_12m");
  if (buyers !== undefined && buyers.value !== null) {
    const counted = t.figures.counted(buyers.value, format.count(buyers.value), "customers");
    const change = magnitude(context, buyers);
    return change === null ? words.buyersOnly(counted) : words.buyers(change.direction, change.size, counted);
  }
  const base = headline(context, "customers");
  return base === undefined || base.value === null ? null : words.base(base.value, format.count(base.value));
}

function revenueClause(context: FigureContext): string | null {
  const words = context.t.figures.answers.home;
  const revenue = headline(context, "revenue_12m");
  if (revenue === undefined) return null;
  const value = formatOf(context).money(revenue.value);
  const change = magnitude(context, revenue);
  return change === null ? words.revenueOnly(value) : words.revenue(change.direction, change.size, value);
}
