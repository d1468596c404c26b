import type { Figure } from "./figure.js";
import { monthlyAmount } from "./monthly-amount.js";

export const revenueMonthly: Figure = (context) =>
  monthlyAmount(context, { name: "revenue-monthly", column: "revenue", metric: "revenue" });
