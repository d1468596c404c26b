import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { BUYERS, between, equal, type Sum } from "./sums.js";

/**
 * Sums of different tables that mean different things and yet are equal in this workspace, as when every buyer bought
 * within the year: a reader who sees both equal totals, or suspects it, subtracts one from the other.
 */
export function coincidences(tables: ReadonlyMap<string, readonly Row[]>): Relation[] {
  const sum = (table: string, key: string, column: string, isPart: (value: string) => boolean = () => true): Sum => {
    const rows = (tables.get(table) ?? []).filter((row) => isPart(String(row[key])) && row[column] !== null);
    return {
      terms: rows.map((row) => ({ table, row: { [key]: row[key] }, column, coefficient: 1 })),
      value: rows.reduce((total, row) => total + Number(row[column] ?? 0), 0),
    };
  };
  const headline = (metric: string, column = "value"): Sum => sum("headlines", "metric", column, (id) => id === metric);
  const everBought = sum("base_counts", "status", "customers", (status) => BUYERS.includes(status));
  const inBase = (status: string) => status !== "out_of_scope";
  const interactions = (source: string, column = "rows"): Sum =>
    sum("attached", "source", column, (id) => id === source);
  const ordersBy = (isPart: (source: string) => boolean): Sum => sum("identified_sales", "source", "orders", isPart);
  const identified = sum("identified_sales", "source", "revenue", (source) => source !== "anonymous");
  const share = (tables.get("headlines") ?? []).find((row) => row.metric === "identified_share");
  return [
    ...between("buyers of 12 months and of all time", everBought, headline("buyers_12m")),
    ...between("RFM and buyers of all time", everBought, sum("rfm_segments", "segment", "customers")),
    ...equal(
      "revenue of 12 months by identification",
      sum("identified_sales", "source", "revenue"),
      headline("revenue_12m"),
    ),
    ...equal("revenue of statuses and of identified sales", sum("base_counts", "status", "revenue_12m"), identified),
    ...equal(
      "revenue of statuses and of reach",
      sum("base_counts", "status", "revenue_12m", inBase),
      sum("reachability_sets", "channels", "revenue_12m"),
    ),
    ...equal(
      "transactions and buyers of all time",
      everBought,
      sum("coverage", "family", "covered", (id) => id === "transactions"),
    ),
    ...equal(
      "orders attached",
      interactions("orders"),
      ordersBy(() => true),
    ),
    ...equal(
      "orders attached to a person",
      interactions("orders", "attached"),
      ordersBy((id) => id !== "anonymous"),
    ),
    ...equal("requests attached", interactions("tickets"), headline("tickets_per_100_orders", "n")),
    ...equal("answers attached", interactions("surveys"), headline("csat", "n")),
    ...(share && identified.terms.length > 0
      ? [{ name: "identified share of revenue", terms: identified.terms, constant: identified.value }]
      : []),
  ];
}
