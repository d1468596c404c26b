import { Random } from "./random.js";

/**
 * A source of independent random streams: the same name and ids always give the same stream,
 * whatever else was drawn before, so a new stream never shifts the others.
 */
export type Streams = (name: string, first?: number, second?: number) => Random;

export function createStreams(seed: number): Streams {
  const names = new Map<string, number>();
  return (name, first = 0, second = 0) => {
    let key = names.get(name);
    if (key === undefined) {
      key = hashName(name);
      names.set(name, key);
    }
    const a = mix(key ^ mix(seed));
    const b = mix(a ^ first);
    const c = mix(b ^ second ^ 0x9e3779b9);
    return new Random(a, b, c, mix(c ^ key));
  };
}

function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3 (Appleby), shifted by a constant so that 0 does not map to 0. */
function mix(value: number): number {
  let hash = (value + 0x6d2b79f5) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
