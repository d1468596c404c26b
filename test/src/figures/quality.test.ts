import { describe, expect, test } from "vitest";
import type { PublishedName } from "../../../loaders/publish/tables.js";
import type { Locale } from "../../../loaders/workspace/locales.js";
import { CATALOGUES } from "../../../src/i18n/catalogue.js";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const N = "\u202f";
const S = "\u00a0";
const FIGURES = ["completeness", "standing", "scores", "freshness", "changes", "anomalies", "rules"].map(
  (name) => `quality-${name}`,
);
const say = (name: string, locale: Locale, tables: Partial<Record<PublishedName, Rows>> = {}) =>
  textOf(draw(name, contextOf(locale, { tables })));
const rule = (name: string, system: string, rate: number | null, status: string) => ({
  rule: name,
  field: "customers.phone",
  system,
  checked: rate === null ? null : 1_000,
  failed: rate === null ? null : 1_000 * rate,
  rate,
  status,
});

describe("the page's answer", () => {
  const sources = [{ table: "customers", rows_read: 1_000, rows_rejected: 0 }];

  test("fails: which rules, where, and what it means", () => {
    const quality_rules = [
      rule("phone_valid", "crm", 0.12, "fail"),
      rule("phone_valid", "shop", 0.2, "fail"),
      rule("email_valid", "crm", 0.02, "warn"),
      rule("placeholders", "crm", 0, "pass"),
    ];
    expect(say("answer-quality", "en", { quality_rules, sources })).toBe(
      `Not everywhere: 2 checks fail: “Phone numbers can exist” (Web shop 20%, CRM 12%). Read what rests on them with care. Calls and SMS to those numbers reach nobody. To be watched: “E-mail addresses can exist” (CRM 2.0%). All 1,000 rows of one file were used or left out on purpose.`,
    );
    expect(say("answer-quality", "fr", { quality_rules, sources })).toContain(
      `Pas partout${S}: 2 contrôles échouent${S}: «${S}Les numéros de téléphone peuvent exister${S}» (Boutique en ligne 20${N}%, CRM 12${N}%).`,
    );
  });

  test("names three rules and counts the others", () => {
    const quality_rules = ["phone_valid", "email_valid", "names_usable", "placeholders", "ids_unique"].map(
      (name, index) => rule(name, "crm", 0.05 - index / 100, "warn"),
    );
    expect(say("answer-quality", "en", { quality_rules, sources })).toMatch(
      /^Largely: no check fails, but 5 are to be watched: “Phone numbers can exist” \(CRM 5.0%\), .*“Names are names” \(CRM 3\.0%\) and 2 more\./,
    );
  });

  test("passes, or has nothing to judge", () => {
    const quality_rules = [rule("phone_valid", "crm", 0, "pass"), rule("email_valid", "crm", null, "pass")];
    expect(say("answer-quality", "en", { quality_rules, sources })).toMatch(`Yes: all 2${S}checks pass.`);
    expect(say("answer-quality", "fr", { quality_rules, sources })).toMatch(`Oui${S}: `);
    expect(textOf(draw("answer-quality", emptyContext("en")))).toBe(
      "There is nothing to judge yet: no file has been read.",
    );
  });
});

test("checks that pass are folded away, unless all do; hidden counts keep their verdict", () => {
  const markup = draw("quality-rules", contextOf("en"));
  const [notable = "", folded = ""] = markup.split("<details");
  expect(notable).toContain("Phone numbers can exist");
  expect(notable).not.toContain("passes");
  expect(folded).toContain("passes");
  expect(textOf(folded)).toContain("Names are names Customers, Last name All systems hidden hidden hidden");
  const passing = draw(
    "quality-rules",
    contextOf("en", { tables: { quality_rules: [rule("phone_valid", "crm", 0, "pass")] } }),
  );
  expect(passing).not.toContain("<details");
  expect(textOf(passing)).toContain("Every check passes");
});

test("verdicts are told by a mark and a word, not by colour alone", () => {
  const text = say("quality-rules", "fr");
  for (const verdict of ["✗ non respecté", "! à surveiller", "✓ respecté"]) expect(text).toContain(verdict);
});

test("what is hidden, what is unknown and what is not exported differ", () => {
  const markup = draw("quality-completeness", contextOf("en"));
  const row = (name: string) =>
    textOf(new RegExp(`<tr><th scope="row">${name}</th>.*?</tr>`, "s").exec(markup)?.[0] ?? "");
  expect(row("Phone")).toBe("Phone 49% 88% 31% 99%");
  expect(row("Date of birth")).toBe("Date of birth 70% 95% hidden hidden");
  expect(row("Last name")).toBe("Last name 100% hidden 100% hidden");
  expect(row("Gender")).toBe("Gender 61% 100% 0% –");
  expect(row("Loyalty card")).toBe("Loyalty card 44% 100% – –");
});

test("findings say the number that matters", () => {
  expect(say("quality-standing", "en")).toContain("current and lapsed customers is in E-mail: 96% filled against 83%");
  expect(say("quality-scores", "en")).toContain("36% of the records in CRM hold at least 80% of what is used");
  expect(say("quality-freshness", "fr")).toContain(
    `24${N}% des fiches de CRM n’ont pas été confirmées depuis deux ans`,
  );
  expect(say("quality-freshness", "en")).toMatch(/CRM: 40% of the records bear 14.March.2026 as their day of change/);
  expect(say("quality-changes", "en")).toContain("What changes most is E-mail: 12% a year (11–14%)");
  expect(say("quality-anomalies", "fr")).toContain(
    `À vérifier d’abord${S}: Une date de naissance bien trop fréquente (257 fiches)`,
  );
});

test("nothing to check is said, and so is too little to tell", () => {
  const families = Object.keys(CATALOGUES.en.quality.anomalies.names);
  const none = families.map((family) => ({ family, records: 0, persons: 0 }));
  const whole = say("quality-anomalies", "en", { anomalies: none });
  expect(whole).toContain("Nothing stands out");
  expect(whole).not.toContain("not listed here");
  const few = say("quality-anomalies", "en", { anomalies: none.slice(1) });
  expect(few).toContain("what there is concerns too few people to be told");
  expect(few).toContain("Families of fewer than 11 people are not listed here.");
});

test("equal records of current and lapsed customers are called so", () => {
  const rows = ["current", "lapsed"].map((status, index) => ({
    field: "email",
    status,
    records: 100,
    filled: 90 - index,
    share: (90 - index) / 100,
    valid: 50,
    valid_share: 0.5,
  }));
  expect(say("quality-standing", "en", { completeness_by_status: rows })).toContain("about equally full");
});

describe.each(["en", "fr"] as const)("without customers, in %s", (locale) => {
  test.each(FIGURES.filter((name) => !/rules|changes/.test(name)))("%s says which export it needs", (name) => {
    expect(textOf(draw(name, emptyContext(locale)))).toContain("sources.customers");
  });

  test("changes and rules are left out", () => {
    for (const name of ["quality-changes", "quality-rules"]) expect(draw(name, emptyContext(locale))).toBe("");
  });

  test.each(FIGURES)("%s escapes what comes from data", (name) => {
    expect(draw(name, contextOf(locale))).not.toContain("<script");
  });
});
