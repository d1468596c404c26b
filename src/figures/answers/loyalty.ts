import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { headline } from "../../components/headline.js";
import { inPeriodOf } from "../../components/monthly.js";
import { latestComplete, numberOf, rowsOf } from "../../components/rows.js";
import type { Figure, FigureContext } from "../figure.js";
import { emptyAnswer, rateSentence } from "./sentence.js";

/** Whether customers stay: how many buyers came back, and how many contracts ended. */
export const answerLoyalty: Figure = (context) => {
  const repeat = headline(context, "repeat_rate");
  const churn = churnSentence(context);
  const sentences = [repeat && rateSentence(context, repeat, context.t.figures.answers.loyalty), churn].filter(
    (sentence) => typeof sentence === "string",
  );
  const [first, ...rest] = sentences;
  return first === undefined ? emptyAnswer(context, "revenue_monthly") : answer(first, rest);
};

function churnSentence(context: FigureContext): string | null {
  const row = latestComplete(rowsOf(context, "churn_monthly"), "rate");
  if (row === undefined) return null;
  const format = formatOf(context);
  const [rate, low, high] = ["rate", "low", "high"].map((column) => numberOf(row, column));
  if (typeof rate !== "number" || typeof low !== "number" || typeof high !== "number") return null;
  return context.t.figures.answers.churn(
    inPeriodOf(context, row),
    format.value("share", rate, low, high),
    format.interval("share", low, high),
  );
}
