import { describe, expect, test } from 'vitest';
import type { Conflict } from '#lib/domain/conflict.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { type Movement, MovementKind, type MovementView } from '#lib/domain/movement.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { aDeal, type DealSketch } from '#lib/graph/a-deal.ts';
import { movementSummary } from './movement-digest.ts';
import { movementText } from './movement-sentence.ts';

const link = (claim: string, publisher: string): [string, EvidenceLink] => [
  claim,
  {
    claim,
    article: `of-${claim}`,
    title: 't',
    publisher,
    url: null,
    page: 'https://e.example/',
  },
];
const links = new Map([link('c1', 'Reuters'), link('c2', 'The Register')]);

const supply = (more: Partial<DealSketch> = {}): Deal =>
  aDeal({ type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], ...more });
const day = (on: string) => ({ from: on, until: on });

const told = (kind: MovementKind, after: Deal | null, more: Partial<Movement> = {}): string =>
  movementText(
    {
      id: '0'.repeat(20),
      kind,
      deal: 'd',
      on: '2025-06-10',
      before: null,
      after,
      fields: [],
      pairs: [],
      conflict: null,
      claims: ['c1'],
      origins: 1,
      outlets: 1,
      ...more,
    },
    links,
  );

describe('a sentence', () => {
  test('says on whose word, and how many say it independently', () => {
    const deal = supply({ dollars: [11_900_000_000] });
    expect(told('new', deal)).toBe('CoreWeave supplies compute to OpenAI ($11.9B), according to one source, Reuters.');
    expect(told('new', deal, { claims: ['c1', 'c2'], outlets: 2 })).toBe(
      'CoreWeave supplies compute to OpenAI ($11.9B), according to one text, which 2 outlets carry.',
    );
    expect(told('new', deal, { claims: ['c1', 'c2'], origins: 2, outlets: 2 })).toBe(
      'CoreWeave supplies compute to OpenAI ($11.9B), according to 2 independent sources.',
    );
  });

  test('never makes talks an agreement, nor a ceiling a sum', () => {
    expect(told('new', supply({ status: 'talks', dollars: [10_000_000_000], bound: 'up_to' }))).toBe(
      'CoreWeave is in talks to supply compute to OpenAI (up to $10B), according to one source, Reuters.',
    );
  });

  test('of a deal that is known only as ended says so', () => {
    expect(told('new', supply({ status: 'ended', endedOn: '2025-05-03' }))).toBe(
      'CoreWeave supplied compute to OpenAI; this ended on 3 May 2025, according to one source, Reuters.',
    );
    expect(told('new', supply({ status: 'ended', mark: 'denied' }))).toBe(
      'CoreWeave was said to supply compute to OpenAI, according to one source, Reuters.',
    );
  });

  test('of old business that only now became known tells its date', () => {
    expect(told('new', supply({ on: '2025-04-02' }))).toBe(
      'CoreWeave supplies compute to OpenAI; dated 2 Apr 2025, according to one source, Reuters.',
    );
    expect(told('new', supply({ on: '2025-05-31' }))).not.toContain('dated');
  });

  test('of a quarrel has nobody negotiate or cancel it', () => {
    const suit = (more: Partial<DealSketch>) =>
      aDeal({ type: 'dispute', from: ['Universal', 'Sony'], to: ['Udio'], ...more });
    expect(
      told('ended', suit({ status: 'ended', mark: 'cancelled', endedOn: '2025-10-29' }), { before: suit({}) }),
    ).toBe(
      'Universal and Sony were in dispute with Udio; this ended on 29 Oct 2025, according to one source, Reuters.',
    );
    expect(told('new', suit({ status: 'talks' }))).toContain('Universal and Sony consider a dispute with Udio');
  });

  test('of progress names both states', () => {
    expect(told('progressed', supply({ mark: 'signed' }), { before: supply({ status: 'talks' }) })).toBe(
      'CoreWeave supplies compute to OpenAI; it was in talks and is now signed, according to one source, Reuters.',
    );
    expect(
      told('progressed', supply({ mark: 'signed' }), { before: supply({ status: 'talks', mark: 'letter_of_intent' }) }),
    ).toContain('it was a letter of intent and is now signed');
  });

  test('of an end gives no day that no source gives', () => {
    expect(told('ended', supply({ status: 'ended', mark: 'cancelled' }), { before: supply() })).toBe(
      'CoreWeave was to supply compute to OpenAI; this was cancelled on a day that no source gives, according to one source, Reuters.',
    );
  });

  test('of an expansion says who joined', () => {
    const more = aDeal({ type: 'compute', from: ['CoreWeave', 'Oracle', 'Nscale'], to: ['OpenAI'] });
    expect(told('expanded', more, { before: supply(), fields: ['parties'] })).toBe(
      'CoreWeave, Oracle and Nscale supply compute to OpenAI; Oracle and Nscale have joined, according to one source, Reuters.',
    );
    const [, oracle] = more.parties.map(({ organization }) => organization);
    expect(told('expanded', more, { before: supply(), fields: ['parties'], joined: oracle ? [oracle] : [] })).toContain(
      '; Oracle has joined,',
    );
    expect(told('expanded', supply({ mark: 'expanded', dollars: [4_000_000_000] }))).toBe(
      'CoreWeave supplies compute to OpenAI ($4B) in an expansion, according to one source, Reuters.',
    );
  });

  test('of an exclusivity says which, and that the deal goes on', () => {
    const interval = { kind: 'exclusive' as const, scope: 'API', from: day('2019-07-22'), until: null, claims: ['c1'] };
    const before = { ...supply(), exclusivity: [{ ...interval, ended: false }] };
    const after = { ...supply(), exclusivity: [{ ...interval, ended: true, until: day('2025-01-21') }] };
    expect(told('exclusivity', after, { before })).toBe(
      'CoreWeave supplies compute to OpenAI; no longer exclusive (API), according to one source, Reuters.',
    );
  });

  const money = (value: string) => ({
    value,
    high: null,
    currency: 'USD',
    bound: 'exact' as const,
    basis: 'unknown' as const,
    period: 'total' as const,
    termMonths: null,
  });
  const conflict: Conflict = {
    deal: 'd',
    field: 'amount',
    sides: [
      { value: { kind: 'money', money: money('10000000000') }, claims: ['c1'], origins: 2 },
      { value: { kind: 'money', money: money('13000000000') }, claims: ['c2'], origins: 1 },
    ],
    range: null,
    resolution: null,
  };

  test('of a dispute takes no side; settled, says for which', () => {
    expect(told('disputed', supply(), { before: supply(), conflict, claims: ['c1', 'c2'] })).toBe(
      'CoreWeave supplies compute to OpenAI; sources disagree about the amount: $10B (2 sources) or $13B (1 source).',
    );
    const resolution = {
      judgement: 'j',
      field: 'amount' as const,
      claim: 'c2',
      actor: 'a',
      reason: 'r',
      madeAt: '2025-06-10T00:00:00.000Z',
    };
    expect(
      told('corrected', supply(), { before: supply(), conflict: { ...conflict, resolution }, claims: ['c2'] }),
    ).toBe(
      'CoreWeave supplies compute to OpenAI; the dispute about the amount was settled for $13B, according to one source, The Register.',
    );
  });

  test('of a correction names both values', () => {
    expect(
      told('corrected', supply({ dollars: [12_000_000_000] }), {
        before: supply({ dollars: [11_900_000_000] }),
        fields: ['amount'],
      }),
    ).toBe(
      'CoreWeave supplies compute to OpenAI; the amount is now $12B, no longer $11.9B, according to one source, Reuters.',
    );
    expect(
      told('corrected', supply(), { before: supply({ dollars: [11_900_000_000] }), fields: ['amount'] }),
    ).toContain('the amount is no longer stated, and was $11.9B');
  });

  test('of what was withdrawn is not told as true', () => {
    expect(told('withdrawn', null, { before: supply() })).toBe(
      'No source still says that CoreWeave supplies compute to OpenAI; Reuters said so before.',
    );
  });

  test('of first dealings names both', () => {
    const pair: Movement['pairs'][number] = [
      { slug: 'coreweave', name: 'CoreWeave' },
      { slug: 'openai', name: 'OpenAI' },
    ];
    expect(told('first_time', supply({ status: 'talks' }), { pairs: [pair] })).toBe(
      'No earlier dealings between CoreWeave and OpenAI are known: CoreWeave is in talks to supply compute to OpenAI, according to one source, Reuters.',
    );
    const venture = aDeal({ type: 'joint_venture', between: ['SoftBank', 'OpenAI', 'Oracle'], name: 'Stargate' });
    expect(told('first_time', venture, { pairs: [pair, pair, pair] })).toBe(
      'Between 3 pairs of its parties no earlier dealings are known: SoftBank, OpenAI and Oracle are partners in Stargate, according to one source, Reuters.',
    );
  });

  test('of a new deal that is a first one says so once, behind its sources', () => {
    const pair: Movement['pairs'][number] = [
      { slug: 'coreweave', name: 'CoreWeave' },
      { slug: 'openai', name: 'OpenAI' },
    ];
    expect(told('new', supply(), { pairs: [pair] })).toMatch(
      /, according to one source, Reuters\. No earlier dealings between them are known\.$/,
    );
    const round = aDeal({ type: 'investment', from: ['Coatue', 'Thrive'], to: ['OpenAI'] });
    expect(told('new', round, { pairs: [pair, pair] })).toContain(
      '. No earlier dealings are known between 2 pairs of its parties.',
    );
  });

  test('of a sum told twice states it once, and of a known one only that it has been paid', () => {
    const sum = (value: string, more: Partial<Money> = {}): Money => ({
      value,
      high: null,
      currency: 'USD',
      bound: 'exact',
      basis: 'unknown',
      period: 'total',
      termMonths: null,
      ...more,
    });
    const stating = (...values: Money[]): Deal => {
      const [value] = values;
      const rows = values.map((one) => ({ value: one, claims: ['c'] }));
      return { ...supply(), amount: value ? { value, disputed: false, values: rows } : null };
    };
    const exact = sum('300000000000');
    const vague = sum('300000000000', { bound: 'about' });
    expect(told('detailed', stating(exact, vague), { before: stating(), fields: ['amount'] })).toContain(
      'newly stated: the amount $300B, according',
    );
    const paid = sum('300000000000', { basis: 'funded' });
    expect(told('detailed', stating(paid, exact), { before: stating(exact), fields: ['amount'] })).toContain(
      'newly stated: the amount $300B, funded, according',
    );
  });

  test('of a purchase that is over never says that it was made', () => {
    const over = aDeal({ type: 'acquisition', from: ['Intel'], to: ['SambaNova'], status: 'ended' });
    expect(told('detailed', over, { before: over, fields: [] })).toContain('Intel was to acquire SambaNova');
  });

  test('of details lists what is newly stated', () => {
    const after = { ...supply({ capacity: [{ value: '2', unit: 'GW', bound: 'about' }] }), effective: null };
    expect(told('detailed', after, { before: supply(), fields: ['capacity'] })).toBe(
      'CoreWeave supplies compute to OpenAI; newly stated: the capacity about 2 GW, according to one source, Reuters.',
    );
    const more = supply({
      capacity: [
        { value: '2', unit: 'GW', bound: 'about' },
        { value: '3', unit: 'GW', bound: 'exact' },
      ],
    });
    expect(told('detailed', more, { before: after, fields: ['capacity'] })).toContain(
      'newly stated: the capacity 3 GW,',
    );
  });
});

describe('the summary', () => {
  const none = {
    new: 0,
    expanded: 0,
    progressed: 0,
    ended: 0,
    exclusivity: 0,
    disputed: 0,
    corrected: 0,
    withdrawn: 0,
    first_time: 0,
    detailed: 0,
  };
  const view = (counts: Partial<Record<MovementKind, number>>, lastOn: string | null): MovementView => ({
    clocks: { asOf: '2025-06-30', knownAt: '2025-06-30' },
    clock: 'known',
    from: '2025-06-23',
    to: '2025-06-30',
    counts: { ...none, ...counts },
    movements: [],
    hidden: 0,
    lastOn,
    evidence: [],
  });

  test('counts what there is and nothing else, one as one', () => {
    expect(movementSummary(view({ new: 3, ended: 1, disputed: 2 }, '2025-06-30'))).toBe(
      'Between 23 June 2025 and 30 June 2025, 3 deals are new, 1 ended and 2 became disputed.',
    );
    expect(movementSummary(view({ new: 1 }, '2025-06-30'))).toContain('1 deal is new.');
    expect(movementSummary({ ...view({ new: 3, ended: 1 }, '2025-06-30'), firstDealings: 2 })).toContain(
      '3 deals are new (2 of them the first known between their parties) and 1 ended.',
    );
    expect(movementSummary({ ...view({ new: 1 }, '2025-06-30'), firstDealings: 1 })).toContain(
      '1 deal is new (the first known between its parties).',
    );
  });

  test('of an empty week says so, and when there was news', () => {
    expect(movementSummary(view({}, '2025-06-10'))).toBe(
      'Between 23 June 2025 and 30 June 2025, no article told of anything new. The last news before that is of 10 June 2025.',
    );
    expect(movementSummary(view({}, null))).toContain('There is no news before that either.');
  });

  test('has words for every kind', () => {
    for (const kind of MovementKind.options) expect(movementSummary(view({ [kind]: 2 }, null))).toMatch(/2 .+\.$/);
  });
});
