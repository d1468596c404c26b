import type { z } from "zod";
import { type Complaint, type Complaints, choices, pathInWords, quoted } from "./complaints.js";
import { expectedBy, type Issue, isTypeIssue } from "./expected.js";
import { knownKeys } from "./known-keys.js";
import { nearest } from "./nearest.js";
import type { Path } from "./yaml.js";

interface Checked {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** Says what zod found, in the house's grammar: the place, what was expected, what was received, what was meant. */
export function complainAbout(issues: readonly Issue[], checked: Checked, complaints: Complaints): void {
  const meant = misspelt(issues, checked);
  for (const issue of issues) {
    const { path } = issue;
    if (meant.has(pathInWords(path)) && valueAt(checked.value, path) === undefined) continue;
    if (issue.code === "unrecognized_keys") unknownKeys(issue, path, checked, complaints);
    else if (issue.code === "invalid_union") union(issue, path, checked, complaints);
    else if (issue.code === "invalid_key") badKey(issue, path, checked, complaints);
    else complaints.at(path, complaint(issue, path, checked));
  }
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

/** Paths reported missing only because their key is misspelt: one fault, not two. */
function misspelt(issues: readonly Issue[], { schema }: Checked): ReadonlySet<string> {
  const meant = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, nearest(key, knownKeys(schema, issue.path)) ?? key])
      : [],
  );
  return new Set(meant.map(pathInWords));
}

function unknownKeys(
  issue: Issue & { code: "unrecognized_keys" },
  path: Path,
  checked: Checked,
  complaints: Complaints,
) {
  const known = knownKeys(checked.schema, path);
  for (const key of issue.keys) {
    const suggestion = nearest(key, known);
    if (known.includes(key)) {
      const others = Object.keys(valueAt(checked.value, path) ?? {}).filter((other) => other !== key);
      const facts = { expected: "it to stand alone", received: `it beside ${others.join(", ")}` };
      complaints.at([...path, key], { what: `key ${pathInWords([...path, key])}`, ...facts }, "key");
      continue;
    }
    complaints.at(
      [...path, key],
      {
        what: `unknown key ${pathInWords([...path, key])}`,
        ...(suggestion ? { suggestion } : { expected: choices(known) }),
        ...(isBrokenText(key, valueAt(checked.value, [...path, key])) && {
          remedy: "Between { }, put a text that contains a comma in quotes.",
        }),
      },
      "key",
    );
  }
}

/** `{fr: once, by the sea}` reads `by the sea` as a second key. */
const isBrokenText = (key: string, value: unknown): boolean => value === null && key.includes(" ");

function badKey(issue: Issue & { code: "invalid_key" }, path: Path, checked: Checked, complaints: Complaints): void {
  const key = String(path.at(-1));
  const suggestion = nearest(key, knownKeys(checked.schema, path.slice(0, -1)));
  const expected = issue.issues.map((inner) => expectedBy(inner as Issue)).join(", ");
  const what = `the key ${pathInWords(path)}`;
  complaints.at(path, { what, expected, received: quoted(key), ...(suggestion && { suggestion }) }, "key");
}

/** Reports the branch that fits best; where none has the right type, what any of them would take. */
function union(issue: Issue & { code: "invalid_union" }, path: Path, checked: Checked, complaints: Complaints): void {
  const branches = issue.errors as readonly Issue[][];
  const here = checked.value === undefined ? undefined : valueAt(checked.value, path);
  const fitting = branches.filter((branch) => !branch.some(isTypeIssue));
  if (fitting.length === 0 || here === undefined) {
    const expected = [...new Set(branches.flatMap((branch) => branch.filter(isTypeIssue).map(expectedBy)))];
    complaints.at(path, typed(choices(expected), here, path));
    return;
  }
  const known = knownKeys(checked.schema, path);
  const [best = []] = [...fitting].sort((a, b) => misfit(a, known) - misfit(b, known));
  complainAbout(best.map((inner) => ({ ...inner, path: [...path, ...inner.path] })) as Issue[], checked, complaints);
}

/** How far a map is from a branch: a misspelt key of that branch weighs less than one it does not know. */
function misfit(branch: readonly Issue[], known: readonly string[]): number {
  const missing = branch.filter((issue) => issue.path.length === 1).map((issue) => String(issue.path[0]));
  const unknown = branch.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  const misspelt = unknown.filter((key) => missing.includes(nearest(key, known) ?? ""));
  return branch.length + unknown.length - 2 * misspelt.length;
}

function complaint(issue: Issue, path: Path, checked: Checked): Complaint {
  const value = valueAt(checked.value, path);
  const known = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const suggestion = typeof value === "string" ? nearest(value, known) : undefined;
  return { ...typed(expectedBy(issue), value, path), ...(suggestion && { suggestion }) };
}

function typed(expected: string, value: unknown, path: Path): Complaint {
  if (value === undefined) return { what: `${pathInWords(path)} is missing`, expected };
  const remedy = remedyFor(expected, value);
  return { expected, received: quoted(value), ...(remedy && { remedy }) };
}

function remedyFor(expected: string, value: unknown): string | undefined {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  if (/\btext\b/.test(expected) && isPlain) return `Put it in quotes: "${value}".`;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (expected === "a list" && isMap) return "Begin each item of the list with a dash (-).";
  if (/\ba number\b|whole number/.test(expected) && typeof value === "string" && /^[\d\s.,]+$/.test(value))
    return "Write it without quotes, with a decimal point.";
  return undefined;
}
