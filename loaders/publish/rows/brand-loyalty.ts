import type { Row } from "../../engines/engine.js";
import { type Builder, int, type Marts } from "./builder.js";
import { type HeadlineValue, npsValue, rate } from "./headline-values.js";
import { reachesBack } from "./headlines.js";
import { significant } from "./value/round.js";

const MINIMUM = 50;

/** The parts of loyalty: buyers kept, buyers who came back, NPS, and how long buyers have been customers. No index of them. */
export const brandLoyalty: Builder = async (marts) => {
  const [facts] = await marts.rows("brand_loyalty");
  const sales = pair(await marts.rows("headline_sales"));
  return partRows(
    {
      retention: retention(facts, await marts.rows("two_periods"), marts),
      repeat: comparable(rate(sales, "repeaters", "buyers"), marts, 2),
      nps: comparable(npsValue(pair(await marts.rows("headline_voice"))), marts, 2),
      tenure: tenure(facts),
    },
    marts.report.privacy.k,
  );
};

const pair = (rows: readonly Row[]) => ({
  current: rows.find(({ period }) => period === "current"),
  previous: rows.find(({ period }) => period === "previous"),
});

function comparable(value: HeadlineValue | null, { from, asOf }: Marts, years: number): HeadlineValue | null {
  const isCompared = from !== null && reachesBack(from, asOf, years);
  return value && (isCompared ? value : { ...value, ...NO_CHANGE });
}

const NO_CHANGE = { previous: null, change: null, change_low: null, change_high: null } as const;

/** Of the buyers of the year before the last, those who bought in the last; the same a year earlier needs three years. */
function retention(facts: Row | undefined, years: readonly Row[], marts: Marts): HeadlineValue | null {
  if (marts.from === null || !reachesBack(marts.from, marts.asOf, 2)) return null;
  const of = (presence: string): number =>
    years.filter((row) => row.presence === presence).reduce((sum, row) => sum + int(row, "customers"), 0);
  const [earlierKept, earlier] = [int(facts, "earlier_kept"), int(facts, "earlier_buyers")];
  const isTold = earlierKept >= marts.report.privacy.k && earlier - earlierKept >= marts.report.privacy.k;
  return comparable(
    rate(
      {
        current: { kept: of("kept"), buyers: of("kept") + of("lost") },
        previous: isTold ? { kept: earlierKept, buyers: earlier } : undefined,
      },
      "kept",
      "buyers",
    ),
    marts,
    3,
  );
}

/** No change: as data grow older, so do their customers. */
function tenure(facts: Row | undefined): HeadlineValue | null {
  const units = int(facts, "active_buyers");
  if (units < MINIMUM) return null;
  const [value, low, high] = ["median_tenure", "low", "high"].map((column) => significant(int(facts, column), 3));
  return { value: value ?? null, low: low ?? null, high: high ?? null, n: units, ...NO_CHANGE, units };
}

/**
 * Shares of those kept to a tenth of a percent, and counts rounded: those of two tables less one another would be a count of few.
 */
export function partRows(parts: Readonly<Record<string, HeadlineValue | null>>, k: number): Row[] {
  const to = Math.max(MINIMUM, 2 * k);
  return Object.entries(parts).flatMap(([part, value], position): Row[] => {
    if (value === null || value.value === null) return [];
    const { part: own, complement, ...told } = value;
    const isOwn = part === "retention" || part === "tenure";
    const rounded = (number: number | null): number | null =>
      number === null || part !== "retention" ? number : Math.round(number * 1000) / 1000;
    return [
      {
        part,
        ...told,
        value: rounded(told.value),
        low: rounded(told.low),
        high: rounded(told.high),
        previous: rounded(told.previous),
        change: rounded(told.change),
        change_low: rounded(told.change_low),
        change_high: rounded(told.change_high),
        n: isOwn ? Math.round(Number(told.n) / to) * to : told.n,
        own: own ?? 0,
        complement: complement ?? 0,
        position,
      },
    ];
  });
}
