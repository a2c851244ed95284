// Wheel, pinch, drag and brush on a drawn timeline, as moves of the window of time it shows. The drawing is stretched to follow, each
// lane as a picture that is painted anew only where it has been stretched far; who gave it draws the new days when the gesture
// rests. The trap: a variable on the chart would restyle every mark of it with every frame. Fetched when the
// chart is first approached. The page scrolls first: a wheel turned while the page moves, or down over all of time, is its.
import { brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { isWhole, keepWithin, leastMs, type TimelineWindow } from '#components/charts/timeline/timeline-window.ts';
import { watchPageScroll } from './page-scroll.ts';
import { leaveVerticalToPage } from './vertical-touch.ts';

export interface Gestures {
  /** In steps, where the reader allows motion. */
  readonly moveTo: (window: TimelineWindow) => void;
  readonly current: () => TimelineWindow;
  /** The drawing now shows these days. */
  readonly redrawn: (drawn: TimelineWindow, bounds: TimelineWindow) => void;
  readonly detach: () => void;
}

interface Options {
  readonly drawn: TimelineWindow;
  readonly bounds: TimelineWindow;
  readonly onMove: (window: TimelineWindow) => void;
  readonly onRest: (window: TimelineWindow) => void;
}

const restMs = 220;
const moveMs = 200;
/** Stretched by more than this since it was painted, a picture is blurred and its marks have lost their shape. */
const mostStretched = 1.4;
const aDay = 86_400_000;
/** A finger needs a wider edge than a mouse. */
const handlePx = (): number => (window.matchMedia('(pointer: coarse)').matches ? 28 : 12);
const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function attachGestures(root: HTMLElement, { drawn, bounds, onMove, onRest }: Options): Gestures {
  let [shown, limits, now] = [drawn, bounds, drawn];
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let paintedAt = 1;
  const scroll = watchPageScroll();
  const chart = select(root);
  const strip = () => ({
    overview: root.querySelector<SVGSVGElement>('[data-overview]'),
    brushed: chart.selectAll<SVGGElement, unknown>('[data-brush]'),
  });
  let { overview, brushed } = strip();

  // Around a lane, which is moved itself.
  const plot = (): { left: number; width: number } => {
    const lanes = [...root.querySelectorAll('[data-lane]')];
    const box = lanes.find((lane) => lane.getClientRects().length > 0)?.parentElement?.getBoundingClientRect();
    return { left: (box?.left ?? 0) - root.getBoundingClientRect().left, width: box?.width || 1 };
  };
  const lanesOf = (): NodeListOf<SVGSVGElement> => root.querySelectorAll('[data-dates] > svg');
  const shareOf = (at: number): number => (at - shown.from) / (shown.until - shown.from);

  const windowOf = (transform: ZoomTransform): TimelineWindow => {
    const { left, width } = plot();
    const [from, until] = [left, left + width].map(
      (x) => shown.from + ((transform.invertX(x) - left) / width) * (shown.until - shown.from),
    );
    return { from: from ?? shown.from, until: until ?? shown.until };
  };
  const transformOf = (to: TimelineWindow): ZoomTransform => {
    const { left, width } = plot();
    const k = (shown.until - shown.from) / (to.until - to.from);
    return zoomIdentity.translate(left - k * (left + shareOf(to.from) * width), 0).scale(k);
  };

  const follow = (): void => {
    const k = (shown.until - shown.from) / (now.until - now.from);
    const shift = -k * shareOf(now.from);
    const blurred = Math.max(k / paintedAt, paintedAt / k) > mostStretched || (k === 1 && paintedAt !== 1);
    if (blurred) {
      paintedAt = k;
      root.style.setProperty('--timeline-mark', (1 / k).toFixed(5));
    }
    // Without it for a frame, the browser paints.
    const still = k === 1 && shift === 0;
    root.toggleAttribute('data-moving', !blurred && !still);
    root.toggleAttribute('data-stretched', k !== 1);
    for (const lane of lanesOf())
      lane.style.transform = still ? '' : `translateX(${(100 * shift).toFixed(4)}%) scaleX(${k.toFixed(5)})`;
    const { width } = plot();
    for (const tick of root.querySelectorAll<SVGAElement>('[data-share]')) {
      const share = Number(tick.dataset.share);
      const place = k * share + shift;
      tick.style.visibility = place < 0 || place > 1 ? 'hidden' : 'visible';
      // Moved, not set anew: its text would be laid out with every frame.
      tick.style.transform = still ? '' : `translateX(${((place - share) * width).toFixed(2)}px)`;
    }
  };
  const [overviewWidth, overviewHeight] = [overview?.viewBox.baseVal.width ?? 1, overview?.viewBox.baseVal.height ?? 1];
  const brush = brushX<unknown>();
  const placeOf = (at: number): number => ((at - limits.from) / (limits.until - limits.from)) * overviewWidth;
  const showBrush = (): void => {
    if (overview) brush.move(brushed, [placeOf(now.from), placeOf(now.until)]);
  };

  const apply = (to: TimelineWindow, source: 'zoom' | 'brush' | 'move' | 'drawing'): void => {
    now = to;
    follow();
    if (source !== 'zoom') chart.property('__zoom', transformOf(now));
    if (source !== 'brush') showBrush();
    if (source === 'drawing') return;
    onMove(now);
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      onRest(now);
    }, restMs);
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('[data-lane], [data-dates]')) return false;
      const enlarged = !isWhole(now, limits);
      if (event instanceof WheelEvent) {
        if (event.ctrlKey || event.metaKey) return true;
        if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || scroll.isUnderWay()) return false;
        return event.deltaY < 0 || enlarged;
      }
      if (window.TouchEvent && event instanceof TouchEvent) return event.touches.length > 1 || enlarged;
      return event instanceof MouseEvent && event.type !== 'dblclick' && event.button === 0 && enlarged;
    })
    .extent(() => {
      const { left, width } = plot();
      return [
        [left, 0],
        [left + width, 1],
      ];
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) apply(windowOf(event.transform), 'zoom');
    });

  const measure = (): void => {
    const { left, width } = plot();
    const whole = shown.until - shown.from;
    behaviour.scaleExtent([whole / (limits.until - limits.from), Math.max(1, whole / leastMs)]).translateExtent([
      [left + shareOf(limits.from) * width, Number.NEGATIVE_INFINITY],
      [left + shareOf(limits.until) * width, Number.POSITIVE_INFINITY],
    ]);
    brush
      .extent([
        [0, 0],
        [overviewWidth, overviewHeight],
      ])
      // In pixels, however the drawing is stretched; half of it lies outside of the strip at its ends.
      .handleSize((handlePx() * overviewWidth) / (overview?.getBoundingClientRect().width || overviewWidth));
    if (overview) brushed.call(brush);
    apply(now, 'drawing');
  };
  brush.on('brush end', (event: D3BrushEvent<unknown>) => {
    if (!event.sourceEvent) return;
    const { selection } = event;
    const [from, until] = Array.isArray(selection) ? selection : [];
    const at = (place: number): number => limits.from + (place / overviewWidth) * (limits.until - limits.from);
    if (typeof from === 'number' && typeof until === 'number') {
      const window = { from: at(from), until: at(until) };
      apply(event.type === 'end' ? keepWithin(window, limits) : window, 'brush');
    } else if (event.type === 'end') apply(limits, 'move');
  });

  const sideways = (event: WheelEvent): void => {
    const target = event.target instanceof Element ? event.target.closest('[data-lane], [data-dates]') : null;
    if (!target || Math.abs(event.deltaX) <= Math.abs(event.deltaY) || isWhole(now, limits)) return;
    event.preventDefault();
    const by = (event.deltaX / plot().width) * (now.until - now.from);
    apply(keepWithin({ from: now.from + by, until: now.until + by }, limits), 'move');
  };
  chart.call(behaviour).on('dblclick.zoom', null);
  root.addEventListener('wheel', sideways, { passive: false });
  const vertical = leaveVerticalToPage(root, '[data-brush]');
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  measure();
  root.dataset.gestures = 'ready';

  return {
    current: () => now,
    moveTo: (to) => {
      cancelAnimationFrame(frame);
      const [start, from] = [performance.now(), now];
      const step = (at: number): void => {
        const part = isCalm() ? 1 : Math.min(1, Math.max(0, at - start) / moveMs);
        const eased = 1 - (1 - part) ** 3;
        apply(
          { from: from.from + (to.from - from.from) * eased, until: from.until + (to.until - from.until) * eased },
          'move',
        );
        if (part < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
    redrawn: (next, within) => {
      shown = next;
      // What only the document held is drawn for the first time, as another element.
      ({ overview, brushed } = strip());
      limits = within;
      // The drawing has whole days; what differs by less is the same window.
      const same = Math.abs(now.from - next.from) < aDay && Math.abs(now.until - next.until) < aDay;
      if (same || rest === undefined) now = next;
      measure();
      // Only what was asked for arrives: a page that is opened, resized or printed shows its marks at once.
      if (!isCalm()) for (const lane of lanesOf()) lane.animate([{ opacity: 0.35 }, {}], moveMs);
    },
    detach: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      observer.disconnect();
      chart.on('.zoom', null);
      root.removeEventListener('wheel', sideways);
      scroll.stop();
      vertical.stop();
      delete root.dataset.gestures;
    },
  };
}
