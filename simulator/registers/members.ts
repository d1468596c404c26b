import type { Random } from "../random/random.js";
import { yearOf } from "../time.js";
import { drawFirstName, type Gender } from "./first-names.js";
import type { Member } from "./people.js";
import { household, person as rates } from "./rates.js";
import { drawSurname } from "./surnames.js";

/** Days between which registers are kept. */
export interface Period {
  first: number;
  last: number;
}

export function drawMember(random: Random, gender: Gender, age: number, birthName: string, { last }: Period): Member {
  const birthDay = Math.round(last - age * 365.25 - random.int(365));
  const firstName = drawFirstName(random, gender, yearOf(birthDay));
  return {
    gender,
    firstName,
    secondName: drawFirstName(random, gender, yearOf(birthDay) - 40),
    hasNickname: random.chance(rates.nickname),
    birthName,
    formerName: birthName,
    lastName: birthName,
    renamedOn: 0,
    birthDay,
    move: undefined,
  };
}

/** Takes a partner's name, lately or long ago, or puts it behind the own one. */
export function marry(member: Member, name: string, age: number, random: Random, { first, last }: Period): Member {
  const lastName = random.chance(household.sameSexCouple + rates.hyphenated) ? `${member.birthName}-${name}` : name;
  const isLate = age < 50 && random.chance(rates.marriedLately);
  return { ...member, lastName, renamedOn: isLate ? random.between(first, last) : 0 };
}

/** A woman who lives alone may bear a late or former husband's name, or have gone back to her own. */
export function asSingle(member: Member, age: number, random: Random, period: Period): Member {
  if (member.gender === "male") return member;
  const husbands = drawSurname(random);
  if (random.chance(rates.backToBirthName)) {
    return { ...member, formerName: husbands, renamedOn: random.between(period.first, period.last) };
  }
  const bears = random.chance(rates.bearsHusbandsName[age < 45 ? "under45" : "from45"]);
  return bears ? marry(member, husbands, age, random, period) : member;
}

/** Sisters and brothers do not bear one first name. */
export function unlike(sibling: Member, eldest: Member, random: Random): Member {
  let { firstName } = sibling;
  while (firstName === eldest.firstName) firstName = drawFirstName(random, sibling.gender, yearOf(sibling.birthDay));
  return { ...sibling, firstName };
}

/** A child of the house: a parent's initial, rarely a parent's very name. */
export function drawChild(random: Random, parent: Member, gender: Gender, age: number, period: Period): Member {
  const child = drawMember(random, gender, age, parent.lastName, period);
  const kind = random.next();
  if (gender !== parent.gender || kind > household.childWithParentsInitial) return child;
  if (kind < household.childWithParentsName) return { ...child, firstName: parent.firstName };
  for (let tries = 0; tries < 30; tries++) {
    const firstName = drawFirstName(random, gender, yearOf(child.birthDay));
    if (firstName[0] === parent.firstName[0]) return { ...child, firstName };
  }
  return child;
}
