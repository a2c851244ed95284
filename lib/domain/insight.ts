// What an insight is made of: a figure is a range with the deals that went into it and those that did not, and why. No
// figure stands without them, so that each can be worked out again and each input leads to its words.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { Clocks } from './clocks.ts';
import { ExclusivityInterval } from './deal.ts';
import { OrganizationRef } from './organization.ts';
import type { RelationType } from './relation-kind.ts';

/** Both ends inclusive. Equal ends: nothing that counts is disputed or open. */
export const Range = z.object({ low: z.number(), high: z.number() }).refine((range) => range.low <= range.high);
export type Range = z.infer<typeof Range>;

/** Why a deal has no part in a figure. */
export const LeftOutReason = z.enum([
  /** No source says how much; it is never estimated. */
  'unknown_amount',
  /** An amount per year or month, or in another unit, cannot be added to totals. */
  'other_unit',
  /** One amount for several providers: nobody says who gives how much. */
  'not_split',
  /** Talked about only. */
  'talks',
  /** Ended, and no source says when. */
  'undated_end',
  /** No source dates it. */
  'undated',
  /** A ceiling is no promise: counted as nothing at the low end, whole at the high end, never in firm figures. */
  'ceiling',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

export const LeftOut = z.object({ deal: z.string(), reason: LeftOutReason });
export type LeftOut = z.infer<typeof LeftOut>;

/** A deal that went in, with what it counts for: a whole decimal range in the figure's unit. */
export const InsightInput = z.object({ deal: z.string(), organization: OrganizationRef, ...Range.shape });
export type InsightInput = z.infer<typeof InsightInput>;

/** What somebody depends on others for. */
export const Resource = z.enum(['compute', 'chips', 'energy', 'capital', 'sites']);
export type Resource = z.infer<typeof Resource>;

export const typesOfResource: Readonly<Record<Resource, readonly RelationType[]>> = {
  compute: ['compute'],
  chips: ['chips'],
  energy: ['energy'],
  capital: ['investment', 'financing'],
  sites: ['infrastructure'],
};

/** What is added up: each deal as one, dollars, gigawatts, or numbers of chips. */
export const Measure = z.enum(['count', 'usd', 'gw', 'chips']);
export type Measure = z.infer<typeof Measure>;

/** One supplier's part on one day: what it counts for, and its share of the whole from 0 to 1. */
export const SupplierShare = z.object({ organization: OrganizationRef, amount: Range, share: Range });
export type SupplierShare = z.infer<typeof SupplierShare>;

/** Concentration by the Herfindahl-Hirschman index, 1/n for n equal suppliers to 1 for one; `effective` is 1 / HHI. */
export const Concentration = z.object({ hhi: Range, top: Range, effective: Range });
export type Concentration = z.infer<typeof Concentration>;

export const DependenceDay = z.object({
  on: Day,
  suppliers: z.array(SupplierShare),
  /** Null while nothing is known to be in force. */
  concentration: Concentration.nullable(),
});
export type DependenceDay = z.infer<typeof DependenceDay>;

export const Dependence = z.object({
  clocks: Clocks,
  buyer: OrganizationRef,
  resource: Resource,
  measure: Measure,
  days: z.array(DependenceDay),
  /** Since when two suppliers or more have been in force at once, without a break until asOf; null where not. */
  multiHomedSince: Day.nullable(),
  exclusivity: z.array(z.object({ deal: z.string(), supplier: OrganizationRef, interval: ExclusivityInterval })),
  inputs: z.array(InsightInput),
  leftOut: z.array(LeftOut),
});
export type Dependence = z.infer<typeof Dependence>;
