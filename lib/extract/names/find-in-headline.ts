// "Sundale Grid, Kestrel Point Break Ground", "Three Rivers Power to restart plant": in a headline capitals and the first word say little,
// so that a name is cut short there or overlooked. What the text below writes out in full is looked for in it letter by letter.
import { sentenceStart } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import type { CandidateName } from './candidate-name.ts';
import type { Run } from './name-runs.ts';

const form = /(?:,? (?:Inc|Corp|Ltd|LLC|plc|GmbH|AG|Limited|Company)\.?)+$/;

/** The items that are written as a name within a sentence, or null. */
function placeOf(source: string, items: Items, name: string, until: number): Run | null {
  const from = items.start[0] ?? 0;
  const at = source.slice(from, items.end[until - 1] ?? 0).indexOf(name);
  if (at < 0) return null;
  const [start, end] = [from + at, from + at + name.length];
  let first = 0;
  while (first < until && (items.start[first] ?? 0) < start) first++;
  let last = first;
  while (last + 1 < until && (items.end[last] ?? 0) < end) last++;
  return items.start[first] === start && items.end[last] === end ? { first, last, key: name } : null;
}

/** Gives the names of more than one word, as the text has them, their place in the headline; parts of them that were taken for names go. */
export function findInHeadline(source: string, items: Items, candidates: Map<string, CandidateName>): void {
  const until = sentenceStart(items, 1);
  if (until === 0 || until >= items.count) return;
  for (const candidate of [...candidates.values()]) {
    const name = candidate.name.replace(form, '');
    if (!name.includes(' ') || !candidate.runs.some(({ first }) => first >= until)) continue;
    const place = placeOf(source, items, name, until);
    if (!place || candidate.runs.some(({ first, last }) => first <= place.last && last >= place.first && first < until))
      continue;
    let isFree = true;
    for (let item = place.first; item <= place.last; item++) if (items.kind[item] === Kind.Organization) isFree = false;
    if (!isFree) continue;
    for (const [key, other] of candidates) {
      const rest = other.runs.filter(({ first, last }) => first > place.last || last < place.first);
      if (rest.length === other.runs.length) continue;
      other.runs.splice(0, other.runs.length, ...rest);
      if (rest.length === 0) candidates.delete(key);
    }
    candidate.runs.unshift(place);
  }
}
