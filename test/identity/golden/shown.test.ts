import { expect, test } from "vitest";
import { asked, type Told } from "./told.js";

const FIELDS =
  "first_name, last_name, birth_name, birth_date, gender, email, mobile, landline, loyalty_id, address, postal_code, city, country";

/** How records are shown, each of them a person alone. */
async function shown(records: readonly Told[]): Promise<Record<string, unknown>[]> {
  const told = records.map((record, index) => ({ ...record, person: index + 1 }));
  const rows = await asked(`select ${FIELDS} from golden_records order by person_id`, told);
  return rows.map((row) => Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)));
}

test("values are shown as they were written, trimmed; numbers, days and countries in their standard form", async () => {
  const record = {
    title: "Mme",
    first_name: " Anne-Zoé  ",
    last_name: "de  La Fontaine",
    birth_date: "1980-05-17",
    email: " Anne.Zoe+shop@Orange.FR",
    phone: "06 12 34 56 78 / 01 45 67 89 01",
    loyalty_id: " C-77 b",
    address: "12 bis,  av. du Général\nLeclerc",
    postal_code: "75 001",
    city: "Saint-Étienne-du-Rouvray",
    country: "France",
  };
  expect((await shown([record]))[0]).toEqual({
    first_name: "Anne-Zoé",
    last_name: "de La Fontaine",
    birth_date: "1980-05-17",
    gender: "female",
    email: "anne.zoe+shop@orange.fr",
    mobile: "+33612345678",
    landline: "+33145678901",
    loyalty_id: "C-77 b",
    address: "12 bis, av. du Général Leclerc",
    postal_code: "75 001",
    city: "Saint-Étienne-du-Rouvray",
    country: "FR",
  });
});

test("names stand alone, in their own letters", async () => {
  const names: readonly [Told, Record<string, string>][] = [
    [{ last_name: "Mme Le Goff née Du Bois" }, { last_name: "Le Goff", birth_name: "Du Bois" }],
    [{ last_name: "MARTIN épouse Léger" }, { last_name: "Léger", birth_name: "MARTIN" }],
    [{ last_name: "d'Artagnan (Dubois)" }, { last_name: "d'Artagnan", birth_name: "Dubois" }],
    [{ last_name: "St-Brieuc" }, { last_name: "St-Brieuc" }],
    [{ last_name: "Mc Donald" }, { last_name: "Mc Donald" }],
    [{ last_name: "DURAND, Jean-Noël" }, { first_name: "Jean-Noël", last_name: "DURAND" }],
    [{ first_name: "M. José" }, { first_name: "José" }],
    [{ first_name: "Jean P." }, { first_name: "Jean P." }],
    [{ first_name: "Élise née Müller" }, { first_name: "Élise", last_name: "Müller" }],
    [{ last_name: "n/a", birth_name: "Éluard" }, { last_name: "Éluard" }],
    // Letters that no plain text holds are shown in the form that was compared.
    [{ last_name: "Ｄｕｐｏｎｔ" }, { last_name: "DUPONT" }],
  ];
  expect(await shown(names.map(([record]) => record))).toEqual(names.map(([, kept]) => kept));
});

test("an e-mail keeps its box as written; a domain misspelt beyond doubt is put right", async () => {
  const emails = {
    "Jean.Dupont@GMAIL.com": "jean.dupont@gmail.com",
    "jean.dupont@gmial.com": "jean.dupont@gmail.com",
    "Jean Dupont <Jean@Free.fr>; other@free.fr": "jean@free.fr",
    "contact@boulangerie-dupont.fr": "contact@boulangerie-dupont.fr",
  };
  const kept = await shown(Object.keys(emails).map((email) => ({ email })));
  expect(kept.map(({ email }) => email)).toEqual(Object.values(emails));
});

test("a postal code gets back what a sheet took, and keeps its country's way of writing", async () => {
  const codes = [
    ["FR", "1000", "01000"],
    ["FR", "F-75001", "75001"],
    ["GB", "sw1a 1aa", "SW1A 1AA"],
    ["PT", "1000-205", "1000-205"],
  ] as const;
  const kept = await shown(codes.map(([country, postal_code]) => ({ country, postal_code })));
  expect(kept.map(({ postal_code }) => postal_code)).toEqual(codes.map(([, , code]) => code));
});

test("what is no value is shown nowhere", async () => {
  const nothing = {
    first_name: "-",
    last_name: "azerty",
    birth_date: "1900-01-01",
    email: "no-mail",
    phone: "0000000000",
    loyalty_id: "N/A",
    address: ".",
    postal_code: "00000",
    city: "inconnue",
  };
  expect(await shown([nothing])).toEqual([{}]);
});
