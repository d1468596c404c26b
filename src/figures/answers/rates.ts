import type { MetricId } from "../../../loaders/publish/metrics.js";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { headline } from "../../components/headline.js";
import type { Html } from "../../components/html.js";
import { inPeriodOf } from "../../components/monthly.js";
import { latestComplete, numberOf, rowsOf } from "../../components/rows.js";
import type { Figure, FigureContext } from "../figure.js";
import { emptyAnswer, rateSentence } from "./sentence.js";

type Said = readonly [MetricId, (value: string, interval: string | null) => string];

/** What customers say: NPS, then satisfaction. */
export const answerVoice: Figure = (context) => inTurn(context, voiceSentences(context), "nps_monthly");

/** How service does: time to a first reply, then requests per 100 orders; at the least how many requests came. */
export const answerService: Figure = (context) => inTurn(context, serviceSentences(context), "tickets_monthly");

export function voiceSentences(context: FigureContext): readonly string[] {
  const { voice, csat } = context.t.figures.answers;
  return said(context, [
    ["nps", voice],
    ["csat", csat],
  ]);
}

export function serviceSentences(context: FigureContext): readonly string[] {
  const { service, per100 } = context.t.figures.answers;
  const sentences = said(context, [
    ["first_reply_median", service],
    ["tickets_per_100_orders", per100],
  ]);
  return sentences.length > 0 ? sentences : requestsSentence(context);
}

const inTurn = (context: FigureContext, [first, ...rest]: readonly string[], table: PublishedName): Html =>
  first === undefined ? emptyAnswer(context, table) : answer(first, rest);

const said = (context: FigureContext, metrics: readonly Said[]): readonly string[] =>
  metrics.flatMap(([metric, sentence]) => {
    const item = headline(context, metric);
    return item === undefined ? [] : [rateSentence(context, item, sentence)];
  });

function requestsSentence(context: FigureContext): readonly string[] {
  const { t } = context;
  const row = latestComplete(rowsOf(context, "reply_time_monthly"), "tickets");
  const tickets = row && numberOf(row, "tickets");
  if (!row || typeof tickets !== "number") return [];
  return [
    t.figures.answers.requests(
      t.figures.counted(tickets, formatOf(context).count(tickets), "requests"),
      inPeriodOf(context, row),
    ),
  ];
}
