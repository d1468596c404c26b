import { dimension, measure, type PublishedTable } from "../contract.js";
import { month } from "./columns.js";

export const revenueMonthly = {
  name: "revenue_monthly",
  description: "Orders, buyers and revenue per month, anonymous sales included",
  grain: "one row per month",
  columns: {
    month,
    orders: measure("integer", "Valid orders", { metric: "orders" }),
    buyers: measure("integer", "Distinct identified buyers", { metric: "buyers_12m" }),
    revenue: measure("money", "Revenue, returns on their own day", { metric: "revenue" }),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month"],
  disclosure: {
    units: "units",
    additive: ["orders", "revenue"],
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const identifiedSales = {
  name: "identified_sales",
  description: "How much of the sales can be put to a person, and by what",
  grain: "one row per way of identification",
  columns: {
    source: dimension("card, account, e_receipt, contact (an e-mail or phone given), or anonymous"),
    orders: measure("integer", "Valid orders", { metric: "orders" }),
    revenue: measure("money", "Revenue", { metric: "revenue" }),
    share: measure("share", "Of revenue", { metric: "identified_share" }),
    share_orders: measure("share", "Of orders"),
    customers: measure("integer", "Identified buyers with such an order; one person may stand under several", {
      metric: "buyers_12m",
    }),
    share_customers: measure("share", "Of identified buyers"),
  },
  order: ["position"],
  disclosure: {
    units: "units",
    parts: ["buyers", "complement", "overlap"],
    additive: ["orders", "revenue"],
    shares: { by: [], columns: ["share", "share_orders"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const identifiedMonthly = {
  name: "identified_monthly",
  description: "How sales are put to a person, per month",
  grain: "one row per month and way of identification",
  columns: {
    month,
    source: dimension("card, account, e_receipt, contact, or anonymous; ways that never occur are left out"),
    orders: measure("integer", "Valid orders", { metric: "orders" }),
    revenue: measure("money", "Revenue, returns on their own day", { metric: "revenue" }),
    share: measure("share", "Of the month's revenue", { metric: "identified_share" }),
    share_orders: measure("share", "Of the month's orders"),
    is_complete: measure("boolean", "The data covers the whole month"),
  },
  order: ["month", "source"],
  disclosure: {
    units: "units",
    additive: ["orders", "revenue"],
    shares: { by: ["month"], columns: ["share", "share_orders"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const identifiedStores = {
  name: "identified_stores",
  description: "How sales of 12 months are put to a person, per shop",
  grain: "one row per shop and way of identification",
  columns: {
    store: dimension("Shop; no_store for sales outside shops, other_stores for those beyond the twelve largest"),
    source: dimension(
      "card, account, e_receipt, contact, or anonymous; only known and anonymous where ways hold too few",
    ),
    orders: measure("integer", "Valid orders", { metric: "orders" }),
    revenue: measure("money", "Revenue", { metric: "revenue" }),
    share: measure("share", "Of the shop's revenue", { metric: "identified_share" }),
    share_orders: measure("share", "Of the shop's orders"),
  },
  order: ["store", "source"],
  disclosure: {
    units: "units",
    additive: ["orders", "revenue"],
    rollups: [{ by: ["source"], into: "identified_sales", measures: { orders: "orders", revenue: "revenue" } }],
    shares: { by: ["store"], columns: ["share", "share_orders"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
