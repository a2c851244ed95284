import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/approximate-date.ts';
import { isDirected, RelationType } from '#lib/domain/relation-kind.ts';
import { StatusMark, statusOfMark } from '#lib/domain/status.ts';
import { aClaim, dates, dollars } from './a-claim.ts';
import { addToOutline, mostFit, outlineClaim, outlineDeal } from './deal-outline.ts';
import { fitClaim } from './fit-claim.ts';
import { byKnownAt, type LedgerClaim } from './ledger-claim.ts';

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Two years, so that some lie within every span of days that grouping knows and some beyond it. */
const day = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2023-01-01', offset));
const dated = rarely(fc.oneof(day, fc.constantFrom('2023', '2024', '2024-03')));

const anyClaim: fc.Arbitrary<LedgerClaim> = fc
  .record({
    type: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('investment' as const, 'compute' as const, 'partnership' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...RelationType.options) },
    ),
    known: day,
    published: fc.boolean(),
    status: fc.constantFrom('talks', 'agreed', 'ended'),
    mark: rarely(fc.constantFrom(...StatusMark.options)),
    article: fc.constantFrom('x', 'y', 'z'),
    name: rarely(fc.constantFrom('Aurora', 'Bastion')),
    sum: fc.option(fc.constantFrom('3', '10', '10.1', '14', '28', '90', '360')),
    bound: fc.constantFrom('exact', 'exact', 'about', 'up_to', 'at_least'),
    basis: fc.constantFrom('unknown', 'unknown', 'funded', 'fair'),
    period: fc.constantFrom('total', 'total', 'total', 'year', 'month', 'to_date'),
    exclusivity: rarely(fc.constantFrom('in_force', 'ended')),
    place: rarely(fc.constantFrom('NO', 'US-TX')),
    talks: dated,
    agreed: dated,
    effective: dated,
    ended: dated,
  } as const)
  .map((one) => ({
    ...aClaim(one.type, isDirected(one.type) ? 'a>b' : 'a~b', one.known),
    ...(one.published ? {} : { published: null }),
    status: one.mark === null ? one.status : statusOfMark[one.mark],
    mark: one.mark,
    article: one.article,
    story: one.article,
    name: one.name,
    amount: one.sum ? { ...dollars(one.sum, one.bound), basis: one.basis, period: one.period } : null,
    exclusivity: one.exclusivity && { kind: 'exclusive' as const, scope: null, state: one.exclusivity },
    place: one.place,
    dates: dates({
      ...(one.talks ? { talks: one.talks } : {}),
      ...(one.agreed ? { agreed: one.agreed } : {}),
      ...(one.effective ? { effective: one.effective } : {}),
      ...(one.ended ? { ended: one.ended } : {}),
    }),
  }));

function glance(claims: readonly LedgerClaim[]): { most: number; fit: number } {
  const [last, ...before] = [...claims].sort(byKnownAt).reverse();
  const [founder] = before.reverse();
  if (!last || !founder) throw new RangeError('too few claims');
  const deal = outlineDeal(founder.type);
  for (const one of before) addToOutline(deal, outlineClaim(one));
  return { most: mostFit(outlineClaim(last), deal), fit: fitClaim(last, before) };
}

test('a glance at a deal never gives a claim less than reading it does', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 4 }), (claims) => {
      const { most, fit } = glance(claims);
      expect(fit).toBeLessThanOrEqual(most);
    }),
    { numRuns: 10_000 },
  );
});

test('a later round and another sum years after are told from the first at a glance', () => {
  const first = aClaim('investment', 'a>b', '2023-01-09', {
    amount: dollars('1000000000'),
    dates: dates({ agreed: '2023-01-09' }),
  });
  const later = aClaim('investment', 'a>b', '2024-06-09', { amount: dollars('4000000000') });
  expect(glance([first, later]).most).toBe(0);
  const dayTold = aClaim('investment', 'a>b', '2023-09-09', { dates: dates({ agreed: '2023-09-09' }) });
  expect(glance([first, dayTold]).most).toBe(0);
  expect(glance([first, { ...later, amount: dollars('1000000000') }]).most).toBeGreaterThan(0);
});
