import { expect, test } from "vitest";
import { contextOf, draw, type Rows } from "./context.js";

const status = (id: string, customers: number, share_revenue: number | null): Rows[number] => ({
  status: id,
  customers,
  share: customers / 2_000,
  revenue_12m: share_revenue === null ? null : share_revenue * 10_000,
  share_revenue,
  suppressed: false,
  money_suppressed: share_revenue === null,
});

test("money that too few paid is called hidden, beside people who are told", () => {
  const base_counts = [status("vip", 300, 0.6), status("active", 700, null), status("at_risk", 1_000, null)];
  const markup = draw("base-by-status", contextOf("en", { tables: { base_counts } }));
  const cells = [...markup.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row);
  const active = cells.find((row) => row.includes("700")) ?? "";
  expect(active).toContain('<span class="is-hidden">hidden</span>');
  expect(active).not.toContain("is-missing");
  expect(markup).toContain("fewer than 11 persons");
});
