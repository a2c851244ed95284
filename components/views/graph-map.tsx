'use client';
// The map: the chart as the server drew it, made movable. Links in it lead on without a reload; those to a row of the table
// and to evidence are left to the browser and to the evidence drawer. Keys work from any mark or button in it, or after a click.
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { GraphChart, type GraphChartProps } from '#components/charts/graph-chart.tsx';
import { graphWords } from '#components/charts/graph-words.ts';
import { toggled } from '#components/format/view-address.ts';
import { useFullScreen } from '#components/hooks/use-full-screen.ts';
import { useGraphCard } from '#components/hooks/use-graph-card.ts';
import { useGraphPointing } from '#components/hooks/use-graph-pointing.ts';
import { type MapMoves, useGraphZoom } from '#components/hooks/use-graph-zoom.ts';
import { useUndo } from '#components/hooks/use-undo.ts';
import { mostFocused } from '#lib/domain/graph-query.ts';
import { focused, graphAddress } from './graph-address.ts';
import { GraphCard, GraphCardFrame, type GraphCardProps } from './graph-card.tsx';
import { GraphFind } from './graph-find.tsx';
import { focusWords } from './graph-focus-words.ts';
import css from './graph-view.module.css';

const keys: Readonly<Record<string, (moves: MapMoves) => void>> = {
  ArrowLeft: ({ panBy }) => panBy(-0.2, 0),
  ArrowRight: ({ panBy }) => panBy(0.2, 0),
  ArrowUp: ({ panBy }) => panBy(0, -0.2),
  ArrowDown: ({ panBy }) => panBy(0, 0.2),
  '+': ({ zoomBy }) => zoomBy(1.4),
  '=': ({ zoomBy }) => zoomBy(1.4),
  '-': ({ zoomBy }) => zoomBy(1 / 1.4),
  '0': ({ showAll }) => showAll(),
};

const icons = {
  in: 'M8 3V13M3 8H13',
  out: 'M3 8H13',
  all: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10',
  full: 'M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10M5 5H11V11H5Z',
  undo: 'M6 3 3 6 6 9M3 6H10A3.5 3.5 0 0 1 10 13H6',
} as const;

interface ButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly press: () => void;
}

function MapButton({ label, icon, press }: ButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={press}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}

interface Props extends GraphChartProps, Pick<GraphCardProps, 'query' | 'sort' | 'groupOf'> {
  readonly busy: boolean;
}

export function GraphMap({ busy, query, sort, groupOf, ...chart }: Props) {
  const box = useRef<HTMLElement>(null);
  const moves = useGraphZoom(box);
  const router = useRouter();
  const card = useGraphCard(box);
  const screen = useFullScreen(box);
  const { steps, undo } = useUndo(graphAddress({ ...query, evidence: undefined }, sort));
  useGraphPointing(box);

  const press = (event: KeyboardEvent): void => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(moves);
  };
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[data-node]:not([data-evidence])') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const chosen = link.getAttribute('data-node');
    // With Shift held a click adds to what is looked at, or takes out again.
    if (event.shiftKey && chosen !== null)
      router.push(graphAddress(focused(query, toggled(query.focus, chosen).slice(-mostFocused)), sort), {
        scroll: false,
      });
    else router.push(href);
  };
  const goTo = (id: string): void => {
    const link = box.current?.querySelector(`[data-node="${CSS.escape(id)}"]`);
    if (link instanceof SVGElement) link.focus();
  };
  const bounds = box.current?.getBoundingClientRect();
  return (
    <section
      ref={box}
      id="map"
      className={css.map}
      aria-label={graphWords.map}
      aria-busy={busy}
      tabIndex={-1}
      onKeyDown={press}
      onClick={follow}
    >
      <GraphChart {...chart} />
      <div className="no-print">
        <GraphFind nodes={chart.nodes} goTo={goTo} />
      </div>
      <div className={`${css.controls} no-print`}>
        {steps > 0 && <MapButton label={focusWords.undo} icon={icons.undo} press={undo} />}
        <MapButton label={graphWords.zoomIn} icon={icons.in} press={() => moves.zoomBy(1.6)} />
        <MapButton label={graphWords.zoomOut} icon={icons.out} press={() => moves.zoomBy(1 / 1.6)} />
        <MapButton label={graphWords.zoomAll} icon={icons.all} press={moves.showAll} />
        {screen.possible && (
          <MapButton
            label={screen.full ? focusWords.leaveFullScreen : focusWords.fullScreen}
            icon={icons.full}
            press={screen.toggle}
          />
        )}
      </div>
      {card.place && bounds && (
        <GraphCardFrame place={card.place} box={bounds} hold={card.hold} leave={card.leave}>
          <GraphCard
            place={card.place}
            nodes={chart.nodes}
            edges={chart.edges}
            query={query}
            sort={sort}
            groupOf={groupOf}
          />
        </GraphCardFrame>
      )}
    </section>
  );
}
