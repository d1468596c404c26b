/** Draws that are the same on every run: 32 bits of mulberry32 (Ettinger 2017), and what tests make of them. */
export interface SeededRandom {
  /** Uniform on 0…1, both excluded. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly exponential: (rate: number) => number;
  /** Gamma of this shape at scale 1: Marsaglia & Tsang (2000). */
  readonly gamma: (shape: number) => number;
  readonly beta: (a: number, b: number) => number;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = (rate: number) => -Math.log(uniform()) / rate;
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const [first, second] = [gamma(a), gamma(b)];
    return first / (first + second);
  };
  return { uniform, normal, exponential, gamma, beta };
}
