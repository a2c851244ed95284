import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal } from './a-deal.ts';
import { findPaths } from './find-paths.ts';

const limits = { longest: 4, told: 10 };
const find = (deals: readonly Deal[], from: string, to: string, more = limits) =>
  findPaths(deals, new Set([from]), new Set([to]), more);
const trails = ({ paths }: ReturnType<typeof find>) =>
  paths.map((steps) => [steps[0]?.from.slug, ...steps.map(({ to }) => to.slug)].join(' '));

const chain = [
  aDeal({ type: 'chips', from: ['N'], to: ['C'] }),
  aDeal({ type: 'compute', from: ['C'], to: ['O'] }),
  aDeal({ type: 'investment', from: ['N'], to: ['X'] }),
  aDeal({ type: 'investment', from: ['X'], to: ['Y'] }),
  aDeal({ type: 'investment', from: ['Y'], to: ['O'] }),
];

describe('the shortest path', () => {
  test('wins over a longer one, with each step’s type and direction', () => {
    const { paths } = find(chain, 'o', 'n');
    expect(paths).toEqual([
      [
        {
          from: { slug: 'o', name: 'O' },
          to: { slug: 'c', name: 'C' },
          relations: [{ type: 'compute', direction: 'backward', status: 'agreed', deals: ['compute/c/o'] }],
        },
        {
          from: { slug: 'c', name: 'C' },
          to: { slug: 'n', name: 'N' },
          relations: [{ type: 'chips', direction: 'backward', status: 'agreed', deals: ['chips/n/c'] }],
        },
      ],
    ]);
  });

  test('is told in every variant, the one with more deals first, and what is too much is counted', () => {
    const deals = [
      ...['A', 'B', 'D'].flatMap((middle) => [
        aDeal({ type: 'chips', from: ['N'], to: [middle] }),
        aDeal({ type: 'compute', from: [middle], to: ['O'] }),
      ]),
      aDeal({ id: 'second', type: 'chips', from: ['N'], to: ['D'] }),
    ];
    expect(trails(find(deals, 'n', 'o'))).toEqual(['n d o', 'n a o', 'n b o']);
    expect(find(deals, 'n', 'o', { longest: 4, told: 2 })).toMatchObject({ more: 1 });
    expect(trails(find(deals, 'n', 'o', { longest: 4, told: 2 }))).toHaveLength(2);
  });

  test('joins all relations of two neighbours in one step', () => {
    const deals = [
      aDeal({ type: 'investment', from: ['N'], to: ['O'] }),
      aDeal({ type: 'chips', from: ['N'], to: ['O'] }),
      aDeal({ id: 'later', type: 'chips', from: ['N'], to: ['O'] }),
      aDeal({ type: 'rivalry', between: ['N', 'O'] }),
    ];
    const relations = find(deals, 'n', 'o').paths[0]?.[0]?.relations ?? [];
    expect(relations.map(({ type, direction, deals: ids }) => [type, direction, ids.length])).toEqual([
      ['investment', 'forward', 1],
      ['chips', 'forward', 2],
      ['rivalry', 'between', 1],
    ]);
  });
});

describe('who is a neighbour', () => {
  test('the members of a venture are, two investors in one round are not', () => {
    const venture = aDeal({ type: 'joint_venture', between: ['A', 'B', 'D'], name: 'Tower' });
    expect(trails(find([venture], 'a', 'd'))).toEqual(['a d']);
    const round = aDeal({ type: 'investment', from: ['A', 'B'], to: ['T'] });
    expect(trails(find([round], 'a', 'b'))).toEqual(['a t b']);
  });

  test('a unit stands for its group: the shortest way from any of them', () => {
    const deals = [...chain, aDeal({ type: 'chips', from: ['N Unit'], to: ['O'] })];
    const found = findPaths(deals, new Set(['n', 'n-unit']), new Set(['o']), limits);
    expect(trails(found)).toEqual(['n-unit o']);
  });
});

describe('no path', () => {
  test.each([
    [
      'two islands',
      [aDeal({ type: 'chips', from: ['A'], to: ['B'] }), aDeal({ type: 'chips', from: ['D'], to: ['E'] })],
      'a',
      'e',
    ],
    ['nobody knows them', [], 'a', 'b'],
    ['from one to itself', chain, 'n', 'n'],
  ] as const)('%s', (_, deals, from, to) => {
    expect(find(deals, from, to)).toEqual({ paths: [], more: 0 });
  });

  test('longer than is looked for', () => {
    expect(find(chain.slice(2), 'n', 'o', { longest: 2, told: 10 }).paths).toEqual([]);
    expect(trails(find(chain.slice(2), 'n', 'o', { longest: 3, told: 10 }))).toEqual(['n x y o']);
  });
});
