// The answer to a question: organizations, deals and articles, ranked, counted, with the words that answer it. Page, API,
// feeds and files all call this one function, so that they cannot differ.
import type { Deal } from '#lib/domain/deal.ts';
import { RelationType } from '#lib/domain/relation-kind.ts';
import { mostPages, type SearchAddress, type SearchFacets, type SearchView } from '#lib/domain/search-views.ts';
import { Status } from '#lib/domain/status.ts';
import type { OrganizationNames } from '#lib/ledger/fold-deal.ts';
import { concernedBy, type Scope } from '#lib/ledger/ledger.ts';
import { parseSearch } from '#lib/search/parse-search.ts';
import { addUnits } from './add-units.ts';
import { readClocks, readLedger } from './read-ledger.ts';
import { resolveQuestion } from './resolve-question.ts';
import { searchArticles } from './search-articles.ts';
import { type SearchOrder, searchDeals } from './search-deals.ts';
import { findFacts } from './search-facts.ts';
import { searchOrganizations } from './search-organizations.ts';
import { listDealSnippets } from './search-snippets.ts';

const resultsOnPage = 20;
const partiesInFacet = 12;

function countBy<T extends string>(deals: readonly Deal[], keysOf: (deal: Deal) => readonly T[]): Map<T, number> {
  const counted = new Map<T, number>();
  for (const deal of deals) for (const key of new Set(keysOf(deal))) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

function facetsOf(deals: readonly Deal[], names: OrganizationNames, scope: Scope): SearchFacets {
  const [types, statuses] = [countBy(deals, (deal) => [deal.type]), countBy(deals, (deal) => [deal.status])];
  const parties = countBy(deals, (deal) => [...concernedBy(deal, scope)]);
  const years = countBy(deals, (deal) => (deal.moment ? [deal.moment.date.until.slice(0, 4)] : []));
  return {
    type: RelationType.options.flatMap((value) => (types.has(value) ? [{ value, count: types.get(value) ?? 0 }] : [])),
    status: Status.options.flatMap((value) =>
      statuses.has(value) ? [{ value, count: statuses.get(value) ?? 0 }] : [],
    ),
    party: [...parties]
      .map(([slug, count]) => ({ value: { slug, name: names.get(slug) ?? slug }, count }))
      .sort((a, b) => b.count - a.count || (a.value.name < b.value.name ? -1 : 1))
      .slice(0, partiesInFacet),
    year: [...years].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

const wordsOf = (q: string, { start, end }: { start: number; end: number }): string => q.slice(start, end);

interface Means {
  /** What was told last comes first. */
  readonly followed?: boolean;
  /** Neither articles nor organizations nor the words that tell of deals are looked up: for files of deals, which may be long. */
  readonly dealsAlone?: boolean;
}

/** Throws Problem('bad_request') for clocks in the future; whatever is typed is answered, mistakes and all. */
export async function search(
  address: SearchAddress,
  limit = resultsOnPage,
  { followed = false, dealsAlone = false }: Means = {},
): Promise<SearchView> {
  const clocks = readClocks(address);
  const { q } = address;
  const parsed = parseSearch(q, clocks.asOf);
  const ledger = await readLedger();
  const found = await findFacts(q, parsed.groups, clocks, ledger);
  const query = { ...parsed, groups: found.groups };
  const empty = query.groups.length === 0;
  const asTyped = await resolveQuestion(query.groups, clocks);
  const resolved = { ...asTyped, question: addUnits(asTyped.question, ledger, clocks) };
  const wordsAsked = resolved.question.groups.length > 0;
  const spoken = address.sort === undefined ? query.order : null;
  const usual = wordsAsked ? 'relevance' : 'date';
  const asked = address.sort ?? spoken?.by ?? usual;
  const page = address.page ?? 1;
  const offset = (page - 1) * limit;
  const dealsBy = (order: SearchOrder) =>
    empty
      ? { deals: [], near: [], toldAt: new Map(), past: 'left_out' as const, ended: 0, capped: false }
      : searchDeals(query, resolved.question, found.facts, clocks, ledger, order);
  // The largest deals are not told by the newest articles.
  const articleSort = spoken ? usual : asked;
  const [ordered, articles, organizations] = await Promise.all([
    dealsBy(followed ? 'told' : spoken?.by === 'amount' ? 'largest' : asked),
    dealsAlone
      ? { articles: [], found: 0, capped: false }
      : searchArticles(query, resolved.question, found, { clocks, sort: articleSort, offset, limit }),
    dealsAlone ? [] : searchOrganizations(query, resolved, clocks, ledger),
  ]);
  // Of what nothing meets there is no order: what comes near it is looked for instead.
  const isUnmet = spoken !== null && !followed && ordered.deals.length === 0;
  const deals = isUnmet ? await dealsBy(usual) : ordered;
  const sort = isUnmet ? usual : asked;
  const near = page === 1 ? deals.near : [];
  const shown = deals.deals.slice(offset, offset + limit);
  const snippets = await listDealSnippets(
    dealsAlone ? [] : [...shown, ...near].map(({ id }) => id),
    resolved.question,
    clocks,
  );
  const hit = (deal: Deal, isNear: boolean) => ({
    deal,
    near: isNear,
    toldAt: deals.toldAt.get(deal.id),
    snippet: snippets.get(deal.id) ?? null,
  });
  return {
    clocks,
    q,
    sort,
    mistakes: [...query.mistakes, ...found.mistakes].map(({ message, start, end, suggestion }) => ({
      message,
      start,
      end,
      suggestion,
    })),
    corrected: [...resolved.corrected],
    understood: [
      ...query.groups
        .flat()
        .flatMap((term) =>
          term.kind === 'field' && term.implied ? [{ words: wordsOf(q, term), field: term.field }] : [],
        ),
      ...(spoken && !isUnmet ? [{ words: wordsOf(q, spoken), field: 'sort' }] : []),
      ...resolved.leftOut.map((typed) => ({ words: typed, field: '-party' })),
    ],
    past: deals.past,
    counts: {
      deals: deals.deals.length,
      articles: articles.found,
      organizations: organizations.length,
      total: deals.deals.length + articles.found + organizations.length,
      near: deals.near.length,
      ended: deals.ended,
    },
    capped: { deals: deals.capped, articles: articles.capped },
    page,
    pages: Math.min(mostPages, Math.max(1, Math.ceil(Math.max(deals.deals.length, articles.found) / limit))),
    organizations,
    deals: [...shown.map((deal) => hit(deal, false)), ...near.map((deal) => hit(deal, true))],
    articles: [...articles.articles],
    facets: facetsOf(deals.deals, ledger.names, { clocks, ownerships: ledger.ownerships }),
  };
}
