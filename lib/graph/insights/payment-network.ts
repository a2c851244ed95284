// Who pays whom, for counting loops fast and shuffling partners. Nodes are numbers. The payments of one payer stand side by side:
// swapping payees leaves them with their payers.
import type { NumberedLegs } from './number-legs.ts';

export interface PaymentNetwork {
  readonly nodes: number;
  /** Payment i goes from `payer[i]` to `payee[i]`; those of payer a are `starts[a]` to `starts[a + 1]`. */
  readonly payer: Int32Array;
  readonly payee: Int32Array;
  readonly starts: Int32Array;
  /** Row a has bit b where a pays b. */
  readonly out: Int32Array;
  readonly wordsPerRow: number;
}

/** Where each node's places begin, if as many are set aside for it as it is named. */
function startsOf(nodes: number, named: Int32Array): Int32Array {
  const starts = new Int32Array(nodes + 1);
  for (const a of named) starts[a + 1] = (starts[a + 1] ?? 0) + 1;
  for (let a = 0; a < nodes; a += 1) starts[a + 1] = (starts[a + 1] ?? 0) + (starts[a] ?? 0);
  return starts;
}

function setBit(matrix: Int32Array, wordsPerRow: number, row: number, column: number, on: boolean): void {
  const word = row * wordsPerRow + (column >>> 5);
  const bit = 1 << (column & 31);
  matrix[word] = on ? (matrix[word] ?? 0) | bit : (matrix[word] ?? 0) & ~bit;
}

const hasBit = (matrix: Int32Array, wordsPerRow: number, row: number, column: number): boolean =>
  ((matrix[row * wordsPerRow + (column >>> 5)] ?? 0) & (1 << (column & 31))) !== 0;

/** Payments may come in any order: they are kept by payer, those of one payer in the order in which they came. */
export function paymentNetwork(nodes: number, payer: Int32Array, payee: Int32Array): PaymentNetwork {
  const starts = startsOf(nodes, payer);
  const next = starts.slice();
  const [from, to] = [new Int32Array(payer.length), new Int32Array(payer.length)];
  const wordsPerRow = Math.ceil(nodes / 32);
  const out = new Int32Array(nodes * wordsPerRow);
  for (const [i, a] of payer.entries()) {
    const place = next[a] ?? 0;
    next[a] = place + 1;
    from[place] = a;
    to[place] = payee[i] ?? 0;
    setBit(out, wordsPerRow, a, payee[i] ?? 0, true);
  }
  return { nodes, payer: from, payee: to, starts, out, wordsPerRow };
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

/** The payers of each node b, from `starts[b]` to `starts[b + 1]`, smaller numbers first. */
function payersOf({ nodes, payer, payee }: PaymentNetwork): { starts: Int32Array; payers: Int32Array } {
  const starts = startsOf(nodes, payee);
  const next = starts.slice();
  const payers = new Int32Array(payer.length);
  for (let i = 0; i < payer.length; i += 1) {
    const b = payee[i] ?? 0;
    const place = next[b] ?? 0;
    payers[place] = payer[i] ?? 0;
    next[b] = place + 1;
  }
  return { starts, payers };
}

/**
 * Loops of two and of three payments, each once, from its smallest number a: whoever pays a is marked, and then it is asked of all
 * whom a pays, and of all whom those pay, whether they are marked.
 */
export function countLoops(network: PaymentNetwork): { two: number; three: number } {
  const { nodes, payee, starts } = network;
  const { starts: startsInto, payers } = payersOf(network);
  /** The last a, plus one, that the node was seen to pay. */
  const pays = new Int32Array(nodes);
  let [two, three] = [0, 0];
  for (let a = 0; a < nodes; a += 1) {
    const mark = a + 1;
    for (let at = startsInto[a] ?? 0; at < (startsInto[a + 1] ?? 0); at += 1) {
      const c = payers[at] ?? 0;
      if (c > a) pays[c] = mark;
    }
    for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i += 1) {
      const b = payee[i] ?? 0;
      if (b < a) continue;
      if (pays[b] === mark) two += 1;
      for (let at = starts[b] ?? 0; at < (starts[b + 1] ?? 0); at += 1) if (pays[payee[at] ?? 0] === mark) three += 1;
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
