// What a reader learned between two dates: the ledger as known by each, compared on one and the same day of the world.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { ChangeKind, ChangesQuery, ChangesView } from '#lib/domain/change.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { byMoment } from '#lib/ledger/ledger.ts';
import { foldById, foldedWhere } from './fold-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';
import { readRange } from './read-range.ts';

/** With those that the filters let through at the other end alone: a deal that somebody joined is not new for having been joined. */
const completed = (ledger: Ledger, here: readonly Deal[], there: readonly Deal[], clocks: Clocks): Deal[] => {
  const ids = new Set(here.map(({ id }) => id));
  return [...here, ...there.flatMap(({ id }) => (ids.has(id) ? [] : (foldById(ledger, id, clocks) ?? [])))].sort(
    byMoment,
  );
};

export async function listChanges(query: ChangesQuery): Promise<ChangesView> {
  const { asOf, knownAt } = readClocks(query);
  const { from, to } = readRange(query, knownAt);
  const ledger = await readLedger();
  const filters = { type: query.type, status: [], organization: query.organization };
  const clocksOn = (known: Day) => ({ asOf, knownAt: known });
  const [before, after] = [from, to].map((known) => foldedWhere(ledger, filters, clocksOn(known)));
  const changes = diffLedgers(
    completed(ledger, before ?? [], after ?? [], clocksOn(from)),
    completed(ledger, after ?? [], before ?? [], clocksOn(to)),
  );
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
