// The days that a time axis spans, from the deals on it and the days that were asked for; pure.
import { utcMonth } from 'd3-time';
import { type ApproximateDate, addDays, type Day, earlierOf, laterOf } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';

export const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
export const dayAt = (date: Date): Day => date.toISOString().slice(0, 10);

/** A few old deals may not squeeze the rest: at most this share is left to the list, and only to win this much room. */
const leftOutShare = 0.02;
const worthwhile = 0.6;

export interface TimelineDomain extends ApproximateDate {
  /** Deals before the axis begins; they must be told and led to, for they are in the list. */
  readonly earlier: number;
}

interface Asked {
  /** The days that the reader filters by; the axis keeps to them. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly asOf: Day;
}

export const daysBetween = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/**
 * The axis for these deals: the days asked for; where none are, from the first deal's month to the clock or the last
 * moment, at least a quarter wide. It begins later where a handful of old deals would take two fifths of it for themselves.
 */
export function domainOf(deals: readonly Deal[], { from, until, asOf }: Asked): TimelineDomain {
  const dates = deals.flatMap(({ moment }) => moment?.date ?? []);
  const last = until ?? dates.map((date) => date.until).reduce(laterOf, asOf);
  const starts = dates.map((date) => date.from).toSorted();
  const first = starts[0] ?? last;
  const later = starts[Math.floor(starts.length * leftOutShare)] ?? first;
  const trimmed = daysBetween(later, last) < worthwhile * daysBetween(first, last) ? later : first;
  const begins = from ?? earlierOf(dayAt(utcMonth.floor(instantOf(trimmed))), addDays(last, -90));
  return { from: begins, until: laterOf(begins, last), earlier: dates.filter((date) => date.until < begins).length };
}
