// One node as a link: a disc for an organization, a diamond for a venture of three parties or more. The area counts edges.
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { labelOf, type MarkSizes } from '#lib/graph/mark-size.ts';
import css from './graph-chart.module.css';
import { sized } from './graph-edge.tsx';
import type { Point } from './graph-geometry.ts';
import { cornerShare, type LabelSpot, type Side } from './graph-labels.ts';
import { nodeSentence } from './graph-words.ts';

const diamond = (radius: number): string => `M0 ${-radius}L${radius} 0 0 ${radius} ${-radius} 0Z`;

const outlined = { stroke: 'var(--paper)', strokeWidth: 1.5 } as const;

/** Of one area: a diamond is drawn a quarter larger than a disc. */
export function NodeMark({ kind, radius }: Pick<GraphNode, 'kind'> & { readonly radius: number }) {
  return kind === 'venture' ? (
    <path className={css.disc} {...outlined} d={diamond(radius * 1.35)} fill={'var(--relation-joint-venture)'} />
  ) : (
    <circle className={css.disc} {...outlined} r={radius} fill="var(--ink)" />
  );
}

/** Legible on lines: letters of ink in a rim of paper. */
const lettered = {
  fill: 'var(--ink)',
  stroke: 'var(--paper)',
  strokeWidth: 3.5,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

/** `radius` as large as the style sheet may draw it. */
function labelPlace(side: Side, radius: number, size: number) {
  const beside = (radius + 3) * (side.includes(' ') ? cornerShare : 1);
  const [textAnchor, x] = side.endsWith('right')
    ? (['start', beside] as const)
    : side.endsWith('left')
      ? (['end', -beside] as const)
      : (['middle', 0] as const);
  const y = side.startsWith('below')
    ? beside + size * 0.86
    : side.startsWith('above')
      ? -beside - size * 0.25
      : size * 0.36;
  return { x, y, textAnchor };
}

export interface GraphNodeProps {
  readonly node: GraphNode;
  readonly href: string;
  readonly at: Point;
  readonly spot: LabelSpot;
  readonly sizes: MarkSizes;
  /** As in an edge. */
  readonly size?: number | undefined;
  /** Whether there is room for its name; on a page the style sheet decides. */
  readonly named?: boolean | undefined;
}

export function GraphNodeLink({ node, href, at, spot, sizes, size: mark, named = true }: GraphNodeProps) {
  const sentence = nodeSentence(node);
  const [radius, size] = [sizes.radius(node), sizes.labelSize(node)];
  return (
    <a
      href={href}
      aria-label={sentence}
      className={css.node}
      data-node={node.id}
      data-evidence={node.kind === 'venture' ? node.target : undefined}
    >
      <title>{sentence}</title>
      <g transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}>
        <g className={css.fixed}>
          <g className={css.sized} {...sized(mark)}>
            <circle r={Math.max(10, radius + 3)} fill="transparent" />
            <circle r={radius + 4} className={css.ring} fill="none" />
            <NodeMark kind={node.kind} radius={radius} />
          </g>
          {named && (
            <text
              {...labelPlace(spot.side, mark === undefined ? radius * 1.15 : radius, size)}
              {...lettered}
              className={css.label}
              data-from={spot.level}
              fontSize={size}
              fontWeight={size > 12 ? 600 : 500}
              fontStyle={node.kind === 'venture' ? 'italic' : 'normal'}
            >
              {labelOf(node)}
            </text>
          )}
        </g>
      </g>
    </a>
  );
}
