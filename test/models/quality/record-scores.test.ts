import { expect, test } from "vitest";
import { openDuckdb } from "../../../loaders/engines/duckdb/engine.js";
import { fieldWeights } from "../../../loaders/models/derived/field-weights.js";
import { inOrder, readModels } from "../../../loaders/models/graph.js";
import { recordScores } from "../../../loaders/publish/rows/record-scores.js";
import { DEFAULT_WEIGHTS, WEIGHED_FIELDS } from "../../../loaders/workspace/quality-fields.js";
import { type Report, reportSchema } from "../../../loaders/workspace/schema.js";

const report = (quality: object = {}): Report => reportSchema.parse({ title: "Shop", sources: {}, quality });

/** Records with the states of their fields; every field that is not named is empty. */
async function scores(
  quality: object,
  mapped: readonly string[],
  records: readonly Readonly<Record<string, number>>[],
) {
  const engine = await openDuckdb({ memory: "500MB", spill: "" });
  await engine.run("create table mapped_columns (table_name varchar, system varchar, column_name varchar)");
  for (const column of mapped) await engine.run(`insert into mapped_columns values ('customers', 'crm', '${column}')`);
  const states = WEIGHED_FIELDS.map((field) => `${field}_state integer`).join(", ");
  await engine.run(`create table int_record_fields (record_id bigint, system varchar, ${states})`);
  for (const [id, record] of records.entries())
    await engine.run(
      `insert into int_record_fields values (${id}, 'crm', ${WEIGHED_FIELDS.map((field) => record[field] ?? 0).join(", ")})`,
    );
  await fieldWeights(report(quality)).build(engine);
  const models = readModels().filter(({ name }) => name !== "int_record_fields");
  for (const node of inOrder(models, ["record_scores"])) await node.build(engine);
  const rows = await engine.rows("select record_score from int_record_scores order by record_id");
  const bands = await engine.rows("select band, records, share from record_scores order by position");
  await engine.close();
  return { scores: rows.map(({ record_score }) => record_score), bands };
}

test("weights of usable fields over those of the fields that are exported", async () => {
  // e-mail 3, phone 3, city 1: 7 in all; a value that cannot be right (1) counts nothing.
  const { scores: found, bands } = await scores(
    {},
    ["email", "phone", "city"],
    [{ email: 2, phone: 2, city: 2 }, { email: 2, phone: 1, city: 2 }, { city: 2 }, { email: 2, phone: 2 }],
  );
  expect(found).toEqual([1, 4 / 7, 1 / 7, 6 / 7].map((score) => expect.closeTo(score as number, 9)));
  expect(bands).toEqual([
    { band: "under_20", records: 1, share: 0.25 },
    { band: "20_40", records: 0, share: 0 },
    { band: "40_60", records: 1, share: 0.25 },
    { band: "60_80", records: 0, share: 0 },
    { band: "80_100", records: 2, share: 0.5 },
  ]);
});

test("report.yaml sets weights; 0 leaves a field out", async () => {
  const { scores: found } = await scores(
    { weights: { email: 1, phone: 0, city: 3 } },
    ["email", "phone", "city"],
    [{ email: 2 }, { phone: 2 }, { city: 2 }],
  );
  expect(found).toEqual([0.25, 0, 0.75]);
});

test("records without any field of weight have no score", async () => {
  const { scores: found, bands } = await scores({}, ["title"], [{ title: 2 }]);
  expect(DEFAULT_WEIGHTS.title).toBe(0);
  expect(found).toEqual([null]);
  expect(bands).toEqual([]);
});

test("the lowest bands become one where too few records stand there", async () => {
  const rows = (counts: readonly number[]) =>
    ["under_20", "20_40", "40_60", "60_80", "80_100"].map((band, index) => ({
      band,
      position: index + 1,
      system: "crm",
      records: counts[index] ?? 0,
      share: (counts[index] ?? 0) / 1000,
    }));
  const published = async (counts: readonly number[]) =>
    (
      await recordScores({
        rows: async () => rows(counts),
        report: report(),
        asOf: "2025-06-30",
        filled: new Set(),
        from: null,
      })
    ).map(({ band, records, share }) => [band, records, share]);
  expect((await published([20, 30, 50, 400, 500])).map(([band]) => band)).toEqual(rows([]).map(({ band }) => band));
  expect(await published([4, 26, 70, 400, 500])).toEqual([
    ["under_40", 30, 0.03],
    ["40_60", 70, 0.07],
    ["60_80", 400, 0.4],
    ["80_100", 500, 0.5],
  ]);
  expect(await published([0, 4, 66, 430, 500])).toEqual([
    ["under_60", 70, 0.07],
    ["60_80", 430, 0.43],
    ["80_100", 500, 0.5],
  ]);
});
