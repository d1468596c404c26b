import fc from "fast-check";
import { expect, test } from "vitest";
import { relationsOf } from "../../loaders/publish/relations.js";
import { changeRows, isCovered } from "../../loaders/publish/rows/revenue-change.js";
import { seeded } from "../published/random.js";

fc.configureGlobal({ seed: 20261127 });
const K = 11;

interface Person {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** `two_periods` and the sales of both years, as of persons and a sum that nobody is named for. */
function made(people: readonly Person[], anonymous = 0) {
  const keys = new Map<string, Person[]>();
  people.forEach((person, index) => {
    const presence = person.before.length > 0 ? (person.now.length > 0 ? "kept" : "lost") : "won";
    const key = `${index % 40} ${presence}`;
    keys.set(key, [...(keys.get(key) ?? []), person]);
  });
  const folds = [...keys].map(([key, own]) => {
    const [fold, presence] = key.split(" ");
    const column = (values: (person: Person) => number) => sum(own.map(values));
    return {
      fold: Number(fold),
      presence: presence ?? "",
      customers: own.length,
      orders_year_before: column(({ before }) => before.length),
      orders_year: column(({ now }) => now.length),
      revenue_year_before: column(({ before }) => sum(before)),
      revenue_year: column(({ now }) => sum(now)),
      late_returns: 0,
    };
  });
  const sales = (values: (person: Person) => readonly number[], more: number) => ({
    revenue: sum(people.map((person) => sum(values(person)))) + more,
    anonymous_orders: more > 0 ? 20 : 0,
  });
  return { folds, before: sales(({ before }) => before, 0), now: sales(({ now }) => now, anonymous) };
}

const rowsOf = ({ folds, before, now }: ReturnType<typeof made>) => changeRows(folds, before, now, K);
const amountOf = (rows: ReturnType<typeof rowsOf>, effect: string, lens = "people") =>
  Number(rows.find((row) => row.effect === effect && row.lens === lens)?.amount);

test("effects of either lens add up to the change, whoever bought what", () => {
  const spent = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 });
  const person = fc.record({ before: spent, now: spent }).filter(({ before, now }) => before.length + now.length > 0);
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 400, maxLength: 600 }),
      fc.integer({ min: 0, max: 999 }),
      (people, more) => {
        const rows = rowsOf(made(people, more));
        fc.pre(rows.length > 0);
        const steps = ["lost", "won", "kept_frequency", "kept_basket", "other"];
        const change = amountOf(rows, "now") - amountOf(rows, "before");
        expect(sum(steps.map((effect) => amountOf(rows, effect)))).toBeCloseTo(change, 0);
        const habits = ["customers", "frequency", "basket"].map((effect) => amountOf(rows, effect, "habits"));
        expect(sum(habits) + amountOf(rows, "other")).toBeCloseTo(change, 0);
        expect(amountOf(rows, "other")).toBeCloseTo(more, 2);
        const kept = amountOf(rows, "kept_frequency") + amountOf(rows, "kept_basket");
        expect(amountOf(rows, "kept", "kept")).toBeCloseTo(kept, 1);
      },
    ),
    { numRuns: 20 },
  );
});

test("who only stays and orders twice as often changes nothing else", () => {
  const rows = rowsOf(made(Array.from({ length: 200 }, () => ({ before: [50], now: [50, 50] }))));
  expect(amountOf(rows, "kept_frequency")).toBe(10_000);
  for (const effect of ["lost", "won", "kept_basket", "other"]) expect(amountOf(rows, effect)).toBe(0);
  expect(rows.find((row) => row.effect === "kept_frequency")).toMatchObject({
    low: 10_000,
    high: 10_000,
    customers: 200,
  });
});

test("what those who stayed changed in all has an interval of its own: habits that cancel out make it narrow", () => {
  // Whoever orders twice as often buys for half as much each time, some more and some less so.
  const people = Array.from({ length: 400 }, (_, index) => {
    const times = 1 + (index % 4);
    return { before: [60], now: Array.from({ length: times }, () => 60 / times) };
  });
  const rows = rowsOf(made(people));
  const row = (lens: string, effect: string) => rows.find((one) => one.lens === lens && one.effect === effect);
  const width = (one: ReturnType<typeof row>) => Number(one?.high) - Number(one?.low);
  const frequency = row("people", "kept_frequency");
  expect(Number(frequency?.low)).toBeGreaterThan(0);
  expect(Number(row("people", "kept_basket")?.high)).toBeLessThan(0);
  const kept = row("kept", "kept");
  expect(kept).toMatchObject({ amount: 0, customers: 400, position: rows.length - 1 });
  expect(width(kept)).toBeLessThan(width(frequency) / 100);
});

test("the interval holds the effect of another draw about as often as it says", () => {
  const random = seeded(5);
  const draws = Array.from({ length: 200 }, () => Array.from({ length: 400 }, () => random() * 200));
  const hits = draws.filter((amounts) => {
    const people = amounts.map((now) => ({ before: [100], now: [now] }));
    const row = rowsOf(made(people)).find(({ effect }) => effect === "kept_basket");
    // Of amounts that are as likely as one another from 0 to 200, nothing changes on average.
    return Number(row?.low) <= 0 && Number(row?.high) >= 0;
  });
  expect(hits.length).toBeGreaterThanOrEqual(180);
  expect(hits.length).toBeLessThan(200);
});

test("nothing is told of fewer than k lost, won or unnamed, nor of less than a hundred buyers a year", () => {
  const stay = Array.from({ length: 200 }, () => ({ before: [50], now: [40] }));
  const lost = (count: number) => Array.from({ length: count }, () => ({ before: [50], now: [] }));
  expect(rowsOf(made([...stay, ...lost(K - 1)]))).toEqual([]);
  expect(rowsOf(made([...stay, ...lost(K)]))).not.toEqual([]);
  expect(rowsOf(made(stay.slice(0, 99)))).toEqual([]);
  const few = made(stay, 10);
  expect(changeRows(few.folds, few.before, { ...few.now, anonymous_orders: K - 1 }, K)).toEqual([]);
});

test("two whole years of data are needed", () => {
  expect(isCovered("2024-07-01", "2026-06-30")).toBe(true);
  expect(isCovered("2024-07-02", "2026-06-30")).toBe(false);
  expect(isCovered(null, "2026-06-30")).toBe(false);
});

test("in two years of data the customers won are the newcomers of the last one", () => {
  const cell = (cohort: string, buyers: number) => ({ grain: "year", month: cohort, cohort, months_since: 0, buyers });
  const rows = rowsOf(made(Array.from({ length: 240 }, (_, index) => ({ before: index < 120 ? [9] : [], now: [9] }))));
  const tables = new Map([
    ["revenue_change", rows],
    ["cohorts", [cell("2026", 120), cell("2025", 120)]],
  ]);
  expect(relationsOf(tables).map(({ name }) => name)).toEqual([
    "won and newcomers",
    "buyers before and newcomers before",
  ]);
});
