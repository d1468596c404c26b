import type { Person } from "../people/person.js";
import { mail } from "../people/records.js";
import { emailOf, joinAtTill } from "../people/register.js";
import type { Random } from "../random/random.js";
import { burnPoints, earnPoints } from "../relation/points.js";
import { afterVisit } from "../service/after-order.js";
import { DAY } from "../time.js";
import type { World } from "../world.js";
import { drawBasket, total } from "./basket.js";
import { isSummer } from "./calendar.js";
import { ring, type Shown } from "./till.js";

/** A known person buys in a shop, and shows the card or not. */
export function sellAtTill(world: World, person: Person, store: number, at: number, random: Random): void {
  const day = Math.floor(at / DAY);
  const shown = identify(world, person, store, at, random);
  const lines = drawBasket(random, person.archetype, offerOn(world, day));
  const { amount } = total(lines);
  if (shown.card !== undefined) {
    earnPoints(world, person.id, day, amount, random);
    burnPoints(world, shown.card, day, random);
  }
  const ticket = ring(world, store, at, lines, shown);
  afterVisit(world, person, { id: ticket, at, lines, store, shown }, random);
}

/** Someone nobody knows buys in a shop. */
export function sellToPasserBy(world: World, store: number, at: number, random: Random): void {
  const lines = drawBasket(random, undefined, offerOn(world, Math.floor(at / DAY)));
  ring(world, store, at, lines, { card: undefined, email: "" });
}

function identify(world: World, person: Person, store: number, at: number, random: Random): Shown {
  const held = world.people.card.get(person.id);
  if (held > 0 && random.chance(0.74)) return { card: held - 1, email: "" };
  // The card is at home, the queue is long: now and then the seller makes a second one.
  if (held > 0)
    return { card: random.chance(0.3) ? joinAtTill(world, person, at, store, random) : undefined, email: "" };
  if (random.chance(world.people.orders.get(person.id) === 1 ? 0.72 : 0.3))
    return { card: joinAtTill(world, person, at, store, random), email: "" };
  if (!random.chance(0.55)) return { card: undefined, email: "" };
  const slip = random.next();
  const kind = slip < 0.03 ? mail.mistyped : slip < 0.1 ? mail.other : mail.main;
  return { card: undefined, email: emailOf(world, person, kind, at).replaceAll('"', "") };
}

function offerOn(world: World, day: number): { more: number; promotion: number; coupon: number; summer: boolean } {
  return { more: 0.82, promotion: world.calendar.discountOn(day), coupon: 0, summer: isSummer(day) };
}
