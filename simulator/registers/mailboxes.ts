import { nicknameOf } from "../names/nicknames.js";
import { plainLetters } from "../people/letters.js";
import { fingerprint, providers } from "../people/mailboxes.js";
import type { Streams } from "../random/streams.js";
import { yearOf } from "../time.js";
import type { Person } from "./persons.js";

const trades = ["conseil", "habitat", "logistique", "industrie", "sante", "services", "energie", "bois"] as const;

/** Gmail reads no dots: addresses that differ by them only are one mailbox, and cannot be two people's. */
const mailboxOf = (address: string): string => {
  const [user = "", domain = ""] = address.split("@");
  return domain === "gmail.com" ? `${user.replaceAll(".", "")}@${domain}` : address;
};

/** E-mail addresses as people choose them: who comes second takes a year, a département or a number. */
export class Mailboxes {
  private readonly taken = new Set<number>();
  /** What had to be added, for the first and the second address of everybody. */
  private readonly suffixes: Uint16Array;
  private readonly families = new Map<number, number>();

  constructor(
    private readonly streams: Streams,
    people: number,
  ) {
    this.suffixes = new Uint16Array(2 * people);
  }

  /** Must be called once per person, in order, before addresses are asked for. */
  reserve(person: Person): void {
    this.suffixes[2 * person.id] = this.firstFree((suffix) => this.build(person, 0, suffix));
    if (person.hasSecondMail)
      this.suffixes[2 * person.id + 1] = this.firstFree((suffix) => this.build(person, 1, suffix));
    const { household, place } = person;
    if (place === 0 && household.hasFamilyMail)
      this.families.set(
        household.id,
        this.firstFree((suffix) => this.buildFamily(person, suffix)),
      );
  }

  main(person: Person): string {
    return this.build(person, 0, this.suffixes[2 * person.id] ?? 0);
  }

  /** At work, or with an older provider. */
  second(person: Person): string {
    return this.build(person, 1, this.suffixes[2 * person.id + 1] ?? 0);
  }

  /** Of whoever shares the home and orders for both. */
  partners(person: Person): string {
    const place = person.place === 0 ? 1 : 0;
    const member = person.household.members[place] ?? person.member;
    return this.main({ ...person, id: person.id - person.place + place, place, member });
  }

  /** The mailbox of a whole household. */
  family(person: Person): string {
    return this.buildFamily(person, this.families.get(person.household.id) ?? 0);
  }

  private firstFree(build: (suffix: number) => string): number {
    for (let suffix = 0; ; suffix++) {
      const key = fingerprint(mailboxOf(build(suffix)));
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return suffix;
    }
  }

  private build(person: Person, slot: 0 | 1, suffix: number): string {
    const { member, household } = person;
    const random = this.streams(slot === 0 ? "mailbox" : "second mailbox", person.id);
    const kind = random.next();
    const name = kind < 0.15 ? member.birthName : kind < 0.5 ? member.formerName : member.lastName;
    const first = plainLetters(member.firstName);
    const last = plainLetters(name);
    const year = String(yearOf(member.birthDay));
    const extra = ["", year.slice(2), household.home.place.postalCode.slice(0, 2).toLowerCase(), year][suffix];
    const end = extra ?? String(suffix - 3);
    if (slot === 1 && person.hasWorkMail)
      return `${first}.${last}${end}@${random.pick(trades)}-${"abcdefghijklmnopqrstuvwxyz"[random.int(26)]}${random.int(90)}.fr`;
    return `${this.local(random.int(14), first, last, year, member.firstName, person.id)}${end}@${providers.draw(random)}`;
  }

  private local(style: number, first: string, last: string, year: string, firstName: string, id: number): string {
    if (style < 5) return `${first}.${last}`;
    if (style < 7) return `${first}${last}`;
    if (style < 8) return `${first[0]}.${last}`;
    if (style < 9) return `${last}.${first}`;
    if (style < 10) return `${first}_${last}`;
    const random = this.streams("mailbox words", id);
    if (style < 11) return `${plainLetters(nicknameOf(firstName, random))}${last.slice(0, 4)}${year.slice(2)}`;
    if (style < 12) return `${first}${year.slice(2)}`;
    if (style < 13) return `${first[0]}${last}${random.int(100)}`;
    return `${random.pick(words)}${random.pick(["", ".", "_"])}${random.pick(words)}${random.int(1000)}`;
  }

  private buildFamily({ household, member }: Person, suffix: number): string {
    const { lastName } = household.members[0] ?? member;
    const random = this.streams("family mailbox", household.id);
    const start = random.pick(["famille.", "famille", "les.", "fam."]);
    const area = household.home.place.postalCode.slice(0, 2).toLowerCase();
    const end = ["", area][suffix] ?? String(suffix);
    return `${start}${plainLetters(lastName)}${end}@${providers.draw(random)}`;
  }
}

/** Of addresses that tell nothing about their owner's name. */
const words = `soleil lune etoile chat loulou titi kiki breizh ocean mer vague foot rugby moto velo rando jardin
papillon coccinelle choco vanille tigrou panda loup renard ours lili zaza nono bibi doudou pitchoun sirene
princesse ninja dragon galaxie musique guitare cuisine deco couture lecture voyage montagne`.split(/\s+/);
