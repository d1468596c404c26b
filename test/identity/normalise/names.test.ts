import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "./normalise.js";

const names = async (
  ...pairs: readonly (readonly [first: string | undefined, last: string | undefined, birth?: string])[]
) =>
  (
    await normalise(
      pairs.map(([first_name, last_name, birth_name]) => ({
        ...(first_name === undefined ? {} : { first_name }),
        ...(last_name === undefined ? {} : { last_name }),
        ...(birth_name === undefined ? {} : { birth_name }),
      })),
    )
  ).records;

const SURNAMES = [
  ["Lefèvre", "LEFEVRE", null, ["LEFEVRE"]],
  ["ŒUVRARD", "OEUVRARD", null, ["OEUVRARD"]],
  ["Strauß", "STRAUSS", null, ["STRAUSS"]],
  ["Ｄｕｐｏｎｔ", "DUPONT", null, ["DUPONT"]],
  ["Eﬃel", "EFFIEL", null, ["EFFIEL"]],
  ["Иванов", "ИВАНОВ", null, ["ИВАНОВ"]],
  ["  dupont-martin ", "DUPONT MARTIN", null, ["DUPONT", "DUPONT MARTIN", "MARTIN"]],
  ["Mme Dupont", "DUPONT", null, ["DUPONT"]],
  ["Dr. et Mme Dupont", "DUPONT", null, ["DUPONT"]],
  ["Smith Jr.", "SMITH", null, ["SMITH"]],
  ["Smith III", "SMITH", null, ["SMITH"]],
  ["House, MD", "HOUSE", null, ["HOUSE"]],
  ["Dupont née Martin", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["DUPONT (Martin)", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["Dupont (née Martin)", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["Martin épouse Dupont", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["Martin ép. Dupont", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["Veuve Dupont née Martin", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["Martin vve Dupont", "DUPONT", "MARTIN", ["DUPONT", "MARTIN"]],
  ["née Martin", "MARTIN", null, ["MARTIN"]],
  ["Nee", "NEE", null, ["NEE"]],
  ["de La Tour", "TOUR", null, ["DELATOUR", "TOUR"]],
  ["d'Artagnan", "ARTAGNAN", null, ["ARTAGNAN", "DARTAGNAN"]],
  ["van der Berg", "BERG", null, ["BERG", "VANDERBERG"]],
  ["El Amrani", "AMRANI", null, ["AMRANI", "ELAMRANI"]],
  ["Ben", "BEN", null, ["BEN"]],
  ["Le", "LE", null, ["LE"]],
  ["O'Brien", "OBRIEN", null, ["OBRIEN"]],
  ["Mc Donald", "MCDONALD", null, ["MCDONALD"]],
  ["St-Martin", "SAINT MARTIN", null, ["SAINT MARTIN"]],
  ["Dupont 2", "DUPONT 2", null, ["DUPONT", "DUPONT 2"]],
] as const;
const surnames = await names(...SURNAMES.map(([raw]) => [undefined, raw] as const));

describe("surnames", () => {
  test.each(SURNAMES.map(([raw, surname, birth, forms], index) => ({ raw, expected: [surname, birth, forms], index })))(
    "$raw",
    ({ expected, index }) => {
      const record = surnames[index];
      expect([record?.surname, record?.birth_surname, record?.surnames]).toEqual(expected);
    },
  );

  test("the name at birth of its own column counts before one in brackets, and not when it is the same", async () => {
    const records = await names(
      ["Anne", "Dupont", "Martin"],
      ["Anne", "Dupont", "DUPONT"],
      ["Anne", undefined, "Martin"],
    );
    expect(records.map(({ surname, birth_surname }) => [surname, birth_surname])).toEqual([
      ["DUPONT", "MARTIN"],
      ["DUPONT", null],
      ["MARTIN", null],
    ]);
    expect(records[0]?.surnames).toEqual(["DUPONT", "MARTIN"]);
    expect(records[0]?.birth_surname_sound).toBe("MARTIN");
  });

  test("a surname without its particle keeps the particle apart", async () => {
    const [tour, goff] = await names([undefined, "de La Tour"], [undefined, "Le Goff"]);
    expect([tour?.particle, goff?.particle]).toEqual(["DE LA", "LE"]);
  });

  test("both names in the one field that is filled", async () => {
    const [record] = await names([undefined, "DUPONT, Jean-Marc"]);
    expect([record?.surname, record?.first_name]).toEqual(["DUPONT", "JEAN MARC"]);
  });

  test("Le Goff and Legoff, Rousseau and Rousseaux meet in one of their forms", async () => {
    const [apart, joined, one, other] = await names(
      [undefined, "Le Goff"],
      [undefined, "Legoff"],
      [undefined, "Rousseau"],
      [undefined, "Rousseaux"],
    );
    expect(apart?.surnames).toContain(joined?.surname);
    expect(one?.surname_sound).toBe(other?.surname_sound);
  });
});

const FIRST_NAMES = [
  ["Jean-Pierre", "JEAN PIERRE", "JEAN", ["JEAN", "PIERRE"], "JP"],
  ["jean pierre", "JEAN PIERRE", "JEAN", ["JEAN", "PIERRE"], "JP"],
  ["Jean, Paul, Marie", "JEAN PAUL MARIE", "JEAN", ["JEAN", "PAUL", "MARIE"], "JPM"],
  ["Élodie", "ELODIE", "ELODIE", ["ELODIE"], null],
  ["M. Paul", "PAUL", "PAUL", ["PAUL"], null],
  ["Dr Luc", "LUC", "LUC", ["LUC"], null],
  ["J.", null, null, null, "J"],
  ["J.-P.", null, null, null, "JP"],
  ["M. J.", null, null, null, "MJ"],
  ["John F.", "JOHN", "JOHN", ["JOHN"], "JF"],
  ["N'Golo", "GOLO", "GOLO", ["GOLO"], "NG"],
] as const;
const firstNames = await names(...FIRST_NAMES.map(([raw]) => [raw, "Dupont"] as const));

describe("first names", () => {
  test.each(
    FIRST_NAMES.map(([raw, name, main, parts, initials], index) => ({
      raw,
      expected: [name, main, parts, initials],
      index,
    })),
  )("$raw", ({ expected, index }) => {
    const record = firstNames[index];
    expect([record?.first_name, record?.first_main, record?.first_parts, record?.first_initials]).toEqual(expected);
  });

  const roots = async (...firsts: readonly string[]) =>
    (await names(...firsts.map((first) => [first, "Dupont"] as const))).map(
      ({ first_roots }) => first_roots as unknown as string[],
    );
  const share = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.some((root) => other.includes(root));

  const KIN = [
    ["Alexandre", "Alex"],
    ["Catherine", "Cathy"],
    ["Jean-Baptiste", "JB"],
    ["Élisabeth", "Babeth"],
    ["Robert James", "Bob"],
    ["Bill", "William"],
    ["Kathy", "Cathy"],
  ] as const;
  const STRANGERS = [
    ["Alexandre", "Alexandra"],
    ["Frédéric", "Frédérique"],
    ["Jean-Pierre", "Jean-Paul"],
    ["Marie", "Marion"],
    ["Emmanuel", "Emmanuelle"],
    ["Jean-Pierre", "Jeannot"],
  ] as const;

  test("a nickname shares a root with the name it is short for, and no two names share one by their nicknames", async () => {
    const pairs = [...KIN, ...STRANGERS];
    const found = await roots(...pairs.flat());
    const kin = pairs.filter((_, index) => share(found[2 * index], found[2 * index + 1]));
    expect(kin).toEqual(KIN);
  });

  test("a name is its own root, and a nickname has those of all the names it may stand for", async () => {
    const [nobody, alex] = await roots("Ildefonse", "Alex");
    expect(nobody).toEqual(["ILDEFONSE"]);
    expect(alex).toEqual(["ALEX", "ALEXANDER", "ALEXANDRA", "ALEXANDRE", "ALEXANDRINE", "ALEXIA", "ALEXIS"]);
  });
});

describe("values that are no name", () => {
  const JUNK = [
    ["N/A", "placeholder"],
    [".", "placeholder"],
    ["0000", "placeholder"],
    ["Inconnu", "placeholder"],
    ["client de passage", "placeholder"],
    ["azerty", "keyboard"],
    ["qsdfgh", "keyboard"],
    ["Aaaa", "keyboard"],
    ["xxx", "placeholder"],
    ["lolololo", "keyboard"],
    ["bcdfgh", "keyboard"],
  ] as const;

  test("are empty, and told", async () => {
    const { records, faults } = await normalise(JUNK.map(([raw]) => ({ first_name: raw, last_name: raw })));
    expect(records.map(({ first_name, surname, surnames: forms }) => [first_name, surname, forms])).toEqual(
      JUNK.map(() => [null, null, null]),
    );
    expect(faults).toEqual(JUNK.map(([, fault]) => [`first_name: ${fault}`, `last_name: ${fault}`]));
  });

  test("a test account is told and keeps its name", async () => {
    const { records, faults } = await normalise([{ first_name: "Test", last_name: "TEST client" }]);
    expect([records[0]?.first_name, records[0]?.surname]).toEqual(["TEST", "TEST CLIENT"]);
    expect(faults).toEqual([["first_name: test", "last_name: test"]]);
  });

  test("real names look like junk", async () => {
    const real = [
      "Schmitt",
      "Ng",
      "Azéroual",
      "Wertheimer",
      "Liberty",
      "Personnaz",
      "Krzysztof",
      "Lili",
      "Nom Nguyen",
      "Testard",
      "Coco",
      "Nana",
    ];
    expect((await normalise(real.map((name) => ({ first_name: name, last_name: name })))).faults).toEqual(
      real.map(() => []),
    );
  });

  test("gender comes from the title where none is recorded, and a contradiction is told", async () => {
    const { records, faults } = await normalise([
      { title: "Mme" },
      { title: "M.", gender: "female" },
      { title: "Mlle", gender: "female" },
      { title: "Dr", gender: "male" },
      { title: "Mme", gender: "other" },
    ]);
    expect(records.map(({ gender }) => gender)).toEqual(["female", "female", "female", "male", "other"]);
    expect(faults).toEqual([[], ["gender: contradicts_title"], [], [], []]);
  });
});

test("normalising what is normal changes nothing, whatever the text", async () => {
  const text = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 12 }));
  const samples = fc
    .sample(fc.record({ first_name: text, last_name: text }), { numRuns: 400, seed: 7 })
    .map((record) => ({
      first_name: record.first_name.replaceAll("\0", ""),
      last_name: record.last_name.replaceAll("\0", ""),
    }));
  const once = (await normalise(samples)).records;
  const again = (
    await normalise(once.map(({ first_name }) => (first_name === null ? {} : { first_name: String(first_name) })))
  ).records;
  expect(again.map(({ first_name }) => first_name)).toEqual(once.map(({ first_name }) => first_name));
  for (const { first_name, surname } of once)
    for (const name of [first_name, surname]) expect(String(name ?? "")).not.toMatch(/^ | $| {2}|[a-zà-ÿ'.-]/);
});

test("records without any name, or without any record at all", async () => {
  const { records, facts } = await normalise([{}, {}]);
  expect(records).toHaveLength(2);
  expect(facts).toEqual({ records: 2, faults: [] });
  expect(records[0]).toMatchObject({
    first_name: null,
    surname: null,
    surnames: null,
    phones: null,
    email: null,
    birth_date: null,
  });
  expect((await normalise([])).facts).toEqual({ records: 0, faults: [] });
});
