// The founding shape: an investor pays a lab, the lab pays a cloud, the cloud pays the investor for chips.
import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import type { FlowLeg } from '#lib/domain/insight.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { aDeal, dollarsOnly } from '../a-deal.ts';
import { countFourLoops } from './count-four-loops.ts';
import { findLoops } from './find-loops.ts';
import { loopSignificance } from './loop-significance.ts';
import { moneyLegs } from './money-legs.ts';
import { numberLegs } from './number-legs.ts';
import { countLoops, paymentNetwork, swapPartners } from './payment-network.ts';
import type { GroupOf } from './provision.ts';

const loopsIn = (legs: readonly FlowLeg[], longest?: number, listed?: number) =>
  findLoops(numberLegs(legs), longest, listed);
const significanceOf = (legs: readonly FlowLeg[], model?: Parameters<typeof loopSignificance>[1]) =>
  loopSignificance(numberLegs(legs), model);

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const asThemselves: GroupOf = (organization) => organization;
const legsOf = (deals: readonly Deal[], partOf?: ReadonlyMap<string, ReadonlySet<string>>) =>
  moneyLegs(deals, clocks, asThemselves, dollarsOnly, partOf).legs;

const stake = aDeal({
  id: 'stake',
  type: 'investment',
  from: ['Nvidia'],
  to: ['OpenAI'],
  on: '2025-09-22',
  dollars: [100],
  bound: 'up_to',
});
const cloud = aDeal({
  id: 'cloud',
  type: 'compute',
  from: ['Oracle'],
  to: ['OpenAI'],
  on: '2025-09-10',
  dollars: [300],
});
const chips = aDeal({ id: 'chips', type: 'chips', from: ['Nvidia'], to: ['Oracle'], on: '2025-05-23', dollars: [40] });

describe('money legs', () => {
  test('run from the one who pays to the one who is paid', () => {
    const ways = legsOf([stake, cloud, chips]).map(({ payer, payee }) => `${payer.slug}>${payee.slug}`);
    expect(ways.sort()).toEqual(['nvidia>openai', 'openai>oracle', 'oracle>nvidia']);
  });

  test('hold gross, firm and counted once apart', () => {
    const second = aDeal({
      id: 'second',
      type: 'compute',
      from: ['Oracle'],
      to: ['OpenAI'],
      on: '2025-07-22',
      dollars: [30],
    });
    const open = aDeal({ id: 'open', type: 'compute', from: ['Oracle'], to: ['OpenAI'], on: '2025-08-01' });
    const [leg] = legsOf([cloud, second, open], new Map([['second', new Set(['cloud'])]]));
    expect(leg).toMatchObject({ gross: 330, firm: 330, once: 300, unknown: 1 });
    expect(legsOf([stake])[0]).toMatchObject({ gross: 100, firm: 0, once: 100, unknown: 0 });
  });

  test('one amount of several investors is nobody’s own', () => {
    const round = aDeal({ type: 'investment', from: ['A', 'B'], to: ['OpenAI'], on: '2025-01-01', dollars: [40] });
    expect(legsOf([round]).map(({ gross, unknown }) => [gross, unknown])).toEqual([
      [null, 1],
      [null, 1],
    ]);
  });

  test('what has ended or is only talked about pays nothing', () => {
    const ended = aDeal({
      type: 'compute',
      from: ['Oracle'],
      to: ['X'],
      on: '2024-01-01',
      status: 'ended',
      endedOn: '2025-01-01',
    });
    const talks = aDeal({ id: 't', type: 'chips', from: ['Nvidia'], to: ['X'], on: '2024-01-01', status: 'talks' });
    const { legs, leftOut } = moneyLegs([ended, talks], clocks, asThemselves, dollarsOnly);
    expect(legs).toEqual([]);
    expect(leftOut).toEqual([{ deal: 't', reason: 'talks' }]);
  });
});

describe('loops', () => {
  test('are found once each, and are worth what their smallest leg is', () => {
    const { loops } = loopsIn(legsOf([stake, cloud, chips]));
    expect(loops).toHaveLength(1);
    expect(loops[0]).toMatchObject({ id: 'nvidia>openai>oracle', gross: 40, firm: 0, once: 40 });
  });

  test('with a leg that nobody put a number on are worth unknown', () => {
    const silent = aDeal({ type: 'chips', from: ['Nvidia'], to: ['Oracle'], on: '2025-05-23' });
    expect(loopsIn(legsOf([stake, cloud, silent])).loops[0]).toMatchObject({ gross: null, firm: null, once: null });
  });

  test('of two are loops too, and longer ones than asked for are not looked for', () => {
    const back = aDeal({ type: 'investment', from: ['Oracle'], to: ['OpenAI'], on: '2025-01-01', dollars: [7] });
    expect(loopsIn(legsOf([cloud, back])).loops.map(({ id }) => id)).toEqual(['openai>oracle']);
    expect(loopsIn(legsOf([stake, cloud, chips]), 2)).toEqual({ loops: [], all: 0 });
    expect(loopsIn(legsOf([stake, cloud, chips]), 3, 0)).toEqual({ loops: [], all: 1 });
  });

  test('a deal of others adds no loop, and tenfold amounts make tenfold loops', () => {
    const other = aDeal({ type: 'chips', from: ['AMD'], to: ['Meta'], on: '2025-01-01', dollars: [9] });
    expect(loopsIn(legsOf([stake, cloud, chips, other]))).toEqual(loopsIn(legsOf([stake, cloud, chips])));
    const tenfold = [
      aDeal({ type: 'compute', from: ['Oracle'], to: ['OpenAI'], on: '2025-09-10', dollars: [3_000] }),
      aDeal({ type: 'investment', from: ['Oracle'], to: ['OpenAI'], on: '2025-01-01', dollars: [70] }),
    ];
    expect(loopsIn(legsOf(tenfold)).loops[0]?.gross).toBe(70);
  });
});

describe('loops of four', () => {
  test('are one in a ring of four, and none in two pairs that share a middle', () => {
    expect(countFourLoops([[1], [2], [3], [0]])).toBe(1);
    // 0 and 1 pay each other, 1 and 2 too: out and back over the same middle.
    expect(countFourLoops([[1], [0, 2], [1]])).toBe(0);
    // Everybody pays everybody: of four, (4 - 1)! rings.
    expect(
      countFourLoops([
        [1, 2, 3],
        [0, 2, 3],
        [0, 1, 3],
        [0, 1, 2],
      ]),
    ).toBe(6);
  });

  test('are counted as many as a walk finds, in networks that nobody thought of', () => {
    const random = seededRandom(11);
    for (let tried = 0; tried < 40; tried += 1) {
      const payments = Array.from(
        { length: 60 },
        () => [Math.floor(random() * 12), Math.floor(random() * 12)] as const,
      );
      const pairs = [
        ...new Map(payments.filter(([a, b]) => a !== b).map(([a, b]) => [`N${a}>N${b}`, [a, b] as const])).values(),
      ];
      const legs = legsOf(
        pairs.map(([a, b]) =>
          aDeal({ id: `${a}>${b}`, type: 'compute', from: [`N${b}`], to: [`N${a}`], on: '2025-01-01' }),
        ),
      );
      const walked = loopsIn(legs, 4);
      expect(walked.all).toBeGreaterThan(20);
      expect(loopsIn(legs, 4, 3)).toEqual({ loops: walked.loops.slice(0, 3), all: walked.all });
    }
  });
});

describe('significance of loops', () => {
  test('counts loops of two and of three once', () => {
    // 0>1>2>0 and 0>1>0: one of three, one of two.
    expect(countLoops(paymentNetwork(3, Int32Array.of(0, 1, 2, 1), Int32Array.of(1, 2, 0, 0)))).toEqual({
      two: 1,
      three: 1,
    });
  });

  test('counts across words of the matrix: a loop of 0, 40 and 70', () => {
    expect(countLoops(paymentNetwork(80, Int32Array.of(0, 40, 70), Int32Array.of(40, 70, 0)))).toEqual({
      two: 0,
      three: 1,
    });
  });

  test('swapping partners keeps how many each pays and is paid by, and pays nobody twice', () => {
    const payer = Int32Array.of(0, 0, 1, 2, 3, 4, 5, 5);
    const network = paymentNetwork(6, payer, Int32Array.of(1, 2, 2, 3, 4, 5, 0, 1));
    swapPartners(network, 500, seededRandom(3));
    expect([...network.payee].sort()).toEqual([0, 1, 1, 2, 2, 3, 4, 5]);
    const pairs = [...network.payer].map((a, i) => `${a}>${network.payee[i]}`);
    expect(new Set(pairs).size).toBe(8);
    expect([...network.payer].some((a, i) => a === network.payee[i])).toBe(false);
    expect([...network.payee]).not.toEqual([1, 2, 2, 3, 4, 5, 0, 1]);
  });

  const pays = (payer: string, payee: string) =>
    aDeal({ id: `${payer}>${payee}`, type: 'compute', from: [payee], to: [payer], on: '2025-01-01' });
  const names = Array.from({ length: 12 }, (_, i) => `N${i}`);
  /** Six pairs that pay each other: by chance, twelve with one payment in and out each hardly ever do. */
  const mutual = names.map((name, i) => pays(name, names[i ^ 1] ?? ''));

  test('the same seed gives the same numbers, another seed hardly others', () => {
    const [two] = significanceOf(legsOf(mutual), { networks: 100, seed: 7 });
    expect(significanceOf(legsOf(mutual), { networks: 100, seed: 7 })[0]).toEqual(two);
    expect(two).toMatchObject({ count: 6, significant: true, seed: 7, networks: 100 });
    expect(two?.otherSeed.p).toBeLessThan(0.05);
    expect(two?.z).toBeGreaterThan(3);
  });

  test('what chance makes as often is said to be no finding', () => {
    const line = names.slice(1).map((name, i) => pays(names[i] ?? '', name));
    expect(
      significanceOf(legsOf(line), { networks: 50, seed: 7 }).map(({ significant, p }) => [significant, p]),
    ).toEqual([
      [false, 1],
      [false, 1],
    ]);
  });

  test('the order of the deals does not matter', () => {
    expect(significanceOf(legsOf(mutual.toReversed()))).toEqual(significanceOf(legsOf(mutual)));
  });
});
