// Who stands between others: the share of shortest ways between all other pairs that lead through each node of an undirected,
// unweighted graph (Freeman 1977), by Brandes, "A faster algorithm for betweenness centrality", 2001. O(nodes x edges).

/** Neighbours by node number. Both directions have to be present. */
export type Adjacency = ReadonlyArray<readonly number[]>;

/** From 0 to 1, by node number: pairs divided by all (n - 1)(n - 2) / 2 pairs of others. */
export function betweenness(neighbours: Adjacency): Float64Array {
  const n = neighbours.length;
  const through = new Float64Array(n);
  const [distance, ways, dependency] = [new Int32Array(n), new Float64Array(n), new Float64Array(n)];
  const order = new Int32Array(n);
  for (let source = 0; source < n; source += 1) {
    distance.fill(-1);
    ways.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let [seen, done] = [1, 0];
    while (done < seen) {
      const v = order[done++] ?? 0;
      for (const w of neighbours[v] ?? []) {
        if (distance[w] === -1) {
          distance[w] = (distance[v] ?? 0) + 1;
          order[seen++] = w;
        }
        if (distance[w] === (distance[v] ?? 0) + 1) ways[w] = (ways[w] ?? 0) + (ways[v] ?? 0);
      }
    }
    for (let i = seen - 1; i > 0; i -= 1) {
      const w = order[i] ?? 0;
      for (const v of neighbours[w] ?? []) {
        if (distance[v] !== (distance[w] ?? 0) - 1) continue;
        dependency[v] = (dependency[v] ?? 0) + ((ways[v] ?? 0) / (ways[w] ?? 1)) * (1 + (dependency[w] ?? 0));
      }
      through[w] = (through[w] ?? 0) + (dependency[w] ?? 0);
    }
  }
  // Each pair was counted from both its ends.
  const pairs = (n - 1) * (n - 2);
  return pairs > 0 ? through.map((value) => value / pairs) : through;
}
