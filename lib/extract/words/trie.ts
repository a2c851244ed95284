// Many strings in one trie of flat typed arrays, laid out for the way it is read: the children of a node lie side by side, the
// busiest first, and a string that branches no more lies in one stretch. What is known of a node lies side by side as well, so that a
// step mostly touches one place of memory. A step costs the same however many strings there are. Built once, read only. Keys are
// folded by the caller; a value is a number >= 0. A node is a place in `cells`; 0 is the root.
export interface FlatTrie {
  /** By first character: the node one step below the root, 0 where no string begins so. */
  readonly roots: Int32Array;
  /**
   * At each node its own character (and `lastChild` on the last of its siblings), behind it its first child (0 without one) and the value
   * of the string that ends there (or -1), then one cell that is empty, so that no node lies across two lines of memory.
   */
  readonly cells: Int32Array;
}

const lastChild = 1 << 16;
const nodeSize = 4;
const firstChild = 1;
const ownValue = 2;

interface Entry {
  readonly key: string;
  readonly value: number;
}

/** Keys that go on with the same character. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the next character of sorted keys changes: a stretch for each child. */
function branches(sorted: readonly Entry[], low: number, high: number, depth: number): Stretch[] {
  const found: Stretch[] = [];
  let from = low;
  while (from < high) {
    const char = sorted[from]?.key.charCodeAt(depth);
    let to = from + 1;
    while (to < high && sorted[to]?.key.charCodeAt(depth) === char) to++;
    found.push({ from, to });
    from = to;
  }
  return found.length > 1 ? found.sort((a, b) => b.to - b.from - (a.to - a.from)) : found;
}

/** Builds the trie; a key given twice keeps its first value. */
export function buildTrie(entries: Iterable<readonly [key: string, value: number]>): FlatTrie {
  const sorted = Array.from(entries, ([key, value]): Entry => ({ key, value }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const labels = [0];
  const children = [0];
  const values = [-1];
  const place = (node: number, from: number, high: number, depth: number): void => {
    let low = from;
    if (sorted[low]?.key.length === depth) values[node] = sorted[low]?.value ?? -1;
    while (low < high && sorted[low]?.key.length === depth) low++;
    if (low === high) return;
    const below = branches(sorted, low, high, depth);
    const first = labels.length;
    children[node] = first;
    below.forEach(({ from }, sibling) => {
      labels.push((sorted[from]?.key.charCodeAt(depth) ?? 0) | (sibling === below.length - 1 ? lastChild : 0));
      children.push(0);
      values.push(-1);
    });
    below.forEach((stretch, sibling) => {
      place(first + sibling, stretch.from, stretch.to, depth + 1);
    });
  };
  place(0, 0, sorted.length, 0);
  const roots = new Int32Array(1 << 16);
  labels.some((label, node) => {
    if (node > 0) roots[label & 0xffff] = node * nodeSize;
    return label >= lastChild;
  });
  const cells = new Int32Array(labels.length * nodeSize);
  labels.forEach((label, node) => {
    const at = node * nodeSize;
    cells[at] = label;
    cells[at + firstChild] = (children[node] ?? 0) * nodeSize;
    cells[at + ownValue] = values[node] ?? -1;
  });
  return { roots, cells };
}

/** The node one character further, or -1. The root is 0. */
export function stepTrie({ roots, cells }: FlatTrie, node: number, char: number): number {
  let next = node === 0 ? (roots[char] ?? 0) : (cells[node + firstChild] ?? 0);
  if (next === 0) return -1;
  if (node === 0) return next;
  for (;;) {
    const label = cells[next] ?? lastChild;
    if ((label & 0xffff) === char) return next;
    if (label >= lastChild) return -1;
    next += nodeSize;
  }
}

/** The value of the string that ends at a node, or -1. */
export const valueAt = ({ cells }: FlatTrie, node: number): number => cells[node + ownValue] ?? -1;

/** The value of a whole key, or -1. */
export function findInTrie(trie: FlatTrie, key: string): number {
  let node = 0;
  for (let at = 0; at < key.length && node >= 0; at++) node = stepTrie(trie, node, key.charCodeAt(at));
  return node < 0 ? -1 : valueAt(trie, node);
}
