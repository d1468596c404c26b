/** A seeded stream of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** The months of the fixture, the last one incomplete. */
export const MONTHS: readonly string[] = Array.from({ length: 36 }, (_, i) => {
  const month = new Date(Date.UTC(2023, 10 + i, 1));
  return month.toISOString().slice(0, 7);
});
