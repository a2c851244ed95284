'use client';
// Arrow keys inside a chart whose links form one Tab stop: left and right along a lane, up and down between lanes, Home and
// End to its ends. Without JavaScript the list below the chart has every link.
import { type ReactNode, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const lanesBy: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

const centreOf = (element: Element): number => {
  const box = element.getBoundingClientRect();
  return box.left + box.width / 2;
};

/** The link to move to, or undefined where there is none that way. */
function target(key: string, link: Element, root: Element): Element | undefined {
  const lane = link.closest('[data-lane]');
  const links: Element[] = [...(lane?.querySelectorAll('a') ?? [])];
  const step = steps[key];
  if (step !== undefined) return links[links.indexOf(link) + step];
  if (key === 'Home') return links[0];
  if (key === 'End') return links.at(-1);
  const by = lanesBy[key];
  if (by === undefined) return undefined;
  const lanes: Array<Element | null> = [...root.querySelectorAll('[data-lane]')].filter(
    (one) => one.getClientRects().length > 0,
  );
  const next = lanes[lanes.indexOf(lane ?? null) + by];
  const x = centreOf(link);
  return [...(next?.querySelectorAll('a') ?? [])].toSorted(
    (a, b) => Math.abs(centreOf(a) - x) - Math.abs(centreOf(b) - x),
  )[0];
}

export function TimelineKeys({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = root.current;
    const move = (event: KeyboardEvent) => {
      const link = event.target instanceof Element ? event.target.closest('[data-lane] a') : null;
      if (!chart || !link || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = target(event.key, link, chart);
      if (!(next instanceof SVGElement)) return;
      event.preventDefault();
      link.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    };
    chart?.addEventListener('keydown', move);
    return () => chart?.removeEventListener('keydown', move);
  }, []);
  return <div ref={root}>{children}</div>;
}
