import { cardId } from "../people/records.js";
import type { Random } from "../random/random.js";
import { isoDate } from "../time.js";
import type { World } from "../world.js";
import { csv } from "../write/csv.js";

const voucher = 200;

function move(world: World, card: number, day: number, movement: string, points: number): void {
  world.cards.balance.set(card, world.cards.balance.get(card) + points);
  world.exports.write("points", csv([cardId(card), isoDate(day), movement, points], ";"));
}

/** One point per euro, when the card is known. */
export function earnPoints(world: World, id: number, day: number, amount: number, random: Random): void {
  const card = world.people.card.get(id) - 1;
  const points = Math.floor(amount / 100);
  if (card < 0 || points === 0 || random.chance(0.08)) return;
  world.cards.lastUse.set(card, day);
  world.cards.earned.set(card, world.cards.earned.get(card) + points);
  move(world, card, day, "gain", points);
}

/** 200 points are worth 10 €. */
export function burnPoints(world: World, card: number, day: number, random: Random): void {
  if (world.cards.balance.get(card) >= voucher && random.chance(0.55)) move(world, card, day, "utilisation", -voucher);
}

/** On the last day of a year, points of cards not used for a year are lost. */
export function expirePoints(world: World, day: number): void {
  for (let card = 0; card < world.cards.person.length; card++) {
    const balance = world.cards.balance.get(card);
    if (balance > 0 && world.cards.lastUse.get(card) < day - 365) move(world, card, day, "expiration", -balance);
    else if (world.streams("points adjusted", card, day).chance(0.01)) move(world, card, day, "ajustement", 20);
  }
}
