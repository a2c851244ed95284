// What an insight is made of: a figure is a range with the deals that went into it and those that did not, and why. No
// figure stands without them, so that each can be worked out again and each input leads to its words.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { Clocks } from './clocks.ts';
import { ExclusivityInterval } from './deal.ts';
import { Currency } from './money.ts';
import { OrganizationRef } from './organization.ts';
import { RelationType } from './relation-kind.ts';
import { Conversion } from './totals.ts';

/** Both ends inclusive. Equal ends: nothing that counts is disputed or open. */
export const Range = z.object({ low: z.number(), high: z.number() }).refine((range) => range.low <= range.high);
export type Range = z.infer<typeof Range>;

/** Why a deal has no part in a figure. */
export const LeftOutReason = z.enum([
  /** No source says how much; it is never estimated. */
  'unknown_amount',
  /** An amount per year or month, or in another unit, cannot be added to totals. */
  'other_unit',
  /** A value in a balance sheet or an order book is no money that one pays to the other. */
  'other_basis',
  /** One amount for several providers: nobody says who gives how much. */
  'not_split',
  /** Talked about only. */
  'talks',
  /** Ended, and no source says when. */
  'undated_end',
  /** No source dates it. */
  'undated',
  /** It is dated so roughly that it may begin only after the day asked for. */
  'not_certain',
  /** A ceiling is no promise: counted as nothing at the low end, whole at the high end, never in firm figures. */
  'ceiling',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

export const LeftOut = z.object({ deal: z.string(), reason: LeftOutReason });
export type LeftOut = z.infer<typeof LeftOut>;

/** A deal whose sum was stated in another currency and went in as dollars. */
export const ConvertedDeal = z.object({ deal: z.string(), currency: Currency, ...Conversion.shape });
export type ConvertedDeal = z.infer<typeof ConvertedDeal>;

/**
 * A deal that went in, with what it counts for: a whole decimal range in the figure's unit. `units`: as whom the deal names the
 * organization, where it names a unit of it.
 */
export const InsightInput = z.object({
  deal: z.string(),
  organization: OrganizationRef,
  units: z.array(OrganizationRef),
  /** Since this deal holds, in which the other's sum lies, the other counts no more; missing where there is none. */
  partOf: z.string().optional(),
  ...Range.shape,
});
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
  /** `endToldOn`: the first day on which a source said that it had ended, whether or not it gave a day; null while none has. */
  exclusivity: z.array(
    z.object({
      deal: z.string(),
      supplier: OrganizationRef,
      interval: ExclusivityInterval,
      endToldOn: Day.nullable(),
    }),
  ),
  inputs: z.array(InsightInput),
  leftOut: z.array(LeftOut),
});
export type Dependence = z.infer<typeof Dependence>;

/** A deal of one of the two sides of a coopetition, and how many independent texts say it. */
export const CoopetitionDeal = z.object({
  deal: z.string(),
  type: RelationType,
  side: z.enum(['rivalry', 'cooperation']),
  origins: z.number().int().positive(),
  from: Day,
  until: Day.nullable(),
});
export type CoopetitionDeal = z.infer<typeof CoopetitionDeal>;

/** Both sides of one pair on one day; `score` is their product, so that it is 0 where either is missing. */
export const Tension = z.object({ on: Day, rivalry: z.number(), cooperation: z.number(), score: z.number() });
export type Tension = z.infer<typeof Tension>;

export const Coopetition = z.object({
  /** The smaller slug first. */
  pair: z.tuple([OrganizationRef, OrganizationRef]),
  now: Tension,
  days: z.array(Tension),
  deals: z.array(CoopetitionDeal),
});
export type Coopetition = z.infer<typeof Coopetition>;

export const CoopetitionView = z.object({
  clocks: Clocks,
  pairs: z.array(Coopetition),
  leftOut: z.array(LeftOut),
});
export type CoopetitionView = z.infer<typeof CoopetitionView>;

/** All that one organization pays to another: what for, by which deals, and how much of it is known. */
export const FlowLeg = z.object({
  payer: OrganizationRef,
  payee: OrganizationRef,
  types: z.array(RelationType),
  deals: z.array(z.string()).min(1),
  /** US dollars; null where no deal of the leg has an amount that can be added. */
  gross: z.number().nullable(),
  /** Without ceilings. */
  firm: z.number().nullable(),
  /** Without deals that are part of another one in the ledger. */
  once: z.number().nullable(),
  unknown: z.number().int(),
});
export type FlowLeg = z.infer<typeof FlowLeg>;

/** A way that money can take back to where it came from. Its amounts are those of its smallest leg; null where a leg has none. */
export const FlowLoop = z.object({
  id: z.string(),
  legs: z.array(FlowLeg).min(2),
  gross: z.number().nullable(),
  firm: z.number().nullable(),
  once: z.number().nullable(),
});
export type FlowLoop = z.infer<typeof FlowLoop>;

/** How many loops there are beside how many chance would make, in networks with the same number of payments in and out of each. */
export const LoopSignificance = z.object({
  length: z.number().int().min(2),
  count: z.number().int(),
  /** Of the null model: mean, standard deviation, and the share of its networks with at least as many loops. */
  mean: z.number(),
  deviation: z.number(),
  z: z.number().nullable(),
  p: z.number(),
  networks: z.number().int(),
  seed: z.number().int(),
  /** p again without the organization with the most payments, and with another seed. */
  withoutHub: z.object({ organization: OrganizationRef.nullable(), p: z.number() }),
  otherSeed: z.object({ seed: z.number().int(), p: z.number() }),
  significant: z.boolean(),
  /** How many networks of the null model have how many loops, ascending; missing in what was frozen before it was kept. */
  drawn: z.array(z.object({ loops: z.number().int(), networks: z.number().int() })).optional(),
});
export type LoopSignificance = z.infer<typeof LoopSignificance>;

export const FlowView = z.object({
  clocks: Clocks,
  loops: z.array(FlowLoop),
  significance: z.array(LoopSignificance),
  leftOut: z.array(LeftOut),
  converted: z.array(ConvertedDeal),
  /** Loops longer than this are not looked for. */
  longest: z.number().int(),
  /** How many more loops there are than are listed. */
  hidden: z.number().int(),
});
export type FlowView = z.infer<typeof FlowView>;

/** Where an organization stands in the network of relations in force; rivalry and dispute are no ties. */
export const PowerRow = z.object({
  organization: OrganizationRef,
  /** Organizations it deals with. */
  partners: z.number().int(),
  /** The share of shortest ways between two others that lead through it, from 0 to 1. */
  betweenness: z.number(),
  community: z.number().int(),
  deals: z.array(z.string()),
});
export type PowerRow = z.infer<typeof PowerRow>;

/** Someone who would have fewer suppliers of a resource, or none: then `left` is empty. */
export const CutOff = z.object({
  buyer: OrganizationRef,
  resource: Resource,
  lost: z.array(z.string()).min(1),
  left: z.array(OrganizationRef),
});
export type CutOff = z.infer<typeof CutOff>;

export const PowerView = z.object({
  clocks: Clocks,
  /** Left out of the scenario; empty for the facts as they are. */
  without: z.array(OrganizationRef),
  rows: z.array(PowerRow),
  /** From the ways of how many organizations `betweenness` was estimated; null where it is exact. */
  estimatedFrom: z.number().int().nullable(),
  communities: z.array(z.object({ community: z.number().int(), members: z.array(OrganizationRef) })),
  /** Newman's modularity of these communities. */
  modularity: z.number(),
  cutOff: z.array(CutOff),
  /** Missing in what was frozen before it was told. */
  leftOut: z.array(LeftOut).optional(),
});
export type PowerView = z.infer<typeof PowerView>;

/** `/api/v1/insights/dependence`: one buyer, and who else could be asked for. */
export const DependenceView = z.object({
  /** Null where nobody is known to buy it at these clocks. */
  dependence: Dependence.nullable(),
  /** With how many suppliers each has in force; most first. */
  buyers: z.array(z.object({ organization: OrganizationRef, suppliers: z.number().int() })),
  converted: z.array(ConvertedDeal),
});
export type DependenceView = z.infer<typeof DependenceView>;
