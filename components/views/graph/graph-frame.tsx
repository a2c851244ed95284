'use client';
// What stands around a map, drawn or painted: its keys, its buttons, the field that finds, the card of what is pointed at.
// Keys work from any mark or button in it, or after a click.
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useId } from 'react';
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { useFullScreen } from '#components/hooks/use-full-screen.ts';
import type { GraphCardState } from '#components/hooks/use-graph-card.ts';
import type { MapMoves } from '#components/hooks/use-graph-zoom.ts';
import { useUndo } from '#components/hooks/use-undo.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { graphAddress } from './graph-address.ts';
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

/** What every map is given besides what it draws. */
export interface MapContext extends Pick<GraphCardProps, 'query' | 'sort' | 'groupOf'> {
  readonly busy: boolean;
}

interface Props extends MapContext {
  readonly box: RefObject<HTMLElement | null>;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly moves: MapMoves;
  readonly card: GraphCardState;
  readonly goTo: (id: string) => void;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

export function GraphFrame({ box, nodes, edges, moves, card, goTo, children, ...props }: Props) {
  const { busy, query, sort, groupOf } = props;
  const screen = useFullScreen(box);
  const keysId = useId();
  const router = useRouter();
  const { steps, undo } = useUndo(graphAddress({ ...query, evidence: undefined }, sort), (address) =>
    router.push(address, { scroll: false }),
  );
  const press = (event: KeyboardEvent): void => {
    const move = keys[event.key];
    if (!move) props.onKeyDown?.(event);
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(moves);
  };
  const bounds = box.current?.getBoundingClientRect();
  return (
    <section
      ref={box}
      id="map"
      className={css.map}
      aria-label={graphWords.map}
      aria-describedby={keysId}
      aria-busy={busy}
      tabIndex={-1}
      onKeyDown={press}
      onClick={props.onClick}
    >
      <p id={keysId} className="sr-only">
        {graphWords.mapKeys}
      </p>
      <div className="no-print">
        <GraphFind nodes={nodes} goTo={goTo} />
      </div>
      {children}
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
          <GraphCard place={card.place} nodes={nodes} edges={edges} query={query} sort={sort} groupOf={groupOf} />
        </GraphCardFrame>
      )}
    </section>
  );
}
