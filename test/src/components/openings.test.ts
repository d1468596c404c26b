import { expect, test } from "vitest";
import type { Cube } from "../../../loaders/publish/cube.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { openings } from "../../../src/components/openings.js";
import { readSelection } from "../../../src/explorer/selection.js";
import { contextOf, draw } from "../figures/context.js";

const cube = (status: readonly (readonly string[])[], ...more: Cube["criteria"]): Cube => ({
  k: 11,
  criteria: [{ id: "status", values: status }, ...more],
  tables: [],
  wide: [],
});
const HEAT = { id: "heat_band", values: [["hot"], ["warm"], ["cold"], ["none"]] };
const ORDERS = { id: "order_band", values: [["0"], ["1"], ["2_3"]] };
const WHOLE = cube([["vip"], ["active"], ["prospect"]], HEAT, ORDERS);

const markup = (given: Cube | null, locale: Locale = "en") =>
  String(openings(contextOf(locale, { cube: given })) ?? "");
const hrefs = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&#38;", "&"));

test("prospects by warmth and reach, and buyers of one order who are still to be won", () => {
  const text = markup(WHOLE);
  expect(hrefs(text)).toEqual([
    "../en/counting?status=prospect&split=heat_band",
    "../en/counting?status=prospect&split=contactable",
    "../en/counting?status=active&order_band=1",
  ]);
  const [first = "", , last = ""] = hrefs(text);
  const selected = (href: string) => readSelection(WHOLE, new URL(href, "https://a.example").search);
  expect(selected(first)).toEqual({ ticks: new Map([["status", [2]]]), split: "heat_band" });
  expect(selected(last).ticks).toEqual(
    new Map([
      ["status", [1]],
      ["order_band", [1]],
    ]),
  );
});

test("only what the cube counts: not of a status that it counts with others, nor by what it lacks", () => {
  expect(hrefs(markup(cube([["vip"], ["active", "prospect"]], HEAT, ORDERS)))).toEqual([]);
  expect(hrefs(markup(cube([["active"], ["prospect"]])))).toEqual(["../en/counting?status=prospect&split=contactable"]);
  expect(markup(null)).toBe("");
});

test("stand below the statuses, in both languages", () => {
  expect(String(draw("base-by-status", contextOf("fr", { cube: WHOLE })))).toContain("Prospects selon leur chaleur");
  expect(String(draw("base-by-status", contextOf("en", { cube: WHOLE })))).toContain(
    "To convert: active, one order so far",
  );
  expect(String(draw("base-by-status", contextOf("en", { cube: null })))).not.toContain("Prospects by warmth");
});
