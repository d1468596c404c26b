import { type Block, cheapest, hideCells, indexesOf, type SmallCell, smallMoney } from "./cover.js";
import { joined } from "./groupings.js";
import { givesAway } from "./groups.js";
import { coversBelow, type Inherited, inheritedBlock, stuckIn } from "./inherited.js";
import { coarserMoney } from "./money-groups.js";
import type { Covered, ProtectOptions, RawTable } from "./protect.js";
import { type CountTable, countTable, type Grouping, indexOf, placeOf } from "./table.js";

/**
 * The money of a table of persons, by the same values or more of them together. That of few payers is hidden in blocks as persons
 * are: only how much comes from those who can be contacted, where only that is of few. Where that cannot be, values are taken
 * together, for money only, until it can; at last the table shows none.
 */
export function protectMoney(
  raw: RawTable,
  persons: CountTable,
  below: readonly Covered[],
  options: Pick<ProtectOptions, "k" | "worlds">,
): Pick<Covered, "moneyTable" | "money"> {
  const { k, worlds } = options;
  let groupings: readonly Grouping[] | null = raw.criteria.map((criterion, place) =>
    below
      .filter(({ moneyTable }) => moneyTable.criteria.includes(criterion))
      .map(({ moneyTable }) => moneyTable.groupings[moneyTable.criteria.indexOf(criterion)] ?? [])
      .reduce(joined, persons.groupings[place] ?? []),
  );
  if (below.some(({ money }) => money === null)) groupings = null;
  while (groupings !== null) {
    const table = countTable(raw.criteria, groupings, raw.cells, worlds);
    if (Math.min(...table.sizes) < 2) break;
    hideUnderPersons(table, persons);
    const outcome = coverMoney(table, below, k);
    if ("blocks" in outcome) {
      if (givesAway(raw, table, k, "payers")) break;
      return { moneyTable: table, money: outcome.blocks };
    }
    groupings = coarserMoney(table, outcome.exposed, outcome.inherited);
  }
  persons.hiddenMoney.fill(1);
  persons.hiddenSplit.fill(1);
  return { moneyTable: persons, money: null };
}

/** Where nothing is told of persons, nothing is of their money. */
function hideUnderPersons(table: CountTable, persons: CountTable): void {
  const [isTold, isReachTold] = [new Uint8Array(table.hidden.length), new Uint8Array(table.hidden.length)];
  for (let index = 0; index < persons.hidden.length; index++) {
    const at = placeOf(persons, index).map((group, place) => {
      const value = persons.groupings[place]?.indexOf(group) ?? 0;
      return table.groupings[place]?.[value] ?? 0;
    });
    const here = indexOf(table, at);
    if (!persons.hidden[index]) isTold[here] = 1;
    if (!persons.hiddenReach[index]) isReachTold[here] = 1;
  }
  for (let index = 0; index < table.hidden.length; index++) {
    if (!isTold[index]) table.hiddenMoney[index] = 1;
    if (!isReachTold[index]) table.hiddenSplit[index] = 1;
  }
}

interface Exposed {
  readonly exposed: SmallCell;
  readonly inherited: readonly Inherited[];
}

function coverMoney(table: CountTable, below: readonly Covered[], k: number): { blocks: readonly Block[] } | Exposed {
  const inherited = below.flatMap((other) =>
    (other.money ?? []).flatMap((block) => inheritedBlock(table, other.moneyTable, block) ?? []),
  );
  for (const block of inherited) {
    hideCells(table, block.corners.flat(), block.kind);
    const stuck = stuckIn(table, block);
    if (stuck) return { exposed: stuck, inherited: [block] };
  }
  const blocks: Block[] = [];
  for (const cell of smallMoney(table, k)) {
    const layers = cell.layers.filter((layer) => !inherited.some((block) => coversBelow(table, block, cell, layer, k)));
    if (layers.length === 0) continue;
    const found = blocksAround(table, { ...cell, layers }, k);
    if (!found) return { exposed: cell, inherited };
    for (const block of found) hideCells(table, indexesOf(table, block), block.kind);
    blocks.push(...found);
  }
  return { blocks };
}

/** One block for all that is small of a cell, or one for each part; of more than has to be hidden where there is no other. */
function blocksAround(table: CountTable, cell: SmallCell, k: number): readonly Block[] | null {
  const kinds = cell.kind === "split" ? (["split", "money"] as const) : [cell.kind];
  for (const kind of kinds) {
    const whole = cheapest(table, { ...cell, kind }, k);
    if (whole) return [whole];
    const parts = cell.layers.map((layer) => cheapest(table, { ...cell, kind, layers: [layer] }, k));
    if (parts.every((block) => block !== null)) return parts;
  }
  return null;
}
