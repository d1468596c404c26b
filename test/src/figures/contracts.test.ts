import { expect, test } from "vitest";
import { wilson } from "../../../loaders/methods/wilson.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, textOf } from "./context.js";

const S = "\u00a0";
const PLAIN = "How long people stay under contract";

const curve = (group: string, share: number, more: object = {}) =>
  [0, 365].map((time) => ({
    group,
    time,
    survival: time === 0 ? 1 : share,
    low: time === 0 ? 1 : share - 0.04,
    high: time === 0 ? 1 : share + 0.04,
    at_risk: 200,
    chi_square: 31.2,
    p_value: 0.0004,
    ...more,
  }));
const hidden = (group: string) =>
  [0, 365].map((time) => ({ group, time, suppressed: true, chi_square: 31.2, p_value: 0.0004 }));
const say = (rows: readonly object[], locale: Locale = "en") =>
  textOf(
    /<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(
      draw("contract-survival", contextOf(locale, { tables: { survival: rows as never } })),
    )?.[1] ?? "",
  );

test("plans that no test compared are neither alike nor unlike", () => {
  const untested = { chi_square: null, p_value: null };
  expect(say([...curve("Monthly", 0.4, untested), ...curve("Yearly", 0.8, untested)])).toBe(PLAIN);
  const alike = { chi_square: 0.4, p_value: 0.53 };
  expect(say([...curve("Monthly", 0.4, alike), ...curve("Yearly", 0.42, alike)])).toBe(
    "How long people stay does not differ between plans beyond chance",
  );
});

test("nothing is said of plans beside one that is hidden, nor of that one alone", () => {
  const both = [...curve("Monthly", 0.4), ...curve("Yearly", 0.8)];
  expect(say(both)).toBe(`After 365${S}days, 80% of those on “Yearly” still have a contract, against 40% on “Monthly”`);
  expect(say([...both, ...hidden("Gift")])).toBe(PLAIN);
  expect(say([...curve("Monthly", 0.4), ...hidden("Gift")])).toBe(PLAIN);
  expect(say([...curve("Monthly", 0.4), ...hidden("Gift")], "fr")).toBe("Combien de temps l’on reste sous contrat");
});

test("curves that are all hidden are called hidden", () => {
  const rows = hidden("Gift");
  expect(textOf(draw("contract-survival", contextOf("en", { tables: { survival: rows } })))).toBe(
    `${PLAIN} Hidden because fewer than 11 persons stand behind it, or because it would give such a number away.`,
  );
});

const reason = (name: string, customers: number, total: number) => ({
  reason: name,
  customers,
  share: customers / total,
  ...limits(customers, total),
  suppressed: false,
});
const limits = (customers: number, total: number) => {
  const { low, high } = wilson(customers, total);
  return { low, high };
};
const findingOf = (name: string, table: "churn_reasons" | "rfm_by_category", rows: readonly object[], locale: Locale) =>
  textOf(
    /<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(
      draw(name, contextOf(locale, { tables: { [table]: rows as never } })),
    )?.[1] ?? "",
  );

test("a reason to leave is called first only where its interval lies above the second’s", () => {
  const said = (first: number, second: number, locale: Locale = "en") =>
    findingOf(
      "contract-reasons",
      "churn_reasons",
      [reason("Price", first, 218), reason("Delivery", second, 218), reason("unknown", 100, 218)],
      locale,
    );
  expect(said(80, 30)).toBe("First reason to leave: “Price” (37% of those who left)");
  expect(said(32, 30)).toBe(
    "No reason to leave comes first for certain: “Price” (15% of those who left) and “Delivery” (14%) cannot be told apart",
  );
  expect(said(32, 30, "fr")).toBe(
    `Aucune raison de départ n’est sûrement la première${S}: «${S}Price${S}» (15\u202f% des départs) et «${S}Delivery${S}» (14\u202f%) ne se distinguent pas`,
  );
});

test("a category stands out only where its interval lies above that of all others", () => {
  const of = (category: string, core: number, rest: number) => [
    { category, segment: "core", customers: core, ...limits(core, core + rest), suppressed: false },
    { category, segment: "gone", customers: rest, ...limits(rest, core + rest), suppressed: false },
  ];
  const said = (rows: readonly object[], locale: Locale = "en") =>
    findingOf("rfm-by-category", "rfm_by_category", rows, locale);
  expect(said([...of("Hair", 379, 621), ...of("Skin", 200, 800)])).toBe(
    "“Hair”: 38% of its buyers are “Core”, more than in any other category",
  );
  // 374 of 1,725 and 379 of 1,854; then a small category whose interval reaches over the best.
  expect(said([...of("Skin", 374, 1351), ...of("Hair", 379, 1475)])).toBe(
    "“Skin”: 22% of its buyers are “Core”; “Hair” (20%) cannot be told apart from it",
  );
  expect(said([...of("Skin", 374, 1351), ...of("Baby", 255, 1004), ...of("Hair", 379, 1475)])).toContain(
    "“Hair” (20%)",
  );
  expect(said([...of("Skin", 400, 1000), ...of("Hair", 200, 800), ...of("Sun", 5, 20)])).toContain("“Sun” (20%)");
  expect(said([...of("Skin", 374, 1351), ...of("Hair", 379, 1475)], "fr")).toContain("ne s’en distingue pas");
});

test("the year’s rate tells of how many, under contract as the year began, and money is called gross", () => {
  const quarter = (month: string, customers_at_start: number) => ({
    month,
    customers_at_start,
    lost: 40,
    rate: 0.2,
    low: 0.15,
    high: 0.25,
    gross_rate: 0.236,
    net_rate: 0.2,
    year_rate: 0.711,
    year_low: 0.639,
    year_high: 0.773,
    is_complete: true,
    suppressed: false,
  });
  const rows = [
    quarter("2025-Q3", 150),
    quarter("2025-Q4", 173),
    quarter("2026-Q1", 180),
    quarter("2026-Q2", 182),
    quarter("2026-Q3", 185),
  ];
  const say = (given: readonly object[], locale: Locale = "en") =>
    textOf(draw("contract-churn", contextOf(locale, { tables: { churn_monthly: given as never } })));
  expect(say(rows)).toContain(`Over twelve months: 71% left (64–77%), of 173${S}customers`);
  expect(say(rows)).toContain("23.6% lost, gross");
  expect(say(rows, "fr")).toContain(`, sur 173${S}clients`);
  expect(say(rows, "fr")).toContain("de perdu, en brut");
  expect(say(rows.slice(-1))).not.toContain("(64–77%), of");
});
