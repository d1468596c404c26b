import { expect, test } from "vitest";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const S = "\u00a0";
const row = (measure: string, channel: string, median: number | null) => ({
  measure,
  channel,
  customers: median === null ? null : 400,
  lower_quarter: median === null ? null : median / 2,
  median,
  low: median === null ? null : median - 1,
  high: median === null ? null : median + 1,
  upper_quarter: median === null ? null : 2 * median,
  suppressed: median === null,
});
const drawn = (rows: Rows, locale: "en" | "fr" = "en") =>
  draw("habits", contextOf(locale, { tables: { habits: rows } }));
const findingOf = (rows: Rows, locale: "en" | "fr" = "en") =>
  textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(drawn(rows, locale))?.[1] ?? "");

test("the sentence names what is known of all customers", () => {
  const rows = [row("basket", "all", 42), row("items", "all", 3), row("gap", "all", 61), row("basket", "web", 50)];
  expect(findingOf(rows)).toBe(`A customer’s usual order: €42, 3${S}pieces; who comes back does so after 61${S}days`);
  expect(findingOf(rows, "fr")).toBe(
    `La commande habituelle d’un client${S}: 42${S}€, 3${S}articles\u202f; qui revient le fait après 61${S}jours`,
  );
  expect(findingOf(rows.slice(0, 1))).toBe("A customer’s usual order: €42");
  expect(findingOf(rows.slice(1))).toBe("What a purchase usually looks like");
  expect(textOf(drawn(rows))).toContain("€42 (€41 to €43)");
});

test("what is hidden is not drawn, and is said", () => {
  const text = textOf(drawn([row("basket", "all", 42), row("basket", "store", null)]));
  expect(text).toContain("Hidden because fewer than 11 persons stand behind it");
  expect(textOf(drawn([row("basket", "all", null)]))).toMatch(/^What a purchase usually looks like Hidden/);
});
