// Word diffs, and that nothing outside the shown parts goes out.
import { expect, test } from 'vitest';
import { cutDiff } from './cut-diff.ts';

const whole = (text: string) => ({ text, shown: [{ start: 0, text }] });

test('whole texts: every word is told once, in order', () => {
  const { pieces, wordsRemoved, wordsAdded } = cutDiff(whole('It paid ten million.'), whole('It paid twelve million.'));
  expect(pieces.map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['same', 'It paid'],
    ['removed', 'ten'],
    ['added', 'twelve'],
    ['same', 'million.'],
  ]);
  expect([wordsRemoved, wordsAdded]).toEqual([1, 1]);
});

test('an excerpt tells changes in its parts only, counts them all and says where something is left out', () => {
  const from = { text: 'Hidden one. Shown ten.', shown: [{ start: 12, text: 'Shown ten.' }] };
  const to = { text: 'Hidden two. Shown six.', shown: [{ start: 12, text: 'Shown six.' }] };
  const { pieces, wordsRemoved } = cutDiff(from, to);
  expect(pieces.map(({ text }) => text).join('|')).not.toMatch(/Hidden|one|two/);
  expect(pieces[0]).toMatchObject({ kind: 'same', gap: true });
  expect(wordsRemoved).toBe(2);
});

test('text that is left out at the end is said to be', () => {
  const side = (text: string) => ({ text, shown: [{ start: 0, text: 'Shown' }] });
  expect(cutDiff(side('Shown, not this.'), side('Shown, not that.')).pieces).toEqual([
    { kind: 'same', text: 'Shown', gap: false },
    { kind: 'same', text: '', gap: true },
  ]);
});

test('a link alone shows nothing', () => {
  const side = (text: string) => ({ text, shown: [] });
  expect(cutDiff(side('a b c'), side('a c'))).toEqual({ pieces: [], wordsRemoved: 1, wordsAdded: 0 });
});
