// A claim as annotators write it for the gold of grouping: what one article says, and which deal it is about.
import { z } from 'zod';
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { Capacity } from '#lib/domain/capacity.ts';
import { Bound, Currency, DecimalString, type Money, Period } from '#lib/domain/money.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { Place } from '#lib/domain/place.ts';
import { mainRole, RelationType, type Side } from '#lib/domain/relation-kind.ts';
import { Status, StatusMark } from '#lib/domain/status.ts';
import type { GroupingClaim } from './group-keys.ts';

const Names = z.array(z.string()).default([]);

export const GoldClaim = z.strictObject({
  article: z.string(),
  /** Claims with the same word here are about one deal. */
  deal: z.string(),
  type: RelationType,
  from: Names,
  to: Names,
  between: Names,
  status: Status.default('agreed'),
  mark: StatusMark.nullable().default(null),
  name: z.string().nullable().default(null),
  amount: z
    .strictObject({
      value: DecimalString,
      currency: Currency,
      bound: Bound.default('exact'),
      period: Period.default('total'),
    })
    .nullable()
    .default(null),
  /** Of chips: how many. */
  capacity: z.array(Capacity).default([]),
  /** Of an exclusive relation: whether the article says that it stands, or that the exclusivity is over. */
  exclusivity: z.enum(['in_force', 'ended']).nullable().default(null),
  /** Of a project: the country or state in which it stands. */
  place: Place.nullable().default(null),
  dates: z
    .strictObject({ talks: z.string().optional(), agreed: z.string().optional(), ended: z.string().optional() })
    .default({}),
});
export type GoldClaim = z.infer<typeof GoldClaim>;

export const GoldArticle = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: z.iso.date(),
  text: z.string(),
});
export type GoldArticle = z.infer<typeof GoldArticle>;

const dateOf = (text: string | undefined) => (text === undefined ? null : parseApproximateDate(text));

const moneyOf = (amount: NonNullable<GoldClaim['amount']>): Money => ({
  ...amount,
  high: null,
  basis: 'unknown',
  termMonths: null,
});

/** As grouping reads it. `slugs` are names that mean an organization of another name. */
export function groupingClaimOf(
  gold: GoldClaim,
  article: GoldArticle,
  id: string,
  slugs: ReadonlyMap<string, string>,
): GroupingClaim {
  const onSide = (side: Side) =>
    gold[side].map((name) => ({ role: mainRole(gold.type, side), organization: slugs.get(name) ?? slugOf(name) }));
  return {
    id,
    article: article.id,
    story: article.id,
    published: { from: article.published, until: article.published },
    knownAt: `${article.published}T00:00:00.000Z`,
    type: gold.type,
    status: gold.status,
    mark: gold.mark,
    name: gold.name,
    parties: [...onSide('from'), ...onSide('to'), ...onSide('between')],
    amount: gold.amount && moneyOf(gold.amount),
    capacity: gold.capacity,
    exclusivity: gold.exclusivity && { kind: 'exclusive', scope: null, state: gold.exclusivity },
    place: gold.place,
    dates: {
      talks: dateOf(gold.dates.talks),
      agreed: dateOf(gold.dates.agreed),
      effective: null,
      ended: dateOf(gold.dates.ended),
    },
  };
}
