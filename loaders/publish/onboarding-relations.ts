import type { Row } from "../engines/engine.js";
import type { Relation } from "./disclosure/declaration.js";
import { between, equal, sumIn } from "./sums.js";

type Tables = ReadonlyMap<string, readonly Row[]>;
const KEY = ["dimension", "value", "step"];

/** New customers of all channels are all of them; those of shops are those of the channel; who reached all steps reached each. */
export function onboardingRelations(tables: Tables): Relation[] {
  const rows = tables.get("onboarding") ?? [];
  const of = (isOne: (row: Row) => boolean, column: string) => sumIn("onboarding", KEY, rows.filter(isOne), column);
  const steps = [...new Set(rows.map(({ step }) => String(step)))];
  const whole = steps.flatMap((step) =>
    ["customers", "reached"].flatMap((column) => {
      const at = (dimension: string, value?: string) =>
        of(
          (row) => row.step === step && row.dimension === dimension && (value === undefined || row.value === value),
          column,
        );
      return [
        ...equal(`${column} of ${step}, by channel`, at("channel"), at("all")),
        ...between(`${column} of ${step}, by shop and in shops`, at("store"), at("channel", "store")),
      ];
    }),
  );
  const groups = rows.filter(({ step }) => step === "complete");
  const nested = groups.flatMap((group) =>
    steps
      .filter((step) => step !== "complete")
      .flatMap((step) =>
        between(
          `${step} and complete, ${group.dimension} ${group.value}`,
          of((row) => row.dimension === group.dimension && row.value === group.value && row.step === step, "reached"),
          sumIn("onboarding", KEY, [group], "reached"),
        ),
      ),
  );
  return [...whole, ...nested, ...newcomers(tables, steps)];
}

/**
 * Who is followed came in some period: those who came less than 7 days ago, before the 12 months or out of scope tell the two apart. The
 * other way round, periods of which everybody is followed lie within them.
 */
function newcomers(tables: Tables, steps: readonly string[]): Relation[] {
  const periods = (tables.get("lifecycle_flow") ?? []).filter(({ followed }) => Number(followed ?? 0) > 0);
  const entire = periods.filter((row) => Number(row.followed) === Number(row.new));
  const all = (step: string) =>
    sumIn(
      "onboarding",
      KEY,
      (tables.get("onboarding") ?? []).filter((row) => row.dimension === "all" && row.step === step),
      "customers",
    );
  const came = (rows: readonly Row[]) => sumIn("lifecycle_flow", ["month"], rows, "new");
  return steps.flatMap((step) => [
    ...between(`newcomers of 12 months, and those followed to ${step}`, came(periods), all(step)),
    ...between(`followed to ${step}, and newcomers of whole periods`, all(step), came(entire)),
  ]);
}
