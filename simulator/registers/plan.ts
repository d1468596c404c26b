import type { Random } from "../random/random.js";
import { Weighted } from "../random/weighted.js";
import { isLinked, link } from "./evidence.js";
import type { Period } from "./members.js";
import type { Person } from "./persons.js";
import {
  elsewhere,
  filled,
  firstSystem,
  given,
  linked,
  placeholder,
  recordsPerPerson,
  type System,
  systems,
  updated,
} from "./rates.js";
import { address, birth, card, mail, phone, type RecordColumns, type Said } from "./record-columns.js";

const counts = new Weighted(recordsPerPerson);
const starts = new Weighted(firstSystem);

/** Decides which records stand for a person, and what each of them says. */
export function planRecords(records: RecordColumns, person: Person, random: Random, period: Period): void {
  const wanted = Math.min(counts.draw(random), records.capacity - records.length);
  const grown = { ...period, first: Math.max(period.first, person.member.birthDay + 15 * 365) };
  const days = Array.from({ length: wanted }, () => drawDay(random, grown)).sort((a, b) => a - b);
  const own: { system: System; said: Said }[] = [];
  let system = starts.draw(random);
  for (const created of days) {
    if (own.length > 0 && random.chance(elsewhere)) system = random.pick(systems.filter((name) => name !== system));
    const day = random.chance(updated[system]) ? random.between(created, period.last) : created;
    const said = say(system, day, person, random);
    own.push({ system, said });
    records.person[records.length] = person.id;
    records.created[records.length] = created;
    records.updated[records.length] = day;
    records.system[records.length] = systems.indexOf(system);
    records.length++;
  }
  connect(own, random);
  own.forEach(({ said }, i) => {
    records.write(records.length - own.length + i, said);
  });
}

/** More and more over the years. */
function drawDay(random: Random, { first, last }: Period): number {
  return last - Math.floor((last - first) * random.next() ** 1.4);
}

/** Sees to it that nearly every two records of a person have something in common that a clerk could go by. */
function connect(own: readonly { system: System; said: Said }[], random: Random): void {
  for (const [i, later] of own.entries()) {
    for (const earlier of own.slice(0, i)) {
      if (!isLinked(earlier.said, later.said) && random.chance(linked)) link(earlier, later, random);
    }
  }
}

function say(system: System, day: number, person: Person, random: Random): Said {
  const rates = filled[system];
  const empty = placeholder[system];
  return {
    mail: random.chance(rates.mail)
      ? sayMail(person, random)
      : random.chance(empty.mail)
        ? mail.placeholder
        : mail.none,
    phone: random.chance(rates.phone)
      ? sayPhone(person, day, random)
      : random.chance(empty.phone)
        ? phone.placeholder
        : phone.none,
    address: sayAddress(person, day, random.chance(rates.address), random.chance(rates.postalCode), random),
    birth: random.chance(rates.birthDate)
      ? birth.real
      : random.chance(empty.birthDate)
        ? birth.placeholder
        : birth.none,
    card: random.chance(rates.card) ? sayCard(system, person, random) : card.none,
  };
}

function sayMail({ household, hasSecondMail, firm }: Person, random: Random): number {
  if (household.hasFamilyMail && random.chance(given.familyMail)) return mail.family;
  if (firm && random.chance(given.firmMail)) return mail.firm;
  if (household.members.length > 1 && random.chance(given.partnersMail)) return mail.partners;
  return hasSecondMail && random.chance(given.secondMail) ? mail.second : mail.main;
}

function sayPhone(
  { household, newMobile, newMobileFrom, partnersMobile }: Person,
  day: number,
  random: Random,
): number {
  if (household.landline !== "" && random.chance(given.landline)) return phone.landline;
  if (household.landline !== "" && random.chance(given.bothPhones)) return phone.both;
  if (partnersMobile !== "" && random.chance(given.partnersMobile)) return phone.partners;
  return newMobile !== "" && day >= newMobileFrom ? phone.newMobile : phone.mobile;
}

function sayAddress(
  { household, member, firm }: Person,
  day: number,
  isFull: boolean,
  hasTown: boolean,
  random: Random,
) {
  if (!isFull && !hasTown) return address.none;
  if (isFull && firm && random.chance(given.firmAddress)) return address.firm;
  const which = member.move && day >= member.move.day ? 2 : household.move && day >= household.move.day ? 1 : 0;
  return (isFull ? address.full : address.town) + which;
}

/** Who signs up again at a till gets another card; the shop asks for the one at hand. */
function sayCard(system: System, { household }: Person, random: Random): number {
  if (household.hasFamilyCard && random.chance(given.familyCard)) return card.family;
  return system === "crm" && random.chance(given.otherCard) ? card.other : card.own;
}
