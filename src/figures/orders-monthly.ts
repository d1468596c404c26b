import type { Figure } from "./figure.js";
import { monthlyAmount } from "./monthly-amount.js";

export const ordersMonthly: Figure = (context) =>
  monthlyAmount(context, { name: "orders-monthly", column: "orders", metric: "orders" });
