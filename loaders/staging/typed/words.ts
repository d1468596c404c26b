import { isOneOf, literal } from "../../engines/engine.js";
import { alias, type Reading, type ReadingContext } from "./reading.js";

const YES = ["true", "1", "1.0", "yes", "y", "oui", "o", "vrai", "x", "t"];
const NO = ["false", "0", "0.0", "no", "n", "non", "faux", "f"];

export const readText = ({ input }: ReadingContext): Reading => ({ steps: [], checked: input, readable: input });

/** Reads yes and no; the workspace's words come before the usual ones. */
export function readBoolean({ name, input, native, written: { yes, no } }: ReadingContext): Reading {
  const value = alias("p", name);
  const lower = (words: readonly string[]) => words.map((word) => literal(word.toLowerCase()));
  const when = (words: readonly string[], truth: boolean) =>
    words.length > 0 ? [`when ${isOneOf(`lower(${input})`, lower(words))} then ${truth}`] : [];
  const cases = [...when(yes, true), ...when(no, false), ...when(YES, true), ...when(NO, false)];
  const read = native ? `try_cast(${input} as boolean)` : `case ${cases.join(" ")} end`;
  return { steps: [{ [value]: read }], checked: value, readable: value };
}

/** Reads one word of the contract's list. */
export function readWord({ name, column, input }: ReadingContext): Reading {
  const value = alias("p", name);
  const words = (column.values ?? []).map(literal);
  return {
    steps: [{ [value]: `case when ${isOneOf(`lower(${input})`, words)} then lower(${input}) end` }],
    checked: value,
    readable: value,
  };
}

/** The workspace's words put into canonical ones: exact match, any case, a canonical word itself, then `*`. */
export function translated(
  text: string,
  words: Readonly<Record<string, string>>,
  canonical: readonly string[] = [],
): string {
  const pairs = Object.entries(words).filter(([word]) => word !== "*" && word !== "");
  const exact = pairs.map(([word, target]) => `when ${text} = ${literal(word)} then ${value(target)}`);
  const anyCase = pairs.map(([word, target]) => `when lower(${text}) = lower(${literal(word)}) then ${value(target)}`);
  const itself = canonical.length > 0 ? [`when ${isOneOf(`lower(${text})`, canonical.map(literal))} then ${text}`] : [];
  const empty = words[""] === undefined ? [] : [`when ${text} is null then ${value(words[""])}`];
  const other = words["*"] === undefined ? [] : [`when ${text} is not null then ${value(words["*"])}`];
  return `case ${[...empty, ...exact, ...anyCase, ...itself, ...other].join(" ")} else ${text} end`;
}

const value = (target: string): string => (target === "" ? "null" : literal(target));
