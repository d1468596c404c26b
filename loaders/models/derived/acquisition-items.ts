import { literal } from "../../engines/engine.js";
import type { Report } from "../../workspace/schema.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** The items of the costs export that pay for winning new customers; none where report.yaml names none. */
export function acquisitionItems({ value }: Report): ModelNode {
  const rows = [...new Set(value.acquisition_items ?? [])].map((item) => `(${literal(item)})`);
  return {
    name: "acquisition_items",
    reads: [],
    build: (engine) => fill(engine, "acquisition_items", "item varchar", rows),
  };
}
