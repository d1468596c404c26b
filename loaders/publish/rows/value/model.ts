import type { Row } from "../../../engines/engine.js";
import { meanSpend } from "../../../methods/gamma-gamma.js";
import { deltaInterval, type Estimate } from "../../../methods/maximum-likelihood.js";
import type { Builder } from "../builder.js";
import { type Assumptions, assumptions } from "./assumptions.js";
import { type FittedHistory, valueFits } from "./fits.js";
import { significant } from "./round.js";

/** What has to hold before anything is foreseen, and whether it does. */
export const clvGates: Builder = async (marts) => {
  const { gates, inputs } = await valueFits(marts);
  if (inputs.buyers === 0) return [];
  return gates.map((gate, position) => ({ ...gate, position, units: inputs.buyers }));
};

/** Parameters of the models, before and after the hold-out, with what values are computed with. */
export const clvModel: Builder = async (marts) => {
  const { fits } = await valueFits(marts);
  if (fits === null) return [];
  return [
    ...modelRows("whole", fits.whole),
    ...modelRows("calibration", fits.calibration),
    ...assumed(await assumptions(marts), customersOf(fits.whole)),
  ];
};

const customersOf = ({ history }: FittedHistory): number => history.patterns.reduce((sum, { n }) => sum + n, 0);

export function modelRows(history: string, { buying, spend, correlation, history: known }: FittedHistory): Row[] {
  const units = customersOf({ history: known } as FittedHistory);
  const row = (model: string, is_used: boolean, units: number) => {
    return (parameter: string, value: number, interval: Pick<Estimate, "low" | "high"> | null): Row => ({
      history,
      model,
      parameter,
      estimate: significant(value, parameter === "log_likelihood" || parameter === "bic" ? 7 : 5),
      low: interval && significant(interval.low),
      high: interval && significant(interval.high),
      is_used,
      units,
    });
  };
  const repeatBuying = buying.models
    .filter(({ converged }) => converged)
    .flatMap((model) => {
      const of = row(model.name, model === buying.used, units);
      return [
        ...model.parameters.map(({ name, value, estimate }) => of(name, value, estimate)),
        of("log_likelihood", model.log_likelihood, null),
        of("bic", model.bic, null),
      ];
    });
  const ofSpend = row("gamma_gamma", true, spend.n);
  return [
    ...repeatBuying,
    ...spend.names.map((name) =>
      ofSpend(name, spend.parameters[name], spend.edge.includes(name) ? null : deltaInterval(spend, (p) => p[name])),
    ),
    ofSpend("mean_purchase", meanSpend(spend.parameters), deltaInterval(spend, meanSpend)),
    ...(correlation ? [ofSpend("correlation", correlation.estimate, correlation)] : []),
  ];
}

function assumed({ marginRate, discountRate }: Assumptions, units: number): Row[] {
  const row = (parameter: string, estimate: number): Row => ({
    history: "whole",
    model: "assumption",
    parameter,
    estimate,
    low: null,
    high: null,
    is_used: true,
    units,
  });
  return [...(marginRate === null ? [] : [row("margin_rate", marginRate)]), row("discount_rate", discountRate)];
}
