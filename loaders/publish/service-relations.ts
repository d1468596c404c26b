import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** What a reader can work out of tables on customer service by adding them up, or by setting them against each other. */
export const serviceRelations = (tables: Tables): Relation[] => [
  ...waits(tables),
  ...handling(tables),
  ...rates(tables),
  ...aftermath(tables),
];

const STEPS = ["first_reply", "resolution"] as const;
const CLOCKS = ["calendar", "business"] as const;

/** Each criterion tells the same requests apart, and each step and clock looks at the same ones, or at some of them. */
function waits(tables: Tables): Relation[] {
  const rows = tables.get("reply_time_by") ?? [];
  const of = (is: (row: Row) => boolean): Sum =>
    sumIn("reply_time_by", ["dimension", "value", "step", "clock"], rows.filter(is), "tickets");
  const cells = [...new Set(rows.map(({ dimension, value }) => JSON.stringify([dimension, value])))].map(
    (cell) => JSON.parse(cell) as [unknown, unknown],
  );
  const whole = (step: string) => of((row) => row.dimension === "all" && row.step === step && row.clock === "calendar");
  return [
    ...STEPS.flatMap((step) =>
      CLOCKS.flatMap((clock) =>
        criteriaOf(rows).flatMap((dimension) => {
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
    ...STEPS.flatMap((step) => between(`requests of 12 months, ${step}`, yearOfRequests(tables), whole(step))),
  ];
}

/** Each criterion tells the same requests apart; those of systems that tell a measure are all, or some. */
function handling(tables: Tables): Relation[] {
  const rows = tables.get("ticket_handling") ?? [];
  const of = (measure: unknown, dimension: unknown): Sum =>
    sumIn(
      "ticket_handling",
      ["measure", "dimension", "value"],
      rows.filter((row) => row.measure === measure && row.dimension === dimension),
      "tickets",
    );
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return [
    ...measures.flatMap((measure) =>
      criteriaOf(rows).flatMap((dimension) =>
        equal(`requests ${measure} by ${dimension}`, of(measure, dimension), of(measure, "all")),
      ),
    ),
    ...measures.flatMap((measure) =>
      between(`requests of which it is known: ${measure}`, yearOfRequests(tables), of(measure, "all")),
    ),
  ];
}

/** Channels tell all orders apart, shops those of shops. */
function rates(tables: Tables): Relation[] {
  const rows = tables.get("ticket_rates") ?? [];
  const of = (is: (row: Row) => boolean): Sum =>
    sumIn("ticket_rates", ["dimension", "value"], rows.filter(is), "orders");
  const all = of(({ dimension }) => dimension === "all");
  const headline = (tables.get("headlines") ?? []).filter(({ metric }) => metric === "average_basket");
  return [
    ...equal(
      "orders by channel",
      of(({ dimension }) => dimension === "order_channel"),
      all,
    ),
    ...between(
      "orders in shops among all",
      all,
      of(({ dimension }) => dimension === "store"),
    ),
    ...equal("orders of 12 months", all, sumIn("headlines", ["metric"], headline, "n")),
  ];
}

/** Each criterion tells the same purchases apart. */
function aftermath(tables: Tables): Relation[] {
  const rows = tables.get("service_loyalty") ?? [];
  const of = (name: unknown): Sum =>
    sumIn(
      "service_loyalty",
      ["dimension", "value"],
      rows.filter(({ dimension }) => dimension === name),
      "orders",
    );
  return criteriaOf(rows).flatMap((dimension) =>
    equal(`purchases with a request by ${dimension}`, of(dimension), of("all")),
  );
}

const criteriaOf = (rows: readonly Row[]): unknown[] =>
  [...new Set(rows.map(({ dimension }) => dimension))].filter((dimension) => dimension !== "all");

const yearOfRequests = (tables: Tables): Sum =>
  sumIn(
    "headlines",
    ["metric"],
    (tables.get("headlines") ?? []).filter(({ metric }) => metric === "tickets_per_100_orders"),
    "n",
  );
