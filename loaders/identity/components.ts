import type { Engine } from "../engines/engine.js";

const MOST_ROUNDS = 100;

/**
 * Leaves `into` (node, label): nodes of `edges` (source, target) with the smallest node they are linked to, by passing labels
 * along edges, and labels of labels, until none changes (Shiloach & Vishkin 1982). Nodes may be numbers or texts.
 */
export async function connectComponents(engine: Engine, edges: string, into: string): Promise<void> {
  await engine.run(`create or replace table components_ways as
    select source, target from ${edges} union all select target, source from ${edges};
    create or replace table ${into} as select source as node, least(source, min(target)) as label from components_ways group by source`);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await engine.run(`create or replace table components_next as
      with heard as (
        select components_ways.source as node, min(known.label) as label
        from components_ways inner join ${into} as known on components_ways.target = known.node
        group by components_ways.source
      ), least_label as (
        select known.node, least(known.label, heard.label) as label
        from ${into} as known inner join heard on known.node = heard.node
      )
      select least_label.node, least(least_label.label, shortcut.label) as label
      from least_label inner join ${into} as shortcut on least_label.label = shortcut.node`);
    const [change] = await engine.rows<{ changed: number }>(`select count(*) as changed from components_next
      inner join ${into} as known on components_next.node = known.node where components_next.label <> known.label`);
    await engine.run(`drop table ${into}; alter table components_next rename to ${into}`);
    if (change?.changed === 0) {
      await engine.run("drop table components_ways");
      return;
    }
  }
  throw new Error(`identity: labels still change after ${MOST_ROUNDS} rounds`);
}
