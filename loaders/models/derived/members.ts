import { type Engine, literal } from "../../engines/engine.js";
import { ConfigError, type Fault } from "../../faults.js";
import { checkCondition } from "../../staging/index.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { ModelNode } from "../graph.js";
import { fill } from "./parameters.js";

interface Rule {
  readonly id: string;
  readonly condition: string;
  /** Where a fault in the condition is reported. */
  readonly where: string;
}

/** Which persons each persona's rule and each segment of report.yaml takes in. */
export function memberships(workspace: Workspace): ModelNode[] {
  const personaRules = workspace.personas.flatMap(({ id, rule }): Rule[] =>
    rule === undefined ? [] : [{ id, condition: rule, where: workspace.locatePersona(id) }],
  );
  const segmentRules = Object.entries(workspace.report.segments).map(
    ([id, { where }]): Rule => ({ id, condition: where, where: workspace.locate(["segments", id, "where"]) }),
  );
  return [
    listNode(
      "persona_list",
      "persona varchar, method varchar, has_rule boolean",
      workspace.personas.map(({ id, method, rule }) => `(${literal(id)}, ${literal(method)}, ${rule !== undefined})`),
    ),
    listNode(
      "segment_list",
      "segment varchar",
      segmentRules.map(({ id }) => `(${literal(id)})`),
    ),
    membersNode("persona_members", "persona", personaRules),
    membersNode("segment_members", "segment", segmentRules),
  ];
}

const listNode = (name: string, columns: string, tuples: readonly string[]): ModelNode => ({
  name,
  reads: [],
  build: (engine) => fill(engine, name, columns, tuples),
});

function membersNode(name: string, column: string, rules: readonly Rule[]): ModelNode {
  return {
    name,
    reads: ["int_person_variables"],
    build: async (engine) => {
      await fill(engine, name, `${column} varchar, person_id bigint`, []);
      const faults: Fault[] = [];
      for (const rule of rules) {
        const refusal = await checkCondition(engine, rule.condition, "int_person_variables");
        if (refusal !== null) {
          faults.push(await ruleFault(engine, rule, refusal));
          continue;
        }
        const select = `select ${literal(rule.id)}, person_id from int_person_variables where (${rule.condition})`;
        await engine.run(`insert into ${name} ${select}`).catch(async (error: unknown) => {
          faults.push(await ruleFault(engine, rule, error));
        });
      }
      if (faults.length > 0) throw new ConfigError(faults);
    },
  };
}

async function ruleFault(engine: Engine, { where, condition }: Rule, error: unknown): Promise<Fault> {
  const variables = (await engine.columns("int_person_variables")).map(({ name }) => name);
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.replace(/\.$/, "");
  return {
    where,
    what: `the condition cannot be read (${reason})`,
    expected: "a SQL condition on the person variables",
    received: JSON.stringify(condition),
    remedy: `Variables: ${variables.filter((name) => name !== "person_id").join(", ")}.`,
  };
}
