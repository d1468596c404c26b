import { describe, expect, it } from "vitest";
import { createStreams } from "../../simulator/random/streams.js";

const draw = (random: { next(): number }, count = 5): number[] => Array.from({ length: count }, () => random.next());

describe("streams", () => {
  it("gives the same numbers for the same seed, name and ids", () => {
    expect(draw(createStreams(7)("basket", 12, 3))).toEqual(draw(createStreams(7)("basket", 12, 3)));
  });

  it("gives other numbers for another seed, name or id", () => {
    const streams = createStreams(7);
    const firsts = [
      streams("basket", 12, 3),
      streams("basket", 12, 4),
      streams("basket", 13, 3),
      streams("ticket", 12, 3),
      createStreams(8)("basket", 12, 3),
    ];
    expect(new Set(firsts.map((random) => random.next())).size).toBe(5);
  });

  it("is not shifted by streams drawn from in between", () => {
    const alone = draw(createStreams(7)("basket", 1));
    const streams = createStreams(7);
    draw(streams("something new", 1), 100);
    const basket = streams("basket", 1);
    const mixed = alone.map(() => {
      streams("another").next();
      return basket.next();
    });
    expect(mixed).toEqual(alone);
  });

  it("is uniform and uncorrelated between neighbouring ids", () => {
    const streams = createStreams(1);
    const values = Array.from({ length: 20_000 }, (_, id) => streams("person", id).next());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const product =
      values.reduce((sum, value, id) => sum + (value - 0.5) * ((values[id + 1] ?? 0.5) - 0.5), 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 1.7);
    expect(Math.abs(product)).toBeLessThan(0.003);
  });
});

describe("random", () => {
  const sample = (draws: (random: ReturnType<ReturnType<typeof createStreams>>) => number): number => {
    const random = createStreams(3)("distribution");
    let sum = 0;
    for (let i = 0; i < 40_000; i++) sum += draws(random);
    return sum / 40_000;
  };

  it("has the means it says", () => {
    expect(sample((random) => random.gamma(0.7, 4))).toBeCloseTo(4, 0.9);
    expect(sample((random) => random.gamma(2.5, 4))).toBeCloseTo(4, 0.9);
    expect(sample((random) => random.exponential(3))).toBeCloseTo(3, 0.9);
    expect(sample((random) => random.poisson(1.4))).toBeCloseTo(1.4, 1);
    expect(sample((random) => random.normal(2, 5))).toBeCloseTo(2, 0.9);
  });
});
