'use client';
// A map too large to be drawn as marks: painted, with the same card, keys and buttons. The keyboard goes from node to node, and what
// is reached is told; the twin that has everything is the table below, which lists the same relations.
import { useRouter } from 'next/navigation';
import { type PointerEvent, useMemo, useRef } from 'react';
import { makeScene } from '#components/charts/graph/graph-scene.ts';
import { toggled } from '#components/format/view-address.ts';
import { useCanvasMap } from '#components/hooks/use-canvas-map.ts';
import { useGraphCard } from '#components/hooks/use-graph-card.ts';
import { useNodeSteps } from '#components/hooks/use-node-steps.ts';
import { mostFocused } from '#lib/domain/graph-query.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { focused, graphAddress, graphHrefs } from './graph-address.ts';
import css from './graph-canvas.module.css';
import { focusWords } from './graph-focus-words.ts';
import { GraphFrame, type MapContext } from './graph-frame.tsx';

interface Props extends MapContext {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A pointer at rest for this long asks what it is on. */
const restMs = 90;
/** A press that moves farther than this is a drag, not a click. */
const dragged = 5;

export function GraphCanvas({ nodes, edges, ...context }: Props) {
  const { query, sort } = context;
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useMemo(() => makeScene(nodes, edges), [nodes, edges]);
  const map = useCanvasMap(canvas, box, scene);
  const card = useGraphCard(box);
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef({ x: 0, y: 0 });

  const best = useMemo(() => scene.nodes.map(({ node }) => node), [scene]);
  const { told, onKeyDown } = useNodeSteps({
    nodes: best,
    edges,
    reach: map.reach,
    letGo: () => map.mark(null),
    follow: (node) => router.push(graphHrefs(query, sort).node(node)),
  });

  const point = (event: PointerEvent): void => {
    const { clientX, clientY, buttons, pointerType } = event;
    clearTimeout(timer.current);
    if (pointerType !== 'mouse' || buttons !== 0) return;
    timer.current = setTimeout(() => {
      const place = map.at({ clientX, clientY });
      map.mark(place);
      if (place) card.show(place);
      else card.leave();
    }, restMs);
  };
  const away = (): void => {
    clearTimeout(timer.current);
    card.leave();
  };
  const choose = (event: PointerEvent): void => {
    const isDrag = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) > dragged;
    if (isDrag || event.button !== 0) return;
    const place = map.at(event);
    map.mark(place);
    const node = place?.kind === 'node' ? nodes.find(({ id }) => id === place.id) : undefined;
    if (node && event.shiftKey)
      router.push(graphAddress(focused(query, toggled(query.focus, node.id).slice(-mostFocused)), sort), {
        scroll: false,
      });
    else if (node && node.kind === 'organization' && event.pointerType === 'mouse')
      router.push(graphHrefs(query, sort).node(node));
    else card.show(place);
  };
  return (
    <GraphFrame {...context} box={box} nodes={nodes} edges={edges} moves={map} card={card} goTo={map.goTo}>
      <div
        role="application"
        tabIndex={0}
        aria-label={focusWords.canvas(nodes.length, edges.length)}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={canvas}
          className={css.canvas}
          onPointerMove={point}
          onPointerLeave={away}
          onPointerDown={({ clientX, clientY }) => {
            pressed.current = { x: clientX, y: clientY };
          }}
          onPointerUp={choose}
        />
      </div>
      <p className="sr-only" aria-live="polite">
        {told}
      </p>
    </GraphFrame>
  );
}
