import { cardId } from "../people/records.js";
import { DAY, isoDate, localMinute, monthOf } from "../time.js";
import type { World } from "../world.js";
import { drawBasket, type Line } from "./basket.js";
import { stores } from "./stores.js";

/** What the customer let the till know. */
export interface Shown {
  card: number | undefined;
  email: string;
}

/** Prints a ticket; a negative sign takes goods back. */
export function ring(
  world: World,
  store: number,
  at: number,
  lines: readonly Line[],
  shown: Shown,
  sign: 1 | -1 = 1,
): string {
  return writeTicket(world, store, at, lines, shown, sign, quarterOf(Math.floor(at / DAY)));
}

function writeTicket(
  world: World,
  store: number,
  at: number,
  lines: readonly Line[],
  shown: Shown,
  sign: 1 | -1,
  quarter: string,
): string {
  const number = (world.counters.tills[store] ?? 0) + 1;
  world.counters.tills[store] = number;
  const ticket = `${store}-${String(number).padStart(6, "0")}`;
  if (isLostAtTheEnd(world, store, at)) return ticket;
  const file = world.exports.file(`tills/${quarter}.ndjson`);
  const who =
    (shown.card === undefined ? "" : `,"card":"${cardId(shown.card)}"`) +
    (shown.email === "" ? "" : `,"email":"${shown.email}","receipt":"e_receipt"`);
  const head = `{"ticket":"${ticket}","shop":"${stores[store - 1]?.id}","time":"${localMinute(at)}"`;
  for (const { product, quantity, amount, discount } of lines) {
    file.line(
      `${head},"sku":"${product.id}","qty":${sign * quantity},"amount":${(sign * amount) / 100}${discount > 0 ? `,"discount":${discount / 100}` : ""}${who}}`,
    );
  }
  return ticket;
}

/** Two shops had not sent their last afternoon when the exports were made. */
function isLostAtTheEnd(world: World, store: number, at: number): boolean {
  return at >= world.last * DAY + 14 * 3600 && (store === 3 || store === 5);
}

function quarterOf(day: number): string {
  const month = monthOf(day);
  const firstMonth = month - ((month + 1) % 3);
  const year = isoDate(day).slice(0, 4);
  return firstMonth < 1
    ? `${Number(year) - 1}-${String(firstMonth + 12)}`
    : `${year}-${String(firstMonth).padStart(2, "0")}`;
}

/** One till believed for a moment that it was next year. */
export function writeWrongClock(world: World): void {
  const random = world.streams("wrong clock");
  for (const days of [92, 93, 188, 12_931]) {
    const lines = drawBasket(random, undefined, { more: 0, promotion: 0, coupon: 0, summer: false }).slice(0, 1);
    writeTicket(
      world,
      2,
      (world.last + days) * DAY + 40_000,
      lines,
      { card: undefined, email: "" },
      1,
      quarterOf(world.last),
    );
  }
}
