import type { Row } from "../engines/engine.js";
import { benjaminiHochberg } from "../methods/benjamini-hochberg.js";
import type { Candidate } from "./candidates.js";

/** False-discovery rate at which a finding counts as solid. */
const LEVEL = 0.1;
const MOST_SOLID = 6;
const MOST_OTHERS = 2;

/** Ranks tested differences: solid ones first, largest effect first; then what was looked at and is not solid. */
export function rankInsights(candidates: readonly Candidate[]): Row[] {
  const qValues = benjaminiHochberg(candidates.map(({ pValue }) => pValue));
  const tested = candidates.map((candidate, index) => {
    const q = qValues[index] as number;
    return { ...candidate, q, isSolid: q < LEVEL && candidate.isMaterial };
  });
  const bySize = (a: Candidate, b: Candidate) => b.effect - a.effect || (a.subject < b.subject ? -1 : 1);
  const solid = tested
    .filter(({ isSolid }) => isSolid)
    .sort(bySize)
    .slice(0, MOST_SOLID);
  const others = tested
    .filter(({ isSolid }) => !isSolid)
    .sort((a, b) => b.n - a.n || bySize(a, b))
    .slice(0, MOST_OTHERS);
  return [...solid, ...others].map(({ kind, subject, value, reference, low, high, n, q, isSolid }, index) => ({
    rank: index + 1,
    kind,
    subject,
    value,
    reference,
    low,
    high,
    n,
    q_value: q,
    is_solid: isSolid,
    grade: "C",
    units: n,
  }));
}
