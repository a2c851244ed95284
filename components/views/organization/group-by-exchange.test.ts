import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import type { RelationType, Role } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { groupByExchange } from './group-by-exchange.ts';

const deal = (id: string, type: RelationType, parties: Array<[string, Role]>, status: Status = 'agreed'): Deal => ({
  ...plainDeal,
  id,
  type,
  status,
  parties: parties.map(([slug, role]) => ({ organization: { slug, name: slug }, role, claims: ['c'] })),
});

const google = { slug: 'google', units: [{ slug: 'google-cloud' }, { slug: 'wiz' }] };
const outline = (deals: Deal[]) =>
  groupByExchange(deals, google).map(({ side, type, rows }) =>
    [side, type, ...rows.map((row) => row.deal.id)].join(' '),
  );

test('what a unit sells goes out of its group', () => {
  const deals = [
    deal('1', 'compute', [
      ['google-cloud', 'supplier'],
      ['openai', 'customer'],
    ]),
    deal('2', 'chips', [
      ['nvidia', 'supplier'],
      ['google', 'customer'],
    ]),
    deal('3', 'rivalry', [
      ['google', 'rival'],
      ['openai', 'rival'],
    ]),
    deal('4', 'partnership', [
      ['google', 'partner'],
      ['apple', 'partner'],
    ]),
  ];
  expect(outline(deals)).toEqual(['in chips 2', 'out compute 1', 'beside partnership 4', 'against rivalry 3']);
});

test('a deal inside the group is listed once', () => {
  const inside = deal('1', 'compute', [
    ['google-cloud', 'supplier'],
    ['google', 'customer'],
  ]);
  expect(outline([inside])).toEqual(['in compute 1']);
});

test('a firm that it bought is bought by it, not one that funds it', () => {
  const purchase = deal('1', 'acquisition', [
    ['google', 'acquirer'],
    ['wiz', 'target'],
  ]);
  expect(outline([purchase])).toEqual(['out acquisition 1']);
  expect(groupByExchange([purchase], google)[0]?.rows[0]?.others.map(({ slug }) => slug)).toEqual(['wiz']);
});

test('what two units do is told once, and names both', () => {
  const inside = deal('1', 'compute', [
    ['google-cloud', 'supplier'],
    ['wiz', 'customer'],
  ]);
  expect(outline([inside])).toEqual(['in compute 1']);
  expect(groupByExchange([inside], google)[0]?.rows[0]?.others.map(({ slug }) => slug)).toEqual([
    'google-cloud',
    'wiz',
  ]);
});

test('a fellow investor is not whom the money goes to', () => {
  const round = deal('1', 'investment', [
    ['amazon', 'investor'],
    ['google', 'investor'],
    ['anthropic', 'investee'],
  ]);
  const row = groupByExchange([round], google)[0]?.rows[0];
  expect(row?.others.map(({ slug }) => slug)).toEqual(['anthropic']);
  expect(row?.fellows.map(({ slug }) => slug)).toEqual(['amazon']);
});

test('what ended comes after what runs', () => {
  const to = (id: string, status: Status) =>
    deal(
      id,
      'compute',
      [
        ['google', 'supplier'],
        [id, 'customer'],
      ],
      status,
    );
  expect(outline([to('old', 'ended'), to('new', 'agreed')])).toEqual(['out compute new old']);
});
