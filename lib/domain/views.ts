// What the screens and the API show: the replies of the read side, in wire form. One schema per address under /api/v1.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';
import { ArticleRef, DisplayPolicy, Source } from './article.ts';
import { Capacity } from './capacity.ts';
import { Claim, ClaimDates, EvidenceField, Exclusivity, MentionKind } from './claim.ts';
import { Clocks } from './clocks.ts';
import { Deal, LinkKind } from './deal.ts';
import { MetricName, MetricPeriod } from './metric.ts';
import { Bound, Currency, DecimalString, Money } from './money.ts';
import { OrganizationKind, OrganizationRef, Parent } from './organization.ts';
import { RelationType, Role } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';

/** Counts for filter controls: how many deals at these clocks each choice would show, the other filters unchanged. */
export const Facets = z.object({
  type: z.array(z.object({ value: RelationType, count: z.number().int() })),
  status: z.array(z.object({ value: Status, count: z.number().int() })),
  organization: z.array(z.object({ value: OrganizationRef, count: z.number().int() })),
});
export type Facets = z.infer<typeof Facets>;

/** One page of the filtered deals, newest first, undated last: `/api/v1/deals`. */
export const DealList = z.object({
  clocks: Clocks,
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  deals: z.array(Deal),
});
export type DealList = z.infer<typeof DealList>;

/** All dated deals that the filters leave, newest first, for the axis; the undated ones apart: `/api/v1/timeline`. */
export const TimelineView = z.object({
  clocks: Clocks,
  deals: z.array(Deal),
  undated: z.array(Deal),
  facets: Facets,
});
export type TimelineView = z.infer<typeof TimelineView>;

/** Words on screen: where they stand, and what they are; null where their source's display policy keeps them back. */
export const Words = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string().nullable() });
export type Words = z.infer<typeof Words>;

export const ClaimView = z.object({
  id: z.string(),
  /** Null while a party is unresolved. */
  deal: z.string().nullable(),
  article: ArticleRef,
  version: z.number().int(),
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  name: z.string().nullable(),
  amount: Money.nullable(),
  stake: z.string().nullable(),
  capacity: z.array(Capacity),
  exclusivity: Exclusivity.nullable(),
  dates: ClaimDates,
  parties: z.array(z.object({ role: Role, organization: OrganizationRef.nullable(), words: Words })),
  evidence: z.array(z.object({ field: EvidenceField, words: Words })),
  confidence: Claim.shape.confidence,
  rule: z.string(),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** A deal with everything that anybody said of it by then, newest first: `/api/v1/deals/:id`. */
export const DealView = z.object({
  clocks: Clocks,
  /** Null where the deal has claims but is not yet true at `asOf`: the claims still show what was known. */
  deal: Deal.nullable(),
  claims: z.array(ClaimView).min(1),
  /** Deals that it expands, follows or is part of, and the other way round. */
  links: z.array(z.object({ kind: LinkKind, deal: Deal })),
  /** Further deals between its parties. */
  related: z.array(Deal),
});
export type DealView = z.infer<typeof DealView>;

export const MetricView = z.object({
  id: z.string(),
  organization: OrganizationRef,
  metric: MetricName,
  value: DecimalString,
  currency: Currency.nullable(),
  bound: Bound,
  period: MetricPeriod.nullable(),
  date: ApproximateDate.nullable(),
  article: ArticleRef,
  version: z.number().int(),
  statement: Words,
  figure: Words,
});
export type MetricView = z.infer<typeof MetricView>;

/** `/api/v1/organizations/:slug` */
export const OrganizationView = z.object({
  clocks: Clocks,
  organization: z.object({
    ...OrganizationRef.shape,
    kind: OrganizationKind,
    country: z.string().nullable(),
    website: z.string().nullable(),
    ticker: z.string().nullable(),
    wikidata: z.string().nullable(),
    aliases: z.array(z.string()),
    parents: z.array(Parent),
    units: z.array(OrganizationRef),
  }),
  deals: z.array(Deal),
  metrics: z.array(MetricView),
});
export type OrganizationView = z.infer<typeof OrganizationView>;

/** `/api/v1/articles/:id` */
export const ArticleView = z.object({
  clocks: Clocks,
  article: ArticleRef,
  version: z.number().int(),
  versions: z.array(z.object({ number: z.number().int(), knownAt: Instant })),
  headlineEnd: z.number().int(),
  policy: DisplayPolicy,
  /** The parts of the text that may be shown, in order. With policy `full` there is one and it is the whole text. */
  passages: z.array(z.object({ start: z.number().int(), text: z.string() })),
  mentions: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      kind: MentionKind,
      organization: OrganizationRef.nullable(),
      candidates: z.array(OrganizationRef),
    }),
  ),
  claims: z.array(ClaimView),
  metrics: z.array(MetricView),
  sources: z.array(Source),
  retracted: z.boolean(),
});
export type ArticleView = z.infer<typeof ArticleView>;

/** A node is an organization or a venture that joins three parties or more; x and y are in an abstract square. */
export const GraphNode = z.object({
  id: z.string(),
  kind: z.enum(['organization', 'venture']),
  label: z.string(),
  /** The organization's slug or the venture's deal id. */
  target: z.string(),
  degree: z.number().int(),
  x: z.number(),
  y: z.number(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** All deals of one type between one pair: one separable edge. `lane` spreads parallel edges: 0 is the straight one. */
export const GraphEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  type: RelationType,
  status: Status,
  lane: z.number().int(),
  lanes: z.number().int(),
  deals: z.array(z.string()).min(1),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** `/api/v1/graph` */
export const GraphView = z.object({
  clocks: Clocks,
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  deals: z.array(Deal),
  facets: Facets,
  /** What the cap on size left out: said on screen, never silent. */
  hidden: z.object({ nodes: z.number().int(), edges: z.number().int() }),
});
export type GraphView = z.infer<typeof GraphView>;

/** `/api/v1/health` */
export const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  version: z.string(),
  ledgerVersion: z.string().nullable(),
  articles: z.number().int().nullable(),
  deals: z.number().int().nullable(),
});
export type Health = z.infer<typeof Health>;

/** The one shape of every error. `help` says what to do. */
export const ProblemReply = z.object({
  error: z.object({
    code: z.enum(['bad_request', 'not_found', 'unprocessable', 'unavailable', 'internal']),
    message: z.string(),
    help: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
});
export type ProblemReply = z.infer<typeof ProblemReply>;
