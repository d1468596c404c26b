/** One thing that is wrong, in the house's grammar: where: what, expected, received. What to do. */
export interface Fault {
  /** File with line and column where known, e.g. `report.yaml:12:5`. */
  readonly where: string;
  readonly what: string;
  readonly expected?: string;
  readonly received?: string;
  readonly remedy?: string;
  /** The nearest known name. */
  readonly suggestion?: string;
}

const SHOWN = 20;

export function formatFault({ where, what, expected, received, remedy, suggestion }: Fault): string {
  const facts = [what, expected && `expected ${expected}`, received !== undefined && `received ${received}`]
    .filter(Boolean)
    .join(", ");
  return [`${where}: ${facts}.`, suggestion && `Did you mean "${suggestion}"?`, remedy].filter(Boolean).join(" ");
}

/** What the build stops for and can explain; anything else is a bug of ours and keeps its stack. */
export abstract class ClienteleError extends Error {
  abstract readonly exitCode: 1 | 2;

  constructor(
    readonly faults: readonly Fault[],
    options?: ErrorOptions,
  ) {
    const lines = faults.slice(0, SHOWN).map(formatFault);
    if (faults.length > SHOWN) lines.push(`… and ${faults.length - SHOWN} more.`);
    super(lines.join("\n"), options);
    this.name = new.target.name;
  }
}

/** The workspace's configuration or personas are wrong. */
export class ConfigError extends ClienteleError {
  readonly exitCode = 1;
}

/** An export cannot be read as described. */
export class SourceError extends ClienteleError {
  readonly exitCode = 1;
}

/** The data was read, but a gate of report.yaml says that it must not be published. */
export class GateError extends ClienteleError {
  readonly exitCode = 2;
}
