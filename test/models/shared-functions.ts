/** Functions that models may call: SQL's own, known to DuckDB and Spark alike, and those of functions.sql. */
export const SHARED_FUNCTIONS: ReadonlySet<string> = new Set([
  "array_contains",
  "avg",
  "cast",
  "ceil",
  "coalesce",
  "count",
  "exists",
  "floor",
  "greatest",
  "grouping",
  "in",
  "lead",
  "least",
  "max",
  "min",
  "nullif",
  "percent_rank",
  "round",
  "row_number",
  "sets",
  "sqrt",
  "substring",
  "sum",
]);

/** Words before a parenthesis that are no function. */
export const KEYWORDS: ReadonlySet<string> = new Set(["as", "over", "and", "or", "not", "when", "then", "else", "on", "from", "by", "decimal", "where", "select", "join"]);
