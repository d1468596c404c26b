import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, rowsOf, textOf } from "../../components/rows.js";
import type { Figure } from "../figure.js";
import { afterName, pointsText, verdictOf, worstOf } from "../service-loyalty.js";
import { emptyAnswer } from "./sentence.js";

/** Whether a request costs customers, and after which reason most. */
export const answerAftermath: Figure = (context) => {
  const words = context.t.aftermath.answer;
  const rows = rowsOf(context, "service_loyalty");
  const whole = rows.find((row) => textOf(row, "dimension") === "all");
  if (whole === undefined) return emptyAnswer(context, "service_loyalty");
  const verdict = verdictOf(whole);
  if (verdict === "few") return answer(words.few);
  const share = (column: string) => formatOf(context).share(numberOf(whole, column) ?? 0, 1);
  const first =
    verdict === "alike"
      ? words.alike(share("came_back"), share("without"))
      : words[verdict](pointsText(context, whole), share("came_back"), share("without"));
  const worst = worstOf(rows.filter((row) => textOf(row, "dimension") === "reason"));
  return answer(first, [
    ...(worst
      ? [words.worst(context.t.figures.quoted(afterName(context, textOf(worst, "value"))), pointsText(context, worst))]
      : []),
  ]);
};
