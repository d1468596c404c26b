import fc from "fast-check";
import { expect, it } from "vitest";
import { type Entry, withStaged } from "./run.js";

const OPTIONS = { options: { asOf: "2025-12-31" } };
const columns: Entry["columns"] = { order_id: "id", ordered_at: "day", amount: "sum", status: "state" };

/** One line of a file, each of which is one record however broken it is. */
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.nat(30),
        fc.constantFrom("2025-01-01", "2026-05-05", "never", ""),
        fc.constantFrom("1", "x", "-2.5", ""),
        fc.constantFrom("completed", "odd", ""),
      )
      .map((fields) => fields.join(",")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "1,2",
      "1,2,3,4,5",
      '"1"x,2025-01-01,1,',
      '8,2025-01-01,"1" ,',
      'a"b,2025-01-01,1,',
      '"9",2025-01-01,"1",""',
      ",,,",
      ";;;",
    ),
  },
);
const overLines = fc.constantFrom('5,"2025-\n01-01",1,', '6,"\n\n",1,completed', '"7\r\n",2025-01-01,1,');
/** What a quote that never closes swallows is anyone's guess where line breaks in quotes follow, so no file has both. */
const neverClosed = fc.constantFrom('7,"2025-01-01"",1,', '7,"never,1,');
const records = fc.oneof(
  ...[overLines, neverClosed].map((odd) =>
    fc.array(fc.oneof({ weight: 20, arbitrary: line }, { weight: 1, arbitrary: odd }), { maxLength: 25 }),
  ),
);
const files = fc.array(fc.tuple(records, fc.constantFrom("\n", "\r\n"), fc.boolean()), {
  minLength: 1,
  maxLength: 7,
});

it("accounts for every record of random files: read = accepted + rejected + filtered", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(1, 4), async (written, threads) => {
      const content = Object.fromEntries(
        written.map(([records, end, closes], index) => [
          `${index}.csv`,
          ["id,day,sum,state", ...records].join(end) + (closes ? end : ""),
        ]),
      );
      await withStaged(
        content,
        [{ table: "orders", columns, where: "state is null or state <> 'odd'" }],
        async ({ staging, rows }) => {
          const accepted = await rows(
            "select source_file as file, count(*) as n, count(distinct source_row) as d, max(source_row) as m from stg_orders group by 1",
          );
          const rejected = await rows(
            "select file, count(*) as n, count(distinct source_row) as d from staging_rejects group by 1",
          );
          written.forEach(([records], index) => {
            const found = staging.files[index];
            const own = accepted.find(({ file }) => file === `${index}.csv`);
            const lost = rejected.find(({ file }) => file === `${index}.csv`);
            expect(found?.rows_read).toBe(records.length);
            expect([own?.["n"] ?? 0, lost?.["n"] ?? 0]).toEqual([found?.rows_accepted, found?.rows_rejected]);
            expect([own?.["d"] ?? 0, lost?.["d"] ?? 0]).toEqual([found?.rows_accepted, found?.rows_rejected]);
            expect((found?.rows_accepted ?? 0) + (found?.rows_rejected ?? 0) + (found?.rows_filtered ?? 0)).toBe(
              found?.rows_read,
            );
            expect(Number(own?.["m"] ?? 0)).toBeLessThanOrEqual(records.length);
          });
          const total = await rows(
            "select count(*) as n from (select source_file, source_row from stg_orders union select file, source_row from staging_rejects)",
          );
          expect(total[0]?.["n"]).toBe(
            staging.files.reduce((sum, count) => sum + count.rows_accepted + count.rows_rejected, 0),
          );
        },
        { ...OPTIONS, threads },
      );
    }),
    { numRuns: 40, seed: 7 },
  );
}, 120_000);
