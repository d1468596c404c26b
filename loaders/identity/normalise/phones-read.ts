import { type CountryCode, type NumberType, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { LANDLINE_TYPES, OVERSEAS, planPattern, SERVICE_TYPES } from "./phone-plans.js";

export interface ReadPhone {
  /** E.164 */
  readonly number: string;
  readonly kind: "mobile" | "landline";
}

export interface PhoneReading {
  readonly phones: readonly ReadPhone[];
  /** Why none was read. */
  readonly fault: "placeholder" | "invalid" | "service" | null;
}

/** Made up to fill a field: keys in a row. */
export const MADE_UP = ["123456789", "102030405", "606060606", "605040302", "601020304"] as const;
/** The library reads no more. */
const LONGEST = 250;
const PLACEHOLDER = new RegExp(`^\\+?0+$|(\\d)\\1{7}$|^\\+?\\d{0,4}(?:${MADE_UP.join("|")})$`);
const OVERSEAS_NUMBER = new RegExp(
  `^(?:${OVERSEAS.map((region) => planPattern(region, ["MOBILE", ...LANDLINE_TYPES])).join("|")})$`,
);
const isService = new Set<NumberType>(SERVICE_TYPES);
const isLandline = new Set<NumberType>(LANDLINE_TYPES);

/**
 * Reads one field, which may hold several numbers: valid ones only (`isValid`, not `isPossible`), tried in the record's country
 * and then in the fallback. A number that may be of either kind, as in the USA, counts as a mobile.
 */
export function readPhones(raw: string, region: string, fallback: string): PhoneReading {
  const text = raw.normalize("NFKC").trim();
  const digits = text.replace(/[^\d+]/g, "");
  if (digits.length < 3 || PLACEHOLDER.test(digits)) return { phones: [], fault: "placeholder" };
  if (text.length > LONGEST) return { phones: [], fault: "invalid" };
  const regions = regionsToTry(digits, region, fallback);
  const parts = split(text, digits);
  // Several first: the library takes twenty times longer over two numbers than over one.
  const whole = parts.length > 1 ? undefined : (readOne(text, regions) ?? readOverseas(digits));
  const read = whole === undefined ? parts.map((part) => readOne(part, regions)) : [whole];
  const phones = read.filter((phone): phone is ReadPhone => typeof phone === "object");
  if (phones.length > 0) return { phones, fault: null };
  return { phones, fault: read.includes("service") ? "service" : "invalid" };
}

function regionsToTry(digits: string, region: string, fallback: string): readonly CountryCode[] {
  const last = digits.slice(-9);
  const overseas = OVERSEAS_NUMBER.test(last) || digits.length > 12 ? OVERSEAS : [];
  const codes = [region, fallback].flatMap((code) => (code === "FR" ? ["FR", ...overseas] : [code]));
  return [...new Set(codes)] as CountryCode[];
}

function readOne(text: string, regions: readonly CountryCode[]): ReadPhone | "service" | undefined {
  for (const region of regions) {
    const phone = parsePhoneNumberFromString(text, region);
    // With the full metadata a number is valid where it has a type; asking for both costs twice.
    const type = phone?.getType();
    if (phone === undefined || type === undefined) continue;
    if (isService.has(type)) return "service";
    return { number: phone.number, kind: isLandline.has(type) ? "landline" : "mobile" };
  }
  return undefined;
}

/** "+33 692 …": forms that put the country's prefix before what was typed make it of numbers from overseas too. */
function readOverseas(digits: string): ReadPhone | "service" | undefined {
  const number = /^(?:[+]|00)?330?(\d{9})$/.exec(digits)?.[1];
  return number !== undefined && OVERSEAS_NUMBER.test(number) ? readOne(`0${number}`, OVERSEAS) : undefined;
}

function split(text: string, digits: string): readonly string[] {
  if (/^0\d{9}0\d{9}$/.test(digits)) return [digits.slice(0, 10), digits.slice(10)];
  const parts = text
    .split(/[/;,|\n]|\s+(?:ou|et|or|and|puis|-)\s+/i)
    .filter((part) => part.replace(/\D/g, "").length >= 6);
  return parts[0] === text ? [] : parts;
}
