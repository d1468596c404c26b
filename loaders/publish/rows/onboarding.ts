import type { Row } from "../../engines/engine.js";
import { wilson } from "../../methods/wilson.js";
import { type Builder, int } from "./builder.js";

type Step = "contact" | "agreed" | "joined" | "complete";
const FLAGS = { contact: "has_contact", agreed: "has_agreed", joined: "has_joined" } as const;
type Known = keyof typeof FLAGS;
const DIMENSIONS = ["all", "channel", "store"];
/** Shops that a reader can compare at once. */
const MOST = 12;
/** The channel that the shops add up to. */
const SHOPS = "store";
/** A value with less of the new customers than this is given up to tell of others. */
const LIGHT = 0.1;

export const onboarding: Builder = async (marts) => {
  const { filled } = marts;
  return onboardingOf(await marts.rows("onboarding"), marts.report.privacy.k, {
    contact: filled.has("customers"),
    agreed: filled.has("customers"),
    joined: filled.has("loyalty_members"),
  });
};

/** What new customers reached within 7 days; a step that no export can tell of is left out, and out of the whole. */
export function onboardingOf(rows: readonly Row[], k: number, isKnown: Readonly<Record<Known, boolean>>): Row[] {
  const known = (Object.keys(FLAGS) as Known[]).filter((step) => isKnown[step]);
  const steps: Step[] = known.length > 1 ? [...known, "complete"] : known;
  return DIMENSIONS.flatMap((dimension) => {
    const values = together(
      rows.filter((row) => row.dimension === dimension),
      known,
      k,
    );
    return [...values].flatMap(([value, own]) => steps.map((step): Row => told(dimension, value, step, own, known)));
  }).map((row, position) => ({ ...row, position }));
}

/** The values that bear all steps, the most frequent first; the others as one, of which single steps may have to be hidden. */
function together(rows: readonly Row[], known: readonly Known[], k: number): Map<string, readonly Row[]> {
  const of = (value: string): Row[] => rows.filter((row) => row.value === value);
  const names = [...new Set(rows.map(({ value }) => String(value)))].sort(
    (a, b) => total(of(b)) - total(of(a)) || (a < b ? -1 : 1),
  );
  const isOne = names.length === 1;
  const kept = names.filter((value, index) => isOne || (index < MOST && isTold(of(value), known, k)));
  const rest = (): Row[] => names.filter((value) => !kept.includes(value)).flatMap(of);
  const isLight = (some: readonly Row[]): boolean => total(some) < LIGHT * total(rows);
  // Who bought on the web and elsewhere may stand together; shops are told on their own.
  const giver = (): number => {
    const isLast = isLight(of(kept.at(-1) ?? "")) || !kept.includes(SHOPS) || kept.length === 1;
    return isLast ? kept.length - 1 : kept.findIndex((value) => value !== SHOPS);
  };
  while (kept.length > 0 && rest().length > 0) {
    const isSmall = isLight(rest()) || isLight(of(kept.at(-1) ?? ""));
    if (total(rest()) >= k && (isTold(rest(), known, k) || !isSmall)) break;
    kept.splice(giver(), 1);
  }
  if (kept.length === 0) return new Map();
  const others = rest();
  return new Map([
    ...kept.map((value) => [value, of(value)] as const),
    ...(others.length > 0 ? [["other", others] as const] : []),
  ]);
}

/** Whether every step was reached, and missed, by nobody or at least k. */
function isTold(rows: readonly Row[], known: readonly Known[], k: number): boolean {
  const customers = total(rows);
  const isFine = (count: number): boolean => count === 0 || count >= k;
  return [...known.map((step) => [step]), known].every((wanted) => {
    const reached = total(rows.filter((row) => wanted.every((step) => int(row, FLAGS[step]) === 1)));
    return isFine(reached) && isFine(customers - reached);
  });
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + int(row, "customers"), 0);

function told(dimension: string, value: string, step: Step, rows: readonly Row[], known: readonly Known[]): Row {
  const wanted = step === "complete" ? known : [step];
  const customers = total(rows);
  const reached = total(rows.filter((row) => wanted.every((one) => int(row, FLAGS[one]) === 1)));
  const { estimate, low, high } = wilson(reached, customers);
  return { dimension, value, step, customers, reached, not_reached: customers - reached, share: estimate, low, high };
}
