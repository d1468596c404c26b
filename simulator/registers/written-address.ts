import { withoutAccents } from "../people/letters.js";
import { spelledStreet, wrongDigit } from "../people/slips.js";
import type { Random } from "../random/random.js";
import type { Home } from "./homes.js";
import type { Person } from "./persons.js";
import { addresses } from "./rates.js";
import { address } from "./record-columns.js";

export interface WrittenAddress {
  street: string;
  postalCode: string;
  city: string;
  country: string;
}

export function writtenAddress(kind: number, person: Person, random: Random): WrittenAddress {
  const home = homeOf(kind, person);
  if (!home) return { street: "", postalCode: "", city: "", country: "FR" };
  const { postalCode, city, country } = home.place;
  return {
    street: kind >= address.full ? writtenStreet(home, random) : "",
    postalCode: random.chance(addresses.wrongPostalCode) ? wrongDigit(postalCode, random) : postalCode,
    city: writtenCity(city, random),
    country,
  };
}

function homeOf(kind: number, { household, member, firm }: Person): Home | undefined {
  if (kind === address.none) return undefined;
  if (kind === address.firm) return firm?.home ?? household.home;
  const which = (kind - address.town) % (address.full - address.town);
  return (which === 2 ? member.move : which === 1 ? household.move : undefined)?.home ?? household.home;
}

function writtenStreet({ number, kind, street, flat }: Home, random: Random): string {
  const heard = random.chance(addresses.otherNumber) ? String(1 + random.int(80)) : number;
  const line = spelledStreet(random.chance(addresses.noNumber) ? "" : heard, kind, street, random).trim();
  if (flat === "" || !random.chance(addresses.flat)) return line;
  return random.chance(0.5) ? `${line} ${flat}` : `${flat}, ${line}`;
}

function writtenCity(city: string, random: Random): string {
  const style = random.next();
  if (style < addresses.cedex) return `${withoutAccents(city).toUpperCase()} CEDEX`;
  if (style < 0.32) return withoutAccents(city).toUpperCase();
  if (style < 0.4) return city.replace(/^Saint-/, random.chance(0.5) ? "St-" : "St ");
  return style < 0.47 ? withoutAccents(city).replaceAll("-", " ") : city;
}
