import { RULES } from "./rules.js";

const MOST_FIELDS = 4;
const percent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;

/** docs/rules.md: every rule of the registry with its name, what it checks and its limits. */
export function rulesDoc(names: Readonly<Record<string, string>>): string {
  const rows = RULES.map(({ id, fields, computed, warnAbove, failAbove }) => {
    const shown: readonly string[] =
      fields.length > MOST_FIELDS ? [fieldsOf(id)] : fields.map((field) => `\`${field}\``);
    return `| \`${id}\` | ${names[id] ?? id} | ${shown.join(", ")} | ${computed} | ${percent(warnAbove)} | ${percent(failAbove)} |`;
  });
  return [
    "<!-- Written by `npm run docs`; edit loaders/publish/rules.ts. -->",
    "# Rules on the quality of the data",
    "",
    "Each rule passes up to its first limit, is to be watched up to the second, and fails beyond. A key of `thresholds` in",
    "report.yaml makes it a gate with a limit of its own: `<rule>`, `<rule>.<field>` or `<rule>.<field>.<system>`.",
    "",
    "| Rule | Name | Fields | What is checked; what fails | Watched above | Fails above |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

const fieldsOf = (id: string): string => (id === "values_readable" ? "any `<table>.<column>`" : "any `<table>`");
