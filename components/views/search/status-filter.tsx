// The three statuses as links that filter, each with the line that stands for it and the number of deals it would leave.
import { RelationTie } from '#components/charts/graph/relation-symbols.tsx';
import { formatCount } from '#components/format/format-number.ts';
import { refiltered, toggled, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { Status } from '#lib/domain/status.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';

interface Props {
  readonly facets: Facets['status'];
  readonly path: string;
  readonly query: ViewQuery;
}

const order: readonly Status[] = ['agreed', 'talks', 'ended'];

export function StatusFilter({ facets, path, query }: Props) {
  return (
    <ul aria-label={words.timeline.status} className="flex flex-wrap gap-x-5 max-sm:gap-x-2 max-sm:text-[0.8125rem]">
      {order.map((status) => (
        <li key={status}>
          <TextLink
            rel="nofollow"
            href={viewAddress(path, refiltered(query, { status: toggled(query.status, status) }))}
            aria-current={query.status.includes(status) ? 'true' : undefined}
            className="inline-flex min-h-8 items-center gap-1.5 max-sm:gap-1 text-ink-soft no-underline hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
          >
            <RelationTie type="compute" status={status} />
            {words.timeline.statuses[status]}
            <span className="text-ink-faint">
              {formatCount(facets.find(({ value }) => value === status)?.count ?? 0)}
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
