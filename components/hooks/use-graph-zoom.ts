// Pan and zoom of a drawn map by wheel, pinch, drag, keys and buttons. It moves the element marked `data-plane` and tells it
// how large things are drawn; it draws nothing. The page scrolls first: a wheel turned down over the whole map, and a finger
// moved up or down on it, belong to the page.
import { type D3ZoomEvent, select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { type RefObject, useEffect, useRef } from 'react';
import { levelOf, markFactor } from '#components/charts/graph/graph-labels.ts';
import { type PageScroll, watchPageScroll } from './page-scroll.ts';

type Behaviour = ZoomBehavior<SVGSVGElement, unknown>;

export interface MapMoves {
  readonly zoomBy: (factor: number) => void;
  /** By shares of what is visible: 0.25 to the right. */
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
}

const mostEnlarged = 12;
const moveMs = 200;

interface Visible {
  readonly pixelsPerUnit: number;
  /** Corners of the visible part in the map's own units, before any zoom. */
  readonly extent: [[number, number], [number, number]];
}

function visibleOf(svg: SVGSVGElement): Visible {
  const matrix = svg.getScreenCTM();
  const box = svg.getBoundingClientRect();
  const pixelsPerUnit = matrix?.a || 1;
  const left = (box.left - (matrix?.e ?? 0)) / pixelsPerUnit;
  const top = (box.top - (matrix?.f ?? 0)) / pixelsPerUnit;
  return {
    pixelsPerUnit,
    extent: [
      [left, top],
      [left + box.width / pixelsPerUnit, top + box.height / pixelsPerUnit],
    ],
  };
}

/** The least enlargement: the one at which all of the map is visible. */
function leastOf(svg: SVGSVGElement, { extent: [[left, top], [right, bottom]] }: Visible): number {
  const { width, height } = svg.viewBox.baseVal;
  return Math.min(1, (right - left) / (Number(svg.dataset.used) || width), (bottom - top) / height);
}

const planeOf = (svg: SVGSVGElement): SVGGElement | null => svg.querySelector<SVGGElement>('[data-plane]');

/** Gives marks their own size on screen again and labels the room they now have: the style sheet reads these. */
function settle(svg: SVGSVGElement): void {
  const plane = planeOf(svg);
  if (!plane) return;
  const scale = visibleOf(svg).pixelsPerUnit * currentOf(svg).k;
  plane.style.setProperty('--zoom-scale', scale.toFixed(4));
  plane.style.setProperty('--zoom-mark', markFactor(scale).toFixed(3));
  plane.dataset.level = String(levelOf(scale));
}

/** The page scrolls first: a wheel turned down over the whole map, or by a page under way, and one finger on it are the page's. */
export function isOfMap(event: Event, isEnlarged: boolean, scroll: PageScroll): boolean {
  if (event instanceof WheelEvent) {
    if (event.ctrlKey || event.metaKey) return true;
    return !scroll.isUnderWay() && (event.deltaY < 0 || isEnlarged);
  }
  if (window.TouchEvent && event instanceof TouchEvent) return event.touches.length > 1 || isEnlarged;
  return event instanceof MouseEvent && !event.ctrlKey && event.button === 0;
}

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function attach(svg: SVGSVGElement, box: HTMLElement): { behaviour: Behaviour; detach: () => void } {
  const enlarged = (): boolean => currentOf(svg).k > leastOf(svg, visibleOf(svg)) + 0.001;
  const scroll = watchPageScroll();
  const behaviour: Behaviour = zoom<SVGSVGElement, unknown>()
    .filter((event: Event) => isOfMap(event, enlarged(), scroll))
    .extent(() => visibleOf(svg).extent)
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      planeOf(svg)?.setAttribute('transform', event.transform.toString());
    })
    // Not with every frame: restyling each mark costs several times what moving all of them does.
    .on('end', () => {
      settle(svg);
      box.toggleAttribute('data-zoomed', enlarged());
    });
  const measure = (): void => {
    if (svg.getBoundingClientRect().width === 0) return;
    const visible = visibleOf(svg);
    const { width, height } = svg.viewBox.baseVal;
    const [spareX, spareY] = [width * 0.15, height * 0.15];
    behaviour.scaleExtent([leastOf(svg, visible), mostEnlarged]).translateExtent([
      [-spareX, -spareY],
      [width + spareX, height + spareY],
    ]);
    settle(svg);
    box.toggleAttribute('data-zoomed', enlarged());
  };
  select(svg).call(behaviour);
  const observer = new ResizeObserver(measure);
  observer.observe(svg);
  measure();
  return {
    behaviour,
    detach: () => {
      observer.disconnect();
      scroll.stop();
      select(svg).on('.zoom', null);
    },
  };
}

/** Where d3-zoom keeps it: on the element. */
function currentOf(svg: SVGSVGElement & { __zoom?: ZoomTransform }): ZoomTransform {
  return svg.__zoom ?? zoomIdentity;
}

/** Moves a focused mark into sight when the map is enlarged. */
function follow(svg: SVGSVGElement, behaviour: Behaviour, target: Element): void {
  const [mark, frame] = [target.getBoundingClientRect(), svg.getBoundingClientRect()];
  const outside =
    mark.right < frame.left || mark.left > frame.right || mark.bottom < frame.top || mark.top > frame.bottom;
  if (!outside) return;
  const unit = visibleOf(svg).pixelsPerUnit * currentOf(svg).k;
  const right = (frame.left + frame.width / 2 - mark.left - mark.width / 2) / unit;
  const down = (frame.top + frame.height / 2 - mark.top - mark.height / 2) / unit;
  behaviour.translateBy(select(svg), right, down);
}

/** `box` holds one svg, whose first drawn size may be that of a server's page: nothing jumps when this takes over. */
export function useGraphZoom(box: RefObject<HTMLElement | null>): MapMoves {
  const held = useRef<{ svg: SVGSVGElement; behaviour: Behaviour } | null>(null);
  useEffect(() => {
    const svg = box.current?.querySelector('svg');
    if (!svg || !box.current) return;
    const { behaviour, detach } = attach(svg, box.current);
    held.current = { svg, behaviour };
    const focus = (event: FocusEvent): void => {
      if (event.target instanceof SVGElement && event.target.matches(':focus-visible'))
        follow(svg, behaviour, event.target);
    };
    svg.addEventListener('focusin', focus);
    return () => {
      svg.removeEventListener('focusin', focus);
      held.current = null;
      detach();
    };
  }, [box]);
  // Where a movement under way will end: the next one goes on from there, so that quick presses add up.
  const goal = useRef<ZoomTransform | null>(null);
  const moveTo = (next: (from: ZoomTransform, svg: SVGSVGElement) => ZoomTransform): void => {
    if (!held.current || held.current.svg.getBoundingClientRect().width === 0) return;
    const { svg, behaviour } = held.current;
    const wanted = next(goal.current ?? currentOf(svg), svg);
    const aim = behaviour.constrain()(wanted, visibleOf(svg).extent, behaviour.translateExtent());
    const arrive = (): void => {
      if (goal.current === aim) goal.current = null;
    };
    goal.current = aim;
    const movement = select(svg)
      .transition()
      .duration(isCalm() ? 0 : moveMs);
    behaviour.transform(movement.on('end cancel interrupt', arrive), aim);
  };
  return {
    zoomBy: (factor) =>
      moveTo((from, svg) => {
        const [[x0, y0], [x1, y1]] = visibleOf(svg).extent;
        const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
        const k = Math.min(mostEnlarged, Math.max(leastOf(svg, visibleOf(svg)), from.k * factor));
        const [mapX, mapY] = from.invert([x, y]);
        return zoomIdentity.translate(x - mapX * k, y - mapY * k).scale(k);
      }),
    panBy: (right, down) =>
      moveTo((from, svg) => {
        const [[x0, y0], [x1, y1]] = visibleOf(svg).extent;
        return from.translate((-right * (x1 - x0)) / from.k, (-down * (y1 - y0)) / from.k);
      }),
    showAll: () =>
      moveTo((_, svg) => {
        const visible = visibleOf(svg);
        const { width, height } = svg.viewBox.baseVal;
        const k = leastOf(svg, visible);
        const [[x0, y0], [x1, y1]] = visible.extent;
        return zoomIdentity.translate((x0 + x1 - k * width) / 2, (y0 + y1 - k * height) / 2).scale(k);
      }),
  };
}
