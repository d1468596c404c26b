import type { Column, TableContract } from "../contracts/index.js";
import { CONTRACTS, localDay } from "../contracts/index.js";
import type { Fault } from "../faults.js";
import { quoted } from "../workspace/complaints.js";
import type { Mapping } from "../workspace/schema.js";
import type { Source } from "../workspace/workspace.js";
import { describeExpression } from "./bind.js";
import { planColumn } from "./plan-column.js";
import type { FileColumn, Shape } from "./shapes/shape.js";
import type { Run } from "./staging.js";
import { ENGINE_TYPES, type Written } from "./typed/index.js";

/** Where one canonical column comes from and how it is written. */
export interface ColumnPlan {
  readonly name: string;
  readonly column: Column;
  /** SQL over the file's columns. */
  readonly value: string;
  /** Engine type of the value when it is read without going through text. */
  readonly native?: string;
  /** The expression may fail on some rows. */
  readonly canFail: boolean;
  readonly written: Written;
  readonly words: Readonly<Record<string, string>>;
  /** Whether the workspace says how its dates and numbers are written. */
  readonly states: { readonly date: boolean; readonly decimal: boolean };
}

/** How the rows of one shape become rows of one canonical table. */
export interface Plan {
  readonly contract: TableContract;
  readonly source: Source;
  readonly shape: Shape;
  readonly columns: readonly ColumnPlan[];
  /** Columns of the file that mappings and the condition use. */
  readonly uses: ReadonlySet<string>;
  /** Columns of the file that the condition uses. */
  readonly whereUses: readonly string[];
}

/** What planning one entry over one shape shares. */
export interface Planning {
  readonly source: Source;
  readonly shape: Shape;
  readonly run: Run;
  readonly uses: Set<string>;
  readonly faults: Fault[];
}

const TEXT: Column = { type: "text", description: "" };
const ADDED = ["source_system", "source_file", "source_row"];

/** Compiles an entry's mappings against the columns that its files have; faults go into the list. */
export async function planShape(source: Source, shape: Shape, run: Run, faults: Fault[]): Promise<Plan | undefined> {
  const contract = CONTRACTS.get(source.table);
  if (!contract) throw new Error(`No canonical table ${source.table}`);
  const planning: Planning = { source, shape, run, uses: new Set(), faults };
  const before = faults.length;
  const columns: ColumnPlan[] = [];
  const add = async (name: string, column: Column, mapping: Mapping, key: string) => {
    const plan = await planColumn({ name, column, mapping, place: `${source.place}.${key}.${name}` }, planning);
    if (plan) columns.push(plan);
  };
  for (const [name, column] of Object.entries(contract.columns)) {
    const mapping = source.columns[name];
    if (mapping !== undefined) await add(name, column, mapping, "columns");
    else if (column.required) faults.push(missingColumn(source, name));
  }
  faults.push(...takenNames(contract, source));
  for (const [name, mapping] of Object.entries(source.attributes)) await add(name, TEXT, mapping, "attributes");
  if (faults.length > before) return undefined;
  const whereUses = await planWhere(columns, planning);
  for (const name of whereUses) planning.uses.add(name);
  return faults.length > before ? undefined : { contract, source, shape, columns, uses: planning.uses, whereUses };
}

const missingColumn = ({ place }: Source, name: string): Fault => ({
  where: `${place}.columns`,
  what: `${name} is missing`,
  expected: "the file's column for it",
  remedy: `Add ${name}: <column of the file>.`,
});

/** Attributes become columns beside the table's own, whose names they cannot take. */
function takenNames({ columns }: TableContract, { place, attributes }: Source): Fault[] {
  const taken = new Set([...Object.keys(columns), ...Object.keys(columns).map(localDay), ...ADDED]);
  return Object.keys(attributes)
    .filter((name) => taken.has(name.toLowerCase()))
    .map((name) => ({
      where: `${place}.attributes`,
      what: "attribute",
      expected: "a name of your own",
      received: quoted(name),
    }));
}

/** Checks the condition over canonical columns and the file's own; on a clash of names the canonical one is meant. */
async function planWhere(columns: readonly ColumnPlan[], planning: Planning): Promise<readonly string[]> {
  const { source, shape, run, faults } = planning;
  if (source.where === undefined) return [];
  const canonical: FileColumn[] = columns.flatMap(({ name, column }) => [
    { name, type: ENGINE_TYPES[column.type] },
    ...(column.type === "timestamp" && name.endsWith("_at") ? [{ name: localDay(name), type: "date" }] : []),
  ]);
  const taken = new Set(canonical.map(({ name }) => name.toLowerCase()));
  const own = shape.columns.filter(({ name }) => !taken.has(name.toLowerCase()));
  const described = await describeExpression(run.engine, {
    place: `${source.place}.where`,
    sql: source.where,
    columns: [...canonical, ...own],
    type: "BOOLEAN",
  });
  if ("fault" in described) {
    faults.push(described.fault);
    return [];
  }
  return described.uses.filter((name) => own.some((column) => column.name === name));
}
