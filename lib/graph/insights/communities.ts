// Groups that deal more among themselves than with the rest: Louvain (Blondel and others, "Fast unfolding of communities in large
// networks", 2008), which raises modularity (Newman 2006) by moving one node after the other and then joining groups. Nodes are
// taken in the order of their numbers, so that the same graph gives the same groups.

/** Weights of an undirected graph: `edges[a].get(b)` equals `edges[b].get(a)`; a loop's weight stands once. */
type Weights = ReadonlyArray<ReadonlyMap<number, number>>;

const degreeOf = (weights: Weights, node: number): number => {
  let degree = 0;
  for (const [to, weight] of weights[node] ?? []) degree += to === node ? 2 * weight : weight;
  return degree;
};

/** The same side by side: node v's links stand from `starts[v]` to `starts[v + 1]`, in the order in which they were given. */
function compact(weights: Weights): { starts: Int32Array; targets: Int32Array; values: Float64Array } {
  const starts = new Int32Array(weights.length + 1);
  for (const [v, links] of weights.entries()) starts[v + 1] = (starts[v] ?? 0) + links.size;
  const targets = Int32Array.from(weights.flatMap((links) => [...links.keys()]));
  const values = Float64Array.from(weights.flatMap((links) => [...links.values()]));
  return { starts, targets, values };
}

/** Moves nodes as long as that raises modularity. Returns the group of each node, or null where nothing moved. */
function moveNodes(weights: Weights): Int32Array | null {
  const { starts, targets, values } = compact(weights);
  const degrees = Float64Array.from(weights, (_, node) => degreeOf(weights, node));
  const all = degrees.reduce((sum, degree) => sum + degree, 0);
  const group = Int32Array.from(weights, (_, node) => node);
  const total = degrees.slice();
  /** The weight of the node's links into each group that it touches; emptied after each node. */
  const into = new Float64Array(weights.length);
  const touched = new Int32Array(weights.length);
  const isTouched = new Uint8Array(weights.length);
  let moved = false;
  for (let changed = true; changed; ) {
    changed = false;
    for (let node = 0; node < group.length; node += 1) {
      const own = group[node] ?? 0;
      const degree = degrees[node] ?? 0;
      touched[0] = own;
      isTouched[own] = 1;
      let count = 1;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
        const to = targets[at] ?? 0;
        if (to === node) continue;
        const there = group[to] ?? 0;
        if (isTouched[there] === 0) {
          isTouched[there] = 1;
          touched[count++] = there;
        }
        into[there] = (into[there] ?? 0) + (values[at] ?? 0);
      }
      total[own] = (total[own] ?? 0) - degree;
      const gain = (there: number) => (into[there] ?? 0) - ((total[there] ?? 0) * degree) / all;
      let best = own;
      let most = gain(own);
      for (let i = 0; i < count; i += 1) {
        const there = touched[i] ?? 0;
        const gained = gain(there);
        if (gained > most + 1e-12) [best, most] = [there, gained];
        into[there] = 0;
        isTouched[there] = 0;
      }
      total[best] = (total[best] ?? 0) + degree;
      if (best !== own) {
        group[node] = best;
        [changed, moved] = [true, true];
      }
    }
  }
  return moved ? group : null;
}

/** Makes each group one node; what ran inside it becomes its loop. */
function joinGroups(weights: Weights, numbers: readonly number[], count: number): Weights {
  const joined = Array.from({ length: count }, () => new Map<number, number>());
  for (const [node, links] of weights.entries()) {
    for (const [to, weight] of links) {
      const [a, b] = [numbers[node] ?? 0, numbers[to] ?? 0];
      // An edge inside a group is met from both ends: half from each, except a loop, which is met once.
      const part = a === b && node !== to ? weight / 2 : weight;
      joined[a]?.set(b, (joined[a]?.get(b) ?? 0) + part);
    }
  }
  return joined;
}

/** Renumbers groups from 0 in the order of their first node. */
function numbered(group: ArrayLike<number>): { numbers: number[]; count: number } {
  const known = new Map<number, number>();
  const numbers = Array.from(group, (one) => {
    if (!known.has(one)) known.set(one, known.size);
    return known.get(one) ?? 0;
  });
  return { numbers, count: known.size };
}

/** Modularity of a grouping, from -1/2 to 1; 0 for a graph without edges. */
export function modularityOf(weights: Weights, groups: readonly number[]): number {
  const degrees = weights.map((_, node) => degreeOf(weights, node));
  const all = degrees.reduce((sum, degree) => sum + degree, 0);
  if (all === 0) return 0;
  const totals = new Map<number, number>();
  let inside = 0;
  for (const [node, links] of weights.entries()) {
    const own = groups[node] ?? 0;
    totals.set(own, (totals.get(own) ?? 0) + (degrees[node] ?? 0));
    for (const [to, weight] of links) if (groups[to] === own) inside += to === node ? 2 * weight : weight;
  }
  return inside / all - [...totals.values()].reduce((sum, total) => sum + (total / all) ** 2, 0);
}

/** The group of each node, numbered from 0 in the order of their first node. */
export function communitiesOf(weights: Weights): number[] {
  let place = weights.map((_, node) => node);
  for (let level = weights; ; ) {
    const moved = moveNodes(level);
    if (!moved) return numbered(place).numbers;
    const { numbers, count } = numbered(moved);
    place = place.map((node) => numbers[node] ?? 0);
    level = joinGroups(level, numbers, count);
  }
}
