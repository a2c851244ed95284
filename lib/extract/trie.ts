// Many strings in one trie of flat typed arrays: an edge is a slot of an open-addressed table, so a step costs one or two
// array reads however many strings there are. Built once, read only. Keys are folded by the caller; a value is a number >= 0.
export interface FlatTrie {
  readonly edgeNode: Int32Array;
  readonly edgeChar: Uint16Array;
  readonly edgeTo: Int32Array;
  readonly mask: number;
  /** The nodes one step below the root, for plain characters: most words end their search here. */
  readonly roots: Int32Array;
  /** By node: the value of the string that ends there, or -1. */
  readonly values: Int32Array;
}

const slotOf = (node: number, char: number, mask: number): number =>
  ((Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 7) & mask;

/** Builds the trie; a key given twice keeps its first value. */
export function buildTrie(entries: Iterable<readonly [key: string, value: number]>): FlatTrie {
  const children: Array<Map<number, number>> = [new Map()];
  const values: number[] = [-1];
  let edges = 0;
  for (const [key, value] of entries) {
    let node = 0;
    for (let at = 0; at < key.length; at++) {
      const char = key.charCodeAt(at);
      let next = children[node]?.get(char);
      if (next === undefined) {
        next = children.length;
        children.push(new Map());
        values.push(-1);
        children[node]?.set(char, next);
        edges++;
      }
      node = next;
    }
    if (values[node] === -1) values[node] = value;
  }
  let size = 16;
  while (size < edges * 2) size *= 2;
  const mask = size - 1;
  const edgeNode = new Int32Array(size).fill(-1);
  const edgeChar = new Uint16Array(size);
  const edgeTo = new Int32Array(size);
  children.forEach((map, node) => {
    for (const [char, to] of map) {
      let slot = slotOf(node, char, mask);
      while (edgeNode[slot] !== -1) slot = (slot + 1) & mask;
      edgeNode[slot] = node;
      edgeChar[slot] = char;
      edgeTo[slot] = to;
    }
  });
  const roots = new Int32Array(256).fill(-1);
  for (const [char, to] of children[0] ?? []) if (char < 256) roots[char] = to;
  return { edgeNode, edgeChar, edgeTo, mask, roots, values: Int32Array.from(values) };
}

/** The node one character further, or -1. The root is 0. */
export function stepTrie(trie: FlatTrie, node: number, char: number): number {
  if (node === 0 && char < 256) return trie.roots[char] ?? -1;
  let slot = slotOf(node, char, trie.mask);
  for (;;) {
    const owner = trie.edgeNode[slot] ?? -1;
    if (owner === -1) return -1;
    if (owner === node && trie.edgeChar[slot] === char) return trie.edgeTo[slot] ?? -1;
    slot = (slot + 1) & trie.mask;
  }
}

/** The value of a whole key, or -1. */
export function findInTrie(trie: FlatTrie, key: string): number {
  let node = 0;
  for (let at = 0; at < key.length && node >= 0; at++) node = stepTrie(trie, node, key.charCodeAt(at));
  return node < 0 ? -1 : (trie.values[node] ?? -1);
}
