import { dimension, measure, type PublishedTable } from "../contract.js";

export const rfmSegments = {
  name: "rfm_segments",
  description: "RFM segments of customers who bought in the window",
  grain: "one row per RFM segment",
  columns: {
    segment: dimension("RFM segment"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    share: measure("share", "Of customers with an RFM score"),
    orders: measure("integer", "Orders (order-days when days are merged)", { metric: "orders" }),
    revenue: measure("money", "Revenue in the window, net of returns", { metric: "revenue" }),
    share_revenue: measure("share", "Of the revenue of customers with an RFM score"),
    average_basket: measure("money", "Revenue ÷ orders", { metric: "average_basket" }),
  },
  order: ["position"],
  disclosure: {
    units: "customers",
    additive: ["customers", "orders", "revenue"],
    shares: { by: [], columns: ["share", "share_revenue"] },
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const rfmGrid = {
  name: "rfm_grid",
  description: "Recency score by value score",
  grain: "one row per cell of the RFM grid",
  columns: {
    recency_score: dimension("R, 1 to 5 (5 most recent)", "integer"),
    value_score: dimension("V = ⌊(F + M) ÷ 2⌋, 1 to 5", "integer"),
    segment: dimension("RFM segment of the cell"),
    customers: measure("integer", "Persons", { metric: "customers" }),
    revenue: measure("money", "Revenue in the window", { metric: "revenue" }),
  },
  order: ["recency_score desc", "value_score"],
  disclosure: {
    units: "customers",
    additive: ["customers", "revenue"],
    rollups: [{ by: ["segment"], into: "rfm_segments", measures: { customers: "customers", revenue: "revenue" } }],
  },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const rfmCuts = {
  name: "rfm_cuts",
  description: "What each RFM score means in days, orders and money",
  grain: "one row per measure and score",
  columns: {
    measure: dimension("recency, frequency or monetary"),
    score: dimension("1 to 5", "integer"),
    from: measure("number", "Smallest value with this score; empty at the open end"),
    to: measure("number", "First value beyond it; empty at the open end"),
    origin: measure("text", "quintile, fixed or report (set in report.yaml)"),
  },
  order: ["measure", "score"],
  disclosure: { units: "units", additive: [] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
