import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, type Row, rowsOf, textOf } from "../../components/rows.js";
import type { Figure, FigureContext } from "../figure.js";
import { promiseText } from "../within-promise.js";
import { emptyAnswer } from "./sentence.js";

/** How long customers waited for a first reply and for a resolution, and whether that is what was promised. */
export const answerResponse: Figure = (context) => {
  const words = context.t.service.answerTimes;
  const format = formatOf(context);
  const reply = timesOf(context, "first_reply");
  const resolution = timesOf(context, "resolution");
  const p90 = reply && numberOf(reply.row, "p90_minutes");
  const promise = rowsOf(context, "reply_time_by").find(
    (row) =>
      textOf(row, "dimension") === "all" &&
      textOf(row, "step") === "first_reply" &&
      numberOf(row, "within_promise") !== null,
  );
  const sentences = [
    ...(reply
      ? [words.reply(reply.median, reply.interval, typeof p90 === "number" ? format.value("minutes", p90) : null)]
      : []),
    ...(resolution ? [words.resolution(resolution.median, resolution.interval)] : []),
    ...(promise
      ? [words.within(format.share(numberOf(promise, "within_promise") ?? 0), promiseText(context, promise))]
      : []),
  ];
  const [first, ...rest] = sentences;
  return first === undefined ? emptyAnswer(context, "reply_time_by") : answer(first, rest);
};

function timesOf(
  context: FigureContext,
  step: string,
): { readonly row: Row; readonly median: string; readonly interval: string } | undefined {
  const row = rowsOf(context, "reply_time_by").find(
    (one) => textOf(one, "dimension") === "all" && textOf(one, "step") === step && textOf(one, "clock") === "calendar",
  );
  const [median, low, high] = ["median_minutes", "low", "high"].map((column) => row && numberOf(row, column));
  if (row === undefined || typeof median !== "number" || typeof low !== "number" || typeof high !== "number")
    return undefined;
  const format = formatOf(context);
  return { row, median: format.value("minutes", median), interval: format.interval("minutes", low, high) };
}
