// Where something is built or delivered: what tells two projects of the same parties apart. Only as fine as texts name it alike.
import { z } from 'zod';

/** ISO 3166: a country ("NO"), or a state of the United States ("US-TX"). */
export const Place = z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/);
export type Place = z.infer<typeof Place>;

/** Whether nothing can be in both: a state lies in its country. */
export const placesClash = (a: Place, b: Place): boolean => !a.startsWith(b) && !b.startsWith(a);
