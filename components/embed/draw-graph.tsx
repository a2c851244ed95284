// The graph as a picture: the map's own layers, with the names and marks for which there is room at this width.
import { GraphLayers } from '#components/charts/graph/graph-chart.tsx';
import { chartWidth, frameOf, project } from '#components/charts/graph/graph-geometry.ts';
import { levelOf, markFactor } from '#components/charts/graph/graph-labels.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import { capGraph } from '#lib/graph/build-graph.ts';
import { embedWords } from './embed-words.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing, HrefOf } from './picture.ts';

type Content = Pick<GraphView, 'nodes' | 'edges' | 'hidden'>;

/** No default of the site's: pictures on other people's pages stay as they are. */
const mostInPicture = 120;

/** As many as a picture of this width can hold; the best connected, at the places that they have on the whole map. */
function partFor({ nodes, edges }: Content, width: number): Pick<GraphView, 'nodes' | 'edges'> {
  const most = Math.round(Math.max(30, Math.min(mostInPicture, width / 14)));
  const part = capGraph({ nodes, edges }, { nodes: most, edges: 4 * most });
  const kept = new Set(part.nodes.map(({ id }) => id));
  return { nodes: nodes.filter(({ id }) => kept.has(id)), edges: part.edges };
}

const noteHeight = 18;

export function drawGraph(content: Content, width: number, href: HrefOf): Drawing {
  const { nodes, edges } = partFor(content, width);
  const all = content.nodes.length + content.hidden.nodes;
  if (nodes.length === 0) return nothingDrawn;
  // Units are pixels here, so that names keep their size whatever the width.
  const projection = project(frameOf(nodes), width);
  return {
    height: projection.height + noteHeight,
    body: (
      <>
        <GraphLayers
          nodes={nodes}
          edges={edges}
          projection={projection}
          fit={{ width, level: levelOf(1), mark: markFactor(width / chartWidth) }}
          hrefOf={{
            node: ({ kind, target }) => href(kind === 'venture' ? `/deals/${target}` : `/organizations/${target}`),
            edge: (edge) =>
              href(edge.deals.length === 1 ? `/deals/${edge.deals[0]}` : `/graph?focus=${edge.source},${edge.target}`),
          }}
        />
        {nodes.length < all && (
          <text x="0" y={projection.height + 12} fontSize="11" fill="var(--ink-soft)">
            {embedWords.bestConnected(nodes.length, all)}
          </text>
        )}
      </>
    ),
  };
}
