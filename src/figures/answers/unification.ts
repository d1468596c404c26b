import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, rowsOf } from "../../components/rows.js";
import type { Figure, FigureContext } from "../figure.js";
import { estimateOf } from "../unify-estimates.js";
import { emptyAnswer } from "./sentence.js";

/** How many people the records really are, who is known without one, and how far that can be trusted. */
export const answerUnification: Figure = (context) => {
  const { t } = context;
  const words = t.unification.answer;
  const format = formatOf(context);
  const row = rowsOf(context, "identity_summary")[0];
  if (row === undefined) return emptyAnswer(context, "identity_summary");
  const [records, valid, persons, rate] = ["records", "valid_records", "persons", "duplicate_rate"].map((column) =>
    numberOf(row, column),
  );
  if (typeof records !== "number" || typeof persons !== "number") return answer(words.hidden);
  const counted = (n: number) => t.figures.counted(n, format.count(n), "people");
  const others = numberOf(row, "contact_only") ?? 0;
  if (records === 0) return answer(words.noRecords(counted(others), others));
  const more = others === 0 ? [] : [words.contactOnly(counted(others), others)];
  if (valid === 0) return answer(words.none(format.count(records)), more);
  if (typeof rate !== "number" || rate === 0)
    return answer(words.single(format.count(records), counted(persons)), more);
  return answer(words.merged(format.count(records), counted(persons), format.share(rate)), [
    ...more,
    ...trust(context),
  ]);
};

/** What people judged, then the test with copies; pairs of a shared key only where no test was made. */
function trust(context: FigureContext): string[] {
  const words = context.t.unification.answer;
  const judged = estimateOf(context, "clerical", "precision");
  const found = estimateOf(context, "planted", "recall");
  const right = estimateOf(context, "planted", "precision");
  const united = estimateOf(context, "agreement", "recall");
  return [
    ...(judged ? [words.judged(judged.n, judged.share, judged.interval)] : []),
    ...(found && right ? [words.tested(found.n, found.share, found.interval, right.share)] : []),
    ...(!found && united ? [words.united(united.n, united.share, united.interval)] : []),
  ];
}
