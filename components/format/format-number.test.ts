import { describe, expect, test } from 'vitest';
import { compareDecimals, exactNumber, shortNumber } from './format-number.ts';

describe('shortNumber', () => {
  test.each([
    ['500000000000', '500B'],
    ['1100000000', '1.1B'],
    ['14300000000', '14.3B'],
    ['1400000000000', '1.4T'],
    ['1000000', '1M'],
    ['750000', '750,000'],
    ['38123456789', '38.12B'],
    ['1234567890', '1.235B'],
    ['0', '0'],
    ['14.5', '14.5'],
  ])('%s reads %s', (value, short) => expect(shortNumber(value)).toBe(short));

  test('rounding up to a thousand moves to the next unit, never "1000M"', () => {
    expect(shortNumber('999960000')).toBe('1B');
  });

  test('keeps digits that a float would lose', () => {
    expect(exactNumber('90071992547409931')).toBe('90,071,992,547,409,931');
  });
});

test('a longer whole part is larger, whatever its first digit', () => {
  expect(compareDecimals('9000000000', '13000000000')).toBe(-1);
  expect(compareDecimals('2.50', '2.5')).toBe(0);
  expect(compareDecimals('2.6', '2.55')).toBe(1);
});
