// The deals that meet a question at its clocks: field terms decide on the folded deals, words by the index; ended ones only
// where they were asked for, or where nothing current meets the question. Near misses follow, marked as such.
import type { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { SearchSort, SearchView } from '#lib/domain/search-views.ts';
import { type DealFacts, dealMatcher } from '#lib/search/match-deal.ts';
import { endedWord } from '#lib/search/plain-words.ts';
import { fitTo, isBetweenNamed, tellingOf, typesAsked } from '#lib/search/rank-deals.ts';
import { fieldOf } from '#lib/search/search-fields.ts';
import type { FieldTerm, SearchQuery } from '#lib/search/search-query.ts';
import type { TextQuestion } from '#lib/search/text-question.ts';
import { inDollars } from './convert-deals.ts';
import { foldedAt } from './fold-deals.ts';
import { listDealsTold } from './list-deals-told.ts';
import { listLastTold } from './list-last-told.ts';
import type { Ledger } from './read-ledger.ts';
import { type DealMatch, findArticles, findDeals, listDealsWith, mostCandidates } from './search-engine.ts';

export interface FoundDeals {
  readonly deals: readonly Deal[];
  readonly near: readonly Deal[];
  /** Of the deals, where that is the order. */
  readonly toldAt: ReadonlyMap<string, Instant>;
  readonly past: SearchView['past'];
  readonly ended: number;
  readonly capped: boolean;
}

/** A search that is followed has what was told last first: 'told'. Words that ask for the largest ask for it of a type: 'largest'. */
export type SearchOrder = SearchSort | 'told' | 'largest';

/** With fewer than these, near misses are worth showing, up to as many. */
const enough = 10;

const asksOf = (query: SearchQuery, what: 'deals' | 'articles' | 'organizations'): boolean =>
  query.groups
    .flat()
    .every(
      (term) =>
        term.kind === 'text' ||
        (what === 'articles' && isSpokenDate(term)) ||
        (fieldOf(term.field).of.includes(what) && inMeets(term, what)),
    );

/** Said in words, a day is also that on which an article became known: "anthropic in march 2025". */
export const isSpokenDate = ({ implied, value }: FieldTerm): boolean => implied && value.kind === 'dates';

const inMeets = (term: SearchQuery['groups'][number][number], what: string): boolean =>
  term.kind !== 'field' ||
  term.field !== 'in' ||
  term.value.kind !== 'choice' ||
  term.value.choices.includes(what) !== term.negated;

const asksForDeals = (query: SearchQuery): boolean => asksOf(query, 'deals');
export const asksForArticles = (query: SearchQuery): boolean => asksOf(query, 'articles');
export const asksForOrganizations = (query: SearchQuery): boolean => asksOf(query, 'organizations');

/** past:, status:, mark: and dates of an end ask for what is over by field; some words do in plain language. */
const asksForEnded = ({ groups, asksForPast }: SearchQuery): boolean =>
  asksForPast ||
  groups
    .flat()
    .some(
      (term) =>
        term.kind === 'field' &&
        (term.field === 'status' ||
          term.field === 'mark' ||
          term.field === 'ended' ||
          term.field === 'active' ||
          (term.field === 'past' &&
            term.value.kind === 'choice' &&
            term.value.choices.includes('yes') !== term.negated)),
    );

/** In dollars, so that sums of different currencies stand in one order; those of no known sum come last. */
function sizeOf(deal: Deal): number {
  const { value, high, currency } = deal.amount?.value ?? { value: null, high: null, currency: null };
  const sum = high ?? value;
  if (sum === null || currency === null) return -1;
  return inDollars(sum, currency, deal)?.toNumber() ?? -1;
}

function sorted(
  deals: readonly Deal[],
  scores: ReadonlyMap<string, number> | null,
  sort: SearchOrder,
  question: TextQuestion,
  toldAt: ReadonlyMap<string, Instant>,
): Deal[] {
  if (sort === 'amount' || sort === 'largest') {
    const sizes = new Map(deals.map((deal) => [deal.id, sizeOf(deal)]));
    const types = sort === 'largest' ? typesAsked(question) : new Map<Deal['type'], number>();
    return deals.toSorted(
      (a, b) => (types.get(b.type) ?? 0) - (types.get(a.type) ?? 0) || (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0),
    );
  }
  if (sort === 'told') {
    const told = ({ id, knownSince }: Deal) => toldAt.get(id) ?? knownSince;
    return deals.toSorted((a, b) => (told(a) < told(b) ? 1 : told(a) > told(b) ? -1 : 0));
  }
  if (sort === 'date' || scores === null) return [...deals];
  const fitOf = fitTo(question);
  const fit = new Map(deals.map((deal) => [deal.id, fitOf(deal, scores.get(deal.id) ?? 0)]));
  return deals.toSorted((a, b) => (fit.get(b.id) ?? 0) - (fit.get(a.id) ?? 0));
}

/** How much less it tells that a deal is its maker's, where no article that says the product tells of it. */
const makersOnly = 0.4;

/** `sayingIt` are the deals told where the product is said that was asked for; null where none was. */
const scoresOf = (matches: readonly DealMatch[], sayingIt: ReadonlySet<string> | null): Map<string, number> =>
  new Map(matches.map(({ deal, score }) => [deal, score * (sayingIt && !sayingIt.has(deal) ? makersOnly : 1)]));

/** Whether it asks for a product: all that its maker deals in has it, and only texts say which of that is about it. */
const asksForMade = ({ groups }: TextQuestion): boolean => groups.some((group) => group.every(({ made }) => made));

/** So many articles that have all the words, or all but one of several, are asked which deals they tell of. */
const articlesAsked = 5;
/** How much more it tells of a deal that such an article tells of it. */
const toldThere = 2;
/** With more words than these, articles that lack one are not asked for: each two words are a condition. */
const mostPaired = 6;
/** What it tells where no word is the deal's own, as a share of what all of them would. */
const onlyToldThere = 0.25;

/** A group that asks for what is over; texts have more words for an end than one. */
const isPast = (group: TextQuestion['groups'][number]): boolean => group.length > 1 && group.at(-1)?.text === endedWord;

/** "At least all but one of these": of every two at least one. */
const allButOne = (groups: TextQuestion['groups']): TextQuestion['groups'] =>
  groups.flatMap((group, i) => groups.slice(i + 1).map((other) => [...group, ...other]));

/** Deals in articles that have all the words, or all but one: what a text is about often stands in another sentence than the deal. */
async function listToldTogether(question: TextQuestion, clocks: Clocks): Promise<Set<string>> {
  const said = question.groups.filter((group) => !isPast(group));
  const groups = said.length > 0 ? said : question.groups;
  const find = async (wanted: TextQuestion['groups']) => {
    const { versions } = await findArticles(
      { ...question, groups: wanted },
      { horizon: horizonOf(clocks), where: null, sort: 'relevance', offset: 0, limit: articlesAsked },
    );
    return versions;
  };
  const whole = await find(groups);
  const some = groups.length > 2 && groups.length <= mostPaired;
  return new Set(await listDealsTold(whole.length > 0 || !some ? whole : await find(allButOne(groups))));
}

/** The deal of an id where it may be shown as a near miss. */
type Allowed = (id: string) => Deal | undefined;

/** Best first: of deals that words found, or articles that have the words tell of, those that may be shown. */
function rankNear(
  matches: readonly DealMatch[],
  question: TextQuestion,
  allowed: Allowed,
  toldTogether: ReadonlySet<string>,
  /** Those too of which the articles tell, but none of whose own words were asked for. */
  wordless: boolean,
): Deal[] {
  const telling = tellingOf(matches, question);
  const fitOf = fitTo(question);
  const all = question.groups.map(() => true);
  const found = new Set(matches.map(({ deal }) => deal));
  const others = [...(wordless ? toldTogether : [])].flatMap((deal) =>
    found.has(deal) ? [] : [{ deal, score: 0, met: [] }],
  );
  return [...matches, ...others]
    .flatMap((match) => {
      const deal = allowed(match.deal);
      if (!deal) return [];
      const told = toldTogether.has(deal.id)
        ? Math.max(toldThere * telling(match, deal), onlyToldThere * telling({ score: 0, met: all }, deal))
        : telling(match, deal);
      return told > 0 ? [{ deal, told, fit: fitOf(deal, match.score) }] : [];
    })
    .sort((a, b) => b.told - a.told || b.fit - a.fit)
    .map(({ deal }) => deal);
}

/** Those that have to do with all whom the question names; where they are few, then those that have any of its words. */
async function findNear(
  question: TextQuestion,
  allowed: Allowed,
  clocks: Clocks,
  among: readonly string[] | null,
): Promise<Deal[]> {
  const toldTogether = await listToldTogether(question, clocks);
  const find = async (near: 'named' | 'any') =>
    rankNear(
      await findDeals(question, { horizon: horizonOf(clocks), among, near }),
      question,
      allowed,
      toldTogether,
      near === 'any',
    );
  const named = await find('named');
  if (named.length >= enough) return named;
  return [...new Set([...named, ...(await find('any'))])];
}

/** The same question of exclusivity that is over; null where it asks for none in force. */
function onceExclusive(query: SearchQuery): SearchQuery | null {
  const over = (term: SearchQuery['groups'][number][number]) =>
    term.kind === 'field' &&
    term.field === 'exclusive' &&
    !term.negated &&
    term.value.kind === 'choice' &&
    term.value.choices.includes('yes')
      ? { ...term, value: { ...term.value, choices: ['ended'] } }
      : term;
  const groups = query.groups.map((group) => group.map(over));
  return groups.some((group, i) => group.some((term, j) => term !== query.groups[i]?.[j]))
    ? { ...query, groups }
    : null;
}

const places = new WeakMap<readonly Deal[], ReadonlyMap<string, number>>();

/** Where each deal stands in a list; counted once per fold, so that few that were found need no look at all there are. */
function placesIn(all: readonly Deal[]): ReadonlyMap<string, number> {
  const known = places.get(all) ?? new Map(all.map(({ id }, place) => [id, place]));
  places.set(all, known);
  return known;
}

/** Those of a list that were found, in its order. */
function picked(all: readonly Deal[], found: Iterable<string>): Deal[] {
  const placeOf = placesIn(all);
  const there = [...found].flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b);
  return there.flatMap((place) => all[place] ?? []);
}

interface Looks {
  /** Near misses too, where exact ones are few. */
  readonly near?: boolean;
  /** By relevance of so many that became known last, where those of a whole page are more than is needed. */
  readonly most?: number;
}

export async function searchDeals(
  query: SearchQuery,
  question: TextQuestion,
  facts: DealFacts,
  clocks: Clocks,
  ledger: Ledger,
  sort: SearchOrder,
  { near = true, most = mostCandidates }: Looks = {},
): Promise<FoundDeals> {
  if (!asksForDeals(query))
    return { deals: [], near: [], toldAt: new Map(), past: 'left_out', ended: 0, capped: false };
  const meets = dealMatcher(query.groups, facts);
  const all = foldedAt(ledger, clocks);
  const hasFields = query.groups.some((group) => group[0]?.kind === 'field');
  const byFields = hasFields ? all.filter(meets) : all;
  const among = hasFields ? byFields.map(({ id }) => id) : null;
  const horizon = horizonOf(clocks);
  const wordsAsked = question.groups.length > 0;
  const place = { horizon, among };
  const ranked = wordsAsked && sort === 'relevance' ? await findDeals(question, { ...place, near: false, most }) : null;
  const sayingIt = ranked && asksForMade(question) ? await listToldTogether(question, clocks) : null;
  const scores = ranked && scoresOf(ranked, sayingIt);
  // By date and by amount it is all of them that are in order, however many: these orders look at no words.
  const having = scores?.keys() ?? (wordsAsked ? await listDealsWith(question, place) : null);
  const barred = new Set(
    !wordsAsked && question.excluded.length > 0
      ? await listDealsWith({ groups: [question.excluded], excluded: [] }, place)
      : [],
  );
  const met = having ? picked(byFields, having) : byFields.filter(({ id }) => !barred.has(id));
  const current = met.filter(({ status }) => status !== 'ended');
  const endedToo = asksForEnded(query);
  // Deals of others that mention those whom the question names do not stand for what was between them.
  const past = met.filter(({ status }) => status === 'ended');
  const onlyPastIsBetween =
    past.some((deal) => isBetweenNamed(deal, question)) && !current.some((deal) => isBetweenNamed(deal, question));
  const nothingCurrent = !endedToo && past.length > 0 && (current.length === 0 || onlyPastIsBetween);
  const shown = endedToo ? met : nothingCurrent ? past : current;
  const shownIds = new Set(shown.map(({ id }) => id));
  // A near miss is told as one, and what is over is told to be over: where nothing else answers, it may.
  const overToo = endedToo || nothingCurrent || shown.length === 0;
  const other: Allowed = (id) => {
    const deal = shownIds.has(id) ? undefined : byFields[placesIn(byFields).get(id) ?? -1];
    return deal && (overToo || deal.status !== 'ended') ? deal : undefined;
  };
  const missed =
    near && wordsAsked && question.groups.length > 1 && shown.length < enough && sort === 'relevance'
      ? await findNear(question, other, clocks, among)
      : [];
  // What was exclusive and is no longer comes near to what is, and is nothing of it.
  const once = near && shown.length === 0 ? onceExclusive(query) : null;
  const lapsed = once
    ? (await searchDeals(once, question, facts, clocks, ledger, sort, { near: false, most })).deals
    : [];
  const toldAt = sort === 'told' ? await listLastTold([...shownIds], clocks) : new Map<string, Instant>();
  return {
    deals: sorted(shown, scores, sort, question, toldAt),
    toldAt,
    near: [...new Set([...lapsed, ...missed])].slice(0, enough),
    past: endedToo ? 'asked' : nothingCurrent ? 'nothing_current' : 'left_out',
    ended: endedToo || nothingCurrent ? 0 : past.length,
    capped: (ranked?.length ?? 0) > most,
  };
}
