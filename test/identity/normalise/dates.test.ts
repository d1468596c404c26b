import { expect, test } from "vitest";
import { normalise, type RawRecord } from "./normalise.js";

const asOf = "2026-10-31";

const DATES: readonly (readonly [born: string, faults: readonly string[]])[] = [
  ["1980-05-17", []],
  ["2026-10-31", []],
  ["1906-01-02", []],
  ["2026-11-01", ["birth_date: future"]],
  ["2090-01-01", ["birth_date: future"]],
  ["1890-01-01", ["birth_date: out_of_range"]],
  ["1900-01-01", ["birth_date: placeholder"]],
  ["1970-01-01", []],
];

test("dates that are not to be believed are told and left out", async () => {
  const found = await normalise(
    DATES.map(([birth_date]) => ({ birth_date })),
    { asOf },
  );
  expect(found.faults).toEqual(DATES.map(([, faults]) => faults));
  expect(found.records.map(({ birth_date }) => birth_date)).toEqual(
    DATES.map(([born, faults]) => (faults.length === 0 ? born : null)),
  );
});

test("without an as-of day, nobody is born after the last change of the base", async () => {
  const found = await normalise([
    { birth_date: "2020-06-01", created_at: "2019-01-01" },
    { birth_date: "2019-06-01", updated_at: "2020-03-01" },
  ]);
  expect(found.faults).toEqual([["birth_date: future"], []]);
  expect((await normalise([{ birth_date: "2090-01-01" }])).faults).toEqual([[]]);
});

const year = (count: number): RawRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    last_name: `Name${String.fromCharCode(97 + (index % 26))}`,
    birth_date: `1970-${String(1 + (index % 12)).padStart(2, "0")}-${String(2 + (index % 25)).padStart(2, "0")}`,
  }));
const onFirst = (count: number, name: (index: number) => string): RawRecord[] =>
  Array.from({ length: count }, (_, index) => ({ last_name: name(index), birth_date: "1970-01-01" }));

test("1 January 1970 is a spike when far more people share it than any other day of the year", async () => {
  const found = await normalise(
    [...onFirst(30, (index) => `Famille${"abcdefghijklmnopqrstuvwxyzABCD"[index]}`), ...year(300)],
    { asOf },
  );
  expect(found.facts.faults).toEqual([{ field: "birth_date", fault: "spike", records: 30 }]);
  expect(found.records.filter(({ birth_date }) => birth_date !== null)).toHaveLength(300);
});

test("no spike: a few people, or one person many times", async () => {
  expect(
    (await normalise([...onFirst(19, (index) => `Famille${index}`), ...year(300)], { asOf })).facts.faults,
  ).toEqual([]);
  expect((await normalise([...onFirst(30, () => "Dupont"), ...year(300)], { asOf })).facts.faults).toEqual([]);
});
