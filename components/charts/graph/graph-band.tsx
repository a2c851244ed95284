// The mark of a coopetition: a pale band behind all edges of a pair, and a disc of two halves in its middle.
import type { GraphNode } from '#lib/domain/graph-view.ts';
import css from './graph-chart.module.css';
import type { Point } from './graph-geometry.ts';
import { coopetitionSentence } from './graph-words.ts';

/** Half red for the rivalry, half ink for the deals. In pixels around the origin. */
export function CoopetitionMark() {
  return (
    <>
      <path d="M-4.5 0a4.5 4.5 0 0 1 9 0Z" fill="var(--relation-rivalry)" />
      <path d="M-4.5 0a4.5 4.5 0 0 0 9 0Z" fill="var(--ink)" />
      <circle r={4.5} fill="none" stroke="var(--paper)" strokeWidth={1} />
    </>
  );
}

export interface GraphBandProps {
  readonly one: GraphNode;
  readonly other: GraphNode;
  readonly from: Point;
  readonly to: Point;
}

export function GraphBand({ one, other, from, to }: GraphBandProps) {
  const [x, y] = [from.x * 0.62 + to.x * 0.38, from.y * 0.62 + to.y * 0.38];
  return (
    <g className={css.band} data-ends={`${one.id} ${other.id}`}>
      <title>{coopetitionSentence(one, other)}</title>
      <path
        className={css.line}
        fill="none"
        d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
        stroke="var(--relation-rivalry)"
        strokeOpacity={0.13}
        strokeWidth={13}
      />
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <g className={css.fixed}>
          <CoopetitionMark />
        </g>
      </g>
    </g>
  );
}
