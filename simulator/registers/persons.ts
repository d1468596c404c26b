import type { Streams } from "../random/streams.js";
import { drawHome, type Home } from "./homes.js";
import { type Country, householdOf } from "./households.js";
import type { Household, Member } from "./people.js";
import { mobileOf } from "./phones.js";
import { person as rates } from "./rates.js";
import { drawSurname } from "./surnames.js";

/** A member of a household with what belongs to them alone. */
export interface Person {
  id: number;
  /** Place in the household, 0 for the first. */
  place: number;
  household: Household;
  member: Member;
  mobile: string;
  /** A later number; "" for most. */
  newMobile: string;
  newMobileFrom: number;
  /** Of another member of the household; "" for who lives alone. */
  partnersMobile: string;
  hasSecondMail: boolean;
  hasWorkMail: boolean;
  firm: Firm | undefined;
}

/** A small business whose people all give its one address. */
export interface Firm {
  mail: string;
  home: Home;
}

/** Whoever lives in a household, in order; `firstId` is the first one's number. */
export function personsOf(country: Country, household: Household, firstId: number): Person[] {
  return household.members.map((_, place) => personOf(country, household, firstId, place));
}

export function personAt(country: Country, householdId: number, firstId: number, place: number): Person {
  return personOf(country, householdOf(country, householdId), firstId, place);
}

function personOf(country: Country, household: Household, firstId: number, place: number): Person {
  const id = firstId + place;
  const member = household.members[place];
  if (!member) throw new RangeError(`Household ${household.id}: expected a member ${place}, received none.`);
  const random = country.streams("person", id);
  const land = household.home.place.country;
  const partner = place === 0 ? 1 : 0;
  return {
    id,
    place,
    household,
    member,
    mobile: firstMobile(country.streams, id, land),
    newMobile: random.chance(rates.newMobile) ? mobileOf(2 * id + 1, land) : "",
    newMobileFrom: random.between(country.first, country.last),
    partnersMobile: partner in household.members ? firstMobile(country.streams, firstId + partner, land) : "",
    hasSecondMail: random.chance(rates.secondMail),
    hasWorkMail: random.chance(rates.workMail),
    firm: random.chance(rates.inFirm) ? firmOf(country, random.next()) : undefined,
  };
}

/** A few have a number that an operator took back from somebody and gave out again. */
function firstMobile(streams: Streams, id: number, land: Home["place"]["country"]): string {
  const random = streams("first mobile", id);
  return mobileOf(2 * (random.chance(rates.recycledMobile) ? random.int(id + 1) : id), land);
}

function firmOf(country: Country, share: number): Firm {
  const people = country.households * 1.5;
  const firms = Math.max(1, Math.round((people * rates.inFirm) / rates.peoplePerFirm));
  const number = Math.floor(share * firms);
  const random = country.streams("firm", number);
  const home = drawHome(random, country.streams, country.households);
  const trade = random.pick(["garage", "plomberie", "menuiserie", "cabinet", "pharmacie", "transports", "sarl"]);
  const name = `${trade}-${plain(drawSurname(random))}${number % 7 === 0 ? "" : number}`;
  const role = random.pick(["contact", "contact", "info", "info", "accueil", "compta", "commercial", "secretariat"]);
  return { mail: `${role}@${name}.${random.chance(0.8) ? "fr" : "com"}`, home };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
