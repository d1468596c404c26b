import type { Decision } from "./decisions.js";

export type HandlePair = readonly [left: string, right: string];

export interface SettledDecisions {
  readonly same: readonly HandlePair[];
  readonly different: readonly HandlePair[];
  /** Decisions that contradict the others, in file order; they count for nothing. */
  readonly refused: readonly Decision[];
}

/**
 * Makes decisions that hold together out of a file that may contradict itself. `different` always holds; `same` is taken
 * line by line, and refused where it would bring records together that are different, through however many others.
 */
export function settleDecisions(decisions: readonly Decision[]): SettledDecisions {
  const refused = new Set(decisions.filter(({ left, right, decision }) => decision === "different" && left === right));
  const different = distinct(decisions.filter((one) => one.decision === "different" && !refused.has(one)));
  const groups = groupsApart(different);
  const same: Decision[] = [];
  for (const decision of decisions) {
    if (decision.decision !== "same" || decision.left === decision.right) continue;
    if (groups.join(decision.left, decision.right)) same.push(decision);
    else refused.add(decision);
  }
  return { same: distinct(same), different, refused: decisions.filter((decision) => refused.has(decision)) };
}

/** Pairs without repetition, the smaller handle first. */
function distinct(decisions: readonly Decision[]): HandlePair[] {
  const pairs = decisions.map(({ left, right }): HandlePair => (left < right ? [left, right] : [right, left]));
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/** Union-find whose groups know which groups they must stay apart from. */
function groupsApart(different: readonly HandlePair[]) {
  const parents = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const rootOf = (handle: string): string => {
    let root = handle;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = handle; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const strangers = (root: string): Set<string> => {
    const known = apart.get(root) ?? new Set<string>();
    apart.set(root, known);
    return known;
  };
  for (const [left, right] of different) {
    strangers(left).add(right);
    strangers(right).add(left);
  }
  const join = (left: string, right: string): boolean => {
    const [a, b] = [rootOf(left), rootOf(right)];
    if (a === b) return true;
    if (strangers(a).has(b)) return false;
    const [small, large] = strangers(a).size < strangers(b).size ? [a, b] : [b, a];
    parents.set(small, large);
    for (const stranger of strangers(small)) {
      strangers(stranger).delete(small);
      strangers(stranger).add(large);
      strangers(large).add(stranger);
    }
    apart.delete(small);
    return true;
  };
  return { join };
}
