import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import { wilson } from "../../loaders/methods/wilson.js";
import { withCatchmentShares } from "../../loaders/publish/catchment-shares.js";
import { areaRow, catchmentRows } from "../../loaders/publish/rows/catchment.js";
import { shopRelations } from "../../loaders/publish/shop-relations.js";

const K = 11;
const MART: Row = {
  store: "Nantes",
  area: "far",
  place: 1,
  customers: 100,
  median_km: 62.4,
  reach_km: 49.9,
  followed: 60,
  came_back: 20,
  offline: 40,
  turned: 12,
};
const row = (given: Row): Row => areaRow({ ...MART, ...given }, K);

test("rates with their intervals, distances in bands", () => {
  const back = wilson(20, 60);
  const turned = wilson(12, 40);
  expect(row({})).toMatchObject({
    store: "Nantes",
    area: "far",
    customers: 100,
    distance: "50_100",
    reach: "20_50",
    followed: 60,
    came_back: back.estimate,
    came_back_low: back.low,
    came_back_high: back.high,
    offline: 40,
    turned: turned.estimate,
    turned_low: turned.low,
    turned_high: turned.high,
  });
  const bands = [0, 5, 9.99, 200, 4000, null].map((median_km) => row({ median_km }).distance);
  expect(bands).toEqual(["under_5", "5_10", "5_10", "200_more", "200_more", null]);
  expect(row({ area: "untold" }).reach).toBeNull();
});

test("a rate that would tell of fewer than k is left out with what it is a rate of", () => {
  const told = (given: Row) => {
    const { followed, came_back, offline, turned } = row(given);
    return [followed, came_back !== null, offline, turned !== null];
  };
  expect(told({})).toEqual([60, true, 40, true]);
  expect(told({ turned: 10 })).toEqual([60, true, null, false]);
  expect(told({ turned: 30 })).toEqual([60, true, null, false]);
  expect(told({ turned: 0 })).toEqual([60, true, 40, true]);
  expect(told({ offline: 55, turned: 12 })).toEqual([60, true, null, false]);
  expect(told({ offline: 0, turned: 0 })).toEqual([60, true, null, false]);
  for (const few of [{ came_back: 5 }, { came_back: 55 }, { customers: 65 }, { followed: 0 }, { followed: 8 }])
    expect(told({ ...few }), JSON.stringify(few)).toEqual([null, false, null, false]);
});

test("a side of fewer than k stands with the other, and a side of nobody is told", () => {
  const at = (store: string, detail: string, area: string, customers: number) => ({ store, detail, area, customers });
  const rows = catchmentRows(
    [
      at("a", "sides", "near", 90),
      at("a", "sides", "far", 10),
      at("a", "known", "known", 100),
      at("a", "sides", "untold", 7),
      at("a", "known", "untold", 7),
      at("b", "sides", "near", 30),
      at("b", "known", "known", 30),
      at("c", "sides", "near", 11),
      at("c", "sides", "far", 12),
      at("c", "known", "known", 23),
      at("d", "sides", "untold", 12),
      at("d", "known", "untold", 12),
    ],
    K,
  );
  expect(rows.map(({ store, area, customers }) => `${store} ${area} ${customers}`)).toEqual([
    "a known 100",
    "a untold 7",
    "b near 30",
    "b far 0",
    "c near 11",
    "c far 12",
    "d untold 12",
  ]);
});

const SIDES: Row[] = [
  { store: "a", area: "near", customers: 90, suppressed: false },
  { store: "a", area: "far", customers: 30, suppressed: false },
  { store: "a", area: "untold", customers: 500, suppressed: false },
  { store: "b", area: "near", customers: null, suppressed: true },
  { store: "b", area: "far", customers: 30, suppressed: false },
  { store: "c", area: "far", customers: 12, suppressed: false },
  { store: "d", area: "near", customers: 40, suppressed: false },
  { store: "d", area: "far", customers: 0, suppressed: false },
];

test("the share is that of those whose home is known, and gives away no hidden side", () => {
  const shares = withCatchmentShares(SIDES).map(({ store, area, share }) => [store, area, share]);
  expect(shares).toEqual([
    ["a", "near", null],
    ["a", "far", 0.25],
    ["a", "untold", null],
    ["b", "near", null],
    ["b", "far", null],
    ["c", "far", null],
    ["d", "near", null],
    ["d", "far", 0],
  ]);
});

test("the customers of one shop stand among those with the trait, of several only where the sums agree", () => {
  const flags = [
    { flag: "out_of_area", state: "yes", customers: 40 },
    { flag: "out_of_area", state: "no", customers: 90 },
    { flag: "seasonal", state: "yes", customers: 30 },
  ];
  const of = (catchment: Row[]) =>
    shopRelations(
      new Map([
        ["catchment", catchment],
        ["flags", flags],
      ]),
    );
  const alone = of(SIDES.slice(0, 3));
  expect(alone.map((relation) => [relation.name, "difference" in relation ? relation.difference : 0])).toEqual([
    ["customers far from a shop and by trait", 10],
    ["customers near from a shop and by trait", 0],
  ]);
  expect(of(SIDES.slice(0, 5)).map(({ name }) => name)).toEqual(["customers near from a shop and by trait"]);
  expect(
    of([{ store: "a", area: "known", customers: 125 }]).map(
      (relation) => "difference" in relation && relation.difference,
    ),
  ).toEqual([5]);
  expect(shopRelations(new Map())).toEqual([]);
});
