import { expect, test } from 'vitest';
import { formatFor } from './format-for.ts';
import { parseReaderFormat, usualFormat, writeReaderFormat } from './reader-format.ts';

test.each([
  ['en-GB', 'dmy,.3USD'],
  ['en-US,en;q=0.9', 'mdy,.3USD'],
  ['de-DE,de;q=0.9,en;q=0.8', 'dmy.,3USD'],
  ['sv', 'dmy\u00a0,3USD'],
  ['en-IN', 'dmy,.2USD'],
  ['en-CA', 'mdy,.3CAD'],
  ['ja', 'ymd,.3USD'],
])('%s is written as %s', (header, text) => expect(writeReaderFormat(formatFor(header))).toBe(text));

test('the dearest language counts, not the first', () => {
  expect(formatFor('de;q=0.5, en-US;q=0.9').order).toBe('mdy');
});

test.each(['', '*', 'xx-nonsense', 'en-GB;q=0', '"><script>', `${'a'.repeat(5000)}`])(
  'what is no known language is the usual format: %#',
  (header) => expect(formatFor(header)).toEqual(usualFormat),
);

test('digits and calendars stay those of the interface', () => {
  expect(formatFor('ar-EG').order).toBe('dmy');
  expect(formatFor('fa-IR').decimal).toBe('.');
});

test('what the browser is told is what the server wrote by', () => {
  for (const header of ['de-CH', 'en-IN', 'fr', 'en-CA'])
    expect(parseReaderFormat(writeReaderFormat(formatFor(header)))).toEqual(formatFor(header));
  expect(parseReaderFormat('dmy')).toEqual(usualFormat);
});
