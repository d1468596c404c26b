import { describe, expect, test } from "vitest";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";
const FIGURES = ["clv-holdout", "clv-status", "clv-rfm", "clv-at-risk", "clv-model"] as const;

const gates = (...unmet: string[]): Rows =>
  [
    ["contracts", 0.5],
    ["repeaters", 300],
    ["holdout", 138],
    ["converged", null],
  ].map(([gate, minimum]) => ({ gate, minimum, is_met: !unmet.includes(String(gate)) }));
const without = (locale: Locale, rows: Rows) =>
  contextOf(locale, {
    tables: { clv_gates: rows, clv_model: [], clv_holdout: [], clv_segments: [], clv_at_risk: [] },
  });

describe("what cannot be foreseen", () => {
  test("says what to give, in both languages, and on every figure", () => {
    const english = `Not assessable from these exports. It needs at least 300 customers who bought on a second day before the part of history that is kept back to check the forecast; give orders of more customers or of more months. It needs a history of at least twice 138 days, three usual gaps to forecast and as long before; give older orders.`;
    for (const name of FIGURES)
      expect(textOf(draw(name, without("en", gates("repeaters", "holdout"))))).toContain(english);
    expect(textOf(draw("answer-value", without("fr", gates("repeaters"))))).toBe(
      `Non mesurable avec ces exports. Il faut au moins 300 clients revenus un deuxième jour avant la partie de l’historique mise de côté pour vérifier la prévision${N}; donnez les commandes de plus de clients ou de plus de mois.`,
    );
  });

  test("is nothing for contracts, for models without an answer, and for orders without a name", () => {
    const said = (rows: Rows) => textOf(draw("answer-value", without("en", rows)));
    expect(said(gates("contracts"))).toContain(
      "More than 50% of buyers have a contract, so leaving has a date: see churn by contract.",
    );
    expect(said(gates("converged"))).toContain("nothing is shown rather than a guess.");
    expect(said([])).toContain("give a customer number, an e-mail or a card with each order.");
  });

  test("is asked of an orders export where there is none", () => {
    for (const name of [...FIGURES, "retention-gain", "acquisition"])
      expect(textOf(draw(name, emptyContext("en")))).toContain("This needs an orders export");
  });
});

describe("what was foreseen", () => {
  const tested = (error_model: number, error_naive: number): Rows => [
    { repeats: "0", days: 90, customers: 300, actual: 0.5, predicted: 0.4, naive: 0 },
    { repeats: "all", days: 90, customers: 300, actual: 0.5, predicted: 0.4, naive: 0, error_model, error_naive },
  ];
  const say = (locale: Locale, rows: Rows) =>
    textOf(draw("clv-holdout", contextOf(locale, { tables: { clv_holdout: rows } })));

  test("is told with its error, whichever way it goes, beside that of the old rate", () => {
    expect(say("en", tested(-0.162, 0.557))).toContain(
      "Tested on 90 days kept back: the forecast was 16% too low, the same rate as before 56% too high",
    );
    expect(say("en", tested(0.002, -1))).toContain("the forecast was right, the same rate as before 100% too low");
    expect(say("fr", tested(0.03, 0.95))).toContain(
      `la prévision était trop haute de 3${N}%, la reprise du rythme passé trop haute de 95${N}%`,
    );
  });

  test("has no interval where the fit has none", () => {
    const all = { kind: "all", segment: "all", customers: 500, p_alive: 0.4, expected_orders: 100, clv: 4000 };
    const said = (more: object) =>
      textOf(
        draw(
          "answer-value",
          contextOf("en", { tables: { clv_segments: [{ ...all, basis: "revenue", ...more }], clv_holdout: [] } }),
        ),
      );
    expect(said({})).toContain("are expected to bring €4,000 in revenue over the next 12 months.");
    expect(said({ low: 3500, high: 4600 })).toContain("to bring €4,000 (€3,500 to €4,600) in revenue");
  });
});

test("a history in which nobody leaves is called too short, rather than proof that all stay", () => {
  const row = { customers: 500, p_alive: 0.999, expected_orders: 100, clv: 4000, share: 1, basis: "revenue" };
  const rows = [
    { kind: "all", segment: "all", ...row },
    { kind: "status", segment: "loyal", ...row },
  ];
  const context = contextOf("en", { tables: { clv_segments: rows } });
  const words = "Nobody is seen to leave in these exports yet; only a longer history can tell who does.";
  expect(textOf(draw("answer-value", context))).toContain(words);
  const drawn = textOf(draw("clv-status", context));
  expect(drawn).toContain("“Loyal” hold 100% of the value expected in 12 months");
  expect(drawn).not.toContain("are likely still customers");
  expect(drawn).toContain(words);
});

describe("what a new customer costs", () => {
  const row = (months: number, value: number, more: object) => ({
    months,
    customers: 200,
    value,
    low: 0.9 * value,
    high: 1.1 * value,
    basis: "margin",
    ...more,
  });
  const rows = (cac: number | null, ...values: number[]): Rows =>
    values.map((value, months) =>
      row(months, value, cac === null ? {} : { cac, ratio: value / cac, is_paid_back: value >= cac }),
    );
  const say = (given: Rows) => textOf(draw("acquisition", contextOf("en", { tables: { acquisition: given } })));

  test("is paid back at once, after some months, or not yet", () => {
    expect(say(rows(8, 10, 12))).toContain(
      "Winning a customer cost €8, paid back on the first day; within 1 month they bring 1.50 (",
    );
    expect(say(rows(11, 10, 12))).toContain(
      "Winning a customer cost €11, paid back after 1 month; within 1 month they bring 1.09 (",
    );
    expect(say(rows(24, 10, 12))).toContain(
      "Winning a customer cost €24, not paid back after 1 month: they bring 0.50 (",
    );
  });

  test("is not measurable without costs, and the figure says what to give", () => {
    const text = say(rows(null, 10, 12));
    expect(text).toContain("what winning one costs is not measurable here");
    expect(text).toContain("name its items that pay for new customers under value.acquisition_items in report.yaml");
  });

  test("needs a history, and so does the gain by retention", () => {
    const context = contextOf("en", { tables: { acquisition: [], retention_gain: [] } });
    expect(textOf(draw("acquisition", context))).toContain("It needs 30 months of orders");
    expect(textOf(draw("retention-gain", context))).toContain("It needs 24 months of orders");
  });
});

test("one point of retention is told with its interval and what it is made of", () => {
  expect(textOf(draw("retention-gain", contextOf("en")))).toContain(
    "One point of retention is worth €691 of margin a year (€590 to €792)",
  );
  expect(textOf(draw("retention-gain", contextOf("fr")))).toContain(
    `Un point de rétention vaut 691${S}€ de marge par an`,
  );
});

test("orders of a tenth are in the singular below two in French", () => {
  const rows = [
    { part: "tenth_1", share: 0.34, customers: 90, value: 30_000, orders_per_customer: 6.3, average_basket: 58 },
    { part: "tenth_10", share: 0.02, customers: 90, value: 1_500, orders_per_customer: 1.6, average_basket: 12 },
  ].map((row) => ({ ...row, basis: "margin", suppressed: false }));
  const text = textOf(draw("value-deciles", contextOf("fr", { tables: { value_deciles: rows } })));
  expect(text).toContain(`pour chacun 6,3${S}commandes de 58${S}€, contre 1,6${S}commande de 12${S}€`);
});
