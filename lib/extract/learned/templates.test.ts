import { expect, test } from 'vitest';
import { templateTexts } from './templates.ts';

test('no two templates write their features alike: a weight would be given to one and learned from both', () => {
  expect(templateTexts.filter((text, at) => templateTexts.indexOf(text) !== at)).toEqual([]);
});
