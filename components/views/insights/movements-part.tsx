// What moved lately: the summary of the last month, the largest of its movements in words, and the way to all of them. Of a quiet
// month it says so, and tells of the last one with news.
import { linksIn, movementSummary } from '#components/format/movement-digest.ts';
import { movementsAddress } from '#components/format/movement-feed.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { MovementList } from '#components/views/changes/movement-list.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { daysBetween } from '#lib/domain/approximate-date.ts';
import type { MovementView } from '#lib/domain/movement.ts';
import { evidenceOf, type InsightContext } from './insight-context.ts';

const part = 'movements';
const shown = 6;

interface Props {
  readonly context: InsightContext;
  readonly view: MovementView;
  /** The last days with news, where `view` has none. */
  readonly last: MovementView | null;
}

export function MovementsPart({ context, view, last }: Props) {
  const { from, to, movements, clocks } = last ?? view;
  const { asOf, knownAt } = context.query;
  const days = daysBetween(view.from, view.to);
  return (
    <Section id={part} title={w.title} share={viewAddress('/share', { view: 'movements', days, asOf, knownAt })}>
      <p className="measure pb-2 font-text text-lg">{movementSummary(view)}</p>
      {last && <p className="measure pb-2 font-text text-lg">{movementSummary(last)}</p>}
      <MovementList
        movements={movements.slice(0, shown)}
        links={linksIn(last ?? view)}
        clocks={clocks}
        clock={view.clock}
        evidenceOf={(deal) => evidenceOf(context, deal, part)}
      />
      <p className="pt-3 text-[0.8125rem]">
        <a href={movementsAddress({ from, to, type: [], organization: [], asOf, knownAt })}>{w.onInsights}</a>
      </p>
    </Section>
  );
}
