import { nicknameOf } from "../names/nicknames.js";
import type { Streams } from "../random/streams.js";
import { Weighted } from "../random/weighted.js";
import { yearOf } from "../time.js";
import { plainLetters } from "./letters.js";
import type { Person } from "./person.js";

export const providers = new Weighted([
  ["gmail.com", 42],
  ["orange.fr", 14],
  ["hotmail.fr", 9],
  ["free.fr", 7],
  ["wanadoo.fr", 5],
  ["yahoo.fr", 6],
  ["outlook.fr", 6],
  ["laposte.net", 4],
  ["sfr.fr", 4],
  ["icloud.com", 3],
  ["hotmail.com", 3],
  ["live.fr", 2],
] as const);

/** E-mail addresses as people choose them; two people never own the same one. */
export class Mailboxes {
  private readonly taken = new Set<number>();
  private readonly numbered: Uint8Array;

  constructor(
    private readonly streams: Streams,
    people: number,
  ) {
    this.numbered = new Uint8Array(people);
  }

  /** Must be called once per person, in order, before addresses are asked for. */
  reserve(person: Person): void {
    const key = fingerprint(this.build(person, ""));
    if (this.taken.has(key)) this.numbered[person.id] = 1;
    else this.taken.add(key);
  }

  main(person: Person): string {
    const isNumbered = person.id >= this.numbered.length || this.numbered[person.id] === 1;
    return this.build(person, isNumbered ? `${person.id % 89}${Math.floor(person.id / 89)}` : "");
  }

  /** A second address: work, an older provider, or none of one's own. */
  other(person: Person): string {
    const random = this.streams("second mailbox", person.id);
    const local = `${plainLetters(person.firstName).slice(0, 1)}${plainLetters(person.birthName)}${person.id % 97}${person.id}`;
    return `${local}@${providers.draw(random)}`;
  }

  private build(person: Person, suffix: string): string {
    const random = this.streams("mailbox", person.id);
    const first = plainLetters(person.firstName);
    const last = plainLetters(random.chance(0.2) ? person.birthName : person.lastName);
    const year = String(yearOf(person.birthDay));
    const style = random.int(12);
    const local =
      style < 5
        ? `${first}.${last}`
        : style < 7
          ? `${first}${last}`
          : style < 8
            ? `${first[0]}.${last}`
            : style < 9
              ? `${last}.${first}${year.slice(2)}`
              : style < 10
                ? `${plainLetters(nicknameOf(person.firstName, random))}${last.slice(0, 4)}${year.slice(2)}`
                : style < 11
                  ? `${first}.${last}${person.town.postalCode.slice(0, 2).toLowerCase()}`
                  : `${first}_${last}`;
    return `${local}${suffix}@${providers.draw(random)}`;
  }
}

/** 52 bits of an address: a set of numbers holds millions where a set of strings would not. */
export function fingerprint(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x5bd1e995) + i;
  }
  return (low >>> 0) * 1048576 + ((high >>> 0) & 0xfffff);
}
