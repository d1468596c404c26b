import { describe, expect, test } from "vitest";
import { contextOf, draw, emptyContext, textOf } from "./context.js";

const N = "\u202f";
const said = (name: string, locale: "en" | "fr" = "en", changes: Parameters<typeof contextOf>[1] = {}) =>
  textOf(draw(name, contextOf(locale, changes))).replaceAll("\u00a0", " ");

describe("whom the channels reach", () => {
  test("the answer says how many, what stands in the way, and what the others are worth", () => {
    const text = said("answer-reach");
    expect(text).toContain("4,708 people, 58% of the base, can be written to on at least one channel");
    expect(text).toContain("they hold 77% of what identified customers spent in 12 months");
    expect(text).toContain("7,004 people have a usable address and 5,101 have agreed");
    expect(text).toContain("Those out of reach spent €402k in 12 months.");
  });

  test("a count left out beside shown ones is hidden, not zero", () => {
    const text = said("reach-channels");
    expect(text).toContain("E-mail reaches most: 4,006 people, 49% of the base");
    expect(text).toContain("E-mail: 6,210 6,210 hidden Post: 4,400");
    expect(text).toContain("they would tell of fewer than 11 people");
  });

  test("without any consent on record nobody may be written to, and it says for which channel nobody was asked", () => {
    const row = (channel: string, asked: number) => ({
      channel,
      persons: 100,
      valid: 90,
      opted_in: 0,
      asked,
      reachable: 0,
      share: 0,
    });
    const text = said("reach-channels", "en", {
      tables: { reachability: [row("email", 40), row("sms", 0), row("any", 40)] },
    });
    expect(text).toContain("No channel may reach anyone");
    expect(text).toContain("Nobody’s consent is on record for: SMS.");
  });

  test("combinations say in words what the dots show", () => {
    const markup = draw("reach-sets", contextOf("fr"));
    expect(textOf(markup)).toContain(`42${N}% de la base échappe aux trois canaux, avec 23${N}% du chiffre d’affaires`);
    expect(textOf(markup)).toContain("E-mail et courrier");
    expect(markup.match(/class="set-in"/g)?.length).toBeGreaterThan(0);
  });
});

describe("sales with a name", () => {
  test("a card has three shares, each with what it is out of, and a vendor's claim is no target", () => {
    const text = said("carded-sales");
    expect(text).toContain("The loyalty card: 49% of revenue, 47% of orders, 60% of identified buyers");
    expect(text).toMatch(/unproven claim, shown for comparison, not a target/);
  });

  test("no card, no share", () => {
    const card = { source: "card", orders: 0, revenue: 0, share: 0, share_orders: 0, customers: 0, share_customers: 0 };
    expect(said("carded-sales", "en", { tables: { identified_sales: [card] } })).toContain(
      "No sale was identified by a loyalty card",
    );
  });

  test("months name the share without a buyer, and a workspace without anonymous sales says so", () => {
    expect(said("identified-months")).toContain(`In September 2026, 13% of revenue had no known buyer`);
    const row = {
      month: "2026-09",
      source: "account",
      orders: 10,
      revenue: 10,
      share: 1,
      share_orders: 1,
      is_complete: true,
    };
    expect(said("identified-months", "en", { tables: { identified_monthly: [row] } })).toContain(
      "every sale had a known buyer",
    );
  });

  test("shops that know least come first, what is no shop last, and names are escaped", () => {
    const markup = draw("identified-shops", contextOf("en"));
    expect(textOf(markup)).toContain("Nantes Crébillon knows its customers least: 69% of revenue is anonymous");
    expect(markup).not.toContain("<b>Lyon</b>");
    const [wide = ""] = markup.split("chart-narrow");
    expect(wide.indexOf("Nantes")).toBeLessThan(wide.indexOf("Outside shops"));
  });
});

describe("what it costs", () => {
  test("the cost comes with its band, its assumptions, and the revenue nobody sees whole", () => {
    const text = said("quality-costs");
    expect(text).toContain(
      "Bad data costs about €1,429 a year in messages (€714 to €2,143), and hides €61.2k of revenue",
    );
    expect(text).toContain("€0.001 default");
    expect(text).toContain("€0.72 report.yaml");
    expect(text).toContain("702 people are seen in pieces");
  });

  test("without messages the split customers are told all the same, with the export that is missing", () => {
    const split = { item: "split_customers", channel: "any", count: 40, unseen_revenue: 900 };
    const text = said("quality-costs", "en", { tables: { quality_costs: [split] } });
    expect(text).toContain("40 people are seen in pieces: €900");
    expect(text).toContain("This needs a messages export");
  });

  test("bought-in data: known before and after, and what it has to bring", () => {
    const text = said("enrichment-value");
    expect(text).toContain("Date of birth from Adresses & Cie: known for 31% of the base before, 45% after");
    expect(text).toContain("47% (46–49%)");
    expect(textOf(draw("enrichment-value", emptyContext("en")))).toContain("This needs an enrichment export");
  });
});

test("questions carry their purpose, escaped, and a rate only where the export knows who was asked", () => {
  const text = said("declared-answers", "fr");
  expect(text).toContain(`Finalité annoncée : Vous proposer des soins *adaptés*`);
  expect(text).toContain(`31${N}% (29–33${N}%)`);
  expect(text).toContain(`Finalité annoncée : aucune enregistrée`);
});

test("families of data name the least known, with days of history", () => {
  const text = said("data-coverage");
  expect(text).toContain("Least known: “What they say and answer”, for 38% of the base");
  expect(text).toContain("390 days");
  expect(said("attached-interactions")).toContain("Requests to service: 41% belong to somebody with a customer record");
});
