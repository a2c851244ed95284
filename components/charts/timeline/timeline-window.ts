// The stretch of time that is shown, and moves of it: by factor, by share, to whole days; pure. Never narrower than a week, never
// beyond the first and the last deal.
import type { ApproximateDate, Day } from '#lib/domain/approximate-date.ts';

/** Instants in milliseconds; `until` is the first one that is not shown. */
export interface TimelineWindow {
  readonly from: number;
  readonly until: number;
}

const dayMs = 86_400_000;
export const leastMs = 7 * dayMs;

export const windowOf = ({ from, until }: ApproximateDate): TimelineWindow => ({
  from: Date.parse(from),
  until: Date.parse(until) + dayMs,
});

const dayFrom = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The whole days nearest to it, at least one. */
export function daysOf({ from, until }: TimelineWindow): ApproximateDate {
  const first = Math.round(from / dayMs);
  const last = Math.max(first, Math.round(until / dayMs) - 1);
  return { from: dayFrom(first * dayMs), until: dayFrom(last * dayMs) };
}

/** As wide as it is, where the bounds are wide enough; moved into them. */
export function keepWithin({ from, until }: TimelineWindow, bounds: TimelineWindow): TimelineWindow {
  const width = Math.min(Math.max(until - from, leastMs), bounds.until - bounds.from);
  const middle = (from + until) / 2;
  const start = Math.min(Math.max(middle - width / 2, bounds.from), bounds.until - width);
  return { from: start, until: start + width };
}

/** A factor above one shows less time. `towards`: the share of the window that keeps its place. */
export function zoomed(window: TimelineWindow, factor: number, bounds: TimelineWindow, towards = 0.5): TimelineWindow {
  const width = window.until - window.from;
  const next = Math.max(leastMs, width / factor);
  const fixed = window.from + towards * width;
  const from = fixed - towards * next;
  return keepWithin({ from, until: from + next }, bounds);
}

/** By shares of what is shown: 0.5 is half a window later. */
export function panned({ from, until }: TimelineWindow, share: number, bounds: TimelineWindow): TimelineWindow {
  const by = share * (until - from);
  return keepWithin({ from: from + by, until: until + by }, bounds);
}

export const isWhole = (window: TimelineWindow, bounds: TimelineWindow): boolean =>
  window.from <= bounds.from + dayMs / 2 && window.until >= bounds.until - dayMs / 2;
