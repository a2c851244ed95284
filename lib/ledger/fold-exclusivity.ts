// Exclusivity as intervals, one per kind and scope: opened by a claim that states it, closed by a claim that says it
// lapsed, and only then. A claim that a scoped exclusivity ended leaves those of other scopes as they are.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { ExclusivityInterval } from '#lib/domain/deal.ts';
import { byKnownAt, eventDate, type LedgerClaim } from './ledger-claim.ts';

export function foldExclusivity(claims: readonly LedgerClaim[], asOf: Day): ExclusivityInterval[] {
  const intervals = new Map<string, ExclusivityInterval>();
  for (const claim of [...claims].sort(byKnownAt)) {
    const said = claim.exclusivity;
    if (!said || eventDate(claim).from > asOf) continue;
    const key = `${said.kind}|${said.scope ?? ''}`;
    const known = intervals.get(key) ?? {
      kind: said.kind,
      scope: said.scope,
      from: null,
      ended: false,
      until: null,
      claims: [],
    };
    const ends = said.state === 'ended';
    intervals.set(key, {
      ...known,
      from: known.from ?? (ends ? null : (claim.dates.agreed ?? claim.dates.effective)),
      ended: known.ended || ends,
      until: known.until ?? (ends ? (claim.dates.ended ?? claim.dates.agreed ?? claim.dates.effective) : null),
      claims: [...known.claims, claim.id],
    });
  }
  return [...intervals.values()];
}
