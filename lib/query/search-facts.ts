// What field terms need to know beyond the deals themselves, looked up once per question: whom a typed name means, which
// deals a publisher tells of, who stands where, what was in force on another day. Names that mean nobody are mistakes.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import type { DealFacts } from '#lib/search/match-deal.ts';
import type { FieldTerm, Group, Mistake, Term } from '#lib/search/search-query.ts';
import { inDollars } from './convert-deals.ts';
import { foldedAt } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';
import { listNamed, listSimilar, standing } from './resolve-names.ts';

export interface FoundFacts {
  readonly facts: DealFacts;
  readonly mistakes: readonly Mistake[];
  /** The question without the terms that are mistakes: the rest still counts. */
  readonly groups: readonly Group[];
  /** By what was typed after source: the publishers meant. */
  readonly publishers: ReadonlyMap<string, readonly string[]>;
}

const Publishers = z.array(z.object({ typed: z.string(), id: z.string() }));
const Told = z.array(z.object({ publisher: z.string(), deal: z.string() }));
const Organizations = z.array(z.object({ id: z.string(), country: z.string().nullable(), kind: z.string() }));

const namesIn = (terms: readonly FieldTerm[], source: boolean): Map<string, FieldTerm> =>
  new Map(
    terms.flatMap((term) =>
      term.value.kind === 'name' && (term.field === 'source') === source
        ? term.value.names.map((name) => [name, term] as const)
        : [],
    ),
  );

const mistake = (q: string, term: FieldTerm, typed: string, what: string, near: string | null): Mistake => ({
  start: term.start,
  end: term.end,
  message: `no ${what} called ${typed}${near === null ? '' : `: did you mean ${near}?`}`,
  suggestion:
    near === null
      ? null
      : `${q.slice(0, term.start)}${q.slice(term.start, term.end).replace(typed, near)}${q.slice(term.end)}`,
});

/** None of its names is anybody's; of several, those that are still count. */
const namesNobody = ({ value }: FieldTerm, known: ReadonlyMap<string, unknown>): boolean =>
  value.kind === 'name' && !value.names.some((name) => known.has(name));

/** Everybody who stands for each slug at that day: itself and, among the parties, its units. */
function membersOf(
  slugs: readonly string[],
  parties: ReadonlySet<string>,
  clocks: Clocks,
  ledger: Ledger,
): Set<string> {
  const members = new Set(slugs);
  for (const party of parties) {
    if (lineageAt(party, clocks.asOf, ledger.ownerships).some((above) => slugs.includes(above))) members.add(party);
  }
  return members;
}

async function publishersFor(typed: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (typed.length === 0) return found;
  const rows = await database().$queryRaw`
    SELECT t.typed, p.id FROM json_array_elements_text(${JSON.stringify(typed)}::json) AS t (typed)
      JOIN publishers p ON name_key(t.typed) <> '' AND (starts_with(name_key(p.name), name_key(t.typed)) OR starts_with(name_key(p.id), name_key(t.typed)))`;
  for (const { typed: name, id } of Publishers.parse(rows)) found.set(name, [...(found.get(name) ?? []), id]);
  return found;
}

async function dealsBy(publishers: readonly string[], clocks: Clocks): Promise<Map<string, string[]>> {
  const told = new Map<string, string[]>();
  if (publishers.length === 0) return told;
  const rows = await database().$queryRaw`
    SELECT DISTINCT a.publisher_id AS publisher, d.deal_id AS deal
      FROM articles a JOIN article_versions v ON v.article_id = a.id JOIN claims c ON c.version_id = v.id JOIN deal_claims d ON d.claim_id = c.id
     WHERE a.publisher_id = ANY (${[...publishers]}) AND NOT a.retracted AND v.known_at < ${horizonOf(clocks)}::timestamptz
       AND NOT EXISTS (SELECT FROM article_versions w WHERE w.article_id = a.id AND w.number > v.number AND w.known_at < ${horizonOf(clocks)}::timestamptz)`;
  for (const { publisher, deal } of Told.parse(rows)) told.set(publisher, [...(told.get(publisher) ?? []), deal]);
  return told;
}

export async function findFacts(
  q: string,
  groups: readonly Group[],
  clocks: Clocks,
  ledger: Ledger,
): Promise<FoundFacts> {
  const terms = groups.flat().filter((term) => term.kind === 'field');
  const mistakes: Mistake[] = [];
  const mistaken = new Set<Term>();
  const asked = namesIn(terms, false);
  // Every deal is gone through for them: only where a name asks for somebody's units.
  const all = asked.size > 0 ? foldedAt(ledger, clocks) : [];
  const parties = new Set(all.flatMap((deal) => deal.parties.map(({ organization }) => organization.slug)));
  const named = await listNamed([...asked.keys()], clocks.asOf);
  const bySlug = new Map<string, Set<string>>();
  for (const [typed, term] of asked) {
    const slugs = standing(named.get(typed) ?? []).map(({ slug }) => slug);
    if (slugs.length === 0) {
      const [near] = await listSimilar(typed, clocks.asOf);
      mistakes.push(mistake(q, term, typed, 'organization', near?.slug ?? null));
    }
    bySlug.set(typed, membersOf(slugs, parties, clocks, ledger));
  }
  for (const term of new Set(asked.values())) if (namesNobody(term, named)) mistaken.add(term);

  const sources = namesIn(terms, true);
  const publishers = await publishersFor([...sources.keys()]);
  const told = await dealsBy([...new Set([...publishers.values()].flat())], clocks);
  const bySource = new Map<string, Set<string>>();
  for (const [typed, term] of sources) {
    const ids = publishers.get(typed);
    if (!ids) mistakes.push(mistake(q, term, typed, 'source', null));
    bySource.set(typed, new Set((ids ?? []).flatMap((id) => told.get(id) ?? [])));
  }
  for (const term of new Set(sources.values())) if (namesNobody(term, publishers)) mistaken.add(term);

  const activeOn = new Map<string, Set<string>>();
  for (const term of terms) {
    if (term.field !== 'active' || term.value.kind !== 'dates' || term.value.from === null) continue;
    const day = term.value.from;
    if (day > clocks.asOf) {
      mistaken.add(term);
      mistakes.push({
        start: term.start,
        end: term.end,
        message: `${day} lies after ${clocks.asOf}, the day this page is as of`,
        suggestion: null,
      });
    }
    const then = day > clocks.asOf ? [] : foldedAt(ledger, { ...clocks, asOf: day });
    activeOn.set(day, new Set(then.filter(({ status }) => status === 'agreed').map(({ id }) => id)));
  }

  const needsFacts = terms.some(({ field }) => field === 'country' || field === 'kind');
  const rows = needsFacts
    ? Organizations.parse(await database().organization.findMany({ select: { id: true, country: true, kind: true } }))
    : [];
  return {
    facts: {
      activeOn,
      bySource,
      bySlug,
      countries: new Map(rows.flatMap(({ id, country }) => (country === null ? [] : [[id, country] as const]))),
      kinds: new Map(rows.map(({ id, kind }) => [id, kind])),
      inDollars,
    },
    mistakes,
    groups: groups.map((group) => group.filter((term) => !mistaken.has(term))).filter((group) => group.length > 0),
    publishers,
  };
}
