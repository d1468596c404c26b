import type { Sums } from "./cells.js";

export interface Counts {
  readonly customers: number;
  /** Null where it is not shown. */
  readonly contactable: number | null;
  /** Null where it is not shown: too few brought any. */
  readonly revenue: number | null;
}

/** Values of a criterion that are not told apart. */
export interface Together {
  readonly kind: "together";
  readonly criterion: string;
  readonly groups: readonly (readonly number[])[];
}

/**
 * What the cube says of a selection. `hidden`: it touches a cell that is not shown, and no sum leaves one out. `together`: these
 * values of a criterion are only counted together; `moneyOf`: their money only is. `file`: the answer is in a file yet to be fetched. `absent`: nowhere.
 */
export type Outcome =
  | { readonly kind: "counted"; readonly counts: Counts; readonly moneyOf?: Together }
  | { readonly kind: "hidden" }
  | Together
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "absent" };

/** What sums over cells say: nothing where one of them is hidden. */
export function outcomeOf(persons: Sums, money: Sums | Together, layer: number | undefined): Outcome {
  const isReachShown = persons.hidden.reached === 0;
  if (persons.hidden.whole > 0 || (layer !== undefined && !isReachShown)) return { kind: "hidden" };
  const customers = partOf(persons, layer);
  const contactable = layer === 0 ? 0 : isReachShown ? persons.reached : null;
  if ("kind" in money) return { kind: "counted", counts: { customers, contactable, revenue: null }, moneyOf: money };
  const isShown = money.hidden.whole === 0 && (layer === undefined || money.hidden.reached === 0);
  return {
    kind: "counted",
    counts: { customers, contactable, revenue: isShown ? partOf(money, layer) / 100 : null },
  };
}

const partOf = ({ whole, reached }: Sums, layer: number | undefined): number =>
  layer === undefined ? whole : layer === 1 ? reached : whole - reached;
