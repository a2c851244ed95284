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

/** Moves nodes as long as that raises modularity. Returns the group of each node, or null where nothing moved. */
function moveNodes(weights: Weights): number[] | null {
  const degrees = weights.map((_, node) => degreeOf(weights, node));
  const all = degrees.reduce((sum, degree) => sum + degree, 0);
  const group = weights.map((_, node) => node);
  const total = [...degrees];
  let moved = false;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [node, links] of weights.entries()) {
      const own = group[node] ?? 0;
      const degree = degrees[node] ?? 0;
      const into = new Map<number, number>([[own, 0]]);
      for (const [to, weight] of links) {
        const there = group[to] ?? 0;
        if (to !== node) into.set(there, (into.get(there) ?? 0) + weight);
      }
      total[own] = (total[own] ?? 0) - degree;
      const gain = (there: number) => (into.get(there) ?? 0) - ((total[there] ?? 0) * degree) / all;
      let best = own;
      for (const there of into.keys()) if (gain(there) > gain(best) + 1e-12) best = there;
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
function numbered(group: readonly number[]): { numbers: number[]; count: number } {
  const known = new Map<number, number>();
  const numbers = group.map((one) => {
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
