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
const summary = (valid: number, persons: number, several: number, contact_only = 0): Row => ({
  records: valid,
  valid_records: valid,
  persons,
  contact_only,
  duplicate_rate: 1 - persons / valid,
  largest_cluster: 2,
  several,
});
const step = (name: string, records: number, position: number): Row => ({
  step: name,
  position,
  records,
  units: records,
});
const customers = (n: number): Tables => ({
  headlines: [{ metric: "customers", value: n, units: n, part: 0, complement: 0 }],
  base_counts: [
    { status: "active", position: 1, customers: n, share: 1, revenue_12m: 0, share_revenue: null, payers: 0 },
  ],
});
const size = (records_per_person: string, persons: number, several_in_all = 0): Row => ({
  records_per_person,
  persons,
  several_in_all,
  position: Number.parseInt(records_per_person, 10),
});

const marts = (rows: readonly Row[]): Marts =>
  ({ rows: async () => rows, report: { privacy: { k: K } } }) as unknown as Marts;

describe("nobody is found by subtraction", () => {
  test("a few persons with two records are hidden, and nothing of the base for their sake", async () => {
    const tables = async (several: number, others: number): Promise<Tables> => ({
      ...customers(100 + others),
      identity_summary: await identitySummary(marts([summary(100 + several, 100, several, others)])),
      identity_waterfall: [step("base", 100 + others, 12)],
      identity_cluster_sizes: [size("1", 100 - several, several), size("2", several, several)],
    });
    const alone = await tables(4, 0);
    const shown = { records: null, valid_records: null, duplicate_rate: null, persons: 100, contact_only: 0 };
    expect(alone.identity_summary).toMatchObject([shown]);
    for (const others of [0, 30]) {
      const few = await tables(4, others);
      // The rows of every file are public: beside one size, they would tell the other.
      expect(hidden(few, "identity_cluster_sizes")).toHaveLength(2);
      expect(hidden(few, "identity_summary")).toHaveLength(others === 0 ? 0 : 1);
      expect(hidden(few, "base_counts")).toEqual([]);
      expect(hidden(await tables(20, others), "identity_summary")).toEqual([]);
    }
  });

  test("few who are known by a contact only follow from no table on records, and hide nothing of the base", () => {
    const told = (contact_only: number): Tables => ({
      ...customers(100 + contact_only),
      identity_summary: [summary(160, 100, 40, contact_only)],
      identity_waterfall:
        contact_only < K
          ? [step("base", 100 + contact_only, 12)]
          : [
              step("rows", 160, 1),
              step("valid", 160, 6),
              step("within", 60, 7),
              step("persons", 100, 10),
              step("contact_only", contact_only, 11),
              step("base", 100 + contact_only, 12),
            ],
      identity_sources: [
        {
          system: "crm",
          records: 160,
          valid_records: 160,
          persons: 100,
          duplicate_rate: 0.375,
          several: 40,
          elsewhere: 0,
        },
      ],
      identity_cluster_sizes: [size("1", 60), size("2", 20), size("3", 20)],
      identity_patterns: [
        { pattern: "email=same", merges: 35, units: 30, share: 35 / 60 },
        { pattern: "other", merges: 25, units: 25, share: 25 / 60 },
      ],
    });
    const few = told(3);
    for (const name of ["identity_summary", "identity_sources", "identity_cluster_sizes", "identity_patterns"] as const)
      expect(hidden(few, name), name).not.toEqual([]);
    for (const name of ["base_counts", "headlines", "identity_waterfall"] as const)
      expect(hidden(few, name), name).toEqual([]);
    const many = told(30);
    for (const name of Object.keys(many) as PublishedName[]) expect(hidden(many, name), name).toEqual([]);
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
    const identity_waterfall = [step("persons", 80, 10), step("contact_only", 20, 11), step("base", 100, 12)];
    const tables = { identity_summary: [summary(80, 80, 0, 20)], identity_waterfall, identity_overlap };
    const rows = hidden(tables, "identity_overlap");
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
      payers: 0,
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
