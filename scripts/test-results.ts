/** How one part of `npm test` went, in tests; a part that is a single check counts as one. */
export interface PartResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Why a part failed beyond what its own output says. */
  notes: string[];
}

/** The figures taken from vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** The result of a check that has only an exit code, such as the type checker. */
export function checkResult(name: string, exitCode: number, seconds: number): PartResult {
  const isFailed = exitCode !== 0;
  return { name, passed: isFailed ? 0 : 1, failed: isFailed ? 1 : 0, skipped: 0, seconds, notes: [] };
}

/** The result of a vitest run; a run that says nothing or breaks outside its tests is a failure, never a pass. */
export function vitestResult(
  name: string,
  exitCode: number,
  report: VitestReport | undefined,
  seconds: number,
  options: { skippingFails: boolean },
): PartResult {
  const notes: string[] = [];
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  let failed = report?.numFailedTests ?? 0;
  const fail = (note: string) => {
    failed += 1;
    notes.push(`${name}: ${note}`);
  };
  if (passed + failed + skipped === 0) fail("no test ran, expected at least one");
  if (exitCode !== 0 && failed === 0)
    fail(`vitest failed outside its tests, expected exit code 0, received ${exitCode}`);
  if (skipped > 0 && options.skippingFails) fail(`${skipped} tests were skipped, expected none where REAL_DATA is set`);
  return { name, passed, failed, skipped, seconds, notes };
}

/** The closing lines: a row per part, what needs a word, and the sum alone on the last line. */
export function summary(results: readonly PartResult[]): string {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  const rows = results.map((part) => `${part.name.padEnd(width)}  ${counts(part)}  (${part.seconds.toFixed(1)} s)`);
  const total = {
    passed: sum(results.map(({ passed }) => passed)),
    failed: sum(results.map(({ failed }) => failed)),
    skipped: sum(results.map(({ skipped }) => skipped)),
  };
  return [...rows, ...results.flatMap(({ notes }) => notes), counts(total)].join("\n");
}

/** 0 when everything that ran passed and something ran. */
export function exitCodeOf(results: readonly PartResult[]): number {
  const isClean = results.every(({ failed }) => failed === 0);
  return isClean && results.some(({ passed }) => passed > 0) ? 0 : 1;
}

function counts({ passed, failed, skipped }: Pick<PartResult, "passed" | "failed" | "skipped">) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function sum(values: readonly number[]) {
  return values.reduce((total, value) => total + value, 0);
}
