import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashTree } from "../../loaders/build/fingerprint.js";
import { type Sandbox, sandbox } from "./run-cli.js";

const SLOW = { timeout: 180_000 };

describe("a build and the ledger of person ids", SLOW, () => {
  let shop: Sandbox;
  const ledgerOf = (workspace: string) => readFileSync(join(workspace, ".state/persons.parquet"));
  const decisions = () => join(shop.workspace, "identity/decisions.csv");
  const report = () => join(shop.workspace, "report.yaml");
  const built = async (...more: string[]) => {
    const { status, stderr } = await shop.buildHere(...more);
    expect(status, stderr).toBe(0);
    return stderr;
  };
  beforeAll(async () => {
    shop = sandbox("shop");
    await built();
  }, SLOW.timeout);
  afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

  test("keeps it for its owner only, beside what else it remembers, and not in the site", () => {
    expect(statSync(join(shop.workspace, ".state/persons.parquet")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(shop.out, "persons.parquet"))).toBe(false);
    expect(shop.log().ledger).toMatchObject({ kept: 0, merged: 0, split: 0 });
  });

  test("finds nothing changed with the ledger it wrote; forced, and elsewhere, it writes the same bytes", async () => {
    expect(await built()).toContain("Nothing changed");
    const other = sandbox("shop");
    try {
      rmSync(other.workspace, { recursive: true });
      cpSync(shop.workspace, other.workspace, { recursive: true });
      const { status, stderr } = await other.buildHere("--force");
      expect(status, stderr).toBe(0);
      expect(hashTree(other.out)).toBe(hashTree(shop.out));
      expect(ledgerOf(other.workspace).equals(ledgerOf(shop.workspace))).toBe(true);
      expect(other.log().ledger).toMatchObject({ fresh: 0, merged: 0, split: 0 });
    } finally {
      rmSync(other.folder, { recursive: true, force: true });
    }
  });

  test("a build that fails leaves the ledger as it was; the next one tells the merger, but not to readers", async () => {
    const ledger = ledgerOf(shop.workspace);
    mkdirSync(join(shop.workspace, "identity"));
    writeFileSync(decisions(), "left_system,left_id,right_system,right_id,decision\nshop,c1,shop,c2,same\n");
    appendFileSync(report(), "identity: {decisions: identity/decisions.csv}\n");
    const text = readFileSync(report(), "utf8");
    writeFileSync(report(), `${text}thresholds: {completeness.last_name: 0.5}\n`);
    expect((await shop.buildHere()).status).toBe(2);
    expect(ledgerOf(shop.workspace).equals(ledger)).toBe(true);
    writeFileSync(report(), text);
    const sentence = "1 person gathers what were several persons in the last build.";
    expect(await built()).toContain(`note: ${sentence}`);
    expect(shop.log()).toMatchObject({ ledger: { merged: 1, split: 0 }, warnings: expect.arrayContaining([sentence]) });
    expect(ledgerOf(shop.workspace).equals(ledger)).toBe(false);
    expect(readFileSync(join(shop.out, "build.json"), "utf8")).not.toContain(sentence);
  });

  test("a changed decision builds again, and a contradiction is told with its line", async () => {
    expect(await built()).toContain("Nothing changed");
    appendFileSync(decisions(), "shop,c3,shop,c4,different\nshop,c3,shop,c4,same\nshop,c3,shop,nobody,same\n");
    const stderr = await built();
    expect(stderr).not.toContain("Nothing changed");
    expect(stderr).toContain("1 decision contradicts others and is left out: line 4 of the decisions file.");
    expect(stderr).toContain("1 decision names a record that no export holds.");
  });
});
