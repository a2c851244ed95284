// Ways to go on from what is typed so far: fields, values and names for the search box; organizations, deals and articles
// to go to for the palette. Both clocks hold: a name that no text had yet is not offered.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { database, Prisma } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { SuggestAddress, Suggestion, Suggestions } from '#lib/domain/search-views.ts';
import { type Completion, completeSearch, takeUp } from '#lib/search/complete-search.ts';
import { cleanSearch, mostCharacters, parseSearch } from '#lib/search/parse-search.ts';
import type { TextQuestion } from '#lib/search/text-question.ts';
import { readClocks, readLedger } from './read-ledger.ts';
import { listBeginning, listNearlyBeginning, listSimilar, type Named } from './resolve-names.ts';
import { resolveQuestion } from './resolve-question.ts';
import { searchDeals } from './search-deals.ts';
import { findArticles } from './search-engine.ts';
import { findFacts } from './search-facts.ts';
import { dealCounts, listKnown } from './search-organizations.ts';

const most = { names: 6, deals: 5, articles: 5, suggestions: 10 } as const;
/** Of so many newest ones the best few are chosen: nobody turns the page of a list that changes with every letter. */
const looked = { deals: 200, articles: 50 } as const;

interface Found extends Named {
  readonly deals: number;
}

/** Known organizations that begin so, those with most deals first; where none does, those that are nearly so. */
export async function suggestOrganizations(typed: string, clocks: Clocks): Promise<Found[]> {
  const [beginning, ledger] = await Promise.all([listBeginning(typed, 200, clocks.asOf), readLedger()]);
  const similar = beginning.length > 0 ? beginning : await listSimilar(typed, clocks.asOf);
  const named = similar.length > 0 ? similar : await listNearlyBeginning(typed, 100, clocks.asOf);
  const byDeals = dealCounts(ledger, clocks);
  const now = new Set(named.flatMap(({ slug, over }) => (over ? [] : [slug])));
  const bySlug = new Map(named.toReversed().map((one) => [one.slug, one]));
  const slugs = [...new Set(named.map(({ slug }) => slug))].sort(
    (a, b) => Number(now.has(b)) - Number(now.has(a)) || (byDeals.get(b) ?? 0) - (byDeals.get(a) ?? 0),
  );
  const known = await listKnown(slugs.slice(0, 4 * most.names), clocks);
  return slugs
    .flatMap((slug) => (known.has(slug) ? (bySlug.get(slug) ?? []) : []))
    .slice(0, most.names)
    .map((one) => ({ ...one, deals: byDeals.get(one.slug) ?? 0 }));
}

const Publishers = z.array(z.object({ id: z.string(), name: z.string(), articles: z.number().int() }));

async function listPublishers(typed: string, clocks: Clocks): Promise<z.infer<typeof Publishers>> {
  const rows = await database().$queryRaw`
    SELECT p.id, p.name, (SELECT count(*)::int FROM articles a WHERE a.publisher_id = p.id AND a.first_seen_at < ${horizonOf(clocks)}::timestamptz) AS articles
      FROM publishers p WHERE starts_with(name_key(p.name), name_key(${typed})) OR starts_with(name_key(p.id), name_key(${typed}))
     ORDER BY articles DESC, p.id LIMIT ${most.names}`;
  return Publishers.parse(rows);
}

const dealsWord = (count: number): string =>
  count === 0 ? 'no deals known' : count === 1 ? '1 deal' : `${count} deals`;

async function suggestTyping(text: string, at: Completion, clocks: Clocks): Promise<Suggestion[]> {
  const completes = (kind: Suggestion['kind'], label: string, detail: string, by: string): Suggestion => ({
    kind,
    label,
    detail,
    href: null,
    ...takeUp(text, at, by),
  });
  const fields = at.fields.map(({ field, text: by }) => completes('field', by, field.help, by));
  const values = at.values.map(({ value, help, text: by }) =>
    completes('value', by, `${help}: ${value.replaceAll('_', ' ')}`, by),
  );
  if (at.names?.of === 'source') {
    const found = await listPublishers(at.names.typed, clocks);
    return found.map(({ id, name, articles }) =>
      completes('publisher', name, `${articles} articles`, `${at.names?.before}${id}`),
    );
  }
  const { before = '', typed = '' } = at.names ?? {};
  const organizations = at.names ? await suggestOrganizations(typed, clocks) : [];
  const names = organizations.map(({ slug, name, deals }) =>
    completes(
      'organization',
      name,
      dealsWord(deals),
      before === '' || before === '-' ? `${before}${/\s/.test(name) ? `"${name}"` : name}` : `${before}${slug}`,
    ),
  );
  // A field that begins so is meant more often than a name that does.
  const exact = fields.filter(({ label }) => typed.length > 1 && label.startsWith(typed.toLowerCase()));
  return [...exact, ...values, ...names, ...fields.filter((field) => !exact.includes(field))];
}

const partiesOf = (parties: ReadonlyArray<{ organization: { name: string } }>): string =>
  [...new Set(parties.map(({ organization }) => organization.name))].slice(0, 4).join(', ');
const Titles = z.array(z.object({ id: z.string(), title: z.string(), publisher: z.string() }));

/** Of the best articles, best first. */
async function listTitles(question: TextQuestion, clocks: Clocks): Promise<z.infer<typeof Titles>> {
  const { versions } = await findArticles(question, {
    horizon: horizonOf(clocks),
    where: null,
    sort: 'relevance',
    offset: 0,
    limit: most.articles,
    ranked: looked.articles,
  });
  if (versions.length === 0) return [];
  const rows = await ask(
    Prisma.sql`
    SELECT a.id, v.title, p.name AS publisher FROM unnest(${[...versions]}::text[]) WITH ORDINALITY AS u (id, place)
      JOIN article_versions v ON v.id = u.id JOIN articles a ON a.id = v.article_id JOIN publishers p ON p.id = a.publisher_id ORDER BY u.place`,
    'titles',
  );
  return Titles.parse(rows);
}

/** Places: the last word may still be unfinished, so organizations go by how the whole begins. */
async function suggestPlaces(text: string, clocks: Clocks): Promise<Suggestion[]> {
  const q = text.trim();
  if (q === '') return [];
  const query = parseSearch(q, clocks.asOf);
  const ledger = await readLedger();
  const place = (kind: Suggestion['kind'], label: string, detail: string, href: string): Suggestion => ({
    kind,
    label,
    detail,
    href,
    q,
    cursor: q.length,
  });
  const begun = suggestOrganizations(q, clocks);
  const [organizations, resolved, found] = await Promise.all([
    begun,
    resolveQuestion(query.groups, clocks, begun),
    findFacts(q, query.groups, clocks, ledger),
  ]);
  const words = resolved.question.groups.length > 0;
  const [deals, titles] = await Promise.all([
    words || found.groups.length > 0
      ? searchDeals({ ...query, groups: found.groups }, resolved.question, found.facts, clocks, ledger, 'relevance', {
          near: organizations.length === 0,
          most: looked.deals,
        })
      : null,
    words ? listTitles(resolved.question, clocks) : [],
  ]);
  return [
    ...organizations.map(({ slug, name, deals: count }) =>
      place('organization', name, dealsWord(count), `/organizations/${slug}`),
    ),
    // Near misses lead nowhere that was asked for where anything else does.
    ...[...(deals?.deals ?? []), ...(organizations.length === 0 ? (deals?.near ?? []) : [])]
      .slice(0, most.deals)
      .map((deal) =>
        place(
          'deal',
          partiesOf(deal.parties),
          `${relationKinds[deal.type].label}, ${deal.status}`,
          `/deals/${deal.id}`,
        ),
      ),
    ...titles.map(({ id, title, publisher }) => place('article', title || publisher, publisher, `/articles/${id}`)),
  ];
}

export async function suggest(address: SuggestAddress): Promise<Suggestions> {
  const clocks = readClocks(address);
  const text = cleanSearch(address.q.slice(0, mostCharacters));
  if (address.for === 'go') return { clocks, suggestions: await suggestPlaces(text, clocks) };
  const at = completeSearch(text, Math.min(address.cursor ?? text.length, text.length));
  return { clocks, suggestions: (await suggestTyping(text, at, clocks)).slice(0, most.suggestions) };
}
