import { plainLetters } from "../people/letters.js";
import { accountId } from "../people/records.js";
import type { Random } from "../random/random.js";
import { categories } from "../shop/products.js";
import { DAY, utc } from "../time.js";
import type { World } from "../world.js";
import { sendCartReminder } from "./triggered.js";

const devices = ["mobile", "mobile", "mobile", "desktop", "desktop", "tablet"] as const;
const pages = ["/", ...categories.map((category) => `/rayon/${plainLetters(category)}`)];

function record(world: World, account: number, at: number, kind: string, device: string, page: string): void {
  world.exports.write("events", `${accountId(account)},${utc(at)},${kind},${device},${page}`);
}

/** The visit in which an order is made. */
export function recordCart(world: World, account: number, at: number, random: Random): void {
  const device = random.pick(devices);
  record(world, account, at - 240 - random.int(600), "visit", device, random.pick(pages));
  record(world, account, at - 60 - random.int(120), "cart", device, "/panier");
}

/** Someone looks around while logged in; some fill a cart, and some of those come back for it. */
export function visitSite(world: World, id: number, at: number, random: Random): void {
  const account = world.people.account.get(id) - 1;
  if (account < 0) return;
  world.agenda.at(at, () => {
    const device = random.pick(devices);
    record(world, account, at, "visit", device, random.pick(pages));
    if (random.chance(0.6))
      record(world, account, at + 20 + random.int(200), "product_view", device, random.pick(pages));
    if (!random.chance(0.16)) return;
    const leftAt = at + 300 + random.int(600);
    record(world, account, leftAt, "cart", device, "/panier");
    const isReminded = sendCartReminder(world, id, leftAt);
    if (world.people.orders.get(id) > 0 && random.chance(isReminded ? 0.3 : 0.14)) {
      const bought = at + 7200 + random.int(3 * DAY);
      world.agenda.at(bought, () => world.buyAgain(id, bought));
    }
  });
}

/** On an ordinary day, a few account holders come by of their own accord. */
export function spontaneousVisits(world: World, day: number): void {
  const random = world.streams("visits", day);
  for (let visits = random.poisson(world.accounts.person.length * 0.0062); visits > 0; visits--) {
    const id = world.accounts.person.get(random.int(world.accounts.person.length));
    const isCustomer = world.people.leavesOn.get(id) >= day - 20 || world.people.isProspect(id);
    if (isCustomer) visitSite(world, id, day * DAY + 7 * 3600 + random.int(16 * 3600), world.streams("visit", id, day));
  }
}
