import type { Row } from "../../engines/engine.js";
import { type Block, costOf, hideCells, indexesOf, isCover, type SmallCell, smallMoney } from "./cover.js";
import { apart } from "./groupings.js";
import type { Covered, ProtectOptions, RawTable } from "./protect.js";
import { type CountTable, countTable, isOneWorld, isSmall, payersIn, project } from "./table.js";
import type { CountedCriterion } from "./values.js";

/** Everybody in one cell. Its money is hidden where few paid, and then no money is shown anywhere. */
export function total(cells: RawTable["cells"], k: number): Covered {
  const table = countTable([], [], project(cells, []));
  if (smallMoney(table, k).length === 0) return { table, blocks: [], moneyTable: table, money: [] };
  table.hiddenMoney.fill(1);
  table.hiddenSplit.fill(1);
  return { table, blocks: [], moneyTable: table, money: null };
}

/**
 * Every value of one criterion: each has at least k persons. Money is hidden where the table of values hides it, `hidden` by value.
 * A value with few payers is covered by another whose money that table hides, too, so that the two can change; one of whom only
 * few can be contacted, or cannot, by any other, and only that part of its money is hidden. Where there is none, the criterion
 * shows no money; only what the table of values tells, where all values have payers enough as a whole.
 */
export function single(
  raw: RawTable,
  criterion: number,
  hidden: readonly HiddenMoney[],
  { k, worlds }: Pick<ProtectOptions, "k" | "worlds">,
): Covered {
  const cells = project(raw.cells, [raw.criteria.indexOf(criterion)]);
  const table = countTable([criterion], [apart(hidden.length)], cells, worlds);
  for (const [value, { some }] of hidden.entries()) if (some) hideCells(table, [value], "money");
  const canMove = (value: number) => hidden[value]?.every ?? false;
  const blocks = smallMoney(table, k).map((cell) => coverOf(table, cell, canMove, k));
  const money = blocks.flatMap((block) => block ?? []);
  if (money.length === blocks.length) {
    for (const block of money) hideCells(table, indexesOf(table, block), block.kind);
    return { table, blocks: [], moneyTable: table, money };
  }
  const isTold = [...hidden.keys()].every((value) => canMove(value) || !isSmall(payersIn(table, value), k));
  if (!isTold) table.hiddenMoney.fill(1);
  table.hiddenSplit.fill(1);
  return { table, blocks: [], moneyTable: table, money: null };
}

/** A value that can change with this one: what is hidden already first, then what has fewest payers. */
function coverOf(table: CountTable, cell: SmallCell, canMove: (value: number) => boolean, k: number): Block | null {
  const { index, at, kind, layers } = cell;
  if (kind === "money" && !canMove(index)) return null;
  const block = (value: number): Block => ({ from: at, to: [value], kind, layers });
  const [best] = Array.from({ length: table.hidden.length }, (_, value) => value)
    .filter((value) => value !== index && isOneWorld(table, 0, index, value) && (kind === "split" || canMove(value)))
    .filter((value) => isCover(table, [index, value], block(value), k))
    .toSorted((a, b) => costOf(table, block(a)) - costOf(table, block(b)) || payersIn(table, b) - payersIn(table, a));
  return best === undefined ? null : block(best);
}

/** Whether the table of values hides money of some word of a value, and of every one. */
interface HiddenMoney {
  readonly some: boolean;
  readonly every: boolean;
}

export function hiddenMoneyOf({ criterion, values }: CountedCriterion, shown: readonly Row[]): HiddenMoney[] {
  const own = shown.filter((row) => row.criterion === criterion.id);
  const isHidden = ({ suppressed, revenue_12m }: Row) => suppressed === true || revenue_12m === null;
  const hidden = new Set(own.filter(isHidden).map(({ value }) => String(value)));
  return values.map((words) => ({
    some: words.some((word) => hidden.has(word)),
    every: words.every((word) => hidden.has(word)),
  }));
}
