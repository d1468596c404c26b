import { type Archetype, archetypes } from "../people/archetypes.js";
import type { Random } from "../random/random.js";
import { Weighted } from "../random/weighted.js";
import { type Category, categories, type Product, products } from "./products.js";

export interface Line {
  product: Product;
  quantity: number;
  /** Paid for the line, and taken off it, in cents. */
  amount: number;
  discount: number;
}

const byCategory = new Map(
  categories.map((category) => [
    category,
    new Weighted(
      products
        .filter((product) => product.category === category)
        .map((product): [Product, number] => [product, product.weight]),
    ),
  ]),
);
const byTaste = new Map<Archetype["id"], Weighted<Category>>(
  archetypes.map(({ id, tastes }) => [
    id,
    new Weighted(categories.map((category): [Category, number] => [category, (tastes[category] ?? 0) + 0.25])),
  ]),
);
const passerTaste = new Weighted<Category>([
  ["Visage & corps", 5],
  ["Solide & recharge", 4],
  ["Coffrets", 3],
  ["Parfums", 3],
  ["Cheveux", 3],
  ["Maquillage", 3],
  ["Solaires", 2],
  ["Peaux sensibles", 3],
  ["Bébé", 2],
]);

/** Products that go together in one basket, by their place in the catalogue. */
const companions = new Map<string, string>([
  ["P1043", "P1055"],
  ["P1041", "P1051"],
  ["P1001", "P1015"],
  ["P1025", "P1027"],
  ["P1121", "P1127"],
  ["P1081", "P1091"],
  ["P1101", "P1103"],
  ["P1005", "P1001"],
] as const);
const byId = new Map(products.map((product) => [product.id, product]));

export interface Offer {
  /** Mean number of further lines. */
  more: number;
  /** Share off promoted lines, and off the whole basket. */
  promotion: number;
  coupon: number;
  summer: boolean;
}

export function drawBasket(random: Random, archetype: Archetype | undefined, offer: Offer): Line[] {
  const tastes = (archetype && byTaste.get(archetype.id)) ?? passerTaste;
  const lines: Line[] = [];
  for (let wanted = 1 + random.poisson(offer.more); wanted > 0; wanted--) {
    const category = offer.summer && random.chance(0.14) ? "Solaires" : tastes.draw(random);
    addLine(lines, byCategory.get(category)?.draw(random), random, offer);
  }
  const companion = byId.get(companions.get(lines[0]?.product.id ?? "") ?? "");
  if (companion && random.chance(0.35)) addLine(lines, companion, random, offer);
  return lines;
}

function addLine(lines: Line[], product: Product | undefined, random: Random, { promotion, coupon }: Offer): void {
  if (!product || lines.some((line) => line.product === product)) return;
  const quantity = random.chance(0.86) ? 1 : random.chance(0.8) ? 2 : random.between(3, 5);
  const full = product.price * quantity;
  const off = promotion > 0 && product.category !== "Coffrets" && random.chance(0.7) ? promotion : coupon;
  const discount = Math.round(full * off);
  lines.push({ product, quantity, amount: full - discount, discount });
}

export function total(lines: readonly Line[]): { amount: number; discount: number } {
  let amount = 0;
  let discount = 0;
  for (const line of lines) {
    amount += line.amount;
    discount += line.discount;
  }
  return { amount, discount };
}
