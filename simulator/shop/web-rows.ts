import { accountId } from "../people/records.js";
import { utc } from "../time.js";
import type { World } from "../world.js";
import { csv, money } from "../write/csv.js";
import { type Line, total } from "./basket.js";

export interface WebOrder {
  id: string;
  at: number;
  lines: readonly Line[];
  amount: number;
  deliveredAt: number;
  isLate: boolean;
  email: string;
}

/** Goods come back: a credit note on its own day. */
export function refund(
  world: World,
  order: WebOrder,
  account: number | undefined,
  at: number,
  lines: readonly Line[],
): void {
  const { amount, discount } = total(lines);
  const id = `AV${String(20_001 + world.counters.creditNote++)}`;
  const customer = account === undefined ? "" : accountId(account);
  world.exports.write(
    "orders",
    csv([
      id,
      customer,
      account === undefined ? order.email : "",
      utc(at),
      "",
      "",
      "refunded",
      "web",
      money(-amount),
      money(discount),
      "",
      "false",
    ]),
  );
  for (const line of lines) writeLine(world, id, line, -1);
}

export function writeLine(world: World, id: string, { product, quantity, amount, discount }: Line, sign: 1 | -1): void {
  world.exports.write(
    "orderLines",
    `${id},${product.id},${sign * quantity},${money(sign * amount)},${money(discount)}`,
  );
}
