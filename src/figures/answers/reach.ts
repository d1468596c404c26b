import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { numberOf, rowsOf, textOf } from "../../components/rows.js";
import type { Figure } from "../figure.js";
import { emptyAnswer } from "./sentence.js";

/** How many people can be written to on any channel, what stands in the way, and what the others are worth. */
export const answerReach: Figure = (context) => {
  const { t } = context;
  const words = t.reach.answer;
  const format = formatOf(context);
  const any = rowsOf(context, "reachability").find((row) => textOf(row, "channel") === "any");
  if (any === undefined) return emptyAnswer(context, "reachability");
  const [people, share, revenue, unreached, valid, optedIn] = [
    "reachable",
    "share",
    "share_revenue",
    "revenue_unreached",
    "valid",
    "opted_in",
  ].map((column) => numberOf(any, column));
  if (typeof people !== "number" || typeof share !== "number") return answer(words.hidden);
  const counted = (n: number) => t.figures.counted(n, format.count(n), "people");
  const worth = typeof revenue === "number" ? words.worth(format.share(revenue)) : "";
  const sentence = `${words.reach(counted(people), format.share(share))}${worth}.`;
  return answer(sentence, [
    ...(typeof valid === "number" && typeof optedIn === "number"
      ? [words.consent(counted(valid), format.count(optedIn))]
      : []),
    ...(typeof unreached === "number" ? [words.unreached(format.money(unreached))] : []),
  ]);
};
