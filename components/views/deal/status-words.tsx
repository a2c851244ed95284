// How far a deal has got, in the finest word that its sources give; where it ended, when.
import { statusWord } from '#components/format/status-word.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { DealDate } from './deal-date.tsx';

type Told = Pick<Deal, 'type' | 'status' | 'mark' | 'ended' | 'moment'>;

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
