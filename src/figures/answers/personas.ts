import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { personaName } from "../../components/labels.js";
import { largest, numberOf, rowsOf, textOf } from "../../components/rows.js";
import type { Figure } from "../figure.js";
import { emptyAnswer } from "./sentence.js";

/** Whom the report portrays, and how much of the base no portrait speaks for. */
export const answerPersonas: Figure = (context) => {
  const { t, report } = context;
  const words = t.figures.answers.personas;
  const format = formatOf(context);
  const n = report.personas.length;
  if (n === 0) return emptyAnswer(context, "personas");
  const none = rowsOf(context, "persona_coverage").find((row) => textOf(row, "personas") === "none");
  const unlike = none === undefined ? null : numberOf(none, "share");
  const described = words.described(n, format.count(n));
  const ending = unlike === null ? "." : (n === 1 ? words.noneOfOne : words.none)(format.share(unlike));
  const rows = rowsOf(context, "personas");
  const most = largest(rows, "share");
  const share = most && numberOf(most, "share");
  const lead =
    most && typeof share === "number"
      ? [words.largest(personaName(context, textOf(most, "persona")), format.share(share))]
      : [];
  return answer(`${described}${ending}`, lead);
};
