import type { MetricId } from "../../loaders/publish/metrics.js";
import { METRICS } from "../../loaders/publish/metrics.js";
import { formatOf } from "../components/format/format.js";
import { formatDecimal } from "../components/format/numbers.js";
import { changeRange, nounOf } from "../components/headline.js";
import { metricName, reasonName, valueName } from "../components/labels.js";
import { numberOf, type Row, textOf } from "../components/rows.js";
import type { FigureContext } from "./figure.js";

/** A finding in words: what differs, by how much, out of how many. */
export interface InsightWords {
  readonly text: string;
  readonly difference: string | null;
  readonly n: string | null;
  readonly page: string | null;
  readonly metric: MetricId | null;
}

type Numbers = Readonly<Record<"value" | "reference" | "low" | "high", number>>;
type Telling = (
  context: FigureContext,
  subject: string,
  numbers: Numbers,
) => Pick<InsightWords, "text" | "difference" | "page" | "metric">;

const TELLINGS: Readonly<Record<string, Telling>> = {
  ticket_reason: (context, subject, { value, reference, low, high }) => {
    const words = context.t.figures.findings.insights;
    const rate = (number: number) => formatDecimal(number, context.locale, 1);
    const times = (number: number) => formatDecimal(number, context.locale, number < 10 ? 1 : 0);
    return {
      text: words.reason(context.t.figures.quoted(reasonName(context, subject)), rate(value), rate(reference)),
      difference: words.times(times(low), times(high)),
      page: "service",
      metric: "tickets_per_100_orders",
    };
  },
  second_purchase_channel: (context, _subject, { value, reference, low, high }) => {
    const words = context.t.figures.findings.insights;
    const { share } = formatOf(context);
    return {
      text: words.secondPurchase(share(value), share(reference)),
      difference: words.difference(changeRange(context, "share", low, high)),
      page: "loyalty",
      metric: "repeat_rate",
    };
  },
  nps_change: (context, _subject, { value, reference, low, high }) => {
    const words = context.t.figures.findings.insights;
    const format = formatOf(context);
    return {
      text: words.nps(format.value("nps", value), format.value("nps", reference)),
      difference: words.difference(changeRange(context, "nps", low, high)),
      page: "voice",
      metric: "nps",
    };
  },
};
const COUNTED: Readonly<Record<string, "buyers" | "requests" | "answers">> = {
  ticket_reason: "requests",
  second_purchase_channel: "buyers",
  nps_change: "answers",
};

export function insightWords(context: FigureContext, row: Row): InsightWords {
  const { t } = context;
  const format = formatOf(context);
  const kind = textOf(row, "kind");
  const subject = textOf(row, "subject");
  const n = numberOf(row, "n");
  const metric = METRICS.find(({ id }) => id === subject);
  const noun = Object.hasOwn(COUNTED, kind) ? COUNTED[kind] : metric && nounOf(metric.id);
  const counted =
    n === null ? null : noun ? t.figures.counted(n, format.count(n), noun) : `${t.shell.figure.n} ${format.count(n)}`;
  const [value, reference, low, high] = ["value", "reference", "low", "high"].map((column) => numberOf(row, column));
  const telling = Object.hasOwn(TELLINGS, kind) ? TELLINGS[kind] : undefined;
  if (
    telling &&
    typeof value === "number" &&
    typeof reference === "number" &&
    typeof low === "number" &&
    typeof high === "number"
  ) {
    return { ...telling(context, subject, { value, reference, low, high }), n: counted };
  }
  const write = (number: number | null | undefined) =>
    typeof number !== "number"
      ? t.shell.states.missing
      : metric
        ? format.value(metric.unit, number)
        : format.cell("number", number);
  const name = metric ? metricName(context, subject) : valueName(context, "insights", "subject", subject);
  const text = t.figures.findings.insights.other(name, write(value), write(reference));
  return { text, difference: null, n: counted, page: null, metric: metric?.id ?? null };
}
