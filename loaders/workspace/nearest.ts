import { distance } from "fastest-levenshtein";

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const letters = (name: string): string => [...name].sort().join("");

/** Two letters the wrong way round count as one slip. */
function between(wanted: string, candidate: string): number {
  const far = distance(wanted, candidate);
  return far === 2 && letters(wanted) === letters(candidate) ? 1 : far;
}

/** The known name someone most likely meant, or nothing when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name);
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (candidate === name || plain(candidate) === "") continue;
    const far = between(wanted, plain(candidate));
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
