import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const ORDER = {
  person_id: "bigint",
  store_id: "varchar",
  channel: "varchar",
  order_date: "date",
  is_order: "boolean",
};

/** Nantes, Rennes 100 km to the north, and Paris 343 km away; Rezé is across the river from Nantes. */
const PLACES = [
  "'44000', 'FR', 47.2184, -1.5536",
  "'44400', 'FR', 47.1833, -1.5500",
  "'35000', 'FR', 48.1173, -1.6778",
  "'75001', 'FR', 48.8566, 2.3522",
  // A code of two countries.
  "'10115', 'DE', 52.5320, 13.3880",
  "'10115', 'FR', 48.2973, 4.0744",
];

async function modelsOf(
  homes: Readonly<Record<number, readonly [code: string, country?: string]>>,
  orders: readonly string[],
  excluded: readonly number[] = [],
) {
  const made = await handMade({
    run_parameters:
      "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago, date '2023-12-31' as two_years_ago, 50.0 as catchment_km",
    int_orders: rowsOf(ORDER, orders),
    int_person_scope: rowsOf(
      { person_id: "bigint", excluded_reason: "varchar" },
      Object.keys(homes).map((person) => `${person}, ${excluded.includes(Number(person)) ? "'test'" : "null"}`),
    ),
    int_person_profile: rowsOf(
      { person_id: "bigint", postal_code: "varchar", country: "varchar" },
      Object.entries(homes).map(
        ([person, [code, country]]) => `${person}, '${code}', ${country === undefined ? "null" : `'${country}'`}`,
      ),
    ),
    stg_stores: rowsOf(
      { store_id: "varchar", name: "varchar", postal_code: "varchar", latitude: "double", longitude: "double" },
      [
        "'n', 'Nantes', '44000', null, null",
        "'r', 'Rennes', null, 48.1173, -1.6778",
        "'x', 'Nowhere', null, null, null",
      ],
    ),
    stg_places: rowsOf({ postal_code: "varchar", country: "varchar", latitude: "double", longitude: "double" }, PLACES),
  });
  try {
    return {
      distances: (await made.model("int_shop_distances")).map(
        ({ person_id, store_id, km }) => `${person_id} ${store_id} ${Number(km).toFixed(0)}`,
      ),
      rows: (await made.model("catchment"))
        .filter(({ detail }) => detail === "sides")
        .map(
          ({ store, area, customers, followed, came_back, offline, turned }) =>
            `${store} ${area}: ${customers} customers, ${came_back} of ${followed} back, ${turned} of ${offline} to the web`,
        ),
    };
  } finally {
    await made.close();
  }
}

test("distances: between middles of postal codes, one per person and shop", async () => {
  const { distances } = await modelsOf({ 1: ["44400"], 2: ["75001"], 3: ["99999"] }, [
    "1, 'n', 'store', date '2025-06-01', true",
    "1, 'n', 'store', date '2025-06-02', true",
    "1, 'r', 'store', date '2025-06-02', true",
    "2, 'n', 'store', date '2025-06-02', true",
    // Not bought, nowhere, from nowhere, by nobody.
    "2, 'r', 'store', date '2025-06-02', false",
    "2, 'x', 'store', date '2025-06-02', true",
    "3, 'n', 'store', date '2025-06-02', true",
    "null, 'n', 'store', date '2025-06-02', true",
  ]);
  expect(distances).toEqual(["1 n 4", "1 r 104", "2 n 343"]);
});

test("a code of two countries is a home only of customers who name one of them", async () => {
  const order = (person: number) => `${person}, 'n', 'store', date '2025-06-02', true`;
  const { distances } = await modelsOf(
    { 1: ["10115"], 2: ["10115", "DE"], 3: ["10115", "FR"], 4: ["44000", "BE"], 5: ["44000", "France"] },
    [1, 2, 3, 4, 5].map(order),
  );
  expect(distances).toEqual(["2 n 1220", "3 n 437", "5 n 0"]);
});

test("who came within 24 months, from where; who came back and turned to the web within the year that followed", async () => {
  const { rows } = await modelsOf(
    {
      1: ["44400"],
      2: ["44000"],
      3: ["75001"],
      4: ["75001"],
      5: ["75001"],
      6: ["75001"],
      7: ["99999"],
      8: ["44000"],
      9: ["44000"],
    },
    [
      // Near: back on the very last day, and had bought on the web before; too late; first there within the last year.
      "1, null, 'web', date '2023-05-01', true",
      "1, 'n', 'store', date '2024-03-01', true",
      "1, null, 'phone', date '2025-03-01', true",
      "2, 'n', 'store', date '2024-03-01', true",
      "2, null, 'web', date '2025-03-02', true",
      "9, 'n', 'store', date '2025-02-01', true",
      "9, 'n', 'store', date '2025-03-01', true",
      // Far: turned to the web; only that day; came before the window too.
      "3, 'n', 'store', date '2024-12-31', true",
      "3, null, 'web', date '2025-12-31', true",
      "4, 'n', 'store', date '2024-07-01', true",
      "4, 'n', 'store', date '2024-07-01', true",
      "4, null, 'web', date '2024-07-01', true",
      "5, 'n', 'store', date '2022-07-01', true",
      "5, 'n', 'store', date '2024-07-01', true",
      // Before the window, returned, out of scope, after the as-of day.
      "6, 'n', 'store', date '2023-12-31', true",
      "6, 'n', 'store', date '2024-07-01', false",
      "8, 'n', 'store', date '2024-07-01', true",
      "6, 'n', 'store', date '2026-01-01', true",
      "7, 'n', 'store', date '2024-07-01', true",
    ],
    [8],
  );
  expect(rows).toEqual([
    "Nantes far: 3 customers, 1 of 3 back, 1 of 2 to the web",
    "Nantes near: 3 customers, 1 of 2 back, 0 of 1 to the web",
    "Nantes untold: 1 customers, 0 of 1 back, 0 of 1 to the web",
  ]);
});

test("without a web shop nobody turns to it, and without places there is nothing", async () => {
  const orders = ["1, 'n', 'store', date '2024-07-01', true"];
  expect((await modelsOf({ 1: ["44000"] }, orders)).rows).toEqual([
    "Nantes near: 1 customers, 0 of 1 back, 0 of 0 to the web",
  ]);
  expect((await modelsOf({ 1: ["99999"] }, orders)).rows).toEqual([]);
});

test("shops beyond the twelve largest stand together, their customers once and by the nearest", async () => {
  const shops = Array.from({ length: 14 }, (_, index) => `s${String(index).padStart(2, "0")}`);
  const made = await handMade({
    run_parameters:
      "select date '2025-12-31' as as_of, date '2024-12-31' as year_ago, date '2023-12-31' as two_years_ago, 50.0 as catchment_km",
    int_orders: rowsOf(ORDER, [
      ...shops.slice(0, 12).flatMap((shop) => [1, 2].map((p) => `${p}, '${shop}', 'store', date '2025-06-01', true`)),
      "1, 's12', 'store', date '2025-06-01', true",
      "1, 's13', 'store', date '2025-06-01', true",
    ]),
    int_person_scope: rowsOf({ person_id: "bigint", excluded_reason: "varchar" }, ["1, null", "2, null"]),
    int_shop_distances: rowsOf({ person_id: "bigint", store_id: "varchar", km: "double" }, [
      "1, 's12', 3",
      "1, 's13', 99",
    ]),
    stg_stores: rowsOf({ store_id: "varchar", name: "varchar" }, []),
  });
  try {
    const rows = (await made.model("catchment")).map(
      ({ detail, store, area, customers, median_km }) => `${detail}: ${store} ${area} ${customers} ${median_km}`,
    );
    expect(rows).toHaveLength(26);
    expect(rows).toContain("sides: other_stores near 1 3");
    expect(rows).toContain("known: other_stores known 1 3");
    expect(rows).toContain("sides: s11 untold 2 null");
    expect(rows).toContain("known: s11 untold 2 null");
  } finally {
    await made.close();
  }
});
