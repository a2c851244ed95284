// The graph: how much of it there is, the filters, the legend, the map of one day, and the same as a table.

import { graphWords } from '#components/charts/graph/graph-words.ts';
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { graphReplyAddress } from '#components/format/graph-reply-address.ts';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { FilterChips } from '#components/views/search/filter-chips.tsx';
import { FilterForm, mostChoices } from '#components/views/search/filter-form.tsx';
import { Downloads, graphFiles } from '#components/views/shell/downloads.tsx';
import { PageLinks } from '#components/views/shell/page-links.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { EmptyTimeline } from '#components/views/timeline/empty-timeline.tsx';
import { dayOf } from '#lib/domain/approximate-date.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { DealView } from '#lib/domain/views.ts';
import { capGraph, defaultLimits } from '#lib/graph/build-graph.ts';
import { graphPath } from './graph-address.ts';
import { GraphFocus, namesIn } from './graph-focus.tsx';
import { focusWords } from './graph-focus-words.ts';
import { GraphLead } from './graph-lead.tsx';
import { GraphLegend } from './graph-legend.tsx';
import { firstDrawn, mostDrawn, type RowPage, telling } from './graph-size.ts';
import type { GraphSort } from './graph-sort.ts';
import { GraphStage } from './graph-stage.tsx';
import { GraphTable } from './graph-table.tsx';
import css from './graph-view.module.css';

interface Props {
  readonly query: GraphQuery;
  readonly sort: GraphSort;
  readonly graph: GraphView;
  /** Those looked at, by their names: some have no relation in this view. */
  readonly focus: readonly OrganizationRef[];
  /** A page of the table. */
  readonly listed: RowPage;
  readonly evidence: DealView | null;
}

function Hidden({ nodes, edges, hidden }: Pick<GraphView, 'nodes' | 'edges' | 'hidden'>) {
  const all = nodes.length + hidden.nodes;
  if (hidden.nodes > 0)
    return (
      <p className="font-text text-[0.9375rem]">
        {edges.length === defaultLimits.edges
          ? graphWords.cappedBoth(nodes.length, all, edges.length)
          : graphWords.capped(nodes.length, all)}
      </p>
    );
  if (hidden.edges > 0)
    return (
      <p className="font-text text-[0.9375rem]">{graphWords.cappedEdges(edges.length, edges.length + hidden.edges)}</p>
    );
  return null;
}

export function GraphPage({ query, sort, graph, focus, listed, evidence }: Props) {
  const { nodes, edges, clocks, facets, hidden } = graph;
  const isPainted = nodes.length > mostDrawn;
  const { page, pages, rows } = listed;
  const drawn = isPainted ? capGraph(graph, firstDrawn) : graph;
  const today = dayOf(new Date().toISOString());
  const drawnIds = new Set(drawn.nodes.map(({ id }) => id));
  const choices = facets.organization.slice(0, mostChoices);
  const nameOf = namesIn(graph, facets.organization, focus);
  const onMap = new Set(nodes.map(({ id }) => id));
  const groups = graph.groups.filter(({ group, members }) => [group, ...members].some(({ slug }) => onMap.has(slug)));
  const organizations = nodes.filter(({ kind }) => kind === 'organization').length;
  return (
    <PageShell
      title={graphWords.title}
      path={graphPath}
      query={query}
      current="graph"
      share={{ ...query, view: 'graph', page: undefined, evidence: undefined }}
    >
      <RelationSymbols />
      {isPainted && (
        // What will be painted is asked for with the page, not once its scripts have run.
        <link
          rel="preload"
          as="fetch"
          crossOrigin="anonymous"
          href={graphReplyAddress({ ...query, asOf: clocks.asOf === today ? undefined : clocks.asOf })}
        />
      )}
      <WithEvidence query={query} evidence={evidence}>
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 pt-5 pb-3">
          <div className="min-w-0 flex-1 basis-72">
            <h1 aria-live="polite" aria-atomic="true" className="text-[1.25rem] sm:text-[2.125rem]">
              {query.focus.length === 0
                ? graphWords.heading(organizations, edges.length)
                : focusWords.part(query.focus.map(nameOf), query.depth ?? 1)}
            </h1>
            {query.focus.length > 0 && edges.length > 0 && (
              <p className="font-text text-[0.9375rem]">
                {graphWords.heading(organizations, edges.length)}. {focusWords.partHelp(query.focus.length)}
              </p>
            )}
            <Hidden nodes={nodes} edges={edges} hidden={hidden} />
          </div>
          {query.focus.length === 0 && edges.length >= telling && (
            <GraphLead nodes={nodes} edges={edges} query={query} sort={sort} />
          )}
        </div>
        <FilterChips path={graphPath} query={query} organizations={facets.organization} />
        <GraphFocus query={query} sort={sort} graph={graph} choices={choices} nameOf={nameOf}>
          <FilterForm facets={facets.organization} path={graphPath} query={query} labels={graphWords.filters} />
        </GraphFocus>
        <div className={css.layout}>
          <div className={css.stage}>
            <a href="#relations" className={css.skip}>
              {graphWords.skipToTable}
            </a>
            <GraphStage
              nodes={nodes.filter(({ id }) => drawnIds.has(id))}
              edges={drawn.edges}
              all={nodes.length}
              empty={<EmptyTimeline path={graphPath} query={query} narrowed={query.focus.length > 0} />}
              query={query}
              sort={sort}
              asOf={clocks.asOf}
              groups={groups}
              today={today}
            />
          </div>
          {edges.length > 0 && <GraphLegend facets={facets} edges={edges} query={query} sort={sort} />}
        </div>
        {rows.length > 0 && (
          <section id="relations" aria-labelledby="relations-title" className="pt-6">
            <h2 id="relations-title" className="pb-1 text-xl">
              {graphWords.table}
            </h2>
            <GraphTable rows={rows} all={edges.length} query={query} sort={sort} />
            <PageLinks path={graphPath} query={query} page={page} pages={pages} />
            <Downloads files={graphFiles} query={query} />
          </section>
        )}
      </WithEvidence>
    </PageShell>
  );
}
