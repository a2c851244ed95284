// The window of time of a drawn timeline as state of the address: gestures, buttons and keys move it, `from` and `until` follow
// while it moves, and when it rests the server draws its days. Only what the address says is drawn; nothing is kept here.
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import {
  daysOf,
  isWhole,
  keepWithin,
  panned,
  type TimelineWindow,
  windowOf,
  zoomed,
} from '#components/charts/timeline/timeline-window.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Gestures } from './timeline-gestures.ts';

const addressEveryMs = 150;
/** After the page's own scripts have run. */
const touchReadyMs = 800;

function addressOf(window: TimelineWindow, bounds: TimelineWindow): string {
  const address = new URL(document.location.href);
  const days = daysOf(window);
  for (const name of ['page', 'from', 'until']) address.searchParams.delete(name);
  if (!isWhole(window, bounds)) {
    address.searchParams.set('from', days.from);
    address.searchParams.set('until', days.until);
  }
  return `${address.pathname}${address.search.replaceAll('%2C', ',')}`;
}

const moves: Readonly<Record<string, (window: TimelineWindow, bounds: TimelineWindow) => TimelineWindow>> = {
  closer: (window, bounds) => zoomed(window, 2, bounds),
  wider: (window, bounds) => zoomed(window, 0.5, bounds),
  earlier: (window, bounds) => panned(window, -0.5, bounds),
  later: (window, bounds) => panned(window, 0.5, bounds),
  all: (_, bounds) => bounds,
};

const keys: Readonly<Record<string, string>> = { '+': 'closer', '=': 'closer', '-': 'wider', '0': 'all' };
const shiftedKeys: Readonly<Record<string, string>> = { ArrowLeft: 'earlier', ArrowRight: 'later', '+': 'closer' };

/** The days that a bar or a tick leads to; null for any other link. */
function daysIn(href: string | null | undefined): ApproximateDate | null {
  const params = new URL(href ?? '', document.location.href).searchParams;
  const [from, until] = [params.get('from'), params.get('until')];
  return href && from !== null && until !== null ? { from, until } : null;
}

const fetchGestures = () => import('./timeline-gestures.ts');

/** `root` holds the lanes, the overview and links marked `data-move`. */
export function useTimelineWindow(
  root: RefObject<HTMLElement | null>,
  drawn: ApproximateDate,
  extent: ApproximateDate,
): void {
  const router = useRouter();
  const gestures = useRef<Gestures | null>(null);
  const latest = useRef({ drawn: windowOf(drawn), bounds: windowOf(extent), router });

  useLayoutEffect(() => {
    latest.current = { drawn: windowOf(drawn), bounds: windowOf(extent), router };
    gestures.current?.redrawn(latest.current.drawn, latest.current.bounds);
  }, [drawn, extent, router]);

  useEffect(() => {
    const box = root.current;
    if (!box) return;
    let left = false;
    let toldAt = 0;
    const tell = (window: TimelineWindow): void => {
      if (Date.now() - toldAt < addressEveryMs) return;
      toldAt = Date.now();
      history.replaceState(null, '', addressOf(window, latest.current.bounds));
    };
    const draw = (window: TimelineWindow): void =>
      latest.current.router.replace(addressOf(window, latest.current.bounds), { scroll: false });
    const ready = async (): Promise<Gestures | null> => {
      const { attachGestures } = await fetchGestures();
      if (left) return null;
      gestures.current ??= attachGestures(box, { ...latest.current, onMove: tell, onRest: draw });
      return gestures.current;
    };
    const move = async (name: string): Promise<void> => {
      const own = await ready();
      const next = moves[name];
      if (own && next) own.moveTo(next(own.current(), latest.current.bounds));
    };
    const approach = (): void => void ready();
    // Two fingers come at once: what they move has to be there already, or the browser enlarges the page.
    const idle = window.matchMedia('(pointer: coarse)').matches ? window.setTimeout(approach, touchReadyMs) : undefined;
    const click = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const name = target?.closest<HTMLElement>('a[data-move]')?.dataset.move;
      const days = daysIn(target?.closest('[data-lane] a:not([data-evidence])')?.getAttribute('href'));
      if (name === undefined && !days) return;
      event.preventDefault();
      if (name !== undefined) void move(name);
      if (days) void ready().then((own) => own?.moveTo(keepWithin(windowOf(days), latest.current.bounds)));
    };
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, select, textarea')) return;
      const name = (event.shiftKey ? shiftedKeys : keys)[event.key];
      if (name === undefined) return;
      event.preventDefault();
      void move(name);
    };
    box.addEventListener('pointerenter', approach);
    box.addEventListener('focusin', approach);
    box.addEventListener('click', click);
    box.addEventListener('keydown', press);
    return () => {
      left = true;
      clearTimeout(idle);
      gestures.current?.detach();
      gestures.current = null;
      box.removeEventListener('pointerenter', approach);
      box.removeEventListener('focusin', approach);
      box.removeEventListener('click', click);
      box.removeEventListener('keydown', press);
    };
  }, [root]);
}
