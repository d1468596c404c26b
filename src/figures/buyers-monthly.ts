import type { Figure } from "./figure.js";
import { monthlyAmount } from "./monthly-amount.js";

export const buyersMonthly: Figure = (context) =>
  monthlyAmount(context, { name: "buyers-monthly", column: "buyers", metric: "buyers_12m" });
