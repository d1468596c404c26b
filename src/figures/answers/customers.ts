import { answer } from "../../components/cards/answer.js";
import { formatOf } from "../../components/format/format.js";
import { statusName } from "../../components/labels.js";
import { hasOrders } from "../../components/not-assessable.js";
import { largest, numberOf, rowsOf, textOf } from "../../components/rows.js";
import type { Figure } from "../figure.js";
import { emptyAnswer } from "./sentence.js";

/** Who the customers are: the largest status among those who ever bought, and the one that spends most. */
export const answerCustomers: Figure = (context) => {
  const { t } = context;
  const words = t.figures.answers.customers;
  const format = formatOf(context);
  const rows = rowsOf(context, "base_counts").filter(
    (row) => !["out_of_scope", "prospect"].includes(textOf(row, "status")),
  );
  const most = largest(rows, "customers");
  const [customers, share] = [most && numberOf(most, "customers"), most && numberOf(most, "share")];
  if (!most || typeof customers !== "number" || typeof share !== "number" || customers === 0)
    return emptyAnswer(context, "base_counts");
  const among = hasOrders(context) ? words.buyers : words.contracts;
  const name = (row: (typeof rows)[number]) => t.figures.quoted(statusName(context, textOf(row, "status")));
  const counted = t.figures.counted(customers, format.count(customers), "customers");
  const rich = largest(rows, "share_revenue");
  const revenue = rich && numberOf(rich, "share_revenue");
  if (!rich || typeof revenue !== "number" || revenue <= 0)
    return answer(`${words.largest(among, name(most), counted, format.share(share))}.`);
  if (rich === most) return answer(words.both(among, name(most), counted, format.share(share), format.share(revenue)));
  return answer(
    `${words.largest(among, name(most), counted, format.share(share))}${words.revenue(name(rich), format.share(revenue))}`,
  );
};
