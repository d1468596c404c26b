import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../../loaders/workspace/locales.js";
import { FIGURES } from "../../../src/figures/index.js";
import { contextOf, draw, drawing, emptyContext, textOf } from "./context.js";

const names = Object.keys(FIGURES);
const parse = (markup: string) => parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;

describe.each(LOCALES)("markup of every figure in %s", (locale) => {
  test.each(names)("%s holds nothing that a browser or Framework would run", (name) => {
    const markup = draw(name, contextOf(locale, { params: { persona: "hostile" } }));
    expect(markup).not.toMatch(/[`${}]/);
    const document = parse(markup);
    expect(document.querySelectorAll("script, style, iframe, [style], [onerror], [onclick]")).toHaveLength(0);
    expect([...document.querySelectorAll("img")].map((image) => image.getAttribute("src"))).toEqual([]);
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^\.\.\//);
  });

  test.each(names)("%s labels its images and repeats no id", (name) => {
    const document = parse(drawing(name, locale));
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of document.querySelectorAll("svg:not([aria-hidden])")) {
      expect(svg.getAttribute("role")).toBe("img");
      for (const id of svg.getAttribute("aria-labelledby")?.split(" ") ?? [""]) expect(ids).toContain(id);
      expect(svg.querySelectorAll("[aria-label]")).toHaveLength(0);
    }
  });

  test.each(names)("%s says something calm when no export fills it", (name) => {
    const text = textOf(draw(name, emptyContext(locale)));
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
  });

  test.each(names)("%s writes no raw value", (name) => {
    expect(textOf(drawing(name, locale))).not.toMatch(/undefined|NaN|\bnull\b|Infinity|\[object/);
  });
});

test("a page without the export says which one it needs", () => {
  const needs = (name: string) => textOf(draw(name, emptyContext("en")));
  expect(needs("nps-monthly")).toBe(
    "Net Promoter Score (NPS) This needs a surveys export: add one under sources.surveys in report.yaml.",
  );
  expect(needs("reply-time")).toContain("This needs an export of customer-service requests");
  expect(textOf(draw("contract-churn", contextOf("fr")))).toContain("contrats");
});

test("hidden, missing and zero are marked and explained in a figure's table", () => {
  const tickets = (more: object) => ({ month: "2026-09", reason: "delivery", is_complete: true, ...more });
  const markup = draw(
    "tickets-by-reason",
    contextOf("en", {
      tables: {
        tickets_monthly: [
          tickets({ tickets: 12, per_100_orders: 1.2 }),
          tickets({ reason: "late", tickets: null, per_100_orders: null, suppressed: true }),
          tickets({ reason: "lost", tickets: 0, per_100_orders: 0 }),
          tickets({ reason: "other", tickets: 15, per_100_orders: null }),
        ],
      },
    }),
  );
  const rows = [...parse(markup).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.innerHTML.replace(/<[^>]+>/g, "")),
  );
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    ["Delivery", "12", "1.20"],
    ["late", "hidden", "hidden"],
    ["lost", "0", "0"],
    ["Other reasons", "15", "–"],
  ]);
  const text = textOf(markup);
  expect(text).toContain("Hidden because fewer than 11 persons stand behind it");
  expect(text).toContain("Not known: the exports do not say.");
  expect(text).toContain("Zero was counted: there were none.");
});

test("a month that is not over is no part of the finding and is drawn apart", () => {
  const markup = draw("revenue-monthly", contextOf("en"));
  expect(textOf(markup)).toContain("Revenue in September\u00a02026: €69.2k, against €56.2k in September\u00a02025");
  expect(markup).toContain("bar-partial");
  expect(textOf(markup)).toContain("October\u00a02026 is not complete: shown faded, not compared");
});

test("links are relative from any depth", () => {
  const at = (path: string) => draw("base-by-status", contextOf("en", { path }));
  expect(at("/en/customers")).toContain('href="../tables/base_counts.csv"');
  expect(at("/en/personas/camille")).toContain('href="../../tables/base_counts.csv"');
  expect(at("/en/personas/camille")).toContain('href="../../en/glossary#metric-lifecycle_status"');
});

test("people out of scope are counted and are no part of the base", () => {
  const markup = draw("base-by-status", contextOf("en"));
  expect(markup).not.toContain("status-out_of_scope");
  expect(textOf(markup)).toContain("Out of scope: not part of the base.");
  const last = [...parse(markup).querySelectorAll("tbody tr")].at(-1);
  expect([...(last?.children ?? [])].map((cell) => cell.textContent)).toEqual(["Out of scope", "11", "–", "€0", "–"]);
  expect(parse(markup).querySelectorAll("thead th")[1]?.textContent).toBe("People");
});

test("a first period cut by the start of the data is not called running", () => {
  const row = (month: string, is_complete: boolean) => ({ month, is_complete, revenue: 1, orders: 1, buyers: 20 });
  const rows = [row("2026-08", false), row("2026-09", true), row("2026-10", false)];
  const heads = (locale: "en" | "fr") =>
    [
      ...parse(draw("orders-monthly", contextOf(locale, { tables: { revenue_monthly: rows } }))).querySelectorAll(
        "tbody small",
      ),
    ].map((mark) => mark.textContent);
  expect(heads("en")).toEqual(["incomplete", "so far"]);
  expect(heads("fr")).toEqual(["incomplet", "en cours"]);
});

test("a grid that is mostly hidden gives way to a notice and keeps its table", () => {
  const cell = (index: number) => ({
    recency_score: 5 - Math.floor(index / 5),
    value_score: (index % 5) + 1,
    segment: "loyal",
    customers: index < 12 ? 20 : null,
    suppressed: index >= 12,
  });
  const tables = { rfm_grid: Array.from({ length: 25 }, (_, index) => cell(index)) };
  const markup = draw("rfm-grid", contextOf("en", { tables }));
  expect(textOf(markup)).toContain("Too few customers to show the grid");
  expect(markup).not.toContain("<svg");
  expect(markup).toContain("tables/rfm_grid.csv");
  expect(parse(markup).querySelectorAll("tbody tr")).toHaveLength(25);
});
