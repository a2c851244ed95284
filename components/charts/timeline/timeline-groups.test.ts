import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import { groupLanes } from './timeline-groups.ts';

const deal = (id: string, ...slugs: string[]): Deal => ({
  ...plainDeal,
  id,
  parties: slugs.map((slug) => ({ organization: { slug, name: slug }, role: 'partner', claims: ['c'] })),
  moment: { date: { from: '2025-06-10', until: '2025-06-10' }, basis: 'agreed' },
});

test('a deal stands in the lane of each of its organizations, the busiest first', () => {
  const lanes = groupLanes([deal('1', 'a', 'b'), deal('2', 'b', 'c')], 'organization');
  expect(lanes.map(({ key, deals }) => [key, deals.length])).toEqual([
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
});

test('A with B and B with A are one pair', () => {
  expect(groupLanes([deal('1', 'a', 'b'), deal('2', 'b', 'a')], 'pair').map(({ key }) => key)).toEqual(['a b']);
});

test('pairs of a reader who asks for one organization have it in them', () => {
  expect(groupLanes([deal('1', 'a', 'b', 'c')], 'pair', ['a']).map(({ key }) => key)).toEqual(['a b', 'a c']);
});

test('what has no lane of its own is told and kept', () => {
  const deals = Array.from({ length: 40 }, (_, at) => deal(String(at), `x${at}`, `y${at}`));
  const lanes = groupLanes(deals, 'pair');
  expect(lanes).toHaveLength(12);
  expect(lanes.at(-1)?.head).toEqual({ by: 'rest', lanes: 29 });
  expect(lanes.at(-1)?.deals).toHaveLength(29);
});
