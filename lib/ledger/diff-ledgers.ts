// Two states of the ledger in, the deals that differ out: what a reader learned between. Pure. Each change names the claims that
// made it: those behind the later state that the earlier did not have, else those that are gone. A second source for the same
// value changes nothing, nor does one that says it less exactly.
import { type ChangeField, ChangeField as ChangeFields, type DealChange } from '#lib/domain/change.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { isPromised, type Money } from '#lib/domain/money.ts';
import { isVaguerAmount, isVaguerDate } from './fold-figure.ts';

/** What one field of a deal says, without who says it, and who says it. */
interface Reading {
  readonly says: readonly unknown[];
  readonly claims: readonly string[];
  /** Whether what it says cannot all be right. */
  readonly disputed?: boolean;
}

interface Rows<T> {
  readonly disputed: boolean;
  readonly values: ReadonlyArray<{ readonly value: T; readonly claims: readonly string[] }>;
}

const figure = (rows: Rows<unknown> | null): Reading => ({
  says: rows?.values.map(({ value }) => value) ?? [],
  disputed: rows?.disputed ?? false,
  claims: rows?.values.flatMap(({ claims }) => claims) ?? [],
});

const readings: Readonly<Record<ChangeField, (deal: Deal) => Reading>> = {
  status: ({ status, mark, claims }) => ({ says: [status, mark], claims }),
  amount: ({ amount }) => figure(amount),
  stake: ({ stake }) => figure(stake),
  talks: ({ talks }) => figure(talks),
  agreed: ({ agreed }) => figure(agreed),
  effective: ({ effective }) => figure(effective),
  ended: ({ ended }) => figure(ended),
  parties: ({ parties }) => ({
    says: parties.map(({ organization, role }) => [organization.slug, role]),
    claims: parties.flatMap(({ claims }) => claims),
  }),
  exclusivity: ({ exclusivity }) => ({
    says: exclusivity.map(({ claims: _, ...interval }) => interval),
    claims: exclusivity.flatMap(({ claims }) => claims),
  }),
  capacity: ({ capacity }) => ({
    says: capacity.map(({ value }) => value),
    claims: capacity.flatMap(({ claims }) => claims),
  }),
};

/** The same number told in other words: "about 300", "at least 300", told as announced and then as committed, or as paid and then plainly. */
const sameSum = (now: Money, then: Money): boolean =>
  now.value === then.value &&
  now.currency === then.currency &&
  now.period === then.period &&
  (now.basis === 'unknown' || isPromised(now.basis) === isPromised(then.basis));

/** The values of the later state that only say again, perhaps less exactly, what the earlier one had. */
function echoed<T>(was: Rows<T> | null, is: Rows<T> | null, isEcho: (now: T, then: T) => boolean): string[] {
  const then = was?.values ?? [];
  const told = (is?.values ?? []).filter(({ value: now }) => then.some(({ value }) => isEcho(now, value)));
  return told.map(({ value }) => JSON.stringify(value));
}

const echoes: Partial<Record<ChangeField, (before: Deal, after: Deal) => string[]>> = {
  amount: (before, after) =>
    echoed(before.amount, after.amount, (now, then) => sameSum(now, then) || isVaguerAmount(now, then)),
  talks: (before, after) => echoed(before.talks, after.talks, isVaguerDate),
  agreed: (before, after) => echoed(before.agreed, after.agreed, isVaguerDate),
  effective: (before, after) => echoed(before.effective, after.effective, isVaguerDate),
  ended: (before, after) => echoed(before.ended, after.ended, isVaguerDate),
  capacity: (before, after) =>
    after.capacity
      .filter(({ value: now }) =>
        before.capacity.some(({ value }) => value.value === now.value && value.unit === now.unit),
      )
      .map(({ value }) => JSON.stringify(value)),
};

/** A set: which value heads a figure follows from how many say it, and is no news. */
const textsOf = ({ says }: Reading): ReadonlySet<string> => new Set(says.map((said) => JSON.stringify(said)));

function compare(was: Reading, is: Reading, echo: readonly string[]): { same: boolean; gone: boolean } {
  const [then, now] = [textsOf(was), textsOf(is)];
  const gone = !then.isSubsetOf(now);
  const come = now.difference(then).difference(new Set(echo));
  return { same: !gone && come.size === 0 && was.disputed === is.disputed, gone };
}

function claimsBetween(before: readonly string[], after: readonly string[]): string[] {
  const come = after.filter((claim) => !before.includes(claim));
  const gone = before.filter((claim) => !after.includes(claim));
  return [...new Set(come.length > 0 ? come : gone)];
}

function changeOf(before: Deal, after: Deal): DealChange | null {
  // What reads the same at both ends is mostly one and the same fold.
  if (before === after) return null;
  const fields = ChangeFields.options.flatMap((field) => {
    const [was, is] = [readings[field](before), readings[field](after)];
    const { same, gone } = compare(was, is, echoes[field]?.(before, after) ?? []);
    return same ? [] : [{ field, claims: claimsBetween(was.claims, is.claims), gone }];
  });
  if (fields.length === 0) return null;
  return {
    kind: after.status === 'ended' && before.status !== 'ended' ? 'ended' : 'changed',
    deal: after.id,
    before,
    after,
    fields,
    claims: [...new Set(fields.flatMap(({ claims }) => claims))],
  };
}

/** In the order of the later ledger; what it no longer has comes last. */
export function diffLedgers(before: readonly Deal[], after: readonly Deal[]): DealChange[] {
  const was = new Map(before.map((deal) => [deal.id, deal]));
  const is = new Set(after.map(({ id }) => id));
  const come = after.flatMap((deal): DealChange[] => {
    const earlier = was.get(deal.id);
    // Folded once for both states: nothing of it is another.
    if (earlier === deal) return [];
    if (earlier) return [changeOf(earlier, deal) ?? []].flat();
    return [{ kind: 'new', deal: deal.id, before: null, after: deal, fields: [], claims: deal.claims }];
  });
  const gone = before
    .filter(({ id }) => !is.has(id))
    .map((deal): DealChange => {
      return { kind: 'withdrawn', deal: deal.id, before: deal, after: null, fields: [], claims: deal.claims };
    });
  return [...come, ...gone];
}
