// Journals written down by hand: what stands, and what it does to claims and deals.
import { describe, expect, test } from 'vitest';
import { type Correction, type Decision, type Judgement, standingJudgements } from '#lib/domain/judgement.ts';
import { aClaim, dollars } from './a-claim.ts';
import { applyJudgements, applyToOwnerships } from './apply-judgements.ts';
import { groupClaims } from './group-claims.ts';
import { chainEnd, decidedSince } from './journal.ts';
import { buildOverlay } from './overlay.ts';

const id = (n: number) => String(n).padStart(20, '0');

function entry(
  n: number,
  decision: Decision,
  anchors: Judgement['anchors'] = {},
  inverseOf: string | null = null,
): Judgement {
  return {
    id: id(n),
    sequence: n,
    decision,
    anchors,
    actor: 'a',
    reason: 'r',
    inverseOf,
    madeAt: `2026-01-01T00:00:0${n}.000Z`,
  };
}
const undo = (n: number, of: number) => entry(n, { kind: 'undo', judgement: id(of) }, {}, id(of));
const merge = (organization: string, into: string): Decision => ({ kind: 'merge_organizations', organization, into });
const overlayOf = (...journal: Judgement[]) => buildOverlay(standingJudgements(journal));

describe('a journal', () => {
  const journal = [entry(1, merge('c', 'b')), undo(2, 1), undo(3, 2)];
  test('an undone undo brings the first decision back', () => {
    expect(standingJudgements(journal.slice(0, 2))).toEqual([]);
    expect(standingJudgements(journal).map((one) => one.sequence)).toEqual([1]);
    expect(chainEnd(journal, id(1))).toEqual({ end: id(3), inForce: true });
    expect(chainEnd(journal, id(2))).toEqual({ end: id(3), inForce: false });
  });
  test('an undo is about what it undoes: it is in the way of a new decision about the same name', () => {
    expect(decidedSince(journal, 1, merge('c', 'z')).map((one) => one.sequence)).toEqual([2, 3]);
    expect(decidedSince(journal, 1, merge('x', 'z'))).toEqual([]);
  });
});

describe('claims', () => {
  test('merges are followed to their end: what was merged into a merged name goes along', () => {
    const overlay = overlayOf(entry(1, merge('d', 'c')), entry(2, merge('c', 'b')));
    const [claim] = applyJudgements([aClaim('compute', 'd>x', '2025-01-01')], overlay);
    expect(claim?.parties.map(({ organization }) => organization)).toEqual(['b', 'x']);
  });
  test('parties that turn out to be one organization make no deal; a doubled party is one party', () => {
    const overlay = overlayOf(entry(1, merge('c', 'b')));
    expect(applyJudgements([aClaim('compute', 'c>b', '2025-01-01')], overlay)).toEqual([]);
    const [venture] = applyJudgements([aClaim('joint_venture', 'b~c~x', '2025-01-01')], overlay);
    expect(venture?.parties.map(({ organization }) => organization)).toEqual(['b', 'x']);
  });
  test('a corrected date replaces one date only; the claim handed in stays as it was', () => {
    const read = aClaim('compute', 'a>b', '2025-01-01');
    const value = { from: '2025-02-01', until: '2025-02-01' };
    const overlay = overlayOf(entry(1, { kind: 'correct', claim: read.id, correction: { field: 'agreed', value } }));
    const [claim] = applyJudgements([read], overlay);
    expect(claim?.dates).toEqual({ talks: null, agreed: value, effective: null, ended: null });
    expect(read.dates.agreed).toBeNull();
  });
  test('a corrected kind gives each party its side, whoever stood where, and goes before a corrected party', () => {
    const read = aClaim('partnership', 'a~b', '2025-01-01');
    const correct = (correction: Correction) => ({ kind: 'correct', claim: read.id, correction }) as const;
    const overlay = overlayOf(
      entry(1, correct({ field: 'party', value: { read: 'b', meant: 'c' } })),
      entry(2, correct({ field: 'type', value: { type: 'acquisition', from: ['b'] } })),
    );
    const [claim] = applyJudgements([read], overlay);
    expect(claim?.type).toBe('acquisition');
    expect(claim?.parties).toEqual([
      { organization: 'a', role: 'target' },
      { organization: 'c', role: 'acquirer' },
    ]);
  });
  test('units of a merged owner belong to the one that stands; nobody owns itself', () => {
    const overlay = overlayOf(entry(1, merge('c', 'b')));
    const row = (child: string, parent: string) => ({ child, parent, from: null, until: null });
    expect(applyToOwnerships([row('unit', 'c'), row('b', 'c'), row('c', 'top'), row('b', 'top')], overlay)).toEqual([
      row('unit', 'b'),
      row('b', 'top'),
    ]);
  });
});

describe('deals', () => {
  const sums = ['10', '70', '500'].map((billions, i) =>
    aClaim('compute', 'a>b', `2025-0${i + 1}-01`, { amount: dollars(`${billions}000000000`) }),
  );
  const [ten, seventy, more] = sums;
  if (!ten || !seventy || !more) throw new RangeError('three claims');
  const grouped = (...journal: Judgement[]) =>
    groupClaims(applyJudgements(sums, overlayOf(...journal)), new Map()).map(({ claims }) =>
      claims.map((one) => one.id),
    );
  const merge2 = (n: number, ...considered: string[]) =>
    entry(n, { kind: 'merge_deals', deal: id(7), into: id(8) }, { considered });
  test('three sums are three deals; merged ones are one, and merges that share a claim are one merge', () => {
    expect(grouped()).toEqual([[ten.id], [seventy.id], [more.id]]);
    expect(grouped(merge2(1, more.id, ten.id))).toEqual([[ten.id, more.id], [seventy.id]]);
    expect(grouped(merge2(1, more.id, ten.id), merge2(2, seventy.id, more.id))).toEqual([
      [ten.id, seventy.id, more.id],
    ]);
  });
  test('a claim that was parted from a deal never joins it again', () => {
    const alike = aClaim('compute', 'a>b', '2025-01-02', { amount: ten.amount });
    const part = entry(1, { kind: 'part_claim', claim: id(7), deal: id(8) }, { deal: alike.id, other: ten.id });
    const deals = (overlay: ReturnType<typeof overlayOf>) =>
      groupClaims(applyJudgements([ten, alike], overlay), new Map());
    expect(deals(overlayOf())).toHaveLength(1);
    expect(deals(overlayOf(part))).toHaveLength(2);
  });
  test('a judgement about claims that are gone does nothing', () => {
    expect(grouped(merge2(1, id(9), ten.id))).toEqual(grouped());
  });
});
