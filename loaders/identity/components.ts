import type { Engine } from "../engines/engine.js";

const MOST_ROUNDS = 100;

/**
 * Leaves `into` (node, label): nodes of `edges` (source, target) with the smallest node they are linked to, by passing labels
 * along edges, and labels of labels, until none changes (Shiloach & Vishkin 1982). Nodes may be numbers or texts; an edge from a
 * node to itself says that the node is there.
 */
export async function connectComponents(engine: Engine, edges: string, into: string): Promise<void> {
  // Nodes without a neighbour are most of them, and take no rounds.
  await engine.run(`create or replace table components_ways as
    select source, target from ${edges} where source <> target union all select target, source from ${edges} where source <> target;
    create or replace table ${into} as select source as node, least(source, min(target)) as label from components_ways group by source`);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await engine.run(`create or replace table components_next as
      with heard as (
        select components_ways.source as node, min(known.label) as label
        from components_ways inner join ${into} as known on components_ways.target = known.node
        group by components_ways.source
      ), least_label as (
        select known.node, known.label as former, least(known.label, heard.label) as label
        from ${into} as known inner join heard on known.node = heard.node
      )
      select least_label.node, least_label.former, least(least_label.label, shortcut.label) as label
      from least_label inner join ${into} as shortcut on least_label.label = shortcut.node`);
    const [change] = await engine.rows<{ changed: number }>(
      "select count(*) filter (where label <> former) as changed from components_next",
    );
    await engine.run(
      `create or replace table ${into} as select node, label from components_next; drop table components_next`,
    );
    if (change?.changed === 0) {
      await engine.run(`insert into ${into} select distinct source, source from ${edges}
        where source = target and source not in (select node from ${into}); drop table components_ways`);
      return;
    }
  }
  throw new Error(`identity: labels still change after ${MOST_ROUNDS} rounds`);
}
