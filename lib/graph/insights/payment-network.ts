// Who pays whom as a matrix of bits, for counting loops fast and shuffling partners. Nodes are numbers; the order of the legs
// that it was made from does not matter.
import type { NumberedLegs } from './number-legs.ts';

export interface PaymentNetwork {
  readonly nodes: number;
  /** Payment i goes from `payer[i]` to `payee[i]`. */
  readonly payer: Int32Array;
  readonly payee: Int32Array;
  /** Row a has bit b where a pays b. */
  readonly out: Int32Array;
  /** Row b has bit a where a pays b. Made anew for each count and not kept up to date: there are many swaps between two counts. */
  readonly into: Int32Array;
  readonly wordsPerRow: number;
  /** The payments of payer a are `edges[starts[a]]` to `edges[starts[a + 1]]`: swapping payees leaves them with their payers. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

function groupByPayer(nodes: number, payer: Int32Array): Pick<PaymentNetwork, 'starts' | 'edges'> {
  const starts = new Int32Array(nodes + 1);
  for (const a of payer) starts[a + 1] = (starts[a + 1] ?? 0) + 1;
  for (let a = 0; a < nodes; a += 1) starts[a + 1] = (starts[a + 1] ?? 0) + (starts[a] ?? 0);
  const next = starts.slice();
  const edges = new Int32Array(payer.length);
  for (const [i, a] of payer.entries()) {
    edges[next[a] ?? 0] = i;
    next[a] = (next[a] ?? 0) + 1;
  }
  return { starts, edges };
}

function setBit(matrix: Int32Array, wordsPerRow: number, row: number, column: number, on: boolean): void {
  const word = row * wordsPerRow + (column >>> 5);
  const bit = 1 << (column & 31);
  matrix[word] = on ? (matrix[word] ?? 0) | bit : (matrix[word] ?? 0) & ~bit;
}

const hasBit = (matrix: Int32Array, wordsPerRow: number, row: number, column: number): boolean =>
  ((matrix[row * wordsPerRow + (column >>> 5)] ?? 0) & (1 << (column & 31))) !== 0;

export function paymentNetwork(nodes: number, payer: Int32Array, payee: Int32Array): PaymentNetwork {
  const wordsPerRow = Math.ceil(nodes / 32);
  const out = new Int32Array(nodes * wordsPerRow);
  for (let i = 0; i < payer.length; i += 1) setBit(out, wordsPerRow, payer[i] ?? 0, payee[i] ?? 0, true);
  return { nodes, payer, payee, out, into: new Int32Array(out.length), wordsPerRow, ...groupByPayer(nodes, payer) };
}

/** The same network, to be shuffled apart from this one. */
export const copyOf = (network: PaymentNetwork): PaymentNetwork => ({
  ...network,
  payee: network.payee.slice(),
  out: network.out.slice(),
});

/** What is left of it without one of its nodes, which keeps its number and has no payments. */
export function withoutNode({ nodes, payer, payee }: PaymentNetwork, gone: number): PaymentNetwork {
  const stays = (_: number, i: number): boolean => payer[i] !== gone && payee[i] !== gone;
  return paymentNetwork(nodes, payer.filter(stays), payee.filter(stays));
}

/** The same payments as a network of bits. */
export const networkOf = ({ organizations, payer, payee }: NumberedLegs): PaymentNetwork =>
  paymentNetwork(organizations.length, payer, payee);

/** Number of bits set in 32 (Hacker's Delight, figure 5-2). */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bits of a word that stand for numbers above `a`, of the word in which `a` stands. */
const above = (a: number): number => -2 << (a & 31);

/**
 * Loops of two and of three payments, each once, from its smallest number a: for every payment of a to b, whether b pays a, and
 * who is paid by b and pays a. Those are looked for one by one where b pays few, and 32 at a time where b pays many.
 */
export function countLoops(network: PaymentNetwork): { two: number; three: number } {
  const { payer, payee, out, into, wordsPerRow, starts, edges } = network;
  into.fill(0);
  for (let i = 0; i < payer.length; i += 1) setBit(into, wordsPerRow, payee[i] ?? 0, payer[i] ?? 0, true);
  let [two, three] = [0, 0];
  for (let i = 0; i < payer.length; i += 1) {
    const [a, b] = [payer[i] ?? 0, payee[i] ?? 0];
    if (b < a) continue;
    if (hasBit(out, wordsPerRow, b, a)) two += 1;
    const [first, end] = [starts[b] ?? 0, starts[b + 1] ?? 0];
    const [fromB, toA] = [b * wordsPerRow, a * wordsPerRow];
    if (end - first < wordsPerRow) {
      for (let at = first; at < end; at += 1) {
        const c = payee[edges[at] ?? 0] ?? 0;
        if (c > a) three += ((into[toA + (c >>> 5)] ?? 0) >>> (c & 31)) & 1;
      }
      continue;
    }
    const start = a >>> 5;
    three += bitCount((out[fromB + start] ?? 0) & (into[toA + start] ?? 0) & above(a));
    for (let word = start + 1; word < wordsPerRow; word += 1) {
      const both = (out[fromB + word] ?? 0) & (into[toA + word] ?? 0);
      if (both !== 0) three += bitCount(both);
    }
  }
  return { two, three };
}

/**
 * Swaps the payees of two payments, `tries` times, where that makes neither a payment to oneself nor one that is there already.
 * Changes the network in place; how many each pays and is paid by stays.
 */
export function swapPartners(network: PaymentNetwork, tries: number, random: () => number): void {
  const { payer, payee, out, wordsPerRow } = network;
  for (let tried = 0; tried < tries; tried += 1) {
    const [i, j] = [Math.floor(random() * payer.length), Math.floor(random() * payer.length)];
    const [a, b, c, d] = [payer[i] ?? 0, payee[i] ?? 0, payer[j] ?? 0, payee[j] ?? 0];
    if (a === d || c === b || hasBit(out, wordsPerRow, a, d) || hasBit(out, wordsPerRow, c, b)) continue;
    setBit(out, wordsPerRow, a, b, false);
    setBit(out, wordsPerRow, c, d, false);
    setBit(out, wordsPerRow, a, d, true);
    setBit(out, wordsPerRow, c, b, true);
    payee[i] = d;
    payee[j] = b;
  }
}
