import { CANONICAL_TABLES, localDay } from "../contracts/index.js";
import { type Engine, identifier, literal } from "../engines/engine.js";
import { SourceError } from "../faults.js";
import { LIVE } from "./keys.js";
import { type Load, STATE } from "./load.js";

export interface AsOf {
  readonly day: string;
  readonly from: string;
}

/** Rows and the local day they happened on. */
interface DayCount {
  readonly day: string;
  readonly rows: number;
}

/** Tables whose days say how far the data reaches, the most telling first. */
const FIRST = ["orders", "tickets", "surveys", "messages"];
const DATED = CANONICAL_TABLES.filter(({ occurred }) => occurred !== undefined).map(({ name }) => name);
const ORDER = [...FIRST, ...DATED.filter((name) => !FIRST.includes(name) && name !== "order_lines"), "customers"];

/** SQL of the local day a row of this load happened on, if it says so. */
export function occurredDay({ plan, stored }: Load): string | undefined {
  const { name, occurred } = plan.contract;
  if (!occurred) return undefined;
  const wanted = name === "surveys" ? [occurred, "sent_at"] : [occurred];
  const days = wanted
    .map((column) => (plan.contract.columns[column]?.type === "timestamp" ? localDay(column) : column))
    .filter((day) => stored.includes(day))
    .map(identifier);
  return days.length > 1 ? `coalesce(${days.join(", ")})` : days[0];
}

/** Other columns than the one a row is filtered by that say how far a table reaches: an end, or a record's last change. */
const ALSO_TELLING: Readonly<Record<string, readonly string[]>> = {
  contracts: ["ended_at"],
  customers: ["updated_at", "created_at"],
};

/** SQL of the local days by which a load tells how far it reaches. */
function tellingDays(load: Load): string[] {
  const { name, columns } = load.plan.contract;
  const also = (ALSO_TELLING[name] ?? [])
    .map((column) => (columns[column]?.type === "timestamp" ? localDay(column) : column))
    .filter((day) => load.stored.includes(day))
    .map(identifier);
  return [occurredDay(load) ?? [], also].flat();
}

/** The last complete day: as stated, else the last day of the most telling table that has days. */
export async function findAsOf(engine: Engine, loads: readonly Load[], stated: string | undefined): Promise<AsOf> {
  if (stated !== undefined) return { day: stated, from: "option" };
  for (const table of ORDER) {
    const candidates = loads.filter(({ plan }) => plan.source.table === table);
    // Where a system exports lines only, its orders are derived from them.
    const systems = new Set(candidates.map(({ plan }) => plan.source.system));
    const lines = loads.filter(({ plan }) => plan.source.table === "order_lines" && !systems.has(plan.source.system));
    const chosen = table === "orders" ? [...candidates, ...lines] : candidates;
    const days = await countDays(engine, chosen);
    const day = lastDay(days);
    if (day !== undefined) return { day, from: table === "orders" && candidates.length === 0 ? "order_lines" : table };
  }
  throw new SourceError([
    {
      where: "as_of",
      what: "no table has a day",
      expected: "the last complete day",
      remedy: "State as_of: YYYY-MM-DD.",
    },
  ]);
}

async function countDays(engine: Engine, loads: readonly Load[]): Promise<DayCount[]> {
  const days = loads.flatMap((load) => {
    const isSale = load.stored.includes("status") && /^order/.test(load.plan.contract.name);
    const isValid = isSale ? ` and coalesce(cast(status as varchar), '') <> 'cancelled'` : "";
    return tellingDays(load).map(
      (day) => `select ${day} as day from ${load.table} where ${LIVE} and ${day} is not null${isValid}`,
    );
  });
  if (days.length === 0) return [];
  return engine.rows<{ day: string; rows: number }>(
    `select cast(day as varchar) as day, count(*) as rows from (${days.join(" union all ")}) group by 1 order by 1`,
  );
}

const YEAR = 366;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * The last day up to the 99.9th percentile of rows (discrete). In a table of under a thousand rows that is the last row,
 * so a day that lies further off than a year and than all the days before it span is passed over.
 */
export function lastDay(days: readonly DayCount[]): string | undefined {
  const total = days.reduce((sum, { rows }) => sum + rows, 0);
  let beyond = Math.floor(total / 1000);
  let last = days.length - 1;
  while (last > 0 && beyond >= (days[last]?.rows ?? 0)) beyond -= days[last--]?.rows ?? 0;
  const number = (index: number): number => dayNumber(days[index]?.day ?? "");
  if (last > 0 && days[last]?.rows === 1) {
    const span = number(last - 1) - number(0);
    if (number(last) - number(last - 1) > Math.max(YEAR, span)) last--;
  }
  return days[last]?.day;
}

/** Marks rows that happened after the last complete day. */
export async function markLater(engine: Engine, loads: readonly Load[], asOf: string): Promise<void> {
  for (const load of loads) {
    const day = occurredDay(load);
    if (day)
      await engine.run(
        `update ${load.table} set __state = ${STATE.afterAsOf} where ${LIVE} and ${day} > date ${literal(asOf)}`,
      );
  }
}
