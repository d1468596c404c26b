import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cube } from "../../../loaders/publish/cube.js";
import { compiledAhead } from "../../../scripts/finish/arquero-ahead.js";
import { answer } from "../../../src/explorer/lookup.js";
import { readSelection } from "../../../src/explorer/selection.js";
import { cube } from "../../published/counting.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-ahead-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bundles code as pages get it, and runs it where no text may become code, as the pages' policy has it. */
async function bundled(contents: string): Promise<{ readonly code: string; run(input: unknown): unknown }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    plugins: [await compiledAhead()],
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", write: false },
  });
  const code = outputFiles[0]?.text ?? "";
  const file = join(folder, "bundled.mjs");
  writeFileSync(file, code);
  const program = `import { main } from ${JSON.stringify(file)};
import { readFileSync } from "node:fs";
try { console.log(JSON.stringify(main(JSON.parse(readFileSync(0, "utf8"))))); }
catch (error) { console.log(JSON.stringify(error.message)); }`;
  const run = (input: unknown): unknown =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", program],
        { input: JSON.stringify(input), encoding: "utf8" },
      ),
    );
  return { code, run };
}

const QUERIES = [
  "",
  "?status=vip",
  "?status=vip,loyal&loyalty=member&split=age_group",
  "?age_group=35_44,65_more&split=status",
  "?status=new&split=contactable",
  "?contactable=yes&split=loyalty",
  "?status=vip&age_group=under_25&loyalty=member&split=status",
];

/** A cube of everything that can happen: hidden persons, hidden reach, hidden money, four criteria. */
function cubeOfAll(): Cube {
  const made = cube();
  const hidden = made.tables.map((table) => ({
    ...table,
    persons: table.persons.map((count, index) => (index % 7 === 3 ? -1 : count)),
    contactable: table.contactable.map((count, index) => (index % 7 >= 3 && index % 7 < 5 ? -1 : count)),
    revenue: table.revenue.map((cents, index) => (index % 5 === 2 ? null : cents)),
    revenueContactable: table.revenueContactable.map((cents, index) => (index % 5 >= 2 ? null : cents)),
  }));
  return { ...made, tables: hidden };
}

describe("Arquero without making code from text", () => {
  test("answers as Arquero itself does", async () => {
    const { run } = await bundled(`import { answer } from "./src/explorer/lookup.js";
import { readSelection } from "./src/explorer/selection.js";
export const main = ({ cubes, queries }) =>
  cubes.flatMap((cube) => queries.map((query) => answer(cube, new Map(), readSelection(cube, query))));`);
    const cubes = [cube(), cubeOfAll()];
    const expected = cubes.flatMap((one) => QUERIES.map((query) => answer(one, new Map(), readSelection(one, query))));
    expect(run({ cubes, queries: QUERIES })).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(expected.map(({ total }) => total.kind)).toContain("hidden");
    expect(expected.filter(({ total }) => total.kind === "counted").length).toBeGreaterThan(QUERIES.length);
  });

  test("refuses what was not compiled when the site was built, and knows no other way", async () => {
    const { code, run } = await bundled(`import { Table } from "arquero/src/table/Table.js";
import { filter } from "arquero/src/verbs/filter.js";
export const main = (text) => filter(new Table({ a: [1, 2] }), text).array("a");`);
    expect(run("d => d.a > 1")).toBe('not compiled when the site was built: [["p","d => d.a > 1",false]]');
    expect(code).not.toMatch(/\bFunction\(|\beval\(|new Function/);
  });

  test("weighs no more than its verbs", async () => {
    const { code } = await bundled(`export { sumOf, sumsBy } from "./src/explorer/cells.js";`);
    expect(gzipSync(code).length).toBeLessThan(9_000);
  });
});
