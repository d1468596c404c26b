import { firstNamesOf } from "../names/first-names.js";
import { drawStreet, type Street } from "../names/streets.js";
import { surnames } from "../names/surnames.js";
import { areaOf, type Town, towns } from "../names/towns.js";
import type { Random } from "../random/random.js";
import type { Streams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import { distance, stores } from "../shop/stores.js";
import { yearOf } from "../time.js";
import { type Archetype, archetypes } from "./archetypes.js";

export interface Person {
  id: number;
  archetype: Archetype;
  gender: "female" | "male";
  firstName: string;
  /** The name in use; after marriage it may differ from the birth name. */
  lastName: string;
  birthName: string;
  birthDay: number;
  town: Town;
  street: Street;
  /** Where the person lives after a move, and since when. */
  move: { town: Town; street: Street; day: number } | undefined;
  mobile: string;
  landline: string;
  /** Lives with the person before in the list, and may use that person's e-mail. */
  partnerOf: number | undefined;
}

const kinds = new Weighted(archetypes.map((archetype): [Archetype, number] => [archetype, archetype.share]));
const nearAStore = new Weighted(
  towns.map((town): [Town, number] => [town, town.country === "FR" ? town.size * closeness(town) : 0]),
);
const anywhere = new Weighted(towns.map((town): [Town, number] => [town, areaOf(town) === "35" ? 0 : town.size]));
const landlinePrefix = ["01", "02", "03", "04", "05"] as const;

export function archetypeOf(streams: Streams, id: number): Archetype {
  return kinds.draw(streams("archetype", id));
}

/** Who someone is: always the same answer for the same id, so nobody has to be kept in memory. */
export function personOf(streams: Streams, id: number, bornOf: (id: number) => number): Person {
  const bornInBase = bornOf(id);
  const random = streams("person", id);
  const archetype = archetypeOf(streams, id);
  const gender = random.chance(archetype.women) ? "female" : "male";
  const age = Math.min(88, Math.max(18, random.normal(...archetype.age)));
  const birthDay = Math.round(bornInBase - age * 365.25 - random.int(365));
  const firstName = firstNamesOf(gender, yearOf(birthDay)).draw(random);
  const birthName = surnames.draw(random);
  const married = gender === "female" && random.chance(age > 45 ? 0.55 : age > 28 ? 0.3 : 0.03);
  const marriedName = surnames.draw(random);
  const lastName = married ? (random.chance(0.12) ? `${birthName}-${marriedName}` : marriedName) : birthName;
  const town = (archetype.season === "tourism" ? anywhere : nearAStore).draw(random);
  const person: Person = {
    id,
    archetype,
    gender,
    firstName,
    lastName,
    birthName,
    birthDay,
    town,
    street: drawStreet(random),
    move: drawMove(random, town, bornInBase),
    mobile: phone(random, random.chance(0.8) ? "06" : "07"),
    landline: random.chance(0.35) ? phone(random, landlineOf(town)) : "",
    partnerOf: undefined,
  };
  return id % 2 === 1 && random.chance(0.07) ? joinHousehold(person, personOf(streams, id - 1, bornOf)) : person;
}

function joinHousehold(person: Person, other: Person): Person {
  const { town, street, landline, move } = other;
  const lastName = other.gender === "male" || person.gender === "male" ? other.lastName : person.lastName;
  return { ...person, town, street, landline, move, lastName, partnerOf: other.id };
}

function drawMove(random: Random, town: Town, bornInBase: number): Person["move"] {
  if (!random.chance(0.14)) return undefined;
  const elsewhere = random.chance(0.5) ? town : nearAStore.draw(random);
  return { town: elsewhere, street: drawStreet(random), day: bornInBase + 60 + random.int(1000) };
}

function phone(random: Random, prefix: string): string {
  let digits = prefix;
  for (let pair = 0; pair < 4; pair++) digits += String(10 + random.int(90));
  return digits;
}

function landlineOf(town: Town): string {
  const area = Number(areaOf(town).slice(0, 2)) || 75;
  if ([75, 77, 78, 91, 92, 93, 94, 95].includes(area)) return landlinePrefix[0];
  if ([14, 18, 22, 28, 29, 35, 36, 37, 41, 44, 45, 49, 50, 53, 56, 61, 72, 76, 85, 27].includes(area))
    return landlinePrefix[1];
  if ([2, 8, 10, 21, 25, 51, 54, 55, 57, 59, 62, 67, 68, 80].includes(area)) return landlinePrefix[2];
  return landlinePrefix[area < 80 && [16, 17, 19, 23, 24, 31, 32, 33, 40, 46, 47, 64, 65, 79].includes(area) ? 4 : 3];
}

function closeness(town: Town): number {
  const nearest = Math.min(...stores.map((store) => distance(store, town)));
  return nearest < 12 ? 5 : nearest < 50 ? 3 : nearest < 120 ? 1 : 0.35;
}

/** The shop someone goes to from home, if one is near enough. */
export function homeStoreOf(town: Town): number {
  let best = -1;
  let reach = 45;
  for (const store of stores) {
    const kilometres = distance(store, town);
    if (kilometres < reach) {
      best = store.number;
      reach = kilometres;
    }
  }
  return best;
}
