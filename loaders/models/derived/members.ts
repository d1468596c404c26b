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

/** In a smaller base a segment can be empty, or hold everybody, without anybody's slip. */
const TELLING_BASE = 500;

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
    membersNode("persona_members", "persona", personaRules, "int_person_variables"),
    membersNode("segment_members", "segment", segmentRules, "int_segment_variables", TELLING_BASE),
  ];
}

const listNode = (name: string, columns: string, tuples: readonly string[]): ModelNode => ({
  name,
  reads: [],
  build: (engine) => fill(engine, name, columns, tuples),
});

/** `least` is the smallest base in which a rule that takes in nobody, or everybody, is called a fault. */
function membersNode(
  name: string,
  column: string,
  rules: readonly Rule[],
  variables: string,
  least = Number.POSITIVE_INFINITY,
): ModelNode {
  return {
    name,
    reads: [variables],
    build: async (engine) => {
      await fill(engine, name, `${column} varchar, person_id bigint`, []);
      const faults: Fault[] = [];
      for (const rule of rules) {
        const refusal = await checkCondition(engine, rule.condition, variables);
        if (refusal !== null) {
          faults.push(await ruleFault(engine, rule, variables, refusal));
          continue;
        }
        const select = `select ${literal(rule.id)}, person_id from ${variables} where (${rule.condition})`;
        try {
          await engine.run(`insert into ${name} ${select}`);
          faults.push(...(await partFault(engine, rule, { name, column, variables, least })));
        } catch (error) {
          faults.push(await ruleFault(engine, rule, variables, error));
        }
      }
      if (faults.length > 0) throw new ConfigError(faults);
    },
  };
}

/** A segment that parts nobody from anybody is a slip of the condition. */
async function partFault(
  engine: Engine,
  { id, where, condition }: Rule,
  {
    name,
    column,
    variables,
    least,
  }: { readonly name: string; readonly column: string; readonly variables: string; readonly least: number },
): Promise<Fault[]> {
  if (!Number.isFinite(least)) return [];
  const [counts] = await engine.rows<{ base: number; members: number }>(`select
    (select count(*) from ${variables}) as base,
    (select count(*) from ${name} where ${column} = ${literal(id)}) as members`);
  const { base, members } = { base: Number(counts?.base ?? 0), members: Number(counts?.members ?? 0) };
  if (base < least || (members > 0 && members < base)) return [];
  return [
    {
      where,
      what: members === 0 ? "the segment is empty" : "the segment takes in everybody",
      expected: `a condition that some of the ${base} people in the base meet and others do not`,
      received: JSON.stringify(condition),
      remedy:
        members === 0
          ? "Check spelling and case of the values it compares with, and its limits; or leave the segment out."
          : "Check its limits, and `or` where `and` is meant; or leave the segment out.",
    },
  ];
}

async function ruleFault(engine: Engine, { where, condition }: Rule, relation: string, error: unknown): Promise<Fault> {
  const variables = (await engine.columns(relation)).map(({ name }) => name);
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.replace(/\.$/, "");
  return {
    where,
    what: `the condition cannot be read (${reason})`,
    expected: "a SQL condition on the person variables",
    received: JSON.stringify(condition),
    remedy: `Variables: ${variables.filter((name) => name !== "person_id").join(", ")}.`,
  };
}
