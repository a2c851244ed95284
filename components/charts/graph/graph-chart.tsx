// GraphView in, SVG out: runs on the server and in the browser, no hooks, no fetching. Every mark is a link with a name.
// From below: bands behind coopetition pairs, edges (ended first, so that what is in force lies on top), nodes, the largest
// last. A script may move the element marked `data-plane`; nothing else here needs one.
import type { CSSProperties } from 'react';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { coopetitionsOf } from '#lib/graph/find-coopetitions.ts';
import { markSizes } from '#lib/graph/mark-size.ts';
import { worthOf } from './edge-worth.ts';
import { GraphBand } from './graph-band.tsx';
import { discsOfNodes, markAt, placeCaptions } from './graph-captions.ts';
import css from './graph-chart.module.css';
import { GraphEdgeLink } from './graph-edge.tsx';
import {
  curveOf,
  type Frame,
  frameOf,
  nodeById,
  type Projection,
  pathOf,
  pointAt,
  project,
  usedWidth,
} from './graph-geometry.ts';
import { type LabelSpot, spotLabels } from './graph-labels.ts';
import { GraphNodeLink } from './graph-node.tsx';
import { edgeSentence, graphWords } from './graph-words.ts';

export interface GraphChartProps {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly hrefOf: {
    readonly node: (node: GraphNode) => string;
    readonly edge: (edge: GraphEdge) => string;
  };
  /** Whom the map is around: relations among the others step back. */
  readonly around?: string | undefined;
  /** The part of the map to draw; all of it when left out. A fixed frame keeps places still while the data changes. */
  readonly frame?: Frame;
}

const drawn: Readonly<Record<GraphEdge['status'], number>> = { ended: 0, talks: 1, agreed: 2 };

/** Shown only from close by. */
const farthest: LabelSpot = { side: 'below', level: 4 };

/** From so many edges on, lines and marks are drawn lighter. */
const crowd = 90;

/** So few say what they are, where no two of a pair would write on each other. */
const few = 8;
const isFew = (edges: readonly GraphEdge[]): boolean => edges.length <= few && edges.every(({ lanes }) => lanes <= 2);

/** A group and not an image, whose links would be hidden. Spread, because the linter offers a fieldset, which SVG lacks. */
const grouped = { role: 'group' } as const;

/** What a picture of a given width shows, that no style sheet sizes: names for which there is room, marks of this size. */
interface GraphFit {
  readonly width: number;
  readonly level: number;
  readonly mark: number;
}

interface GraphLayersProps extends Pick<GraphChartProps, 'nodes' | 'edges' | 'hrefOf' | 'around'> {
  readonly projection: Projection;
  /** How much of the width a phone's drawing shows; all of it where it is left out. */
  readonly used?: number;
  readonly fit?: GraphFit;
}

/** The layers of the map, in the units of the projection. */
export function GraphLayers({ nodes, edges, hrefOf, around, projection, used, fit }: GraphLayersProps) {
  const { place } = projection;
  const byId = nodeById(nodes);
  const spots = spotLabels(nodes, projection, used);
  const sizes = markSizes(nodes);
  const worth = worthOf(edges);
  const centred = around !== undefined && byId.has(around);
  const lines = edges
    .flatMap((edge) => {
      const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
      return source && target ? [{ edge, source, target, curve: curveOf(edge, place(source), place(target)) }] : [];
    })
    .sort((a, b) => drawn[a.edge.status] - drawn[b.edge.status]);
  // Only then are they seen without pointing.
  const captions =
    fit === undefined && isFew(edges)
      ? placeCaptions(
          lines.map(({ edge, curve }) => ({ curve, text: relationKinds[edge.type].label })),
          discsOfNodes(nodes, sizes, place, ({ id }) => (spots.get(id) ?? farthest).side),
        )
      : [];
  return (
    <>
      {coopetitionsOf(edges).map(({ id, source, target }) => {
        const [one, other] = [byId.get(source), byId.get(target)];
        return one && other && <GraphBand key={id} one={one} other={other} from={place(one)} to={place(other)} />;
      })}
      <g {...grouped} aria-label={graphWords.relations}>
        {lines.map(({ edge, source, target, curve }, i) => (
          <GraphEdgeLink
            key={edge.id}
            id={edge.id}
            ends={`${edge.source} ${edge.target}`}
            href={hrefOf.edge(edge)}
            sentence={edgeSentence(edge, source, target)}
            type={edge.type}
            status={edge.status}
            deals={edge.deals.length}
            evidence={edge.deals.length === 1 ? edge.deals[0] : undefined}
            d={pathOf(curve)}
            middle={pointAt(curve, markAt)}
            caption={captions[i] && { ...pointAt(curve, captions[i].at), rise: captions[i].rise }}
            worth={worth(edge)}
            aside={centred && edge.source !== around && edge.target !== around}
            size={fit?.mark}
          />
        ))}
      </g>
      <g {...grouped} aria-label={graphWords.organizations}>
        {[...nodes]
          .sort((a, b) => a.degree - b.degree)
          .map((node) => {
            const spot = spots.get(node.id) ?? farthest;
            return (
              <GraphNodeLink
                key={node.id}
                node={node}
                href={hrefOf.node(node)}
                at={place(node)}
                spot={spot}
                sizes={sizes}
                size={fit?.mark}
                named={fit === undefined || spot.level <= fit.level}
              />
            );
          })}
      </g>
    </>
  );
}

/** A phone's drawing is as high as shows all that is used of the width. */
const phoneStyle = (used: number, height: number): CSSProperties & Record<'--map-aspect', string> => ({
  '--map-aspect': (used / height).toFixed(3),
});

export function GraphChart({ frame, ...map }: GraphChartProps) {
  const projection = project(frame ?? frameOf(map.nodes));
  const { width, height } = projection;
  const used = usedWidth(map.nodes, projection);
  return (
    <div className={css.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={phoneStyle(used, height)}
        // A hundredth less, so that no rounding makes of a whole map an enlarged one.
        data-used={Math.floor(used * 0.99)}
        className={css.chart}
        preserveAspectRatio="xMidYMid slice"
        {...grouped}
        aria-label={`${graphWords.chart}. ${graphWords.chartHelp}`}
      >
        <g
          data-plane=""
          data-dense={map.edges.length > crowd || undefined}
          data-few={isFew(map.edges) || undefined}
          className={css.plane}
        >
          <GraphLayers {...map} projection={projection} used={used} />
        </g>
      </svg>
    </div>
  );
}
