import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { protect } from "../../loaders/publish/publish.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";

const K = 11;
type Tables = Partial<Record<PublishedName, readonly Row[]>>;

const shown = (tables: Tables, name: PublishedName) =>
  protect(
    new Map<PublishedTable, readonly Row[]>(
      Object.entries(tables).map(([id, rows]) => [publishedTable(id as PublishedName), rows]),
    ),
    K,
  ).tables.find((table) => table.name === name)?.rows ?? [];

const headline = (metric: string, value: number): Row => ({ metric, value, units: value, part: 0, complement: 0 });

describe("money of a few", () => {
  const status = (id: string, customers: number, payers: number, revenue_12m: number): Row => ({
    status: id,
    position: 1,
    customers,
    share: customers / 2_000,
    revenue_12m,
    share_revenue: revenue_12m / 9_970,
    payers,
  });
  const base_counts = [
    status("vip", 300, 300, 6_000),
    status("active", 700, 600, 4_000),
    // One of them brought something back.
    status("at_risk", 1_000, 1, -30),
  ];
  const tables = { base_counts, headlines: [headline("customers", 2_000), headline("revenue_12m", 9_970)] };

  test("is hidden with another's, so that it does not follow from the total; who they are may be told", () => {
    const rows = shown(tables, "base_counts");
    expect(rows.map(({ customers }) => customers).toSorted()).toEqual([1_000, 300, 700]);
    const hidden = rows.filter(({ money_suppressed }) => money_suppressed);
    expect(hidden.map(({ status }) => status)).toContain("at_risk");
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    for (const row of hidden) expect([row.revenue_12m, row.share_revenue, row.payers]).toEqual([null, null, null]);
    for (const row of rows) expect(row.suppressed).toBe(false);
  });

  test("is told where nobody paid, and where enough did", () => {
    const all = [status("vip", 300, 300, 6_000), status("active", 700, 600, 3_970), status("at_risk", 1_000, 0, 0)];
    const rows = shown({ ...tables, base_counts: all }, "base_counts");
    expect(rows.map(({ money_suppressed }) => money_suppressed)).toEqual([false, false, false]);
  });

  test("is hidden where the row is", () => {
    const all = [status("vip", 3, 3, 900), status("active", 997, 600, 9_070), status("at_risk", 1_000, 0, 0)];
    const rows = shown({ ...tables, base_counts: all }, "base_counts");
    const [vip] = rows;
    expect(vip).toMatchObject({ customers: null, revenue_12m: null, suppressed: true, money_suppressed: true });
  });
});

test("a quiet period in which one person brought something back shows no money, nor does what adds up to it", () => {
  const cell = (
    cohort: string,
    month: string,
    since: number,
    buyers: number,
    revenue: number,
    payers: number,
  ): Row => ({
    grain: "month",
    cohort,
    month,
    months_since: since,
    buyers,
    revenue,
    payers,
    is_complete: true,
    not_back: 50 - buyers,
  });
  const sale = (month: string, buyers: number, revenue: number): Row => ({
    grain: "month",
    month,
    orders: buyers,
    buyers,
    revenue,
    is_complete: true,
    units: buyers,
  });
  const rows = shown(
    {
      cohorts: [
        cell("2025-01", "2025-01", 0, 50, 1_000, 50),
        cell("2025-01", "2025-02", 1, 0, -30, 1),
        cell("2025-02", "2025-02", 0, 50, 900, 50),
      ],
      revenue_monthly: [sale("2025-01", 50, 1_000), sale("2025-02", 50, 870)],
    },
    "cohorts",
  );
  expect(rows.map(({ buyers }) => buyers)).toEqual([50, 0, 50]);
  expect(rows.map(({ revenue }) => revenue)).toEqual([1_000, null, null]);
});

describe("a few between two sums", () => {
  const status = (id: string, customers: number): Row => ({
    status: id,
    position: 1,
    customers,
    share: customers / 200,
    revenue_12m: 0,
    share_revenue: null,
    payers: 0,
  });
  const cohort = (name: string, buyers: number): Row => ({
    grain: "year",
    cohort: name,
    month: name,
    months_since: 0,
    buyers,
    revenue: buyers * 10,
    payers: buyers,
    is_complete: true,
    not_back: 0,
  });
  const tables = (outside: number): Tables => ({
    base_counts: [status("active", 120), status("loyal", 80)],
    cohorts: [cohort("2024", 100), cohort("2025", 100 + outside)],
    headlines: [headline("customers", 200)],
  });

  test("buyers out of scope are not counted by subtracting", () => {
    const rows = shown(tables(3), "cohorts");
    expect(rows.filter(({ suppressed }) => suppressed).length).toBeGreaterThanOrEqual(1);
  });

  test("nothing is hidden for nobody, or for k", () => {
    for (const outside of [0, K])
      expect(shown(tables(outside), "cohorts").map(({ suppressed }) => suppressed)).toEqual([false, false]);
  });
});

test("a hidden group of one table is not shown as another table's group of the same people", () => {
  const flag = (state: string, customers: number): Row => ({
    flag: "gift",
    state,
    position: 1,
    customers,
    revenue_12m: customers * 10,
    payers: customers,
  });
  const value = (criterion: string, name: string, customers: number): Row => ({
    criterion,
    position: 3,
    value: name,
    customers,
    contactable: customers,
    others: 0,
    overlap: 0,
    revenue_12m: customers * 10,
    payers: customers,
  });
  const tables: Tables = {
    flags: [flag("yes", 4), flag("no", 436), flag("not_assessable", 60)],
    base_counts: [
      {
        status: "active",
        position: 1,
        customers: 500,
        share: 1,
        revenue_12m: 5_000,
        share_revenue: 1,
        payers: 500,
      },
    ],
    counting_values: [value("buying_channel", "store_only", 60), value("buying_channel", "web_only", 440)],
    headlines: [headline("customers", 500)],
  };
  const hidden = (name: PublishedName) => shown(tables, name).filter(({ suppressed }) => suppressed);
  const isOpen = hidden("flags").some(({ state }) => state === "not_assessable");
  const isStoreOpen = hidden("counting_values").some(({ value: name }) => name === "store_only");
  expect(hidden("flags").map(({ state }) => state)).toContain("yes");
  expect(isOpen).toBe(isStoreOpen);
});
