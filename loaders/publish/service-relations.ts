import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of tables on customer service by adding them up, or by setting them against each other. */
export const serviceRelations = (tables: Tables): Relation[] => [...waits(tables)];

const STEPS = ["first_reply", "resolution"] as const;
const CLOCKS = ["calendar", "business"] as const;

/** Each criterion tells the same requests apart, and each step and clock looks at the same ones, or at some of them. */
function waits(tables: Tables): Relation[] {
  const rows = tables.get("reply_time_by") ?? [];
  const of = (is: (row: Row) => boolean): Sum =>
    sumIn("reply_time_by", ["dimension", "value", "step", "clock"], rows.filter(is), "tickets");
  const criteria = [...new Set(rows.map(({ dimension }) => dimension))];
  const cells = [...new Set(rows.map(({ dimension, value }) => JSON.stringify([dimension, value])))].map(
    (cell) => JSON.parse(cell) as [unknown, unknown],
  );
  const headline = (tables.get("headlines") ?? []).filter(({ metric }) => metric === "tickets_per_100_orders");
  const whole = (step: string) => of((row) => row.dimension === "all" && row.step === step && row.clock === "calendar");
  return [
    ...STEPS.flatMap((step) =>
      CLOCKS.flatMap((clock) =>
        criteria
          .filter((dimension) => dimension !== "all")
          .flatMap((dimension) => {
            const isOf = (name: unknown) => (row: Row) =>
              row.dimension === name && row.step === step && row.clock === clock;
            return equal(`requests by ${dimension}, ${step}, ${clock}`, of(isOf(dimension)), of(isOf("all")));
          }),
      ),
    ),
    ...cells.flatMap(([dimension, value]) => {
      const at = (step: string, clock: string) =>
        of((row) => row.dimension === dimension && row.value === value && row.step === step && row.clock === clock);
      return [
        ...STEPS.flatMap((step) =>
          between(`${dimension} ${value}, ${step} by both clocks`, at(step, "calendar"), at(step, "business")),
        ),
        ...between(
          `${dimension} ${value}, replied to and resolved`,
          at("first_reply", "calendar"),
          at("resolution", "calendar"),
        ),
      ];
    }),
    ...STEPS.flatMap((step) =>
      between(`requests of 12 months, ${step}`, sumIn("headlines", ["metric"], headline, "n"), whole(step)),
    ),
  ];
}
