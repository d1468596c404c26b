import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attack } from "../../../loaders/publish/disclosure/attack.js";
import type { PublishedTable, TableDeclaration } from "../../../loaders/publish/disclosure/declaration.js";
import { suppress } from "../../../loaders/publish/disclosure/suppress.js";
import {
  nestedWorld,
  npsWorld,
  ownTotalsWorld,
  safeWorld,
  ticketsWorld,
  twoWayWorld,
  unpublishedTotalWorld,
  type World,
} from "./worlds.js";

fc.configureGlobal({ seed: 20261031, numRuns: 300 });
const k = 11;

const worlds: [string, fc.Arbitrary<World>][] = [
  ["a two-way table with margins", twoWayWorld],
  ["a table with its own totals", ownTotalsWorld],
  ["a hierarchy with two ways up", nestedWorld],
  ["months × reasons where persons overlap", ticketsWorld],
  ["two splits of an unpublished total", unpublishedTotalWorld],
  ["scores with parts", npsWorld],
];

/** What most tools do: hide small rows and nothing else. */
function primaryOnly(tables: World): PublishedTable[] {
  return tables.map((table) => {
    const counts = [table.units, ...(table.parts ?? [])];
    const emptied = Object.fromEntries([...counts, ...table.measures].map((column) => [column, null]));
    const rows = table.rows.map((row) => {
      const suppressed = counts.some((column) => Number(row[column]) > 0 && Number(row[column]) < k);
      return { ...row, ...(suppressed ? emptied : {}), suppressed };
    });
    return { ...table, rows };
  });
}

function valueIn(tables: World, { table, row, column }: { table: string; row: number; column: string }): number {
  return Number(tables.find(({ name }) => name === table)?.rows[row]?.[column]);
}

describe.each(worlds)("%s", (_, world) => {
  it("gives nothing away once suppressed", () => {
    fc.assert(
      fc.property(world, (tables) => {
        const { tables: published, report } = suppress(tables, { k });
        expect(report.warnings.filter((warning) => !warning.includes("cells are hidden"))).toEqual([]);
        expect(attack(published, { k })).toEqual({ cells: [], sums: [] });
      }),
    );
  });

  it("gives hidden cells away, at their true value, when only small rows are hidden", () => {
    let recovered = 0;
    fc.assert(
      fc.property(world, (tables) => {
        for (const found of attack(primaryOnly(tables), { k }).cells) {
          recovered++;
          expect(found.value).toBeCloseTo(valueIn(tables, found), 6);
        }
      }),
    );
    expect(recovered).toBeGreaterThan(100);
  });

  it("keeps zeros and the order of rows, and hides whole rows only", () => {
    fc.assert(
      fc.property(world, (tables) => {
        const { tables: published } = suppress(tables, { k });
        for (const [t, table] of published.entries()) {
          const declared = tables[t] as TableDeclaration;
          const emptied = [table.units, ...(table.parts ?? []), ...table.measures];
          for (const [r, row] of table.rows.entries()) {
            const original = declared.rows[r] ?? {};
            const kept = row.suppressed
              ? Object.keys(original).filter((column) => !emptied.includes(column))
              : Object.keys(original);
            for (const column of kept) expect(row[column]).toEqual(original[column]);
            for (const column of row.suppressed ? emptied : []) expect(row[column] ?? null).toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("tables without small cells", () => {
  it("are published whole", () => {
    fc.assert(
      fc.property(safeWorld, (tables) => {
        const { tables: published } = suppress(tables, { k });
        expect(published.flatMap(({ rows }) => rows.filter(({ suppressed }) => suppressed))).toEqual([]);
      }),
    );
  });
});
