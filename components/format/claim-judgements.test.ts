import { expect, test } from 'vitest';
import type { Decision, Judgement } from '#lib/domain/judgement.ts';
import { correctionOf, judgementsOf } from './claim-judgements.ts';

const claim = 'a'.repeat(20);
const judged = (sequence: number, decision: Decision): Judgement => ({
  id: `${sequence}`,
  sequence,
  decision,
  anchors: {},
  actor: 'Ada',
  reason: 'read again',
  inverseOf: null,
  madeAt: '2026-01-01T00:00:00.000Z',
});
const journal = [
  judged(1, { kind: 'correct', claim, correction: { field: 'stake', value: '20' } }),
  judged(2, { kind: 'correct', claim, correction: { field: 'stake', value: '27' } }),
  judged(3, { kind: 'correct', claim: 'b'.repeat(20), correction: { field: 'agreed', value: null } }),
  judged(4, { kind: 'retract', article: claim }),
];

test('only what was decided about the claim itself is its own', () => {
  expect(judgementsOf(journal, claim).map(({ id }) => id)).toEqual(['1', '2']);
});

test('of two corrections of a field the later one holds, another field keeps its words', () => {
  expect(correctionOf(journal, claim, 'stake')?.correction.value).toBe('27');
  expect(correctionOf(journal, claim, 'agreed')).toBeNull();
});
