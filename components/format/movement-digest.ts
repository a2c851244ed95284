// Movements as a digest: a sentence that sums up, and one for each. The same for page, API, feeds and command line.
import { movementWords as w } from '#components/movement-words.ts';
import { type MovementDigest, MovementKind, type MovementView } from '#lib/domain/movement.ts';
import { formatDayInFull } from './format-date.ts';
import { formatList } from './format-list.ts';
import { movementText } from './movement-sentence.ts';

export const linksIn = ({ evidence }: Pick<MovementView, 'evidence'>) =>
  new Map(evidence.map((link) => [link.claim, link]));

/** Says so where nothing moved, and when something last did. */
export function movementSummary({ from, to, clock, counts, firstDealings = 0, lastOn }: MovementView): string {
  const between = w.between(formatDayInFull(from), formatDayInFull(to));
  const told = MovementKind.options
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const says = w.kinds[kind].told(counts[kind]);
      return kind === 'new' && firstDealings > 0 ? `${says} (${w.ofWhichFirst(firstDealings, counts.new)})` : says;
    });
  if (told.length > 0) return w.summary(between, formatList(told));
  const quiet = (clock === 'known' ? w.quiet : w.quietWorld)(between);
  return `${quiet} ${lastOn === null ? w.noNews : w.lastNews(formatDayInFull(lastOn))}`;
}

export function movementDigest(view: MovementView): MovementDigest {
  const links = linksIn(view);
  return {
    ...view,
    summary: movementSummary(view),
    movements: view.movements.map((movement) => ({ ...movement, text: movementText(movement, links) })),
  };
}
