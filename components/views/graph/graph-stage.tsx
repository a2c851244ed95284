'use client';
// Slider and map together. While the slider moves, each day's graph is fetched and drawn on the same places; when it rests
// the address follows, and with it the server's page: table, counts and legend.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Frame, frameOf, unite } from '#components/charts/graph/graph-geometry.ts';
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { formatDay } from '#components/format/format-date.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { useChosenDay } from '#components/hooks/use-chosen-day.ts';
import { useGraph } from '#components/hooks/use-graph.ts';
import { useMonthPlayer } from '#components/hooks/use-month-player.ts';
import { words } from '#components/words.ts';
import type { Day } from '#lib/domain/approximate-date.ts';
import type { GraphQuery, GroupInView } from '#lib/domain/graph-query.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { graphAddress, graphHrefs } from './graph-address.ts';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphMap } from './graph-map.tsx';
import { dayOfMonth, monthOf, monthsUntil } from './graph-months.ts';
import { mostDrawn } from './graph-size.ts';
import type { GraphSort } from './graph-sort.ts';
import { GraphTime } from './graph-time.tsx';

interface GraphStageProps {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly query: GraphQuery;
  readonly sort: GraphSort;
  readonly asOf: Day;
  readonly today: Day;
  readonly groups: readonly GroupInView[];
  /** How many nodes there are to show, where `nodes` are only the best connected of them. */
  readonly all: number;
  /** What to say in place of a map without edges. */
  readonly empty: ReactNode;
}

/** So that a laptop shows all of the map below what leads to it. */
const tallest = 0.53;

/** A slider at rest for this long is meant. */
const restMs = 450;

/** What is drawn of the map: as long as only the day changes it may grow, never move. */
function useFrame(nodes: readonly GraphNode[], query: GraphQuery): Frame {
  const filters = viewAddress('', { ...query, asOf: undefined, knownAt: undefined, evidence: undefined });
  const held = useRef<{ filters: string; frame: Frame } | null>(null);
  return useMemo(() => {
    const fresh = frameOf(nodes, tallest);
    const frame = held.current?.filters === filters ? unite(held.current.frame, fresh) : fresh;
    held.current = { filters, frame };
    return frame;
  }, [nodes, filters]);
}

/** Nodes seen before stay where they were seen, whatever the layout of another day says. */
function useStill(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const places = useRef(new Map<string, Pick<GraphNode, 'x' | 'y'>>());
  return useMemo(
    () =>
      nodes.map((node) => {
        const { x, y } = places.current.get(node.id) ?? node;
        places.current.set(node.id, { x, y });
        return { ...node, x, y };
      }),
    [nodes],
  );
}

function Stage({ nodes, edges, query, sort, asOf, today, groups, all, empty }: GraphStageProps) {
  const router = useRouter();
  const { day, choose, goOn, ask, strayed } = useChosenDay(asOf);
  const wanted = useDeferredValue(day);
  const moved = wanted !== asOf;
  const isPart = all > nodes.length;
  const asked = moved || isPart;
  const { data, isFetching, isError, isPlaceholderData, isPaused, refetch } = useGraph(
    asked ? { ...query, asOf: wanted === today ? undefined : wanted } : null,
  );
  const shown = data && asked ? data : { nodes, edges };
  const still = useStill(shown.nodes);
  const frame = useFrame(still, query);
  const hrefOf = useMemo(() => graphHrefs(query, sort), [query, sort]);

  const ready = !moved || (data !== undefined && !isFetching && !isPlaceholderData);
  const chooseMonth = useCallback((month: number) => choose(dayOfMonth(month, today)), [choose, today]);
  const nextMonth = useCallback((from: number) => goOn(day, dayOfMonth(from + 1, today)), [goOn, day, today]);
  const player = useMonthPlayer({
    month: monthOf(day),
    last: monthsUntil(today),
    ready,
    choose: chooseMonth,
    goOn: nextMonth,
  });
  const groupOf = useMemo(() => {
    // Largest first, so that the smallest group around an organization is the one that stays.
    const groupBy = new Map(groups.flatMap(({ group, members }) => members.map(({ slug }) => [slug, group] as const)));
    return (slug: string) => groupBy.get(slug);
  }, [groups]);

  const { pause } = player;
  useEffect(() => {
    if (isError || strayed) pause();
  }, [isError, strayed, pause]);

  useEffect(() => {
    if (day === asOf || player.playing) return;
    const address = graphAddress({ ...query, evidence: undefined, asOf: day === today ? undefined : day }, sort);
    const timer = setTimeout(() => {
      ask(day);
      router.replace(address, { scroll: false });
    }, restMs);
    return () => clearTimeout(timer);
  }, [day, asOf, query, sort, today, router, ask, player.playing]);

  // What the map shows while what was asked for is not there.
  const told =
    isPart && !moved ? graphWords.shownPart(nodes.length) : graphWords.shownDay(formatDay(data?.clocks.asOf ?? asOf));
  return (
    <>
      <GraphTime
        query={query}
        sort={sort}
        asOf={day}
        today={today}
        player={player}
        choose={(next) => {
          player.pause();
          choose(next);
        }}
      />
      {shown.edges.length === 0 ? (
        empty
      ) : shown.nodes.length > mostDrawn ? (
        <GraphCanvas
          nodes={shown.nodes}
          edges={shown.edges}
          busy={isFetching}
          query={query}
          sort={sort}
          groupOf={groupOf}
        />
      ) : (
        <GraphMap
          nodes={still}
          edges={shown.edges}
          hrefOf={hrefOf}
          frame={frame}
          busy={isFetching}
          query={query}
          sort={sort}
          groupOf={groupOf}
        />
      )}
      <p role="status" className="label min-h-4">
        {isError && graphWords.failed(told)}
        {isPaused && graphWords.waiting(told)}
        {isPart && !data && !isError && !isPaused && graphWords.partFirst(nodes.length, all)}{' '}
        {isError && (
          <button type="button" className="underline" onClick={() => void refetch()}>
            {words.problem.retry}
          </button>
        )}
      </p>
    </>
  );
}

export function GraphStage(props: GraphStageProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Stage {...props} />
    </QueryClientProvider>
  );
}
