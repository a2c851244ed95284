import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import type { RelationType, Role } from '#lib/domain/relation-kind.ts';
import { areAllIn, byDeal, glanceOver, isOfSeveral } from './glance.ts';
import { groupByExchange } from './group-by-exchange.ts';

function deal(
  id: string,
  type: RelationType,
  parties: Array<[string, Role]>,
  value: string | null,
  ended = false,
): Deal {
  const money = {
    value,
    high: null,
    currency: 'USD',
    bound: 'exact',
    basis: 'unknown',
    period: 'total',
    termMonths: null,
  } as const;
  return {
    ...plainDeal,
    id,
    type,
    status: ended ? 'ended' : 'agreed',
    parties: parties.map(([slug, role]) => ({ organization: { slug, name: slug }, role, claims: ['c'] })),
    amount: value === null ? null : { value: money, disputed: false, values: [{ value: money, claims: ['c'] }] },
  };
}

const over = (...deals: Deal[]) => glanceOver(groupByExchange(deals, { slug: 'lab', units: [] }));

test('chips and compute are one line of suppliers, money another', () => {
  const lines = over(
    deal(
      '1',
      'compute',
      [
        ['cloud', 'supplier'],
        ['lab', 'customer'],
      ],
      null,
    ),
    deal(
      '2',
      'chips',
      [
        ['maker', 'supplier'],
        ['lab', 'customer'],
      ],
      null,
    ),
    deal(
      '3',
      'investment',
      [
        ['fund', 'investor'],
        ['lab', 'investee'],
      ],
      null,
    ),
  );
  expect(lines.map(({ kind, others }) => [kind, others.map(({ organization }) => organization.slug)])).toEqual([
    ['suppliers', ['cloud', 'maker']],
    ['funders', ['fund']],
  ]);
});

test('two deals with one supplier are not summed: its largest stands', () => {
  const [line] = over(
    deal(
      '1',
      'compute',
      [
        ['cloud', 'supplier'],
        ['lab', 'customer'],
      ],
      '4000000000',
    ),
    deal(
      '2',
      'compute',
      [
        ['cloud', 'supplier'],
        ['lab', 'customer'],
      ],
      '11900000000',
    ),
  );
  expect(line?.others[0]?.largest?.id).toBe('2');
  expect(line?.others[0]?.deals).toHaveLength(2);
});

test('who supplied once is no supplier', () => {
  expect(
    over(
      deal(
        '1',
        'compute',
        [
          ['cloud', 'supplier'],
          ['lab', 'customer'],
        ],
        null,
        true,
      ),
    ),
  ).toEqual([]);
});

test('what is agreed stands before a larger sum that is talked about; talks alone are said to be talks', () => {
  const parties: Array<[string, Role]> = [
    ['fund', 'investor'],
    ['lab', 'investee'],
  ];
  const talks = { ...deal('1', 'investment', parties, '9000000000'), status: 'talks' } as const;
  const [both] = over(talks, deal('2', 'investment', parties, '1000000000'));
  expect(both?.others[0]).toMatchObject({ largest: { id: '2' }, inTalks: false });
  const [alone] = over(talks);
  expect(alone?.others[0]).toMatchObject({ largest: { id: '1' }, inTalks: true });
});

test('the sum of a round is nobody’s alone', () => {
  const round = deal(
    '1',
    'investment',
    [
      ['fund', 'investor'],
      ['bank', 'investor'],
      ['lab', 'investee'],
    ],
    '9000000000',
  );
  expect(isOfSeveral(round)).toBe(true);
  expect(isOfSeveral({ ...round, parties: round.parties.slice(1) })).toBe(false);
});

test('who funds the same firm is not funded, and who is sued along with it is no rival', () => {
  const lines = over(
    deal(
      '1',
      'investment',
      [
        ['lab', 'investor'],
        ['bank', 'investor'],
        ['grid', 'investee'],
      ],
      null,
    ),
    deal(
      '2',
      'dispute',
      [
        ['paper', 'claimant'],
        ['lab', 'respondent'],
        ['cloud', 'respondent'],
      ],
      null,
    ),
  );
  expect(lines.map(({ kind, others }) => [kind, others.map(({ organization }) => organization.slug)])).toEqual([
    ['funded', ['grid']],
    ['opponents', ['paper']],
  ]);
});

test('those whom one deal alone brought in are told together, and are all of it only where nobody else is', () => {
  const round = deal(
    '1',
    'investment',
    [
      ['bank', 'investor'],
      ['fund', 'investor'],
      ['lab', 'investee'],
    ],
    '350',
  );
  const wider: Deal = {
    ...round,
    id: '2',
    parties: [...round.parties, { organization: { slug: 'trust', name: 'trust' }, role: 'investor', claims: ['c'] }],
  };
  const slugs = (...deals: Deal[]) =>
    byDeal(over(...deals)[0]?.others ?? []).map((group) => group.map(({ organization }) => organization.slug));
  expect(slugs(round)).toEqual([['bank', 'fund']]);
  expect(slugs(round, wider)).toEqual([['bank'], ['fund'], ['trust']]);
  expect([areAllIn(round, 2), areAllIn(wider, 2)]).toEqual([true, false]);
});
