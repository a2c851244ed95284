// The words at the head of a lane, whatever its lanes are. A family's head is its legend; of a type, an organization or a pair it
// leads to the view with that alone.

import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import type { LaneHead } from '#components/charts/timeline/timeline-groups.ts';
import { formatCount } from '#components/format/format-number.ts';
import { refiltered, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { TimelineQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';
import { LaneLegend } from './lane-legend.tsx';

interface Props {
  readonly head: LaneHead;
  readonly count: number;
  readonly facets: Facets['type'];
  readonly path: string;
  readonly query: TimelineQuery;
  /** Below a heading of its page's own it is one level deeper. */
  readonly level?: 'h2' | 'h3';
}

/** What a lane is called, in one line. */
export function laneName(head: LaneHead): string {
  if (head.by === 'family') return words.families[head.family];
  if (head.by === 'type') return relationKinds[head.type].label;
  if (head.by === 'organization') return head.organization.name;
  return head.by === 'pair' ? head.pair.map(({ name }) => name).join(' – ') : words.timeline.restLane(head.lanes);
}

function addressOf(head: LaneHead, { path, query }: Pick<Props, 'path' | 'query'>): string | null {
  if (head.by === 'type') return viewAddress(path, refiltered(query, { type: [head.type] }));
  if (head.by === 'organization')
    return viewAddress(path, refiltered(query, { organization: [head.organization.slug] }));
  if (head.by !== 'pair') return null;
  const [a, b] = head.pair;
  return viewAddress('/compare', { a: a.slug, b: b.slug, asOf: query.asOf, knownAt: query.knownAt });
}

export function LaneHeading({ head, count, facets, path, query, level: Heading = 'h2' }: Props) {
  if (head.by === 'family') return <LaneLegend family={head.family} facets={facets} path={path} query={query} />;
  const address = addressOf(head, { path, query });
  return (
    <Heading className="flex items-baseline gap-1.5 pb-0.5 font-label text-[0.8125rem] leading-5 font-semibold tracking-normal">
      {head.by === 'type' && (
        <span className="text-relation" data-relation={head.type}>
          <RelationMark type={head.type} />
        </span>
      )}
      <span className="min-w-0 truncate" title={laneName(head)}>
        {address === null ? (
          laneName(head)
        ) : (
          <TextLink href={address} rel="nofollow" className="no-underline hover:underline">
            {laneName(head)}
          </TextLink>
        )}
      </span>
      <span className="font-normal text-ink-faint">{formatCount(count)}</span>
    </Heading>
  );
}
