import { expect, test } from 'vitest';
import { paragraphsOfDiff } from './diff-paragraphs.ts';

test('paragraphs follow the text’s own breaks; what is left out opens a new one with an ellipsis', () => {
  const paragraphs = paragraphsOfDiff([
    { kind: 'same', text: 'One.\n\nTwo ', gap: false },
    { kind: 'added', text: 'new', gap: false },
    { kind: 'removed', text: 'old', gap: true },
    { kind: 'same', text: '', gap: true },
  ]);
  expect(paragraphs.map(({ pieces }) => pieces.map(({ kind, text }) => [kind, text]))).toEqual([
    [['same', 'One.']],
    [
      ['same', 'Two '],
      ['added', 'new'],
    ],
    [
      ['same', '…'],
      ['removed', ' old'],
    ],
    [
      ['same', '…'],
      ['same', ' '],
    ],
  ]);
});
