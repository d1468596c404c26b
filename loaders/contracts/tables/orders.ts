import {
  boolean,
  CHANNELS,
  money,
  ORDER_STATUSES,
  oneOf,
  RECEIPTS,
  type TableContract,
  text,
  timestamp,
  whose,
} from "../contract.js";

/** The columns of an order, which its lines carry where a system exports lines only. */
export const orderHead = {
  ...whose,
  channel: oneOf(CHANNELS, "Where the order was placed"),
  store_id: text("Shop of the order"),
  status: oneOf(ORDER_STATUSES, "Cancelled orders are kept and count nowhere; empty means completed", {
    essential: true,
    emptyAllowed: true,
  }),
  promo_code: text("Promotion code used"),
  is_gift: boolean("The order is a gift"),
  receipt: oneOf(RECEIPTS, "How the receipt was given; an e-receipt identifies its buyer"),
  promised_at: timestamp("Promised delivery"),
  delivered_at: timestamp("Actual delivery"),
};

export const orders: TableContract = {
  name: "orders",
  grain: "one row per order, till ticket or credit note; credits are negative on their own day",
  key: ["order_id"],
  occurred: "ordered_at",
  columns: {
    order_id: text("Order's id in the exporting system", { required: true }),
    ...orderHead,
    ordered_at: timestamp("When the order was placed", { required: true }),
    amount: money(
      "What was paid after discount; negative for credits and returns. Without it, the sum of the order's lines",
      { essential: true },
    ),
    discount: money("Discount granted on the order", { min: 0 }),
  },
};
