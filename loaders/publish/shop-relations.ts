import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, type Sum, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;

/** Of one shop, those who live near, far or nobody knows where are among those with that trait; of several, the sums may agree. */
export function shopRelations(tables: Tables): Relation[] {
  const rows = tables.get("catchment") ?? [];
  const flags = (tables.get("flags") ?? []).filter(({ flag }) => flag === "out_of_area");
  const relate = new Set(rows.map(({ store }) => store)).size === 1 ? between : equal;
  const kept = { far: ["yes"], near: ["no"], known: ["yes", "no"], untold: ["not_assessable"] };
  return Object.entries(kept).flatMap(([area, states]) =>
    relate(
      `customers ${area} from a shop and by trait`,
      trait(flags, states),
      sumIn(
        "catchment",
        ["store", "area"],
        rows.filter((row) => row.area === area),
        "customers",
      ),
    ),
  );
}

const trait = (flags: readonly Row[], states: readonly string[]): Sum =>
  sumIn(
    "flags",
    ["flag", "state"],
    flags.filter((row) => states.includes(String(row.state))),
    "customers",
  );
