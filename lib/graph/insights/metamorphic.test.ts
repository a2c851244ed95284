// What must not change when something changes that has no bearing on it, for every insight and for ledgers that nobody thought
// of: other names, another unit of money, a deal of strangers, a day before everything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentView } from '#lib/domain/commitment.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type {
  CoopetitionView,
  Dependence,
  FlowLoop,
  LoopSignificance,
  Measure,
  PowerView,
} from '#lib/domain/insight.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { aDeal, type DealSketch, dollarsOnly, ownStories } from '../a-deal.ts';
import { findCommitments } from './find-commitments.ts';
import { findCoopetition } from './find-coopetition.ts';
import { findDependence } from './find-dependence.ts';
import { findLoops } from './find-loops.ts';
import { findPower } from './find-power.ts';
import { loopSignificance } from './loop-significance.ts';
import { moneyLegs } from './money-legs.ts';
import { numberLegs } from './number-legs.ts';
import type { GroupOf } from './provision.ts';

const asThemselves: GroupOf = (organization) => organization;
const plainSaid = { saidOf: () => new Map(), partOf: new Map<string, ReadonlySet<string>>() };
const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const;
const known = { asOf: '2025-12-31', knownAt: '2025-12-31' };

interface Insights {
  readonly dependence: readonly Dependence[];
  readonly coopetition: CoopetitionView;
  readonly loops: readonly FlowLoop[];
  readonly significance: readonly LoopSignificance[];
  readonly commitments: Omit<CommitmentView, 'converted'>;
  readonly power: PowerView;
}

function insightsOf(deals: readonly Deal[], buyers: readonly string[], clocks = known): Insights {
  const ask = (buyer: string, measure: Measure) =>
    findDependence(
      deals,
      { buyer: { slug: slugOf(buyer), name: buyer }, resource: 'compute', measure, clocks },
      asThemselves,
      dollarsOnly,
    );
  const legs = numberLegs(moneyLegs(deals, clocks, asThemselves, dollarsOnly).legs);
  return {
    dependence: buyers.flatMap((buyer) => [ask(buyer, 'usd'), ask(buyer, 'count')]),
    coopetition: findCoopetition(deals, clocks, asThemselves, ownStories),
    loops: findLoops(legs).loops,
    significance: loopSignificance(legs, { networks: 3, seed: 7 }),
    commitments: findCommitments(
      deals,
      { by: 'supplier', unit: 'usd', clocks, ...plainSaid },
      asThemselves,
      dollarsOnly,
    ),
    power: findPower(deals, clocks, [], asThemselves),
  };
}

/** A deal between two of six, of any day of three years, with or without a sum. */
const sketches = fc.array(
  fc.record({
    type: fc.constantFrom('compute', 'chips', 'investment', 'rivalry', 'contract'),
    pair: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })),
    day: fc.integer({ min: 0, max: 1_000 }),
    dollars: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
    bound: fc.constantFrom('exact', 'up_to', 'about'),
    origins: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 40 },
);
type Sketches = typeof sketches extends fc.Arbitrary<infer T> ? T : never;

const dayAfter = (days: number) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);

function dealsOf(drawn: Sketches, nameOf = (name: string) => name, times = 1): Deal[] {
  return drawn.map(({ type, pair: [a, apart], day, dollars, bound, origins }, i) => {
    const [x, y] = [nameOf(names[a] ?? ''), nameOf(names[(a + apart) % 6] ?? '')];
    const sides: Pick<DealSketch, 'from' | 'to' | 'between'> =
      type === 'rivalry' ? { between: [x, y] } : { from: [x], to: [y] };
    const sum = dollars === null ? {} : { dollars: [dollars * times], bound };
    return aDeal({ id: `deal-${i}`, type, ...sides, on: dayAfter(day), origins, ...sum });
  });
}

/** Runs where a bug would be found, always the same ones. */
const always = { seed: 20_250_610, numRuns: 120 };
const check = (holds: (drawn: Sketches) => void) => fc.assert(fc.property(sketches, holds), always);

describe('other names', () => {
  test('that sort alike give the same insights under those names', () => {
    const renamed = (name: string) => `${name} Group`;
    const back = (insights: Insights): unknown =>
      JSON.parse(JSON.stringify(insights).replaceAll('-group', '').replaceAll(' Group', ''));
    check((drawn) => {
      const ours = insightsOf(dealsOf(drawn), names);
      const theirs = insightsOf(dealsOf(drawn, renamed), names.map(renamed));
      expect(back(theirs)).toEqual(JSON.parse(JSON.stringify(ours)));
    });
  });

  test('that sort the other way round change no figure', () => {
    const reversed = (name: string) => `${'zyxwvu'.charAt([...'ABCDEF'].indexOf(name.charAt(0)))}${name}`;
    const figures = ({ dependence, coopetition, loops, commitments, power }: Insights, nameOf: typeof reversed) => ({
      hhi: dependence.map(({ days }) => days.map(({ concentration }) => concentration)),
      tension: coopetition.pairs.map(({ now }) => now.score).sort((a, b) => a - b),
      loops: loops.map(({ legs, gross }) => [legs.length, gross]).sort(),
      promised: names.map((name) => commitments.rows.find(({ label }) => label === nameOf(name))?.firm ?? null),
      partners: names.map(
        (name) => power.rows.find(({ organization }) => organization.name === nameOf(name))?.partners ?? 0,
      ),
    });
    check((drawn) => {
      const ours = figures(insightsOf(dealsOf(drawn), names), (name) => name);
      const theirs = figures(insightsOf(dealsOf(drawn, reversed), names.map(reversed)), reversed);
      expect(theirs).toEqual(ours);
    });
  });
});

test('seven times the money makes sums of seven times, and no other share, tie or rank', () => {
  check((drawn) => {
    const [one, seven] = [
      insightsOf(dealsOf(drawn), names),
      insightsOf(
        dealsOf(drawn, (name) => name, 7),
        names,
      ),
    ];
    const shares = ({ dependence }: Insights) =>
      dependence.flatMap(({ days }) =>
        days.flatMap(({ suppliers }) => suppliers.flatMap(({ share }) => [share.low, share.high])),
      );
    for (const [i, share] of shares(one).entries()) expect(shares(seven)[i]).toBeCloseTo(share, 9);
    expect(shares(seven)).toHaveLength(shares(one).length);
    const times = (value: number | null) => (value === null ? null : value * 7);
    expect(seven.loops.map(({ id, gross, firm }) => [id, gross, firm])).toEqual(
      one.loops.map(({ id, gross, firm }) => [id, times(gross), times(firm)]),
    );
    expect(seven.commitments.rows.map(({ key, firm, ceilings }) => [key, firm.high, ceilings])).toEqual(
      one.commitments.rows.map(({ key, firm, ceilings }) => [key, firm.high * 7, ceilings * 7]),
    );
    expect(seven.coopetition).toEqual(one.coopetition);
    expect(seven.significance).toEqual(one.significance);
    expect(seven.power).toEqual(one.power);
  });
});

test('a deal of strangers changes nothing about the others', () => {
  const stranger = aDeal({
    id: 'strange',
    type: 'compute',
    from: ['Yew'],
    to: ['Zelkova'],
    on: '2024-02-29',
    dollars: [5_000],
  });
  check((drawn) => {
    const deals = dealsOf(drawn);
    const [before, after] = [insightsOf(deals, names), insightsOf([...deals, stranger], names)];
    expect(after.dependence).toEqual(before.dependence);
    expect(after.coopetition).toEqual(before.coopetition);
    expect(after.loops).toEqual(before.loops);
    expect(after.significance.map(({ count }) => count)).toEqual(before.significance.map(({ count }) => count));
    expect(after.commitments.rows.filter(({ key }) => key !== 'yew')).toEqual(before.commitments.rows);
    // Between more organizations there are more pairs: what is compared is pairs, not their share.
    const pairs = ({ rows }: PowerView) => {
      const among = ((rows.length - 1) * (rows.length - 2)) / 2;
      return new Map(
        rows.map(({ organization, partners, betweenness }) => [organization.slug, [partners, among * betweenness]]),
      );
    };
    for (const [slug, [partners, through = 0]] of pairs(before.power)) {
      const now = pairs(after.power).get(slug);
      expect(now?.[0]).toBe(partners);
      expect(now?.[1]).toBeCloseTo(through, 9);
    }
  });
});

test('before the first deal there is nothing, and nothing is made up', () => {
  const early = { asOf: '2022-12-31', knownAt: '2025-12-31' };
  check((drawn) => {
    // The ledger folds no deal before its day: what these see is empty.
    const seen = dealsOf(drawn).filter(({ moment }) => (moment?.date.from ?? '') <= early.asOf);
    const { dependence, coopetition, loops, significance, commitments, power } = insightsOf(seen, names, early);
    expect(dependence.flatMap(({ days, inputs }) => [...days, ...inputs])).toEqual([]);
    expect([coopetition.pairs, loops, commitments.rows, power.rows, power.cutOff]).toEqual([[], [], [], [], []]);
    expect(significance.map(({ count, significant }) => [count, significant])).toEqual([
      [0, false],
      [0, false],
    ]);
    expect(power.modularity).toBe(0);
  });
});

test('the order in which deals are handed in does not matter', () => {
  check((drawn) => {
    const deals = dealsOf(drawn);
    const [one, other] = [insightsOf(deals, names), insightsOf(deals.toReversed(), names)];
    expect(other.loops.map(({ id, gross }) => [id, gross])).toEqual(one.loops.map(({ id, gross }) => [id, gross]));
    expect(other.significance).toEqual(one.significance);
    expect(
      other.dependence.map(({ days }) => days.map(({ on, concentration }) => [on, concentration?.hhi.low.toFixed(9)])),
    ).toEqual(
      one.dependence.map(({ days }) => days.map(({ on, concentration }) => [on, concentration?.hhi.low.toFixed(9)])),
    );
    expect(other.power.rows.map(({ organization, community }) => [organization.slug, community])).toEqual(
      one.power.rows.map(({ organization, community }) => [organization.slug, community]),
    );
  });
});
