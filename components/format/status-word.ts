// How far a relation has got, in one word. Rivals agree on nothing: what holds between them is "current", what may come "considered".
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { isQuarrel } from '#lib/domain/relation-kind.ts';

/** The finest word that the sources give: the mark where there is one, else the status. */
export function statusWord({ type, status, mark }: Pick<Deal, 'type' | 'status'> & { mark?: Deal['mark'] }): string {
  const rivals = isQuarrel(type);
  // A suit that was dropped or settled is over; "cancelled" is said of what was agreed.
  if (mark && !(rivals && mark === 'cancelled')) return words.marks[mark];
  if (!rivals || status === 'ended') return words.statuses[status];
  return status === 'agreed' ? words.ongoing : words.considered;
}
