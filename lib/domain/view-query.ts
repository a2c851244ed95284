// The state of a view as its address carries it. Page, chart, API and (later) embed read this one schema; an address
// that says something else is refused by name, never silently corrected.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { ClocksQuery } from './clocks.ts';
import { DisputedField } from './judgement.ts';
import { Basis, Currency } from './money.ts';
import { RelationType, Side } from './relation-kind.ts';
import { Status } from './status.ts';

/** `?type=compute&type=chips` and `?type=compute,chips` mean the same; an empty value means no filter. */
export const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((raw) =>
      [raw ?? []]
        .flat()
        .flatMap((part) => part.split(','))
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));

/** A form sends an untouched field as an empty string: that means it was left out. */
export const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess((raw) => (raw === '' ? undefined : raw), inner.optional());

export const Slug = z.string().regex(/^[\p{L}\p{N}-]+$/u, 'an organization slug such as google-cloud');

export const ViewQuery = z.strictObject({
  type: listOf(RelationType),
  status: listOf(Status),
  /** Slugs; a deal is shown when one of its parties, or a unit of one, is among them. */
  organization: listOf(Slug),
  from: optional(Day),
  until: optional(Day),
  asOf: optional(ClocksQuery.shape.asOf.unwrap()),
  knownAt: optional(ClocksQuery.shape.knownAt.unwrap()),
  /** The deal whose evidence drawer is open. */
  evidence: optional(z.string().regex(/^[0-9a-f]{20}$/, 'a deal id')),
  page: optional(z.coerce.number().int().min(1).max(100_000)),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

/** What the lanes of a timeline are. */
export const LaneKind = z.enum(['family', 'type', 'organization', 'pair']);
export type LaneKind = z.infer<typeof LaneKind>;

/** Which days of a deal an axis shows, and which its window means: when it was announced, or while it is in force. */
export const DateBasis = z.enum(['announced', 'in_force']);
export type DateBasis = z.infer<typeof DateBasis>;

/** The timeline's own state: its lanes, and the days shown. Without `dates` both are drawn, and the window means announced. */
export const TimelineQuery = z.strictObject({
  ...ViewQuery.shape,
  lanes: optional(LaneKind),
  dates: optional(DateBasis),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** The same filters for the list of disagreements, with what they are about and whether they are settled. */
export const ConflictQuery = z.strictObject({
  ...ViewQuery.shape,
  field: listOf(DisputedField),
  state: optional(z.enum(['open', 'resolved'])),
});
export type ConflictQuery = z.infer<typeof ConflictQuery>;

/** The same filters for sums. `side`: only deals in which the organizations asked for stand on that side. */
export const TotalsQuery = z.strictObject({
  ...ViewQuery.shape,
  side: optional(Side),
  basis: optional(Basis),
  currency: optional(Currency),
});
export type TotalsQuery = z.infer<typeof TotalsQuery>;
