// Paints a scene on a canvas, step by step: lines by look, discs, and names where there is room, the best connected first. The looks
// are those of the drawn graph: colour by type, dashes for talks, double for disputes, ticks for rivalry, pale for what has ended. Who
// calls says when the next step is due: forty thousand lines at once would hold up the reader's hand for a second.
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

/** Lines, marks and names of one step. */
const step = { lines: 512, nodes: 500, names: 20 } as const;

/** Whether any of what it adds to the path can be seen on the canvas. */
function trace({ context, width, height }: Canvas, { path }: SceneLines, { scale, x, y }: Placing): boolean {
  context.beginPath();
  let seen = false;
  for (let at = 0; at < path.length; at += 6) {
    const [x0, y0] = [(path[at] ?? 0) * scale + x, (path[at + 1] ?? 0) * scale + y];
    const [xb, yb] = [(path[at + 2] ?? 0) * scale + x, (path[at + 3] ?? 0) * scale + y];
    const [x1, y1] = [(path[at + 4] ?? 0) * scale + x, (path[at + 5] ?? 0) * scale + y];
    if (Math.max(x0, xb, x1) < 0 || Math.min(x0, xb, x1) > width) continue;
    if (Math.max(y0, yb, y1) < 0 || Math.min(y0, yb, y1) > height) continue;
    context.moveTo(x0, y0);
    context.quadraticCurveTo(xb, yb, x1, y1);
    seen = true;
  }
  return seen;
}

/** Whether there was anything to be drawn. */
function strokeLines(canvas: Canvas, lines: SceneLines, placing: Placing, paints: Paints, alpha: number): boolean {
  const { context } = canvas;
  if (!trace(canvas, lines, placing)) return false;
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
  return true;
}

/** How large marks are drawn: so many that they would hide each other are drawn smaller, until the reader comes closer. */
const factorFor = ({ nodes }: Scene, { scale }: Placing): number =>
  markFactor(scale) * Math.min(1, scale * Math.sqrt(mostAtFullSize / nodes.length));

function* fillNodes(
  canvas: Canvas,
  nodes: readonly SceneNode[],
  placing: Placing,
  paints: Paints,
  factor: number,
): Generator<void> {
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
    if (i % step.nodes === 0) yield;
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

function* writeNames(
  canvas: Canvas,
  nodes: readonly SceneNode[],
  placing: Placing,
  paints: Paints,
  factor: number,
): Generator<void> {
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
    if (names % step.names === 0) yield;
  }
}

/** All of the scene that lies on the canvas. Thousands of lines are drawn thinner on ink, so that the busy parts show. */
export function* paintGraph(canvas: Canvas, scene: Scene, placing: Placing, paints: Paints): Generator<void> {
  const { context, width, height } = canvas;
  context.clearRect(0, 0, width, height);
  const count = scene.lines.reduce((sum, { edges }) => sum + edges.length, 0);
  const alpha = Math.max(0.12, Math.min(0.7, (0.7 * 600 * Math.max(1, placing.scale)) / count));
  for (const lines of scene.lines)
    for (let at = 0; at < lines.path.length; at += 6 * step.lines) {
      const few = { ...lines, path: lines.path.subarray(at, at + 6 * step.lines) };
      if (strokeLines(canvas, few, placing, paints, alpha)) yield;
    }
  const factor = factorFor(scene, placing);
  yield* fillNodes(canvas, scene.nodes, placing, paints, factor);
  yield* writeNames(canvas, scene.nodes, placing, paints, factor);
}

/** What belongs to the marked node or edge, over a veil that lets the rest step back: little enough for one step. */
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
    strokeLines(canvas, { ...lines, path }, placing, paints, 0.9);
  }
  const nodes = scene.nodes.filter(({ node }) => isMarked.node(node.id));
  const factor = factorFor(scene, placing);
  for (const paint of [fillNodes, writeNames]) for (const _ of paint(canvas, nodes, placing, paints, factor));
}
