import { poissonInterval } from "../../methods/poisson-interval.js";
import { type Builder, int } from "./builder.js";

/** How often a field changes in a year, with the exact Poisson interval. */
export const changeRates: Builder = async (marts) =>
  (await marts.rows("change_rates")).map((row) => {
    const exposure = Number(row.person_years);
    const { estimate, low, high } = poissonInterval({ count: int(row, "changes"), exposure });
    return { ...row, person_years: Math.round(exposure), rate: estimate, low, high };
  });
