import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { added, coarsen } from "../../loaders/publish/rows/voice/coarsen.js";
import { npsRows } from "../../loaders/publish/rows/voice/nps-by.js";
import { withChanges, withoutHiddenChanges } from "../../loaders/publish/rows/voice/nps-change.js";
import { weightedRows } from "../../loaders/publish/rows/voice/nps-weighted.js";
import { scoreRows } from "../../loaders/publish/rows/voice/scores-by.js";
import { voiceRelations } from "../../loaders/publish/voice-relations.js";

const K = 11;
const nps = (dimension: string, value: string, promoters: number, passives: number, detractors: number): Row => ({
  ...{ dimension, value, position: dimension === "all" ? 0 : 1 },
  ...{ answers: promoters + passives + detractors, promoters, passives, detractors },
});
const said = (rows: readonly Row[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => row[column]).join(" "));

test("values of too few answers stand together, with the rarest of the rest while these are too few still", () => {
  const rows = [
    nps("store", "A", 60, 30, 20),
    nps("store", "B", 40, 20, 15),
    nps("store", "C", 20, 12, 11),
    nps("store", "D", 5, 3, 0),
    nps("store", "E", 2, 1, 1),
  ];
  const columns = ["answers", "promoters", "passives", "detractors"];
  const together = (given: readonly Row[]) =>
    said(
      coarsen(given, { k: K, parts: ["promoters", "passives", "detractors"], merge: added(columns) }),
      "value",
      ...columns,
    );
  expect(together(rows)).toEqual(["A 110 60 30 20", "B 75 40 20 15", "other 55 27 16 12"]);
  expect(together(rows.slice(0, 3))).toEqual(["A 110 60 30 20", "B 75 40 20 15", "C 43 20 12 11"]);
  // All together are everybody once more.
  expect(together([rows[2] as Row, rows[3] as Row])).toEqual([]);
  expect(together([rows[0] as Row])).toEqual([]);
  expect(together([])).toEqual([]);
});

test("a value is called higher or lower than all others only where the tests, taken together, say so", () => {
  const rows = npsRows(
    [
      nps("all", "all", 600, 400, 300),
      nps("touchpoint", "shop", 300, 100, 50),
      nps("touchpoint", "delivery", 300, 300, 250),
      nps("age_group", "25_34", 205, 130, 105),
      nps("age_group", "unknown", 395, 270, 195),
    ],
    K,
  );
  expect(said(rows, "value", "score", "against_rest")).toEqual([
    "all 23.1 ",
    "delivery 5.9 lower",
    "shop 55.6 higher",
    "unknown 23.3 ",
    "25_34 22.7 not_enough",
  ]);
});

test("under 30 answers on either side nothing is told apart", () => {
  const rows = npsRows(
    [nps("all", "all", 150, 30, 40), nps("store", "A", 136, 18, 24), nps("store", "B", 14, 12, 16)].map((row) => row),
    12,
  );
  expect(said(rows, "value", "against_rest")).toEqual(["all ", "A higher", "B lower"]);
  const few = npsRows(
    [nps("all", "all", 150, 12, 40), nps("store", "A", 136, 12, 28), nps("store", "B", 14, 0, 12)],
    12,
  );
  expect(said(few, "value", "against_rest")).toEqual(["all ", "A ", "B "]);
});

test("groups count as much as the base holds of them; who is in no group of the base does not count", () => {
  const [row] = weightedRows(
    [
      nps("all", "all", 94, 70, 66),
      nps("status", "loyal", 60, 30, 10),
      nps("status", "lost", 20, 30, 50),
      nps("status", "outside", 14, 10, 6),
      nps("touchpoint", "shop", 94, 70, 66),
    ],
    [
      { dimension: "status", value: "loyal", persons: 90 },
      { dimension: "status", value: "lost", persons: 810 },
      { dimension: "status", value: "prospect", persons: 300 },
    ],
    5,
  );
  // As answered 100 × (94 − 66) ÷ 230; weighted 0.1 × 50 + 0.9 × (−30); 900 of 1,200 persons are in a group with answers.
  expect(row).toMatchObject({ dimension: "status", groups: 2, score: 12.2, weighted: -22, covered: 0.75 });
  expect(row).toMatchObject({ answers: 200, uncovered_persons: 300 });
});

test("groups of too few answers weigh together as much as the base holds of all of them", () => {
  const [row] = weightedRows(
    [
      nps("all", "all", 160, 80, 70),
      nps("status", "loyal", 120, 60, 40),
      nps("status", "new", 20, 15, 5),
      nps("status", "lost", 20, 5, 25),
    ],
    [
      { dimension: "status", value: "loyal", persons: 100 },
      { dimension: "status", value: "new", persons: 200 },
      { dimension: "status", value: "lost", persons: 700 },
    ],
    K,
  );
  // New and lost together: 40, 20 and 30 of 90.
  expect(row).toMatchObject({ groups: 2, covered: 1 });
  expect(row?.weighted).toBeCloseTo(0.1 * ((100 * 80) / 220) + 0.9 * ((100 * 10) / 90), 0);
});

test("scales are never mixed, and persons who stand in several values together count once at the least", () => {
  const row = (
    dimension: string,
    value: string,
    scale_max: number,
    answers: number,
    good: number,
    sum: number,
  ): Row => ({
    ...{ kind: "csat", dimension, value, scale_max, answers, favourable_answers: good },
    ...{ units: answers, favourable: good, others: answers - good },
    ...{ score_sum: sum.toFixed(2), score_squares: (scale_max * sum).toFixed(4) },
  });
  const rows = scoreRows(
    [
      row("all", "all", 5, 50, 30, 175),
      row("all", "all", 10, 40, 20, 300),
      row("store", "A", 5, 26, 14, 95),
      row("store", "B", 5, 12, 6, 40),
      row("store", "C", 5, 12, 10, 40),
    ],
    K,
  );
  expect(said(rows, "dimension", "value", "scale_max", "answers", "score", "mean", "units")).toEqual([
    // 30 of 50 are Intercom's 60 %, mean 3.5 (reference C5).
    "all all 5 50 0.6 3.5 50",
    "all all 10 40 0.5 7.5 40",
  ]);
  const enough = scoreRows(
    [...rows.slice(0, 1), row("store", "A", 5, 25, 13, 90), row("store", "B", 5, 25, 12, 85)],
    K,
  );
  expect(said(enough, "value", "answers", "score")).toEqual(["all 50 0.6", "A 25 0.52", "B 25 0.48"]);
});

test("a period changes against the one before it where both are whole, and the change goes with either of them", () => {
  const period = (month: string, promoters: number, passives: number, detractors: number, is_complete = true): Row => ({
    ...nps("all", "all", promoters, passives, detractors),
    ...{ month, grain: "month", is_complete },
  });
  const rows = withChanges([
    period("2025-02", 500, 300, 200),
    period("2025-01", 450, 350, 200),
    period("2025-03", 700, 200, 100),
    period("2025-04", 10, 10, 5),
    period("2025-05", 700, 200, 100, false),
  ]);
  // 25 → 30 on 1,000 answers each is not significant (reference C5): Δ 5, se 3.46. Then se 100 √((.61 + .44) ÷ 1,000) = 3.24.
  expect(said(rows, "month", "change", "change_low", "change_high", "movement")).toEqual([
    "2025-01    ",
    "2025-02 5 -1.8 11.8 not_enough",
    "2025-03 30 23.6 36.4 higher",
    "2025-04 -40 -69.6 -10.4 not_enough",
    "2025-05    ",
  ]);
  const hidden = withoutHiddenChanges(rows.map((row) => ({ ...row, suppressed: row.month === "2025-02" })));
  expect(said(hidden, "month", "movement")).toEqual([
    "2025-01 ",
    "2025-02 ",
    "2025-03 ",
    "2025-04 not_enough",
    "2025-05 ",
  ]);
});

test("criteria tell the same answers apart, of which the headline and the counting page know", () => {
  const rows = [
    nps("all", "all", 60, 30, 20),
    nps("store", "A", 40, 15, 11),
    nps("store", "unknown", 20, 15, 9),
    nps("touchpoint", "web", 20, 15, 9),
    nps("touchpoint", "shop", 40, 15, 11),
  ];
  const names = voiceRelations(
    new Map<string, Row[]>([
      ["nps_by", rows],
      ["headlines", [{ metric: "nps", n: 110 }]],
      [
        "counting_values",
        [
          { criterion: "nps_class", value: "promoter", customers: 58 },
          { criterion: "nps_class", value: "detractor", customers: 20 },
        ],
      ],
      ["csat_by", [{ dimension: "all", value: "all", scale_max: 5, answers: 12 }]],
    ]),
  ).map(({ name }) => name);
  expect(names).toEqual([
    ...["answers", "promoters", "passives", "detractors"].map((column) => `${column} by store`),
    ...["answers", "promoters", "passives", "detractors"].map((column) => `${column} by touchpoint`),
    "answers to the NPS question",
    "promoters in and out of the base",
    "detractors in and out of the base",
    ...["answers", "promoters", "passives", "detractors"].map((column) => `${column} of A and of shop`),
    ...["answers", "promoters", "passives", "detractors"].map((column) => `${column} of unknown and of web`),
  ]);
  expect(voiceRelations(new Map())).toEqual([]);
});
