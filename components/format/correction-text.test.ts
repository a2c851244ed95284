import { expect, test } from 'vitest';
import { correctionText } from './correction-text.ts';

test('a correction reads as a line of the term sheet', () => {
  expect(correctionText({ field: 'agreed', value: { from: '2026-02-01', until: '2026-02-28' } })).toBe(
    'Agreed: Feb 2026',
  );
  expect(correctionText({ field: 'stake', value: '27' })).toBe('Stake: 27%');
  expect(correctionText({ field: 'party', value: { read: 'meta-platforms', meant: 'meta-ai' } })).toBe(
    'Party: meta-ai, not meta-platforms',
  );
});

test('a field that was read where nothing stands says so', () => {
  expect(correctionText({ field: 'ended', value: null })).toBe('Ended: not stated');
});
