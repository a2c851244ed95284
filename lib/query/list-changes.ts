// What a reader learned between two dates: the ledger as known by each, compared on one and the same day of the world.
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { ChangeKind, ChangesQuery, ChangesView } from '#lib/domain/change.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { Problem } from '../errors.ts';
import { foldedWhere } from './fold-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const usualDays = 7;

function bad(path: 'from' | 'to', message: string): Problem {
  const help = 'Give two days, the earlier one first; neither may lie in the future.';
  return new Problem('bad_request', `${path}: ${message}`, help, [{ path, message }]);
}

/** Throws Problem('bad_request') where a day lies after the reader's own, or the range runs backwards. */
function rangeOf(query: ChangesQuery, knownAt: Day): { from: Day; to: Day } {
  const to = query.to ?? knownAt;
  const from = query.from ?? addDays(to, -usualDays);
  if (to > knownAt) throw bad('to', `must not be after ${knownAt}, or it lies in the future`);
  if (from > to) throw bad('from', `must not be after ${to}`);
  return { from, to };
}

export async function listChanges(query: ChangesQuery): Promise<ChangesView> {
  const { asOf, knownAt } = readClocks(query);
  const { from, to } = rangeOf(query, knownAt);
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
