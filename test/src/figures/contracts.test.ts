import { expect, test } from "vitest";
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
