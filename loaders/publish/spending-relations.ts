import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** Parts of the buyers are those of the value ladder; with those who bought nothing they are the base, but for buyers out of scope. */
export function spendingRelations(tables: Tables): Relation[] {
  const rows = tables.get("investment") ?? [];
  const ladder = tables.get("value_deciles") ?? [];
  const own = (some: readonly Row[], column: string): Sum => sumIn("investment", ["part"], some, column);
  const headline = (metric: string): Sum =>
    sumIn(
      "headlines",
      ["metric"],
      (tables.get("headlines") ?? []).filter((row) => row.metric === metric),
      "value",
    );
  const steps = rows.flatMap((row) =>
    ["customers", "value"].flatMap((column) =>
      equal(
        `${column} of ${row.part} by what is spent and by value`,
        own([row], column),
        sumIn(
          "value_deciles",
          ["part"],
          ladder.filter(({ part }) => part === row.part),
          column,
        ),
      ),
    ),
  );
  const buyers = rows.filter(({ part }) => part !== "no_purchase");
  return [
    ...steps,
    ...equal("buyers_12m by what is spent and as a headline", own(buyers, "customers"), headline("buyers_12m")),
    ...between("customers by what is spent and as a headline", own(rows, "customers"), headline("customers")),
  ];
}
