import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readWorkspace } from "../../loaders/workspace/read.js";

const input = fileURLToPath(new URL("../input/workspace/good", import.meta.url));
const demo = fileURLToPath(new URL("../../data", import.meta.url));
const read = () => readWorkspace(join(input, "workspace"), { env: { REAL_DATA: join(input, "data") } });

test("texts arrive as written: days, numbers among words, keys called true, false and null", async () => {
  const { report, sources } = await read();
  expect(report.as_of).toBe("2026-10-31");
  expect(report.max_rejected).toBe(0.01);
  expect(report.thresholds).toEqual({ "completeness.email": 0.8, "completeness.orders.channel": 0.5 });
  expect(sources[0]?.formats).toEqual({
    date: "%d/%m/%Y",
    decimal: ",",
    encoding: "windows-1252",
    true: ["oui", "true", "1.0"],
    false: ["non", "no"],
    null: ["null", "NC"],
  });
  expect(sources[0]?.values).toEqual({ gender: { "1": "male", "02": "female", "*": "other" } });
});

test("an anchor's formats can be merged and overridden", async () => {
  const { sources } = await read();
  expect(sources[2]?.formats).toMatchObject({ date: "%d/%m/%Y", decimal: "." });
});

test("files are found in the order of their names; those outside keep their variable", async () => {
  const { sources } = await read();
  expect(sources.map(({ place, system, format, files }) => [place, system, format, files.map((f) => f.name)])).toEqual([
    ["sources.customers[0]", "crm", "csv", ["exports/crm/clients.csv"]],
    ["sources.customers[1]", "shopify", "csv", ["exports/shopify/customers_export.csv"]],
    [
      "sources.orders[0]",
      "shop",
      "csv",
      ["exports/crm/orders-2026-01.csv.gz", "exports/crm/orders-2026-02.csv.gz", "exports/till/orders-2026-01.csv.gz"],
    ],
    ["sources.orders[1]", "olist", "csv", ["${REAL_DATA}/olist/a.csv", "${REAL_DATA}/olist/b.csv"]],
    ["sources.order_lines[0]", "ma_caisse", "csv", ["exports/Ma Caisse/lignes [1].txt"]],
  ]);
});

test("what an entry states wins over its preset; null leaves a column out; conditions add up", async () => {
  const { sources } = await read();
  const [, customers, , orders] = sources;
  expect(customers?.columns).toMatchObject({ city: "Ville", first_name: "First Name" });
  expect(customers?.columns).not.toHaveProperty("phone");
  expect(customers?.formats).toEqual({ true: ["ja"], false: ["no"] });
  expect(orders?.where).toBe(`("Financial Status" <> '') and (amount > 0)`);
});

test("a persona takes what languages share from the first language that has a file", async () => {
  const { personas, locatePersona } = await read();
  expect(
    personas.map(({ id, method, confidence, rule, portrait }) => [id, method, confidence, rule, portrait]),
  ).toEqual([
    ["emma", "rule", "medium", "orders_12m >= 2", "drawn"],
    ["tourist", "expert", "low", undefined, "drawn"],
  ]);
  expect(personas[0]?.stories.en).toEqual({ name: "Emma", attributes: { age: "34" }, story: "Emma has two children." });
  expect(locatePersona("emma")).toBe("personas/emma.fr.md:6:7");
});

test("pages are listed by language", async () => {
  const { pages } = await read();
  expect(pages.map(({ locale, name }) => `${locale}/${name}`)).toEqual(["fr/home", "fr/personas/emma", "en/extra"]);
});

test("places of later faults: a value, a map, something inside a merged map", async () => {
  const { locate } = await read();
  expect(locate(["sources", "orders", 0, "where"])).toBe("report.yaml:38:14");
  expect(locate(["sources", "orders", 0, "columns"])).toBe("report.yaml:32:7");
  expect(locate(["sources", "orders", 0, "formats", "encoding"])).toBe("report.yaml:37:7");
  expect(locate(["segments", "regulars", "where"])).toBe("report.yaml:9:45");
});

test.runIf(existsSync(join(demo, "report.yaml")))("the demo workspace is valid", async () => {
  await expect(readWorkspace(demo)).resolves.toMatchObject({ root: demo });
});
