import type { z } from "zod";
import { choices, quoted } from "./complaints.js";

export type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
};

const FORMATS: Readonly<Record<string, string>> = { date: "a day written YYYY-MM-DD" };

/** Whether the issue says that the whole value has the wrong type, so that its branch of a union is not meant. */
export const isTypeIssue = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === "invalid_type" || (issue.code === "invalid_union" && !fits(issue)));

const fits = (issue: Issue & { code: "invalid_union" }): boolean =>
  issue.errors.some((branch) => !branch.some((inner) => isTypeIssue(inner as Issue)));

/** What a value should have been, in words. */
export function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `${issue.values.length > 1 ? "one of " : ""}${issue.values.map(quoted).join(", ")}`;
    case "invalid_union":
      return choices([...new Set(issue.errors.flatMap((branch) => branch.map((inner) => expectedBy(inner as Issue))))]);
    case "too_small":
    case "too_big":
      if (!issue.message.startsWith("Too ")) return issue.message;
      return issue.code === "too_small"
        ? bound(issue.origin, Number(issue.minimum), "at least", issue.exact)
        : bound(issue.origin, Number(issue.maximum), "at most", issue.exact);
    case "invalid_format":
      return FORMATS[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

function bound(origin: string, limit: number, words: string, exact = false): string {
  if (origin === "string") return limit === 1 && words === "at least" ? "text" : `text of ${words} ${limit} characters`;
  if (origin === "array") return `a list of ${exact ? "exactly" : words} ${limit} ${limit === 1 ? "item" : "items"}`;
  return `a number of ${words} ${limit}`;
}
