import { type ModelSchema, model } from "./model-schema.js";

/** The model on how loyal the base is. */
export const BRAND_LOYALTY_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  brand_loyalty: model(
    "",
    "active_buyers median_tenure low high earlier_buyers earlier_kept",
    "earlier_kept <= earlier_buyers",
    "low <= median_tenure and median_tenure <= high",
  ),
};

/** What its columns mean. */
export const BRAND_LOYALTY_COLUMNS = {
  active_buyers: "Persons who bought in the last 12 months",
  median_tenure: "Median of the days since their first purchase",
  earlier_buyers: "Persons who bought in the 12 months two years ago",
  earlier_kept: "Of these, bought in the 12 months that followed",
} as const;
