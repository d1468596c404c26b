import fonem from "talisman/phonetics/french/fonem.js";
import phonex from "talisman/phonetics/french/phonex.js";
import { describe, expect, test } from "vitest";
import { createSounder } from "../../../loaders/identity/normalise/phonetics.js";

test.each([
  ["IMBEAULT", "INBO"],
  ["BEAULAC", "BOLAK"],
  ["BAULAC", "BOLAK"],
])("FONEM of %s is %s (talisman's own vectors)", (name, code) => {
  expect(fonem(name)).toBe(code);
  expect(createSounder()(name)).toBe(code);
});

test("Phonex of Rousseau is R3SO, as published; we use FONEM", () => {
  expect(phonex("Rousseau")).toBe("R3SO");
  expect(createSounder()("ROUSSEAU")).toBe("ROUSSO");
});

describe("sound", () => {
  const sound = createSounder();
  test.each([
    ["DUPONT", "DUPOND"],
    ["GAUTIER", "GAUTHIER"],
    ["ROUSSEAU", "ROUSSEAUX"],
    ["RENAULT", "RENAUD"],
    ["MICHAUD", "MICHOT"],
    ["PETIT", "PETI"],
    ["PHILIPPE", "FILIPPE"],
    ["FERNANDEZ", "FERNANDES"],
    ["QUENTIN", "KENTIN"],
    ["DUPONT MARTIN", "DUPOND MARTIN"],
  ])("%s and %s sound alike", (one, other) => {
    expect(sound(one)).toBe(sound(other));
  });

  test.each([
    ["MARTIN", "MARTINEZ"],
    ["MICHEL", "MICHELLE"],
    ["BRUN", "BRUNET"],
    ["DUPONT", "DURAND"],
    ["GIRARD", "GIRAUD"],
  ])("%s and %s do not", (one, other) => {
    expect(sound(one)).not.toBe(sound(other));
  });

  test("no Latin letter, no sound", () => {
    expect([sound("ИВАНОВ"), sound("2")]).toEqual([null, null]);
  });
});
