import { join } from "node:path";
import type { Appointment } from "./agenda.js";
import { writeAccounts, writeMembers } from "./exports/accounts.js";
import { writeCrm } from "./exports/crm.js";
import { writeEnrichment } from "./exports/enrichment.js";
import {
  writeCalendar,
  writeCampaigns,
  writeCosts,
  writePlaces,
  writeProducts,
  writeStores,
} from "./exports/reference.js";
import type { Options } from "./options.js";
import { mail, origin } from "./people/records.js";
import { addCard, addCrmRecord } from "./people/register.js";
import { type Campaign, planCampaigns, sendCampaign } from "./relation/campaigns.js";
import { expirePoints } from "./relation/points.js";
import { closeContracts } from "./relation/subscriptions.js";
import { spontaneousVisits } from "./relation/visits.js";
import { openSpontaneousTicket } from "./service/tickets.js";
import { openingTime, purchase } from "./shop/purchase.js";
import { sellToPasserBy } from "./shop/store-sale.js";
import { stores } from "./shop/stores.js";
import { writeWrongClock } from "./shop/till.js";
import { DAY, isoDate } from "./time.js";
import { writeTruth } from "./truth.js";
import { createWorld, type World } from "./world.js";
import { csvToParquet } from "./write/parquet.js";

/** Lives three years of a shop day by day, and writes what its systems would have exported. */
export async function simulate(options: Options): Promise<void> {
  const world = createWorld(options);
  const campaigns = options.onlyOrders ? [] : planCampaigns(world);
  rememberOldCustomers(world);
  for (let day = world.first; day <= world.last; day++) {
    for (const campaign of campaigns)
      if (campaign.day === day && campaign.audience !== "none") await sendCampaign(world, campaign);
    if (!options.onlyOrders) fillDay(world, day);
    live(world, day);
    await world.exports.ready();
  }
  await writeCrm(world);
  await writeProducts(world);
  if (!options.onlyOrders) await writeOthers(world, campaigns);
  await world.exports.close();
  if (!options.onlyOrders) await eventsToParquet(world);
  if (options.truth !== undefined) await writeTruth(world, options.truth);
}

/** Everything that happens on one day, in the order of the clock. */
function live(world: World, day: number): void {
  const today: Appointment[] = world.agenda.take(day);
  for (const id of world.people.visitorsOn(day)) {
    const at = day * DAY + hourOf(world.streams("hour", id, day).next()) + world.streams("second", id, day).int(3600);
    today.push({ at, run: () => purchase(world, id, at) });
  }
  for (let batch = today; batch.length > 0; batch = world.agenda.take(day)) {
    batch.sort((a, b) => a.at - b.at);
    for (const appointment of batch) appointment.run();
  }
}

/** Orders come from 7 to 23 o'clock, most at noon and in the evening. */
function hourOf(share: number): number {
  return 3600 * Math.min(22, 7 + Math.floor(16 * (share < 0.5 ? share * 1.1 : 0.55 + (share - 0.5) * 0.9)));
}

/** Passers-by, people who write, and people who look around. */
function fillDay(world: World, day: number): void {
  const { agenda, calendar, scale, first, streams } = world;
  const growth = Math.min(1, 0.74 + (0.4 * (day - first)) / 500) - 0.06 * Math.max(0, (day - first - 640) / 456);
  for (const store of stores) {
    if (calendar.isClosed(day) || store.opensOn > day) continue;
    const random = streams("passers-by", day, store.number);
    const season = store.seaside ? 0.4 * calendar.season(day) + calendar.tourism(day) : calendar.season(day);
    for (let count = random.poisson(0.72 * store.passersBy * season * growth * scale); count > 0; count--) {
      const at = openingTime(day * DAY, world, -1 - count - 1000 * store.number);
      agenda.at(at, () => sellToPasserBy(world, store.number, at, random));
    }
  }
  const random = streams("spontaneous tickets", day);
  for (let count = random.poisson(5.95 * scale); count > 0; count--) {
    const at = day * DAY + 8 * 3600 + random.int(14 * 3600);
    agenda.at(at, () => openSpontaneousTicket(world, at, random));
  }
  spontaneousVisits(world, day);
  if (isoDate(day).endsWith("-12-31")) expirePoints(world, day);
}

/** Customers of the years before the exports begin are in the CRM from the start. */
function rememberOldCustomers(world: World): void {
  const { people, first } = world;
  const old: [day: number, id: number][] = [];
  for (let id = 0; id < people.count; id++) if (people.bornIn.get(id) < first) old.push([people.bornIn.get(id), id]);
  old.sort(([a], [b]) => a - b);
  for (const [day, id] of old) {
    const random = world.streams("old customer", id);
    const home = Math.max(0, people.homeStore(people.person(id), day));
    const at = day * DAY + 36_000 + random.int(30_000);
    addCrmRecord(world, id, at, origin.import, home, random.chance(0.25) ? mail.none : mail.main);
    if (random.chance(0.03)) addCrmRecord(world, id, at + 40 * DAY, origin.import, home, mail.other);
    if (random.chance(0.6)) addCard(world, id, at, home);
  }
}

async function writeOthers(world: World, campaigns: readonly Campaign[]): Promise<void> {
  writeWrongClock(world);
  closeContracts(world);
  await writeAccounts(world);
  await writeMembers(world);
  await writeStores(world);
  writePlaces(world);
  writeCampaigns(world, campaigns);
  writeCalendar(world);
  writeCosts(world);
  await writeEnrichment(world);
}

async function eventsToParquet({ exports }: World): Promise<void> {
  const types = { user_id: "INTEGER", occurred_at: "TIMESTAMPTZ", kind: "VARCHAR", device: "VARCHAR", page: "VARCHAR" };
  await csvToParquet(
    join(exports.folder, "analytics/events.csv"),
    join(exports.folder, "analytics/events.parquet"),
    types,
  );
}
