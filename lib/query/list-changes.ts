// What a reader learned between two dates: the ledger as known by each, compared on one and the same day of the world.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { ChangeKind, ChangesQuery, ChangesView } from '#lib/domain/change.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { foldedWhere } from './fold-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { readClocks, readLedger } from './read-ledger.ts';
import { readRange } from './read-range.ts';

export async function listChanges(query: ChangesQuery): Promise<ChangesView> {
  const { asOf, knownAt } = readClocks(query);
  const { from, to } = readRange(query, knownAt);
  const ledger = await readLedger();
  const filters = { type: query.type, status: [], organization: query.organization };
  const at = (known: Day) => foldedWhere(ledger, filters, { asOf, knownAt: known });
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
