import { getCountries, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, test } from "vitest";
import { readPhones } from "../../../loaders/identity/normalise/phones-read.js";
import { column, normalise } from "./normalise.js";

const mobile = "+33612345678";

const MOBILES = [
  ["+33 (0)6 12 34 56 78", mobile],
  ["+33(0)612345678", mobile],
  ["0033612345678", mobile],
  ["0033 (0)6.12.34.56.78", mobile],
  ["33612345678", mobile],
  ["612345678", mobile],
  ["06.12.34.56.78", mobile],
  ["06-12-34-56-78", mobile],
  [" 06 12 34 56 78 ", mobile],
  ["０６１２３４５６７８", mobile],
  ["+44 7911 123456", "+447911123456"],
  ["0692 12 34 56", "+262692123456"],
  ["+33 692 12 34 56", "+262692123456"],
  ["33 (0)692-12-34-56", "+262692123456"],
  ["0696 12 34 56", "+596696123456"],
  ["0639 01 23 45", "+262639012345"],
] as const;
const mobiles = await column(
  "mobile",
  MOBILES.map(([phone]) => ({ phone })),
);

describe("one field to E.164", () => {
  test.each(MOBILES.map(([raw, number], index) => ({ raw, number, index })))("$raw", ({ number, index }) => {
    expect(mobiles[index]).toBe(number);
  });

  test("a number possible but not valid is none", async () => {
    const { records, faults } = await normalise([
      { phone: "0000000000" },
      { phone: "06 12 34 56 7" },
      { phone: "06 38 99" },
      { phone: "0011223344" },
      { phone: "N/A" },
      { phone: "0800 123 456" },
      { phone: "06 06 06 06 06" },
      { phone: "0699999999" },
    ]);
    expect(records.map(({ phones }) => phones)).toEqual(Array(8).fill(null));
    expect(faults).toEqual([
      ["phone: placeholder"],
      ["phone: invalid"],
      ["phone: invalid"],
      ["phone: invalid"],
      ["phone: placeholder"],
      ["phone: service"],
      ["phone: placeholder"],
      ["phone: placeholder"],
    ]);
  });

  test("two numbers in one field", async () => {
    const { records } = await normalise([
      { phone: "06 12 34 56 78 / 01 42 34 56 78" },
      { phone: "01 42 34 56 78 ou 06 12 34 56 78" },
      { phone: "06123456780142345678" },
      { phone: "06 12 34 56 78 / 12" },
    ]);
    const both = { mobile, landline: "+33142345678", phones: ["+33142345678", mobile] };
    expect(records.slice(0, 3)).toMatchObject([both, both, both]);
    expect(records[3]).toMatchObject({ mobile, landline: null, phones: [mobile] });
  });

  test("the country of the record comes first, then that of the workspace", async () => {
    const { records } = await normalise([
      { phone: "0470 12 34 56", country: "Belgique" },
      { phone: "06 12 34 56 78", country: "BE" },
      { phone: "0470123456" },
    ]);
    expect(records.map(({ phones }) => phones)).toEqual([["+32470123456"], [mobile], ["+33470123456"]]);
    expect(await column("mobile", [{ phone: "0470 12 34 56" }], { country: "BE" })).toEqual(["+32470123456"]);
  });

  test("a fixed or an Internet line is a landline", async () => {
    expect(
      await column("landline", [{ phone: "01 42 34 56 78" }, { phone: "09 51 23 45 67" }, { phone: mobile }]),
    ).toEqual(["+33142345678", "+33951234567", null]);
  });
});

test("what the engine judges by itself is what the library says, over the whole French plan", async () => {
  const shapes = [
    (digits: string) => digits,
    (digits: string) => `+33${digits.slice(1)}`,
    (digits: string) => `+33 (0)${digits.slice(1)}`,
    (digits: string) => digits.replace(/(..)(?=.)/g, "$1 "),
  ];
  const raw: string[] = [];
  for (let prefix = 1000; prefix < 10_000; prefix += 1) {
    const digits = `0${prefix}${String((prefix * 7919) % 100_000).padStart(5, "0")}`;
    raw.push(shapes[prefix % shapes.length]?.(digits) ?? digits);
  }
  const { records, faults } = await normalise(raw.map((phone) => ({ phone })));
  const ours = records.map(({ mobile, landline }, index) => [mobile, landline, faults[index]?.[0] ?? null]);
  const librarys = raw.map((text) => {
    const { phones, fault } = readPhones(text, "FR", "FR");
    const of = (kind: string) => phones.find((phone) => phone.kind === kind)?.number ?? null;
    return [of("mobile"), of("landline"), fault === null ? null : `phone: ${fault}`];
  });
  expect(ours).toEqual(librarys);
  const isValid = raw.map((text) => parsePhoneNumberFromString(text, "FR")?.isValid() ?? false);
  const isRead = records.map(({ phones }, index) => phones !== null || faults[index]?.[0] === "phone: service");
  expect(isValid.filter((valid) => valid).length).toBeGreaterThan(5000);
  expect(isValid.filter((valid, index) => valid && !isRead[index])).toEqual([]);
  const overseas = records
    .filter(({ phones }, index) => phones !== null && !isValid[index])
    .flatMap(({ phones }) => phones);
  expect(overseas.length).toBeGreaterThan(0);
  expect(overseas.filter((number) => !/^[+](262|508|590|594|596)/.test(String(number)))).toEqual([]);
});

test("valid is what the library calls valid, anywhere", () => {
  const texts = getCountries().flatMap((region) =>
    ["0151 2345678", "201 555 0123", "06 12 34 56 78", "912345678", "7911 123456"].map((text) => ({ text, region })),
  );
  const ours = texts.map(({ text, region }) => readPhones(text, region, region).fault !== "invalid");
  const librarys = texts.map(({ text, region }) => parsePhoneNumberFromString(text, region)?.isValid() ?? false);
  expect(texts.filter((_, index) => librarys[index] && !ours[index])).toEqual([]);
  expect(texts.filter(({ region }, index) => region !== "FR" && ours[index] && !librarys[index])).toEqual([]);
  expect(librarys.filter((valid) => valid).length).toBeGreaterThan(100);
});

test("a field of any length and any text ends", () => {
  expect(readPhones("06 12 34 56 78 / ".repeat(10_000), "FR", "FR")).toEqual({ phones: [], fault: "invalid" });
  expect(readPhones(`${"(".repeat(300)}0612345678`, "FR", "FR")).toEqual({ phones: [], fault: "invalid" });
});
