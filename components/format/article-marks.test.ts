import { expect, test } from 'vitest';
import { paragraphsOf } from './article-marks.ts';

const text = 'A headline\n\nFirst paragraph.\n\nSecond one.';
const uncut = { before: false, after: false };

test('paragraphs keep the offsets of the version, and the headline is not one of them', () => {
  expect(paragraphsOf([{ start: 0, text }], 10, true)).toEqual([
    { start: 12, text: 'First paragraph.', cut: uncut },
    { start: 30, text: 'Second one.', cut: uncut },
  ]);
});

test('an excerpt says where text was left out, and not between the paragraphs of one passage', () => {
  const passages = [
    { start: 40, text: 'one\n\ntwo' },
    { start: 90, text: 'another' },
  ];
  expect(paragraphsOf(passages, 10, false).map(({ cut }) => cut)).toEqual([
    { before: true, after: false },
    { before: false, after: true },
    { before: true, after: true },
  ]);
});

test('a passage that begins in the headline gives only what follows it', () => {
  expect(paragraphsOf([{ start: 2, text: 'headline\n\nFirst' }], 10, false)).toEqual([
    { start: 12, text: 'First', cut: { before: false, after: true } },
  ]);
});
