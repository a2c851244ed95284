// Who stands between others: the share of shortest ways between all other pairs that lead through each node of an undirected,
// unweighted graph (Freeman 1977), by Brandes, "A faster algorithm for betweenness centrality", 2001, in O(nodes x edges). In a
// large graph it is estimated from the ways that start at some of the nodes (Brandes and Pich 2007), spread evenly by number.

/** Neighbours by node number. Both directions have to be present. */
export type Adjacency = ReadonlyArray<readonly number[]>;

export interface Betweenness {
  /** From 0 to 1, by node number: pairs divided by all (n - 1)(n - 2) / 2 pairs of others. */
  readonly shares: Float64Array;
  /** From how many nodes it was estimated; null where it is exact. */
  readonly estimatedFrom: number | null;
}

/** Steps along edges that one answer may cost. */
const budget = 3_000_000;

/** Neighbours of node v stand in `targets` from `starts[v]` to `starts[v + 1]`. */
function compact(neighbours: Adjacency): { starts: Int32Array; targets: Int32Array } {
  const starts = new Int32Array(neighbours.length + 1);
  for (const [v, list] of neighbours.entries()) starts[v + 1] = (starts[v] ?? 0) + list.length;
  return { starts, targets: Int32Array.from(neighbours.flat()) };
}

export function betweenness(neighbours: Adjacency, affordable = budget): Betweenness {
  const n = neighbours.length;
  const { starts, targets } = compact(neighbours);
  const pivots = Math.max(1, Math.min(n, Math.floor(affordable / Math.max(1, targets.length))));
  const through = new Float64Array(n);
  const [distance, ways, dependency] = [new Int32Array(n), new Float64Array(n), new Float64Array(n)];
  const order = new Int32Array(n);
  // The steps that lie on shortest ways, in the order in which they are met: back over these alone everything is added up.
  const [before, behind] = [new Int32Array(targets.length), new Int32Array(targets.length)];
  for (let pivot = 0; pivot < (n === 0 ? 0 : pivots); pivot += 1) {
    const source = Math.floor((pivot * n) / pivots);
    distance.fill(-1);
    ways.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let [seen, done, steps] = [1, 0, 0];
    while (done < seen) {
      const v = order[done++] ?? 0;
      const [next, many] = [(distance[v] ?? 0) + 1, ways[v] ?? 0];
      for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at += 1) {
        const w = targets[at] ?? 0;
        if (distance[w] === -1) {
          distance[w] = next;
          order[seen++] = w;
        }
        if (distance[w] !== next) continue;
        ways[w] = (ways[w] ?? 0) + many;
        before[steps] = v;
        behind[steps++] = w;
      }
    }
    for (let step = steps - 1; step >= 0; step -= 1) {
      const [v, w] = [before[step] ?? 0, behind[step] ?? 0];
      dependency[v] = (dependency[v] ?? 0) + ((ways[v] ?? 0) * (1 + (dependency[w] ?? 0))) / (ways[w] ?? 1);
    }
    for (let i = 1; i < seen; i += 1) {
      const w = order[i] ?? 0;
      through[w] = (through[w] ?? 0) + (dependency[w] ?? 0);
    }
  }
  // Each pair was counted from both its ends, or would have been.
  const pairs = ((n - 1) * (n - 2) * pivots) / Math.max(1, n);
  return {
    shares: pairs > 0 ? through.map((value) => value / pairs) : through,
    estimatedFrom: pivots < n ? pivots : null,
  };
}
