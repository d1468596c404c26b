import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, type Row, rowsOf } from "../../components/rows.js";
import type { Figure, FigureContext } from "../figure.js";
import { changed, changeText, mostFrequent, named } from "../ticket-reasons.js";
import { serviceSentences } from "./rates.js";
import { emptyAnswer } from "./sentence.js";

/** Named at most: the table has the others. */
const MOST = 3;

/** Which reasons have become more or less frequent for the orders there are, then how many requests come at all. */
export const answerTrends: Figure = (context) => {
  const [first, ...rest] = [...reasonSentences(context), ...serviceSentences(context)];
  return first === undefined ? emptyAnswer(context, "ticket_reasons") : answer(first, rest);
};

function reasonSentences(context: FigureContext): readonly string[] {
  const words = context.t.trends.answer;
  const rows = rowsOf(context, "ticket_reasons");
  const listed = (some: readonly Row[]) =>
    context.t.figures.list(some.slice(0, MOST).map((row) => words.item(named(context, row), changeText(context, row))));
  const [risen, fallen] = [changed(rows, "risen"), changed(rows, "fallen")];
  if (risen.length + fallen.length > 0)
    return [
      ...(risen.length > 0 ? [words.risen(listed(risen))] : []),
      ...(fallen.length > 0 ? [words.fallen(listed(fallen))] : []),
    ];
  if (rows.some((row) => numberOf(row, "q_value") !== null)) return [words.steady];
  const top = mostFrequent(rows);
  return top === undefined
    ? []
    : [words.top(named(context, top), formatOf(context).share(numberOf(top, "share") ?? 0))];
}
