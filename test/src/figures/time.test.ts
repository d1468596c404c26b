import { describe, expect, test } from "vitest";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";

function say(name: string, table: PublishedName, rows: Rows, locale: Locale = "en"): string {
  const markup = draw(name, contextOf(locale, { tables: { [table]: rows } }));
  return textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(markup)?.[1] ?? "");
}

describe("revenue by year of the first purchase", () => {
  const layer = (month: string, cohort: string, revenue: number | null) => ({
    month,
    cohort,
    buyers: revenue === null ? null : 40,
    revenue,
    is_complete: true,
    suppressed: revenue === null,
  });
  const PLAIN = "Revenue by the year in which customers first bought";
  const told = (rows: Rows, locale: Locale = "en") => say("revenue-by-cohort", "revenue_by_cohort", rows, locale);

  test("is that of named customers", () => {
    const rows = [layer("2026-09", "2024", 300), layer("2026-09", "2025", 160), layer("2026-09", "2026", 540)];
    expect(told(rows)).toBe(
      `In September${S}2026, 46% of the revenue of named customers came from those who first bought in an earlier year`,
    );
    expect(told(rows, "fr")).toBe(
      `En septembre${S}2026, 46${N}% du chiffre d’affaires des clients connus vient de ceux qui sont arrivés une année précédente`,
    );
  });

  test("is not told beside a hidden layer or credits, nor of customers who may all have come before the data", () => {
    expect(told([layer("2026-09", "2024", null), layer("2026-09", "2025", 160), layer("2026-09", "2026", 540)])).toBe(
      PLAIN,
    );
    expect(told([layer("2026-09", "2025", -160), layer("2026-09", "2026", 540)])).toBe(PLAIN);
    expect(told([layer("2026-08", "2026", 500), layer("2026-09", "2026", 540)])).toBe(PLAIN);
  });
});

describe("why revenue changed", () => {
  const people = (effects: Readonly<Record<string, number>>) =>
    Object.entries({ before: 200_000, now: 210_000, ...effects }).map(([effect, amount]) => ({
      lens: "people",
      effect,
      amount,
      customers: 900,
    }));
  const kept = (amount: number, low: number, high: number, customers = 900) => ({
    lens: "kept",
    effect: "kept",
    amount,
    low,
    high,
    customers,
  });
  const told = (rows: Rows, locale: Locale = "en") => say("revenue-change", "revenue_change", rows, locale);
  const moved = { lost: -30_000, won: 36_000 };
  const START = "Revenue rose by €10.0k to €210k: customers won brought €36.0k, those lost took €30.0k";

  test("says more or less of those who stayed only where both habits together do", () => {
    expect(told([...people(moved), kept(4_000, 500, 7_500)])).toBe(`${START}, those who stayed spent €4,000 more`);
    expect(told([...people(moved), kept(-4_000, -7_500, -500)])).toBe(`${START}, those who stayed spent €4,000 less`);
    // Either habit alone is sure, and the two cancel out.
    const opposed = ["kept_frequency", "kept_basket"].map((effect, index) => {
      const amount = index === 0 ? 9_000 : -5_000;
      return { lens: "people", effect, amount, low: amount - 2_000, high: amount + 2_000, customers: 900 };
    });
    expect(told([...people(moved), ...opposed, kept(4_000, -100, 8_100)])).toBe(
      `${START}, what those who stayed spent did not change beyond chance`,
    );
    expect(told([...people(moved), kept(4_000, -100, 8_100)], "fr")).toBe(
      `Le chiffre d’affaires a augmenté de 10,0${S}k€, à 210${S}k€${S}: les clients gagnés ont apporté 36,0${S}k€, les perdus ont emporté 30,0${S}k€, ce que dépensent ceux qui sont restés n’a pas changé au-delà du hasard`,
    );
  });

  test("names sales without a name where they outweigh those who stayed", () => {
    const with_ = (other: number, more: ReturnType<typeof kept>, locale: Locale = "en") =>
      told([...people({ ...moved, other }), more], locale);
    const stayed = kept(800, 300, 1_300);
    expect(with_(3_200, stayed)).toBe(
      `${START}, those who stayed spent €800 more, unnamed sales and late returns added €3,200`,
    );
    expect(with_(-3_200, stayed)).toBe(
      `${START}, those who stayed spent €800 more, unnamed sales and late returns took €3,200`,
    );
    expect(with_(3_200, stayed, "fr")).toContain(
      `, les ventes anonymes et les retours tardifs ont ajouté 3${N}200${S}€`,
    );
    expect(with_(900, stayed)).toBe(`${START}, those who stayed spent €800 more`);
    expect(with_(3_200, kept(4_000, 500, 7_500))).toBe(`${START}, those who stayed spent €4,000 more`);
  });

  test("leaves out who did not stay, and what credits turn around", () => {
    expect(told([...people(moved), kept(0, 0, 0, 0)])).toBe(START);
    expect(told([...people({ lost: 40, won: 36_000 }), kept(4_000, 500, 7_500)])).toBe(
      "Revenue rose by €10.0k to €210k",
    );
  });

  test("names its columns, lenses and effects in the table", () => {
    expect(draw("revenue-change", contextOf("fr"))).toContain('<th scope="col" class="num">Montant</th>');
    expect(draw("revenue-change", contextOf("en"))).toMatch(
      /<th scope="row">Those who stayed<\/th><td>Same customers, all in all<\/td>/,
    );
  });
});

test("what cohorts have paid is not told of the period in which they came", () => {
  const row = (months_since: number, value_per_customer: number) => ({
    cohort: "2026-Q2",
    months_since,
    buyers: 200,
    revenue: 200 * value_per_customer,
    value_per_customer,
    is_complete: true,
  });
  expect(say("cohort-value", "cohorts", [row(0, 40)])).toBe(
    "What customers who first bought together have brought so far",
  );
  expect(say("cohort-value", "cohorts", [row(0, 40), row(3, 52)])).toBe(
    `Those who first bought in Q2${S}2026 had brought €52 each by the end of the quarter 3${S}months later`,
  );
});

test("the scale of a curve of shares ends a little above the largest, and at 100% only where that is told", () => {
  const scaled = (rate: number) => {
    const rows = [1, 2, 3].map((months_since) => ({
      definition: "in",
      months_since,
      rate,
      low: rate - 0.03,
      high: rate + 0.03,
      cohorts: 4,
      customers: 400,
      window_months: 12,
      suppressed: false,
    }));
    return textOf(draw("retention", contextOf("en", { tables: { retention: rows } })));
  };
  expect(scaled(0.4)).not.toContain("100%");
  expect(scaled(0.4)).toContain("0% 10% 20% 30% 40% 50%");
  expect(scaled(0.97)).toContain("0% 25% 50% 75% 100%");
});
