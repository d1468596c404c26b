import { expect, test } from "vitest";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const S = "\u00a0";
const N = "\u202f";
const NAME = "second-purchase-effect";

/** Two bands of a measure with means and a correlation. */
const measured = (measure: string, bands: string, means: [number, number], rho: [number, number, number]): Rows =>
  bands.split(" ").map((band, index) => ({
    measure,
    band,
    customers: 200,
    later_orders: means[index],
    low: (means[index] ?? 0) - 0.2,
    high: (means[index] ?? 0) + 0.2,
    rho: rho[0],
    rho_low: rho[1],
    rho_high: rho[2],
    suppressed: false,
  }));
const speed = (means: [number, number], rho: [number, number, number]) =>
  measured("speed", "1_30 181_more", means, rho);
const amount = (means: [number, number], rho: [number, number, number]) =>
  measured("amount", "quarter_1 quarter_4", means, rho);
const drawn = (locale: Locale, rows: Rows) =>
  draw(NAME, contextOf(locale, { tables: { second_purchase_effect: rows } }));
const said = (locale: Locale, rows: Rows) => textOf(/<h2[^>]*>(.*?)<\/h2>/s.exec(drawn(locale, rows))?.[1] ?? "");

test("a clear sign is told by the means of its ends, a weak one is called weak, and too few say so", () => {
  const tells = speed([2.18, 0.87], [-0.233, -0.29, -0.17]);
  expect(said("en", [...tells, ...amount([1.32, 1.99], [0.06, 0, 0.12])])).toBe(
    `The speed of the second purchase tells: those back within 30${S}days placed 2.2${S}orders in the 180${S}days that followed, those back after more than 180${S}days 0.9; its amount hardly tells who orders later`,
  );
  expect(said("fr", [...tells, ...amount([1.3, 2], [0.2, 0.1, 0.3])])).toBe(
    `La rapidité du deuxième achat est un signe${S}: 2,2${S}commandes dans les 180${S}jours suivants pour qui est revenu en 30${S}jours au plus, 0,9 pour qui est revenu après plus de 180${S}jours${N}; son montant est un signe${S}: 1,3${S}commandes après un montant du quart le plus bas, 2,0 après un montant du quart le plus haut`,
  );
  expect(said("en", [...speed([2, 1], [-0.1, -0.3, 0.1]), ...amount([1, 2], [0.1, -0.1, 0.3])])).toBe(
    "There is not enough to tell whether the speed of the second purchase is a sign of later orders; of its amount there is not enough to tell",
  );
});

test("ends that differ the other way than the whole tell nothing", () => {
  expect(said("en", speed([1, 1.4], [-0.3, -0.4, -0.2]))).toBe(
    "There is not enough to tell whether the speed of the second purchase is a sign of later orders",
  );
});

test("one measure alone is said alone, and nothing is an empty figure", () => {
  expect(said("en", amount([1.3, 2], [0.2, 0.1, 0.3]))).toBe(
    `Of the second purchase, its amount tells: 1.3${S}orders after one in the lowest quarter of amounts, 2.0 after one in the highest quarter`,
  );
  expect(draw(NAME, emptyContext("en"))).toContain("Whether the second purchase tells who orders later");
});

test("bands that stand together are named as one", () => {
  const rows = [
    ...measured("speed", "1_90 91_180", [2, 1], [-0.2, -0.3, -0.1]),
    ...measured("amount", "quarter_1_3 quarter_4", [1, 2], [0.2, 0.1, 0.3]),
  ];
  const text = textOf(drawn("en", rows));
  for (const name of [`Back within 90${S}days`, `Back after 91 to 180${S}days`, "Quarters 1 to 3 of amounts"])
    expect(text).toContain(name);
});
