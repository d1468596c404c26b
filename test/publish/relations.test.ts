import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { attack } from "../../loaders/publish/disclosure/attack.js";
import { protect } from "../../loaders/publish/publish.js";
import { relationsOf } from "../../loaders/publish/relations.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";

const K = 11;
const built = (tables: Partial<Record<PublishedName, readonly Row[]>>) =>
  new Map<PublishedTable, readonly Row[]>(
    Object.entries(tables).map(([name, rows]) => [publishedTable(name as PublishedName), rows as readonly Row[]]),
  );
const hidden = (tables: Partial<Record<PublishedName, readonly Row[]>>, name: PublishedName) =>
  protect(built(tables), K)
    .tables.find((table) => table.name === name)
    ?.rows.filter(({ suppressed }) => suppressed);

const status = (id: string, customers: number, revenue: number, total: number): Row => ({
  status: id,
  position: 1,
  customers,
  share: customers / total,
  revenue_12m: revenue,
  share_revenue: null,
  payers: revenue === 0 ? 0 : customers,
});
const headline = (metric: string, value: number, more: Row = {}): Row => ({
  metric,
  value,
  units: value,
  part: 0,
  complement: 0,
  ...more,
});

test("buyers of the year do not give away the few who never bought", () => {
  const base_counts = [status("prospect", 5, 0, 205), status("active", 120, 900, 205), status("loyal", 80, 900, 205)];
  const headlines = [headline("customers", 205), headline("buyers_12m", 200)];
  const rows = hidden({ base_counts, headlines }, "base_counts") ?? [];
  expect(rows.map((row) => row.status)).toContain("prospect");
  expect(rows.length).toBeGreaterThanOrEqual(2);
  const outcome = protect(built({ base_counts, headlines }), K);
  const relations = relationsOf(
    new Map([...built({ base_counts, headlines })].map(([table, all]) => [table.name, all])),
  );
  expect(relations.map(({ name }) => name)).toContain("buyers of 12 months and of all time");
  expect(attack(outcome.tables, { relations, k: K }).cells).toEqual([]);
});

test("the identified share is hidden with the few sales that nobody put a name to", () => {
  const identified = (source: string, orders: number, revenue: number): Row => ({
    source,
    orders,
    revenue,
    share: revenue / 7_000,
    share_orders: orders / 201,
    units: orders,
    buyers: source === "anonymous" ? 0 : orders,
    complement: 0,
    overlap: 0,
    position: 1,
  });
  const identified_sales = [
    identified("card", 0, 0),
    identified("account", 200, 6_000),
    identified("anonymous", 1, 1_000),
  ];
  const headlines = [
    headline("revenue_12m", 7_000, { units: 201 }),
    headline("identified_share", 6 / 7, { units: 201, part: 200, complement: 1 }),
  ];
  expect(hidden({ identified_sales, headlines }, "headlines")?.map(({ metric }) => metric)).toContain(
    "identified_share",
  );
});
