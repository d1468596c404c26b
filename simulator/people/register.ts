import type { Random } from "../random/random.js";
import { sendWelcome } from "../relation/triggered.js";
import { DAY } from "../time.js";
import type { World } from "../world.js";
import type { Person } from "./person.js";
import { consent, type Mail, mail, type Origin, origin } from "./records.js";
import { mistypedEmail } from "./slips.js";

/** The address a system holds for a person, right or wrong. */
export function emailOf(world: World, person: Person, kind: number, record: number): string {
  switch (kind) {
    case mail.none:
      return "";
    case mail.other:
      return world.mailboxes.other(person);
    case mail.family:
      return world.mailboxes.main(person.partnerOf === undefined ? person : world.people.person(person.partnerOf));
    case mail.mistyped:
      return mistypedEmail(world.mailboxes.main(person), world.streams("mistyped mail", person.id, record));
    default:
      return world.mailboxes.main(person);
  }
}

export function addCrmRecord(world: World, id: number, at: number, from: Origin, store: number, kind: Mail): number {
  const { crm, people } = world;
  const random = world.streams("crm record", crm.person.length, id);
  const hasMail = kind !== mail.none && kind !== mail.mistyped;
  const optIn = hasMail && random.chance(from === origin.web ? 0.62 : 0.5);
  crm.createdAt.push(at);
  crm.updatedOn.push(Math.floor(at / DAY));
  crm.origin.push(from);
  crm.store.push(store);
  crm.mail.push(kind);
  crm.card.push(0);
  crm.consents.push(
    (optIn ? consent.email : 0) | (random.chance(0.24) ? consent.sms : 0) | (random.chance(0.4) ? consent.post : 0),
  );
  const record = crm.person.push(id);
  if (people.crm.get(id) === 0) people.crm.set(id, record + 1);
  people.latestCrm.set(id, record + 1);
  if (optIn && Math.floor(at / DAY) >= world.first && !world.options.onlyOrders) sendWelcome(world, record, at);
  return record;
}

/** The web account someone orders with; the CRM hears of it at night and does not always see who it is. */
export function accountFor(world: World, person: Person, at: number, random: Random): number {
  const known = world.people.account.get(person.id);
  if (known > 0 && !random.chance(0.016)) return known - 1;
  const kind = random.chance(known > 0 ? 0.85 : 0.08) ? mail.other : mail.main;
  const { accounts } = world;
  accounts.createdAt.push(at - random.between(60, 900));
  accounts.mail.push(kind);
  const account = accounts.person.push(person.id);
  world.people.account.set(person.id, account + 1);
  const record = world.people.crm.get(person.id) - 1;
  const isRecognised = record >= 0 && random.chance(world.crm.mail.get(record) === kind ? 0.8 : 0.2);
  if (!isRecognised) addCrmRecord(world, person.id, at, origin.web, 0, kind);
  else if (world.crm.mail.get(record) === mail.none) world.crm.mail.set(record, kind);
  if (!world.options.onlyOrders && world.people.card.get(person.id) === 0 && random.chance(0.16))
    addCard(world, person.id, at, 0);
  return account;
}

/** Someone fills the loyalty form at the till, or the seller types it in. */
export function joinAtTill(world: World, person: Person, at: number, store: number, random: Random): number {
  const given = random.next();
  const family = person.partnerOf !== undefined && random.chance(0.4);
  const kind: Mail =
    given < 0.22
      ? mail.none
      : given < 0.25
        ? mail.mistyped
        : given < 0.29
          ? mail.other
          : family
            ? mail.family
            : mail.main;
  const isFound = world.people.crm.get(person.id) > 0 && random.chance(0.38);
  if (!isFound) addCrmRecord(world, person.id, at, origin.shop, store, kind);
  return addCard(world, person.id, at, store);
}

export function addCard(world: World, id: number, at: number, store: number): number {
  const { cards, crm, people } = world;
  const record = people.latestCrm.get(id) - 1;
  cards.crm.push(record);
  cards.joinedAt.push(at);
  cards.store.push(store);
  cards.balance.push(0);
  cards.earned.push(0);
  cards.lastUse.push(Math.floor(at / DAY));
  const card = cards.person.push(id);
  people.card.set(id, card + 1);
  if (record >= 0) crm.card.set(record, card + 1);
  return card;
}
