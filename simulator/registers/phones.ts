import type { Place } from "./places.js";
import { landlinePrefix } from "./places.js";

/** Largest primes below a power of ten: multiplying modulo one gives every number once, in no visible order. */
const millions = 69_999_989;
const sevenDigits = 9_999_991;

const padded = (number: number, length: number): string => String(number).padStart(length, "0");

/** Mobile number of a person, ten digits as dialled in France; with a country code for people abroad. */
export function mobileOf(owner: number, country: Place["country"]): string {
  const number = (owner * 48_271_397 + 15_485_863) % millions;
  switch (country) {
    case "BE":
      return `+3247${padded(number % 10_000_000, 7)}`;
    case "CH":
      return `+4179${padded(number % 10_000_000, 7)}`;
    case "GB":
      return `+4474${padded(number % 100_000_000, 8)}`;
    case "DE":
      return `+49151${padded(number % 100_000_000, 8)}`;
    default:
      return french(number);
  }
}

/** 06 10–29, 40–59 and 60–69, then 07 40–59: blocks that operators hold. */
function french(number: number): string {
  const block = Math.floor(number / 1_000_000);
  const [prefix, from] = block < 20 ? ["06", 10] : block < 50 ? ["06", 20] : ["07", -10];
  return `${prefix}${padded(block + from, 2)}${padded(number % 1_000_000, 6)}`;
}

export function landlineOf(place: Place, household: number): string {
  const number = (household * 7_368_787 + 104_729) % sevenDigits;
  if (place.country !== "FR") return "";
  const prefix = landlinePrefix(place);
  const region = { "01": 4, "02": 9, "03": 8, "04": 7, "05": 5 }[prefix] ?? 4;
  return `${prefix}${region}${padded(number, 7)}`;
}
