// What the screens and the API show: the replies of the read side, in wire form. One schema per address under /api/v1.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';
import { ArticleRef, DisplayPolicy, PublisherKind, Source } from './article.ts';
import { Capacity } from './capacity.ts';
import { Claim, ClaimDates, EvidenceField, Exclusivity, MentionKind } from './claim.ts';
import { Clocks } from './clocks.ts';
import { Conflict } from './conflict.ts';
import { Deal, LinkKind } from './deal.ts';
import { Judgement } from './judgement.ts';
import { MetricName, MetricPeriod } from './metric.ts';
import { Bound, Currency, DecimalString, Money } from './money.ts';
import { OrganizationKind, OrganizationRef, Parent } from './organization.ts';
import { Place } from './place.ts';
import { RelationType, Role } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';
import { AccountTotals } from './totals.ts';

/** Counts for filter controls: how many deals at these clocks each choice would show, the other filters unchanged. */
export const Facets = z.object({
  type: z.array(z.object({ value: RelationType, count: z.number().int() })),
  status: z.array(z.object({ value: Status, count: z.number().int() })),
  organization: z.array(z.object({ value: OrganizationRef, count: z.number().int() })),
});
export type Facets = z.infer<typeof Facets>;

/** The next page of a list, as its `cursor`; null on the last one. */
export const Next = z.string().nullable();

/** A page of the filtered deals, newest first, undated last, and how many there are: `/api/v1/deals`. */
export const DealList = z.object({ clocks: Clocks, total: z.number().int(), deals: z.array(Deal), next: Next });
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
  /** When a later version of its article no longer said it; null while the latest one known still does. */
  withdrawnAt: Instant.nullable(),
  /** The next version of its article, where that one says the same; such a claim adds nothing to the later one. */
  repeatedIn: z.number().int().nullable(),
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  name: z.string().nullable(),
  amount: Money.nullable(),
  stake: z.string().nullable(),
  capacity: z.array(Capacity),
  exclusivity: Exclusivity.nullable(),
  /** Missing in answers that were kept before places were read. */
  place: Place.nullable().optional(),
  dates: ClaimDates,
  parties: z.array(z.object({ role: Role, organization: OrganizationRef.nullable(), words: Words })),
  evidence: z.array(z.object({ field: EvidenceField, words: Words })),
  confidence: Claim.shape.confidence,
  rule: z.string(),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** One independent text's part in a deal's confidence: `support` is weight times extraction confidence. */
export const Support = z.object({
  story: z.string(),
  claim: z.string(),
  publisherKind: PublisherKind,
  weight: z.number(),
  extraction: z.number(),
  support: z.number(),
});

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
  /** What its confidence is made of: each independent text's best claim, strongest first. */
  support: z.array(Support),
  conflicts: z.array(Conflict),
  /** What people decided about it, its claims and its parties' names, by then and still in force. */
  judgements: z.array(Judgement),
});
export type DealView = z.infer<typeof DealView>;

/** Disagreements between sources, open ones first: `/api/v1/conflicts`. Its deals and claims stand beside, once each. */
export const ConflictList = z.object({
  clocks: Clocks,
  /** How many there are on all pages, and how many of each state whatever `state` was asked for. */
  total: z.number().int(),
  open: z.number().int(),
  resolved: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  conflicts: z.array(Conflict),
  deals: z.array(Deal),
  claims: z.array(ClaimView),
});
export type ConflictList = z.infer<typeof ConflictList>;

/** The journal of what people decided, latest first: `/api/v1/judgements`. */
export const JudgementList = z.object({
  clocks: Clocks,
  /** What a decision made upon this list sends along as `expectedVersion` or `If-Match`. */
  version: z.number().int(),
  judgements: z.array(Judgement.extend({ inForce: z.boolean() })),
});
export type JudgementList = z.infer<typeof JudgementList>;

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
  /** What it gets and gives, by type of deal and basis; only where a sum is stated. */
  totals: z.array(AccountTotals),
  judgements: z.array(Judgement),
  metrics: z.array(MetricView),
});
export type OrganizationView = z.infer<typeof OrganizationView>;

/** The text that an article was made from, and who else carries it. */
export const StoryView = z.object({
  /** The earliest of these texts that is known; the article itself where it was made from none. */
  origin: ArticleRef,
  /** Whose text the article says it is; null where it credits nobody but its own publisher. */
  credit: z.string().nullable(),
  /** The other articles with this text, in the order in which they became known; at most fifty. */
  others: z.array(ArticleRef),
  outlets: z.number().int(),
});
export type StoryView = z.infer<typeof StoryView>;

/** A stretch of a text that two versions share, or that only one of them has. */
export const DiffPiece = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
  /** Text was left out before it, which the source's terms do not let us show. */
  gap: z.boolean(),
});
export type DiffPiece = z.infer<typeof DiffPiece>;

const DiffSide = z.object({ number: z.number().int(), knownAt: Instant });

/** What changed between two versions of an article, word by word: `/api/v1/articles/:id/diff` */
export const ArticleDiff = z.object({
  clocks: Clocks,
  article: ArticleRef,
  policy: DisplayPolicy,
  from: DiffSide,
  to: DiffSide,
  versions: z.array(DiffSide),
  /** In reading order. Empty where the source's terms let nothing be shown. */
  pieces: z.array(DiffPiece),
  /** Of the whole texts, shown or not. */
  wordsRemoved: z.number().int(),
  wordsAdded: z.number().int(),
  /** What the older version said and the newer does not, and the other way round. */
  withdrawn: z.array(ClaimView),
  claimed: z.array(ClaimView),
});
export type ArticleDiff = z.infer<typeof ArticleDiff>;

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
  /** What people decided about it, its claims and who they name, by then and still in force. */
  judgements: z.array(Judgement),
  /** What earlier versions said and this one no longer does. */
  withdrawn: z.array(ClaimView),
  story: StoryView,
});
export type ArticleView = z.infer<typeof ArticleView>;

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
    code: z.enum([
      'bad_request',
      'unauthorized',
      'forbidden',
      'not_found',
      'method_not_allowed',
      'conflict',
      'gone',
      'precondition_failed',
      'unprocessable',
      'too_many_requests',
      'unavailable',
      'internal',
    ]),
    message: z.string(),
    help: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
});
export type ProblemReply = z.infer<typeof ProblemReply>;
