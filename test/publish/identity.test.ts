import { describe, expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { PublishedTable } from "../../loaders/publish/contract.js";
import { protect } from "../../loaders/publish/publish.js";
import { relationsOf } from "../../loaders/publish/relations.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { identityProfiles, identitySensitivity, identitySummary } from "../../loaders/publish/rows/unified.js";
import { type PublishedName, publishedTable } from "../../loaders/publish/tables.js";

const K = 11;
type Tables = Partial<Record<PublishedName, readonly Row[]>>;
const built = (tables: Tables) =>
  new Map<PublishedTable, readonly Row[]>(
    Object.entries(tables).map(([name, rows]) => [publishedTable(name as PublishedName), rows as readonly Row[]]),
  );
const hidden = (tables: Tables, name: PublishedName) =>
  protect(built(tables), K)
    .tables.find((table) => table.name === name)
    ?.rows.filter(({ suppressed }) => suppressed) ?? [];
const summary = (valid: number, persons: number, several: number): Row => ({
  records: valid,
  valid_records: valid,
  persons,
  duplicate_rate: 1 - persons / valid,
  largest_cluster: 2,
  several,
});
const size = (records_per_person: string, persons: number): Row => ({
  records_per_person,
  persons,
  position: Number.parseInt(records_per_person, 10),
});

const marts = (rows: readonly Row[]): Marts =>
  ({ rows: async () => rows, report: { privacy: { k: K } } }) as unknown as Marts;

describe("nobody is found by subtraction", () => {
  test("a few persons with two records are hidden, and nothing else for their sake", async () => {
    const [row] = await identitySummary(marts([summary(104, 100, 4)]));
    expect(row).toMatchObject({ records: null, valid_records: null, duplicate_rate: null, persons: 100 });
    const [many] = await identitySummary(marts([summary(120, 100, 20)]));
    expect(many).toMatchObject({ records: 120, valid_records: 120 });
    const active = { status: "active", position: 1, customers: 100, share: 1, revenue_12m: 0, share_revenue: null };
    const tables = {
      headlines: [{ metric: "customers", value: 100, units: 100, part: 0, complement: 0 }],
      base_counts: [active],
      identity_summary: [row as Row],
      identity_cluster_sizes: [size("1", 96), size("2", 4)],
    };
    expect(hidden(tables, "identity_cluster_sizes")).toHaveLength(2);
    expect(hidden(tables, "base_counts")).toEqual([]);
    expect(hidden(tables, "identity_summary")).toEqual([]);
  });

  test("sizes times persons are the records, so that two hidden sizes follow from two sums", () => {
    const tables = {
      identity_summary: [summary(300, 150, 60)],
      identity_cluster_sizes: [size("1", 90), size("2", 40), size("4", 12), size("9", 8)].map((row) => row),
    };
    const relations = relationsOf(new Map([...built(tables)].map(([table, rows]) => [table.name, rows])));
    // 90 + 80 + 48 + 72 = 290: not the records, so nothing is claimed.
    expect(relations.map(({ name }) => name)).not.toContain("records by cluster size");
    const exact = { ...tables, identity_summary: [summary(290, 150, 60)] };
    const names = relationsOf(new Map([...built(exact)].map(([table, rows]) => [table.name, rows])));
    expect(names.map(({ name }) => name)).toContain("records by cluster size");
    expect(hidden(exact, "identity_cluster_sizes").length).toBeGreaterThanOrEqual(2);
  });

  test("with two systems, what they share follows from their persons and everybody's", () => {
    const pair = (system_a: string, system_b: string, persons: number, more: Row = {}): Row => ({
      system_a,
      system_b,
      persons,
      only_a: 0,
      only_b: 0,
      neither: 0,
      region: 0,
      ...more,
    });
    const identity_overlap = [
      pair("crm", "crm", 80, { neither: 20 }),
      pair("crm", "shop", 5, { only_a: 75, only_b: 20 }),
      pair("shop", "shop", 25, { neither: 75 }),
    ];
    const rows = hidden({ identity_summary: [summary(105, 100, 0)], identity_overlap }, "identity_overlap");
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });

  test("persons who buy nothing are the same in two tables", () => {
    const status = (id: string, customers: number): Row => ({
      status: id,
      position: 1,
      customers,
      share: customers / 200,
      revenue_12m: 0,
      share_revenue: null,
    });
    const profile = (standing: string, persons: number): Row => ({ standing, position: 1, persons });
    const tables = {
      headlines: [{ metric: "customers", value: 200, units: 200, part: 0, complement: 0 }],
      base_counts: [status("active", 120), status("reactivated", 4), status("new", 76)],
      identity_profiles: [profile("active", 124), profile("new", 76)],
    };
    const statuses = hidden(tables, "base_counts").map((row) => row.status);
    expect(statuses).toContain("reactivated");
    const active = hidden(tables, "identity_profiles").some((row) => row.standing === "active");
    expect(statuses.includes("active") || active).toBe(true);
  });
});

test("a share of a profile is left out where few make or miss it, and rounded elsewhere", async () => {
  const [row] = await identityProfiles(
    marts([
      {
        standing: "vip",
        persons: 300,
        with_email: 295,
        with_mobile: 101,
        with_address: 300,
        promoters: 40,
        passives: 20,
        detractors: 3,
      },
    ]),
  );
  expect(row).toMatchObject({ with_email: null, with_mobile: 0.34, with_address: 1, nps: null });
});

test("changes are told from the threshold in use", async () => {
  const row = (shift: number, persons: number, repeat_rate: number | null): Row => ({
    shift,
    persons,
    buyers: 0,
    repeat_rate,
    revenue_per_customer: null,
  });
  const rows = await identitySensitivity(marts([row(-2, 90, 0.55), row(0, 100, 0.5), row(2, 110, null)]));
  expect(rows.map(({ persons_change }) => persons_change)).toEqual([
    expect.closeTo(-0.1, 9),
    null,
    expect.closeTo(0.1, 9),
  ]);
  expect(rows[0]).toMatchObject({ repeat_change: expect.closeTo(0.1, 9), buyers_change: null, revenue_change: null });
  expect(rows[2]).toMatchObject({ repeat_change: null });
});
