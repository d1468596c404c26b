import type { Row } from "../engines/engine.js";
import type { Relation, RelationTerm } from "./disclosure/declaration.js";

type Tables = ReadonlyMap<string, readonly Row[]>;
const CHANNELS = ["email", "sms", "post"] as const;

/** What readers can add up in the tables on reach, identification and cost. */
export const reachRelations = (tables: Tables): Relation[] => [
  ...reachOfSets(tables),
  ...reachOfStatuses(tables),
  ...identifiedPeriods(tables),
  ...identifiedYear(tables),
  ...knownShops(tables),
  ...costTotals(tables),
];

const term = (table: string, row: Row, column: string, coefficient: number): RelationTerm => ({
  table,
  row,
  column,
  coefficient,
});

/** A channel reaches the combinations that hold it, and leaves out the others. */
function reachOfSets(tables: Tables): Relation[] {
  const sets = tables.get("reachability_sets") ?? [];
  const reached = (tables.get("reachability") ?? []).map(({ channel }) => channel);
  if (sets.length === 0) return [];
  const channels = sets.some((row) => row.channels === "some") ? [] : CHANNELS;
  // An empty base has its combinations, of nobody, but no channel.
  const told = [...channels, "any" as const].filter((channel) => reached.includes(channel));
  return told.flatMap((channel) => {
    const holds = (row: Row) => (channel === "any" ? row.channels !== "none" : row[`by_${channel}`] === true);
    const sum = (rows: readonly Row[], from: string, into: string): Relation => ({
      name: `${channel}: ${into} is the sum of its combinations`,
      terms: [
        ...rows.map(({ channels }) => term("reachability_sets", { channels: channels ?? null }, from, 1)),
        term("reachability", { channel }, into, -1),
      ],
    });
    const [inside, outside] = [sets.filter(holds), sets.filter((row) => !holds(row))];
    const money = sets.some((row) => row.revenue_12m === null)
      ? []
      : [sum(inside, "revenue_12m", "revenue_12m"), sum(outside, "revenue_12m", "revenue_unreached")];
    return [sum(inside, "persons", "reachable"), ...money];
  });
}

/** Whom a channel reaches and whom it does not spent together what the statuses spent. */
function reachOfStatuses(tables: Tables): Relation[] {
  const inBase = (tables.get("base_counts") ?? []).filter(({ status }) => status !== "out_of_scope");
  const spent = inBase.map(({ status }) => term("base_counts", { status: status ?? null }, "revenue_12m", 1));
  return (tables.get("reachability") ?? []).flatMap(({ channel = null }) =>
    whereEqual(
      `revenue of statuses and of ${channel}`,
      tables,
      [term("reachability", { channel }, "revenue_12m", 1), term("reachability", { channel }, "revenue_unreached", 1)],
      spent,
    ),
  );
}

const CENT = 0.005;

/** Σ left = Σ right, where that is so in this workspace. */
function whereEqual(
  name: string,
  tables: Tables,
  left: readonly RelationTerm[],
  right: readonly RelationTerm[],
): Relation[] {
  const shown = ({ table, row, column }: RelationTerm): number => {
    const match = (tables.get(table) ?? []).find((candidate) =>
      Object.entries(row).every(([key, value]) => candidate[key] === value),
    );
    return Number(match?.[column] ?? 0);
  };
  const sum = (terms: readonly RelationTerm[]) => terms.reduce((total, one) => total + shown(one), 0);
  if (left.length === 0 || right.length === 0 || Math.abs(sum(left) - sum(right)) > CENT) return [];
  return [{ name, terms: [...left, ...right.map((one) => ({ ...one, coefficient: -one.coefficient }))] }];
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
const holds = (coarse: string, fine: string): boolean =>
  fine === coarse || coarse === fine.slice(0, 4) || (/^\d{4}-\d{2}$/.test(fine) && coarse === quarterOf(fine));

/** Ways of identification add up to the sales of a period, at whichever grain the two tables stand. */
function identifiedPeriods(tables: Tables): Relation[] {
  const ways = tables.get("identified_monthly") ?? [];
  const sales = tables.get("revenue_monthly") ?? [];
  const periodsOf = (rows: readonly Row[]) => [...new Set(rows.map(({ month }) => String(month)))];
  const [waysAt, salesAt] = [periodsOf(ways), periodsOf(sales)];
  const coarse = waysAt.length < salesAt.length ? waysAt : salesAt;
  return coarse.flatMap((period) =>
    (["orders", "revenue"] as const).flatMap((column) =>
      whereEqual(
        `${column} of ${period} by identification`,
        tables,
        ways
          .filter(({ month }) => holds(period, String(month)))
          .map(({ month, source }) =>
            term("identified_monthly", { month: month ?? null, source: source ?? null }, column, 1),
          ),
        sales
          .filter(({ month }) => holds(period, String(month)))
          .map(({ month }) => term("revenue_monthly", { month: month ?? null }, column, 1)),
      ),
    ),
  );
}

const PERIODS_A_YEAR = { month: 12, quarter: 4, year: 1 } as const;

/** The last twelve months of a way of identification make its year. */
function identifiedYear(tables: Tables): Relation[] {
  const ways = tables.get("identified_monthly") ?? [];
  const count = PERIODS_A_YEAR[ways[0]?.grain as keyof typeof PERIODS_A_YEAR] ?? 0;
  const periods = [...new Set(ways.map(({ month }) => String(month)))].sort().slice(-count);
  return (tables.get("identified_sales") ?? []).flatMap(({ source = null }) =>
    (["orders", "revenue"] as const).flatMap((column) =>
      whereEqual(
        `${column} of the year by ${source}`,
        tables,
        ways
          .filter((row) => row.source === source && periods.includes(String(row.month)))
          .map(({ month }) => term("identified_monthly", { month: month ?? null, source }, column, 1)),
        [term("identified_sales", { source }, column, 1)],
      ),
    ),
  );
}

/** Known sales of all shops are the identified sales of every way. */
function knownShops(tables: Tables): Relation[] {
  const shops = (tables.get("identified_stores") ?? []).filter(({ source }) => source === "known");
  const ways = (tables.get("identified_sales") ?? []).filter(({ source }) => source !== "anonymous");
  return (["orders", "revenue"] as const).flatMap((column) =>
    whereEqual(
      `known ${column} of all shops`,
      tables,
      shops.map(({ store }) => term("identified_stores", { store: store ?? null, source: "known" }, column, 1)),
      ways.map(({ source }) => term("identified_sales", { source: source ?? null }, column, 1)),
    ),
  );
}

/** The total cost is the sum of its lines. */
function costTotals(tables: Tables): Relation[] {
  const rows = tables.get("quality_costs") ?? [];
  const lines = rows.filter(({ item }) => item === "duplicates" || item === "undeliverable");
  if (lines.length === 0 || !rows.some(({ item }) => item === "total")) return [];
  return ["cost", "low", "high"].map((column) => ({
    name: `total ${column} of bad data`,
    terms: [
      ...lines.map(({ item, channel }) =>
        term("quality_costs", { item: item ?? null, channel: channel ?? null }, column, 1),
      ),
      term("quality_costs", { item: "total" }, column, -1),
    ],
  }));
}
