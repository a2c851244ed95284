// An extraction in the shape that annotators write by hand, so that the two can be compared. Nothing is added; a denied claim
// is left out, and an exclusivity that lapsed is written as an ending with `exclusive: false`.
import { z } from 'zod';
import { CapacityUnit } from '#lib/domain/capacity.ts';
import type { Claim } from '#lib/domain/claim.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { MetricName, MetricPeriod } from '#lib/domain/metric.ts';
import { RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { Status } from '#lib/domain/status.ts';
import { coveringIso } from '#lib/extract/dates/find-dates.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { ownKey } from './score-names.ts';

const Names = z.array(z.string()).default([]);

export const AnnotatedDeal = z.object({
  type: RelationType,
  from: Names,
  to: Names,
  between: Names,
  name: z.string().nullable().default(null),
  status: Status.default('agreed'),
  exclusive: z.boolean().nullable().default(null),
  amount: z
    .object({ value: z.number(), currency: z.string().nullish(), bound: z.string().nullish() })
    .nullable()
    .default(null),
  capacity: z.array(z.object({ value: z.number(), unit: CapacityUnit })).default([]),
  date: z.string().nullable().default(null),
  evidence: z.array(z.string()).default([]),
  /** In gold only: other types that are as right, and entries that may be left out. */
  alsoType: z.array(RelationType).optional(),
  optional: z.boolean().optional(),
  /** In predictions only. */
  confidence: z.number().optional(),
});
export type AnnotatedDeal = z.infer<typeof AnnotatedDeal>;

export const AnnotatedMetric = z.object({
  org: z.string(),
  metric: MetricName,
  value: z.number(),
  currency: z.string().nullable().default(null),
  period: MetricPeriod.nullable().default(null),
  date: z.string().nullable().default(null),
  evidence: z.array(z.string()).default([]),
});
export type AnnotatedMetric = z.infer<typeof AnnotatedMetric>;

export const Annotation = z.object({
  id: z.string(),
  deals: z.array(AnnotatedDeal),
  metrics: z.array(AnnotatedMetric).default([]),
  organizations: z.array(z.string()).default([]),
});
export type Annotation = z.infer<typeof Annotation>;

function annotatedDeal(claim: Claim, nameOf: (mention: number) => string): AnnotatedDeal {
  const onSide = (side: 'from' | 'to' | 'between') => [
    ...new Set(
      // The guidelines ask who buys what; who gives it up is beside the pair.
      claim.parties
        .filter(({ role }) => sideOf(claim.type, role) === side && role !== 'seller')
        .map(({ mention }) => nameOf(mention)),
    ),
  ];
  const lapsed = claim.exclusivity?.state === 'ended';
  const date = claim.dates[claim.status] ?? claim.dates.agreed ?? claim.dates.ended ?? claim.dates.talks;
  return {
    type: claim.type,
    from: onSide('from'),
    to: onSide('to'),
    between: onSide('between'),
    name: claim.name,
    status: lapsed ? 'ended' : claim.status,
    exclusive:
      lapsed || claim.exclusivity?.kind === 'none' ? false : claim.exclusivity?.kind === 'exclusive' ? true : null,
    amount: claim.amount?.value
      ? { value: Number(claim.amount.value), currency: claim.amount.currency, bound: claim.amount.bound }
      : null,
    capacity: claim.capacity.map(({ value, unit }) => ({ value: Number(value), unit })),
    date: date && coveringIso(date),
    evidence: claim.evidence.filter(({ field }) => field === 'statement').map(({ quote }) => quote),
    confidence: claim.confidence,
  };
}

/** The annotation of one article. `id` is the article's own. */
export function annotationOf(extraction: Extraction, article: { readonly id: string }, lexicon: Lexicon): Annotation {
  const names = new Map(extraction.discovered.map(({ slug, name }) => [slug, name]));
  const nameOfSlug = (slug: string | null) =>
    slug ? (lexicon.organizations.get(slug)?.name ?? names.get(slug) ?? slug) : '';
  const nameOf = (at: number) => {
    const mention = extraction.mentions[at];
    const name = nameOfSlug(mention?.organization ?? null);
    if (mention?.kind !== 'alias') return name;
    const [written, listed] = [mention.quote.toLowerCase(), name.toLowerCase()];
    const isVariant = written.includes(listed) || listed.includes(written);
    // "Schwarz" for "Schwarz Group": what only this article shortens a name to says nothing elsewhere.
    const speaksForItself = ownKey(mention.quote, lexicon) === mention.organization;
    const isFund = lexicon.organizations.get(mention.organization ?? '')?.kind === 'fund';
    return speaksForItself && (isVariant || isFund) ? mention.quote : name;
  };
  return {
    id: article.id,
    deals: extraction.claims.filter(({ mark }) => mark !== 'denied').map((claim) => annotatedDeal(claim, nameOf)),
    metrics: extraction.metrics.map((metric) => ({
      org: nameOf(metric.mention),
      metric: metric.metric,
      value: Number(metric.value),
      currency: metric.currency,
      period: metric.period,
      date: metric.date && coveringIso(metric.date),
      evidence: [metric.statement.quote],
    })),
    organizations: [
      ...new Set(extraction.mentions.flatMap(({ organization }) => (organization ? [nameOfSlug(organization)] : []))),
    ],
  };
}
