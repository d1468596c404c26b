import { expect, test } from "vitest";
import type { Row } from "../../../loaders/engines/engine.js";
import { loyaltyRows } from "../../../loaders/publish/rows/service/service-loyalty.js";
import { serviceRelations } from "../../../loaders/publish/service-relations.js";
import { isBetween } from "../../../loaders/publish/sums.js";

const K = 11;
const FOLDS = 40;

/** Purchases of every part of the base in one stratum. */
const cells = (kind: string, reason: string, orders: number, back: (fold: number) => number): Row[] =>
  Array.from({ length: FOLDS }, (_, fold) => ({
    stratum: "2025-01 web first low",
    class: kind,
    reason,
    fold,
    orders,
    back: back(fold),
    back_amount: String(50 * back(fold)),
  }));
const row = (dimension: string, value: string, orders: number, back: number): Row => ({
  dimension,
  value,
  orders,
  units: orders,
  back_units: back,
  other_units: orders - back,
});

const CELLS = [
  ...cells("none", "none", 100, (fold) => 30 + (fold % 3)),
  ...cells("complaint", "late", 10, (fold) => 1 + (fold % 2)),
  ...cells("question", "how", 5, (fold) => 1 + (fold % 2)),
];

test("those who asked come back less often where the interval says so, with what that is worth", () => {
  const rows = loyaltyRows(
    [row("all", "all", 600, 120), row("reason", "late", 400, 60), row("reason", "how", 200, 60)],
    CELLS,
    K,
  );
  const [all, late, how] = rows;
  expect(late).toMatchObject({ came_back: 0.15, without: 0.3097, difference: -0.1597 });
  expect(Number(late?.high)).toBeLessThan(0);
  expect(Number(late?.q_value)).toBeLessThan(0.001);
  // 400 purchases × 0.15975 × 50.
  expect(late?.at_stake).toBe(3195);
  expect(Number(late?.at_stake_low)).toBeLessThan(3195);
  expect(how?.at_stake).toBeNull();
  expect(Number(how?.q_value)).toBeGreaterThan(0.05);
  expect(all).toMatchObject({ came_back: 0.2 });
});

test("few persons stand together, and few purchases are not compared", () => {
  const rows = loyaltyRows(
    [
      row("all", "all", 600, 120),
      row("class", "complaint", 400, 60),
      row("class", "question", 190, 50),
      row("class", "other", 10, 5),
    ],
    CELLS,
    K,
  );
  expect(rows.map(({ value, orders }) => [value, orders])).toEqual([
    ["all", 600],
    ["complaint", 400],
    ["other", 200],
  ]);
  expect(loyaltyRows([row("all", "all", 40, 12)], CELLS, K)[0]).toMatchObject({
    orders: 40,
    difference: null,
    at_stake: null,
  });
});

test("criteria tell the same purchases and requests apart; orders of shops and requests of some systems are some of all", () => {
  const relations = serviceRelations(
    new Map<string, Row[]>([
      [
        "service_loyalty",
        [
          { dimension: "all", value: "all", orders: 600 },
          { dimension: "class", value: "complaint", orders: 400 },
          { dimension: "class", value: "other", orders: 200 },
        ],
      ],
      [
        "ticket_handling",
        [
          { measure: "repeated", dimension: "all", value: "all", tickets: 95 },
          { measure: "repeated", dimension: "channel", value: "web", tickets: 60 },
          { measure: "repeated", dimension: "channel", value: "phone", tickets: 35 },
        ],
      ],
      [
        "ticket_rates",
        [
          { dimension: "all", value: "all", orders: 100 },
          { dimension: "order_channel", value: "web", orders: 70 },
          { dimension: "order_channel", value: "store", orders: 30 },
          { dimension: "store", value: "s1", orders: 28 },
        ],
      ],
      [
        "headlines",
        [
          { metric: "tickets_per_100_orders", n: 100 },
          { metric: "average_basket", n: 100 },
        ],
      ],
    ]),
  );
  expect(relations.map((relation) => [relation.name, isBetween(relation) ? relation.difference : 0])).toEqual([
    ["requests repeated by channel", 0],
    ["requests of which it is known: repeated", 5],
    ["orders by channel", 0],
    ["orders in shops among all", 72],
    ["orders of 12 months", 0],
    ["purchases with a request by class", 0],
  ]);
});
