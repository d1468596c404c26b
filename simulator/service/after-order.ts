import type { Person } from "../people/person.js";
import type { Random } from "../random/random.js";
import { sendAdvice, sendConfirmation } from "../relation/triggered.js";
import type { Line } from "../shop/basket.js";
import { carrierIncident } from "../shop/calendar.js";
import { ring, type Shown } from "../shop/till.js";
import { refund, type WebOrder } from "../shop/web-rows.js";
import { DAY } from "../time.js";
import type { World } from "../world.js";
import { askNps } from "./surveys.js";
import { openTicket } from "./tickets.js";

interface StoreVisit {
  id: string;
  at: number;
  lines: readonly Line[];
  store: number;
  shown: Shown;
}

/** What a parcel brings with it: pleasure or delay, a ticket, a survey, goods that come back. */
export function afterDelivery(world: World, person: Person, order: WebOrder, random: Random): void {
  const { agenda, people } = world;
  const account = people.account.get(person.id);
  sendConfirmation(world, person.id, order.at);
  sendAdvice(world, person.id, order.deliveredAt + 12 * DAY, random);
  if (order.isLate) {
    const noticed = Math.min(order.deliveredAt, order.at + random.between(5, 9) * DAY) + random.int(20_000);
    if (random.chance(isDuringIncident(world, order.at) ? 0.9 : 0.42))
      agenda.at(noticed, () => openTicket(world, person.id, noticed, "late", order.id));
    people.disappoint(person.id, 1.6, 0.12, Math.floor(order.deliveredAt / DAY));
  } else if (random.chance(0.115)) {
    const at = order.deliveredAt + random.int(9 * DAY);
    const reason = reasonAfterParcel(random, order.lines);
    agenda.at(at, () => openTicket(world, person.id, at, reason, order.id));
  }
  const asked = order.deliveredAt + 4 * DAY;
  if (random.chance(0.9))
    agenda.at(asked, () => askNps(world, person.id, asked, "livraison", order.id, order.email, order.isLate));
  if (random.chance(0.045)) {
    const back = order.deliveredAt + random.between(3, 20) * DAY;
    const lines = random.chance(0.5) ? order.lines : order.lines.slice(0, 1);
    agenda.at(back, () => refund(world, order, account > 0 ? account - 1 : undefined, back, lines));
  }
}

/** What a visit in a shop brings with it. */
export function afterVisit(world: World, person: Person, visit: StoreVisit, random: Random): void {
  const { agenda } = world;
  if (random.chance(0.05)) {
    const at = visit.at + random.int(12 * DAY);
    const reason = random.chance(0.35) ? "loyalty" : random.chance(0.6) ? "product" : "reaction";
    agenda.at(at, () => openTicket(world, person.id, at, reason, visit.shown.card === undefined ? "" : visit.id));
  }
  if (visit.shown.email !== "" || (visit.shown.card !== undefined && random.chance(0.6))) {
    const at = visit.at + DAY + random.int(7200);
    agenda.at(at, () => askNps(world, person.id, at, "magasin", visit.id, visit.shown.email, false));
  }
  if (random.chance(0.025)) {
    const back = visit.at + random.between(2, 14) * DAY;
    if (!world.calendar.isClosed(Math.floor(back / DAY))) {
      agenda.at(back, () => ring(world, visit.store, back, visit.lines.slice(0, 1), visit.shown, -1));
    }
  }
}

function isDuringIncident(world: World, at: number): boolean {
  return at >= (carrierIncident(world.last).from - 2) * DAY;
}

/** Why somebody writes whose parcel came in time. */
export function reasonAfterParcel(
  random: Random,
  lines: readonly Line[],
): "damaged" | "missing" | "product" | "reaction" | "refund" {
  const isDelicate = lines.some(({ product }) => product.category === "Peaux sensibles" || product.category === "Bébé");
  if (isDelicate && random.chance(0.2)) return "reaction";
  const kind = random.next();
  return kind < 0.28 ? "damaged" : kind < 0.48 ? "missing" : kind < 0.82 ? "product" : "refund";
}
