// The outline of a deal as it is written down, so that a deal can stand in grouping without its claims; and read again.
import { z } from 'zod';
import { Money } from '#lib/domain/money.ts';
import { RelationType } from '#lib/domain/relation-kind.ts';
import type { DealOutline } from './deal-outline.ts';

export const KeptOutline = z.object({
  type: RelationType,
  first: z.number(),
  last: z.number(),
  lastKnown: z.number(),
  /** Null where it was never told as agreed. */
  agreedKnown: z.number().nullable(),
  lapses: z.boolean(),
  expands: z.boolean(),
  /** Each once. */
  sums: z.array(Money),
  stories: z.array(z.string()),
});
export type KeptOutline = z.infer<typeof KeptOutline>;

/** What reads alike is kept once: a sum is told again and again. */
const once = (sums: readonly Money[]): Money[] => [...new Map(sums.map((sum) => [JSON.stringify(sum), sum])).values()];

export const keepOutline = ({ agreedKnown, sums, stories, ...outline }: DealOutline): KeptOutline => ({
  ...outline,
  agreedKnown: Number.isFinite(agreedKnown) ? agreedKnown : null,
  sums: once(sums.map(({ money }) => money)),
  stories: [...stories],
});

export const openOutline = ({ agreedKnown, sums, stories, ...outline }: KeptOutline): DealOutline => ({
  ...outline,
  agreedKnown: agreedKnown ?? Number.POSITIVE_INFINITY,
  sums: sums.map((money) => ({ money, value: Number(money.value) })),
  stories: new Set(stories),
});
