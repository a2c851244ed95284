// How two organizations are connected at a pair of clocks: the shortest chains of relations, with the words for each link.
import type { PathQuery, PathView } from '#lib/domain/path.ts';
import { findPaths } from '#lib/graph/find-paths.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { Problem } from '../errors.ts';
import { foldedAt } from './fold-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

const limits = { longest: 6, told: 20 };

function nameOf({ names }: Ledger, parameter: 'from' | 'to', slug: string): string {
  const name = names.get(slug);
  if (name !== undefined) return name;
  const issue = { path: parameter, message: `no organization has the slug ${slug}` };
  throw new Problem('not_found', `There is no organization ${slug}.`, 'Look it up under /api/v1/organizations?q=', [
    issue,
  ]);
}

/** An organization stands for itself and for the units it owned on that day. Throws Problem for one that nobody knows. */
export async function findConnections(query: PathQuery): Promise<PathView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const from = { slug: query.from, name: nameOf(ledger, 'from', query.from) };
  const to = { slug: query.to, name: nameOf(ledger, 'to', query.to) };
  const scope = { clocks, ownerships: ledger.ownerships };
  const status = query.status.length > 0 ? query.status : (['talks', 'agreed'] as const);
  const filters = { type: query.type, status: [...status], organization: [] };
  const all = foldedAt(ledger, clocks).filter((deal) => passes(deal, filters, scope));
  const slugs = [...new Set(all.flatMap(({ parties }) => parties.map(({ organization }) => organization.slug)))];
  const within = (top: string) =>
    new Set([top, ...slugs.filter((slug) => lineageAt(slug, clocks.asOf, ledger.ownerships).includes(top))]);
  const { paths, more } = findPaths(all, within(from.slug), within(to.slug), limits);
  const used = new Set(paths.flat().flatMap(({ relations }) => relations.flatMap(({ deals }) => deals)));
  const deals = all.filter(({ id }) => used.has(id));
  const links = await listEvidenceLinks(deals.flatMap(({ claims }) => claims));
  return {
    clocks,
    from,
    to,
    answer: paths.length > 0 ? 'connected' : 'none',
    longest: limits.longest,
    paths,
    more,
    deals,
    evidence: [...links.values()],
  };
}
