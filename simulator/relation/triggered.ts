import type { Random } from "../random/random.js";
import { DAY } from "../time.js";
import type { World } from "../world.js";
import { acceptsEmail, type Sending, sendMessage } from "./messages.js";

const transactional = (campaign: string, appeal: number): Sending => ({
  campaign,
  channel: "email",
  appeal,
  isControl: false,
});

export function sendWelcome(world: World, record: number, createdAt: number): void {
  const at = createdAt + 600;
  world.agenda.at(at, () => {
    sendMessage(world, record, at, transactional("bienvenue", 1.8), world.streams("welcome", record));
  });
}

/** Every parcel order is confirmed, whatever people agreed to receive. */
export function sendConfirmation(world: World, id: number, orderedAt: number): void {
  const record = world.people.latestCrm.get(id) - 1;
  if (record < 0 || world.crm.mail.get(record) === 0) return;
  sendMessage(
    world,
    record,
    orderedAt + 60,
    transactional("confirmation", 2.4),
    world.streams("confirmation", record, orderedAt),
  );
}

/** How to use what was bought, some days after it came. */
export function sendAdvice(world: World, id: number, at: number, random: Random): void {
  const record = world.people.latestCrm.get(id) - 1;
  if (record < 0 || !random.chance(0.35)) return;
  world.agenda.at(at, () => {
    if (acceptsEmail(world, record))
      sendMessage(world, record, at, transactional("conseils", 1.5), world.streams("advice", record, at));
  });
}

/** Something stayed in the cart. */
export function sendCartReminder(world: World, id: number, leftAt: number): boolean {
  const record = world.people.latestCrm.get(id) - 1;
  if (record < 0 || leftAt + 7200 >= (world.last + 1) * DAY || !acceptsEmail(world, record)) return false;
  const sent = sendMessage(
    world,
    record,
    leftAt + 7200,
    transactional("panier", 1.6),
    world.streams("cart reminder", record, leftAt),
  );
  return sent.isOpened;
}
