import { expect, test } from 'vitest';
import type { Correction, Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { correctedClaim } from './corrected-claim.ts';

const claim: ClaimView = {
  id: 'c'.repeat(20),
  deal: null,
  article: {
    id: 'a',
    url: null,
    title: 'x',
    publisher: { slug: 'p', name: 'Paper', kind: 'press', displayPolicy: 'full' },
    published: null,
    knownAt: '2025-01-01T00:00:00.000Z',
  },
  version: 1,
  withdrawnAt: null,
  repeatedIn: null,
  type: 'dispute',
  status: 'ended',
  mark: 'cancelled',
  name: null,
  amount: null,
  stake: null,
  capacity: [],
  exclusivity: null,
  dates: { talks: null, agreed: null, effective: null, ended: null },
  parties: [],
  evidence: [],
  confidence: 0.9,
  rule: 'x',
};

const correct = (correction: Correction, of = claim.id): Judgement => ({
  id: '1'.repeat(20),
  sequence: 1,
  anchors: {},
  inverseOf: null,
  decision: { kind: 'correct', claim: of, correction },
  actor: 'Editors',
  reason: 'Read it.',
  madeAt: '2025-02-01T00:00:00.000Z',
});

test('what people corrected is told, and only of the claim that they corrected', () => {
  const judgements = [
    correct({ field: 'status', value: 'agreed' }),
    correct({ field: 'mark', value: null }),
    correct({ field: 'name', value: 'Stargate' }, 'd'.repeat(20)),
  ];
  const { status, mark, name } = correctedClaim(claim, judgements);
  expect({ status, mark, name }).toEqual({ status: 'agreed', mark: null, name: null });
});

test('one of another kind keeps its reading, whose parties have other roles', () => {
  const judgements = [
    correct({ field: 'status', value: 'agreed' }),
    correct({ field: 'type', value: { type: 'compute', from: [] } }),
  ];
  expect(correctedClaim(claim, judgements)).toEqual(claim);
});
