/** Pairs of a component as parallel arrays: node numbers from 0, and the weight of the pair. */
export interface WeightedPairs {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

export interface AverageLinkOptions {
  /** Two clusters join when one of their cross pairs reaches this … */
  readonly threshold: number;
  /** … and the mean weight over all of them reaches this: one strong link joins what the others do not contradict. */
  readonly meanThreshold: number;
  /** Weight of a cross pair that was never compared, and the least that one counts for. */
  readonly unseen: number;
  /** A pair at or below this keeps its clusters apart for good. */
  readonly cannot: number;
  /** A pair at or below this was decided to be two persons: not even a `must` joins it. */
  readonly decided: number;
  /** A pair at or above this is one person, whatever the mean, unless that would join a forbidden pair; the heaviest first. */
  readonly must: number;
  /** Most nodes of a cluster; `must` pairs may exceed it. */
  readonly mostNodes: number;
}

interface Link {
  sum: number;
  seen: number;
  best: number;
  isForbidden: boolean;
  isDecided: boolean;
}

/**
 * Average-link agglomerative clustering (Sokal & Michener 1958) of one component, best mean first, ties by node number.
 * Returns the cluster of each node: the smallest node number in it. O(E log E) in the pairs given.
 */
export function averageLink(nodes: number, pairs: WeightedPairs, options: AverageLinkOptions): Int32Array {
  const links: Map<number, Link>[] = Array.from({ length: nodes }, () => new Map());
  const size = new Int32Array(nodes).fill(1);
  const clusterOf = Int32Array.from({ length: nodes }, (_, node) => node);
  const members: number[][] = Array.from({ length: nodes }, (_, node) => [node]);
  const heap = new MeanHeap();
  const mean = (a: number, b: number, link: Link): number => {
    const all = (size[a] ?? 1) * (size[b] ?? 1);
    return (link.sum + (all - link.seen) * options.unseen) / all;
  };
  const offer = (a: number, b: number, link: Link): void => {
    if (link.isForbidden || (size[a] ?? 1) + (size[b] ?? 1) > options.mostNodes) return;
    const value = mean(a, b, link);
    if (link.best >= options.threshold && value >= options.meanThreshold)
      heap.push({ value, a: Math.min(a, b), b: Math.max(a, b) });
  };
  // What a settled pair contradicts weighs only where both of its records contradict it.
  const merge = (a: number, b: number, isSettled: boolean): void => {
    for (const node of members[b] ?? []) clusterOf[node] = a;
    members[a]?.push(...(members[b] ?? []));
    members[b] = [];
    for (const [other, link] of links[b] ?? []) {
      links[other]?.delete(b);
      if (other === a) continue;
      const known = links[a]?.get(other);
      const joined: Link = known
        ? {
            sum: known.sum + link.sum,
            seen: known.seen + link.seen,
            best: Math.max(known.best, link.best),
            isDecided: known.isDecided || link.isDecided,
            isForbidden: isSettled
              ? known.isDecided || link.isDecided || (known.isForbidden && link.isForbidden)
              : known.isForbidden || link.isForbidden,
          }
        : link;
      links[a]?.set(other, joined);
      links[other]?.set(a, joined);
    }
    links[b]?.clear();
    links[a]?.delete(b);
    size[a] = (size[a] ?? 0) + (size[b] ?? 0);
    size[b] = 0;
  };

  const musts: { readonly a: number; readonly b: number; readonly weight: number }[] = [];
  for (let index = 0; index < pairs.left.length; index += 1) {
    const [a, b, weight] = [pairs.left[index] ?? 0, pairs.right[index] ?? 0, pairs.weight[index] ?? 0];
    if (weight >= options.must) musts.push({ a, b, weight });
    const link: Link = {
      sum: Math.max(weight, options.unseen),
      seen: 1,
      best: weight,
      isForbidden: weight <= options.cannot,
      isDecided: weight <= options.decided,
    };
    links[a]?.set(b, link);
    links[b]?.set(a, link);
  }
  for (const { a, b } of musts.sort((one, other) => other.weight - one.weight)) {
    const [low, high] = [clusterOf[a] ?? a, clusterOf[b] ?? b].sort((x, y) => x - y) as [number, number];
    if (low !== high && !links[low]?.get(high)?.isDecided) merge(low, high, true);
  }
  for (let a = 0; a < nodes; a += 1) for (const [b, link] of links[a] ?? []) if (a < b) offer(a, b, link);
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, value } = best;
    const link = links[a]?.get(b);
    if (!link || link.isForbidden || size[a] === 0 || size[b] === 0) continue;
    // The mean may have moved since it was offered: then a newer offer stands in the heap.
    if (Math.abs(mean(a, b, link) - value) > 1e-9 || (size[a] ?? 0) + (size[b] ?? 0) > options.mostNodes) continue;
    merge(a, b, false);
    for (const [other, joined] of links[a] ?? []) offer(a, other, joined);
  }
  return clusterOf;
}

interface Offer {
  readonly value: number;
  readonly a: number;
  readonly b: number;
}

/** A binary heap of offers, the best mean first. */
class MeanHeap {
  readonly #items: Offer[] = [];

  push(item: Offer): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(items[at], items[parent])) break;
      [items[at], items[parent]] = [items[parent] as Offer, items[at] as Offer];
      at = parent;
    }
  }

  pop(): Offer | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    items[0] = last;
    let at = 0;
    for (;;) {
      let best = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < items.length && isBefore(items[child], items[best])) best = child;
      if (best === at) return top;
      [items[at], items[best]] = [items[best] as Offer, items[at] as Offer];
      at = best;
    }
  }
}

function isBefore(one: Offer | undefined, other: Offer | undefined): boolean {
  if (!one || !other) return false;
  return (
    one.value > other.value ||
    (one.value === other.value && (one.a < other.a || (one.a === other.a && one.b < other.b)))
  );
}
