import type { Random } from "../random/random.js";
import type { Streams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import type { Gender } from "./first-names.js";
import { drawHome, drawHomeIn, type Home } from "./homes.js";
import { asSingle, drawChild, drawMember, marry, type Period, unlike } from "./members.js";
import type { Household, Member, Move } from "./people.js";
import { landlineOf } from "./phones.js";
import { householdKinds, person, household as rates } from "./rates.js";
import { drawSurname } from "./surnames.js";

export interface Country extends Period {
  streams: Streams;
  /** How many there are, roughly: it says how many blocks of flats they fill. */
  households: number;
}

const kinds = new Weighted(householdKinds);
const other = (gender: Gender): Gender => (gender === "female" ? "male" : "female");
const drawGender = (random: Random): Gender => (random.chance(0.58) ? "female" : "male");
const drawAge = (random: Random, mean: number, deviation: number, from = 19): number =>
  Math.min(95, Math.max(from, random.normal(mean, deviation)));

/** The household of a number: always the same one, so that none has to be kept in memory. */
export function householdOf(country: Country, id: number): Household {
  const random = country.streams("household", id);
  const members = membersOf(kinds.draw(random), random, country);
  const home = drawHome(random, country.streams, country.households);
  const age = (country.last - (members[0]?.birthDay ?? 0)) / 365;
  const hasLandline = random.chance(rates.landline[age < 45 ? "under45" : "from45"]);
  return {
    id,
    home,
    move: random.chance(rates.moves) ? drawMove(random, home, country) : undefined,
    landline: hasLandline ? landlineOf(home.place, id) : "",
    hasFamilyMail: members.length > 1 && random.chance(rates.familyMail),
    hasFamilyCard: members.length > 1 && random.chance(rates.familyCard),
    members: members.map((member) =>
      random.chance(person.movesAlone) ? { ...member, move: drawMove(random, home, country) } : member,
    ),
  };
}

function drawMove(random: Random, from: Home, { streams, households, first, last }: Country): Move {
  const home = random.chance(0.4)
    ? drawHomeIn(from.place, random, streams, households)
    : drawHome(random, streams, households);
  return { home, day: random.between(first, last) };
}

function membersOf(kind: (typeof householdKinds)[number][0], random: Random, country: Country): Member[] {
  const name = drawSurname(random);
  switch (kind) {
    case "single": {
      const age = drawAge(random, 47, 17);
      return [asSingle(drawMember(random, drawGender(random), age, name, country), age, random, country)];
    }
    case "couple":
      return couple(random, name, drawAge(random, 50, 15), country);
    case "family": {
      const parents = couple(random, name, drawAge(random, 50, 6, 38), country);
      return [...parents, ...children(random, parents, random.chance(0.4) ? 2 : 1, country)];
    }
    case "lone parent": {
      const age = drawAge(random, 50, 7, 38);
      const parent = asSingle(drawMember(random, drawGender(random), age, name, country), age, random, country);
      return [parent, ...children(random, [parent], 1, country)];
    }
    case "siblings": {
      const age = drawAge(random, 30, 9);
      const eldest = drawMember(random, drawGender(random), age, name, country);
      const second = drawMember(random, drawGender(random), Math.max(16, age - random.int(7)), name, country);
      return [eldest, unlike(second, eldest, random)];
    }
    default: {
      const age = drawAge(random, 27, 5);
      return [name, drawSurname(random)].map((each) => drawMember(random, drawGender(random), age, each, country));
    }
  }
}

function couple(random: Random, name: string, age: number, period: Period): Member[] {
  const gender = drawGender(random);
  const first = drawMember(random, gender, age, name, period);
  const partners = random.chance(rates.sameSexCouple) ? gender : other(gender);
  const partnersAge = Math.max(19, age + random.normal(0, 4));
  const second = drawMember(random, partners, partnersAge, drawSurname(random), period);
  if (!random.chance(person.married)) return [first, second];
  return gender === "female"
    ? [marry(first, second.birthName, age, random, period), second]
    : [first, marry(second, name, partnersAge, random, period)];
}

/** Grown children, and some nearly grown, with the father's name where there is one. */
function children(random: Random, parents: readonly Member[], count: number, period: Period): Member[] {
  const father = parents.find(({ gender }) => gender === "male") ?? parents[0];
  if (!father) return [];
  const gender = drawGender(random);
  const like = parents.find((parent) => parent.gender === gender) ?? father;
  const named = { ...father, firstName: like.firstName, gender: like.gender };
  const age = 16 + random.int(11);
  const eldest = drawChild(random, named, gender, age, period);
  if (count === 1) return [eldest];
  const isTwin = random.chance(rates.twins);
  const second = drawMember(random, drawGender(random), Math.max(15, age - 2 - random.int(4)), father.lastName, period);
  return [eldest, unlike(isTwin ? { ...second, birthDay: eldest.birthDay } : second, eldest, random)];
}
