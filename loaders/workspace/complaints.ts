import type { Fault } from "../faults.js";
import type { Path, YamlFile } from "./yaml.js";

/** A fault whose place is a path in a YAML file; what is wrong is that path unless it says otherwise. */
export type Complaint = Omit<Fault, "where" | "what"> & { readonly what?: string };

export interface Complaints {
  readonly faults: Fault[];
  at(path: Path, complaint: Complaint, part?: "key"): void;
}

/** Gathers what is wrong with one YAML file. */
export function complaintsAbout(file: Pick<YamlFile, "locate">): Complaints {
  const faults: Fault[] = [];
  return {
    faults,
    at(path, { what = pathInWords(path), ...facts }, part) {
      faults.push({ where: file.locate(path, part), what, ...facts });
    },
  };
}

/** `["sources", "orders", 0, "columns"]` → `sources.orders[0].columns`. */
export function pathInWords(path: Path): string {
  const text = path.reduce<string>((before, step) => {
    if (typeof step === "number") return `${before}[${step}]`;
    const name = String(step);
    return `${before}${before && "."}${/^[\p{L}\p{N}_-]+$/u.test(name) ? name : JSON.stringify(name)}`;
  }, "");
  return text || "the file";
}

const LONGEST = 60;

/** A value as a message quotes it. */
export function quoted(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value);
}

/** `a, b or c`; long lists end in `…`. */
export function choices(names: readonly string[], limit = 20): string {
  const shown = names.slice(0, limit);
  if (names.length > limit) return `${shown.join(", ")} …`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

function placeOf({ where }: Fault): { file: string; line: number; column: number } {
  const [, file = where, line = 0, column = 0] = /^(.*):(\d+):(\d+)$/.exec(where) ?? [];
  return { file, line: Number(line), column: Number(column) };
}

/** File by file and top to bottom, as someone reads them. */
export const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((first, second) => {
    const [a, b] = [placeOf(first), placeOf(second)];
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
