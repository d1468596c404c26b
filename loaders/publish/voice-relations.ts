import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

const CLASSES = ["promoters", "passives", "detractors"] as const;

/** What a reader can work out of tables on what customers say by adding them up, or by setting them against others. */
export const voiceRelations = (tables: Tables): Relation[] => [
  ...byCriterion(tables),
  ...twins(tables.get("nps_by") ?? []),
  ...sameClasses(tables),
  ...sameSegments(tables),
  ...funnel(tables.get("survey_funnel") ?? []),
  ...scoresByCriterion(tables, "csat_by"),
  ...scoresByCriterion(tables, "ces_by"),
];

/** Every criterion tells the same answers apart; those of the base are the classes that the counting page has. */
function byCriterion(tables: Tables): Relation[] {
  const rows = tables.get("nps_by") ?? [];
  const of = (dimension: unknown, column: string): Sum =>
    sumIn(
      "nps_by",
      ["dimension", "value"],
      rows.filter((row) => row.dimension === dimension),
      column,
    );
  const headline = sumIn(
    "headlines",
    ["metric"],
    (tables.get("headlines") ?? []).filter(({ metric }) => metric === "nps"),
    "n",
  );
  const classes = (tables.get("counting_values") ?? []).filter(({ criterion }) => criterion === "nps_class");
  return [
    ...criteria(rows).flatMap((dimension) =>
      ["answers", ...CLASSES].flatMap((column) =>
        equal(`${column} by ${dimension}`, of(dimension, column), of("all", column)),
      ),
    ),
    ...equal("answers to the NPS question", of("all", "answers"), headline),
    ...CLASSES.flatMap((column) =>
      between(
        `${column} in and out of the base`,
        of("all", column),
        sumIn(
          "counting_values",
          ["criterion", "value"],
          classes.filter(({ value }) => `${value}s` === column),
          "customers",
        ),
      ),
    ),
  ];
}

/** Values of two criteria with the same counts are taken for the same people: the web has no shop. */
function twins(rows: readonly Row[]): Relation[] {
  const at = ({ dimension, value }: Row, column: string): Sum =>
    sumIn(
      "nps_by",
      ["dimension", "value"],
      rows.filter((row) => row.dimension === dimension && row.value === value),
      column,
    );
  const isSame = (one: Row, other: Row): boolean => CLASSES.every((column) => one[column] === other[column]);
  return rows.flatMap((one, index) =>
    rows
      .slice(index + 1)
      .filter((other) => other.dimension !== one.dimension && isSame(one, other))
      .flatMap((other) =>
        ["answers", ...CLASSES].flatMap((column) =>
          equal(`${column} of ${one.value} and of ${other.value}`, at(one, column), at(other, column)),
        ),
      ),
  );
}

/** Invitations by each criterion are all of them. */
const funnel = (rows: readonly Row[]): Relation[] => {
  const of = (dimension: unknown, column: string): Sum =>
    sumIn(
      "survey_funnel",
      ["dimension", "value"],
      rows.filter((row) => row.dimension === dimension),
      column,
    );
  return criteria(rows).flatMap((dimension) =>
    ["invitations", "answers", "delivered", "opened"].flatMap((column) =>
      equal(`${column} of surveys by ${dimension}`, of(dimension, column), of("all", column)),
    ),
  );
};

/** The classes of the table on revenue are those of the counting page. */
function sameClasses(tables: Tables): Relation[] {
  const classes = (tables.get("counting_values") ?? []).filter(({ criterion }) => criterion === "nps_class");
  return (tables.get("nps_profits") ?? []).flatMap((row) => {
    const twin = classes.filter(({ value }) => value === row.nps_class);
    return [
      ["persons", "customers"],
      ["revenue_12m", "revenue_12m"],
    ].flatMap(([own = "", other = ""]) =>
      equal(
        `${own} of class ${row.nps_class} by revenue and by criterion`,
        sumIn("nps_profits", ["nps_class"], [row], own),
        sumIn("counting_values", ["criterion", "value"], twin, other),
      ),
    );
  });
}

/** A segment of the team among the crossings is the segment; a crossing with the numbers of one is taken for it. */
function sameSegments(tables: Tables): Relation[] {
  const rows = tables.get("nps_value_crossings") ?? [];
  const segments = tables.get("segments_custom") ?? [];
  const at = (row: Row, column: string): Sum => sumIn("nps_value_crossings", ["kind", "crossing"], [row], column);
  return rows.flatMap((row, index) => [
    ...segments
      .filter(
        ({ customers, revenue_12m }) => customers === row.persons && Number(revenue_12m) === Number(row.revenue_12m),
      )
      .flatMap((segment) => [
        ...equal(
          `persons of ${row.crossing} and ${segment.segment}`,
          at(row, "persons"),
          inSegment(segment, "customers"),
        ),
        ...equal(
          `revenue of ${row.crossing} and ${segment.segment}`,
          at(row, "revenue_12m"),
          inSegment(segment, "revenue_12m"),
        ),
      ]),
    ...rows
      .slice(index + 1)
      .filter(({ persons, revenue_12m }) => persons === row.persons && Number(revenue_12m) === Number(row.revenue_12m))
      .flatMap((other) =>
        ["persons", "contactable", "revenue_12m"].flatMap((column) =>
          equal(
            `${column} of ${row.kind} ${row.crossing} and ${other.kind} ${other.crossing}`,
            at(row, column),
            at(other, column),
          ),
        ),
      ),
  ]);
}

const inSegment = (segment: Row, column: string): Sum => sumIn("segments_custom", ["segment"], [segment], column);

/** Answers on one scale, by each criterion; all scales of satisfaction are the headline's answers. */
function scoresByCriterion(tables: Tables, table: "csat_by" | "ces_by"): Relation[] {
  const rows = tables.get(table) ?? [];
  const of = (dimension: unknown, scale?: unknown): Sum =>
    sumIn(
      table,
      ["dimension", "value", "scale_max"],
      rows.filter((row) => row.dimension === dimension && (scale === undefined || row.scale_max === scale)),
      "answers",
    );
  const scales = [...new Set(rows.map(({ scale_max }) => scale_max))];
  const headline = (tables.get("headlines") ?? []).filter(({ metric }) => metric === "csat");
  return [
    ...scales.flatMap((scale) =>
      criteria(rows).flatMap((dimension) =>
        equal(`${table} answers on ${scale} by ${dimension}`, of(dimension, scale), of("all", scale)),
      ),
    ),
    ...(table === "csat_by"
      ? equal("answers on satisfaction", of("all"), sumIn("headlines", ["metric"], headline, "n"))
      : []),
  ];
}

const criteria = (rows: readonly Row[]): unknown[] =>
  [...new Set(rows.map(({ dimension }) => dimension))].filter((dimension) => dimension !== "all");
