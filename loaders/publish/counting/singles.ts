import type { Row } from "../../engines/engine.js";
import { type Block, smallMoney } from "./cover.js";
import { apart } from "./groupings.js";
import type { Covered, ProtectOptions, RawTable } from "./protect.js";
import { type CountTable, countTable, isOneWorld, isSmall, project } from "./table.js";
import type { CountedCriterion } from "./values.js";

/** Everybody in one cell. Its money is hidden where few paid, and then no money is shown anywhere. */
export function total(cells: RawTable["cells"], k: number): Covered {
  const table = countTable([], [], project(cells, []));
  if (smallMoney(table, k).length === 0) return { table, blocks: [], money: [] };
  table.hiddenMoney.fill(1);
  return { table, blocks: [], money: null };
}

/**
 * Every value of one criterion: each has at least k persons. Money is hidden where the table of values hides it, `hidden` by value.
 * A value with few payers is covered by another whose money that table hides, too, so that the two can change. Where there is
 * none, the criterion shows no money; only what the table of values tells, where all values have payers enough as a whole.
 */
export function single(
  raw: RawTable,
  criterion: number,
  hidden: readonly HiddenMoney[],
  { k, worlds }: Pick<ProtectOptions, "k" | "worlds">,
): Covered {
  const cells = project(raw.cells, [raw.criteria.indexOf(criterion)]);
  const table = countTable([criterion], [apart(hidden.length)], cells, worlds);
  for (const [value, { some }] of hidden.entries()) table.hiddenMoney[value] = Number(some);
  const canMove = (value: number) => hidden[value]?.every ?? false;
  const blocks = smallMoney(table, k).map(({ index, layers }): Block | null => {
    const [best] = [...hidden.keys()]
      .filter((value) => value !== index && isOneWorld(table, 0, index, value))
      .filter((value) => canMove(value) && layers.every((layer) => (table.payers[layer][value] ?? 0) >= k))
      .toSorted((a, b) => payersIn(table, b) - payersIn(table, a) || a - b);
    if (!canMove(index) || best === undefined) return null;
    return { from: [index], to: [best], kind: "money", layers };
  });
  const money = blocks.flatMap((block) => block ?? []);
  if (money.length === blocks.length) return { table, blocks: [], money };
  const isTold = [...hidden.keys()].every((value) => canMove(value) || !isSmall(payersIn(table, value), k));
  (isTold ? table.hiddenSplit : table.hiddenMoney).fill(1);
  return { table, blocks: [], money: null };
}

const payersIn = ({ payers }: CountTable, index: number): number => (payers[0][index] ?? 0) + (payers[1][index] ?? 0);

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
