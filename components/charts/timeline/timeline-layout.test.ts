import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { domainOf } from './timeline-domain.ts';
import { layoutTimeline } from './timeline-layout.ts';

const party = (slug: string, role: 'supplier' | 'customer') => ({
  organization: { slug, name: slug },
  role,
  claims: ['c'],
});

const deal = (id: string, from: string, until = from, type: RelationType = 'compute'): Deal => ({
  ...plainDeal,
  id,
  type,
  parties: [party('a', 'supplier'), party('b', 'customer')],
  moment: { date: { from, until }, basis: 'agreed' },
});

const options = {
  width: 1000,
  domain: { from: '2024-01-01', until: '2025-12-31' },
  asOf: '2025-12-31',
  by: 'family',
  dates: undefined,
  only: [],
  slot: 10,
  maxRows: 5,
  tickGap: 80,
  labelRoom: 23,
} as const;

describe('layoutTimeline', () => {
  test('deals of one day are stacked, never drawn over one another', () => {
    const deals = ['a', 'b', 'c'].map((id) => deal(id, '2025-06-10'));
    const [lane] = layoutTimeline(deals, options).lanes;
    expect(new Set(lane?.parts[0]?.marks.map(({ y }) => y)).size).toBe(3);
    expect(new Set(lane?.parts[0]?.marks.map(({ x }) => x)).size).toBe(1);
  });

  test('a deal known only to its year is a span over the year, not a point in January', () => {
    const [lane] = layoutTimeline([deal('a', '2025-01-01', '2025-12-31')], options).lanes;
    const span = lane?.parts[0]?.marks[0]?.span;
    expect(span?.from).toBeCloseTo(500.7, 0);
    expect(span?.until).toBeCloseTo(995, 0);
  });

  test('what cannot be stacked is counted: no deal is lost', () => {
    const deals = Array.from({ length: 40 }, (_, at) => deal(String(at), '2025-06-10'));
    const [lane] = layoutTimeline(deals, options).lanes;
    expect(lane?.parts[0]?.marks).toEqual([]);
    expect(lane?.parts[0]?.bars.map(({ count, dates }) => ({ count, ...dates }))).toEqual([
      { count: 40, from: '2025-06-09', until: '2025-06-15' },
    ]);
  });

  test('bars of all lanes are measured alike: half as many deals make half the height', () => {
    const many = Array.from({ length: 40 }, (_, at) => deal(`a${at}`, '2025-06-10'));
    const fewer = Array.from({ length: 20 }, (_, at) => deal(`b${at}`, '2025-06-10', '2025-06-10', 'rivalry'));
    const heights = layoutTimeline([...many, ...fewer], options).lanes.map(({ parts }) => parts[0]?.bars[0]?.height);
    expect(heights).toEqual([50, 25]);
  });

  test('each family has its own lane, and one without deals has none', () => {
    const deals = [deal('a', '2025-01-02', '2025-01-02', 'rivalry'), deal('b', '2025-01-02')];
    expect(layoutTimeline(deals, options).lanes.map(({ key }) => key)).toEqual(['supply', 'conflict']);
  });

  test('undated deals have no place on the axis', () => {
    expect(layoutTimeline([{ ...deal('a', '2025-01-02'), moment: null }], options).lanes).toEqual([]);
  });

  const one = (day: string) => {
    const value = { from: day, until: day };
    return { value, disputed: false, values: [{ value, claims: ['c'] }] };
  };

  test('a deal dated in effect has a second part, from that day to the clock; one that is not has none', () => {
    const dated = { ...deal('a', '2025-01-01'), agreed: one('2025-01-01'), effective: one('2025-07-02') };
    const [lane] = layoutTimeline([dated, { ...deal('b', '2025-03-01'), agreed: one('2025-03-01') }], options).lanes;
    expect(lane?.parts.map(({ dates, count }) => [dates, count])).toEqual([
      ['announced', 2],
      ['in_force', 1],
    ]);
    const force = lane?.parts[1]?.marks[0]?.force;
    expect(force?.from).toBeCloseTo(747.2, 0);
    expect(force).toMatchObject({ until: 995, startKnown: true, end: 'open' });
  });

  test('in force alone also shows what is only dated as agreed, and says that its start is not dated', () => {
    const dated = { ...deal('b', '2023-03-01'), agreed: one('2023-03-01') };
    const [lane] = layoutTimeline([dated], { ...options, dates: 'in_force' }).lanes;
    expect(lane?.parts[0]?.marks[0]?.force).toMatchObject({ from: 5, startKnown: false });
  });

  test('two disputed days are drawn as the range between them', () => {
    const both = one('2025-01-01');
    const agreed = {
      ...both,
      disputed: true,
      values: [...both.values, { value: { from: '2025-07-01', until: '2025-07-01' }, claims: ['d'] }],
    };
    const [mark] = layoutTimeline([{ ...deal('a', '2025-01-01'), agreed }], options).lanes[0]?.parts[0]?.marks ?? [];
    expect(mark?.disputed).toBe(true);
    expect((mark?.span?.until ?? 0) - (mark?.span?.from ?? 0)).toBeCloseTo(246.5, 0);
  });

  test('among days the first of a month is a day, and no label for all of it', () => {
    const { ticks } = layoutTimeline([], { ...options, domain: { from: '2025-06-01', until: '2025-06-14' } });
    expect(ticks[0]?.label).toBe('1 Jun');
  });

  test('days have room for their labels: of five weeks not every other one has its own', () => {
    const { ticks } = layoutTimeline([], { ...options, domain: { from: '2026-02-01', until: '2026-03-10' } });
    expect(ticks.length).toBeLessThanOrEqual(12);
    expect(ticks[0]?.dates).toEqual({ from: '2026-02-02', until: '2026-02-05' });
  });

  test('lanes of what is in force come in the order of what is in force, not of all that was announced', () => {
    const day = { from: '2025-06-10', until: '2025-06-10' };
    const announced = (id: string, name: string): Deal => ({
      ...deal(id, day.from),
      parties: [{ organization: { slug: name, name }, role: 'partner', claims: ['c'] }],
      status: 'talks',
    });
    const held = (id: string, name: string): Deal => ({
      ...announced(id, name),
      status: 'agreed',
      agreed: { value: day, disputed: false, values: [{ value: day, claims: ['c'] }] },
    });
    const deals = [
      announced('a', 'talker'),
      announced('b', 'talker'),
      held('c', 'talker'),
      held('d', 'signer'),
      held('e', 'signer'),
    ];
    const { lanes } = layoutTimeline(deals, { ...options, by: 'organization', dates: 'in_force' });
    expect(lanes.map(({ key, count }) => [key, count])).toEqual([
      ['signer', 2],
      ['talker', 1],
    ]);
  });

  test('a year tick leads to its whole year', () => {
    const { ticks } = layoutTimeline([], { ...options, domain: { from: '2019-01-01', until: '2025-06-30' } });
    expect(ticks.find(({ label }) => label === '2024')?.dates).toEqual({ from: '2024-01-01', until: '2024-12-31' });
  });
});

describe('domainOf', () => {
  const nothing = { from: undefined, until: undefined };

  test('starts with the month of the first deal and ends with the clock', () => {
    const deals = [deal('a', '2019-07-22'), deal('b', '2025-06-10')];
    expect(domainOf(deals, { ...nothing, asOf: '2026-01-15' })).toEqual({
      from: '2019-07-01',
      until: '2026-01-15',
      earlier: 0,
    });
  });

  test('one deal of 1972 does not squeeze a hundred of 2025 to the edge, and is counted', () => {
    const recent = Array.from({ length: 100 }, (_, at) => deal(String(at), `2025-0${1 + (at % 9)}-10`));
    expect(domainOf([deal('old', '1972-01-01', '1972-12-31'), ...recent], { ...nothing, asOf: '2025-12-31' })).toEqual({
      from: '2025-01-01',
      until: '2025-12-31',
      earlier: 1,
    });
  });

  test('a reader who asks for 1972 gets it', () => {
    expect(domainOf([deal('old', '1972-05-01')], { ...nothing, from: '1972-01-01', asOf: '2025-12-31' }).from).toBe(
      '1972-01-01',
    );
  });

  test('the days asked for are the axis, though a deal of that year reaches beyond them', () => {
    const asked = { from: '2025-09-01', until: '2025-09-30', asOf: '2026-01-15' };
    const deals = [deal('year', '2025-01-01', '2025-12-31'), deal('day', '2025-09-10')];
    const domain = domainOf(deals, asked);
    expect(domain).toEqual({ from: '2025-09-01', until: '2025-09-30', earlier: 0 });
    const [lane] = layoutTimeline(deals, { ...options, domain }).lanes;
    expect(lane?.parts[0]?.marks.map(({ deal: { id }, span }) => [id, span])).toEqual([
      ['year', { from: 5, until: 995 }],
      ['day', null],
    ]);
  });

  test('one day is widened to a quarter, so that an axis can be read', () => {
    expect(domainOf([deal('a', '2025-06-10')], { ...nothing, asOf: '2025-06-10' }).from).toBe('2025-03-12');
  });
});

test('twenty thousand deals are counted: a hundred bars or so a lane, and not one mark', () => {
  const deals = Array.from({ length: 20_000 }, (_, at) =>
    deal(
      String(at),
      `${2015 + (at % 10)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    ),
  );
  const domain = domainOf(deals, { from: undefined, until: undefined, asOf: '2024-12-31' });
  const [lane] = layoutTimeline(deals, { ...options, domain }).lanes;
  expect(lane?.parts[0]?.marks).toEqual([]);
  expect(lane?.parts[0]?.bars.length).toBeLessThan(143);
  expect(lane?.parts[0]?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
});
