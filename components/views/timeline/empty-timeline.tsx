// Nothing to show: says why as far as the address tells, and what to do about it.
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';

const w = words.timeline;

function helpFor({ type, status, organization, from, until, asOf, knownAt }: ViewQuery, narrowed: boolean): string {
  if (narrowed || type.length + status.length + organization.length > 0 || from !== undefined || until !== undefined)
    return w.emptyHelp;
  return asOf !== undefined || knownAt !== undefined ? w.emptyPast : w.emptyNothing;
}

const headings: Readonly<Record<string, string>> = { [w.emptyNothing]: w.emptyLedger, [w.emptyPast]: w.emptyThen };

interface Props {
  readonly path: string;
  readonly query: ViewQuery;
  /** Whether the view is narrowed by more than the usual filters. */
  readonly narrowed?: boolean;
}

export function EmptyTimeline({ path, query, narrowed = false }: Props) {
  const help = helpFor(query, narrowed);
  return (
    <div className="mt-4 border-t-[3px] border-rule-strong py-8">
      <h2 className="text-xl">{headings[help] ?? w.emptyHeading}</h2>
      <p className="measure pt-1 pb-4 font-text text-[1.0625rem]">{help}</p>
      {help === w.emptyHelp && (
        <TextLink href={viewAddress(path, clocksIn(query))} className="button">
          {w.clear}
        </TextLink>
      )}
      {help === w.emptyNothing && (
        <TextLink href="/feeds" className="button">
          {w.emptyFeeds}
        </TextLink>
      )}
      {help === w.emptyPast && (
        <TextLink href={viewAddress(path, { ...query, asOf: undefined, knownAt: undefined })} className="button">
          {words.clock.backToNow}
        </TextLink>
      )}
    </div>
  );
}
