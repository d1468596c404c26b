import { type ModelSchema, model } from "./model-schema.js";

/** Models that tell what is out of the ordinary in requests. */
export const ALERT_SCHEMAS: Readonly<Record<string, ModelSchema>> = {
  int_ticket_series: model(
    "",
    "series reason product_id source_system ticket_id requester opened_date",
    "series in ('reason', 'product', 'reason_product')",
  ),
  ticket_series_days: model(
    "series reason product_id day_number",
    "series reason product_id product day_number tickets series_looked",
    "day_number <= 0",
    "tickets >= 1",
  ),
  order_series_days: model("product_id day_number", "product_id day_number orders", "day_number <= 0"),
  ticket_series_weeks: model(
    "series reason product_id day_number",
    "series reason product_id day_number tickets units",
    "units <= tickets",
  ),
};
