import { groupName } from "../components/answer-groups.js";
import { answer } from "../components/cards/answer.js";
import { absence, shareCell } from "../components/cells.js";
import { dotIntervals } from "../components/charts/dot-intervals.js";
import { rankedBars } from "../components/charts/ranked-bars.js";
import { emptyFigure, figure, hiddenFigure } from "../components/figure.js";
import { formatOf } from "../components/format/format.js";
import { html } from "../components/html.js";
import { largest, numberOf, type Row, rowsOf, textOf } from "../components/rows.js";
import { labelOf } from "../i18n/label.js";
import { emptyAnswer } from "./answers/sentence.js";
import type { Figure, FigureContext } from "./figure.js";

const number = (row: Row, column: string): number => numberOf(row, column) ?? 0;
const wholeOf = (context: FigureContext): Row | undefined =>
  rowsOf(context, "survey_funnel").find((row) => textOf(row, "dimension") === "all");

function rateWords(context: FigureContext, row: Row, column = "rate"): [string, string] {
  const format = formatOf(context);
  const [low, high] = [number(row, "low"), number(row, "high")];
  return [format.value("share", number(row, column), low, high), format.interval("share", low, high)];
}

const answersOf = (context: FigureContext, row: Row): string =>
  context.t.figures.counted(number(row, "answers"), formatOf(context).count(number(row, "answers")), "answers");

/** How many answer, and how many are asked again too soon. */
export const answerProgramme: Figure = (context) => {
  const words = context.t.programme;
  const row = wholeOf(context);
  if (row === undefined || numberOf(row, "answers") === null) return emptyAnswer(context, "survey_funnel");
  const often = rowsOf(context, "survey_rules").find((one) => textOf(one, "rule") === "too_often");
  const share = often && numberOf(often, "share");
  const again = typeof share === "number" ? [words.answerOften(formatOf(context).share(share, 0))] : [];
  return numberOf(row, "rate") === null
    ? answer(words.answerOnly(answersOf(context, row)), again)
    : answer(words.answer(...rateWords(context, row)), again);
};

/** From invitation to answer. */
export const surveyFunnel: Figure = (context) => {
  const words = context.t.programme.funnel;
  const format = formatOf(context);
  const row = wholeOf(context);
  if (row === undefined) return emptyFigure(context, "survey-funnel", words.plain, "survey_funnel");
  if (numberOf(row, "invitations") === null) return hiddenFigure(context, "survey-funnel", words.plain);
  const isRated = numberOf(row, "rate") !== null;
  const finding = isRated
    ? words.finding(
        format.count(number(row, "answers")),
        format.count(number(row, "invitations")),
        rateWords(context, row)[0],
      )
    : words.answersOnly(answersOf(context, row));
  const steps = (Object.keys(words.steps) as (keyof typeof words.steps)[]).filter(
    (step) => numberOf(row, step) !== null && (isRated || step === "answers"),
  );
  return figure(context, {
    name: "survey-funnel",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.panel],
      rows: steps.map((step) => ({
        label: words.steps[step],
        className: step === "answers" ? "main" : "context",
        cells: [
          {
            value: number(row, step),
            text: format.count(number(row, step)),
            detail: format.share(number(row, step) / number(row, "invitations"), 0),
          },
        ],
      })),
      words: { id: "survey-funnel", title: finding, description: words.describe },
    }),
    notes: steps.length < Object.keys(words.steps).length ? [words.untold] : [],
    table: "survey_funnel",
    rows: [row],
    metric: "survey_response",
  });
};

/** Who answers: the rate by one criterion; nothing where it tells no invitations apart. */
export const surveyRates: Figure = (context, { by = "touchpoint" }) => {
  const words = context.t.programme.rate;
  const criterion = labelOf(context.t.programme.by, by);
  const name = `survey-rates-${by}`;
  const rows = rowsOf(context, "survey_funnel").filter((row) => textOf(row, "dimension") === by);
  const shown = rows.filter((row) => numberOf(row, "rate") !== null);
  if (shown.length < 2) return html``;
  const finding = rateFinding(context, criterion, shown);
  const format = formatOf(context);
  return figure(context, {
    name,
    finding,
    subtitle: words.subtitle,
    chart: dotIntervals(
      rows.map((row) => ({
        label: groupName(context, by, textOf(row, "value")),
        value: numberOf(row, "rate"),
        low: numberOf(row, "low"),
        high: numberOf(row, "high"),
        text:
          numberOf(row, "rate") === null
            ? absence(context, row)
            : words.row(...rateWords(context, row), format.count(number(row, "invitations"))),
      })),
      (value) => format.axis("share", value),
      { id: name, title: finding, description: words.describe(format.count(rows.length)) },
    ),
    notes: [words.note],
    table: "survey_funnel",
    rows,
    metric: "survey_response",
  });
};

/** The values that answer most and least, where their intervals lie apart. */
function rateFinding(context: FigureContext, criterion: string, rows: readonly Row[]): string {
  const words = context.t.programme.rate;
  const ordered = rows
    .filter((row) => !["other", "unknown", "outside"].includes(textOf(row, "value")))
    .toSorted((a, b) => number(b, "rate") - number(a, "rate"));
  const [most] = ordered;
  if (most === undefined || ordered.length < 2) return words.plain(criterion);
  // A value of few invitations may be the lowest and still not be told apart from the highest.
  const least = ordered.findLast((row) => number(row, "high") < number(most, "low"));
  if (least === undefined) return words.unsure(criterion);
  const name = (row: Row): string =>
    context.t.figures.quoted(groupName(context, textOf(row, "dimension"), textOf(row, "value")));
  return words.apart(criterion, name(most), rateWords(context, most)[0], name(least), rateWords(context, least)[0]);
}

/** Whether people are asked too much. */
export const surveyRules: Figure = (context) => {
  const words = context.t.programme.rules;
  const rows = rowsOf(context, "survey_rules");
  if (rows.length === 0) return emptyFigure(context, "survey-rules", words.plain, "survey_rules");
  const shown = rows.filter((row) => numberOf(row, "share") !== null);
  if (shown.length === 0) return hiddenFigure(context, "survey-rules", words.plain);
  const worst = largest(shown, "share");
  const finding =
    worst === undefined || number(worst, "failed") === 0
      ? words.none
      : words.finding(rateWords(context, worst, "share")[0], labelOf(words.whats, textOf(worst, "rule")));
  return figure(context, {
    name: "survey-rules",
    finding,
    subtitle: words.subtitle,
    chart: rankedBars({
      panels: [words.panel],
      rows: rows.map((row) => ({
        label: labelOf(words.names, textOf(row, "rule")),
        className: "main",
        cells: [shareCell(context, row, "share", "failed")],
      })),
      words: { id: "survey-rules", title: finding, description: words.describe },
    }),
    table: "survey_rules",
    rows,
    metric: "survey_rules",
  });
};
