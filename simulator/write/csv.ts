type Field = string | number | undefined;

function quoted(field: Field, delimiter: string): string {
  if (typeof field === "number") return `${field}`;
  if (field === undefined || field === "") return "";
  const needsQuotes = field.includes(delimiter) || field.includes('"') || field.includes("\n");
  return needsQuotes ? `"${field.replaceAll('"', '""')}"` : field;
}

/** One CSV row, quoted only where it must be, as RFC 4180 says. */
export function csv(fields: readonly Field[], delimiter = ","): string {
  let row = "";
  for (let i = 0; i < fields.length; i++) row += (i === 0 ? "" : delimiter) + quoted(fields[i], delimiter);
  return row;
}

/** Tab-separated values have no quotes: tabs and line ends in a text become spaces. */
export function tsv(fields: readonly Field[]): string {
  return fields.map((field) => `${field ?? ""}`.replace(/[\t\r\n]+/g, " ")).join("\t");
}

/** 1250 → 12.50 */
export function money(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  return `${cents < 0 ? "-" : ""}${whole}.${rest < 10 ? "0" : ""}${rest}`;
}

/** 1250 → 12,50 */
export function frenchMoney(cents: number): string {
  return money(cents).replace(".", ",");
}
