// What a mark of the map says when a pointer rests on it or a finger taps it: a relation with the words of its latest deal,
// or an organization with its partners, and what can be done from there.
import type { ReactNode } from 'react';
import { edgeSentence, nodeSentence } from '#components/charts/graph/graph-words.ts';
import { clocksIn, toggled } from '#components/format/view-address.ts';
import { useDeal } from '#components/hooks/use-deal.ts';
import type { CardPlace } from '#components/hooks/use-graph-card.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { ClaimSource } from '#components/views/article/claim-source.tsx';
import { EvidenceQuote } from '#components/views/evidence/evidence-quote.tsx';
import { words } from '#components/words.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { focused, graphAddress, graphHrefs } from './graph-address.ts';
import css from './graph-card.module.css';
import { focusWords as w } from './graph-focus-words.ts';
import type { GraphSort } from './graph-sort.ts';

export interface GraphCardProps {
  readonly place: CardPlace;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly query: GraphQuery;
  readonly sort: GraphSort;
  /** Groups that could be drawn as one, by the slugs of their members. */
  readonly groupOf: (slug: string) => { readonly slug: string; readonly name: string } | undefined;
}

/** The newest deal's own words. */
function Words({ deal, query }: { readonly deal: string; readonly query: GraphQuery }) {
  const clocks = clocksIn(query);
  const { data, isError, refetch } = useDeal(deal, clocks);
  const claim = data?.claims[0];
  if (isError)
    return (
      <p className="text-ink-soft">
        {w.noWords}{' '}
        <button type="button" className="underline" onClick={() => void refetch()}>
          {words.problem.retry}
        </button>
      </p>
    );
  if (!claim) return <p className="text-ink-soft">{w.loadingWords}</p>;
  return (
    <div className={css.words}>
      <EvidenceQuote claim={claim} clocks={clocks} />
      <ClaimSource article={claim.article} />
    </div>
  );
}

function EdgeCard({ edge, ...props }: Omit<GraphCardProps, 'place'> & { readonly edge: GraphEdge }) {
  const { nodes, query, sort } = props;
  const [source, target] = [edge.source, edge.target].map((id) => nodes.find((node) => node.id === id));
  const [newest] = edge.deals;
  if (!source || !target || newest === undefined) return null;
  return (
    <>
      <p className="font-semibold">{edgeSentence(edge, source, target)}</p>
      <Words deal={newest} query={query} />
      <p className={css.ways}>
        <a href={graphAddress({ ...query, evidence: newest }, sort, 'map')} data-evidence={newest}>
          {w.openEvidence}
        </a>
        {target.kind === 'organization' && (
          <TextLink href={graphAddress(focused(query, [source.id, target.id]), sort)} scroll={false}>
            {w.direct(source.label, target.label)}
          </TextLink>
        )}
      </p>
    </>
  );
}

const partnersTold = 4;

/** Those with the most deals first. */
function partnersOf(node: GraphNode, { nodes, edges }: Pick<GraphCardProps, 'nodes' | 'edges'>): string[] {
  const deals = new Map<string, number>();
  for (const { source, target, deals: those } of edges) {
    const other = source === node.id ? target : target === node.id ? source : undefined;
    if (other !== undefined) deals.set(other, (deals.get(other) ?? 0) + those.length);
  }
  return [...deals]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => nodes.find((other) => other.id === id)?.label ?? [])
    .slice(0, partnersTold);
}

function NodeCard({ node, ...props }: Omit<GraphCardProps, 'place'> & { readonly node: GraphNode }) {
  const { query, sort, groupOf } = props;
  const group = groupOf(node.id);
  const isFolded = query.fold.includes(node.id);
  const folds = group && (isFolded ? toggled(query.fold, node.id) : [...query.fold, group.slug]);
  const isFocused = query.focus.includes(node.id);
  const step = { scroll: false, rel: 'nofollow' } as const;
  return (
    <>
      <p className="font-semibold">{nodeSentence(node)}</p>
      <p>
        <span className="text-ink-soft">{w.partners}</span> {partnersOf(node, props).join(', ')}
      </p>
      <p className={css.ways}>
        {node.kind === 'venture' ? (
          <a href={graphHrefs(query, sort).node(node)} data-evidence={node.target}>
            {w.openEvidence}
          </a>
        ) : (
          <>
            <TextLink href={graphHrefs(query, sort).node(node)}>{w.openPage}</TextLink>
            <TextLink href={graphAddress(focused(query, [node.id]), sort)} {...step}>
              {w.lookAt}
            </TextLink>
            {query.focus.length > 0 && (
              <TextLink href={graphAddress(focused(query, toggled(query.focus, node.id)), sort)} {...step}>
                {isFocused ? w.lookAway : w.lookToo}
              </TextLink>
            )}
            {group && folds && (
              <TextLink href={graphAddress({ ...query, fold: folds, evidence: undefined }, sort)} {...step}>
                {isFolded ? w.unfoldGroup : w.foldGroup(group.name)}
              </TextLink>
            )}
          </>
        )}
      </p>
    </>
  );
}

const width = 320;

interface FrameProps {
  readonly place: CardPlace;
  readonly box: { readonly width: number; readonly height: number };
  readonly hold: () => void;
  readonly leave: () => void;
  readonly children: ReactNode;
}

/** Beside the pointer, on the side where there is room; on a phone a sheet at the foot of the map. */
export function GraphCardFrame({ place, box, hold, leave, children }: FrameProps) {
  const left = Math.max(4, Math.min(place.x + 12, box.width - width - 4));
  const above = place.y > box.height / 2;
  return (
    <div
      className={css.card}
      style={{ left, [above ? 'bottom' : 'top']: above ? box.height - place.y + 12 : place.y + 12 }}
      onPointerEnter={hold}
      onPointerLeave={leave}
    >
      {children}
    </div>
  );
}

export function GraphCard({ place, ...props }: GraphCardProps) {
  const node = place.kind === 'node' && props.nodes.find(({ id }) => id === place.id);
  const edge = place.kind === 'edge' && props.edges.find(({ id }) => id === place.id);
  if (node) return <NodeCard node={node} {...props} />;
  return edge ? <EdgeCard edge={edge} {...props} /> : null;
}
