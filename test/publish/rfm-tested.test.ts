import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { withRanks, withWhole } from "../../loaders/publish/rfm-whole.js";
import { coarsened } from "../../loaders/publish/rows/rfm.js";

const row = (segment: string, customers: number, bought: number): Row => ({
  segment,
  customers,
  bought,
  not_bought: customers - bought,
  suppressed: false,
});

test("eleven segments become four where more than a tenth would be hidden", () => {
  const counts = ["customers", "bought", "not_bought"];
  const fine = [row("champion", 50, 20), row("lost", 50, 0)];
  expect(coarsened(fine, 11, counts, []).map(({ segment }) => segment)).toEqual(["champion", "lost"]);
  const small = [row("champion", 50, 20), row("loyal", 40, 5), row("lost", 50, 12), row("hibernating", 60, 30)];
  expect(
    coarsened(small, 11, counts, []).map(({ segment, customers, bought }) => [segment, customers, bought]),
  ).toEqual([
    ["core", 90, 25],
    ["gone", 110, 42],
  ]);
});

test("the whole is that of the segments shown", () => {
  const rows = [
    row("champion", 100, 60),
    row("lost", 100, 20),
    { segment: "loyal", customers: null, suppressed: true },
  ];
  const whole = withWhole(rows, "bought");
  expect(whole.map(({ rate_all }) => rate_all)).toEqual([0.4, 0.4, undefined]);
});

test("a score ranks where its best segment beats its worst beyond chance, both of 30 people or more", () => {
  const ranks = (...rows: Row[]) => withRanks(rows, "bought")[0]?.ranks;
  expect(ranks(row("champion", 100, 40), row("lost", 100, 36))).toBe(false);
  expect(ranks(row("champion", 29, 28), row("lost", 100, 2))).toBe(false);
  expect(ranks(row("champion", 100, 40), row("lost", 100, 20))).toBe(true);
});

test("segments of categories become four where a single cell would be hidden", () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({
    ...row(index === 0 ? "cant_lose" : "lost", index === 0 ? 4 : 40, 0),
    category: `c${index}`,
    revenue: 10.1,
  }));
  expect(coarsened(rows, 11, ["customers"], ["revenue"]).map(({ segment }) => segment)).toContain("cant_lose");
  const four = coarsened(rows, 11, ["customers"], ["revenue"], 0);
  expect(new Set(four.map(({ segment }) => segment))).toEqual(new Set(["slipping", "gone"]));
  expect(four[0]).toMatchObject({ category: "c0", customers: 4, revenue: 10.1 });
});
