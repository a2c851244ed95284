// Paints a scene on a canvas: lines by look, discs, and names where there is room, the best connected first. The looks are
// those of the drawn graph: colour by type, dashes for talks, double for disputes, ticks for rivalry, pale for what has ended.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { labelHeight, labelOf } from '#lib/graph/mark-size.ts';
import { markFactor } from './graph-labels.ts';
import type { Scene, SceneLines, SceneNode } from './graph-scene.ts';

export interface Paints {
  readonly ink: string;
  readonly paper: string;
  readonly venture: string;
  readonly relation: (type: RelationType) => string;
  readonly font: string;
}

/** Where the chart's units lie on the canvas: pixel = unit * scale + shift. */
export interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Canvas {
  readonly context: CanvasRenderingContext2D;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Names on one screen; more would be a texture. */
const mostNames = 220;

/** So many marks of full size fit on a canvas of a thousand pixels. */
const mostAtFullSize = 350;

function trace(context: CanvasRenderingContext2D, { path }: SceneLines, { scale, x, y }: Placing): void {
  context.beginPath();
  for (let at = 0; at < path.length; at += 6) {
    context.moveTo((path[at] ?? 0) * scale + x, (path[at + 1] ?? 0) * scale + y);
    context.quadraticCurveTo(
      (path[at + 2] ?? 0) * scale + x,
      (path[at + 3] ?? 0) * scale + y,
      (path[at + 4] ?? 0) * scale + x,
      (path[at + 5] ?? 0) * scale + y,
    );
  }
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: SceneLines,
  placing: Placing,
  paints: Paints,
  alpha: number,
) {
  trace(context, lines, placing);
  const { type, status } = lines;
  context.strokeStyle = paints.relation(type);
  context.globalAlpha = status === 'ended' ? alpha * 0.5 : alpha;
  context.setLineDash(status === 'talks' ? [5, 4] : []);
  context.lineWidth = type === 'rivalry' ? 0.7 : type === 'dispute' ? 3 : 1.1;
  context.stroke();
  if (type === 'rivalry') {
    context.setLineDash([1, 9]);
    context.lineWidth = 4.5;
    context.stroke();
  }
  if (type === 'dispute') {
    context.strokeStyle = paints.paper;
    context.lineWidth = 1.2;
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** How large marks are drawn: so many that they would hide each other are drawn smaller, until the reader comes closer. */
const factorFor = ({ nodes }: Scene, { scale }: Placing): number =>
  markFactor(scale) * Math.min(1, scale * Math.sqrt(mostAtFullSize / nodes.length));

function fillNodes(
  canvas: Canvas,
  nodes: readonly SceneNode[],
  placing: Placing,
  paints: Paints,
  factor: number,
): void {
  const { context, width, height } = canvas;
  context.strokeStyle = paints.paper;
  context.lineWidth = 1;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const one = nodes[i];
    if (!one) continue;
    const [x, y, radius] = [one.x * placing.scale + placing.x, one.y * placing.scale + placing.y, one.radius * factor];
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.beginPath();
    if (one.node.kind === 'venture') {
      const reach = radius * 1.35;
      context.moveTo(x, y - reach);
      context.lineTo(x + reach, y);
      context.lineTo(x, y + reach);
      context.lineTo(x - reach, y);
      context.closePath();
      context.fillStyle = paints.venture;
    } else {
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = paints.ink;
    }
    context.fill();
    context.stroke();
  }
}

/** Room is kept in cells as high as a line: a name takes those that it crosses. */
class Room {
  readonly #taken = new Set<number>();

  take(x: number, y: number, width: number): boolean {
    const row = Math.floor(y / labelHeight);
    const cells: number[] = [];
    for (let column = Math.floor(x / 12); column <= Math.floor((x + width) / 12); column++)
      cells.push(row * 4096 + column, (row + 1) * 4096 + column);
    if (cells.some((cell) => this.#taken.has(cell))) return false;
    for (const cell of cells) this.#taken.add(cell);
    return true;
  }
}

function writeNames(
  canvas: Canvas,
  nodes: readonly SceneNode[],
  placing: Placing,
  paints: Paints,
  factor: number,
): void {
  const { context, width, height } = canvas;
  const room = new Room();
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  let names = 0;
  for (const { node, labelSize: size, labelWidth, radius, ...at } of nodes) {
    if (names >= mostNames) return;
    const [x, y] = [at.x * placing.scale + placing.x, at.y * placing.scale + placing.y + radius * factor + 2];
    const isCut = x < labelWidth / 2 || y < 0 || x > width - labelWidth / 2 || y > height - labelHeight;
    if (isCut || !room.take(x - labelWidth / 2, y, labelWidth)) continue;
    names += 1;
    const name = labelOf(node);
    context.font = `${node.kind === 'venture' ? 'italic ' : ''}${size > 12 ? 600 : 500} ${size}px ${paints.font}`;
    context.strokeStyle = paints.paper;
    context.lineWidth = 3;
    context.strokeText(name, x, y);
    context.fillStyle = paints.ink;
    context.fillText(name, x, y);
  }
}

/** All of the scene that lies on the canvas. Thousands of lines are drawn thinner on ink, so that the busy parts show. */
export function paintGraph(canvas: Canvas, scene: Scene, placing: Placing, paints: Paints): void {
  const { context, width, height } = canvas;
  context.clearRect(0, 0, width, height);
  const count = scene.lines.reduce((sum, { edges }) => sum + edges.length, 0);
  const alpha = Math.max(0.12, Math.min(0.7, (0.7 * 600 * Math.max(1, placing.scale)) / count));
  for (const lines of scene.lines) strokeLines(context, lines, placing, paints, alpha);
  const factor = factorFor(scene, placing);
  fillNodes(canvas, scene.nodes, placing, paints, factor);
  writeNames(canvas, scene.nodes, placing, paints, factor);
}

/** What belongs to the marked node or edge, over a veil that lets the rest step back. */
export function paintMarked(
  canvas: Canvas,
  scene: Scene,
  placing: Placing,
  paints: Paints,
  isMarked: { readonly node: (id: string) => boolean; readonly edge: (lines: SceneLines, index: number) => boolean },
): void {
  const { context, width, height } = canvas;
  context.globalAlpha = 0.78;
  context.fillStyle = paints.paper;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  for (const lines of scene.lines) {
    const kept = lines.edges.flatMap((_, i) => (isMarked.edge(lines, i) ? [i] : []));
    if (kept.length === 0) continue;
    const path = new Float32Array(6 * kept.length);
    for (const [to, from] of kept.entries()) path.set(lines.path.subarray(6 * from, 6 * from + 6), 6 * to);
    strokeLines(context, { ...lines, path }, placing, paints, 0.9);
  }
  const nodes = scene.nodes.filter(({ node }) => isMarked.node(node.id));
  const factor = factorFor(scene, placing);
  fillNodes(canvas, nodes, placing, paints, factor);
  writeNames(canvas, nodes, placing, paints, factor);
}
