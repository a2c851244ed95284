// What moved lately: the summary of the last month, the largest of its movements in words, and the way to all of them.
import { linksIn, movementSummary } from '#components/format/movement-digest.ts';
import { movementsAddress } from '#components/format/movement-feed.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { addDays } from '#lib/domain/approximate-date.ts';
import type { MovementView } from '#lib/domain/movement.ts';
import { MovementList } from '../movement-list.tsx';
import { Section } from '../section.tsx';
import { evidenceOf, type InsightContext } from './insight-context.ts';

const part = 'movements';
const shown = 6;

export function MovementsPart({ context, view }: { context: InsightContext; view: MovementView }) {
  const { from, to, lastOn, movements, clocks } = view;
  const { asOf, knownAt } = context.query;
  const address = (days: { from: string; to: string }) =>
    movementsAddress({ ...days, type: [], organization: [], asOf, knownAt });
  return (
    <Section id={part} title={w.title}>
      <p className="measure pb-2 font-text text-lg">{movementSummary(view)}</p>
      <MovementList
        movements={movements.slice(0, shown)}
        links={linksIn(view)}
        clocks={clocks}
        evidenceOf={(deal) => evidenceOf(context, deal, part)}
      />
      <p className="pt-3 text-[0.8125rem]">
        <a
          href={address(
            movements.length === 0 && lastOn !== null ? { from: addDays(lastOn, -7), to: lastOn } : { from, to },
          )}
        >
          {movements.length === 0 && lastOn !== null ? w.showLast : w.onInsights}
        </a>
      </p>
    </Section>
  );
}
