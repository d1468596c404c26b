import { describe, expect, test } from "vitest";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";
const headline = (metric: string, more: object) => ({ metric, n: 500, verdict: "counted", ...more });
const say = (name: string, locale: Locale, headlines: Rows) =>
  textOf(draw(name, contextOf(locale, { tables: { headlines } })));

describe("how the base does", () => {
  test("growth, in both languages", () => {
    const rows = [
      headline("buyers_12m", { value: 8120, change: 0.068 }),
      headline("revenue_12m", { value: 2_041_220, change: 0.018 }),
    ];
    expect(say("answer-home", "en", rows)).toBe(
      `8,120${S}customers bought in the last 12 months, 6.8% more than the year before; revenue over 12 months is up 1.8%, at €2.04M.`,
    );
    expect(say("answer-home", "fr", rows)).toBe(
      `8${N}120${S}clients ont acheté en 12 mois, 6,8${N}% de plus qu’un an plus tôt${N}; le chiffre d’affaires sur 12 mois est en hausse de 1,8${N}%, à 2,04${S}M€.`,
    );
  });

  test("a fall loses its sign and keeps its word", () => {
    const rows = [
      headline("buyers_12m", { value: 900, change: -0.125 }),
      headline("revenue_12m", { value: 5_000, change: -0.034 }),
    ];
    expect(say("answer-home", "en", rows)).toBe(
      `900${S}customers bought in the last 12 months, 13% fewer than the year before; revenue over 12 months is down 3.4%, at €5,000.`,
    );
    expect(say("answer-home", "fr", rows)).toMatch(/900.clients ont acheté en 12 mois, 13.% de moins/);
  });

  test("no change, no year before, no orders, nothing at all", () => {
    expect(say("answer-home", "en", [headline("buyers_12m", { value: 900, change: 0 })])).toBe(
      `900${S}customers bought in the last 12 months, as many as the year before.`,
    );
    expect(say("answer-home", "en", [headline("buyers_12m", { value: 900, verdict: "not_comparable" })])).toBe(
      `900${S}customers bought in the last 12 months.`,
    );
    expect(say("answer-home", "en", [headline("customers", { value: 900 })])).toBe("The base holds 900 people.");
    expect(say("answer-home", "fr", [headline("customers", { value: 1 })])).toBe("La base compte 1 personne.");
    expect(textOf(draw("answer-home", emptyContext("en")))).toBe(
      "This needs a customers export: add one under sources.customers in report.yaml.",
    );
  });

  test("what moved and what cannot be told", () => {
    const rows = [
      headline("customers", { value: 900, change: 0.1 }),
      headline("csat", { value: 0.78, low: 0.76, high: 0.8, change: -0.042, verdict: "worse" }),
      headline("first_reply_median", { value: 320, low: 300, high: 344, change: 0.975, verdict: "worse" }),
      headline("repeat_rate", { value: 0.44, low: 0.42, high: 0.46, change: 0.04, verdict: "better" }),
      headline("nps", {
        value: 34,
        low: 28,
        high: 40,
        change: 5.1,
        change_low: -1.2,
        change_high: 11.4,
        verdict: "stable",
      }),
    ];
    expect(say("answer-home", "en", rows)).toContain(
      `Clearly worse than a year ago: satisfaction (−4.2${S}points) and time to first reply (+98%). Clearly better: repeat rate (+4${S}points). Not enough data to tell whether this has moved: NPS (+5.1${S}points).`,
    );
  });
});

test("a workspace of surveys alone, or of requests alone, is answered all the same", () => {
  const nps = headline("nps", { value: 12, low: 9, high: 14, verdict: "not_comparable" });
  expect(say("answer-home", "en", [nps])).toMatch(
    /^The NPS of the last 12 months is \+12 \(\+9 to \+14\); there is no comparable year before\./,
  );
  const requests = [{ month: "2026-09", tickets: 1, is_complete: true }];
  const only = (locale: Locale) =>
    textOf(draw("answer-service", contextOf(locale, { tables: { headlines: [], reply_time_monthly: requests } })));
  expect(only("en")).toBe(`Customer service received 1${S}request in September${S}2026.`);
  expect(only("fr")).toBe(`Le service client a reçu 1${S}demande en septembre${S}2026.`);
});

describe("rates and scores", () => {
  const nps = (more: object) => [
    headline("nps", { value: 34.2, low: 28.1, high: 40.3, change: 5.1, change_low: -1.2, change_high: 11.4, ...more }),
  ];

  test("an interval that holds no change says that there is not enough to tell", () => {
    expect(say("answer-voice", "en", nps({ verdict: "stable" }))).toBe(
      "The NPS of the last 12 months is +34 (+28 to +40); there are not enough answers to tell whether that has changed.",
    );
    expect(say("answer-voice", "fr", nps({ verdict: "stable" }))).toBe(
      `Le NPS des 12 derniers mois est de +34 (+28 à +40)${N}; il y a trop peu de réponses pour dire si cela a changé.`,
    );
  });

  test("a narrow one says that nothing changed", () => {
    expect(say("answer-voice", "en", nps({ verdict: "stable", change: 0.2, change_low: -1, change_high: 1.4 }))).toBe(
      "The NPS of the last 12 months is +34 (+28 to +40), as a year earlier: the difference is within chance.",
    );
  });

  test("a negative score keeps a real minus; French counts up to two as one", () => {
    const rows = nps({ value: -12.4, low: -20, high: -4, change: -1.5, verdict: "worse" });
    expect(say("answer-voice", "en", rows)).toBe(
      `The NPS of the last 12 months is −12 (−20 to −4), worse than a year earlier (−1.5${S}points).`,
    );
    expect(say("answer-voice", "fr", rows)).toContain(`(−1,5${S}point).`);
  });

  test("a hidden score is not said at all", () => {
    expect(say("answer-voice", "en", nps({ value: null, low: null, high: null, suppressed: true }))).toBe(
      "There is no data to answer this yet.",
    );
  });
});

test("headline numbers say what they rest on", () => {
  const rows = [
    headline("repeat_rate", {
      value: 0.4381,
      low: 0.4241,
      high: 0.4522,
      n: 4812,
      change: -0.0021,
      change_low: -0.0221,
      change_high: 0.0179,
      verdict: "stable",
    }),
    headline("nps", { value: null, suppressed: true, n: null }),
    headline("orders", { value: 1, n: 1, change: 0 }),
    headline("first_reply_median", {
      value: 320,
      low: 301,
      high: 344,
      n: 1,
      change: 0.975,
      verdict: "worse",
      target: 240,
      target_verdict: "missed",
    }),
  ];
  const text = say("headlines", "en", rows);
  expect(text).toContain(`Repeat buyers 44% No change beyond chance (−2.2 to +1.8${S}points) 42–45% · 4,812${S}buyers`);
  expect(text).toContain("Net Promoter Score (NPS) hidden Hidden: too few behind it");
  expect(text).toContain("Valid orders 1 Same as a year earlier counted");
  expect(text).toContain(
    `First reply, median 5${S}h${S}20 Worse: +98% on a year earlier Target 4${S}h: missed 5${S}h${S}01 to 5${S}h${S}44 · 1${S}request`,
  );
});

test("only a target's verdict colours the number", () => {
  const row = (more: object) =>
    draw(
      "headlines",
      contextOf("en", {
        tables: {
          headlines: [headline("nps", { value: 34, low: 28, high: 40, change: 9, verdict: "better", ...more })],
        },
      }),
    );
  expect(row({})).toContain('class="kpi-value"');
  expect(row({ target: 40, target_verdict: "open" })).toContain('class="kpi-value"');
  expect(row({ target: 20, target_verdict: "met" })).toContain('class="kpi-value is-met"');
});

test("one persona, several, none", () => {
  const personas = contextOf("en").report.personas;
  const said = (locale: Locale, count: number) =>
    textOf(draw("answer-personas", contextOf(locale, { report: { personas: personas.slice(0, count) } })));
  expect(said("en", 1)).toMatch(/^One persona is described; 60% of the base does not resemble it\./);
  expect(said("en", 4)).toMatch(/^Four personas are described; 60% of the base resembles none of them\./);
  expect(said("fr", 4)).toMatch(
    new RegExp(`^Quatre personas sont décrits${N}; 60${N}% de la base ne ressemble à aucun d’eux\\.`),
  );
  expect(said("en", 0)).toBe("There is no data to answer this yet.");
});

test("no answer names a cause", () => {
  const names = ["home", "customers", "segments", "loyalty", "voice", "service", "personas"];
  const all = names
    .flatMap((name) => [
      textOf(draw(`answer-${name}`, contextOf("en"))),
      textOf(draw(`answer-${name}`, contextOf("fr"))),
    ])
    .join(" ");
  expect(all).not.toMatch(/because|caus|due to|thanks to|driv|parce|grâce|à cause|entraîn|provoqu/i);
});

test("a story keeps its paragraphs and emphasis, and nothing else", () => {
  const french = draw("persona", contextOf("fr", { params: { persona: "hostile" } }));
  expect(french).toContain("<p># Un titre</p>");
  expect(french).not.toContain("<h1># ");
  expect(textOf(french)).toContain("[lien](javascript:alert(1))");
  expect(draw("persona", contextOf("en"))).toContain("<strong>always in the evening</strong>");
});

test("a portrait told in another language says so and is marked as such", () => {
  const markup = draw("persona", contextOf("en", { params: { persona: "nadia" } }));
  expect(textOf(markup)).toContain("This portrait exists in another language only.");
  expect(markup).toContain('class="persona-portrait" lang="fr"');
  expect(textOf(markup)).toContain("no customer is attached by data");
});

describe("findings that were tested", () => {
  const row = { rank: 1, n: 3120, q_value: 0.01, is_solid: true, grade: "C" };
  const tell = (locale: Locale, more: object) =>
    textOf(draw("insights", contextOf(locale, { tables: { insights: [{ ...row, ...more }] } })));

  test("requests for a reason, as a rate with its ratio", () => {
    const reason = { kind: "ticket_reason", subject: "delivery", value: 11.24, reference: 3.8, low: 2.1, high: 4.2 };
    expect(tell("en", reason)).toContain(
      `“Delivery”: 11.2 requests per 100 orders over 90 days, against 3.8 a year earlier 2.1 to 4.2 times the rate of a year earlier · 3,120${S}requests`,
    );
  });

  test("a second purchase, as two shares", () => {
    const second = {
      kind: "second_purchase_channel",
      subject: "web",
      value: 0.29,
      reference: 0.38,
      low: -0.12,
      high: -0.06,
    };
    expect(tell("fr", second)).toContain(
      `29${N}% de ceux qui ont d’abord acheté en ligne sont revenus dans les 180 jours, contre 38${N}% de ceux qui ont commencé en boutique Écart${S}: −12 à −6${S}points · 3${N}120${S}acheteurs`,
    );
  });

  test("what is not solid stands apart; a kind without words is still told", () => {
    const text = tell("en", {
      kind: "nps_change",
      subject: "all",
      value: 34,
      reference: 29,
      low: -1,
      high: 11,
      is_solid: false,
    });
    expect(text).toContain("no difference that was tested is both large and sure");
    expect(text).toContain("Looked at, nothing solid NPS over 12 months: +34, against +29 the year before");
    expect(tell("en", { kind: "new_kind", subject: "nps", value: 34, reference: 29 })).toContain(
      "Net Promoter Score (NPS): +34, against +29",
    );
  });
});
