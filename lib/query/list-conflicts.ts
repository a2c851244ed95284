// Disagreements between sources in the deals that a view's filters leave: open ones first, the latest deal first among
// them. Each side's claims come along with their words.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Conflict } from '#lib/domain/conflict.ts';
import type { ConflictQuery } from '#lib/domain/view-query.ts';
import type { ConflictList } from '#lib/domain/views.ts';
import { canConflict, findConflicts } from '#lib/ledger/find-conflicts.ts';
import { byMoment } from '#lib/ledger/ledger.ts';
import { foldById, foldedWhere } from './fold-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { listClaimViews } from './list-claim-views.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

const conflictsPerPage = 50;

/** A page past the last one is empty, and says how many there are. */
/** All disagreements in the deals that the filters leave, kept as long as the ledger is. */
const keep = keepAnswers<readonly Conflict[]>(24);

function conflictsIn(ledger: Ledger, query: ConflictQuery, clocks: Clocks): readonly Conflict[] {
  const { type, status, organization, from, until } = query;
  const filters = { type, status, organization, from, until };
  return keep(ledger, JSON.stringify([filters, clocks]), () => {
    const scope = { clocks, ownerships: ledger.ownerships, names: ledger.names };
    return foldedWhere(ledger, filters, clocks)
      .filter((deal) => canConflict(deal, ledger.claims.hasEnd(deal.id)))
      .flatMap((deal) => findConflicts(deal, ledger.claims.get(deal.id) ?? [], scope));
  });
}

export async function listConflicts(query: ConflictQuery): Promise<ConflictList> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const found = conflictsIn(ledger, query, clocks).filter(
    ({ field }) => query.field.length === 0 || query.field.includes(field),
  );
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
    deals: [...shown].flatMap((id) => foldById(ledger, id, clocks) ?? []).sort(byMoment),
    claims: claims.length === 0 ? [] : await listClaimViews({ claims }, clocks),
  };
}
