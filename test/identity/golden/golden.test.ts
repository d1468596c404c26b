import { describe, expect, test } from "vitest";
import { asked, goldenOf, type Told } from "./told.js";

/** Values by field, the kept ones first: value, what decided, records that hold it. */
async function lineage(told: readonly Told[], trust: readonly string[] = []): Promise<Record<string, string[]>> {
  const sql = `select field, case when is_kept then 'kept ' else 'lost ' end || value || ': ' || rule || ', ' || records as told
    from golden_lineage order by is_kept desc, value, person_id`;
  const byField: Record<string, string[]> = {};
  for (const row of (await asked(sql, told, trust)) as { field: string; told: string }[])
    byField[row.field] = [...(byField[row.field] ?? []), row.told];
  return byField;
}

const at = (updated_at: string | null, values: Told): Told => ({ updated_at, ...values });

describe("which value is kept", () => {
  test("spellings of one value are one, written as in the record that is preferred", async () => {
    const told = [
      at("2024-01-01", { last_name: "Lefèvre", email: "j.lefevre@gmail.com", address: "3 av. Foch" }),
      at("2025-01-01", { last_name: "LEFEVRE", email: "JLefevre@Gmail.com", address: "3, Avenue Foch" }),
      at("2023-01-01", { last_name: "lefevre", email: "jlefevre@gmail.com" }),
    ];
    expect(await lineage(told)).toEqual({
      last_name: ["kept LEFEVRE: only, 3"],
      email: ["kept jlefevre@gmail.com: only, 3"],
      address: ["kept 3, Avenue Foch: only, 2"],
    });
  });

  test("the most recent, then the most frequent, then the first read", async () => {
    const told = [
      at("2024-01-01", { loyalty_id: "A1", first_name: "Ann", city: "Lyon" }),
      at("2025-01-01", { loyalty_id: "B2", first_name: "Zoé", city: "Lille" }),
      at("2024-01-01", { loyalty_id: "A1" }),
      at("2025-01-01", { first_name: "Léa", city: "Nice" }),
      at("2025-01-01", { first_name: "Léa" }),
    ];
    expect(await lineage(told)).toEqual({
      loyalty_id: ["kept B2: recent, 1", "lost A1: recent, 2"],
      first_name: ["kept Léa: frequent, 2", "lost Ann: recent, 1", "lost Zoé: frequent, 1"],
      city: ["kept Lille: order, 1", "lost Lyon: recent, 1", "lost Nice: order, 1"],
    });
  });

  test("a trusted system comes before a recent record; what is lost says what it lost by", async () => {
    const told = [
      at("2020-01-01", { system: "shop", last_name: "Dupont" }),
      at("2021-01-01", { system: "shop", last_name: "Durand" }),
      at("2025-01-01", { system: "crm", last_name: "Dupond" }),
    ];
    expect(await lineage(told, ["shop"])).toEqual({
      last_name: ["kept Durand: recent, 1", "lost Dupond: trust, 1", "lost Dupont: recent, 1"],
    });
  });

  test("a value that is wrong competes with nothing, however recent", async () => {
    const told = [
      at("2020-01-01", { email: "anne@orange.fr", phone: "06 12 34 56 78", birth_date: "1980-05-17" }),
      at("2025-01-01", { city: "Lyon", email: "anne@orange", phone: "06 12", birth_date: "1900-01-01" }),
    ];
    expect(await lineage(told)).toEqual({
      email: ["kept anne@orange.fr: only, 1"],
      mobile: ["kept +33612345678: only, 1"],
      birth_date: ["kept 1980-05-17: only, 1"],
      city: ["kept Lyon: only, 1"],
    });
  });
});

describe("contacts of one's own", () => {
  /** Claire Martin, once per mailbox given: her own in an older record, the other in a newer one. */
  const claires = (others: readonly string[]): Told[] =>
    others.flatMap((email, index) => [
      at("2024-05-01", { person: index + 1, last_name: "Martin", email: `claire.martin${index}@orange.fr` }),
      at("2024-06-01", { person: index + 1, system: "shop", last_name: "Martin", email }),
    ]);
  const own = (others: readonly string[]) => others.map((_, index) => `claire.martin${index}@orange.fr`);

  test.each([[[]], [["shop"]]])("come before what others read, though older; trusted: %j", async (trust) => {
    const others = [
      "contact@martin-fleurs.fr",
      "famille.martin@orange.fr",
      "les.martin@gmail.com",
      "lesmartin@gmail.com",
      "martin-family@gmail.com",
      "paul.et.claire@free.fr",
    ];
    expect((await lineage(claires(others), trust)).email).toEqual([
      ...own(others).map((email) => `kept ${email}: personal, 1`),
      ...others.map((email) => `lost ${email}: personal, 1`),
    ]);
  });

  test("what only looks like a family's is nobody else's", async () => {
    const others = ["claire.etienne@free.fr", "leslie.martin@gmail.com", "martinet@free.fr", "theo.martin@gmail.com"];
    expect((await lineage(claires(others))).email).toEqual([
      ...others.map((email) => `kept ${email}: recent, 1`),
      ...own(others).map((email) => `lost ${email}: recent, 1`),
    ]);
  });

  test("come before those that another person's records hold too, e-mail or mobile", async () => {
    const home = { email: "pcm35@orange.fr", phone: "06 99 88 77 66" };
    const told = [
      at("2024-05-01", { email: "claire@orange.fr", phone: "06 12 34 56 78" }),
      at("2024-06-01", home),
      at("2024-06-01", { person: 2, ...home }),
    ];
    expect(await lineage(told)).toEqual({
      email: ["kept claire@orange.fr: personal, 1", "lost pcm35@orange.fr: personal, 1"],
      mobile: ["kept +33612345678: personal, 1", "lost +33699887766: personal, 1"],
    });
  });

  test("a family's comes before an office's, and either is kept where there is nothing else", async () => {
    const told = [
      at("2025-01-01", { email: "contact@martin.fr" }),
      at("2020-01-01", { email: "famille.martin@free.fr" }),
      at("2025-01-01", { person: 2, email: "info@durand.fr" }),
      at(null, { person: 2, last_name: "Durand" }),
    ];
    expect((await lineage(told)).email).toEqual([
      "kept famille.martin@free.fr: personal, 1",
      "kept info@durand.fr: only, 1",
      "lost contact@martin.fr: personal, 1",
    ]);
  });
});

describe("the address", () => {
  const rennes = { address: "3 rue des Lilas", postal_code: "35000", city: "Rennes", country: "France" };
  const other = { ...rennes, address: "8 quai Lamartine" };

  test("is one record's: the fuller one, though older, with what the other said in the lineage", async () => {
    const told = [at("2020-01-01", rennes), at("2025-01-01", { postal_code: "75011", city: "PARIS", country: "FR" })];
    expect(await lineage(told)).toEqual({
      address: ["kept 3 rue des Lilas: only, 1"],
      postal_code: ["kept 35000: fuller, 1", "lost 75011: fuller, 1"],
      city: ["kept Rennes: fuller, 1", "lost PARIS: fuller, 1"],
      country: ["kept FR: only, 2"],
    });
  });

  test("leaves empty what its record does not say, and nothing of the other is lost", async () => {
    const told = [
      at("2020-01-01", { address: "3 rue des Lilas", city: "Rennes" }),
      at("2025-01-01", { postal_code: "75011" }),
    ];
    expect(await asked("select address, postal_code, city from golden_records", told)).toEqual([
      { address: "3 rue des Lilas", postal_code: null, city: "Rennes" },
    ]);
    expect((await lineage(told)).postal_code).toEqual(["lost 75011: fuller, 1"]);
  });

  test("of two as full, is the more recent, then the one that more records give", async () => {
    const told = [
      at("2020-01-01", rennes),
      at("2021-01-01", other),
      ...[rennes, other, other].map((place) => ({ person: 2, ...place })),
    ];
    expect((await lineage(told)).address).toEqual([
      "kept 8 quai Lamartine: recent, 1",
      "kept 8 quai Lamartine: frequent, 2",
      "lost 3 rue des Lilas: recent, 1",
      "lost 3 rue des Lilas: frequent, 1",
    ]);
  });
});

describe("nothing is lost", () => {
  test("all numbers of one cell are in the lineage, mobiles and landlines apart", async () => {
    expect(await lineage([{ phone: "06 12 34 56 78 / 07 55 22 33 44 / 01 45 67 89 01" }])).toEqual({
      mobile: ["kept +33612345678: order, 1", "lost +33755223344: order, 1"],
      landline: ["kept +33145678901: only, 1"],
    });
  });

  test("every person has one golden record, and the lineage of several records tells where each value is from", async () => {
    const engine = await goldenOf([
      { person: 1, first_name: "Anne", email: "anne@orange.fr" },
      { person: 2 },
      { person: 3, first_name: "Zoé", email: "zoe@orange.fr", phone: "0612345678" },
      { person: 3, first_name: "ZOE", email: "zoe@free.fr", city: "Lyon" },
      { person: 3 },
    ]);
    expect(await engine.rows("select person_id, first_name, city from golden_records order by person_id")).toEqual([
      { person_id: 1, first_name: "Anne", city: null },
      { person_id: 2, first_name: null, city: null },
      { person_id: 3, first_name: "Zoé", city: "Lyon" },
    ]);
    const told = await engine.rows<{ told: string }>(`select field || ' ' || value || ' ' || customer_id as told
      from golden_lineage inner join identity_raw on golden_lineage.record_id = identity_raw.record_id
      where person_id = 3 order by told`);
    expect(told.map((row) => row.told)).toEqual([
      "city Lyon 3-4",
      "email zoe@free.fr 3-4",
      "email zoe@orange.fr 3-3",
      "first_name Zoé 3-3",
      "mobile +33612345678 3-3",
    ]);
    expect(await engine.rows("select distinct person_id from golden_lineage")).toEqual([{ person_id: 3 }]);
    await engine.close();
  });
});
