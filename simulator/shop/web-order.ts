import { isWest } from "../names/towns.js";
import type { Person } from "../people/person.js";
import { accountId, crmId } from "../people/records.js";
import { accountFor, emailOf } from "../people/register.js";
import type { Random } from "../random/random.js";
import { earnPoints } from "../relation/points.js";
import { offerSubscription } from "../relation/subscriptions.js";
import { recordCart } from "../relation/visits.js";
import { afterDelivery } from "../service/after-order.js";
import { DAY, isoDate, monthOf, utc, weekday } from "../time.js";
import type { World } from "../world.js";
import { csv, money } from "../write/csv.js";
import { drawBasket, total } from "./basket.js";
import { carrierIncident, isSummer } from "./calendar.js";
import { type WebOrder, writeLine } from "./web-rows.js";

export function placeWebOrder(world: World, person: Person, at: number, random: Random): void {
  const { onlyOrders } = world.options;
  const day = Math.floor(at / DAY);
  const isFirst = world.people.orders.get(person.id) === 1;
  const account = isFirst && !onlyOrders && random.chance(0.07) ? undefined : accountFor(world, person, at, random);
  const email = emailOf(world, person, account === undefined ? 1 : world.accounts.mail.get(account), account ?? 0);
  const coupon = drawCoupon(random, isFirst, world.calendar.discountOn(day), person.archetype.bargain);
  const lines = drawBasket(random, person.archetype, {
    more: 1.42 + (person.archetype.id === "tourist" ? 0.4 : 0),
    promotion: world.calendar.discountOn(day),
    coupon: coupon === "BIENVENUE10" ? 0.1 : coupon === "MERCI15" ? 0.15 : 0,
    summer: isSummer(day),
  });
  const { amount, discount } = total(lines);
  const id = String(300_001 + world.counters.webOrder++);
  const order: WebOrder = { id, at, lines, amount, email, ...deliver(world, person, at, random) };
  const isCancelled = random.chance(0.024);
  const isDelivered = !isCancelled && order.deliveredAt < (world.last + 1) * DAY;
  const source = random.chance(0.92) ? "web" : random.chance(0.6) ? "marketplace" : "phone";
  const status = isCancelled
    ? "cancelled"
    : isDelivered
      ? "fulfilled"
      : day > world.last - 5
        ? "processing"
        : "shipped";
  const gift = random.chance(person.archetype.id === "gift" ? 0.55 : monthOf(day) === 12 ? 0.25 : 0.05);
  const customer =
    account === undefined ? "" : onlyOrders ? crmId(world.people.crm.get(person.id) - 1) : accountId(account);
  world.exports.write(
    "orders",
    csv([
      id,
      customer,
      account === undefined ? email : "",
      utc(at),
      isoDate(promised(day)),
      isDelivered ? utc(order.deliveredAt) : "",
      status,
      source,
      money(amount),
      money(discount),
      coupon,
      gift ? "true" : "false",
    ]),
  );
  for (const line of lines) writeLine(world, id, line, 1);
  if (onlyOrders || isCancelled) return;
  if (account !== undefined) {
    recordCart(world, account, at, random);
    earnPoints(world, person.id, day, amount, random);
    offerSubscription(world, person, account, at, random);
  }
  afterDelivery(world, person, order, random);
}

function drawCoupon(random: Random, isFirst: boolean, promotion: number, bargain: number): string {
  if (promotion > 0) return "";
  if (isFirst) return random.chance(0.3) ? "BIENVENUE10" : "";
  return random.chance(0.05 + 0.25 * bargain) ? "MERCI15" : "";
}

function promised(day: number): number {
  return day + 4 + (weekday(day) >= 4 ? 1 : 0);
}

function deliver(world: World, person: Person, at: number, random: Random): { deliveredAt: number; isLate: boolean } {
  const day = Math.floor(at / DAY);
  const home = person.move && person.move.day <= day ? person.move.town : person.town;
  const incident = carrierIncident(world.last);
  const isHit = isWest(home) && day >= incident.from - 2 && day <= incident.to && random.chance(0.8);
  const days = isHit ? 6 + random.exponential(4) : Math.max(1.2, random.logNormal(2.5, 0.38));
  const deliveredDay = day + Math.ceil(days);
  return {
    deliveredAt: deliveredDay * DAY + random.between(9, 18) * 3600 + random.int(3600),
    isLate: deliveredDay > promised(day),
  };
}
