import { records } from "./quality-records.js";
import { ruleMeanings } from "./quality-rules.js";

const checks = (failing: number, watch: number): string =>
  [
    failing === 1 ? "one check fails" : failing > 1 ? `${failing} checks fail` : "",
    watch === 1 ? "one check is to be watched" : watch > 1 ? `${watch} checks are to be watched` : "",
  ]
    .filter(Boolean)
    .join(", ")
    .replace(/^o/, "O");

/** Words of the data-quality page. */
export const quality = {
  answer: {
    pass: (rules: string) => `Yes: all ${rules} pass.`,
    warn: (n: number, names: string) =>
      `Largely: no check fails, but ${n === 1 ? "one is" : `${n} are`} to be watched: ${names}.`,
    fail: (n: number, names: string) =>
      `Not everywhere: ${n === 1 ? "one check fails" : `${n} checks fail`}: ${names}. Read what rests on ${n === 1 ? "it" : "them"} with care.`,
    watch: (n: number, names: string) => `${n === 1 ? "To be watched" : `${n} more are to be watched`}: ${names}.`,
    more: (n: string) => `${n} more`,
    checks: (n: number, text: string) => (n === 1 ? "one check" : `${text}\u00a0checks`),
    clean: (rows: string, files: string) => `All ${rows} rows of ${files} were used or left out on purpose.`,
    rejected: (rows: string, files: string, rejected: string, share: string) =>
      `Of the ${rows} rows of ${files}, ${rejected} (${share}) could not be read; the others were used or left out on purpose.`,
    nothing: "There is nothing to judge yet: no file has been read.",
  },
  files: (n: number) => (n === 1 ? "one file" : `${n}\u00a0files`),
  sources: {
    finding: (files: string) => `Every row of ${files} is accounted for`,
    unbalanced: "Some rows are unaccounted for",
    table: "Table",
    system: "System",
    file: "File",
    read: "Read",
    accepted: "Used",
    rejected: "Rejected",
    filtered: "Left out",
    balance: "Sum",
    balanced: "adds up",
    notBalanced: "does not add up",
    note: "Rejected rows could not be read; left-out rows were left out by a rule of report.yaml or come after the as-of day.",
  },
  completeness: {
    finding: (field: string, system: string, share: string) =>
      `What is missing most is ${field} in ${system}: ${share} filled`,
    complete: "Every field is filled",
    plain: "What each field of the customer records holds",
    field: "Field",
    filled: "Filled",
    valid: "Usable",
    note: "Filled: share of records with a value; texts such as “N/A” are none. Usable: share of those values that can be right. The stronger the colour, the more is missing or wrong.",
    few: (k: number) =>
      `Where fewer than ${k} values are right, or wrong, usable is told in whole percents, and not at all in a small base.`,
    of: (field: string, system: string) => `${field}, ${system}`,
  },
  ruleMeanings,
  ...records,
  rules: {
    finding: (failing: number, watch: number) =>
      failing + watch === 0 ? "Every check passes" : checks(failing, watch),
    rule: "Check",
    field: "Field",
    system: "System",
    checked: "Checked",
    failed: "Failed",
    rate: "Share",
    status: "Verdict",
    passing: (n: number, text: string) => (n === 1 ? "The check that passes" : `The ${text} checks that pass`),
    hidden: (k: number) => `Fewer than ${k} fail, or pass: the numbers are hidden, the verdict stands.`,
    note: (warn: string, fail: string) =>
      `Most checks are to be watched above ${warn} of failures and fail above ${fail}; none stops the report unless report.yaml makes it a gate.`,
  },
};
