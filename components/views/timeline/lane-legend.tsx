// The words at the head of a lane: its family, and its types with their marks and counts. Each type is a filter: a link
// that adds it to the address or takes it out again. Legend, filter and count are one thing.

import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { formatCount } from '#components/format/format-number.ts';
import { refiltered, toggled, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { type Family, relationKinds } from '#lib/domain/relation-kind.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';

interface Props {
  readonly family: Family;
  readonly facets: Facets['type'];
  readonly path: string;
  readonly query: ViewQuery;
}

export function LaneLegend({ family, facets, path, query }: Props) {
  const types = facets.filter(({ value, count }) => {
    return relationKinds[value].family === family && (count > 0 || query.type.includes(value));
  });
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 pb-0.5 text-[0.8125rem] leading-5">
      <h2 className="w-full font-text text-[0.9375rem] leading-5 font-semibold tracking-normal">
        {words.families[family]}
      </h2>
      {types.map(({ value, count }) => (
        <TextLink
          key={value}
          rel="nofollow"
          href={viewAddress(path, refiltered(query, { type: toggled(query.type, value) }))}
          aria-current={query.type.includes(value) ? 'true' : undefined}
          data-relation={value}
          className="inline-flex items-center gap-1 whitespace-nowrap text-ink-soft no-underline hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          <span className="text-relation">
            <RelationMark type={value} />
          </span>
          {relationKinds[value].label}
          <span className="text-ink-faint">{formatCount(count)}</span>
        </TextLink>
      ))}
    </div>
  );
}
