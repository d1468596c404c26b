import { type Engine, identifier, literal, type Row } from "../../engines/engine.js";
import type { RawTable } from "./protect.js";
import type { CellFacts } from "./table.js";
import type { CountedCriterion } from "./values.js";

/** As many criteria are counted in one pass over all persons; combinations of three or four of them follow by adding up. */
const AT_ONCE = 6;

/** A group of persons whose size is published elsewhere: one of the team's segments, a persona. */
interface Group {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

/** Cells of every combination of `size` criteria, out of `among`, without anything hidden: never to be published as they are. */
export async function readCells(
  engine: Engine,
  criteria: readonly CountedCriterion[],
  combinations: readonly (readonly number[])[],
): Promise<RawTable[]> {
  const groups = await readGroups(engine);
  await fillProfiles(engine, criteria, groups);
  const read = new Map<string, RawTable>();
  for (const block of blocksFor(combinations, criteria.length)) {
    await engine.run(`create or replace table counting_block as ${sumsBy(block, groups.length, "counting_profiles")}`);
    for (const combination of combinations) {
      if (read.has(combination.join()) || !combination.every((criterion) => block.includes(criterion))) continue;
      const rows = await engine.rows(sumsBy(combination, groups.length, "counting_block"));
      const cells = rows.map((row) => cellOf(row, combination, groups.length));
      read.set(combination.join(), { criteria: combination, cells });
    }
  }
  await engine.run("drop table if exists counting_block; drop table counting_profiles");
  return combinations.flatMap((combination) => read.get(combination.join()) ?? []);
}

/** All combinations of `size` of these numbers, each rising. */
export const combinationsOf = (numbers: readonly number[], size: number): number[][] =>
  size === 0
    ? [[]]
    : numbers.flatMap((number, index) =>
        combinationsOf(numbers.slice(index + 1), size - 1).map((rest) => [number, ...rest]),
      );

/** Few sets of criteria such that every combination lies in one of them; greedily, each from the first that is left. */
export function blocksFor(combinations: readonly (readonly number[])[], criteria: number): number[][] {
  const left = new Set(combinations);
  const blocks: number[][] = [];
  for (const first of combinations) {
    if (!left.has(first)) continue;
    const block = new Set(first);
    while (block.size < Math.min(AT_ONCE, criteria)) {
      const gain = (added: number) =>
        [...left].filter((other) => other.includes(added) && other.every((one) => one === added || block.has(one)))
          .length;
      const others = Array.from({ length: criteria }, (_, number) => number).filter((number) => !block.has(number));
      const best = others.toSorted((a, b) => gain(b) - gain(a) || a - b)[0];
      if (best === undefined) break;
      block.add(best);
    }
    for (const other of [...left]) if (other.every((number) => block.has(number))) left.delete(other);
    blocks.push([...block].toSorted((a, b) => a - b));
  }
  return blocks;
}

async function readGroups(engine: Engine): Promise<Group[]> {
  const of = async (table: string, column: string) =>
    (await engine.rows(`select distinct ${column} as id from ${table} order by 1`)).map(
      ({ id }): Group => ({ table, column, id: String(id) }),
    );
  return [...(await of("segment_members", "segment")), ...(await of("persona_members", "persona"))];
}

/** One row per profile of persons alike in every criterion. */
async function fillProfiles(engine: Engine, criteria: readonly CountedCriterion[], groups: readonly Group[]) {
  const codes = criteria.map(({ criterion, values }, number) => `${codeOf(criterion.id, values)} as c${number}`);
  const membership = groups.map(
    ({ table, column, id }, number) =>
      `left join (select distinct person_id from ${table} where ${column} = ${literal(id)}) as g${number}
        on int_person_criteria.person_id = g${number}.person_id`,
  );
  const sums = ["0", "1"].flatMap((layer) => [
    `sum(case when is_contactable = ${layer} then 1 else 0 end) as persons${layer}`,
    `sum(case when is_contactable = ${layer} then cast(100 * revenue_12m as bigint) else 0 end) as cents${layer}`,
    `sum(case when is_contactable = ${layer} and revenue_12m <> 0 then 1 else 0 end) as payers${layer}`,
  ]);
  const inside = groups.flatMap((_, number) => [
    `sum(case when g${number}.person_id is null then 0 else 1 end) as g${number}`,
    `sum(case when g${number}.person_id is null or revenue_12m = 0 then 0 else 1 end) as p${number}`,
  ]);
  await engine.run(`create or replace table counting_profiles as
    select ${[...codes, ...sums, ...inside].join(", ")}
    from int_person_criteria
    ${membership.join("\n")}
    group by ${criteria.map((_, number) => number + 1).join(", ")}`);
}

/** The number of a value; words taken together come last. */
function codeOf(column: string, values: readonly (readonly string[])[]): string {
  const alone = values.flatMap((words, number) =>
    words.length === 1 ? [`when ${literal(words[0] ?? "")} then ${number}`] : [],
  );
  if (alone.length === 0) return "0";
  return `cast(case ${identifier(column)} ${alone.join(" ")} else ${values.length - 1} end as tinyint)`;
}

/** Persons, cents and members of groups by some criteria, out of a table that has them by more. */
const sumsBy = (criteria: readonly number[], groups: number, from: string): string => {
  const columns = criteria.map((number) => `c${number}`).join(", ");
  const sums = [
    "persons0",
    "persons1",
    "cents0",
    "cents1",
    "payers0",
    "payers1",
    ...Array.from({ length: groups }, (_, number) => [`g${number}`, `p${number}`]).flat(),
  ];
  return `select ${columns}, ${sums.map((name) => `cast(sum(${name}) as bigint) as ${name}`).join(", ")}
    from ${from} group by ${columns} order by ${columns}`;
};

function cellOf(row: Row, block: readonly number[], groups: number): CellFacts {
  const number = (column: string) => Number(row[column] ?? 0);
  return {
    at: block.map((criterion) => number(`c${criterion}`)),
    persons: [number("persons0"), number("persons1")],
    cents: [number("cents0"), number("cents1")],
    payers: [number("payers0"), number("payers1")],
    inside: Array.from({ length: groups }, (_, group) => number(`g${group}`)),
    payersInside: Array.from({ length: groups }, (_, group) => number(`p${group}`)),
  };
}
