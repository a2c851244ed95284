'use client';
// The map as the server drew it, made movable. Links in it lead on without a reload; those to a row of the table and to
// evidence are left to the browser and to the evidence drawer.
import { useRouter } from 'next/navigation';
import { type MouseEvent, useRef } from 'react';
import { GraphChart, type GraphChartProps } from '#components/charts/graph/graph-chart.tsx';
import { toggled } from '#components/format/view-address.ts';
import { useGraphCard } from '#components/hooks/use-graph-card.ts';
import { useGraphPointing } from '#components/hooks/use-graph-pointing.ts';
import { useGraphZoom } from '#components/hooks/use-graph-zoom.ts';
import { useMarkKeys } from '#components/hooks/use-mark-keys.ts';
import { mostFocused } from '#lib/domain/graph-query.ts';
import { focused, graphAddress } from './graph-address.ts';
import { GraphFrame, type MapContext } from './graph-frame.tsx';

type Props = GraphChartProps & MapContext;

export function GraphMap({ busy, query, sort, groupOf, ...chart }: Props) {
  const box = useRef<HTMLElement>(null);
  const moves = useGraphZoom(box);
  const router = useRouter();
  const card = useGraphCard(box);
  useGraphPointing(box);
  const step = useMarkKeys(box, chart);

  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[data-node]:not([data-evidence])') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const chosen = link.getAttribute('data-node');
    // With Shift held a click adds to what is looked at, or takes out again.
    if (event.shiftKey && chosen !== null) {
      const focus = toggled(query.focus, chosen).slice(-mostFocused);
      router.push(graphAddress(focused(query, focus), sort), { scroll: false });
    } else router.push(href);
  };
  const goTo = (id: string): void => {
    const link = box.current?.querySelector(`[data-node="${CSS.escape(id)}"]`);
    if (link instanceof SVGElement) link.focus();
  };
  return (
    <GraphFrame
      box={box}
      nodes={chart.nodes}
      edges={chart.edges}
      moves={moves}
      card={card}
      goTo={goTo}
      onClick={follow}
      onKeyDown={step}
      {...{ busy, query, sort, groupOf }}
    >
      <GraphChart {...chart} around={query.focus.length === 1 ? query.focus[0] : undefined} />
    </GraphFrame>
  );
}
