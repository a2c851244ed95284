// Journals written down by hand: what stands, and what it does to claims and deals.
import { describe, expect, test } from 'vitest';
import { type Decision, type Judgement, standingJudgements } from '#lib/domain/judgement.ts';
import { aClaim } from './a-claim.ts';
import { applyJudgements, applyToOwnerships } from './apply-judgements.ts';
import type { GroupingClaim } from './group-keys.ts';
import { chainEnd, decidedSince } from './journal.ts';
import { buildOverlay } from './overlay.ts';
import { regroupDeals } from './regroup-deals.ts';

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
  const [one, two, three] = ['2025-01-01', '2025-01-02', '2025-01-03'].map((day) => aClaim('compute', 'a>b', day));
  if (!one || !two || !three) throw new RangeError('three claims');
  const decision = { kind: 'merge_deals', deal: id(7), into: id(8) } as const;
  const keysOf = ({ id }: { id: string }) => [`key of ${id}`];
  const deal = (name: string, ...claims: GroupingClaim[]) => ({ id: name, claims, keys: claims.flatMap(keysOf) });

  test('united under the id that was to be kept, and found under the keys of both', () => {
    const overlay = { sameDeal: [[three.id, one.id] as const], apartDeals: [] };
    expect(regroupDeals([deal('x', one, two), deal('y', three)], overlay, keysOf)).toEqual([
      deal('x', one, two, three),
    ]);
  });
  test('a claim that is never to share a deal leaves it alone', () => {
    const overlay = { sameDeal: [], apartDeals: [[two.id, one.id] as const] };
    const [kept, parted] = regroupDeals([deal('x', one, two, three)], overlay, keysOf);
    expect(kept).toEqual(deal('x', one, three));
    expect(parted).toMatchObject({ claims: [two], keys: [`key of ${two.id}`] });
  });
  test('a judgement about claims that are gone does nothing', () => {
    const overlay = overlayOf(entry(1, decision, { deal: id(9), other: one.id }));
    expect(regroupDeals([deal('x', one)], overlay, keysOf)).toEqual([deal('x', one)]);
  });
});
