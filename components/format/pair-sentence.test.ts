import { expect, test } from 'vitest';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { pairSentence } from './pair-sentence.ts';

const one = (type: RelationType, status: Status = 'agreed') => ({ type, status });

test('who deals and competes is told to do both', () => {
  expect(
    pairSentence([one('compute'), one('investment'), one('licensing', 'talks'), one('rivalry'), one('dispute')]),
  ).toBe('Partners and rivals at once: 2 deals stand and 1 is in talks; a rivalry and a dispute are known.');
});

test('a rivalry that no source tells of is not claimed', () => {
  expect(pairSentence([one('chips'), one('rivalry', 'ended')])).toBe(
    'Partners: 1 deal stands. No rivalry or dispute between them is known at these dates.',
  );
});

test('rivals without a running deal are no partners', () => {
  expect(pairSentence([one('compute', 'ended'), one('rivalry'), one('rivalry')])).toBe(
    'Rivals: 2 rivalries are known, and no deal between them stands.',
  );
  expect(pairSentence([one('dispute')])).toBe('In dispute: a dispute is known, and no deal between them stands.');
});

test('what is over is said to be over', () => {
  expect(pairSentence([one('compute', 'ended')])).toBe(
    'Nothing stands between them now: all that was known has ended.',
  );
});

test('who is sued together is not in dispute with each other', () => {
  expect(pairSentence([one('compute')], 1)).toBe(
    'Partners: 1 deal stands. No rivalry or dispute between them is known at these dates. In one more deal or dispute they stand on the same side.',
  );
  expect(pairSentence([], 2)).toBe(
    'No deal, rivalry or dispute between them is known at these dates. In 2 more deals or disputes they stand on the same side.',
  );
});
