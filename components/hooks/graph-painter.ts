// The painted map on its canvas. While a gesture lasts, the picture painted before it is moved and scaled, which costs the
// same whatever the map holds; when it rests the map is painted anew, sharp, out of sight and in slices, so that the next gesture
// never waits for it. The first picture is shown as it grows.
import { type ZoomTransform, zoomIdentity } from 'd3';
import { edgeAt, nodeAt, type Scene } from '#components/charts/graph/graph-scene.ts';
import {
  type Canvas,
  type Paints,
  type Placing,
  paintGraph,
  paintMarked,
} from '#components/charts/graph/paint-graph.ts';
import { relationColour } from '#components/charts/graph/relation-symbols.tsx';
import type { CardPlace } from './use-graph-card.ts';

/** A map that has not moved for this long has come to rest. */
const restMs = 140;
/** A slice of painting; the next one waits until what the reader does has been heard. */
const sliceMs = 14;
/** The picture reaches this share of the canvas beyond each side, so that a gesture does not pull in emptiness at once. */
const spare = 0.3;

/** The theme's colours as a canvas takes them. */
function readPaints(element: HTMLElement): Paints {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    paper: colour('--paper'),
    venture: colour('--relation-joint-venture'),
    relation: (type) => colour(relationColour(type).slice(4, -1)),
    font: style.fontFamily,
  };
}

export class GraphPainter {
  readonly #element: HTMLCanvasElement;
  readonly #scene: Scene;
  #picture = document.createElement('canvas');
  #sketch = document.createElement('canvas');
  readonly #touch = document.createElement('canvas').getContext('2d');
  #paints: Paints;
  #pictured: ZoomTransform = zoomIdentity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasPicture = false;
  marked: CardPlace | null = null;
  transform: ZoomTransform = zoomIdentity;

  constructor(element: HTMLCanvasElement, scene: Scene) {
    this.#element = element;
    this.#scene = scene;
    this.#paints = readPaints(element);
  }

  get size() {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  /** From units of the chart to CSS pixels of the canvas. */
  get placing(): Placing {
    return this.#placing(this.transform);
  }

  #placing({ k, x, y }: ZoomTransform): Placing {
    const { width, height } = this.size;
    const fit = Math.min(width / this.#scene.width, height / this.#scene.height);
    return {
      scale: fit * k,
      x: x + (k * (width - fit * this.#scene.width)) / 2,
      y: y + (k * (height - fit * this.#scene.height)) / 2,
    };
  }

  retheme(): void {
    this.#paints = readPaints(this.#element);
    this.paint();
  }

  /** A new, sharp picture. */
  paint(): void {
    clearTimeout(this.#timer);
    const { width, height } = this.size;
    if (width === 0 || height === 0) return;
    const [at, target] = [this.transform, this.#hasPicture ? this.#sketch : this.#picture];
    const canvas = this.#open(target, width * (1 + 2 * spare), height * (1 + 2 * spare));
    if (!canvas) return;
    const { scale, x, y } = this.#placing(at);
    const placing = { scale, x: x + width * spare, y: y + height * spare };
    if (!this.#hasPicture) this.#pictured = at;
    this.#slice(paintGraph(canvas, this.#scene, placing, this.#paints), target, at);
  }

  #slice(steps: Generator<void>, target: HTMLCanvasElement, at: ZoomTransform): void {
    const until = performance.now() + sliceMs;
    let done = false;
    while (!done && performance.now() < until) {
      done = steps.next().done === true;
      // A browser puts off what is painted out of sight until somebody looks at it.
      this.#touch?.drawImage(target, 0, 0, 1, 1, 0, 0, 1, 1);
    }
    if (!done) this.#timer = setTimeout(() => this.#slice(steps, target, at));
    else if (this.#hasPicture) {
      [this.#picture, this.#sketch] = [target, this.#picture];
      this.#pictured = at;
    } else this.#hasPicture = true;
    if (done || !this.#hasPicture) this.show();
  }

  /** The picture where the map now is; a sharp one when it has rested. */
  show(): void {
    const { width, height } = this.size;
    const canvas = this.#open(this.#element, width, height);
    if (!canvas) return;
    const zoomed = this.transform.k / this.#pictured.k;
    const [left, top] = [
      this.transform.x - this.#pictured.x * zoomed - width * spare * zoomed,
      this.transform.y - this.#pictured.y * zoomed - height * spare * zoomed,
    ];
    canvas.context.clearRect(0, 0, width, height);
    canvas.context.drawImage(
      this.#picture,
      left,
      top,
      width * (1 + 2 * spare) * zoomed,
      height * (1 + 2 * spare) * zoomed,
    );
    if (this.marked) this.#mark(canvas, this.marked);
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.paint(), restMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #mark(canvas: Canvas, { kind, id }: CardPlace): void {
    const near = new Set<string>([id]);
    for (const { edges } of this.#scene.lines)
      for (const edge of edges)
        if (kind === 'edge' ? edge.id === id : edge.source === id || edge.target === id)
          near.add(edge.source).add(edge.target);
    paintMarked(canvas, this.#scene, this.placing, this.#paints, {
      node: (one) => near.has(one),
      edge: ({ edges }, i) => {
        const edge = edges[i];
        return edge !== undefined && (kind === 'edge' ? edge.id === id : edge.source === id || edge.target === id);
      },
    });
  }

  #open(element: HTMLCanvasElement, width: number, height: number): Canvas | null {
    const density = Math.min(2, window.devicePixelRatio || 1);
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    if (element.width !== across) element.width = across;
    if (element.height !== down) element.height = down;
    const context = element.getContext('2d');
    if (!context) return null;
    context.setTransform(density, 0, 0, density, 0, 0);
    return { context, width, height };
  }

  /** What lies under a point of the canvas: a node before an edge. */
  at(x: number, y: number): CardPlace | null {
    const { scale, x: left, y: top } = this.placing;
    const point = { x: (x - left) / scale, y: (y - top) / scale };
    const node = nodeAt(this.#scene, point, 4 / scale, scale);
    if (node) return { kind: 'node', id: node.id, x, y };
    const edge = edgeAt(this.#scene, point, 5 / scale);
    return edge ? { kind: 'edge', id: edge.id, x, y } : null;
  }

  whereIs(id: string): { x: number; y: number } | undefined {
    const found = this.#scene.nodes.find(({ node }) => node.id === id);
    const { scale, x, y } = this.#placing(zoomIdentity);
    return found && { x: found.x * scale + x, y: found.y * scale + y };
  }
}
