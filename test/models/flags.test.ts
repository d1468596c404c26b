import { expect, test } from "vitest";
import { handMade, rowsOf } from "../support/hand-made.js";

const AS_OF = "2025-06-30";

interface Order {
  readonly person: number;
  readonly day: string;
  readonly channel?: string;
  readonly promoted?: boolean;
  readonly gift?: boolean;
  readonly store?: string;
}

const quoted = (text: string | undefined): string => (text === undefined ? "null" : `'${text}'`);

/** The flags of people, person by person, from their orders alone. */
async function flagsOf(orders: readonly Order[], homes: Readonly<Record<number, string>> = {}, mergeDays = true) {
  const people = [...new Set(orders.map(({ person }) => person))];
  const firsts = people.map(
    (person) =>
      orders
        .filter((order) => order.person === person)
        .map(({ day }) => day)
        .sort()[0],
  );
  const made = await handMade({
    run_parameters: `select date '${AS_OF}' as as_of, date '2023-06-30' as two_years_ago, 50.0 as catchment_km, ${mergeDays} as merge_days`,
    int_orders: rowsOf(
      {
        person_id: "bigint",
        order_date: "date",
        channel: "varchar",
        store_id: "varchar",
        is_order: "boolean",
        is_promoted: "boolean",
        is_gift: "boolean",
      },
      orders.map(
        ({ person, day, channel, store, promoted, gift }) =>
          `${person}, '${day}', ${quoted(channel)}, ${quoted(store)}, true, ${promoted ?? null}, ${gift ?? null}`,
      ),
    ),
    int_order_days: rowsOf({ person_id: "bigint", order_date: "date" }, [
      ...new Set(orders.map(({ person, day }) => `${person}, '${day}'`)),
    ]),
    int_lifecycle: rowsOf(
      { person_id: "bigint", status: "varchar", tenure_days: "integer" },
      people.map((person) => `${person}, 'active', 1`),
    ),
    int_person_orders: rowsOf(
      { person_id: "bigint", first_order_date: "date" },
      people.map((person, index) => `${person}, '${firsts[index]}'`),
    ),
    int_person_money: rowsOf({ person_id: "bigint", revenue_12m: "decimal(18, 2)" }, []),
    int_person_profile: rowsOf(
      { person_id: "bigint", postal_code: "varchar", country: "varchar" },
      Object.entries(homes).map(([person, code]) => `${person}, '${code}', null`),
    ),
    stg_stores: rowsOf({ store_id: "varchar", postal_code: "varchar", latitude: "double", longitude: "double" }, [
      "'nantes', '44000', null, null",
      "'paris', null, 48.8566, 2.3522",
    ]),
    stg_places: rowsOf({ postal_code: "varchar", country: "varchar", latitude: "double", longitude: "double" }, [
      "'44000', 'FR', 47.2184, -1.5536",
      "'44100', 'FR', 47.2100, -1.6000",
      "'75001', 'FR', 48.8606, 2.3376",
      "'13001', 'FR', null, null",
    ]),
  });
  try {
    return { flags: await made.model("int_person_flags"), distances: await made.model("int_person_distance") };
  } finally {
    await made.close();
  }
}

const told = async (orders: readonly Order[], flag: string, homes?: Readonly<Record<number, string>>) =>
  (await flagsOf(orders, homes)).flags.map((row) => row[flag]);

const times = (person: number, days: readonly string[], rest: Partial<Order> = {}): Order[] =>
  days.map((day) => ({ person, day, ...rest }));
const twelve = Array.from(
  { length: 12 },
  (_, index) => `2025-${String((index % 6) + 1).padStart(2, "0")}-${10 + index}`,
);

test("promotion only: all of two or more, or beyond chance more often than the base", async () => {
  const orders: Order[] = [
    ...times(1, ["2025-01-01"], { promoted: true }),
    ...times(2, ["2025-01-01", "2025-02-01"], { promoted: true }),
    ...twelve.map((day, index): Order => ({ person: 3, day, promoted: index > 0 })),
    ...["2025-01-01", "2025-02-01", "2025-03-01"].map((day, index): Order => ({ person: 4, day, promoted: index > 0 })),
    ...times(5, twelve, { promoted: false }),
    ...times(6, ["2025-01-01", "2025-02-01"]),
  ];
  // 16 of 30 orders are discounted; Wilson's lower limit of 11 of 12 is .646, of 2 of 3 it is .208.
  expect(await told(orders, "promo_only")).toEqual(["not_assessable", "yes", "yes", "no", "no", "not_assessable"]);
});

test("one season only, around the turn of the year too; one winter is no season", async () => {
  const orders: Order[] = [
    ...times(1, ["2023-05-20", "2024-07-01"]),
    ...times(2, ["2022-12-20", "2024-01-15", "2025-02-15"]),
    ...times(3, ["2022-12-20", "2023-01-15"]),
    ...times(4, ["2023-05-01", "2024-08-01"]),
    ...times(5, ["2023-07-01", "2024-07-01"]),
    ...times(6, ["2023-06-30", "2024-07-01"]),
    ...times(7, ["2023-06-30"]),
  ];
  expect(await told(orders, "seasonal")).toEqual(["yes", "yes", "no", "no", "not_assessable", "yes", "no"]);
});

test("channels of 24 months, from two orders on", async () => {
  const orders: Order[] = [
    ...times(1, ["2025-01-01", "2025-02-01"], { channel: "web" }),
    ...times(2, ["2025-01-01", "2025-02-01"], { channel: "store" }),
    ...times(3, ["2025-01-01"], { channel: "web" }),
    ...times(3, ["2025-02-01"], { channel: "store" }),
    ...times(4, ["2025-01-01"], { channel: "web" }),
    ...times(5, ["2023-01-01", "2025-01-01"], { channel: "web" }),
    ...times(6, ["2025-01-01", "2025-02-01"], { channel: "phone" }),
    ...times(8, ["2025-01-01"], { channel: "web" }),
    ...times(8, ["2025-02-01"], { channel: "phone" }),
    ...times(7, ["2025-01-01", "2025-02-01"]),
  ];
  const { flags } = await flagsOf(orders);
  expect(flags.map(({ web_only, store_only, omnichannel }) => [web_only, store_only, omnichannel].join(" "))).toEqual([
    "yes no no",
    "no yes no",
    "no no yes",
    "not_assessable not_assessable not_assessable",
    "not_assessable not_assessable not_assessable",
    "not_assessable not_assessable not_assessable",
    "not_assessable not_assessable not_assessable",
    "no no yes",
  ]);
});

test("orders of one day are one purchase, unless days are not merged", async () => {
  const orders: Order[] = [
    ...times(1, ["2025-01-01", "2025-01-01"], { channel: "web", promoted: true }),
    ...times(2, ["2025-01-01"], { channel: "web", promoted: true }),
    ...times(2, ["2025-01-01"], { channel: "store", promoted: false }),
    ...times(3, ["2025-01-01", "2025-01-01", "2025-02-01"], { channel: "store", promoted: true }),
  ];
  const flagged = async (mergeDays: boolean) =>
    (await flagsOf(orders, {}, mergeDays)).flags.map((row) =>
      [row.web_only, row.store_only, row.omnichannel, row.promo_only].join(" "),
    );
  const unknown = "not_assessable not_assessable not_assessable not_assessable";
  expect(await flagged(true)).toEqual([unknown, unknown, "no yes no yes"]);
  expect(await flagged(false)).toEqual(["yes no no yes", "no no yes no", "no yes no yes"]);
});

test("gifts: half of the orders of which it is known", async () => {
  const orders: Order[] = [
    ...times(1, ["2025-01-01"], { gift: true }),
    ...times(1, ["2025-02-01"], { gift: false }),
    ...times(1, ["2025-03-01"]),
    ...times(2, ["2025-01-01"], { gift: false }),
    ...times(3, ["2025-01-01"]),
  ];
  expect(await told(orders, "gift")).toEqual(["yes", "no", "not_assessable"]);
});

test("far from home: the median of great circles, not told without both places", async () => {
  const orders: Order[] = [
    ...times(1, ["2025-01-01", "2025-02-01"], { store: "nantes" }),
    ...times(1, ["2025-03-01"], { store: "paris" }),
    ...times(2, ["2025-01-01"], { store: "paris" }),
    ...times(3, ["2025-01-01"], { store: "paris" }),
    ...times(4, ["2025-01-01"], { store: "elsewhere" }),
    ...times(5, ["2025-01-01"], { channel: "web" }),
  ];
  const homes = { 1: "44100", 2: "44000", 3: "13001", 4: "44000", 5: "44000" };
  const { flags, distances } = await flagsOf(orders, homes);
  expect(flags.map(({ out_of_area }) => out_of_area)).toEqual([
    "no",
    "yes",
    "not_assessable",
    "not_assessable",
    "not_assessable",
  ]);
  // Nantes to Paris, as geodesists give it on a sphere of 6,371 km: 343 km.
  expect(Number(distances.find(({ person_id }) => Number(person_id) === 2)?.median_km)).toBeCloseTo(342.9, 0);
});
