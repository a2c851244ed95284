import { expect, test } from 'vitest';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { aDeal } from '#lib/graph/a-deal.ts';
import { markTitle } from './mark-title.ts';

const day = { from: '2023-02-06', until: '2023-02-06' };
const titleOf = (type: RelationType) =>
  markTitle(
    {
      ...aDeal({ type, from: ['Getty Images'], to: ['Stability AI'], status: 'agreed' }),
      agreed: { value: day, disputed: false, values: [{ value: day, claims: ['c'] }] },
    },
    'in_force',
  );

test('a dispute has begun, which nobody agreed on', () => {
  expect(titleOf('dispute')).toContain('begun 6 Feb 2023');
  expect(titleOf('dispute')).not.toContain('agreed');
});

test('what is agreed is drawn from that day where nobody dates its start, and says so', () => {
  expect(titleOf('compute')).toContain('agreed 6 Feb 2023, start not dated');
});
