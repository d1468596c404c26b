import type { Random } from "../random/random.js";
import type { System } from "./rates.js";
import { address, birth, card, mail, phone, type Said } from "./record-columns.js";

interface Entry {
  system: System;
  said: Said;
}

/** Whether two records of one person share more than a name: a contact, a birth date, a home or a card. */
export function isLinked(a: Said, b: Said): boolean {
  return (
    (a.mail === b.mail && a.mail !== mail.none && a.mail !== mail.placeholder) ||
    (a.birth === birth.real && b.birth === birth.real) ||
    (a.card === b.card && isLastingCard(a.card)) ||
    (a.address === b.address && a.address >= address.full) ||
    sharesPhone(a.phone, b.phone)
  );
}

/** Every record with another card has one of its own. */
const isLastingCard = (kind: number) => kind === card.own || kind === card.family;

function sharesPhone(a: number, b: number): boolean {
  if (a === phone.none || b === phone.none || a === phone.placeholder || b === phone.placeholder) return false;
  if (a === b) return true;
  const withBoth = a === phone.both ? b : b === phone.both ? a : phone.none;
  return withBoth === phone.mobile || withBoth === phone.landline;
}

/** Puts something of one record into the other, where that one's system has room for it. */
export function link(a: Entry, b: Entry, random: Random): void {
  const ways = [...waysInto(a, b), ...waysInto(b, a)];
  if (ways.length > 0) {
    random.pick(ways)();
    return;
  }
  const isMail = random.chance(0.6);
  for (const { said } of [a, b]) {
    if (isMail) said.mail = mail.main;
    else said.phone = phone.mobile;
  }
}

function waysInto({ said: from }: Entry, { said: into, system }: Entry): (() => void)[] {
  const ways: (() => void)[] = [];
  const isFree = (kind: number, placeholder: number) => kind === 0 || kind === placeholder;
  if (!isFree(from.mail, mail.placeholder) && isFree(into.mail, mail.placeholder))
    ways.push(() => {
      into.mail = from.mail;
    });
  if (!isFree(from.phone, phone.placeholder) && isFree(into.phone, phone.placeholder))
    ways.push(() => {
      into.phone = from.phone;
    });
  if (system !== "helpdesk" && from.address >= address.full && into.address < address.full)
    ways.push(() => {
      into.address = from.address;
    });
  if (system === "crm" && from.birth === birth.real && into.birth !== birth.real)
    ways.push(() => {
      into.birth = birth.real;
    });
  return ways;
}
