// How far a deal has got, in the finest word that its sources give; where it ended, when.
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { DealDate } from './deal-date.tsx';

type Told = Pick<Deal, 'type' | 'status' | 'mark' | 'ended' | 'moment'>;

/** The mark where there is one, else the status; rivals agree on nothing, so what holds between them is "current". */
export function statusWord({ type, status, mark }: Pick<Deal, 'type' | 'status' | 'mark'>): string {
  if (mark !== null) return words.marks[mark];
  const rivals = relationKinds[type].family === 'conflict';
  return rivals && status === 'agreed' ? words.ongoing : words.statuses[status];
}

export function StatusWords({ deal }: { deal: Told }) {
  const date = deal.status === 'ended' && deal.moment?.basis !== 'ended' ? deal.ended : null;
  return (
    <>
      {statusWord(deal)}
      {date && (
        <>
          {' '}
          <DealDate date={date.value} />
        </>
      )}
    </>
  );
}
