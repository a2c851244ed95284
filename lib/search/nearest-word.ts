// Which of some words a misspelt one was probably meant to be. Distance counts letters put in, left out, changed, or two
// neighbours swapped; null where nothing is near enough to be more than a guess.

/** Letters to change from `a` to `b`; stops counting above `most` and returns most + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** How many wrong letters a word of this length may have. */
export const lettersForgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

export function nearestWord(word: string, choices: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const most = Math.max(1, lettersForgiven(lower.length));
  let best: { choice: string; distance: number } | null = null;
  for (const choice of choices) {
    const distance =
      lower.length > 2 && choice.startsWith(lower) ? 0.5 : editDistance(lower, choice.toLowerCase(), most);
    if (distance <= most && (!best || distance < best.distance)) best = { choice, distance };
  }
  return best?.choice ?? null;
}
