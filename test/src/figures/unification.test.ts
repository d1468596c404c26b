import { describe, expect, test } from "vitest";
import { FIELDS } from "../../../loaders/identity/match/fields.js";
import { LOCALES } from "../../../loaders/workspace/locales.js";
import { levelWords } from "../../../src/components/comparison-words.js";
import { CATALOGUES } from "../../../src/i18n/catalogue.js";
import { contextOf, draw, emptyContext, type Rows, textOf } from "./context.js";

const say = (name: string, tables: Readonly<Record<string, Rows>>) => textOf(draw(name, contextOf("en", { tables })));

describe.each(LOCALES)("words in %s", (locale) => {
  test("every level of every comparison has its words", () => {
    const t = CATALOGUES[locale];
    const bare = FIELDS.flatMap(({ name, levels }) =>
      levels
        .filter((level) => levelWords({ t }, name, level.name) === level.name)
        .map((level) => `${name}.${level.name}`),
    );
    expect(bare).toEqual([]);
  });
});

describe("how many people the records are", () => {
  const row = {
    records: 120,
    valid_records: 118,
    persons: 100,
    contact_only: 0,
    duplicate_rate: 0.15,
    largest_cluster: 3,
  };

  test("with duplicates, and how far that can be trusted", () => {
    const text = say("answer-unification", { identity_summary: [row] });
    expect(text).toContain(
      "120 customer records are 100\u00a0people: 15% of them are one more record of somebody already known.",
    );
    expect(text).toContain(
      "Test: of 2,000 copies hidden in the base, 97.8% were found again (95% interval 97.1–98.4%), and 99.9% of the links went to the right person.",
    );
    expect(text).not.toContain("merges are right");
  });

  test("whoever is known by a contact only is named, and is no duplicate", () => {
    const others = { ...row, contact_only: 30 };
    expect(say("answer-unification", { identity_summary: [others] })).toContain(
      "15% of them are one more record of somebody already known. Another 30\u00a0people are known only by a contact: they bought, wrote or answered, and stand in no customers export.",
    );
    expect(say("answer-unification", { identity_summary: [row] })).not.toContain("known only by a contact");
    const alone = { records: 0, valid_records: 0, persons: 0, contact_only: 30 };
    expect(say("answer-unification", { identity_summary: [alone] })).toBe(
      "No customers export was read: 30\u00a0people are known only by a contact in other exports.",
    );
  });

  test("without, with too few to tell, and without any person", () => {
    const none = { ...row, valid_records: 100, duplicate_rate: 0 };
    expect(say("answer-unification", { identity_summary: [none] })).toContain("nobody stands there twice");
    const hidden = { persons: 100 };
    expect(say("answer-unification", { identity_summary: [hidden] })).toContain("too few of them are duplicates");
    const nobody = { ...row, persons: 0, valid_records: 0, duplicate_rate: null };
    expect(say("answer-unification", { identity_summary: [nobody] })).toContain("None of the 120 customer records");
    expect(textOf(draw("answer-unification", emptyContext("en")))).toContain("needs a customers export");
  });
});

describe("how far the merging can be trusted", () => {
  const estimate = (method: string, measure: string, value: number) => ({
    method,
    measure,
    estimate: value,
    low: value - 0.02,
    high: value + 0.02,
    n: 40,
  });
  const test97 = [estimate("planted", "precision", 0.97), estimate("planted", "recall", 0.93)];
  const judged = estimate("clerical", "precision", 0.91);
  const keys = estimate("agreement", "recall", 0.95);
  const answered = (rows: Rows) => say("answer-unification", { identity_quality: rows });
  const headed = (rows: Rows) => say("unify-estimates", { identity_quality: rows });

  test("a test is called one, in the answer and in the heading", () => {
    expect(answered(test97)).toContain("93% were found again (95% interval");
    expect(answered(test97)).not.toContain("merges are right");
    expect(headed(test97)).toContain(
      "Test: of 40 copies hidden in the base, 93% were found again, and 97% of the links went to the right person",
    );
    expect(headed(test97)).toContain("Nobody has judged");
  });

  test("what people judged comes before it", () => {
    expect(answered([...test97, judged])).toMatch(
      /Judged by hand on 40 pairs, an estimated 91% of merges are right .*Test: of 40 copies/,
    );
    expect(headed([...test97, judged])).toContain("Judged by hand, an estimated 91% of merges are right");
    expect(headed([...test97, judged])).not.toContain("Nobody has judged");
  });

  test("shared keys speak only where no test was made", () => {
    expect(answered([keys])).toContain("Of 40 pairs of records that share a strong key, 95% were united");
    expect(answered([...test97, keys])).not.toContain("strong key");
    expect(headed([keys])).toContain("The merging put to the test");
  });
});

test("a way of agreeing is drawn and said, a part that adds nothing left out", () => {
  const text = textOf(draw("unify-reasons", contextOf("en")));
  expect(text).toContain("Most often (48% of merges): same first name, same surname and same e-mail");
  expect(text).toContain("same mobile +13.4, same birth date +12.9, same first name +6.9");
  expect(text).toContain("address differs −6.8, rarity of names and addresses +0.2 ");
  expect(text).toContain("8.3% of merges rest on a system’s own person key");
  expect(text).toContain("Rarer ways of agreeing make up 30% of merges.");
});

test("says whether the threshold matters", () => {
  const row = (shift: number, change: number | null) => ({ shift, persons: 100, buyers: 50, persons_change: change });
  expect(say("unify-sensitivity", { identity_sensitivity: [row(-2, -0.004), row(0, null)] })).toContain(
    "It hardly matters: moving the threshold by two bits changes no number by more than 0.4%",
  );
  expect(say("unify-sensitivity", { identity_sensitivity: [row(0, null), row(2, 0.062)] })).toContain(
    "changes a number by 6.2%",
  );
});

test("what is taken off stands below zero, and a hidden pair of systems stays hidden on both sides of the diagonal", () => {
  expect(textOf(draw("unify-steps", contextOf("en")))).toContain("14,860 records come down to 7,409\u00a0people");
  expect(draw("unify-steps", contextOf("en"))).toContain("−5,820");
  expect(draw("unify-overlap", contextOf("en")).match(/class="is-hidden"/g)).toHaveLength(2);
});

test("the most records are told as a band that k people reach, never as one person’s", () => {
  const summary = { records: 120, valid_records: 118, persons: 100, contact_only: 0, largest_cluster: 6 };
  const sizes = [
    { records_per_person: "1", persons: 60 },
    { records_per_person: "2+", persons: 40 },
  ];
  const text = say("unify-sizes", { identity_summary: [summary], identity_cluster_sizes: sizes });
  expect(text).toContain("60\u00a0people have a single record; at least 11 have 6 or more");
  expect(text).toContain("6 is the largest number of records that 11 people or more reach");
  const single = { ...summary, largest_cluster: 1 };
  expect(say("unify-sizes", { identity_summary: [single], identity_cluster_sizes: sizes.slice(0, 1) })).toMatch(
    /60\u00a0people have a single record(?!;)/,
  );
});
