// Samples for the legend, drawn by the very parts that draw the graph.
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { fullSizes } from '#lib/graph/mark-size.ts';
import { CoopetitionMark } from './graph-band.tsx';
import { EdgeLine, type EdgeLook, EdgeMark } from './graph-edge.tsx';
import { NodeMark } from './graph-node.tsx';

/** A short line with its mark. Says nothing to a screen reader: words stand beside it. */
export function EdgeSwatch({ type, status = 'agreed', deals = 1 }: Pick<EdgeLook, 'type'> & Partial<EdgeLook>) {
  return (
    <svg width="38" height="14" viewBox="0 0 38 14" aria-hidden="true" className="shrink-0">
      <g opacity={status === 'ended' ? 0.55 : 1}>
        <EdgeLine type={type} status={status} deals={deals} d="M1 7H37" />
        <g transform="translate(19 7)">
          <EdgeMark type={type} status={status} />
        </g>
      </g>
    </svg>
  );
}

export function NodeSwatch({ kind, degree }: Pick<GraphNode, 'kind' | 'degree'>) {
  return (
    <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" className="shrink-0">
      <NodeMark kind={kind} radius={fullSizes.radius({ degree })} />
    </svg>
  );
}

export function CoopetitionSwatch() {
  return (
    <svg width="38" height="14" viewBox="-19 -7 38 14" aria-hidden="true" className="shrink-0">
      <path d="M-18 0H18" stroke="var(--relation-rivalry)" strokeOpacity={0.16} strokeWidth={13} />
      <CoopetitionMark />
    </svg>
  );
}
