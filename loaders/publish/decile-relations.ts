import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { equal, type Sum } from "./sums.js";

const CENT = 0.005;

/** Tenths of the buyers of 12 months are the headline's buyers; where every sale has a name and no margin is known, its revenue too. */
export function decileRelations(tables: ReadonlyMap<string, readonly Row[]>): Relation[] {
  const sum = (table: string, key: string, column: string, rows: readonly Row[] = []): Sum => ({
    terms: rows.map((row) => ({ table, row: { [key]: row[key] }, column, coefficient: 1 })),
    value: rows.reduce((all, row) => all + Number(row[column] ?? 0), 0),
  });
  const headline = (name: string): Sum =>
    sum(
      "headlines",
      "metric",
      "value",
      tables.get("headlines")?.filter(({ metric }) => metric === name),
    );
  const parts = tables.get("value_deciles") ?? [];
  const tenths = (column: string): Sum => sum("value_deciles", "part", column, parts);
  return [
    ...equal("buyers_12m by tenth and as a headline", tenths("customers"), headline("buyers_12m")),
    ...equal(
      "revenue_12m by tenth and as a headline",
      tenths("value"),
      headline("revenue_12m"),
      CENT * (parts.length + 2),
    ),
  ];
}
