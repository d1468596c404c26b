import { emptyFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { type Content, html } from "../components/html.js";
import { valueName } from "../components/labels.js";
import { isSuppressed, largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { columnHead, dataTable, number } from "../components/tables/data-table.js";
import type { Figure, FigureContext } from "./figure.js";

const SHARES = ["share", "with_purpose", "with_date", "with_reward", "recent"] as const;

/** Questions put to customers about themselves: answers, purpose, date, reward and age. */
export const declaredAnswers: Figure = (context) => {
  const { t, report } = context;
  const words = t.reach.declared;
  const rows = rowsOf(context, "zero_party");
  if (rows.length === 0) return emptyFigure(context, "declared-answers", words.plain, "zero_party");
  const hasCost = rows.some((row) => numberOf(row, "cost_per_answer") !== null);
  const hasRate = rows.some((row) => numberOf(row, "rate") !== null);
  const heads = [
    words.answers,
    ...(hasRate ? [words.rate] : []),
    words.people,
    words.withPurpose,
    words.withDate,
    words.withReward,
    words.recent,
    ...(hasCost ? [words.cost] : []),
  ];
  const head = html`<tr>${columnHead(words.question)}${heads.map((text) => columnHead(text, true))}</tr>`;
  const format = formatOf(context);
  const body = rows.map((row) => {
    const answered = numberOf(row, "answered");
    const cost = numberOf(row, "cost_per_answer");
    const cells = [
      answered === null ? absent(context, row) : format.count(answered),
      ...(hasRate ? [rateText(context, row)] : []),
      ...SHARES.map((column) => shareText(context, row, column)),
      ...(hasCost ? [cost === null ? absent(context, row) : format.money(cost)] : []),
    ];
    return html`<tr><th scope="row">${valueName(context, "zero_party", "question", textOf(row, "question"))}${purposeOf(context, row)}</th>${cells.map((text) => number(text))}</tr>`;
  });
  return dataTable(context, {
    name: "declared-answers",
    finding: findingOf(context, rows),
    head,
    body,
    note: words.note(report.k),
    table: "zero_party",
    metric: "question_response",
  });
};

function findingOf(context: FigureContext, rows: readonly Row[]): string {
  const words = context.t.reach.declared;
  const format = formatOf(context);
  const top = largest(rows, "share");
  const share = top && numberOf(top, "share");
  if (typeof share !== "number") return words.plain;
  return words.finding(words.questions(rows.length, format.count(rows.length)), format.share(share));
}

function purposeOf(context: FigureContext, row: Row): Content {
  const { t } = context;
  const purpose = textOf(row, "purpose");
  if (isSuppressed(row)) return null;
  const named = purpose === "" ? t.reach.declared.noPurpose : valueName(context, "zero_party", "purpose", purpose);
  const text = t.reach.declared.purpose(named);
  return html`<br><small>${text}</small>`;
}

const absent = ({ t }: FigureContext, row: Row): string =>
  isSuppressed(row) ? t.shell.states.suppressed : t.shell.states.missingMark;

function shareText(context: FigureContext, row: Row, column: string): string {
  const value = numberOf(row, column);
  return value === null ? absent(context, row) : formatOf(context).share(value);
}

function rateText(context: FigureContext, row: Row): string {
  const [rate, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column));
  if (typeof rate !== "number" || typeof low !== "number" || typeof high !== "number") return absent(context, row);
  const format = formatOf(context);
  return `${format.value("share", rate, low, high)} (${format.interval("share", low, high)})`;
}
