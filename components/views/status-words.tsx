// How far a deal has got, in the finest word that its sources give; where it ended, when.
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { DealDate } from './deal-date.tsx';

type Told = Pick<Deal, 'status' | 'mark' | 'ended' | 'moment'>;

/** The mark where there is one, else the status. */
export const statusWord = ({ status, mark }: Pick<Deal, 'status' | 'mark'>): string =>
  mark === null ? words.statuses[status] : words.marks[mark];

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
