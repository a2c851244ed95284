import { expect, test } from 'vitest';
import { layoutTapes } from './tape-layout.ts';

const azure = { slug: 'azure', name: 'Azure' };
const oracle = { slug: 'oracle', name: 'Oracle' };
const share = (low: number, high = low) => ({ low, high });
const row = (organization: typeof azure, part: ReturnType<typeof share>) => ({
  organization,
  amount: share(1),
  share: part,
});

const clocks = { asOf: '2023-01-01', knownAt: '2023-01-01' };
const days = [
  { on: '2020-01-01', suppliers: [row(azure, share(1))], concentration: null },
  { on: '2021-07-02', suppliers: [row(oracle, share(0.4, 0.6)), row(azure, share(0.4, 0.6))], concentration: null },
  { on: '2022-01-01', suppliers: [row(oracle, share(1))], concentration: null },
  { on: '2023-01-01', suppliers: [row(oracle, share(1))], concentration: null },
];
const interval = {
  kind: 'exclusive',
  scope: null,
  from: { from: '2020-01-01', until: '2020-01-01' },
  ended: true,
  until: { from: '2021-07-02', until: '2021-07-02' },
  claims: ['c'],
} as const;
const exclusivity = [{ deal: 'd', supplier: azure, interval: { ...interval, claims: ['c'] }, endToldOn: '2021-07-02' }];

test('rows come in the order in which suppliers came, and stop where they stop', () => {
  const layout = layoutTapes({ days, exclusivity, clocks, inputs: [] });
  expect(layout?.tapes.map(({ organization, now, since }) => [organization.slug, now, since])).toEqual([
    ['azure', null, '2020-01-01'],
    ['oracle', share(1), '2021-07-02'],
  ]);
  const [first, second] = layout?.tapes ?? [];
  // 1,096 days in all; 2 July 2021 is day 548, 1 January 2022 day 731.
  expect(first?.pieces.map(({ from, until }) => [from, until].map(Math.round))).toEqual([
    [0, 50],
    [50, 67],
  ]);
  expect(second?.pieces.map(({ share: part }) => part)).toEqual([share(0.4, 0.6), share(1)]);
});

test('changes that nobody could see are one piece; what adds up to more is not', () => {
  const on = (day: string, part: number) => ({ on: day, suppliers: [row(azure, share(part))], concentration: null });
  const layout = layoutTapes({
    days: [on('2020-01-01', 0.5), on('2020-02-01', 0.506), on('2020-03-01', 0.512), on('2020-04-01', 0.512)],
    exclusivity: [],
    clocks: { asOf: '2020-12-31', knownAt: '2020-12-31' },
    inputs: [],
  });
  expect(layout?.tapes[0]?.pieces.map(({ share: part }) => part.high)).toEqual([0.5, 0.512]);
  expect(layout?.tapes[0]?.pieces.at(-1)?.until).toBe(100);
});

test('an exclusivity lies on the axis; one without any date is not drawn', () => {
  expect(layoutTapes({ days, exclusivity, clocks, inputs: [] })?.exclusive).toEqual([
    { slug: 'azure', from: 0, until: 50, ended: true, doubtedFrom: null },
  ]);
  const undated = [
    { deal: 'd', supplier: azure, interval: { ...interval, from: null, until: null, claims: ['c'] }, endToldOn: null },
  ];
  expect(layoutTapes({ days, exclusivity: undated, clocks, inputs: [] })?.exclusive).toEqual([]);
});

test('an open exclusivity is in doubt from the day on which a source says, without a day, that it had ended', () => {
  const open = { ...interval, ended: false, until: null, claims: ['c'] };
  const over = { ...interval, from: null, until: null, claims: ['d'] };
  const rows = [
    { deal: 'd', supplier: azure, interval: open, endToldOn: null },
    { deal: 'e', supplier: azure, interval: over, endToldOn: '2021-07-02' },
    { deal: 'f', supplier: oracle, interval: open, endToldOn: null },
  ];
  const layout = layoutTapes({ days, exclusivity: rows, clocks, inputs: [] });
  expect(layout?.exclusive.map(({ slug, until, doubtedFrom }) => [slug, until, doubtedFrom])).toEqual([
    ['azure', 100, 50],
    ['oracle', 100, null],
  ]);
});

test('a group carries the names under which its deals know it', () => {
  const google = { slug: 'google', name: 'Google' };
  const inputs = [{ deal: 'd', organization: azure, units: [google, google], low: 1, high: 1 }];
  expect(layoutTapes({ days, exclusivity: [], clocks, inputs })?.tapes.map(({ units }) => units)).toEqual([
    ['Google'],
    [],
  ]);
});

test('nothing known is no picture', () => {
  expect(layoutTapes({ days: [], exclusivity: [], clocks, inputs: [] })).toBeNull();
});

test('of very many suppliers the largest of today are drawn, in the order in which they came, and the rest counted', () => {
  const suppliers = Array.from({ length: 40 }, (_, i) => ({
    organization: { slug: `s${i}`, name: `S${i}` },
    amount: { low: i, high: i },
    share: { low: i / 780, high: i / 780 },
  }));
  const layout = layoutTapes({
    days: [
      { on: '2024-01-01', suppliers, concentration: null },
      { on: '2025-01-01', suppliers, concentration: null },
    ],
    exclusivity: [],
    clocks: { asOf: '2025-01-01', knownAt: '2025-01-01' },
    inputs: [],
  });
  expect(layout?.tapes.map(({ organization }) => organization.slug)).toEqual(
    Array.from({ length: 12 }, (_, i) => `s${28 + i}`),
  );
  expect(layout?.untold).toBe(28);
});
