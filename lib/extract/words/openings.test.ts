import { expect, test } from 'vitest';
import { Openings } from './openings.ts';

const admits = (source: string, text: string) =>
  new Openings(source).admits(text.charCodeAt(0), text.charCodeAt(1) || 0);

test.each([
  ['led|joined', 'led', 'lad'],
  ['(?:co-)?(?:led|leads?)', 'co-led', 'cried'],
  ['(?:co-)?(?:led|leads?)', 'leads', 'loads'],
  ['(?:t(?:ook|akes?)|put) part', 'takes part', 'team'],
  ['\\+|-plus|or more', 'or more', 'in all'],
  ['\\d{1,2}(?:st|nd)? (may|june)', '5 may', 'may 5'],
  ['[ -]?(gigawatts?|gw)', '-gw', '-mw'],
  ['[ -]?(gigawatts?|gw)', 'gw', 'mw'],
  ['(?: [a-z]{2,12}){0,2}? (?:shares|warrants)', ' of its shares', 'shares'],
  ['a*bc', 'abc', 'cab'],
  ['x{0,3}yz', 'yz', 'zy'],
])('%s can begin as in "%s", not as in "%s"', (source, begins, doesNot) => {
  expect(new RegExp(`^(?:${source})`).test(begins)).toBe(true);
  expect(admits(source, begins)).toBe(true);
  expect(admits(source, doesNot)).toBe(false);
});

test.each(['\\w+ed', '(?=x)y', '.*', '', '[^a]b', '\\bled'])(
  'what is not understood admits everything: %s',
  (source) => {
    for (const text of ['ab', '1 ', '$5', 'a']) expect(admits(source, text)).toBe(true);
  },
);

test('nothing that a pattern matches is kept from it', () => {
  const source = 'ab?|(?:c|de?)(?:f|gh){1,2}|[ /-]?ij|k+l|(?:mn)?(?:op|q)*r|s(?:t|u)?';
  const pattern = new RegExp(`^(?:${source})`);
  const letters = [...'abcdefghijklmnopqrstu -/'];
  for (const a of letters)
    for (const b of letters)
      for (const c of letters) {
        const text = a + b + c;
        if (pattern.test(text)) expect(admits(source, text), text).toBe(true);
      }
});
