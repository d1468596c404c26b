import { expect, test } from "vitest";
import type { Row } from "../../loaders/engines/engine.js";
import type { Marts } from "../../loaders/publish/rows/builder.js";
import { quality, segmentsCustom } from "../../loaders/publish/rows/segments-custom.js";

/** Ten people a fold on either side: members pay `inside` and others `outside`, each give or take one. */
const moments = (inside: number, outside: number): Row[] =>
  Array.from({ length: 40 }, (_, fold) => fold).flatMap((fold) =>
    [outside, inside].map((mean, is_in): Row => {
      const paid = Array.from({ length: 10 }, (_, index) => mean + (index % 2 === 0 ? 1 : -1));
      return {
        segment: "s",
        is_in,
        fold,
        customers: paid.length,
        revenue: paid.reduce((sum, value) => sum + value, 0),
        revenue_squares: paid.reduce((sum, value) => sum + value * value, 0),
      };
    }),
  );

test("how much of the differences in revenue lies between members and others", () => {
  // Means 12 and 10, spread 1 within: between 1, within 1.
  expect(quality(moments(12, 10))).toMatchObject({ variance: 0.5, variance_low: 0.5, variance_high: 0.5 });
  expect(quality(moments(10, 10)).variance).toBe(0);
  expect(quality(moments(12, 10).slice(0, 8))).toEqual({ variance: null, variance_low: null, variance_high: null });
});

test("stability is told by the same rule, and not of a segment whose variables have no date", async () => {
  const stability = async (steady: Row[]) => {
    const rows: Readonly<Record<string, Row[]>> = {
      segments_custom: [{ segment: "s", customers: 90, shared: 0 }],
      segment_stability: steady,
    };
    const marts = {
      rows: async (name: string) => rows[name] ?? [],
      report: { privacy: { k: 11 } },
    } as unknown as Marts;
    return (await segmentsCustom(marts))[0]?.stability;
  };
  expect(await stability([{ segment: "s", members_before: 80, stayed: 60 }])).toBe(0.75);
  expect(await stability([{ segment: "s", members_before: 80, stayed: 80 }])).toBe(1);
  expect(await stability([{ segment: "s", members_before: 80, stayed: 75 }])).toBeNull();
  expect(await stability([{ segment: "other", members_before: 80, stayed: 60 }])).toBeNull();
});

test("the overlap is told in whole percents where nobody or at least k stand on either side", async () => {
  const overlap = async (customers: number, shared: number) => {
    const rows: Readonly<Record<string, Row[]>> = {
      segment_moments: [],
      segments_custom: [{ segment: "s", customers, shared }],
    };
    const marts = {
      rows: async (name: string) => rows[name] ?? [],
      report: { privacy: { k: 11 } },
    } as unknown as Marts;
    return (await segmentsCustom(marts))[0]?.overlap;
  };
  expect(await overlap(90, 30)).toBe(0.33);
  expect(await overlap(90, 0)).toBe(0);
  expect(await overlap(90, 90)).toBe(1);
  expect(await overlap(90, 5)).toBeNull();
  expect(await overlap(90, 85)).toBeNull();
});
