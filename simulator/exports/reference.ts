import { join } from "node:path";
import { towns } from "../names/towns.js";
import type { Campaign } from "../relation/campaigns.js";
import { products } from "../shop/products.js";
import { stores } from "../shop/stores.js";
import { isoDate, monthOf, yearOf } from "../time.js";
import type { World } from "../world.js";
import { csv, money } from "../write/csv.js";
import { writeXlsx } from "../write/xlsx.js";

export async function writeProducts(world: World): Promise<void> {
  const header = [
    "Référence",
    "Désignation",
    "Rayon",
    "Marque",
    "Fournisseur",
    "Prix TTC",
    "Gamme de prix",
    "Coût unitaire HT",
  ];
  const rows = products.map(({ id, name, category, brand, supplier, price, tier, unitCost }) => [
    id,
    name,
    category,
    brand,
    supplier,
    price / 100,
    tier,
    unitCost / 100,
  ]);
  await writeXlsx(join(world.exports.folder, "stores/products.xlsx"), "Produits", header, rows);
}

export async function writeStores(world: World): Promise<void> {
  const rows = stores.map(({ id, number, name, postalCode, city, latitude, longitude, opensOn }) => [
    id,
    number,
    name,
    postalCode,
    city,
    latitude,
    longitude,
    isoDate(opensOn),
  ]);
  const header = ["Code", "Numéro", "Nom", "Code postal", "Ville", "Latitude", "Longitude", "Ouverture"];
  await writeXlsx(join(world.exports.folder, "stores/stores.xlsx"), "Boutiques", header, rows);
}

/** Where postal codes lie, as a shop would buy or download it: one line per code and town, of every country it sends to. */
export function writePlaces(world: World): void {
  const header = csv(["code_postal", "commune", "pays", "latitude", "longitude"], ";");
  const file = world.exports.file("stores/codes_postaux.csv", header);
  for (const { postalCode, city, country, latitude, longitude } of towns)
    file.line(csv([postalCode, city, country, latitude.toFixed(3), longitude.toFixed(3)], ";"));
}

export function writeCampaigns(world: World, campaigns: readonly Campaign[]): void {
  const file = world.exports.file("emailing/campaigns.csv", csv(["campaign", "name", "kind", "priority", "cost"]));
  for (const { id, name, kind, priority, cost } of campaigns)
    file.line(csv([id, name, kind, priority, money(cost * 100)]));
}

export function writeCalendar(world: World): void {
  const file = world.exports.file("marketing/calendar.csv", csv(["date", "date_fin", "libelle", "nature"], ";"));
  for (const { from, to, label, kind } of world.calendar.occasions)
    file.line(csv([isoDate(from), isoDate(to), label, kind], ";"));
}

const monthly: [item: string, cents: number, perOrder: number][] = [
  ["Service client", 520_000, 95],
  ["Emballages et port", 180_000, 260],
  ["Publicité en ligne", 460_000, 60],
  ["E-mailing et SMS", 64_000, 4],
  ["Programme de fidélité", 38_000, 22],
];

export function writeCosts(world: World): void {
  const file = world.exports.file("marketing/costs.csv", csv(["mois", "poste", "montant"], ";"));
  for (let day = world.first; day <= world.last; day++) {
    if (!isoDate(day).endsWith("-01")) continue;
    const random = world.streams("costs", yearOf(day), monthOf(day));
    const orders = 750 * world.calendar.season(day + 14);
    for (const [item, fixed, perOrder] of monthly) {
      const cents = Math.round((fixed + perOrder * orders) * world.scale * random.normal(1, 0.04));
      file.line(csv([isoDate(day).slice(0, 7), item, money(cents)], ";"));
    }
  }
}
