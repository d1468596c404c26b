import { describe, expect, test } from "vitest";
import { column, normalise } from "./normalise.js";

const STREETS = [
  ["12 rue Victor Hugo", "12", "RUE VICTOR HUGO", "HUGO"],
  ["12, rue Victor-Hugo", "12", "RUE VICTOR HUGO", "HUGO"],
  ["12 bis, av. du Gal de Gaulle", "12BIS", "AVENUE DU GENERAL DE GAULLE", "GAULLE"],
  ["12bis avenue du Général de Gaulle", "12BIS", "AVENUE DU GENERAL DE GAULLE", "GAULLE"],
  ["12 B Bd Gambetta", "12B", "BOULEVARD GAMBETTA", "GAMBETTA"],
  ["12-14 rte de Paris", "12", "ROUTE DE PARIS", "PARIS"],
  ["3 r. St Michel", "3", "RUE SAINT MICHEL", "MICHEL"],
  ["5 rue du Dr Roux", "5", "RUE DU DOCTEUR ROUX", "ROUX"],
  ["10 che des Vignes", "10", "CHEMIN DES VIGNES", "VIGNES"],
  ["4 all. des Acacias", "4", "ALLEE DES ACACIAS", "ACACIAS"],
  ["007 pl. de l'Église", "7", "PLACE DE L EGLISE", "EGLISE"],
  ["rue du 8 Mai 1945", null, "RUE DU 8 MAI 1945", "MAI"],
  ["22 rue du 8 Mai 1945", "22", "RUE DU 8 MAI 1945", "MAI"],
  ["Rés. Les Lilas 12 rue Gambetta", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["12 rue Gambetta Appt 4", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["Appt 4, 12 rue Gambetta", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["12 rue Gambetta, Bât. B", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["12 rue de la Résidence", "12", "RUE DE LA RESIDENCE", "RESIDENCE"],
  ["Lot. Les Pins", null, "LOTISSEMENT LES PINS", "PINS"],
  ["2route de Paris", "2", "ROUTE DE PARIS", "PARIS"],
  ["2e étage, 12 rue Gambetta", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["N° 12 rue Gambetta", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["rue Gambetta, 12", "12", "RUE GAMBETTA", "GAMBETTA"],
  ["7, wallaby place", "7", "WALLABY PLACE", "WALLABY"],
  ["10 Downing St", "10", "DOWNING STREET", "DOWNING"],
  ["3/12 Smith Rd", "12", "SMITH ROAD", "SMITH"],
  ["Hauptstraße 12a", "12A", "HAUPTSTRASSE", "HAUPTSTRASSE"],
  ["Calle Mayor 5", "5", "CALLE MAYOR", "MAYOR"],
] as const;
const streets = await normalise(STREETS.map(([address]) => ({ address })));

describe("address", () => {
  test.each(STREETS.map(([raw, number, street, word], index) => ({ raw, number, street, word, index })))(
    "$raw",
    ({ number, street, word, index }) => {
      const record = streets.records[index];
      expect([record?.street_number, record?.street, record?.street_word]).toEqual([number, street, word]);
      expect(streets.faults[index]).toEqual([]);
    },
  );

  test("what holds no street is empty", async () => {
    const { records, faults } = await normalise([
      { address: "." },
      { address: "0000" },
      { address: "N/A" },
      { address: "azerty" },
    ]);
    expect(records.map(({ street, street_number }) => [street, street_number])).toEqual(Array(4).fill([null, null]));
    expect(faults).toEqual([
      ["address: placeholder"],
      ["address: placeholder"],
      ["address: placeholder"],
      ["address: keyboard"],
    ]);
  });
});

const TOWNS = [
  ["Saint-Étienne", "SAINT ETIENNE"],
  ["ST ETIENNE CEDEX 2", "SAINT ETIENNE"],
  ["Ste-Maxime", "SAINTE MAXIME"],
  ["Paris 12e", "PARIS"],
  ["LYON 3EME ARRONDISSEMENT", "LYON"],
  ["Marseille cedex", "MARSEILLE"],
  ["Chalon s/ Saône", "CHALON SUR SAONE"],
  ["44000 Nantes", "NANTES"],
  ["L'Haÿ-les-Roses", "L HAY LES ROSES"],
  ["N/A", null],
] as const;

test("towns", async () => {
  expect(
    await column(
      "city",
      TOWNS.map(([city]) => ({ city })),
    ),
  ).toEqual(TOWNS.map(([, town]) => town));
});

const CODES: readonly (readonly [
  code: string,
  country: string | undefined,
  expected: string | null,
  fault: string | null,
])[] = [
  ["75011", undefined, "75011", null],
  ["75 011", undefined, "75011", null],
  ["F-75011", undefined, "75011", null],
  ["75011.0", undefined, "75011", null],
  ["1000", undefined, "01000", null],
  ["97400", undefined, "97400", null],
  ["20000", undefined, "20000", null],
  ["00100", undefined, null, "invalid"],
  ["99123", undefined, null, "invalid"],
  ["7501", "Italie", null, "invalid"],
  ["ABCDE", undefined, null, "invalid"],
  ["00000", undefined, null, "placeholder"],
  ["N/A", undefined, null, "placeholder"],
  ["1000", "Belgique", "1000", null],
  ["sw1a 1aa", "GB", "SW1A1AA", null],
  ["D02 AF30", "Ireland", "D02AF30", null],
];
const codes = await normalise(
  CODES.map(([postal_code, country]) => ({ postal_code, ...(country === undefined ? {} : { country }) })),
);

describe("postal code", () => {
  test.each(CODES.map(([code, country, expected, fault], index) => ({ code, country, expected, fault, index })))(
    "$code in $country",
    ({ expected, fault, index }) => {
      expect(codes.records[index]?.postal_code).toBe(expected);
      expect(codes.faults[index]).toEqual(fault === null ? [] : [`postal_code: ${fault}`]);
    },
  );

  test("is judged by the country of the workspace where the record has none", async () => {
    expect(await column("postal_code", [{ postal_code: "4011" }], { country: "AU" })).toEqual(["4011"]);
  });
});

const COUNTRIES = [
  ["FR", "FR"],
  ["fra", "FR"],
  ["France", "FR"],
  ["Allemagne", "DE"],
  ["Germany", "DE"],
  ["États-Unis", "US"],
  ["USA", "US"],
  ["Royaume-Uni", "GB"],
  ["UK", "GB"],
  ["La Réunion", "RE"],
  ["Atlantide", null],
  [".", null],
] as const;

test("countries", async () => {
  expect(
    await column(
      "country",
      COUNTRIES.map(([country]) => ({ country })),
    ),
  ).toEqual(COUNTRIES.map(([, code]) => code));
});
