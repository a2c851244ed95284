import { expect, it } from 'vitest';
import { textWidth } from '#lib/graph/mark-size.ts';
import { fitText, wrapText } from './fit-text.ts';

it('leaves what fits and cuts what does not, within the width', () => {
  expect(fitText('OpenAI', 100, 12)).toBe('OpenAI');
  const cut = fitText('Partnership of the many and the few', 100, 12);
  expect(cut.endsWith('…')).toBe(true);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
});

it('breaks between words, and cuts the last line that is allowed', () => {
  expect(wrapText('one two three', 1_000, 12, 2)).toEqual(['one two three']);
  const lines = wrapText('Deals of OpenAI with everybody else in the world of today', 130, 12, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.endsWith('…')).toBe(true);
});
