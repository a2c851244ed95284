// For tests only: a ledger claim that says as little as a claim can, to be filled with what a test is about.
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Money } from '#lib/domain/money.ts';
import { mainRole, type RelationType } from '#lib/domain/relation-kind.ts';
import type { LedgerClaim } from './ledger-claim.ts';

export const dollars = (value: string, bound: Money['bound'] = 'exact'): Money => ({
  value,
  high: null,
  currency: 'USD',
  bound,
  basis: 'unknown',
  period: 'total',
  termMonths: null,
});

/** Reads "2025", "2025-05" or "2025-05-21"; throws for anything else. */
export function on(text: string) {
  const date = parseApproximateDate(text);
  if (!date) throw new RangeError(text);
  return date;
}

let count = 0;

/** "A>B" names the providing and the receiving side, "A~B~C" equals; `known` is the day of publication. */
export function aClaim(
  type: RelationType,
  parties: string,
  known: string,
  more: Partial<LedgerClaim> = {},
): LedgerClaim {
  count += 1;
  const id = `claim-${String(count).padStart(4, '0')}`;
  const [left = '', right = ''] = parties.split('>');
  const roles = parties.includes('>')
    ? [
        { role: mainRole(type, 'from'), organization: left },
        { role: mainRole(type, 'to'), organization: right },
      ]
    : parties.split('~').map((organization) => ({ role: mainRole(type, 'between'), organization }));
  return {
    id,
    article: `article-of-${id}`,
    story: `story-of-${id}`,
    publisher: 'a-paper',
    publisherKind: 'press',
    published: on(known),
    knownAt: `${known}T00:00:00.000Z`,
    supersededAt: null,
    type,
    status: 'agreed',
    mark: null,
    name: null,
    parties: roles,
    amount: null,
    stake: null,
    capacity: [],
    exclusivity: null,
    place: null,
    dates: { talks: null, agreed: null, effective: null, ended: null },
    confidence: 0.9,
    ...more,
  };
}

export const dates = (given: Partial<Record<keyof LedgerClaim['dates'], string>>): LedgerClaim['dates'] => ({
  talks: given.talks ? on(given.talks) : null,
  agreed: given.agreed ? on(given.agreed) : null,
  effective: given.effective ? on(given.effective) : null,
  ended: given.ended ? on(given.ended) : null,
});
