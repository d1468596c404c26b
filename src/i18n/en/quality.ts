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
    clean: (rows: string, files: string) => `Yes: all ${rows} rows of ${files} were used or left out on purpose.`,
    rejected: (rows: string, files: string, rejected: string, share: string) =>
      `Largely: of the ${rows} rows of ${files}, ${rejected} (${share}) could not be read; the others were used or left out on purpose.`,
    nothing: "There is nothing to judge yet: no file has been read.",
    rules: (failing: number, watch: number) => checks(failing, watch),
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
    field: "Field",
    records: "Records",
    note: "Share of each system’s customer records with a usable value: the stronger the colour, the more is missing.",
  },
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
    note: "A check is to be watched when more than 1% of what it looks at fails; none stops the report unless report.yaml makes it a gate.",
  },
};
