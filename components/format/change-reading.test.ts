import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal } from '#lib/graph/a-deal.ts';
import { changeReading, changeReadings } from './change-reading.ts';

const day = (on: string) => ({ from: on, until: on });
const deal: Deal = {
  ...aDeal({ type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], status: 'talks' }),
  agreed: {
    value: day('2025-03-10'),
    disputed: true,
    values: ['2025-03-10', '2025-03-12'].map((on) => ({ value: day(on), claims: ['c'] })),
  },
  exclusivity: [{ kind: 'exclusive', scope: null, from: null, ended: true, until: null, claims: ['c'] }],
};

test('several values stand side by side, nothing stated is null and not an empty word', () => {
  expect(changeReading(deal, 'agreed')).toBe('10 Mar 2025 or 12 Mar 2025');
  expect(changeReading(deal, 'parties')).toBe('CoreWeave, OpenAI');
  expect(changeReading(deal, 'status')).toBe('in talks');
  expect(changeReading(deal, 'exclusivity')).toContain('ended');
  expect([changeReading(deal, 'amount'), changeReading(null, 'status')]).toEqual([null, null]);
});

test('a sum that reads as before and is of another kind says of which', () => {
  const of = (basis: 'announced' | 'funded'): Deal => {
    const value = {
      value: '1500000000',
      high: null,
      currency: 'USD',
      bound: 'exact',
      basis,
      period: 'total',
      termMonths: null,
    } as const;
    return { ...deal, amount: { value, disputed: false, values: [{ value, claims: ['c'] }] } };
  };
  expect(changeReadings(of('announced'), of('funded'), 'amount')).toEqual(['$1.5B, announced', '$1.5B, funded']);
  expect(changeReadings(null, of('funded'), 'amount')).toEqual([null, '$1.5B']);
});
