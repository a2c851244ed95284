import { expect, test } from 'vitest';
import { findPlace } from './find-place.ts';

const placeIn = (sentence: string, headline = '') => {
  const text = `${headline}\n\n${sentence}`;
  return findPlace(text, [[headline.length + 2, text.length]], headline.length);
};

test.each([
  ['Norvane leases a hall in northern Norway from Tessel.', 'NO', 'Norway'],
  ['Norvane will host Tessel near Abernathy, Texas.', 'US-TX', 'Texas'],
  [
    'Norvane leases 200 megawatts in western New York from Tessel, its first site in the United States.',
    'US-NY',
    'New York',
  ],
])('%s', (sentence, place, quote) => {
  const found = placeIn(sentence);
  expect(found).toMatchObject({ place });
  expect(`\n\n${sentence}`.slice(found?.start, found?.end)).toBe(quote);
});

test.each([
  ['Aker of Norway and Norvane build a hall.'],
  ['Norvane, based in Texas, leases a hall from Tessel.'],
  ['Norvane builds four halls, two in Norway and two in Texas.'],
  ['Norvane told us in Turin that it will build.'],
  ["Norvane sold it to Britain's largest bank."],
])('no place of its own: %s', (sentence) => {
  expect(placeIn(sentence)).toBeNull();
});

test('what the sentences leave open the headline may say, and not the other way round', () => {
  expect(placeIn('Norvane will rent 8,000 processors from Tessel.', 'Stargate UK on hold')?.place).toBe('GB');
  expect(placeIn('Norvane will rent 8,000 processors in Norway.', 'Stargate UK on hold')?.place).toBe('NO');
});
