// The legend, which is the filter: each type is a link that adds it to the address or takes it out. Below it, what the
// lines and marks mean; the statuses filter as well. It counts what the heading counts, the relations on the map: one that
// is offered and not drawn has no number.

import type { ReactNode } from 'react';
import { CoopetitionSwatch, EdgeSwatch, NodeSwatch } from '#components/charts/graph/graph-swatch.tsx';
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { formatCount } from '#components/format/format-number.ts';
import { refiltered, toggled } from '#components/format/view-address.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphEdge } from '#lib/domain/graph-view.ts';
import { Family, type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Facets } from '#lib/domain/views.ts';
import { graphAddress } from './graph-address.ts';
import type { GraphSort } from './graph-sort.ts';
import css from './graph-view.module.css';

interface Props {
  readonly facets: Facets;
  readonly edges: readonly GraphEdge[];
  readonly query: GraphQuery;
  readonly sort: GraphSort;
}

interface ToggleProps {
  /** The type or status that it stands for: the style sheet shows on the map which lines these are. */
  readonly of: RelationType | Status;
  readonly href: string;
  readonly chosen: boolean;
  readonly swatch: ReactNode;
  readonly label: string;
  readonly count: number;
}

function Toggle({ of, href, chosen, swatch, label, count }: ToggleProps) {
  return (
    <li>
      <TextLink
        href={href}
        rel="nofollow"
        scroll={false}
        aria-current={chosen ? 'true' : undefined}
        data-of={of}
        className={css.toggle}
      >
        {swatch}
        <span>{label}</span>
        {count > 0 && <span className={css.count}>{formatCount(count)}</span>}
      </TextLink>
    </li>
  );
}

const statuses: ReadonlyArray<{ status: Status; label: string }> = [
  { status: 'agreed', label: graphWords.lineAgreed },
  { status: 'talks', label: graphWords.lineTalks },
  { status: 'ended', label: graphWords.lineEnded },
];

const samples: ReadonlyArray<{ swatch: ReactNode; label: string }> = [
  { swatch: <EdgeSwatch type="compute" />, label: graphWords.lineDirected },
  { swatch: <EdgeSwatch type="compute" deals={4} />, label: graphWords.lineMany },
  { swatch: <EdgeSwatch type="dispute" />, label: graphWords.lineDispute },
  { swatch: <CoopetitionSwatch />, label: graphWords.markCoopetition },
  { swatch: <NodeSwatch kind="organization" degree={6} />, label: graphWords.markOrganization },
  { swatch: <NodeSwatch kind="venture" degree={3} />, label: graphWords.markVenture },
];

interface FamilyProps {
  readonly family: Family;
  readonly facets: Facets['type'];
  readonly edges: readonly GraphEdge[];
  readonly chosen: GraphQuery['type'];
  readonly hrefOf: (types: GraphQuery['type']) => string;
}

/** The types of a family that have deals; nothing where none has. */
function TypeToggles({ family, facets, edges, chosen, hrefOf }: FamilyProps) {
  const types = facets.filter(
    ({ value, count }) => relationKinds[value].family === family && (count > 0 || chosen.includes(value)),
  );
  if (types.length === 0) return null;
  return (
    <div>
      <h2 className={css.family}>{words.families[family]}</h2>
      <ul>
        {types.map(({ value }) => (
          <Toggle
            key={value}
            of={value}
            href={hrefOf(toggled(chosen, value))}
            chosen={chosen.includes(value)}
            swatch={<EdgeSwatch type={value} />}
            label={relationKinds[value].label}
            count={edges.filter(({ type }) => type === value).length}
          />
        ))}
      </ul>
    </div>
  );
}

export function GraphLegend({ facets, edges, query, sort }: Props) {
  const toggle = (change: Partial<GraphQuery>) => graphAddress(refiltered(query, change), sort);
  return (
    <SentOnce as="nav" aria-label={graphWords.legend} className={css.legend}>
      {Family.options.map((family) => (
        <TypeToggles
          key={family}
          family={family}
          facets={facets.type}
          edges={edges}
          chosen={query.type}
          hrefOf={(type) => toggle({ type })}
        />
      ))}
      <div>
        <h2 className={css.family}>{graphWords.lines}</h2>
        <ul>
          {statuses.map(({ status, label }) => (
            <Toggle
              key={status}
              of={status}
              href={toggle({ status: toggled(query.status, status) })}
              chosen={query.status.includes(status)}
              swatch={<EdgeSwatch type="compute" status={status} />}
              label={label}
              count={edges.filter((edge) => edge.status === status).length}
            />
          ))}
          {samples.map(({ swatch, label }) => (
            <li key={label} className={css.sample}>
              <span className={css.swatch}>{swatch}</span>
              {label}
            </li>
          ))}
        </ul>
      </div>
    </SentOnce>
  );
}
