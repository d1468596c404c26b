import { nicknameOf } from "../names/nicknames.js";
import { misheard, slip, typedName } from "../people/slips.js";
import type { Random } from "../random/random.js";
import type { Member } from "./people.js";
import {
  addsSecondName,
  fillsBirthName,
  nameKept,
  names,
  placeholder,
  type System,
  saysBorn,
  shortensCompound,
  usesBirthName,
  usesNickname,
} from "./rates.js";

export interface WrittenName {
  last: string;
  first: string;
  /** Only the CRM has a field for it. */
  birth: string;
}

const nobody: readonly (readonly [last: string, first: string])[] = [
  ["CLIENT", "COMPTOIR"],
  ["Client", "de passage"],
  ["INCONNU", ""],
  [".", "."],
  ["XXX", "xxx"],
  ["N/A", "N/A"],
  ["azerty", "azerty"],
  ["TEST", "test"],
];

/** A name as it got into a system on a day: which of the names, in which form, with which slips. */
export function writtenName(system: System, member: Member, day: number, random: Random): WrittenName {
  if (random.chance(placeholder[system].name)) {
    const [last, first] = random.pick(nobody);
    return { last, first, birth: "" };
  }
  const rates = names[system];
  let last = usedSurname(member, day, random);
  let first = usedFirstName(member, random);
  if (random.chance(rates.misheard)) last = misheard(last, random);
  if (random.chance(rates.slip)) last = slip(last, random);
  if (random.chance(rates.slip)) first = slip(first, random);
  if (random.chance(rates.scanned)) last = scanned(last, random);
  last = typedName(last, random);
  first = random.chance(rates.initial) ? initialsOf(member.firstName, random) : typedName(first, random);
  if (random.chance(rates.noFirst)) first = "";
  const isRenamed = member.birthName !== member.lastName;
  const birth = random.chance(fillsBirthName[isRenamed ? "changed" : "unchanged"]) ? member.birthName : "";
  if (random.chance(rates.together))
    return { last: random.chance(0.5) ? `${last} ${first}` : `${first} ${last}`, first: "", birth };
  return random.chance(rates.swapped) ? { last: first, first: last, birth } : { last, first, birth };
}

function usedSurname(member: Member, day: number, random: Random): string {
  const { birthName, formerName, lastName, renamedOn } = member;
  const current = day >= renamedOn && !random.chance(nameKept * Number(renamedOn > 0)) ? lastName : formerName;
  if (current === birthName) return current;
  if (random.chance(usesBirthName)) return birthName;
  return random.chance(saysBorn) ? `${current} ${random.pick(["née", "nee", "né"])} ${birthName}` : current;
}

function usedFirstName({ firstName, secondName, hasNickname }: Member, random: Random): string {
  if (hasNickname && random.chance(usesNickname)) return nicknameOf(firstName, random);
  if (random.chance(addsSecondName)) return `${firstName} ${secondName}`;
  const parts = firstName.split("-");
  if (parts.length < 2 || !random.chance(shortensCompound)) return firstName;
  const [one = "", two = ""] = parts;
  return random.pick([
    one,
    one,
    `${one[0]}${two[0]}`,
    `${one[0]}-${two}`,
    `${one[0]}. ${two}`,
    one + two.toLowerCase(),
  ]);
}

function initialsOf(firstName: string, random: Random): string {
  const letters = firstName.split("-").map((part) => `${part[0]}`);
  return letters.join(random.pick(["", ".", ".-"])) + (random.chance(0.7) ? "." : "");
}

const alike = [
  ["rn", "m"],
  ["m", "rn"],
  ["l", "i"],
  ["i", "l"],
  ["e", "c"],
  ["o", "0"],
  ["u", "v"],
  ["cl", "d"],
  ["h", "b"],
] as const;

/** What reading a paper form by machine makes of a name. */
function scanned(name: string, random: Random): string {
  const possible = alike.filter(([from]) => name.indexOf(from, 1) > 0);
  if (possible.length === 0) return name;
  const [from, to] = random.pick(possible);
  const at = name.indexOf(from, 1);
  return name.slice(0, at) + to + name.slice(at + from.length);
}
