// Disagreements written down by hand, and progress that must not be taken for one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aClaim, dates, dollars } from './a-claim.ts';
import { anyClaim, day } from './columns/any-claim.ts';
import { DealRows } from './columns/deal-rows.ts';
import { canConflict, findConflicts } from './find-conflicts.ts';
import { listSupport } from './fold-confidence.ts';
import { foldDeal } from './fold-deal.ts';
import type { LedgerClaim } from './ledger-claim.ts';
import { resolveDisputes } from './resolve-disputes.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const names = new Map<string, string>();
const owner = { child: 'google-cloud', parent: 'google', from: null, until: null };
const ownerships = new Map([['google-cloud', [owner]]]);

function conflictsOf(...claims: LedgerClaim[]) {
  const deal = foldDeal('d', claims, clocks, names);
  return deal ? findConflicts(deal, claims, { clocks, names, ownerships }) : [];
}

test('what cannot conflict has no conflict', () => {
  let passedOver = 0;
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 4 }), day, day, (claims, asOf, knownAt) => {
      const deal = foldDeal('d', claims, { asOf, knownAt }, names);
      const hasEnd = DealRows.of([['d', claims]]).hasEnd('d');
      if (!deal || canConflict(deal, hasEnd)) return;
      passedOver += 1;
      expect(findConflicts(deal, claims, { clocks: { asOf, knownAt }, names, ownerships })).toEqual([]);
    }),
    { numRuns: 500, seed: 5 },
  );
  expect(passedOver).toBeGreaterThan(50);
});

test('an agreement, where others say what is supplied, contradicts nobody', () => {
  const supply = aClaim('compute', 'a>b', '2025-03-01');
  expect(conflictsOf(supply, aClaim('partnership', 'a~b', '2025-03-02'))).toEqual([]);
});

describe('amounts', () => {
  const ten = aClaim('compute', 'a>b', '2025-03-01', { amount: dollars('10000000000') });
  const thirteen = aClaim('compute', 'a>b', '2025-03-02', { amount: dollars('13000000000') });
  test('10B and 13B both stand, with the range between them (A28)', () => {
    const [conflict, ...others] = conflictsOf(ten, thirteen);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      deal: 'd',
      field: 'amount',
      range: { kind: 'money', low: '10000000000', high: '13000000000', currency: 'USD' },
      resolution: null,
    });
    expect(conflict?.sides.map((side) => [side.claims, side.origins])).toEqual([
      [[thirteen.id], 1],
      [[ten.id], 1],
    ]);
  });
  test('more than 10B and 13B agree; so do 10B and an undisclosed sum', () => {
    const atLeast = { ...ten, amount: dollars('10000000000', 'at_least') };
    expect(conflictsOf(atLeast, thirteen)).toEqual([]);
  });
  test('reprints of one text are one origin against another text', () => {
    const reprint = aClaim('compute', 'a>b', '2025-03-03', { amount: ten.amount, story: ten.story });
    expect(conflictsOf(ten, reprint, thirteen)[0]?.sides.map(({ origins }) => origins)).toEqual([1, 1]);
  });

  const held = {
    judgement: 'j',
    field: 'amount' as const,
    claim: ten.id,
    considered: [ten.id, thirteen.id],
    actor: 'editor',
    reason: 'the filing says 10',
    madeAt: '2025-06-01T12:00:00.000Z',
  };
  const overlay = { resolutions: new Map([[ten.id, [held]]]) };
  const settledAt = (claims: LedgerClaim[], knownAt: string) => {
    const at = { asOf: clocks.asOf, knownAt };
    const deal = foldDeal('d', claims, at, names);
    const settled = deal && resolveDisputes(deal, claims, overlay, at);
    return settled && { settled, conflicts: findConflicts(settled, claims, { clocks: at, names, ownerships }) };
  };
  test('a resolution puts its value first and keeps the other one; before it was made it was not known', () => {
    const after = settledAt([ten, thirteen], '2025-06-01');
    expect(after?.settled.amount).toMatchObject({ value: { value: '10000000000' }, disputed: false });
    expect(after?.settled.amount?.values).toHaveLength(2);
    expect(after?.conflicts[0]?.resolution).toMatchObject({ reason: 'the filing says 10', actor: 'editor' });
    const before = settledAt([ten, thirteen], '2025-05-31');
    expect(before?.settled.amount).toMatchObject({ value: { value: '13000000000' }, disputed: true });
    expect(before?.conflicts[0]?.resolution).toBeNull();
  });
  test('a settled date places its deal', () => {
    const claims = ['2025-05-01', '2025-06-10'].map((day, i) =>
      aClaim('compute', 'a>b', `2025-06-1${i + 2}`, { dates: dates({ agreed: day }) }),
    );
    const [early, late] = claims;
    const deal = foldDeal('d', claims, clocks, names);
    if (!deal || !early || !late) throw new RangeError('two claims');
    expect(deal.moment?.date.from).toBe('2025-06-10');
    const dated = { ...held, field: 'agreed' as const, claim: early.id, considered: [early.id, late.id] };
    const settled = resolveDisputes(deal, claims, { resolutions: new Map([[early.id, [dated]]]) }, clocks);
    expect(settled.moment?.date.from).toBe('2025-05-01');
  });
  test('a later source with another sum opens the dispute again', () => {
    const nine = aClaim('compute', 'a>b', '2025-07-01', { amount: dollars('9000000000') });
    const again = settledAt([ten, thirteen, nine], '2025-12-31');
    expect(again?.settled.amount?.disputed).toBe(true);
    expect(again?.conflicts[0]?.resolution).toBeNull();
  });
});

describe('dates', () => {
  test('"in May" against "10 June" is an interval with both sources (A29)', () => {
    const may = aClaim('compute', 'a>b', '2025-06-12', { dates: dates({ agreed: '2025-05' }) });
    const june = aClaim('compute', 'a>b', '2025-06-13', { dates: dates({ agreed: '2025-06-10' }) });
    const [conflict] = conflictsOf(may, june);
    expect(conflict?.field).toBe('agreed');
    expect(conflict?.range).toEqual({ kind: 'date', from: '2025-05-01', until: '2025-06-10' });
    expect(conflict?.sides).toHaveLength(2);
  });
  test('"2025" and "10 June 2025" are the same date at two precisions', () => {
    const year = aClaim('compute', 'a>b', '2025-06-12', { dates: dates({ agreed: '2025' }) });
    const june = aClaim('compute', 'a>b', '2025-06-13', { dates: dates({ agreed: '2025-06-10' }) });
    expect(conflictsOf(year, june)).toEqual([]);
  });
});

describe('statuses', () => {
  const said = aClaim('acquisition', 'a>b', '2025-03-01', { status: 'talks' });
  test('talks that became an agreement are progress', () => {
    expect(conflictsOf(said, aClaim('acquisition', 'a>b', '2025-04-01'))).toEqual([]);
  });
  test('a denial stands against those who state it, unless they deny themselves', () => {
    const denial = aClaim('acquisition', 'a>b', '2025-03-02', { status: 'ended', mark: 'denied' });
    const [conflict] = conflictsOf(said, denial);
    expect(conflict?.sides.map(({ value }) => value)).toEqual([
      { kind: 'status', status: 'talks', mark: null },
      { kind: 'status', status: 'ended', mark: 'denied' },
    ]);
    expect(conflictsOf(said, { ...denial, story: said.story })).toEqual([]);
  });
  test('one story has it ended, a later one still speaks of it; a dated new beginning is none', () => {
    const end = aClaim('compute', 'a>b', '2025-05-01', { status: 'ended', dates: dates({ ended: '2025-05-01' }) });
    const later = aClaim('compute', 'a>b', '2025-08-01');
    expect(conflictsOf(aClaim('compute', 'a>b', '2024-01-01'), end, later)[0]?.field).toBe('status');
    const anew = { ...later, dates: dates({ agreed: '2025-08-01' }) };
    expect(conflictsOf(aClaim('compute', 'a>b', '2024-01-01'), end, anew)).toEqual([]);
  });
});

describe('parties', () => {
  test('a shorter list agrees with a longer one; lists that each name somebody else do not', () => {
    const long = aClaim('joint_venture', 'a~b~c', '2025-01-01');
    expect(conflictsOf(long, aClaim('joint_venture', 'a~b', '2025-01-02'))).toEqual([]);
    const [conflict] = conflictsOf(long, aClaim('joint_venture', 'a~b~d', '2025-01-02'));
    expect(conflict?.field).toBe('parties');
    expect(conflict?.sides).toHaveLength(2);
  });
  test('a text that deals with each in turn contradicts nobody, nor does one that tells of one of them', () => {
    const each = ['b', 'c', 'd'].map((buyer) => aClaim('contract', `a>${buyer}`, '2025-07-14', { story: 'awards' }));
    expect(conflictsOf(...each)).toEqual([]);
    expect(conflictsOf(...each, aClaim('contract', 'a>b', '2025-07-20'))).toEqual([]);
    const other = conflictsOf(...each, aClaim('contract', 'a>e', '2025-07-20'));
    expect(other.map(({ field }) => field)).toEqual(['parties']);
  });
  test('whom the buyer owns since is still whom he bought', () => {
    const bought = { child: 'io', parent: 'lab', from: '2025-07-01', until: null };
    const claims = [aClaim('acquisition', 'lab>io', '2025-05-21'), aClaim('acquisition', 'lab>io', '2026-07-10')];
    const deal = foldDeal('d', claims, { asOf: '2026-12-31', knownAt: '2026-12-31' }, names);
    const scope = {
      clocks: { asOf: '2026-12-31', knownAt: '2026-12-31' },
      names,
      ownerships: new Map([['io', [bought]]]),
    };
    expect(deal && findConflicts(deal, claims, scope)).toEqual([]);
  });
  test('a unit and its group are one party', () => {
    const unit = aClaim('compute', 'google-cloud>b', '2025-01-01');
    expect(conflictsOf(unit, aClaim('compute', 'google>b', '2025-01-02'))).toEqual([]);
  });
});

describe('whom one text names beside an investor of whose own money all others tell', () => {
  const alone = (day: number) =>
    aClaim('investment', 'nvidia>intel', `2025-09-1${day}`, { amount: dollars('5000000000') });
  const withTsmc = (day: number) => {
    const told = alone(day);
    return { ...told, parties: [...told.parties, { role: 'investor' as const, organization: 'tsmc' }] };
  };
  const partiesOf = (claims: LedgerClaim[]) => {
    const deal = foldDeal('d', claims, clocks, names);
    const slugs = (parties: Deal['parties']) => parties.map(({ organization }) => organization.slug);
    return deal && [slugs(deal.parties), slugs(deal.disputedParties ?? [])];
  };
  test('is in dispute, and no party', () => {
    const claims = [alone(1), alone(2), alone(3), alone(4), withTsmc(5)];
    expect(partiesOf(claims)).toEqual([['nvidia', 'intel'], ['tsmc']]);
    const [conflict] = conflictsOf(...claims);
    expect(conflict?.field).toBe('parties');
    expect(conflict?.sides.map(({ claims: by }) => by.length)).toEqual([4, 1]);
  });
  test('is a party where it was named from the start, where several name it, or one tells of it alone', () => {
    const all = [['nvidia', 'intel', 'tsmc'], []];
    expect(partiesOf([alone(1), withTsmc(2), alone(3), alone(4), alone(5), alone(6)])).toEqual(all);
    expect(partiesOf([alone(1), alone(2), alone(3), alone(4), withTsmc(5), withTsmc(6)])).toEqual(all);
    const own = aClaim('investment', 'tsmc>intel', '2025-09-17');
    expect(partiesOf([alone(1), alone(2), alone(3), alone(4), withTsmc(5), own])).toEqual(all);
  });
});

test('support counts each story once, by its best claim: 0.9 of a filing over 0.95 of a paper', () => {
  const paper = aClaim('compute', 'a>b', '2025-01-01', { confidence: 0.95, story: 's' });
  const filing = aClaim('compute', 'a>b', '2025-01-02', { confidence: 0.9, story: 's', publisherKind: 'filing' });
  const other = aClaim('compute', 'a>b', '2025-01-03', { confidence: 0.8, story: 't', publisherKind: 'upload' });
  // 0.95 x 0.9 = 0.855 < 0.9 x 1; 0.8 x 0.75 = 0.6; together 1 - 0.1 x 0.4 = 0.96.
  expect(listSupport([paper, filing, other]).map(({ claim, support }) => [claim, Number(support.toFixed(3))])).toEqual([
    [filing.id, 0.9],
    [other.id, 0.6],
  ]);
});
