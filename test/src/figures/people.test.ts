import { describe, expect, test } from "vitest";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { regionsOfFrance } from "../../../src/components/charts/france.js";
import { contextOf, draw, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";
const HIDDEN = "Hidden because fewer than 11 persons stand behind it, or because it would give such a number away.";
const NOTHING = "The exports hold nothing for this figure yet.";

const drawn = (name: string, table: PublishedName, rows: Rows, locale: Locale = "en") =>
  textOf(draw(name, contextOf(locale, { tables: { [table]: rows } })));
const findingOf = (...given: Parameters<typeof drawn>) => {
  const [name, table, rows, locale = "en"] = given;
  const markup = draw(name, contextOf(locale, { tables: { [table]: rows } }));
  return textOf(/<h2 class="finding"[^>]*>(.*?)<\/h2>/s.exec(markup)?.[1] ?? "");
};

describe("ages", () => {
  const row = (age_group: string, gender: string, customers: number | null) => ({
    age_group,
    gender,
    customers,
    share: customers === null ? null : customers / 1000,
    suppressed: customers === null,
  });

  test("stand alone where no gender is known", () => {
    const rows = [
      row("25_34", "unknown", 300),
      row("35_44", "unknown", 200),
      row("unknown", "unknown", 400),
      row("unknown", "female", 100),
    ];
    expect(findingOf("ages", "age_structure", rows)).toBe(
      "The largest age group is 25–34: 60% of the customers whose age is known (known of 50%)",
    );
    expect(findingOf("ages", "age_structure", rows, "fr")).toBe(
      `La tranche d’âge la plus nombreuse${S}: 25–34 ans, 60${N}% des clients dont l’âge est connu (il l’est de 50${N}%)`,
    );
    const text = drawn("ages", "age_structure", rows);
    expect(text).toContain("Share of all customers by age; in grey, how many they are");
    expect(text).not.toContain("Women Men");
    expect(text).toContain("Age not known: 50% of customers; gender not known: 90%");
  });

  test("say what is hidden only where a bar is: money that is hidden stands in the table alone", () => {
    const rows = [row("25_34", "female", 300), { ...row("35_44", "male", 200), money_suppressed: true }];
    const notes = (given: Rows) => {
      const markup = draw("ages", contextOf("en", { tables: { age_structure: given } }));
      return textOf(/<ul class="figure-notes">(.*?)<\/ul>/s.exec(markup)?.[1] ?? "");
    };
    expect(notes(rows)).not.toContain(HIDDEN);
    expect(notes([...rows, row("45_54", "male", null)])).toContain(HIDDEN);
    expect(notes([...rows, row("unknown", "unknown", null)])).not.toContain(HIDDEN);
  });

  test("that are all hidden are called hidden, and only those of nobody nothing", () => {
    const rows = [row("25_34", "female", null), row("35_44", "male", null), row("unknown", "unknown", 400)];
    expect(drawn("ages", "age_structure", rows)).toBe(`How old customers are ${HIDDEN}`);
    expect(drawn("ages", "age_structure", [row("unknown", "unknown", 400)])).toContain(NOTHING);
  });
});

describe("regions", () => {
  const places = regionsOfFrance();
  const population = places.reduce((sum, place) => sum + place.population, 0);
  const region = (value: string, customers: number | null) => ({
    criterion: "home_region",
    value,
    customers,
    contactable: customers,
    revenue_12m: customers,
    suppressed: customers === null,
  });
  /** As many customers as the population suggests, but for the regions named. */
  const spread = (all: number, other: Readonly<Record<string, number | null>> = {}) =>
    places.map(({ id, population: own }) =>
      region(id, id in other ? (other[id] ?? null) : Math.round((all * own) / population)),
    );
  const say = (rows: Rows, locale: Locale = "en") => findingOf("regions", "counting_values", rows, locale);
  const EVEN = "Customers live about where everybody lives: no region stands out";
  const PLAIN = "Where customers live";

  test("are even where each has about its share of a hundred customers or more", () => {
    expect(say(spread(5_000))).toBe(EVEN);
    expect(say(spread(90))).toBe(PLAIN);
  });

  test("are not called even where one lacks customers, is empty or is hidden", () => {
    const share = ({ population: own }: (typeof places)[number]) => (5_000 * own) / population;
    const bretagne = places.find(({ id }) => id === "bretagne");
    if (bretagne === undefined) throw new Error("no Brittany");
    expect(say(spread(5_000, { bretagne: Math.round(0.7 * share(bretagne)) }))).toBe(PLAIN);
    expect(say(spread(5_000, { bretagne: 0 }))).toBe(PLAIN);
    expect(say(spread(5_000, { bretagne: null }))).toBe(PLAIN);
    // Of Corsica, too few are expected for its absence to stand out.
    expect(say(spread(2_000, { corse: null }))).toBe(EVEN);
  });

  test("are named where chance does not put them above a quarter more", () => {
    const few = spread(600, { bretagne: 46 });
    expect(say(few)).toBe(PLAIN);
    expect(say(spread(60_000, { bretagne: 4_760 }))).toBe(
      "Brittany has 1.5 times the customers that its population would suggest",
    );
    expect(say(spread(60_000, { bretagne: 4_760 }), "fr")).toBe(
      `Bretagne${S}: 1,5 fois les clients que sa population laisserait attendre`,
    );
  });

  test("that are all hidden are called hidden, and only those of nobody nothing", () => {
    const hidden = places.slice(0, 3).map(({ id }) => region(id, null));
    expect(drawn("regions", "counting_values", hidden)).toBe(`${PLAIN} ${HIDDEN}`);
    expect(drawn("regions", "counting_values", [region("abroad", 40)])).toContain(NOTHING);
  });

  test("have their names in the table, as orders and categories have", () => {
    const text = draw("regions", contextOf("en"));
    expect(text).toContain('<th scope="row">Auvergne-Rhône-Alpes</th>');
    expect(text).not.toContain("auvergne_rhone_alpes</th>");
    expect(draw("order-bands", contextOf("fr"))).toContain('<th scope="row">10 ou plus</th>');
  });
});

describe("behaviour", () => {
  const value = (
    criterion: string,
    name: string,
    customers: number | null,
    revenue_12m: number | null = customers,
  ) => ({
    criterion,
    value: name,
    customers,
    contactable: customers,
    revenue_12m,
    suppressed: customers === null,
  });
  const categories = (known: number, revenue: number | null = 500) => [
    value("order_band", "0", 5_000, 0),
    value("order_band", "1", 800),
    value("order_band", "4_9", 200),
    value("main_category", "Care", known * 0.7, revenue),
    value("main_category", "Scent", known * 0.3, 500),
    value("main_category", "none", 6_000 - known, 0),
  ];
  const say = (rows: Rows, locale: Locale = "en") => findingOf("main-categories", "counting_values", rows, locale);

  test("is of those whose main category is known, and of what they brought", () => {
    expect(say(categories(600))).toBe(
      "70% of the buyers whose main category is known spend most on Care; they bring 50% of those buyers’ revenue of 12 months",
    );
    expect(say(categories(600), "fr")).toBe(
      `70${N}% des acheteurs dont la catégorie principale est connue dépensent surtout en Care${N}; ils apportent 50${N}% du chiffre d’affaires de ces acheteurs sur 12 mois`,
    );
  });

  test("is not told where the category of most buyers is not known, or where buyers are hidden", () => {
    expect(say(categories(490))).toBe("What customers mostly buy");
    expect(say([...categories(600), value("order_band", "2_3", null)])).toBe("What customers mostly buy");
  });

  test("has no shares of revenue where credits exceed purchases, or where one is not shown", () => {
    expect(say(categories(600, -40))).toBe("What customers mostly buy");
    expect(say(categories(600, null))).toBe("What customers mostly buy");
    const orders = (revenue: number) => [value("order_band", "1", 800, revenue), value("order_band", "4_9", 200, 500)];
    const told = (revenue: number) => findingOf("order-bands", "counting_values", orders(revenue));
    expect(told(-40)).toBe("How often customers order");
    expect(told(500)).toBe(
      "20% of buyers have ordered four times or more; they bring 50% of buyers’ revenue of 12 months",
    );
  });
});

describe("the best of a category", () => {
  const standing = (overall: string, customers: number | null, share: number | null) => ({
    category: "Care",
    overall,
    customers,
    share,
    low: share && share - 0.05,
    high: share && share + 0.05,
    suppressed: customers === null,
  });

  test("none of whom is among the best of all still have an interval", () => {
    const rows = [standing("middle", 60, 0.6), standing("low", 40, 0.4)];
    expect(findingOf("category-value", "category_value", rows)).toBe(
      "100% of the best buyers of Care are not among the best of all (96–100%)",
    );
  });

  test("are left out where part of them is hidden, and the note says who is", () => {
    expect(drawn("category-value", "category_value", [standing("top", null, null), standing("low", 40, 0.4)])).toBe(
      `Where the best buyers of a category stand among all ${HIDDEN}`,
    );
    expect(textOf(draw("category-value", contextOf("en")))).toContain(
      `Left out: categories of which one of the three parts holds 1 to 10${S}persons`,
    );
    expect(textOf(draw("category-value", contextOf("fr")))).toContain(
      `Sans les catégories dont l’une des trois parts compte de 1 à 10${S}personnes`,
    );
  });
});
