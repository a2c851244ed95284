// Runs of capitals that hold a name and more: "Zenith Zenith" of a picture's credit, "Ostrin Vera" for its maker and a product,
// "Market Cap Ostrin" of a headline. Where the article itself shows that a part is a name, the run is cut down to that part.

import type { Items } from '#lib/extract/text/items.ts';
import type { CandidateName } from './candidate-name.ts';
import { organizationSuffixes, weakSuffixes } from './name-cues.ts';
import type { Run } from './name-runs.ts';

const keyOf = (source: string, items: Items, first: number, last: number): string =>
  source.slice(items.start[first] ?? 0, items.end[last] ?? 0).replace(/\s+/g, ' ');

/** The accepted name that a longer run begins or ends with: the longest one. */
function partOf(
  source: string,
  items: Items,
  run: Run,
  accepted: ReadonlyMap<string, CandidateName>,
): { run: Run; rest: string } | null {
  for (let last = run.last - 1; last >= run.first; last--) {
    const key = keyOf(source, items, run.first, last);
    if (accepted.has(key))
      return { run: { first: run.first, last, key }, rest: keyOf(source, items, last + 1, run.last) };
  }
  for (let first = run.first + 1; first <= run.last; first++) {
    const key = keyOf(source, items, first, run.last);
    if (accepted.has(key)) return { run: { first, last: run.last, key }, rest: '' };
  }
  return null;
}

/** Gives the runs of longer names to the accepted names they contain, in place; a kind word at the end makes a name of its own. */
export function trimRuns(
  source: string,
  items: Items,
  candidates: Map<string, CandidateName>,
  accepted: readonly CandidateName[],
): void {
  const byName = new Map(accepted.map((candidate) => [candidate.name, candidate]));
  for (const candidate of candidates.values()) {
    const [sample] = candidate.runs;
    if (!sample || sample.first === sample.last || candidate.isPerson) continue;
    const part = partOf(source, items, sample, byName);
    if (!part) continue;
    const rest = part.rest.toLowerCase().split(' ').filter(Boolean);
    const ending = rest.at(-1) ?? '';
    if (
      organizationSuffixes.has(ending) &&
      (!weakSuffixes.has(ending) || rest.every((word) => organizationSuffixes.has(word)))
    )
      continue;
    const home = byName.get(part.run.key);
    if (!home || home === candidate) continue;
    const [lead, tail] = [part.run.first - sample.first, sample.last - part.run.last];
    for (const { first, last } of candidate.runs)
      home.runs.push({ first: first + lead, last: last - tail, key: part.run.key });
    candidates.delete(candidate.name);
    byName.delete(candidate.name);
  }
}
