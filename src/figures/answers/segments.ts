import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { rfmName } from "../../components/labels.js";
import { largest, numberOf, rowsOf, textOf } from "../../components/rows.js";
import type { Figure } from "../figure.js";
import { emptyAnswer } from "./sentence.js";

/** Where the value lies: the RFM segment that spends most, and the most numerous one. */
export const answerSegments: Figure = (context) => {
  const { t } = context;
  const words = t.figures.answers;
  const format = formatOf(context);
  const rows = rowsOf(context, "rfm_segments");
  const rich = largest(rows, "share_revenue");
  const [share, revenue] = [rich && numberOf(rich, "share"), rich && numberOf(rich, "share_revenue")];
  if (!rich || typeof share !== "number" || typeof revenue !== "number") return emptyAnswer(context, "rfm_segments");
  const sentence = words.segments(
    rfmName(context, textOf(rich, "segment")),
    format.share(share),
    format.share(revenue),
  );
  const most = largest(rows, "customers");
  const [customers, mostShare] = [most && numberOf(most, "customers"), most && numberOf(most, "share")];
  if (!most || most === rich || typeof customers !== "number" || typeof mostShare !== "number") return answer(sentence);
  const counted = t.figures.counted(customers, format.count(customers), "customers");
  return answer(sentence, [
    words.segmentsLead(rfmName(context, textOf(most, "segment")), counted, format.share(mostShare)),
  ]);
};
