// One node as a link: a disc for an organization, a diamond for a venture of three parties or more. The area counts edges.
import type { GraphNode } from '#lib/domain/views.ts';
import { labelSize, nodeRadius } from '#lib/graph/mark-size.ts';
import css from './graph-chart.module.css';
import type { Point } from './graph-geometry.ts';
import type { LabelSpot, Side } from './graph-labels.ts';
import { nodeSentence } from './graph-words.ts';

const diamond = (radius: number): string => `M0 ${-radius}L${radius} 0 0 ${radius} ${-radius} 0Z`;

/** Of one area: a diamond is drawn a quarter larger than a disc. */
export function NodeMark({ node }: { readonly node: Pick<GraphNode, 'kind' | 'degree'> }) {
  const radius = nodeRadius(node);
  return node.kind === 'venture' ? (
    <path className={css.disc} d={diamond(radius * 1.35)} fill={'var(--relation-joint-venture)'} />
  ) : (
    <circle className={css.disc} r={radius} fill="var(--ink)" />
  );
}

function labelPlace(side: Side, radius: number, size: number) {
  const [beside, middle] = [radius + 3, size * 0.36];
  switch (side) {
    case 'below':
      return { x: 0, y: beside + size * 0.86, textAnchor: 'middle' } as const;
    case 'above':
      return { x: 0, y: -beside - size * 0.25, textAnchor: 'middle' } as const;
    case 'right':
      return { x: beside, y: middle, textAnchor: 'start' } as const;
    case 'left':
      return { x: -beside, y: middle, textAnchor: 'end' } as const;
  }
}

export interface GraphNodeProps {
  readonly node: GraphNode;
  readonly href: string;
  readonly at: Point;
  readonly spot: LabelSpot;
}

export function GraphNodeLink({ node, href, at, spot }: GraphNodeProps) {
  const sentence = nodeSentence(node);
  const radius = nodeRadius(node);
  const size = labelSize(node);
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
          <g className={css.sized}>
            <circle r={Math.max(10, radius + 3)} fill="transparent" />
            <circle r={radius + 4} className={css.ring} />
            <NodeMark node={node} />
          </g>
          <text
            {...labelPlace(spot.side, radius, size)}
            className={css.label}
            data-from={spot.level}
            fontSize={size}
            fontWeight={size > 12 ? 600 : 500}
            fontStyle={node.kind === 'venture' ? 'italic' : 'normal'}
          >
            {node.label}
          </text>
        </g>
      </g>
    </a>
  );
}
