import { describe, expect, test } from "vitest";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const EMPTY = {
  en: "The exports hold nothing for this figure yet.",
  fr: "Les exports ne contiennent encore rien pour cette figure.",
};
const LOCALES = ["en", "fr"] as const;
const status = (name: string, customers: number, share: number | null, share_revenue: number | null) => ({
  ...{ status: name, customers, share, share_revenue, revenue_12m: 0 },
});
const PROSPECTS: Rows = [status("prospect", 100, 1, 1), status("new", 0, 0, 0), status("lost", 0, 0, 0)];
const month = (name: string) => ({ month: name, grain: "month", is_complete: true });

describe("where all that could be counted is zero, there is no largest and no chart", () => {
  const zeros: Readonly<Record<string, Rows>> = {
    rfm_grid: [1, 2].map((score) => ({ recency_score: score, value_score: 1, segment: "new", customers: 0 })),
    revenue_monthly: ["2026-09", "2026-10"].map((name) => ({ ...month(name), revenue: 0, orders: 0, buyers: 0 })),
    lifecycle_flow: [{ ...month("2026-10"), new: 0, current: 0, resurrected: 0, dormant: 0, active: 0 }],
    identified_sales: [{ source: "anonymous", orders: 0, revenue: 0, share: null }],
    base_counts: [status("prospect", 0, null, null), status("new", 0, null, null)],
  };
  test.each([
    "rfm-grid",
    "revenue-monthly",
    "orders-monthly",
    "buyers-monthly",
    "lifecycle-flow",
    "identified-sales",
    "base-by-status",
  ])("%s", (name) => {
    for (const locale of LOCALES) {
      const drawn = draw(name, contextOf(locale, { tables: zeros }));
      expect(drawn).toContain(EMPTY[locale]);
      expect(drawn).not.toContain("<svg");
    }
  });

  test("one month that is not zero is drawn, with those that are", () => {
    const rows = [{ ...month("2026-09"), revenue: 5, orders: 12, buyers: 12 }, ...(zeros.revenue_monthly ?? [])];
    expect(draw("orders-monthly", contextOf("en", { tables: { revenue_monthly: rows } }))).toContain("<svg");
  });
});

describe("who the customers are", () => {
  const say = (locale: "en" | "fr", rows: Rows, filled = ["customers", "orders"]) =>
    textOf(draw("answer-customers", contextOf(locale, { tables: { base_counts: rows }, report: { filled } })));

  test("nobody is no largest group", () => {
    expect(say("en", PROSPECTS)).toBe("There is no data to answer this yet.");
    expect(say("fr", PROSPECTS)).toBe("Il n’y a pas encore de données pour répondre.");
  });

  test("contracts alone are no purchases", () => {
    const rows = [status("active", 347, 0.63, null), status("contract_ended", 203, 0.37, null)];
    expect(say("en", rows, ["customers", "contracts"])).toMatch(
      /^Among those who have or had a contract, the largest group is “Active”: 347.customers, 63% of the base\.$/,
    );
    expect(say("fr", rows, ["customers", "contracts"])).toMatch(
      /^Parmi ceux qui ont ou ont eu un contrat, le premier groupe/,
    );
    expect(say("en", rows)).toMatch(/^Among those who have bought, the largest group is “Active”/);
  });

  test("a share of nothing spent is not told", () => {
    const rows = [status("lost", 150, 1, 0)];
    expect(say("en", rows)).toMatch(
      /^Among those who have bought, the largest group is “Lost”: 150.customers, 100% of the base\.$/,
    );
    expect(textOf(draw("base-by-status", contextOf("en", { tables: { base_counts: rows } })))).not.toContain(
      "0% of what",
    );
  });
});

test("a score that ties leave to nobody has no limits", () => {
  const cut = (score: number, from: number | null, to: number | null) => ({
    measure: "recency",
    score,
    from,
    to,
    origin: "quintile",
  });
  const rows = [cut(1, 2, null), cut(2, 2, 2), cut(3, 2, 2), cut(4, 2, 2), cut(5, null, 2)];
  const cells = [
    ...draw("rfm-cuts", contextOf("en", { tables: { rfm_cuts: rows } })).matchAll(/<td class="num">([^<]*)</g),
  ];
  expect(cells.map(([, text]) => text).filter((_, index) => index % 3 === 0)).toEqual([
    "under 2",
    "–",
    "–",
    "–",
    "2 or more",
  ]);
});

test("a history too short for three gaps is not taken for orders without a buyer", () => {
  const gates = [{ gate: "holdout", minimum: null, is_met: false }];
  const why = (locale: "en" | "fr", base_counts: Rows) =>
    textOf(draw("clv-status", contextOf(locale, { tables: { clv_gates: gates, clv_segments: [], base_counts } })));
  const bought = [status("new", 400, 1, 1)];
  expect(why("en", bought)).toContain(
    "The history is too short to set three usual gaps between purchases aside; give older orders.",
  );
  expect(why("fr", bought)).toContain("L’historique est trop court pour mettre de côté trois intervalles habituels");
  expect(why("en", PROSPECTS)).toContain("It needs orders with a known buyer");
});
