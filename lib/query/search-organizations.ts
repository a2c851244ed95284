// The organizations that a question names, best first: called exactly so, named by some of its words, beginning so, or
// nearly so. One that only later texts introduced is not known yet and stays away; one without deals comes only where it is called exactly
// so, or where none has any.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { database, Prisma } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { OrganizationKind } from '#lib/domain/organization.ts';
import type { OrganizationHit } from '#lib/domain/search-views.ts';
import { concernedBy } from '#lib/ledger/ledger.ts';
import type { SearchQuery } from '#lib/search/search-query.ts';
import { foldedAt } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';
import { listBeginning, listSimilar, type Named } from './resolve-names.ts';
import type { ResolvedQuestion } from './resolve-question.ts';
import { asksForOrganizations } from './search-deals.ts';

const most = 20;
/** What begins with fewer letters is too much to mean anything; then only those called just so count, and no more than these. */
const fewestBegun = 3;
const mostCalledSo = 20;
const Rows = z.array(
  z.object({ slug: z.string(), name: z.string(), kind: OrganizationKind, country: z.string().nullable() }),
);

const counts = new WeakMap<readonly Deal[], ReadonlyMap<string, number>>();

/** How many deals each organization has at these clocks, with those of its units; counted once per fold. */
export function dealCounts(ledger: Ledger, clocks: Clocks): ReadonlyMap<string, number> {
  const deals = foldedAt(ledger, clocks);
  const kept = counts.get(deals);
  if (kept) return kept;
  const counted = new Map<string, number>();
  const scope = { clocks, ownerships: ledger.ownerships };
  for (const deal of deals) {
    for (const slug of concernedBy(deal, scope)) counted.set(slug, (counted.get(slug) ?? 0) + 1);
  }
  counts.set(deals, counted);
  return counted;
}

/** Of these slugs the known ones, with what they are. Registry entries are known always, others since a text named them. */
export async function listKnown(
  slugs: readonly string[],
  clocks: Clocks,
): Promise<Map<string, z.infer<typeof Rows>[number]>> {
  if (slugs.length === 0) return new Map();
  const rows = await ask(
    Prisma.sql`
    SELECT o.id AS slug, o.name, o.kind, o.country FROM organizations o
     WHERE o.id = ANY (${[...slugs]}) AND (o.listed OR EXISTS (
       SELECT FROM mentions m JOIN article_versions v ON v.id = m.version_id WHERE m.organization_id = o.id AND v.known_at < ${horizonOf(clocks)}::timestamptz))`,
    'organizations-known',
  );
  return new Map(Rows.parse(rows).map((row) => [row.slug, row]));
}

/** The terms that say what an organization is like. */
function likeAsked(query: SearchQuery, row: { kind: string; country: string | null }): boolean {
  return query.groups.every(
    (group) =>
      group[0]?.kind === 'text' ||
      group.some((term) => {
        if (term.kind !== 'field' || term.value.kind !== 'choice') return false;
        const { choices } = term.value;
        const met =
          term.field === 'kind'
            ? choices.includes(row.kind)
            : term.field === 'country'
              ? choices.includes(row.country ?? '')
              : true;
        return met !== term.negated;
      }),
  );
}

async function listByFields(
  query: SearchQuery,
  byDeals: ReadonlyMap<string, number>,
  clocks: Clocks,
): Promise<string[]> {
  const rows = await database().organization.findMany({ select: { id: true, kind: true, country: true } });
  const alike = rows.filter((row) => likeAsked(query, row)).map(({ id }) => id);
  const known = await listKnown(alike, clocks);
  return alike
    .filter((slug) => known.has(slug))
    .sort((a, b) => (byDeals.get(b) ?? 0) - (byDeals.get(a) ?? 0) || (a < b ? -1 : 1));
}

export async function searchOrganizations(
  query: SearchQuery,
  resolved: ResolvedQuestion,
  clocks: Clocks,
  ledger: Ledger,
): Promise<OrganizationHit[]> {
  if (query.groups.length === 0 || !asksForOrganizations(query)) return [];
  const byDeals = dealCounts(ledger, clocks);
  const terms = query.groups.flat();
  const text = terms.flatMap((term) => (term.kind === 'text' && !term.negated ? [term.text] : [])).join(' ');
  const how = new Map<string, OrganizationHit['how']>();
  const add = (named: readonly Named[], as: OrganizationHit['how']) => {
    for (const { slug } of named) if (!how.has(slug)) how.set(slug, as);
  };
  const popular = (named: readonly Named[]) =>
    named.toSorted((a, b) => (byDeals.get(b.slug) ?? 0) - (byDeals.get(a.slug) ?? 0));
  if (text === '') {
    if (!terms.some((term) => term.kind === 'field' && ['country', 'kind', 'in'].includes(term.field))) return [];
    for (const slug of await listByFields(query, byDeals, clocks)) how.set(slug, 'part');
  } else {
    const begun = await listBeginning(text, text.length < fewestBegun ? mostCalledSo : 200, clocks.asOf);
    const [called, others] = [begun.filter(({ whole }) => whole), begun.filter(({ whole }) => !whole)];
    add(called, 'name');
    add(resolved.named, 'part');
    add(resolved.similar, 'similar');
    if (text.length >= fewestBegun) add(popular(others), 'part');
    if (how.size === 0) add(await listSimilar(text, clocks.asOf), 'similar');
  }
  const slugs = [...how.keys()].slice(0, 300);
  const known = await listKnown(slugs, clocks);
  const hits = slugs
    .flatMap((slug) => known.get(slug) ?? [])
    .filter((row) => likeAsked(query, row))
    .map(({ slug, name, kind, country }) => ({
      organization: { slug, name },
      kind,
      country,
      deals: byDeals.get(slug) ?? 0,
      how: how.get(slug) ?? 'part',
    }));
  const telling = hits.filter(({ deals, how: called }) => deals > 0 || called === 'name');
  return (telling.length > 0 ? telling : hits).slice(0, most);
}
