import { expect, test } from 'vitest';
import { paragraphsOf } from './article-marks.ts';

const text = 'A headline\n\nFirst paragraph.\n\nSecond one.';

test('paragraphs keep the offsets of the version, and the headline is not one of them', () => {
  expect(paragraphsOf([{ start: 0, text }], 10)).toEqual([
    { start: 12, text: 'First paragraph.', cut: false },
    { start: 30, text: 'Second one.', cut: false },
  ]);
});

test('an excerpt says where text was left out before it', () => {
  const passages = [
    { start: 40, text: 'one passage' },
    { start: 90, text: 'another' },
  ];
  expect(paragraphsOf(passages, 10).map(({ cut }) => cut)).toEqual([true, true]);
});

test('a passage that begins in the headline gives only what follows it', () => {
  expect(paragraphsOf([{ start: 2, text: 'headline\n\nFirst' }], 10)).toEqual([
    { start: 12, text: 'First', cut: false },
  ]);
});
