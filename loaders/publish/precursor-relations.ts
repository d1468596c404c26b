import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of precursors of churn: complaints are requests, values of one thing add up to everybody. */
export function precursorRelations(tables: Tables): Relation[] {
  const rows = tables.get("churn_precursors") ?? [];
  const of = (own: readonly Row[], column: string): Sum => sumIn("churn_precursors", ["factor", "value"], own, column);
  const all = (row: Row): Sum => {
    const [one, other] = [of([row], "left_after"), of([row], "left_other")];
    return { terms: [...one.terms, ...other.terms], value: one.value + other.value };
  };
  const named = (factor: string): Row[] => rows.filter((row) => row.factor === factor);
  const complete = (tables.get("churn_monthly") ?? []).filter(({ is_complete }) => is_complete === true);
  const lost = sumIn("churn_monthly", ["month"], complete, "lost");
  const factors = [...new Set(rows.map(({ factor }) => String(factor)))];
  return [
    ...["customers", "left_after", "stayed"].flatMap((column) =>
      between(
        `${column} with a request and with a complaint`,
        of(named("ticket"), column),
        of(named("complaint"), column),
      ),
    ),
    ...factors.flatMap((factor) => {
      const own = named(factor);
      const [first] = own;
      if (first === undefined) return [];
      return [
        ...equal(`those who left, by ${factor}`, of(own, "left_after"), all(first)),
        ...own.slice(1).flatMap((row) => equal(`those who left, told twice by ${factor}`, all(row), all(first))),
        ...equal(`those who left, by ${factor} and by month`, all(first), lost),
      ];
    }),
    ...rows.flatMap((row) =>
      rows
        .slice(0, rows.indexOf(row))
        .flatMap((other) => equal("those who left, told of two things", all(row), all(other))),
    ),
  ];
}
