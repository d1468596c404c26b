import { literal } from "../../engines/engine.js";
import { checkCondition } from "../../staging/index.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

/** Whom each segment of report.yaml took in at the last two ends of a month; none of a segment with a variable that has no date. */
export const datedMembers = ({ report }: Workspace): ModelNode => ({
  name: "segment_members_at",
  reads: ["int_person_variables_at"],
  build: async (engine) => {
    await fill(engine, "segment_members_at", "segment varchar, observation varchar, person_id bigint", []);
    for (const [id, { where }] of Object.entries(report.segments)) {
      if ((await checkCondition(engine, where, "int_person_variables_at")) !== null) continue;
      await engine.run(`insert into segment_members_at
        select ${literal(id)}, observation, person_id from int_person_variables_at where (${where})`);
    }
  },
});
