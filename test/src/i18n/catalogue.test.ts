import { expect, test } from "vitest";
import { CANONICAL_TABLES } from "../../../loaders/contracts/index.js";
import { METRICS } from "../../../loaders/publish/metrics.js";
import { CATALOGUES } from "../../../src/i18n/catalogue.js";
import { entryOf, labelOf } from "../../../src/i18n/label.js";

/** Every text of a catalogue by its path; functions are called with placeholders. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(child, `${path}.${key}`));
}

test.each(["en", "fr"] as const)("%s: no text is empty", (locale) => {
  expect(texts(CATALOGUES[locale], locale).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("French keeps its marks with the word before them", () => {
  const loose = texts(CATALOGUES.fr, "fr").filter(
    ([path, text]) => !path.includes("figures") && /[ ][;:?!»%]|« /.test(text),
  );
  expect(loose).toEqual([]);
});

test("French is not English left behind", () => {
  const english = new Map(texts(CATALOGUES.en.shell, ""));
  const same = texts(CATALOGUES.fr.shell, "").filter(
    ([path, text]) => english.get(path) === text && /[a-z]{4}/i.test(text),
  );
  expect(same.map(([, text]) => text)).toEqual(["Menu", "Personas", "Total"]);
});

test("every canonical table says what export would fill it", () => {
  const known = Object.keys(CATALOGUES.en.labels.canonical).toSorted();
  expect(known).toEqual(CANONICAL_TABLES.map(({ name }) => name).toSorted());
});

test("every field of a customer record has a name", () => {
  const columns = CANONICAL_TABLES.find(({ name }) => name === "customers")?.columns ?? {};
  expect(Object.keys(columns).filter((column) => !(column in CATALOGUES.fr.labels.fields))).toEqual([]);
});

test("RFM segments always say RFM in full", () => {
  for (const { labels } of Object.values(CATALOGUES)) {
    for (const { full } of Object.values(labels.rfm)) expect(full).toMatch(/^RFM /);
  }
});

test("every metric is explained in both languages", () => {
  for (const { metrics } of Object.values(CATALOGUES)) {
    expect(Object.keys(metrics).toSorted()).toEqual(METRICS.map(({ id }) => id).toSorted());
  }
});

test("an unknown id is shown as it is, even one that every object knows", () => {
  expect(labelOf(CATALOGUES.en.labels.systems, "constructor")).toBe("constructor");
  expect(entryOf(CATALOGUES.en.labels.statuses, "toString")).toBeUndefined();
});
