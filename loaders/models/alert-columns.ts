/** Columns of models that tell what is out of the ordinary in requests. */
export const ALERT_COLUMNS = {
  day_number: "Days from the as-of day: 0 on it, negative before",
  product: "Product's name, or its id where it has none",
  series: "reason, product or reason_product: what tells the requests of a series from others",
  series_looked: "Series of the same kind with a request, those too small to stand out included",
} as const;
