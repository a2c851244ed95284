// For tests only: claims as nobody would make them, to find where two ways of reading the same claims part.
import fc from 'fast-check';
import { addDays } from '#lib/domain/approximate-date.ts';
import { StatusMark, statusOfMark } from '#lib/domain/status.ts';
import { aClaim, dates, dollars } from '../a-claim.ts';
import type { LedgerClaim } from '../ledger-claim.ts';

/** One of sixty days in spring 2025. */
export const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2025-03-01', offset));
const dated = fc.option(fc.oneof(day, fc.constantFrom('2025', '2025-03', '2025-04')), { nil: undefined });

/** Few days, few names, few stories: so that claims collide in everything they can collide in. */
export const anyClaim: fc.Arbitrary<LedgerClaim> = fc
  .record({
    known: day,
    hour: fc.integer({ min: 0, max: 23 }),
    gone: fc.option(day),
    parties: fc.constantFrom('a>b', 'a>c', 'd>b'),
    type: fc.constantFrom('compute' as const, 'contract' as const, 'partnership' as const, 'investment' as const),
    mark: fc.option(fc.constantFrom(...StatusMark.options)),
    status: fc.constantFrom('talks' as const, 'agreed' as const, 'ended' as const),
    story: fc.constantFrom('s', 't', 'u'),
    name: fc.option(fc.constantFrom('Aurora', 'Bastion')),
    agreed: dated,
    effective: dated,
    talks: dated,
    ended: dated,
    published: fc.boolean(),
    more: fc.boolean(),
    over: fc.boolean(),
  })
  .map((one) => {
    const parties = one.type === 'partnership' ? one.parties.replace('>', '~') : one.parties;
    const claim = aClaim(one.type, parties, one.known);
    return {
      ...claim,
      knownAt: `${one.known}T${String(one.hour).padStart(2, '0')}:30:00.000Z`,
      supersededAt: one.gone === null || one.gone < one.known ? null : `${one.gone}T23:59:59.000Z`,
      mark: one.mark,
      status: one.mark === null ? one.status : statusOfMark[one.mark],
      story: one.story,
      name: one.name,
      published: one.published ? claim.published : null,
      dates: dates({
        ...(one.agreed ? { agreed: one.agreed } : {}),
        ...(one.effective ? { effective: one.effective } : {}),
        ...(one.talks ? { talks: one.talks } : {}),
        ...(one.ended ? { ended: one.ended } : {}),
      }),
      ...(one.more
        ? {
            amount: dollars('10'),
            stake: '4.5',
            place: 'US-TX',
            capacity: [{ value: '2', unit: 'GW' as const, bound: 'exact' as const }],
            exclusivity: {
              kind: 'exclusive' as const,
              scope: null,
              state: one.over ? ('ended' as const) : ('in_force' as const),
            },
            together: claim.id,
            apart: ['x'],
          }
        : {}),
    };
  });
