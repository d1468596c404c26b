import { dimension, measure, type PublishedTable } from "../contract.js";
import { high, low } from "./columns.js";

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

export const rfmByCategory = {
  name: "rfm_by_category",
  description: "RFM segments within each product category: its buyers of the window, scored by the category's own cuts",
  grain: "one row per category of at least 500 buyers and segment",
  columns: {
    category: dimension("Product category"),
    segment: dimension(
      "RFM segment; where one would be hidden core (champion, loyal), promise (potential_loyalist, new, promising), slipping (need_attention, about_to_sleep, at_risk, cant_lose) and gone (hibernating, lost)",
    ),
    customers: measure("integer", "Buyers of the category", { metric: "customers" }),
    low: low("share", "the share of the category's buyers; empty where a cell of the table is hidden"),
    high: high("share", "that share"),
    revenue: measure("money", "What they paid for it in the window, net of returns", { metric: "revenue" }),
  },
  order: ["category", "position"],
  disclosure: { units: "customers", additive: ["customers", "revenue"] },
  needs: ["order_lines"],
} as const satisfies PublishedTable;

export const categoryValue = {
  name: "category_value",
  description: "Where the best fifth of each category's buyers stand among all buyers by value",
  grain: "one row per category of at least 500 buyers and standing in the whole base",
  columns: {
    category: dimension("Product category"),
    overall: dimension("top: best fifth of all buyers of the window; middle: from there to half; low: the other half"),
    customers: measure("integer", "Persons of the category's best fifth", { metric: "customers" }),
    share: measure("share", "Of the category's best fifth", { metric: "category_value" }),
    low: low("share", "the share"),
    high: high("share", "the share"),
    revenue: measure("money", "What they paid for the category in the window, net of returns", { metric: "revenue" }),
  },
  order: ["category", "position"],
  disclosure: { units: "customers", additive: ["customers", "revenue"] },
  needs: ["order_lines"],
} as const satisfies PublishedTable;

export const rfmOutlook = {
  name: "rfm_outlook",
  description: "Who bought in the 90 days after being scored, by RFM segment",
  grain: "one row per RFM segment on the day of the score",
  columns: {
    segment: dimension("RFM segment on that day; core, promise, slipping and gone where too many would be small"),
    since: dimension("The day, an end of a month after which 90 days are over", "date"),
    customers: measure("integer", "Persons with a score on that day", { metric: "customers" }),
    bought: measure("integer", "Of these, bought in the 90 days that followed"),
    rate: measure("share", "Bought ÷ persons", { metric: "rfm_outlook" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    rate_all: measure("share", "Of the segments shown together, the same on every row"),
    ranks: measure(
      "boolean",
      "The best segment shown did better than the worst beyond chance (of those of 30 persons or more), the same on every row",
    ),
  },
  order: ["position"],
  disclosure: { units: "customers", parts: ["bought", "not_bought"], additive: ["customers", "bought"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;

export const rfmStability = {
  name: "rfm_stability",
  description: "Who was in the same RFM segment at the next end of a month",
  grain: "one row per RFM segment at the last but one end of a month",
  columns: {
    segment: dimension("RFM segment on that day; core, promise, slipping and gone where too many would be small"),
    since: dimension("The day, the last but one end of a month", "date"),
    customers: measure("integer", "Persons with a score on that day", { metric: "customers" }),
    stayed: measure("integer", "Of these, in the same segment a month later"),
    rate: measure("share", "Stayed ÷ persons", { metric: "rfm_stability" }),
    low: low("share", "the rate"),
    high: high("share", "the rate"),
    rate_all: measure("share", "Of the segments shown together, the same on every row"),
  },
  order: ["position"],
  disclosure: { units: "customers", parts: ["stayed", "moved"], additive: ["customers", "stayed"] },
  needs: ["orders", "order_lines"],
} as const satisfies PublishedTable;
