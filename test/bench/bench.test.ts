import { expect, it } from "vitest";
import { treeMegabytes } from "../../bench/process-memory.js";
import { betweenMarkers } from "../../bench/readme.js";
import { markdownTable } from "../../bench/table.js";

const run = {
  out: "dist",
  seconds: 12.34,
  peakMegabytes: 1234.5,
  unchangedSeconds: 1.5,
  stages: [{ name: "staging", seconds: 4, rows: 1, peak_memory_mb: 9 }],
};
const page = { path: "en/", requests: 5, bytes: 45_678, fontBytes: [20_000], paint: 412.6 };

it("puts the table between the markers and leaves the rest alone", () => {
  const text = "a\n<!-- bench:start -->\nold\n<!-- bench:end -->\nb";
  expect(betweenMarkers(text, "new")).toBe("a\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nb");
});

it("finds the markers of the table's own name", () => {
  const text = "<!-- bench:start --><!-- bench:end --><!-- other:start -->old<!-- other:end -->";
  expect(betweenMarkers(text, "new", "other")).toBe(
    "<!-- bench:start --><!-- bench:end --><!-- other:start -->\nnew\n<!-- other:end -->",
  );
});

it("leaves a README without markers as it is", () => {
  expect(betweenMarkers("no markers", "new")).toBeUndefined();
  expect(betweenMarkers("<!-- bench:end --> first, <!-- bench:start -->", "new")).toBeUndefined();
});

it("writes every figure beside the bare scan", () => {
  const scan = { lines: 1_000_123, rows: 1_500_000, megabytes: 61.2, seconds: 0.5 };
  expect(
    markdownTable({ machine: "2 cores", customers: 60_000, scan, build: run, demo: run, pages: [page] }),
  ).toBe(`1,000,123 order lines of 60,000 customers, 1,500,000 rows in 61 MB; 2 cores.

| measured | | × bare scan |
| --- | --: | --: |
| bare DuckDB scan of the same files: count and sum | 0.50 s | 1 |
| report, everything | 12.3 s | 24.7 |
| – staging | 4.00 s | 8.0 |
| the same again, nothing changed | 1.50 s | 3.0 |
| peak memory of all its processes | 1,235 MB |  |
| the demo's report | 12.3 s |  |
| heaviest page, first load gzipped (en/) | 45.7 kB |  |
| slowest largest paint, fast 4G, phone (en/) | 413 ms |  |
| median largest paint, fast 4G, phone | 413 ms |  |`);
});

it.runIf(process.platform === "linux")("reads the memory of a process", () => {
  expect(treeMegabytes(process.pid)).toBeGreaterThan(10);
});
