// How many loops of four payments there are, without walking them: a loop a > b > c > d > a is a way of two steps from a to c
// and one back, over different middles. Counted from both its diagonals, and halved. Costs the sum of squared degrees, where
// walking costs that of cubes.

/** `payees[a]` are those whom a pays, each once; nobody pays himself. */
export function countFourLoops(payees: ReadonlyArray<readonly number[]>): number {
  const payers = payees.map((): number[] => []);
  for (const [a, list] of payees.entries()) for (const b of list) payers[b]?.push(a);
  const nodes = payees.length;
  const [there, back, both] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
  const paysA = new Uint8Array(nodes);
  let diagonals = 0;
  for (let a = 0; a < payees.length; a += 1) {
    const touched: number[] = [];
    for (const d of payers[a] ?? []) paysA[d] = 1;
    for (const b of payees[a] ?? []) {
      const mutual = paysA[b] === 1;
      for (const c of payees[b] ?? []) {
        if (c <= a) continue;
        if (there[c] === 0) touched.push(c);
        there[c] = (there[c] ?? 0) + 1;
        // The same middle both ways is no loop of four.
        if (mutual && payees[c]?.includes(b)) both[c] = (both[c] ?? 0) + 1;
      }
    }
    for (const d of payers[a] ?? []) for (const c of payers[d] ?? []) if (c > a) back[c] = (back[c] ?? 0) + 1;
    for (const c of touched) {
      diagonals += (there[c] ?? 0) * (back[c] ?? 0) - (both[c] ?? 0);
      there[c] = 0;
      both[c] = 0;
    }
    for (const d of payers[a] ?? []) {
      paysA[d] = 0;
      for (const c of payers[d] ?? []) back[c] = 0;
    }
  }
  return diagonals / 2;
}
