// Pan, zoom and pointing on a painted map, by wheel, pinch, drag, keys and buttons. Without a script nothing of this is there:
// the server draws the best connected part.
import { type D3ZoomEvent, select, type ZoomBehavior, zoom, zoomIdentity } from 'd3';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Scene } from '#components/charts/graph/graph-scene.ts';
import { GraphPainter } from './graph-painter.ts';
import { watchPageScroll } from './page-scroll.ts';
import type { CardPlace } from './use-graph-card.ts';
import { isOfMap, type MapMoves } from './use-graph-zoom.ts';

const mostEnlarged = 40;
const moveMs = 200;

interface CanvasMap extends MapMoves {
  readonly goTo: (id: string) => void;
  /** Marks a node where it lies; goes there where it lies outside of what is shown. */
  readonly reach: (id: string) => void;
  readonly mark: (place: CardPlace | null) => void;
  readonly at: (event: { clientX: number; clientY: number }) => CardPlace | null;
}

interface Held {
  readonly painter: GraphPainter;
  readonly behaviour: ZoomBehavior<HTMLCanvasElement, unknown>;
}

function attach(element: HTMLCanvasElement, scene: Scene, box: HTMLElement): Held & { readonly detach: () => void } {
  const painter = new GraphPainter(element, scene);
  const scroll = watchPageScroll();
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, mostEnlarged])
    .filter((event: Event) => isOfMap(event, painter.transform.k > 1.001, scroll))
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      painter.transform = transform;
      painter.show();
      painter.later();
    })
    .on('end', () => {
      box.toggleAttribute('data-zoomed', painter.transform.k > 1.001);
    });
  const chosen = select(element);
  chosen.call(behaviour).on('dblclick.zoom', null);
  const observer = new ResizeObserver(() => painter.paint());
  observer.observe(element);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const retheme = (): void => painter.retheme();
  dark.addEventListener('change', retheme);
  const themes = new MutationObserver(retheme);
  themes.observe(document.documentElement, { attributes: true });
  return {
    painter,
    behaviour,
    detach: () => {
      painter.stop();
      scroll.stop();
      box.removeAttribute('data-zoomed');
      observer.disconnect();
      themes.disconnect();
      dark.removeEventListener('change', retheme);
      chosen.on('.zoom', null);
    },
  };
}

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function useCanvasMap(
  canvas: RefObject<HTMLCanvasElement | null>,
  box: RefObject<HTMLElement | null>,
  scene: Scene,
): CanvasMap {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !box.current) return;
    const { detach, ...map } = attach(element, scene, box.current);
    held.current = map;
    return () => {
      held.current = null;
      detach();
    };
  }, [canvas, box, scene]);

  const move = useCallback(
    (act: (map: Held, animated: ReturnType<typeof animate>) => void): void => {
      const element = canvas.current;
      if (element && held.current) act(held.current, animate(element));
    },
    [canvas],
  );
  const mark = useCallback((place: CardPlace | null): void => {
    const painter = held.current?.painter;
    if (!painter || painter.marked?.id === place?.id) return;
    painter.marked = place;
    painter.show();
  }, []);
  const goTo = useCallback(
    (id: string): void =>
      move(({ behaviour, painter }, animated) => {
        const place = painter.whereIs(id);
        if (!place) return;
        const { width, height } = painter.size;
        const k = Math.max(4, painter.transform.k);
        behaviour.transform(
          animated,
          zoomIdentity.translate(width / 2 - place.x * k, height / 2 - place.y * k).scale(k),
        );
        mark({ kind: 'node', id, ...place });
      }),
    [move, mark],
  );
  const reach = useCallback(
    (id: string): void => {
      const painter = held.current?.painter;
      const still = painter?.whereIs(id);
      if (!painter || !still) return;
      const [x, y] = painter.transform.apply([still.x, still.y]);
      const { width, height } = painter.size;
      if (x < 0 || y < 0 || x > width || y > height) goTo(id);
      else mark({ kind: 'node', id, x, y });
    },
    [goTo, mark],
  );
  return {
    zoomBy: (factor) => move(({ behaviour }, animated) => behaviour.scaleBy(animated, factor)),
    panBy: (right, down) =>
      move(({ behaviour, painter }, animated) => {
        const { width, height } = painter.size;
        const { k } = painter.transform;
        behaviour.translateBy(animated, (-right * width) / k, (-down * height) / k);
      }),
    showAll: () => move(({ behaviour }, animated) => behaviour.transform(animated, zoomIdentity)),
    goTo,
    reach,
    mark,
    at: ({ clientX, clientY }) => {
      const box = canvas.current?.getBoundingClientRect();
      return (box && held.current?.painter.at(clientX - box.left, clientY - box.top)) ?? null;
    },
  };
}

const animate = (element: HTMLCanvasElement) =>
  select<HTMLCanvasElement, unknown>(element)
    .transition()
    .duration(isCalm() ? 0 : moveMs);
