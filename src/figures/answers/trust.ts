import { METRICS } from "../../../loaders/publish/metrics.js";
import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { rowsOf, textOf } from "../../components/rows.js";
import { sumOf } from "../../components/tables/totals.js";
import type { Figure } from "../figure.js";
import { upperFirst } from "./sentence.js";

/** Whether the numbers can be trusted: what could not be read, and which checks fail. */
export const answerQuality: Figure = (context) => {
  const { t } = context;
  const words = t.quality.answer;
  const format = formatOf(context);
  const rows = rowsOf(context, "sources");
  const [read, rejected] = [sumOf(rows, "rows_read"), sumOf(rows, "rows_rejected")];
  if (read === 0) return answer(words.nothing);
  const files = t.quality.files(rows.length);
  const counted = format.count(read);
  const sentence =
    rejected === 0
      ? words.clean(counted, files)
      : words.rejected(counted, files, format.count(rejected), format.share(rejected / read, 2));
  const verdicts = rowsOf(context, "quality_rules").map((row) => textOf(row, "status"));
  const count = (verdict: string) => verdicts.filter((candidate) => candidate === verdict).length;
  const lead = words.rules(count("fail"), count("warn"));
  return answer(sentence, lead ? [`${upperFirst(lead)}.`] : []);
};

/** How the numbers are defined: once each. */
export const answerGlossary: Figure = ({ t }) => answer(t.glossary.answer(METRICS.length));
