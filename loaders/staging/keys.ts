import { type Engine, identifier } from "../engines/engine.js";
import { type Load, STATE } from "./load.js";

export const LIVE = `__state in (${STATE.accepted}, ${STATE.emptied})`;

/** Marks rows whose key an earlier row of the same table and system has; the first in file and row order stays. */
export async function markDuplicates(engine: Engine, loads: readonly Load[]): Promise<void> {
  const groups = new Map<string, Load[]>();
  for (const load of loads) {
    const { contract, source, columns } = load.plan;
    const isMapped = contract.key.length > 0 && contract.key.every((key) => columns.some(({ name }) => name === key));
    if (!isMapped) continue;
    const group = `${source.table} ${source.system}`;
    groups.set(group, [...(groups.get(group) ?? []), load]);
  }
  for (const group of groups.values()) await markGroup(engine, group);
}

async function markGroup(engine: Engine, loads: readonly Load[]): Promise<void> {
  const keys = loads[0]?.plan.contract.key.map(identifier) ?? [];
  const present = keys.map((key) => `${key} is not null`).join(" and ");
  const keyed = (extra: string[] = [], load: Load) =>
    `select ${[...keys, ...extra].join(", ")} from ${load.table} where ${LIVE} and ${present}`;
  const repeated = `select ${keys.join(", ")} from (${loads.map((load) => keyed([], load)).join(" union all ")})
    group by ${keys.join(", ")} having count(*) > 1`;
  await engine.run(`create or replace temp table staging_repeated as ${repeated}`);
  const [found] = await engine.rows<{ rows: number }>("select count(*) as rows from staging_repeated");
  if (!found?.rows) return;
  const rows = loads.map((load) => {
    const { parts, isNumbered } = load.plan.shape;
    const file = `[${parts.map(({ index }) => index).join(", ")}][__part + 1]`;
    const place = [
      `${load.order} as load`,
      `${sourceOrder(load, loads)} as source`,
      `${file} as file`,
      `${isNumbered ? "__row" : "rowid"} as row`,
      "rowid as id",
    ];
    return keyed(place, load);
  });
  await engine.run(`create or replace temp table staging_duplicates as
    select load, id from (
      select load, id, row_number() over (partition by ${keys.join(", ")} order by source, file, row) as nth
      from (${rows.join(" union all ")}) semi join staging_repeated using (${keys.join(", ")})
    ) where nth > 1`);
  for (const { table, order } of loads)
    await engine.run(
      `update ${table} set __state = ${STATE.duplicate} where rowid in (select id from staging_duplicates where load = ${order})`,
    );
  await engine.run("drop table staging_duplicates; drop table staging_repeated");
}

/** Loads of one source count as one, since its files may have been read in several scans. */
const sourceOrder = (load: Load, loads: readonly Load[]): number =>
  loads.findIndex(({ plan }) => plan.source === load.plan.source);
