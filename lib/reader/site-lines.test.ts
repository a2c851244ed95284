import { expect, test } from 'vitest';
import { isSiteLine } from './site-lines.ts';

test.each([
  'Home',
  'Advert',
  'Photo: Ada Lens, AP',
  'The works at dusk. (Image: AGENCY )',
  'Published 11:26 pm EST, Tuesday, November 19, 2019',
  'Nov. 20, 2019, 9:28 AM UTC',
  'ada@paper.example',
  'You may also like...',
])('%s is the site’s', (line) => expect(isSiteLine(line, false)).toBe(true));

test.each([
  'Home builders signed.',
  'Reporting by Ada Byron; Editing by Ben Cole',
  'Source: Reuters',
  'Oracle published its results on Tuesday and raised its forecast (which few had expected).',
  'In November 2019 the company signed a contract worth $3 billion.',
  'The image: a company in a hurry. It signed twice.',
])('%s is the article’s', (line) => expect(isSiteLine(line, false)).toBe(false));

test('a credit may open an article, a menu may not', () => {
  expect(isSiteLine('Image: Ada Lens', true)).toBe(false);
  expect(isSiteLine('Home', true)).toBe(true);
});
