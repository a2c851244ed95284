// Disagreements between sources in the deals that a view's filters leave: open ones first, the latest deal first among
// them. Each side's claims come along with their words.
import type { ConflictQuery } from '#lib/domain/view-query.ts';
import type { ConflictList } from '#lib/domain/views.ts';
import { findConflicts } from '#lib/ledger/find-conflicts.ts';
import { foldedWhere } from './fold-deals.ts';
import { listClaimViews } from './list-claim-views.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const conflictsPerPage = 50;

/** A page past the last one is empty, and says how many there are. */
export async function listConflicts(query: ConflictQuery): Promise<ConflictList> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships, names: ledger.names };
  const deals = foldedWhere(ledger, query, clocks);
  const found = deals
    .flatMap((deal) => findConflicts(deal, ledger.claims.get(deal.id) ?? [], scope))
    .filter(({ field }) => query.field.length === 0 || query.field.includes(field));
  const [open, resolved] = [found.filter((one) => !one.resolution), found.filter((one) => one.resolution)];
  const asked = query.state === 'open' ? open : query.state === 'resolved' ? resolved : [...open, ...resolved];
  const page = query.page ?? 1;
  const conflicts = asked.slice((page - 1) * conflictsPerPage, page * conflictsPerPage);
  const shown = new Set(conflicts.map(({ deal }) => deal));
  const claims = [...new Set(conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.claims)))];
  return {
    clocks,
    total: asked.length,
    open: open.length,
    resolved: resolved.length,
    page,
    pages: Math.max(1, Math.ceil(asked.length / conflictsPerPage)),
    conflicts,
    deals: deals.filter(({ id }) => shown.has(id)),
    claims: claims.length === 0 ? [] : await listClaimViews({ claims }, clocks),
  };
}
