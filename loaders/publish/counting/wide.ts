import { type Covered, type ProtectOptions, pairsOf, protectTable, type RawTable } from "./protect.js";
import { combinationsOf } from "./read-cells.js";

/**
 * Combinations of four criteria, where all tables of fewer of them are there to be read beside them. One that cannot show its money
 * tells where nobody is, and with that, money of three of its criteria could be taken apart: it is left out. Where none can, they
 * are kept, and those of three show no money instead.
 */
export function withWide(
  covered: readonly Covered[],
  fours: readonly RawTable[],
  options: ProtectOptions,
): { readonly covered: readonly Covered[]; readonly fours: readonly Covered[] } {
  const made = fours.flatMap((raw) => wideTable(raw, covered, options) ?? []);
  const isMoneyless = ({ table, money }: Covered) =>
    money === null && belowOf(table, covered).some((other) => other.money !== null);
  const telling = made.filter((four) => !isMoneyless(four));
  if (telling.length > 0) return { covered, fours: telling };
  const parts = new Set(made.flatMap(({ table }) => belowOf(table, covered).filter(isThree)));
  return { covered: covered.map((one) => (parts.has(one) ? withoutMoney(one) : one)), fours: made };
}

function wideTable(raw: RawTable, covered: readonly Covered[], options: ProtectOptions): Covered | null {
  const below = belowOf(raw, covered);
  const expected = pairsOf(raw.criteria).length + combinationsOf(raw.criteria, 3).length;
  return below.length < expected ? null : protectTable(raw, below, options);
}

const isThree = ({ table }: Covered): boolean => table.criteria.length === 3;

const belowOf = ({ criteria }: Pick<RawTable, "criteria">, covered: readonly Covered[]): Covered[] =>
  covered.filter(({ table }) => table.criteria.every((one) => criteria.includes(one)));

function withoutMoney({ table, blocks }: Covered): Covered {
  table.hiddenMoney.fill(1);
  table.hiddenSplit.fill(1);
  return { table, blocks, moneyTable: table, money: null };
}
