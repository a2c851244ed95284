// Several items become one: each range turns into a single organization item, and everything after it moves up. In place.
import { type Items, Kind } from './items.ts';

/** Joins the ranges (first and last item, none overlapping); returns where an item stands afterwards. */
export function compactItems(
  items: Items,
  ranges: ReadonlyArray<readonly [first: number, last: number]>,
): (item: number) => number {
  if (ranges.length === 0) return (item) => item;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const place = new Int32Array(items.count + 1);
  let [to, range] = [0, 0];
  for (let from = 0; from < items.count; from++) {
    const [first, last] = sorted[range] ?? [-1, -1];
    const inside = from >= first && from <= last && first >= 0;
    place[from] = inside && from > first ? to - 1 : to;
    if (inside && from > first) {
      items.end[to - 1] = items.end[from] ?? 0;
    } else {
      items.kind[to] = inside ? Kind.Organization : (items.kind[from] ?? 0);
      items.start[to] = items.start[from] ?? 0;
      items.end[to] = items.end[from] ?? 0;
      items.word[to] = inside ? 0 : (items.word[from] ?? 0);
      items.ref[to] = inside ? -1 : (items.ref[from] ?? -1);
      items.shape[to] = items.shape[from] ?? 0;
      items.classes[to] = inside ? 0 : (items.classes[from] ?? 0);
      items.topics[to] = inside ? 0 : (items.topics[from] ?? 0);
      items.sentence[to] = items.sentence[from] ?? 0;
      to++;
    }
    if (inside && from === last) range++;
  }
  place[items.count] = to;
  for (let at = 0; at < items.sentences.length; at++) items.sentences[at] = place[items.sentences[at] ?? 0] ?? to;
  items.count = to;
  return (item) => place[item] ?? to;
}
