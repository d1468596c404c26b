import type { Engine } from "../../engines/engine.js";
import { connectComponents } from "../components.js";

/** Every round leaves at most half the fragments of a component: this is more than any component needs. */
const MOST_ROUNDS = 64;

/**
 * Leaves `into` (place): of the edges of `edges` (l, r, place: 1 the strongest, each its own), those of the maximum spanning
 * tree of every component, n − 1 for n nodes. Every fragment takes its strongest edge to another, what these join is one
 * fragment, and so on until nothing is left to join (Borůvka 1926).
 */
export async function spanTrees(engine: Engine, edges: string, into: string): Promise<void> {
  await engine.run(`create or replace table tree_left as select l as source, r as target, place from ${edges};
    create or replace table ${into} (place bigint)`);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [left] = await engine.rows<{ edges: number }>("select count(*) as edges from tree_left");
    if (left?.edges === 0) return void (await engine.run("drop table tree_left"));
    await engine.run(`create or replace table tree_best as
      with ways as (select source as fragment, place from tree_left union all select target, place from tree_left),
      best as (select min(place) as place from ways group by fragment)
      select tree_left.* from tree_left semi join best on tree_left.place = best.place;
      insert into ${into} select place from tree_best`);
    await connectComponents(engine, "tree_best", "tree_labels");
    await engine.run(`create or replace table tree_left as
      select l.label as source, r.label as target, tree_left.place
      from tree_left inner join tree_labels as l on tree_left.source = l.node
      inner join tree_labels as r on tree_left.target = r.node where l.label <> r.label;
      drop table tree_best; drop table tree_labels`);
  }
  throw new Error(`identity: fragments are still apart after ${MOST_ROUNDS} rounds`);
}
