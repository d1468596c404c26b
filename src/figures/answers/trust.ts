import { METRICS } from "../../../loaders/publish/metrics.js";
import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, type Row, ranked, rowsOf, textOf } from "../../components/rows.js";
import { sumOf } from "../../components/tables/totals.js";
import { entryOf, labelOf, wordOf } from "../../i18n/label.js";
import type { Figure, FigureContext } from "../figure.js";

const NAMED = 3;
const EXPLAINED = 2;

/** Whether the numbers can be trusted: which checks fail or are to be watched, then what could not be read. */
export const answerQuality: Figure = (context) => {
  const words = context.t.quality.answer;
  const rules = rowsOf(context, "quality_rules");
  const read = readSentence(context);
  if (read === null) return answer(words.nothing);
  const [failing, watched] = ["fail", "warn"].map((status) => rules.filter((row) => textOf(row, "status") === status));
  if (failing?.length)
    return answer(words.fail(failing.length, names(context, failing)), [
      ...meanings(context, failing),
      ...(watched?.length ? [words.watch(watched.length, names(context, watched))] : []),
      read,
    ]);
  if (watched?.length)
    return answer(words.warn(watched.length, names(context, watched)), [...meanings(context, watched), read]);
  return answer(words.pass(words.checks(rules.length, formatOf(context).count(rules.length))), [read]);
};

/** What became of the rows read; null where none was. */
function readSentence(context: FigureContext): string | null {
  const words = context.t.quality.answer;
  const format = formatOf(context);
  const rows = rowsOf(context, "sources");
  const [read, rejected] = [sumOf(rows, "rows_read"), sumOf(rows, "rows_rejected")];
  if (read === 0) return null;
  const files = context.t.quality.files(rows.length);
  const counted = format.count(read);
  if (rejected === 0) return words.clean(counted, files);
  return words.rejected(counted, files, format.count(rejected), format.share(rejected / read, 2));
}

/** Rules by their worst place: “Phone numbers can exist” (CRM 4.1%, Web shop 3.8%). */
function names(context: FigureContext, rows: readonly Row[]): string {
  const { t } = context;
  const rules = rulesOf(rows);
  const named = rules.slice(0, NAMED).map((rule) => {
    const places = ranked(rows, "rate").filter((row) => textOf(row, "rule") === rule);
    return `${t.figures.quoted(labelOf(t.labels.rules, rule))} (${places.map((row) => place(context, row)).join(", ")})`;
  });
  const more = rules.length - named.length;
  return t.figures.list(more > 0 ? [...named, t.quality.answer.more(formatOf(context).count(more))] : named);
}

function place(context: FigureContext, row: Row): string {
  const rate = numberOf(row, "rate");
  const system = wordOf(context, context.t.labels.systems, textOf(row, "system"));
  return rate === null ? system : `${system} ${formatOf(context).share(rate)}`;
}

const rulesOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(ranked(rows, "rate").map((row) => textOf(row, "rule"))),
];

/** What it means that these rules are not met, for the worst of them. */
const meanings = ({ t }: FigureContext, rows: readonly Row[]): readonly string[] =>
  rulesOf(rows)
    .slice(0, EXPLAINED)
    .flatMap((rule) => entryOf(t.quality.ruleMeanings, rule) ?? []);

/** How the numbers are defined: once each. */
export const answerGlossary: Figure = ({ t }) => answer(t.glossary.answer(METRICS.length));
