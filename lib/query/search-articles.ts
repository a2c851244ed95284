// A page of the articles that meet a question: words by the index, the few fields that an article has by conditions on it.
import { Prisma } from '#lib/db/database.ts';
import { addDays } from '#lib/domain/approximate-date.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { ArticleHit, SearchSort } from '#lib/domain/search-views.ts';
import type { FieldTerm, SearchQuery } from '#lib/search/search-query.ts';
import type { TextQuestion } from '#lib/search/text-question.ts';
import { asksForArticles, isSpokenDate } from './search-deals.ts';
import { countArticles, findArticles, mostCandidates } from './search-engine.ts';
import type { FoundFacts } from './search-facts.ts';
import { listArticleHits } from './search-snippets.ts';

export interface FoundArticles {
  readonly articles: readonly ArticleHit[];
  readonly found: number;
  readonly capped: boolean;
}

function conditionOf(term: FieldTerm, found: FoundFacts) {
  const { field, value } = term;
  if (value.kind === 'name' && field === 'source') {
    const publishers = value.names.flatMap((name) => found.publishers.get(name) ?? []);
    return Prisma.sql`EXISTS (SELECT FROM articles a WHERE a.id = s.article_id AND a.publisher_id = ANY (${publishers}))`;
  }
  if (value.kind === 'name') {
    const slugs = value.names.flatMap((name) => [...(found.facts.bySlug.get(name) ?? [])]);
    return Prisma.sql`EXISTS (SELECT FROM mentions m WHERE m.version_id = s.version_id AND m.organization_id = ANY (${slugs}))`;
  }
  if (value.kind === 'dates' && (field === 'known' || isSpokenDate(term))) {
    const from = value.from === null ? Prisma.sql`true` : Prisma.sql`s.known_at >= ${value.from}::timestamptz`;
    const until =
      value.until === null ? Prisma.sql`true` : Prisma.sql`s.known_at < ${addDays(value.until, 1)}::timestamptz`;
    return Prisma.sql`(${from} AND ${until})`;
  }
  return Prisma.sql`true`;
}

const whereOf = (query: SearchQuery, found: FoundFacts) => {
  const groups = query.groups.flatMap((group) => {
    const terms = group
      .filter((term) => term.kind === 'field' && term.field !== 'in' && term.field !== 'past')
      .flatMap((term) => {
        if (term.kind !== 'field') return [];
        const condition = conditionOf(term, found);
        return [term.negated ? Prisma.sql`NOT ${condition}` : condition];
      });
    return terms.length > 0 ? [Prisma.sql`(${Prisma.join(terms, ' OR ')})`] : [];
  });
  return groups.length > 0 ? Prisma.join(groups, ' AND ') : null;
};

export async function searchArticles(
  query: SearchQuery,
  question: TextQuestion,
  found: FoundFacts,
  page: {
    readonly clocks: Clocks;
    readonly sort: SearchSort;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<FoundArticles> {
  if (query.groups.length === 0 || !asksForArticles(query)) return { articles: [], found: 0, capped: false };
  const horizon = horizonOf(page.clocks);
  const { versions, found: counted } = await findArticles(question, {
    horizon,
    where: whereOf(query, found),
    sort: page.sort === 'relevance' ? 'relevance' : 'date',
    offset: page.offset,
    limit: page.limit,
  });
  const [articles, matches] = await Promise.all([
    listArticleHits(versions, question),
    counted ?? countArticles(question, horizon),
  ]);
  return { articles, found: Math.min(matches, mostCandidates), capped: matches > mostCandidates };
}
