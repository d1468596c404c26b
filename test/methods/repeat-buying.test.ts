import { expect, test } from "vitest";
import { mbgNbd } from "../../loaders/methods/beta-geometric-nbd.js";
import { fitRepeatBuying } from "../../loaders/methods/repeat-buying.js";

/** Expected counts under MBG/NBD would be whole numbers of many customers; a few shapes are enough to fit on. */
const PATTERNS = [0, 1, 2, 3, 5, 8].flatMap((x) =>
  [20, 40].flatMap((T) =>
    [0.3, 0.6, 0.95].map((share) => ({
      x,
      t_x: x === 0 ? 0 : share * T,
      T,
      n: x === 0 ? 200 : Math.round((90 / x) * share),
    })),
  ),
);

test("takes MBG/NBD unless Pareto/NBD fits better by more than chance, and never BG/NBD", () => {
  const { models, used } = fitRepeatBuying(PATTERNS);
  expect(models.map(({ name }) => name)).toEqual(["mbg_nbd", "pareto_nbd"]);
  const [mbg, pareto] = models;
  const isBetter = (pareto?.bic ?? 0) < (mbg?.bic ?? 0) - 2;
  expect(used.name).toBe(isBetter ? "pareto_nbd" : "mbg_nbd");
  for (const name of ["mbg_nbd", "pareto_nbd"] as const) expect(fitRepeatBuying(PATTERNS, name).used.name).toBe(name);
  expect(used.forecast.probabilityAlive({ x: 0, t_x: 0, T: 40 })).toBeLessThan(1);
});

test("foresees as the model does at its parameters, with an interval around it", () => {
  const [mbg] = fitRepeatBuying(PATTERNS).models;
  const values = Object.fromEntries((mbg?.parameters ?? []).map(({ name, value }) => [name, value]));
  const { r = 0, alpha = 0, a = 0, b = 0 } = values;
  const expected = mbgNbd.expected({ r, alpha, a, b }, 52);
  expect(mbg?.forecast.expected(52)).toBe(expected);
  const [estimate] = mbg?.estimates((forecast) => [forecast.expected(52)]) ?? [];
  expect(estimate?.estimate).toBe(expected);
  expect(estimate?.low).toBeLessThan(expected);
  expect(estimate?.high).toBeGreaterThan(expected);
});
