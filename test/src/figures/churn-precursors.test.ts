import { expect, test } from "vitest";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, textOf } from "./context.js";

const row = (factor: string, value: string, ratio: number, low: number, high: number, q_value: number) => ({
  factor,
  value,
  customers: 100,
  months: 200,
  left_after: 40,
  rate: 0.2,
  months_other: 900,
  left_other: 90,
  rate_other: 0.1,
  ratio,
  low,
  high,
  q_value,
  suppressed: false,
});
const drawn = (rows: readonly object[], locale: Locale = "en") =>
  textOf(draw("churn-precursors", contextOf(locale, { tables: { churn_precursors: rows as never } })));
const finding = (rows: readonly object[], locale: Locale = "en") =>
  textOf(
    /<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(
      draw("churn-precursors", contextOf(locale, { tables: { churn_precursors: rows as never } })),
    )?.[1] ?? "",
  );

const late = row("late_delivery", "yes", 1.6, 1.2, 2.1, 0.01);
const plan = row("plan", "Yearly", 0.2, 0.1, 0.4, 0.001);

test("the sentence names what goes with leaving more often, then what goes with staying, and only what is beyond chance", () => {
  expect(finding([plan, late])).toBe(
    "Those with a late delivery in the 90 days before left 1.6 times as often as the others (1.2 to 2.1)",
  );
  expect(finding([plan])).toBe("Those with “Plan: Yearly” left 0.20 times as often as the others (0.10 to 0.40)");
  expect(finding([{ ...late, q_value: 0.2 }])).toBe("Nothing that was looked at goes with leaving beyond chance");
  expect(
    finding([
      { ...late, ratio: null, suppressed: true },
      { ...plan, q_value: 0.5 },
    ]),
  ).toBe("Nothing that was looked at goes with leaving beyond chance");
});

test("no cause is claimed, and what the data lacks is said", () => {
  const text = drawn([plan]);
  expect(text).toContain("This goes with leaving; it does not say why");
  expect(text).toContain("late deliveries (promised_at and delivered_at of orders)");
  expect(text).toContain("traits of customers (attributes under sources.customers)");
  expect(drawn([plan, late, row("attribute:payment", "card", 1.1, 0.9, 1.3, 0.4)])).not.toContain("Not looked at");
});
