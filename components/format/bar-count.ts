// How many deals a bar of the timeline counts, and how many of them may lie elsewhere: "8 deals, 3 of them perhaps on other days".
import { words } from '#components/words.ts';

export function barCount({ count, atMost }: { readonly count: number; readonly atMost: number }): string {
  const all = words.deals.count(atMost);
  if (atMost === count) return all;
  return `${all}, ${count === 0 ? words.timeline.barElsewhere : words.timeline.barPerhaps(atMost - count)}`;
}
