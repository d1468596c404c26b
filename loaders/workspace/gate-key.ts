import { CONTRACTS } from "../contracts/index.js";
import { RULES, ruleNamed } from "../publish/rules.js";
import { canonicalColumns } from "./schema.js";

/** What a key of `thresholds` is about. */
export type GateKey =
  | { readonly kind: "completeness"; readonly table: string; readonly column: string }
  | { readonly kind: "rule"; readonly rule: string; readonly field?: string; readonly system?: string };

const COMPLETENESS = new Map<string, GateKey>([
  ...[...CONTRACTS.keys()].flatMap((table) =>
    canonicalColumns(table).map((column): [string, GateKey] => [
      `completeness.${table}.${column}`,
      { kind: "completeness", table, column },
    ]),
  ),
  ...canonicalColumns("customers").map((column): [string, GateKey] => [
    `completeness.${column}`,
    { kind: "completeness", table: "customers", column },
  ]),
]);

/** `completeness.email`, `email_valid`, `names_usable.last_name`, `values_readable.orders.amount.shop`; else nothing. */
export function gateKey(key: string): GateKey | undefined {
  const known = COMPLETENESS.get(key);
  if (known) return known;
  const [id = "", ...more] = key.split(".");
  const rule = ruleNamed(id);
  if (!rule) return undefined;
  const rest = more.join(".");
  if (rest === "") return more.length === 0 ? { kind: "rule", rule: id } : undefined;
  for (const [name, field] of fieldNames(rule.fields)) {
    if (rest === name) return { kind: "rule", rule: id, field };
    if (rest.startsWith(`${name}.`)) return { kind: "rule", rule: id, field, system: rest.slice(name.length + 1) };
  }
  return undefined;
}

/** A column of the customer record may be named without its table. Longer names first: they say more. */
function fieldNames(fields: readonly string[]): [string, string][] {
  return fields
    .flatMap((field): [string, string][] => [
      [field, field],
      ...(field.startsWith("customers.") ? [[field.slice("customers.".length), field] as [string, string]] : []),
    ])
    .sort(([a], [b]) => b.length - a.length);
}

/** Every key that can stand under `thresholds`, systems left out, for suggestions. */
export const GATE_KEYS: readonly string[] = [
  ...COMPLETENESS.keys(),
  ...RULES.flatMap(({ id, fields }) => [id, ...fieldNames(fields).map(([name]) => `${id}.${name}`)]),
];
