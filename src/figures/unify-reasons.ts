import { waterfall } from "../components/charts/waterfall.js";
import { levelWords, patternWords } from "../components/comparison-words.js";
import { emptyFigure, figure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { type Html, html } from "../components/html.js";
import { numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import type { Figure, FigureContext } from "./figure.js";

const SHOWN = 4;
const UNWEIGHED = ["settled", "other"];
/** Less than this changes nothing that a reader would see. */
const LEAST = 0.05;

/** Why records were put together: the most frequent ways of agreeing, each as a waterfall of weights and in words. */
export const unifyReasons: Figure = (context) => {
  const { t } = context;
  const words = t.unification.reasons;
  const format = formatOf(context);
  const rows = rowsOf(context, "identity_patterns");
  if (rows.length === 0) return emptyFigure(context, "unify-reasons", words.plain, "identity_patterns");
  const weighed = rows.filter((row) => !UNWEIGHED.includes(textOf(row, "pattern")) && numberOf(row, "merges") !== null);
  const shareOf = (row: Row | undefined): string | null => {
    const share = row && numberOf(row, "share");
    return typeof share === "number" ? format.share(share) : null;
  };
  const [first] = weighed;
  const share = shareOf(first);
  const finding =
    first === undefined || share === null
      ? rows.length === 1
        ? words.settled
        : words.plain
      : words.finding(patternWords(context, textOf(first, "pattern")), share);
  const rest = shareOf(rows.find((row) => textOf(row, "pattern") === "other"));
  const keyed = shareOf(rows.find((row) => textOf(row, "pattern") === "settled"));
  return figure(context, {
    name: "unify-reasons",
    finding,
    subtitle: words.subtitle(formatDecimal(context.report.match_threshold, context.locale, 1)),
    chart: html`<ol class="reasons">${weighed.slice(0, SHOWN).map((row, index) => reason(context, row, index))}</ol>`,
    notes: [words.note, ...(rest ? [words.rest(rest)] : []), ...(keyed ? [words.keyed(keyed)] : [])],
    table: "identity_patterns",
    rows,
    metric: "match_weight",
  });
};

function reason(context: FigureContext, row: Row, index: number): Html {
  const { t, locale } = context;
  const words = t.unification.reasons;
  const format = formatOf(context);
  const bits = (value: number) => formatDecimal(value, locale, 1, true);
  const parts = partsOf(context, textOf(row, "pattern"));
  const told = parts.map(({ label, weight }) => `${label} ${bits(weight)}`).join(", ");
  const total = numberOf(row, "weight");
  const title = words.item(format.share(numberOf(row, "share") ?? 0), format.count(numberOf(row, "merges") ?? 0));
  const steps = parts.map(({ label, weight }) => ({ label, value: weight, text: bits(weight) }));
  const sum = total === null ? [] : [{ label: words.total, value: total, text: bits(total), isTotal: true }];
  return html`<li><h3 class="reason-title">${title}</h3>${waterfall([...steps, ...sum], {
    id: `unify-reasons-${index + 1}`,
    title,
    description: words.describe(told),
  })}<p class="reason-words">${told}</p></li>`;
}

/** What each part of a way of agreeing says and weighs, in the order of the sum. */
function partsOf(context: FigureContext, pattern: string): { readonly label: string; readonly weight: number }[] {
  return rowsOf(context, "identity_pattern_parts")
    .filter((row) => textOf(row, "pattern") === pattern)
    .flatMap((row) => {
      const weight = numberOf(row, "weight");
      if (weight === null || Math.abs(weight) < LEAST) return [];
      return [{ label: partWords(context, textOf(row, "part"), textOf(row, "level")), weight }];
    });
}

function partWords(context: FigureContext, part: string, level: string): string {
  const words = context.t.unification.reasons;
  if (part === "prior" || part === "rarity" || part === "doubt") return words[part];
  return levelWords(context, part, level);
}
