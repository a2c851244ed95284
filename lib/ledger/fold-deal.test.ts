import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClaim, dates, dollars } from './a-claim.ts';
import { foldDeal } from './fold-deal.ts';
import type { LedgerClaim } from './ledger-claim.ts';

const names = new Map([['openai', 'OpenAI']]);
const fold = (claims: LedgerClaim[], asOf: string, knownAt = asOf) => foldDeal('d', claims, { asOf, knownAt }, names);

describe('the two clocks', () => {
  const announced = aClaim('compute', 'google>openai', '2025-06-10', { dates: dates({ agreed: '2025-05' }) });

  test('nothing is known before it was published, though it was true', () => {
    expect(fold([announced], '2025-06-09', '2025-06-09')).toBeNull();
  });
  test('what was published later can be true earlier', () => {
    expect(fold([announced], '2025-05-20', '2025-06-10')?.status).toBe('agreed');
    expect(fold([announced], '2025-04-30', '2025-06-10')).toBeNull();
  });
  test('a reader knows at the end of the day of publication, not at its start only', () => {
    const evening = { ...announced, knownAt: '2025-06-10T21:45:00.000Z' };
    expect(fold([evening], '2025-06-10', '2025-06-10')?.knownSince).toBe('2025-06-10T21:45:00.000Z');
  });
  test('a claim that a later version dropped stands until then and not after', () => {
    const dropped = { ...announced, supersededAt: '2025-07-01T08:00:00.000Z' };
    expect(fold([dropped], '2025-06-30')).not.toBeNull();
    expect(fold([dropped], '2025-07-01')).toBeNull();
  });
});

describe('status', () => {
  const talks = aClaim('investment', 'softbank>openai', '2025-01-30', { status: 'talks' });
  const agreed = aClaim('investment', 'softbank>openai', '2025-03-31', { dates: dates({ agreed: '2025-03-31' }) });
  const ended = aClaim('investment', 'softbank>openai', '2025-09-01', {
    status: 'ended',
    dates: dates({ ended: '2025-08-30' }),
  });

  test('goes from talks to agreed to ended, each on its day', () => {
    const claims = [ended, talks, agreed];
    expect(fold(claims, '2025-02-01', '2025-10-01')?.status).toBe('talks');
    expect(fold(claims, '2025-04-01', '2025-10-01')?.status).toBe('agreed');
    expect(fold(claims, '2025-08-30', '2025-10-01')?.status).toBe('ended');
  });
  test('a late rumour does not undo an agreement', () => {
    const rumour = aClaim('investment', 'softbank>openai', '2025-05-01', { status: 'talks' });
    expect(fold([agreed, rumour], '2025-06-01')?.status).toBe('agreed');
  });
  test('an undated mention after the end does not revive the deal', () => {
    const mention = aClaim('investment', 'softbank>openai', '2025-11-01');
    expect(fold([agreed, ended, mention], '2025-12-01')?.status).toBe('ended');
  });
  test('a dated agreement after the end does', () => {
    const again = aClaim('investment', 'softbank>openai', '2025-11-01', { dates: dates({ agreed: '2025-10-20' }) });
    expect(fold([agreed, ended, again], '2025-12-01')?.status).toBe('agreed');
  });
  test('a denial neither ends what is talked about nor speaks for it', () => {
    const rumour = aClaim('acquisition', 'apple>openai', '2025-05-01', { status: 'talks' });
    const denial = aClaim('acquisition', 'apple>openai', '2025-05-02', { status: 'ended', mark: 'denied' });
    const [alone, denied] = [fold([rumour], '2025-06-01'), fold([rumour, denial], '2025-06-01')];
    expect(denied).toMatchObject({ status: 'talks', mark: null, confidence: alone?.confidence });
    expect(denied?.claims).toContain(denial.id);
  });
  test('a denial alone makes no deal', () => {
    const denial = aClaim('acquisition', 'apple>openai', '2025-05-01', { status: 'ended', mark: 'denied' });
    expect(fold([denial], '2025-06-01')).toBeNull();
  });
});

describe('figures', () => {
  const ten = aClaim('investment', 'microsoft>openai', '2023-01-23', { amount: dollars('10000000000') });
  const thirteen = aClaim('investment', 'microsoft>openai', '2023-02-01', { amount: dollars('13000000000') });

  test('two sources with different amounts: both stand, and it says so', () => {
    const amount = fold([ten, thirteen], '2023-03-01')?.amount;
    expect(amount?.disputed).toBe(true);
    expect(amount?.values.map((row) => row.value.value).sort()).toEqual(['10000000000', '13000000000']);
  });
  test('a later, vaguer echo does not stand before the exact figure, and speaks for it', () => {
    const heads = (...bounds: Parameters<typeof dollars>[1][]) =>
      fold(
        bounds.map((bound, i) => ({ ...ten, id: `c-${i}`, story: `s-${i}`, amount: dollars('300', bound) })),
        '2023-03-01',
      )?.amount?.value.bound;
    expect(heads('exact', 'about', 'up_to')).toBe('exact');
    expect(heads('up_to', 'about')).toBe('about');
    // Two who say "up to" and one who says "300": all three speak for 300.
    expect(heads('up_to', 'exact')).toBe('exact');
    const hidden = { ...ten, amount: { ...dollars('1', 'undisclosed'), value: null, currency: null } };
    expect(
      fold([ten, { ...hidden, id: 'later', knownAt: '2023-02-20T00:00:00.000Z' }], '2023-03-01')?.amount?.value.value,
    ).toBe('10000000000');
  });
  test('another number is no echo: of 10 and "up to 12" the later one heads', () => {
    const upTo = { ...thirteen, amount: dollars('12000000000', 'up_to') };
    expect(fold([ten, upTo], '2023-03-01')?.amount?.value.value).toBe('12000000000');
  });
  test('money that has flowed is no exacter word for money that was promised', () => {
    const drawn = { ...ten, amount: { ...dollars('10000000000'), basis: 'drawn' as const } };
    const promised = { ...thirteen, amount: dollars('10000000000', 'about') };
    expect(fold([drawn, promised], '2023-03-01')?.amount?.value.basis).toBe('unknown');
  });
  test('two texts that say "2025" and "September" speak for the one that says the 10th', () => {
    const said = ['2025-07-22', '2025-09-10', '2025-09', '2025'].map((agreed, i) =>
      aClaim('compute', 'oracle>openai', `2025-10-0${i + 1}`, { dates: dates({ agreed }) }),
    );
    expect(fold(said, '2025-12-31')?.agreed?.value).toEqual({ from: '2025-09-10', until: '2025-09-10' });
    expect(fold(said, '2025-12-31')?.agreed?.disputed).toBe(true);
  });
  test('"more than 10" and 13 do not clash', () => {
    const more = { ...ten, amount: dollars('10000000000', 'at_least') };
    expect(fold([more, thirteen], '2023-03-01')?.amount?.disputed).toBe(false);
  });
  test('$30B a year is no rival to a total of $300B', () => {
    const yearly = { ...ten, amount: { ...dollars('30000000000'), period: 'year' as const } };
    const total = { ...thirteen, amount: dollars('300000000000') };
    expect(fold([yearly, total], '2023-03-01')?.amount?.disputed).toBe(false);
  });
  test('the value that more stories state comes first, whatever came last', () => {
    const alsoTen = aClaim('investment', 'microsoft>openai', '2023-01-24', { amount: dollars('10000000000') });
    expect(fold([thirteen, ten, alsoTen], '2023-03-01')?.amount?.value.value).toBe('10000000000');
  });
  test('"in May" and 10 June are a dispute, 2025 and 10 June 2025 are not', () => {
    const may = aClaim('compute', 'google>openai', '2025-06-11', { dates: dates({ agreed: '2025-05' }) });
    const june = aClaim('compute', 'google>openai', '2025-06-12', { dates: dates({ agreed: '2025-06-10' }) });
    const year = aClaim('compute', 'google>openai', '2025-12-12', { dates: dates({ agreed: '2025' }) });
    expect(fold([may, june], '2025-12-31')?.agreed?.disputed).toBe(true);
    expect(fold([year, june], '2025-12-31')?.agreed?.disputed).toBe(false);
  });
});

describe('exclusivity', () => {
  const open = aClaim('compute', 'microsoft-azure>openai', '2019-07-22', {
    dates: dates({ agreed: '2019-07-22' }),
    exclusivity: { kind: 'exclusive', scope: null, state: 'in_force' },
  });
  const lapsed = aClaim('compute', 'microsoft-azure>openai', '2025-01-21', {
    dates: dates({ ended: '2025-01-21' }),
    exclusivity: { kind: 'exclusive', scope: null, state: 'ended' },
  });

  test('its lapse leaves the relation in force', () => {
    expect(fold([open, lapsed], '2025-07-01')?.status).toBe('agreed');
  });
  test('is an interval that only a claim closes', () => {
    expect(fold([open], '2026-01-01')?.exclusivity).toMatchObject([{ ended: false, until: null }]);
    expect(fold([open, lapsed], '2024-12-31', '2025-07-01')?.exclusivity).toMatchObject([{ ended: false }]);
    expect(fold([open, lapsed], '2025-07-01')?.exclusivity).toMatchObject([
      { ended: true, from: { from: '2019-07-22' }, until: { from: '2025-01-21' } },
    ]);
  });
});

test('the day on which an exclusivity was given up closes it, and is no day on which the deal was agreed (A32)', () => {
  const open = aClaim('compute', 'microsoft-azure>openai', '2019-07-22', {
    dates: dates({ agreed: '2019-07-22' }),
    exclusivity: { kind: 'exclusive', scope: null, state: 'in_force' },
  });
  const over = aClaim('compute', 'microsoft-azure>openai', '2025-01-22', {
    dates: dates({ agreed: '2025-01-21' }),
    exclusivity: { kind: 'exclusive', scope: null, state: 'ended' },
  });
  const [before, after] = [fold([open, over], '2025-01-01', '2025-07-01'), fold([open, over], '2025-07-01')];
  expect(before?.exclusivity).toMatchObject([{ ended: false, until: null }]);
  expect(after?.exclusivity).toMatchObject([{ ended: true, until: { from: '2025-01-21' } }]);
  expect(after?.agreed).toMatchObject({ value: { from: '2019-07-22' }, disputed: false });
  expect(after?.status).toBe('agreed');
});

describe('corroboration', () => {
  test('a text in four papers is one origin and four outlets', () => {
    const first = aClaim('chips', 'nvidia>openai', '2025-01-01');
    const reprints = ['b', 'c', 'd'].map((publisher, i) => ({ ...first, id: `r${i}`, publisher }));
    expect(fold([first, ...reprints], '2025-02-01')).toMatchObject({ origins: 1, outlets: 4, confidence: 0.81 });
  });
  test('a second story raises confidence, by the stated formula', () => {
    const [one, two] = [aClaim('chips', 'nvidia>openai', '2025-01-01'), aClaim('chips', 'nvidia>openai', '2025-01-02')];
    // 1 - (1 - 0.9 * 0.9)^2
    expect(fold([one, two], '2025-02-01')?.confidence).toBe(0.964);
  });
});

test('an undated article gives no date to stand at', () => {
  const undated = aClaim('compute', 'google>openai', '2025-06-10', { published: null });
  expect(fold([undated], '2026-01-01')?.moment).toBeNull();
});

test('what was agreed since begins neither with its talks nor with its end', () => {
  const talks = aClaim('acquisition', 'coreweave>openai', '2025-01-07', {
    status: 'talks',
    dates: dates({ talks: '2025-01-06' }),
  });
  const agreed = aClaim('acquisition', 'coreweave>openai', '2025-03-28');
  const ended = aClaim('acquisition', 'coreweave>openai', '2025-09-02', {
    status: 'ended',
    dates: dates({ ended: '2025-09-01' }),
  });
  expect(fold([talks], '2025-02-01')?.moment).toMatchObject({ date: { from: '2025-01-06' }, basis: 'talks' });
  expect(fold([talks, agreed], '2025-04-01')?.moment).toMatchObject({
    date: { from: '2025-03-28' },
    basis: 'reported',
  });
  expect(fold([agreed, ended], '2025-10-01')?.moment).toMatchObject({
    date: { from: '2025-03-28' },
    basis: 'reported',
  });
  expect(fold([talks, ended], '2025-10-01')?.moment).toMatchObject({ date: { from: '2025-01-06' }, basis: 'talks' });
});

test('a looser word for a supply takes no side in it', () => {
  const loose = aClaim('partnership', 'openai~coreweave', '2025-03-09');
  const supply = aClaim('compute', 'coreweave>openai', '2025-03-10');
  const deal = fold([loose, supply], '2025-04-01');
  expect([deal?.type, deal?.claims.length]).toEqual(['compute', 2]);
  expect(deal?.parties.map(({ role, organization }) => `${role} ${organization.slug}`)).toEqual([
    'supplier coreweave',
    'customer openai',
  ]);
});

test('the order in which claims arrive changes nothing', () => {
  const claims = [
    aClaim('investment', 'microsoft>openai', '2023-01-23', { amount: dollars('10000000000') }),
    aClaim('investment', 'microsoft>openai', '2023-02-01', { amount: dollars('13000000000'), status: 'talks' }),
    aClaim('investment', 'microsoft>openai', '2023-02-01', { name: 'Round', dates: dates({ agreed: '2023-01' }) }),
    aClaim('investment', 'microsoft>openai', '2024-02-01', { status: 'ended', dates: dates({ ended: '2024-01-31' }) }),
  ];
  const expected = fold(claims, '2024-06-01');
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      expect(fold(shuffled, '2024-06-01')).toEqual(expected);
    }),
  );
});

test('who builds for somebody and who supplies him are one party of one supply', () => {
  const supply = aClaim('compute', 'spacex>anthropic', '2026-05-06');
  const halls = aClaim('infrastructure', 'spacex>anthropic', '2026-05-07');
  const parties = fold([supply, halls], '2026-06-01')?.parties.map(({ role, claims }) => [role, claims.length]);
  expect(parties).toEqual([
    ['supplier', 2],
    ['customer', 2],
  ]);
});

describe('a closing', () => {
  const told = aClaim('acquisition', 'hpe>juniper-networks', '2024-01-09', { dates: dates({ agreed: '2024-01-09' }) });
  const closing = aClaim('acquisition', 'hpe>juniper-networks', '2025-07-02', {
    mark: 'closed',
    dates: dates({ agreed: '2025-07-02' }),
  });

  test('is the day from which the deal holds, and does not dispute the day on which it was agreed', () => {
    const deal = fold([told, closing], '2025-08-01');
    expect(deal?.agreed?.value.from).toBe('2024-01-09');
    expect(deal?.agreed?.disputed).toBe(false);
    expect(deal?.effective?.value.from).toBe('2025-07-02');
    expect(deal?.moment?.date.from).toBe('2024-01-09');
  });
  test('dates the deal where nothing else does', () => {
    expect(fold([closing], '2025-08-01')?.agreed?.value.from).toBe('2025-07-02');
  });
  test('that names the day of the agreement names no other day', () => {
    const vague = { ...closing, dates: dates({ agreed: '2024-01' }) };
    expect(fold([told, vague], '2025-08-01')?.effective).toBeNull();
  });
});

describe('the day on which a purchase or an investment was agreed', () => {
  test('is neither that of its closing nor the year in which that came', () => {
    const buy = (known: string, agreed: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('acquisition', 'broadcom>vmware', known, { dates: dates({ agreed }), ...more });
    const told = [buy('2022-05-26', '2022-05-26'), buy('2023-11-22', '2023-11-22', { mark: 'closed' })];
    const deal = fold([...told, buy('2025-11-24', '2023')], '2025-12-31');
    expect(deal?.moment).toEqual({ date: { from: '2022-05-26', until: '2022-05-26' }, basis: 'agreed' });
    expect(deal?.agreed?.disputed).toBe(false);
  });

  const signed = aClaim('investment', 'nvidia>intel', '2025-09-18', { dates: dates({ agreed: '2025-09-18' }) });
  test('is none that came weeks after it was told as agreed', () => {
    const cleared = aClaim('investment', 'nvidia>intel', '2025-12-19', { dates: dates({ agreed: '2025-12-19' }) });
    expect(fold([signed, cleared], '2025-12-31')?.agreed).toMatchObject({ disputed: false, values: [{}] });
    expect(fold([signed, cleared], '2025-12-31')?.moment?.date.from).toBe('2025-09-18');
    expect(fold([{ ...signed, status: 'talks' }, cleared], '2025-12-31')?.moment?.date.from).toBe('2025-12-19');
  });
  test('is of a contract none either, where a text had told its day; who only mentioned it told no day', () => {
    const told = aClaim('compute', 'tessel>norvane', '2026-05-06', { dates: dates({ agreed: '2026-05-06' }) });
    const filing = aClaim('compute', 'tessel>norvane', '2026-06-20', { dates: dates({ agreed: '2026-06-20' }) });
    const dated = fold([told, filing], '2026-12-31')?.agreed;
    expect(dated).toMatchObject({ value: { from: '2026-05-06' }, disputed: false });
    const mentioned = fold([{ ...told, dates: dates({}) }, filing], '2026-12-31')?.agreed;
    expect(mentioned?.value.from).toBe('2026-06-20');
  });
  test('nor where a text had told its sum: a contract of that sum was agreed by then', () => {
    const told = aClaim('chips', 'samsung>tesla', '2025-07-28', { amount: dollars('16500000000') });
    const later = aClaim('chips', 'samsung>tesla', '2025-10-23', { dates: dates({ agreed: '2025-10-22' }) });
    expect(fold([told, later], '2025-12-31')?.moment?.date.from).toBe('2025-07-28');
  });
  test('may be told a little otherwise soon after, which is a dispute', () => {
    const other = aClaim('investment', 'nvidia>intel', '2025-09-29', { dates: dates({ agreed: '2025-09-26' }) });
    expect(fold([signed, other], '2025-12-31')?.agreed?.disputed).toBe(true);
  });
});

test('two days on which two are said to talk contradict nothing', () => {
  const talks = (known: string) =>
    aClaim('acquisition', 'norvane>tessel', known, { status: 'talks', dates: dates({ talks: known }) });
  expect(fold([talks('2025-06-20'), talks('2025-08-26')], '2025-12-31')?.talks?.disputed).toBe(false);
});
