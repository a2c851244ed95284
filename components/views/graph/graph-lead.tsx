// The first look in three lines of links: the centre, what the relations are, rivals that deal with each other.

import type { ReactNode } from 'react';
import { CoopetitionSwatch, EdgeSwatch, NodeSwatch } from '#components/charts/graph/graph-swatch.tsx';
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { formatCount } from '#components/format/format-number.ts';
import { clocksIn, refiltered, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import { type Family, RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import { focused, graphAddress } from './graph-address.ts';
import { readGraph } from './graph-reading.ts';
import type { GraphSort } from './graph-sort.ts';
import css from './graph-view.module.css';

interface Props extends Pick<GraphView, 'nodes' | 'edges'> {
  readonly query: GraphQuery;
  readonly sort: GraphSort;
}

const [mostCentral, mostRivals] = [5, 4] as const;

/** The type that stands for a family in a swatch. */
const sampleOf: Readonly<Record<Family, RelationType>> = {
  supply: 'compute',
  capital: 'investment',
  rights: 'licensing',
  conflict: 'rivalry',
};

const typesOf = (family: Family): RelationType[] =>
  RelationType.options.filter((type) => relationKinds[type].family === family);

interface LineProps {
  readonly swatch: ReactNode;
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function Line({ swatch, label, className, children }: LineProps) {
  return (
    <div className={className}>
      <dt>
        <span className={css.swatch}>{swatch}</span>
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

export function GraphLead({ nodes, edges, query, sort }: Props) {
  const { centre, families, rivals } = readGraph(nodes, edges);
  const w = graphWords.lead;
  return (
    <dl className={css.lead}>
      <Line swatch={<NodeSwatch kind="organization" degree={6} />} label={w.centre}>
        {centre.slice(0, mostCentral).map(({ of, count }) => (
          <span key={of.id}>
            <TextLink href={graphAddress(focused(query, [of.id]), sort)}>{of.label}</TextLink> {formatCount(count)}
          </span>
        ))}
      </Line>
      <Line
        swatch={<EdgeSwatch type={sampleOf[families[0]?.of ?? 'supply']} />}
        label={w.families}
        className={css.counted}
      >
        {families.map(({ of, count }) => (
          <span key={of}>
            <TextLink href={graphAddress(refiltered(query, { type: typesOf(of) }), sort)} rel="nofollow">
              {words.families[of]}
            </TextLink>{' '}
            {formatCount(count)}
          </span>
        ))}
      </Line>
      {rivals.length > 0 && (
        <Line swatch={<CoopetitionSwatch />} label={w.rivals}>
          {rivals.slice(0, mostRivals).map(({ of: [one, other] }) => (
            <TextLink key={`${one.id} ${other.id}`} href={graphAddress(focused(query, [one.id, other.id]), sort)}>
              {w.pair(one.label, other.label)}
            </TextLink>
          ))}
          {rivals.length > mostRivals && (
            <TextLink href={`${viewAddress('/insights', clocksIn(query))}#coopetition`}>{w.allRivals}</TextLink>
          )}
        </Line>
      )}
    </dl>
  );
}
