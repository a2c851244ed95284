// What a reader learned between two dates: the ledger as known by each, compared on one and the same day of the world.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { ChangeKind, ChangesQuery, ChangesView } from '#lib/domain/change.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { foldedAt, readClocks, readLedger } from './read-ledger.ts';
import { readRange } from './read-range.ts';

export async function listChanges(query: ChangesQuery): Promise<ChangesView> {
  const { asOf, knownAt } = readClocks(query);
  const { from, to } = readRange(query, knownAt);
  const ledger = await readLedger();
  const scope = { clocks: { asOf, knownAt: to }, ownerships: ledger.ownerships };
  const filters = { type: query.type, status: [], organization: query.organization };
  const at = (known: Day) => foldedAt(ledger, { asOf, knownAt: known }).filter((deal) => passes(deal, filters, scope));
  const changes = diffLedgers(at(from), at(to));
  const links = await listEvidenceLinks([...new Set(changes.flatMap(({ claims }) => claims))]);
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return {
    clocks: { asOf, knownAt: to },
    from,
    to,
    counts: { new: count('new'), ended: count('ended'), changed: count('changed'), withdrawn: count('withdrawn') },
    changes,
    evidence: [...links.values()],
  };
}
