'use client';
// The map: the chart as the server drew it, made movable. Links in it lead on without a reload; those to a row of the table
// and to evidence are left to the browser and to the evidence drawer. Keys work from any mark or button in it, or after a click.
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { GraphChart, type GraphChartProps } from '#components/charts/graph-chart.tsx';
import { graphWords } from '#components/charts/graph-words.ts';
import { useGraphPointing } from '#components/hooks/use-graph-pointing.ts';
import { type MapMoves, useGraphZoom } from '#components/hooks/use-graph-zoom.ts';
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

const icons = { in: 'M8 3V13M3 8H13', out: 'M3 8H13', all: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10' } as const;

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

interface Props extends GraphChartProps {
  readonly busy: boolean;
}

export function GraphMap({ busy, ...chart }: Props) {
  const box = useRef<HTMLElement>(null);
  const moves = useGraphZoom(box);
  const router = useRouter();
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
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
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
      <div className={`${css.controls} no-print`}>
        <MapButton label={graphWords.zoomIn} icon={icons.in} press={() => moves.zoomBy(1.6)} />
        <MapButton label={graphWords.zoomOut} icon={icons.out} press={() => moves.zoomBy(1 / 1.6)} />
        <MapButton label={graphWords.zoomAll} icon={icons.all} press={moves.showAll} />
      </div>
    </section>
  );
}
