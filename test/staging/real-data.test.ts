import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckdb } from "../../loaders/engines/duckdb/engine.js";
import type { Engine } from "../../loaders/engines/engine.js";
import { type Staging, stage } from "../../loaders/staging/index.js";
import type { Source } from "../../loaders/workspace/workspace.js";

const DATA = process.env["REAL_DATA"] ?? "";
const MINUTE = 60_000;

async function read(
  files: readonly string[],
  entry: Partial<Source> & Pick<Source, "table" | "columns">,
  test: (staging: Staging, engine: Engine) => Promise<void>,
  asOf?: string,
) {
  const folder = await mkdtemp(join(tmpdir(), "real-"));
  const engine = await openDuckdb({ memory: "2GB", spill: folder });
  try {
    const source: Source = {
      place: `sources.${entry.table}[0]`,
      system: "real",
      format: "csv",
      skip: 0,
      attributes: {},
      formats: {},
      values: {},
      files: files.map((name) => ({ name, path: join(DATA, name) })),
      ...entry,
    };
    await test(await stage(engine, [source], { timezone: "UTC", tempDir: folder, ...(asOf && { asOf }) }), engine);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const total = ({ files }: Staging, key: "rows_read" | "rows_accepted" | "rows_rejected" | "rows_filtered") =>
  files.reduce((sum, file) => sum + file[key], 0);

describe.skipIf(!existsSync(DATA))("real data", () => {
  it(
    "reads the 541,909 lines of Online Retail from 305 files, and the published clean subset",
    async () => {
      const folder = "online-retail/by-day";
      const files = (await readdir(join(DATA, folder)))
        .filter((name) => name.endsWith(".csv"))
        .sort()
        .map((name) => `${folder}/${name}`);
      const columns: Source["columns"] = {
        order_id: "InvoiceNo",
        product_id: "StockCode",
        quantity: "Quantity",
        ordered_at: "InvoiceDate",
        customer_id: { sql: "regexp_replace(CustomerID, '[.]0$', '')" },
        amount: { sql: "cast(Quantity as decimal(18,3)) * cast(UnitPrice as decimal(18,4))" },
      };
      await read(files, { table: "order_lines", columns }, async (staging, engine) => {
        expect(staging.files.length).toBe(305);
        expect([total(staging, "rows_read"), total(staging, "rows_accepted"), staging.asOf]).toEqual([
          541_909,
          541_909,
          "2011-12-09",
        ]);
        expect(
          await engine.rows(
            "select count(*) - count(customer_id) as anonymous, count(distinct customer_id) as customers from stg_order_lines",
          ),
        ).toEqual([{ anonymous: 135_080, customers: 4372 }]);
      });
      const where =
        "quantity > 0 and cast(UnitPrice as double) > 0 and customer_id is not null and order_id not like 'C%'";
      await read(files, { table: "order_lines", columns, where }, async (staging, engine) => {
        expect([total(staging, "rows_read"), total(staging, "rows_filtered"), total(staging, "rows_rejected")]).toEqual(
          [541_909, 541_909 - 397_884, 0],
        );
        expect(
          await engine.rows(
            "select count(*) as lines, count(distinct customer_id) as customers, count(distinct order_id) as invoices, sum(amount) as revenue from stg_order_lines",
          ),
        ).toEqual([{ lines: 397_884, customers: 4338, invoices: 18_532, revenue: 8_911_407.9 }]);
      });
    },
    MINUTE,
  );

  it(
    "reads the 99,224 reviews of Olist with their comments over several lines",
    async () => {
      const columns: Source["columns"] = {
        survey_id: "review_id",
        order_id: "order_id",
        kind: { constant: "csat" },
        score: "review_score",
        scale_max: { constant: 5 },
        sent_at: "review_creation_date",
        answered_at: "review_answer_timestamp",
        comment: "review_comment_message",
      };
      await read(
        ["olist/olist_order_reviews_dataset.csv"],
        { table: "surveys", columns },
        async (staging, engine) => {
          expect([total(staging, "rows_read"), total(staging, "rows_rejected")]).toEqual([99_224, 0]);
          expect(await engine.rows("select score, count(*) as n from stg_surveys group by 1 order by 1 desc")).toEqual(
            [
              [5, 57_328],
              [4, 19_142],
              [3, 8179],
              [2, 3151],
              [1, 11_424],
            ].map(([score, n]) => ({ score, n })),
          );
        },
        "2018-12-31",
      );
    },
    MINUTE,
  );

  it(
    "reads the fixed-width lines of CDNOW under their header",
    async () => {
      const columns: Source["columns"] = {
        order_id: { sql: "customer || date || dollars" },
        customer_id: "customer",
        ordered_at: "date",
        amount: "dollars",
      };
      const entry = {
        format: "fixed_width",
        header: true,
        formats: { date: "%Y%m%d" },
        fixedWidth: { customer: [2, 6], date: [8, 15], cds: [16, 18], dollars: [19, 26] },
      } as const;
      await read(
        ["cdnow/CDNOW_master.txt"],
        { table: "order_lines", columns, ...entry },
        async (staging, engine) => {
          expect([total(staging, "rows_read"), total(staging, "rows_rejected")]).toEqual([69_659, 0]);
          expect(
            await engine.rows(
              "select count(distinct customer_id) as customers, min(ordered_date) as first, max(ordered_date) as last from stg_order_lines",
            ),
          ).toEqual([{ customers: 23_570, first: "1997-01-01", last: "1998-06-30" }]);
        },
        "1998-06-30",
      );
    },
    MINUTE,
  );

  it(
    "reads the American dates of Baltimore's requests",
    async () => {
      const columns: Source["columns"] = {
        ticket_id: "SRRecordID",
        opened_at: "CreatedDate",
        resolved_at: "CloseDate",
        reason: "SRType",
        channel: "MethodReceived",
        status: "SRStatus",
      };
      const formats = { timestamp: "%m/%d/%Y %I:%M:%S %p" };
      await read(
        ["baltimore311/311_sample.csv"],
        { table: "tickets", columns, formats },
        async (staging, engine) => {
          expect([total(staging, "rows_read"), total(staging, "rows_rejected"), staging.emptied]).toEqual([
            10_000,
            0,
            [],
          ]);
          expect(
            await engine.rows("select count(*) filter (where resolved_at is null) as open from stg_tickets"),
          ).toEqual([{ open: 208 }]);
        },
        "2022-12-31",
      );
    },
    MINUTE,
  );
});
