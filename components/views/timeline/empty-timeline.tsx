// Nothing to show: says why as far as the address tells, and what to do about it.
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { emptyReason } from './empty-reason.ts';

const w = words.timeline;

type Reason = keyof typeof w.empty;

function reasonFor(query: ViewQuery, narrowed: boolean): Reason {
  const { type, status, organization, from, until } = query;
  if (narrowed || type.length + status.length + organization.length > 0) return 'filters';
  if (from !== undefined || until !== undefined) return 'days';
  return emptyReason(query);
}

interface Onward {
  readonly href: string;
  readonly name: string;
}

function onwardFrom(reason: Reason, path: string, query: ViewQuery): Onward {
  if (reason === 'ledger') return { href: '/feeds', name: w.emptyFeeds };
  if (reason === 'filters') return { href: viewAddress(path, clocksIn(query)), name: w.clear };
  if (reason === 'days')
    return { href: viewAddress(path, { ...query, from: undefined, until: undefined }), name: w.moves.all };
  return { href: viewAddress(path, { ...query, asOf: undefined, knownAt: undefined }), name: words.clock.backToNow };
}

interface Props {
  readonly path: string;
  readonly query: ViewQuery;
  /** Whether the view is narrowed by more than the usual filters. */
  readonly narrowed?: boolean;
}

export function EmptyTimeline({ path, query, narrowed = false }: Props) {
  const reason = reasonFor(query, narrowed);
  const { heading, help } = w.empty[reason];
  const onward = onwardFrom(reason, path, query);
  return (
    <div className="mt-4 border-t-[3px] border-rule-strong py-8">
      <h2 className="text-xl">{heading}</h2>
      <p className="measure pt-1 pb-4 font-text text-[1.0625rem]">{help}</p>
      <TextLink href={onward.href} className="button">
        {onward.name}
      </TextLink>
    </div>
  );
}
