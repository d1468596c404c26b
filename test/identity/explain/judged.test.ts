import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../../loaders/engines/engine.js";
import { type Decision, parseDecisions } from "../../../loaders/identity/decisions.js";
import { explainIdentity } from "../../../loaders/identity/explain/index.js";
import { judgedByHand } from "../../../loaders/identity/explain/judged.js";
import { resolveIdentity } from "../../../loaders/identity/identity.js";
import { loadDecisions } from "../../../loaders/identity/load-decisions.js";
import { wilson } from "../../../loaders/methods/wilson.js";
import { DEFAULT_IDENTITY } from "../../../loaders/workspace/identity-schema.js";
import { addStaged, createStaged } from "../../support/staged.js";

let engine: Engine;
beforeEach(async () => {
  engine = await openDuckdb({ memory: "1GB", spill: "" });
});
afterEach(() => engine.close());

describe("pairs judged by hand, worked out by hand with a threshold of 2", () => {
  const THRESHOLD = 2;
  /** Pairs of the records 2n and 2n + 1, by weight: 1,000 of weight 9, 200 of 3, 400 of −1, 800 of −5, 1,600 of −9. */
  const HELD = [
    { weight: 9, from: 0, pairs: 1000 },
    { weight: 3, from: 1000, pairs: 200 },
    { weight: -1, from: 1200, pairs: 400 },
    { weight: -5, from: 1600, pairs: 800 },
    { weight: -9, from: 2400, pairs: 1600 },
  ] as const;

  beforeEach(async () => {
    const cases = HELD.map(({ weight, from, pairs }) => `when n < ${from + pairs} then ${weight}`).join(" ");
    await engine.run(`create table match_scored as select 2 * n as l, 2 * n + 1 as r, case ${cases} end as weight
        from range(4000) as t(n);
      create table identity_raw as select n as record_id, 'crm' as system, 'customer' as kind, cast(n as varchar) as customer_id
        from range(8000) as t(n)`);
  });

  /** The first `n` pairs of a weight, the last `wrong` of them judged to be two persons. */
  const judge = (weight: number, n: number, wrong: number, drawn = true): Decision[] => {
    const held = HELD.find((one) => one.weight === weight);
    if (held === undefined) throw new Error(`no pairs of weight ${weight}`);
    return Array.from({ length: n }, (_, index) => ({
      line: index + 2,
      left: `i:crm:${2 * (held.from + index)}`,
      right: `i:crm:${2 * (held.from + index) + 1}`,
      decision: index < n - wrong ? ("same" as const) : ("different" as const),
      ...(drawn && { drawn: { stratum: `${weight} of ${held.pairs}`, pairs: held.pairs } }),
    }));
  };
  const estimates = async (decisions: readonly Decision[]) => {
    await loadDecisions(engine, decisions);
    return judgedByHand(engine, THRESHOLD);
  };
  const over = [...judge(9, 25, 1), ...judge(3, 25, 5)];

  test("precision weighs each band by its pairs", async () => {
    // 1,000 pairs at 24 ÷ 25 and 200 at 20 ÷ 25: 1,120 of 1,200 are right.
    const [precision, ...more] = await estimates(over);
    expect(precision).toMatchObject({
      method: "clerical",
      measure: "precision",
      estimate: 0.933,
      n: 50,
      correct: 1120,
      wrong: 80,
    });
    expect(precision?.low).toBeGreaterThan(0.8);
    expect(precision?.high).toBeLessThan(0.99);
    expect(more).toEqual([]);
    const bands = await engine.rows("select * from identity_judged order by band");
    const { low, high } = wilson(20, 25);
    expect(bands).toMatchObject([
      { band: 2, pairs: 200, judged: 25, same: 0.8 },
      { band: 6, pairs: 1000, judged: 25, same: 0.96 },
    ]);
    expect(bands[0]?.low).toBeCloseTo(low, 9);
    expect(bands[0]?.high).toBeCloseTo(high, 9);
  });

  test("recall counts the right pairs under the threshold by inverse weighting", async () => {
    // Under it 400 pairs at 5 ÷ 25, 800 and 1,600 at none: 80 are missed, beside the 1,120 that are found.
    const all = [...over, ...judge(-1, 25, 20), ...judge(-5, 25, 25), ...judge(-9, 25, 25)];
    const [, recall] = await estimates(all);
    expect(recall).toMatchObject({ measure: "recall", estimate: 0.933, n: 125, correct: 1120, wrong: 80 });
    // None of 25 in 1,600 pairs is no proof that there are none: the interval is wide, and says so.
    expect(recall?.low).toBeLessThan(0.85);
    expect(recall?.high).toBeGreaterThan(0.933);
    // A band of which nothing is known leaves the recall open.
    expect(await estimates([...over, ...judge(-1, 25, 20), ...judge(-5, 25, 25)])).toHaveLength(1);
  });

  test("decisions on pairs that nobody drew by chance move nothing, however many and however wrong", async () => {
    const alone = await estimates(over);
    for (const more of [
      judge(3, 150, 150, false).slice(25),
      judge(9, 500, 100, false).slice(25),
      judge(-1, 300, 0, false),
    ])
      expect(await estimates([...over, ...more])).toEqual(alone);
    expect(await estimates([...judge(9, 500, 100, false), ...judge(3, 150, 50, false)])).toEqual([]);
  });

  test("a list left off half-way is no sample, nor is one that leaves a band out", async () => {
    expect(await estimates([...judge(9, 25, 1), ...judge(3, 19, 4)])).toEqual([]);
    expect(await estimates(judge(9, 25, 1))).toEqual([]);
    expect(await estimates([...judge(9, 20, 1), ...judge(3, 20, 4)])).toHaveLength(1);
  });

  test("pairs drawn earlier stand for as many as their band then held, in the band where they now are", async () => {
    // Twenty pairs now of weight 9 were drawn as 25 of 300 when they weighed less: each stands for 15, the others for 40.
    const moved = judge(9, 45, 0)
      .slice(25)
      .map((decision) => ({
        ...decision,
        decision: "different" as const,
        drawn: { stratum: "3 of 300", pairs: 300 },
      }));
    const [precision] = await estimates([...judge(9, 25, 0), ...moved, ...judge(3, 25, 5)]);
    // 1,000 × 1,000 ÷ 1,300 and 160 of 1,200.
    expect(precision).toMatchObject({ n: 70, correct: Math.round(1e6 / 1300 + 160) });
  });
});

test("the lists of a build, judged: review.csv moves nothing, sample.csv tells what it says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clientele-judged-"));
  try {
    await createStaged(engine);
    const names = ["Alice", "Bruno", "Claire", "Denis", "Emma", "Farid", "Gilles", "Hanna", "Igor", "Jeanne"];
    const person = (n: number) => ({
      first_name: names[n % 10] ?? "",
      last_name: `Durand${String.fromCharCode(97 + (n % 7))}${String.fromCharCode(97 + Math.floor(n / 7))}`,
      birth_date: `19${50 + (n % 45)}-0${1 + (n % 9)}-1${n % 10}`,
      postal_code: `${10_000 + 97 * n}`,
    });
    const rows = (system: string, more: (n: number) => object) =>
      addStaged(
        engine,
        "customers",
        system,
        Array.from({ length: 150 }, (_, n) => ({ customer_id: `${system}${n}`, ...person(n), ...more(n) })),
      );
    await rows("crm", (n) => ({ email: `p${n}@example.org`, phone: `06${10_000_000 + 7 * n}` }));
    await rows("shop", (n) => ({
      ...(n % 3 === 0 ? {} : { email: `p${n}@example.org` }),
      ...(n % 4 === 0 ? { birth_date: null } : {}),
      ...(n % 5 === 0 ? { last_name: "Petit" } : {}),
    }));
    const build = async (decisions: readonly Decision[]) => {
      const identity = await resolveIdentity(engine, { decisions });
      await explainIdentity(engine, identity, { settings: DEFAULT_IDENTITY, privateDir: folder, locale: "en" });
      return engine.rows("select * from identity_estimates where method = 'clerical' order by measure");
    };
    const list = (name: string) => readFileSync(join(folder, "identity", name), "utf8");
    /** Fills the decision of every line with the truth: ids of one number are one person. */
    const judged = (name: string): Decision[] => {
      const [header = "", ...lines] = list(name).trim().split("\n");
      const at = header.split(",").indexOf("decision");
      const filled = lines.map((line) => {
        const cells = line.split(",");
        const same = cells[1]?.replace(/\D/g, "") === cells[3]?.replace(/\D/g, "");
        return [...cells.slice(0, at), same ? "same" : "different", ...cells.slice(at + 1)].join(",");
      });
      const { decisions, faults } = parseDecisions([header, ...filled].join("\n"), name);
      expect(faults).toEqual([]);
      return decisions;
    };
    const alone = async (decisions: readonly Decision[]) => {
      await resolveIdentity(engine, { decisions });
      return judgedByHand(engine, DEFAULT_IDENTITY.threshold);
    };
    expect(await build([])).toEqual([]);
    const [review, sample] = [judged("review.csv"), judged("sample.csv")];
    expect(review.length).toBeGreaterThan(30);
    expect(await alone(review)).toEqual([]);
    const told = await alone(sample);
    expect(told.map(({ measure }) => measure)).toContain("precision");
    expect(await build([...sample, ...review])).toMatchObject(told);
    expect(list("judged.csv").split("\n")[0]).toBe("band,pairs,judged,same,low,high");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
