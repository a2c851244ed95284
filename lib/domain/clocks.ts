// The two clocks of every read. `asOf`: true in the world on that day. `knownAt`: could be known by the end of that day.
import { z } from 'zod';
import { addDays, Day, dayOf, type Instant } from './approximate-date.ts';

export const Clocks = z.object({ asOf: Day, knownAt: Day });
export type Clocks = z.infer<typeof Clocks>;

/** The clocks as an address may carry them; what is left out means now. */
export const ClocksQuery = z.object({ asOf: Day.optional(), knownAt: Day.optional() });
export type ClocksQuery = z.infer<typeof ClocksQuery>;

/** Completes the clocks with today, or names the one that lies in the future. */
export function clocksAt(query: ClocksQuery, now: Instant): Clocks | { future: 'asOf' | 'knownAt'; today: Day } {
  const today = dayOf(now);
  if (query.asOf !== undefined && query.asOf > today) return { future: 'asOf', today };
  if (query.knownAt !== undefined && query.knownAt > today) return { future: 'knownAt', today };
  return { asOf: query.asOf ?? today, knownAt: query.knownAt ?? today };
}

/** The first instant that a reader at `knownAt` cannot know: the start of the next day, in UTC. */
export const horizonOf = (clocks: Clocks): Instant => `${addDays(clocks.knownAt, 1)}T00:00:00.000Z`;
