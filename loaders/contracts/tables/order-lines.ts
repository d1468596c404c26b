import { money, number, type TableContract, text, timestamp } from "../contract.js";
import { orderHead } from "./orders.js";

export const orderLines: TableContract = {
  name: "order_lines",
  grain: "one row per line of an order; where a system exports lines only, its orders are derived from them",
  key: [],
  occurred: "ordered_at",
  columns: {
    order_id: text("Order the line belongs to", { required: true }),
    product_id: text("Product sold"),
    quantity: number("Pieces; negative when returned", { unit: "pieces" }),
    amount: money("What was paid for the line after discount", { required: true }),
    discount: money("Discount granted on the line", { min: 0 }),
    margin: money("Margin of the line"),
    ordered_at: timestamp("When the order was placed; needed where the system has no orders export", {
      essential: true,
    }),
    ...orderHead,
  },
};
