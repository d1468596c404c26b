import type { BuildRun } from "./build-run.js";
import type { PageRun } from "./pages.js";
import type { Scan } from "./scan.js";

export interface Measured {
  machine: string;
  customers: number;
  scan: Scan;
  build: BuildRun;
  demo: BuildRun;
  pages: PageRun[];
}

/** The README's table: every figure beside the bare scan of the same run, since seconds alone do not travel. */
export function markdownTable({ machine, customers, scan, build, demo, pages }: Measured): string {
  const heaviest = largest(pages, ({ bytes }) => bytes);
  const slowest = largest(pages, ({ paint }) => paint);
  const size = `${count(scan.lines)} order lines of ${count(customers)} customers, ${count(scan.rows)} rows in ${Math.round(scan.megabytes)} MB`;
  const rows: [string, string, string][] = [
    ["bare DuckDB scan of the same files: count and sum", seconds(scan.seconds), "1"],
    ["report, everything", seconds(build.seconds), ratio(build.seconds, scan)],
    ...build.stages.map((stage): [string, string, string] => [
      `– ${stage.name}`,
      seconds(stage.seconds),
      ratio(stage.seconds, scan),
    ]),
    ["the same again, nothing changed", seconds(build.unchangedSeconds), ratio(build.unchangedSeconds, scan)],
    [
      "peak memory of all its processes",
      build.peakMegabytes ? `${count(Math.round(build.peakMegabytes))} MB` : "not measured",
      "",
    ],
    ["the demo's report", seconds(demo.seconds), ""],
    [`heaviest page, first load gzipped (${heaviest.path || "/"})`, `${(heaviest.bytes / 1000).toFixed(1)} kB`, ""],
    [`slowest largest paint, fast 4G, phone (${slowest.path || "/"})`, `${Math.round(slowest.paint)} ms`, ""],
    ["median largest paint, fast 4G, phone", `${Math.round(median(pages.map(({ paint }) => paint)))} ms`, ""],
  ];
  const head = `${size}; ${machine}.\n\n| measured | | × bare scan |\n| --- | --: | --: |`;
  return [head, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function largest(pages: readonly PageRun[], value: (page: PageRun) => number): PageRun {
  const [first, ...others] = pages;
  if (!first) throw new Error("bench: expected pages to measure, received none.");
  return others.reduce((best, page) => (value(page) > value(best) ? page : best), first);
}

function median(values: readonly number[]) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratio(value: number, scan: Scan) {
  return (value / scan.seconds).toFixed(1);
}

function seconds(value: number) {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function count(value: number) {
  return value.toLocaleString("en-GB");
}
