import { literal } from "../../engines/engine.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { ModelNode } from "../graph.js";

/** One row per person and attribute of report.yaml that holds a value; of several records' values the first in the alphabet. */
export function customerAttributes({ sources }: Pick<Workspace, "sources">): ModelNode {
  const names = [...new Set(sources.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const parts = names.map(
    (name) => `select person_handles.person_id, ${literal(name)} as attribute, min(stg_customers."${name}") as value
    from stg_customers
    inner join person_handles
        on row_handle(
            stg_customers.source_system, stg_customers.customer_id, stg_customers.email, stg_customers.phone, stg_customers.loyalty_id
        ) = person_handles.handle
    where stg_customers."${name}" is not null and person_handles.person_id is not null
    group by person_handles.person_id`,
  );
  const none = "select cast(null as bigint) as person_id, '' as attribute, '' as value where false";
  return {
    name: "customer_attributes",
    reads: ["stg_customers", "person_handles"],
    build: (engine) =>
      engine.run(`create table customer_attributes as ${parts.length > 0 ? parts.join(" union all ") : none}`),
  };
}
