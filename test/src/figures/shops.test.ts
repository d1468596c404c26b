import { describe, expect, test } from "vitest";
import { wilson } from "../../../loaders/methods/wilson.js";
import { withCatchmentShares } from "../../../loaders/publish/catchment-shares.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const S = "\u00a0";
const HIDDEN = "Hidden because fewer than 11 persons stand behind it, or because it would give such a number away.";

type Counts = readonly [followed: number, back: number];

function row(store: string, area: string, customers: number | null, back?: Counts, web?: Counts) {
  const rate = (name: string, of: string, counts?: Counts) => {
    const told = counts === undefined ? undefined : wilson(counts[1], counts[0]);
    return {
      [of]: counts?.[0] ?? null,
      [name]: told?.estimate ?? null,
      [`${name}_low`]: told?.low ?? null,
      [`${name}_high`]: told?.high ?? null,
    };
  };
  return {
    store,
    area,
    beyond: 50,
    customers,
    distance: "5_10",
    reach: "20_50",
    ...rate("came_back", "followed", back),
    ...rate("turned", "offline", web),
    suppressed: customers === null,
  };
}

const drawn = (name: string, rows: Rows, locale: Locale = "en") =>
  draw(name, contextOf(locale, { tables: { catchment: withCatchmentShares(rows as never) as Rows } }));
const findingOf = (name: string, rows: Rows, locale: Locale = "en") =>
  textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(drawn(name, rows, locale))?.[1] ?? "");

describe("catchment", () => {
  const sides = (store: string, near: number | null, far: number | null) => [
    row(store, "near", near),
    row(store, "far", far),
  ];

  test("names the shop that draws from farthest only where its interval lies above all others", () => {
    expect(findingOf("catchment", [...sides("Brest", 90, 310), ...sides("Lyon", 300, 40)])).toBe(
      `Brest draws from farthest: 78% of its customers live more than 50${S}km away (73–81%)`,
    );
    expect(findingOf("catchment", [...sides("Brest", 90, 310), ...sides("Lyon", 300, 40)], "fr")).toBe(
      `Brest attire de plus loin que les autres${S}: 78\u202f% de ses clients vivent à plus de 50${S}km (73–81\u202f%)`,
    );
    expect(findingOf("catchment", [...sides("Brest", 60, 40), ...sides("Lyon", 62, 38)])).toBe(
      `Between 38% and 40% of a shop’s customers live more than 50${S}km from it`,
    );
  });

  test("of one shop says its share, also beside a shop whose sides stand together, which it says", () => {
    const rows = [...sides("Brest", 90, 310), row("Lyon", "known", 300), row("Lyon", "untold", 40)];
    expect(findingOf("catchment", rows)).toBe(`78% of the customers of Brest live more than 50${S}km away (73–81%)`);
    expect(textOf(drawn("catchment", rows))).toContain(
      `The share is not told where 1 to 10${S}customers live on one side: the table counts both sides together`,
    );
    expect(textOf(drawn("catchment", sides("Brest", 90, 310)))).not.toContain("The share is not told where");
  });

  test("draws how far four in five live, the farthest first, also where the share is hidden", () => {
    const far = [row("Brest", "near", 90), { ...row("Brest", "far", 310), reach: "200_more" }];
    const text = textOf(drawn("catchment", [row("Lyon", "known", 300), ...far]));
    expect(text).toContain("How far 80% live");
    expect(text).toContain(`beyond 200${S}km`);
    expect(text).toContain(`Farther than 50${S}km`);
    expect(text).toContain("78% (310)");
    expect(text).toMatch(/Brest.*Lyon.*hidden/);
    expect(drawn("catchment", [row("Lyon", "known", 300)])).toContain(`50${S}km`);
    expect(textOf(drawn("catchment", far, "fr"))).toContain(`au-delà de 200${S}km`);
  });

  test("tells that nobody lives far away", () => {
    expect(findingOf("catchment", sides("Brest", 90, 0))).toBe(
      `0% of the customers of Brest live more than 50${S}km away (0–4%)`,
    );
  });

  test("is hidden where all is, and asks for places where there are none", () => {
    expect(textOf(drawn("catchment", [{ ...row("Lyon", "known", 300), reach: null }]))).toContain(HIDDEN);
    expect(textOf(drawn("catchment", []))).toContain(
      "This needs a list of postal codes: add one under sources.places in report.yaml.",
    );
  });
});

describe("coming back, by distance", () => {
  const say = (rows: Rows, locale: Locale = "en") => findingOf("catchment-return", rows, locale);
  const sides = (store: string, near: Counts, far: Counts) => [
    row(store, "near", 2 * near[0], near),
    row(store, "far", 2 * far[0], far),
  ];

  test("says so only where the intervals of the two sides lie apart", () => {
    const less = [...sides("Brest", [200, 120], [200, 60]), ...sides("Lyon", [50, 25], [40, 18])];
    expect(say(less)).toBe(
      "In 1 of 2 shops customers from far away come back less often: in Brest 30% within a year, against 60% of those from near",
    );
    expect(say(less, "fr")).toBe(
      `Dans 1 boutique sur 2, les clients venus de loin reviennent moins souvent${S}: à Brest, 30\u202f% en un an, contre 60\u202f% de ceux venus de près`,
    );
    expect(say(sides("Brest", [200, 60], [200, 120]))).toContain("come back more often");
    expect(say([...sides("Brest", [200, 120], [200, 60]), ...sides("Lyon", [200, 60], [200, 120])])).toBe(
      "Whether customers from far away come back",
    );
    expect(say([...sides("Brest", [60, 30], [60, 28]), ...sides("Lyon", [50, 25], [40, 18])])).toBe(
      "In no shop do customers from far away come back less or more often than others beyond chance",
    );
    expect(say(sides("Brest", [60, 30], [60, 24]))).toBe(
      "40% of the customers of Brest from far away came back within a year (29–53%)",
    );
  });

  test("tells who turned to the web, of the shop with the most from far away", () => {
    const rows = [
      row("Brest", "near", 300, [200, 120], [90, 40]),
      row("Brest", "far", 300, [200, 60], [150, 30]),
      row("Lyon", "far", 900, [400, 60]),
    ];
    const text = (given: Rows) => textOf(drawn("catchment-return", given));
    expect(text(rows)).toContain(
      "Brest: of those from far away who had never bought on the web, 20% (14–27%) did so within a year; of those from near, 44% (35–55%)",
    );
    const near = row("Brest", "near", 300, [200, 120]);
    expect(text([near, ...rows.slice(1)])).toContain("did so within a year It says who came back");
  });

  test("says that rates are left out, and is hidden where all are", () => {
    const rows = [...sides("Brest", [60, 30], [60, 28]), row("Lyon", "known", 40)];
    expect(textOf(drawn("catchment-return", rows))).toContain(HIDDEN);
    expect(textOf(drawn("catchment-return", [row("Lyon", "known", 40)]))).toBe(
      `Whether customers from far away come back ${HIDDEN}`,
    );
  });
});
