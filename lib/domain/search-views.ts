// What a search answers, in wire form: `/api/v1/search` and `/api/v1/suggest`, the page and the feeds read the same.
import { z } from 'zod';
import { Day, Instant } from './approximate-date.ts';
import { ArticleRef } from './article.ts';
import { Clocks, ClocksQuery } from './clocks.ts';
import { Deal } from './deal.ts';
import { OrganizationKind, OrganizationRef } from './organization.ts';
import { RelationType } from './relation-kind.ts';
import { Status } from './status.ts';
import { optional } from './view-query.ts';

export const SearchSort = z.enum(['relevance', 'date', 'amount']);
export type SearchSort = z.infer<typeof SearchSort>;

/** Further ones have no address. */
export const mostPages = 1_000;

/** The address of a search is its whole state. */
export const SearchAddress = z.strictObject({
  q: z.string().max(4_000, 'is too long').default(''),
  sort: optional(SearchSort),
  page: optional(z.coerce.number().int().min(1).max(mostPages)),
  asOf: optional(ClocksQuery.shape.asOf.unwrap()),
  knownAt: optional(ClocksQuery.shape.knownAt.unwrap()),
});
export type SearchAddress = z.infer<typeof SearchAddress>;

/** Words in pieces; `hit` marks those that were asked for. */
export const SnippetPart = z.object({ text: z.string(), hit: z.boolean() });
export type SnippetPart = z.infer<typeof SnippetPart>;

/** Words of an article and where they stand in its version. */
export const Snippet = z.object({
  article: ArticleRef,
  version: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  parts: z.array(SnippetPart),
});
export type Snippet = z.infer<typeof Snippet>;

export const DealHit = z.object({
  deal: Deal,
  /** It lacks some of the words that were asked for. */
  near: z.boolean(),
  /** When a text last told of it; only where that is the order. */
  toldAt: Instant.optional(),
  /** Null where the source's display policy keeps its words back. */
  snippet: Snippet.nullable(),
});
export type DealHit = z.infer<typeof DealHit>;

export const ArticleHit = z.object({
  article: ArticleRef,
  version: z.number().int(),
  near: z.boolean(),
  snippet: Snippet.nullable(),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const OrganizationHit = z.object({
  organization: OrganizationRef,
  kind: OrganizationKind,
  country: z.string().nullable(),
  deals: z.number().int(),
  /** Typed as it is called, only in part, or not quite. */
  how: z.enum(['name', 'part', 'similar']),
});
export type OrganizationHit = z.infer<typeof OrganizationHit>;

export const SearchMistake = z.object({
  message: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** The whole question put right, where that can be told. */
  suggestion: z.string().nullable(),
});
export type SearchMistake = z.infer<typeof SearchMistake>;

export const SearchFacets = z.object({
  type: z.array(z.object({ value: RelationType, count: z.number().int() })),
  status: z.array(z.object({ value: Status, count: z.number().int() })),
  party: z.array(z.object({ value: OrganizationRef, count: z.number().int() })),
  year: z.array(z.object({ value: z.string(), count: z.number().int() })),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

export const SearchView = z.object({
  clocks: Clocks,
  q: z.string(),
  sort: SearchSort,
  mistakes: z.array(SearchMistake),
  /** Words that were read as another name than typed: "Antropic" as Anthropic. */
  corrected: z.array(z.object({ typed: z.string(), read: z.string() })),
  /** What words were read to mean: "over $10 billion" is an amount. */
  understood: z.array(z.object({ words: z.string(), field: z.string() })),
  /** Whether ended deals are among the deals: never unless asked for, or where nothing current meets the question. */
  past: z.enum(['left_out', 'asked', 'nothing_current']),
  counts: z.object({
    deals: z.number().int(),
    articles: z.number().int(),
    organizations: z.number().int(),
    total: z.number().int(),
    /** Shown below the others; in none of the counts above. */
    near: z.number().int(),
    /** Ended deals that meet the question and were left out. */
    ended: z.number().int(),
  }),
  /** The count stopped there: "1,000+". */
  capped: z.object({ deals: z.boolean(), articles: z.boolean() }),
  page: z.number().int(),
  pages: z.number().int(),
  organizations: z.array(OrganizationHit),
  deals: z.array(DealHit),
  articles: z.array(ArticleHit),
  facets: SearchFacets,
});
export type SearchView = z.infer<typeof SearchView>;

export const SuggestAddress = z.strictObject({
  q: z.string().max(4_000, 'is too long').default(''),
  /** Where the cursor stands; at the end where left out. */
  cursor: optional(z.coerce.number().int().min(0).max(4_000)),
  /** `go`: places to go to, for the palette; else ways to go on typing. */
  for: optional(z.enum(['typing', 'go'])),
  asOf: optional(Day),
  knownAt: optional(Day),
});
export type SuggestAddress = z.infer<typeof SuggestAddress>;

export const Suggestion = z.object({
  kind: z.enum(['field', 'value', 'organization', 'publisher', 'deal', 'article']),
  label: z.string(),
  detail: z.string(),
  /** The question with this taken up, and where the cursor then stands. */
  q: z.string(),
  cursor: z.number().int(),
  /** Where it leads; null for what only completes. */
  href: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** `/api/v1/suggest` */
export const Suggestions = z.object({ clocks: Clocks, suggestions: z.array(Suggestion) });
export type Suggestions = z.infer<typeof Suggestions>;
