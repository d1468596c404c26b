import { mail, origin } from "../people/records.js";
import { accountFor, addCrmRecord } from "../people/register.js";
import { clock, DAY, monthOf } from "../time.js";
import type { World } from "../world.js";
import { sellAtTill } from "./store-sale.js";
import { seasideStore, stores } from "./stores.js";
import { placeWebOrder } from "./web-order.js";

/** Someone buys: on the web, in the shop near home, or in the one by the sea. */
export function purchase(world: World, id: number, at: number, isExtra = false): void {
  const { people, calendar } = world;
  const day = Math.floor(at / DAY);
  if (people.isProspect(id)) {
    becomeProspect(world, id, at);
    return;
  }
  const hasLeft = day > people.leavesOn.get(id) && people.orders.get(id) > 0;
  if (hasLeft) return;
  const person = people.person(id);
  const random = world.streams("purchase", id, people.orders.get(id));
  const { archetype } = person;
  people.orders.set(id, people.orders.get(id) + 1);
  people.lastOrder.set(id, day);

  const home = people.homeStore(person, day);
  const byTheSea = archetype.season === "tourism" ? 0.94 : [7, 8].includes(monthOf(day)) ? 0.035 : 0.006;
  const store = random.chance(byTheSea) ? seasideStore.number : home;
  const isOpen = store > 0 && !calendar.isClosed(day) && (stores[store - 1]?.opensOn ?? 0) <= day;
  const web = archetype.season === "tourism" ? archetype.web : home < 0 ? 0.9 : archetype.web;
  const isOnline =
    world.options.onlyOrders ||
    !isOpen ||
    (store === home && random.chance(web)) ||
    (store !== home && random.chance(archetype.web * 0.2));
  if (isOnline) placeWebOrder(world, person, at, random);
  else sellAtTill(world, person, store, openingTime(at, world, id), random);
  if (!isExtra) people.scheduleAfter(id, day);
}

function becomeProspect(world: World, id: number, at: number): void {
  const random = world.streams("prospect", id);
  if (random.chance(0.5)) accountFor(world, world.people.person(id), at, random);
  else addCrmRecord(world, id, at, origin.web, 0, mail.main);
}

/** Shops are open from 10 to 19. */
export function openingTime(at: number, world: World, id: number): number {
  const day = Math.floor(at / DAY);
  const random = world.streams("shop hour", id, day);
  const hour = Number(clock(at).slice(0, 2));
  return hour >= 10 && hour < 19 ? at : day * DAY + 36_000 + random.int(32_400);
}
