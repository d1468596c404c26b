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
  return [...whole, ...nested];
}
