import { writeMessageRow } from "../exports/messages.js";
import { consent, crmId } from "../people/records.js";
import type { Random } from "../random/random.js";
import { DAY } from "../time.js";
import type { World } from "../world.js";

export interface Sending {
  campaign: string;
  channel: "email" | "sms" | "courrier";
  /** How much it speaks to people: 1 for a newsletter. */
  appeal: number;
  isControl: boolean;
}

export interface Reaction {
  isOpened: boolean;
  isClicked: boolean;
}

/** Sends one message to one CRM record, and writes down what became of it. */
export function sendMessage(world: World, record: number, at: number, sending: Sending, random: Random): Reaction {
  const { crm, people } = world;
  const id = crm.person.get(record);
  const isMail = sending.channel === "email";
  const isDelivered = !sending.isControl && random.chance(isMail ? 0.975 : 0.95);
  const silentDays = at / DAY - Math.max(people.lastOrder.get(id), people.bornIn.get(id));
  const interest = sending.appeal * Math.exp(-silentDays / 500) * ((people.mood[id] ?? 8) / 8.5);
  const isOpened = isMail && isDelivered && random.chance(Math.min(0.85, 0.36 * interest));
  const isClicked = isOpened && random.chance(Math.min(0.5, 0.11 * Math.sqrt(sending.appeal)));
  const openedAt = at + Math.round(random.logNormal(4 * 3600, 1.5));
  const clickedAt = openedAt + 5 + random.int(240);
  const isUnsubscribed = isOpened && random.chance(0.009 + Math.max(0, 7.5 - (people.mood[id] ?? 8)) * 0.01);
  const isComplained = isUnsubscribed && random.chance(0.04);
  const unsubscribedAt = clickedAt + 30 + random.int(600);
  const end = (world.last + 1) * DAY;
  if (isUnsubscribed && unsubscribedAt < end) crm.consents.set(record, crm.consents.get(record) | consent.unsubscribed);
  writeMessageRow(world, {
    contact: crmId(record),
    sending,
    at,
    isDelivered,
    openedAt: isOpened && openedAt < end ? openedAt : undefined,
    clickedAt: isClicked && clickedAt < end ? clickedAt : undefined,
    unsubscribedAt: isUnsubscribed && unsubscribedAt < end ? unsubscribedAt : undefined,
    complainedAt: isComplained && unsubscribedAt < end ? unsubscribedAt : undefined,
  });
  return { isOpened, isClicked };
}

export function acceptsEmail(world: World, record: number): boolean {
  return (world.crm.consents.get(record) & (consent.email | consent.unsubscribed)) === consent.email;
}
