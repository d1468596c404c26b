import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { crossingRows } from "../../loaders/publish/rows/voice/crossings.js";
import { profitRows, withoutHiddenBounds } from "../../loaders/publish/rows/voice/profits.js";
import { voiceRelations } from "../../loaders/publish/voice-relations.js";

test("how many of the same value would say so is told of enough answers only, and never of a segment", () => {
  const row = (crossing: string, persons: number, answered: number, more: Row = {}): Row => ({
    ...{ kind: "crossing", crossing, persons, answered, asked: 2 * answered, likes: 1_000 },
    ...more,
  });
  const [regular, few, segment] = crossingRows(
    [
      row("regular_detractors", 50, 200),
      row("best_promoters", 12, 29),
      row("mine", 40, 0, { kind: "segment", likes: null, asked: null, answered: null }),
    ],
    11,
  );
  const { low, high } = wilson(50, 200);
  expect(regular).toMatchObject({ position: 0, answer_rate: 0.5, likely: 250 });
  expect([regular?.likely_low, regular?.likely_high]).toEqual([Math.round(1_000 * low), Math.round(1_000 * high)]);
  expect(few).toMatchObject({ position: 3, answer_rate: 0.5, likely: null, likely_low: null, likely_high: null });
  expect(segment).toMatchObject({ position: 4, answer_rate: null, likely: null, likes: null });
});

test("what would tell of a few beside it is left out, and the crossing stays", () => {
  const row = { kind: "crossing", crossing: "best_promoters", persons: 90, likes: 300, asked: 295, answered: 150 };
  const at = (parts: Row) =>
    ["persons", "asked", "answered", "answer_rate", "likely"].map(
      (column) => crossingRows([{ ...row, ...parts }], 11)[0]?.[column],
    );
  const parts = { not_asked: 5, silent: 145, unheard: 150, other_answers: 60, last_answers: 60 };
  expect(at(parts)).toEqual([90, null, 150, null, 180]);
  expect(at({ ...parts, not_asked: 11 })).toEqual([90, 295, 150, 0.508, 180]);
  expect(at({ ...parts, other_answers: 10 })).toEqual([90, null, null, null, null]);
  expect(at({ ...parts, last_answers: 10 })).toEqual([90, null, null, null, null]);
});

const amounts = (nps_class: string, status: string, persons: number, revenue: number): Row => ({
  ...{ nps_class, status, persons, payers: persons },
  ...{ revenue_12m: revenue.toFixed(2), revenue_squares: ((2 * revenue * revenue) / Math.max(1, persons)).toFixed(4) },
});

test("the silent of a status are taken to be like those who answer, and the bounds take them for none and for all", () => {
  const rows = profitRows([
    amounts("promoter", "vip", 50, 5_000),
    amounts("detractor", "vip", 50, 5_000),
    amounts("none", "vip", 100, 20_000),
    amounts("promoter", "new", 30, 600),
    amounts("passive", "new", 10, 200),
    amounts("detractor", "new", 10, 200),
    amounts("none", "new", 900, 9_000),
    // Too few answers of their own: counted with the largest of the others.
    amounts("none", "prospect", 500, 0),
  ]);
  const digits = (value: Row[string] | undefined) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
  expect(
    rows.map((row) => ["nps_class", "persons", "share", "likely", "most"].map((column) => digits(row[column]))),
  ).toEqual([
    // 30,000 of vips half and half, 10,000 of newcomers 60, 20 and 20 of 100; known 5,600 of 40,000, silent 29,000.
    ["promoter", 80, 0.14, 0.525, 0.865],
    ["passive", 10, 0.005, 0.05, 0.73],
    ["detractor", 60, 0.13, 0.425, 0.855],
    ["none", 1500, 0.725, null, null],
  ]);
  for (const { likely, low, high } of rows.slice(0, 3)) {
    expect(Number(low)).toBeLessThan(Number(likely));
    expect(Number(high)).toBeGreaterThan(Number(likely));
  }
});

test("the most that a class can bring is left out beside a hidden sum", () => {
  const rows = [
    { nps_class: "promoter", most: 0.8, money_suppressed: false },
    { nps_class: "none", most: null, money_suppressed: true },
  ];
  expect(withoutHiddenBounds(rows).map(({ most }) => most)).toEqual([null, null]);
  expect(withoutHiddenBounds(rows.slice(0, 1))).toEqual(rows.slice(0, 1));
});

test("nothing is shared out where nobody paid or nobody answered", () => {
  expect(profitRows([amounts("promoter", "vip", 50, 0), amounts("none", "vip", 50, 0)])).toEqual([]);
  expect(profitRows([amounts("none", "vip", 50, 900)])).toEqual([]);
  expect(profitRows([])).toEqual([]);
});

test("classes are those of the counting page, and groups with the same numbers the same people", () => {
  const names = voiceRelations(
    new Map<string, Row[]>([
      ["nps_profits", [{ nps_class: "promoter", persons: 80, revenue_12m: 5_600 }]],
      ["counting_values", [{ criterion: "nps_class", value: "promoter", customers: 80, revenue_12m: 5_600 }]],
      [
        "nps_value_crossings",
        [
          { kind: "crossing", crossing: "regular_detractors", persons: 40, contactable: 20, revenue_12m: 900 },
          { kind: "segment", crossing: "mine", persons: 40, contactable: 20, revenue_12m: 900 },
        ],
      ],
      [
        "segments_custom",
        [
          { segment: "mine", customers: 40, revenue_12m: 900 },
          { segment: "other", customers: 40, revenue_12m: 901 },
        ],
      ],
    ]),
  ).map(({ name }) => name);
  expect(names).toEqual([
    "persons of class promoter by revenue and by criterion",
    "revenue_12m of class promoter by revenue and by criterion",
    "persons of regular_detractors and mine",
    "revenue of regular_detractors and mine",
    ...["persons", "contactable", "revenue_12m"].map(
      (column) => `${column} of crossing regular_detractors and segment mine`,
    ),
    "persons of mine and mine",
    "revenue of mine and mine",
  ]);
});
