/** Records of which it is known who is who. */
export interface DataSet {
  name: string;
  prepare: () => Promise<Prepared | Skipped>;
}

export interface Prepared {
  workspace: string;
  /** Environment that the workspace's paths need. */
  env: Record<string, string>;
  /** A DuckDB query: system, customer_id, person, one row per record. */
  truth: string;
}

export interface Skipped {
  skipped: string;
}

/** A SQL text literal. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
