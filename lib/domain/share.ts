// The state of a view that can be shown elsewhere: every filter, both clocks and how it is drawn. It is complete: nothing in it
// is optional and nothing has a default, so that whatever we take as usual tomorrow, an address of today says the same. What is
// not narrowed down is written as an empty value, and a clock that goes along with the days as `now`.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { CommitmentGrouping, CommitmentUnit } from './commitment.ts';
import { mostNodes } from './graph-query.ts';
import { Measure, Resource } from './insight.ts';
import { Id } from './list-query.ts';
import { MovementClock, mostDays } from './movement.ts';
import { RelationType } from './relation-kind.ts';
import { SearchSort } from './search-views.ts';
import { Status } from './status.ts';
import { Slug } from './view-query.ts';

export const SharedView = z.enum([
  'timeline',
  'graph',
  'pair',
  'organization',
  'deal',
  'search',
  'dependence',
  'coopetition',
  'flows',
  'commitments',
  'power',
  'movements',
]);
export type SharedView = z.infer<typeof SharedView>;

/** `auto` follows the reader's own preference. */
export const ShareTheme = z.enum(['auto', 'light', 'dark']);
export type ShareTheme = z.infer<typeof ShareTheme>;

/** In which language and which forms of dates and numbers it is written. */
export const ShareLocale = z.enum(['en-GB']);
export type ShareLocale = z.infer<typeof ShareLocale>;

/** `now` moves with the days; a day stays. */
export const ShareClock = z.union([z.literal('now'), Day], { error: 'must be a day such as 2025-06-30, or now' });
export type ShareClock = z.infer<typeof ShareClock>;

/** The narrowest and the widest picture that is drawn. */
export const shareWidths = { least: 240, most: 1600 } as const;

/** Values are written as text, as an address carries them. */
const list = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(item));
const orNull = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => (text === '' ? null : text))
    .pipe(item.nullable());
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const look = {
  asOf: ShareClock,
  knownAt: ShareClock,
  theme: ShareTheme,
  locale: ShareLocale,
  width: whole(shareWidths.least, shareWidths.most),
};
const filters = {
  type: list(RelationType),
  status: list(Status),
  organization: list(Slug),
  from: orNull(Day),
  until: orNull(Day),
};
/** Which part of a graph, as `GraphQuery` has it. */
const part = {
  fold: list(Slug),
  focus: list(Slug),
  depth: whole(1, 3),
  most: whole(10, mostNodes),
};
const pair = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([Slug, Slug], 'must be two slugs with a comma between'));

/** One schema per view, from the parameters of an address (all of them, each once) to its state. */
export const shareSchemas = {
  timeline: z.strictObject({ ...filters, ...look }).transform((state) => ({ view: 'timeline' as const, ...state })),
  graph: z.strictObject({ ...filters, ...part, ...look }).transform((state) => ({ view: 'graph' as const, ...state })),
  pair: z.strictObject({ pair, ...look }).transform((state) => ({ view: 'pair' as const, ...state })),
  organization: z
    .strictObject({ organization: Slug, ...look })
    .transform((state) => ({ view: 'organization' as const, ...state })),
  deal: z.strictObject({ deal: Id, ...look }).transform((state) => ({ view: 'deal' as const, ...state })),
  search: z
    .strictObject({ q: z.string().min(1).max(1_000), sort: SearchSort, limit: whole(1, 50), ...look })
    .transform((state) => ({ view: 'search' as const, ...state })),
  dependence: z
    .strictObject({ buyer: Slug, resource: Resource, measure: Measure, ...look })
    .transform((state) => ({ view: 'dependence' as const, ...state })),
  coopetition: z.strictObject({ ...look }).transform((state) => ({ view: 'coopetition' as const, ...state })),
  flows: z.strictObject({ ...look }).transform((state) => ({ view: 'flows' as const, ...state })),
  commitments: z
    .strictObject({ by: CommitmentGrouping, unit: CommitmentUnit, ...look })
    .transform((state) => ({ view: 'commitments' as const, ...state })),
  power: z.strictObject({ without: list(Slug), ...look }).transform((state) => ({ view: 'power' as const, ...state })),
  // The window ends on the day of the clock that it lies on: where that is `now`, it moves along with the days.
  movements: z
    .strictObject({
      clock: MovementClock,
      days: whole(1, mostDays),
      type: list(RelationType),
      organization: list(Slug),
      ...look,
    })
    .transform((state) => ({ view: 'movements' as const, ...state })),
} as const satisfies Readonly<Record<SharedView, z.ZodType>>;

export type ShareState = z.output<(typeof shareSchemas)[SharedView]>;
/** The state of one view. */
export type ShareStateOf<View extends SharedView> = Extract<ShareState, { view: View }>;
