import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { hasOrders, whyNotAssessable } from "../../components/not-assessable.js";
import { numberOf, rowsOf, textOf } from "../../components/rows.js";
import { labelOf } from "../../i18n/label.js";
import { errorWords } from "../clv-holdout.js";
import { allOf, staysForCertain, worthOf } from "../clv-segments.js";
import type { Figure } from "../figure.js";
import { emptyAnswer } from "./sentence.js";

/** What today's customers are expected to bring, and how far such a forecast was off. */
export const answerValue: Figure = (context) => {
  const words = context.t.value;
  const why = whyNotAssessable(context);
  const all = allOf(context);
  if (!hasOrders(context) || (why === null && all === undefined)) return emptyAnswer(context, "clv_segments");
  if (all === undefined) return answer(words.not.intro, why ?? []);
  const format = formatOf(context);
  const tested = rowsOf(context, "clv_holdout").find((row) => textOf(row, "repeats") === "all");
  return answer(words.answer(worthOf(context, all), labelOf(words.basis, textOf(all, "basis"))), [
    staysForCertain(context) ? words.answerStays : words.answerAlive(format.share(numberOf(all, "p_alive") ?? 0)),
    ...(tested ? [words.answerTested(errorWords(context, numberOf(tested, "error_model")))] : []),
  ]);
};
