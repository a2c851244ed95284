import { expect, test } from 'vitest';
import { fullSizes, labelOf, markSizes } from './mark-size.ts';

const degrees = (...all: number[]) => all.map((degree) => ({ degree }));

test('the best connected of thousands are told apart by their areas', () => {
  const { radius } = markSizes(degrees(1, 60, 400, 800));
  expect(radius({ degree: 800 })).toBeCloseTo(19, 5);
  // Half as many relations, half the area that grows.
  expect(radius({ degree: 400 }) ** 2).toBeCloseTo(11 + 350 * (399 / 799), 5);
  expect(radius({ degree: 60 })).toBeLessThan(7);
});

test('no mark is larger than the room that the layout keeps for it, and those of a small map are as large', () => {
  for (const most of [3, 54, 55, 2_000])
    for (const degree of [1, 2, 54, 55, 2_000].filter((one) => one <= most))
      expect(markSizes(degrees(1, most)).radius({ degree })).toBeLessThanOrEqual(fullSizes.radius({ degree }));
  expect(markSizes(degrees(1, 12)).radius({ degree: 12 })).toBe(fullSizes.radius({ degree: 12 }));
});

test('a name that no map has room for is cut, takes the room of what is written, and others stay whole', () => {
  expect(labelOf({ label: 'Saudi Company for Artificial Intelligence' })).toBe(
    'Saudi Company for Artificial Intelligen…',
  );
  expect(labelOf({ label: 'US Department of Defense' })).toBe('US Department of Defense');
  const width = (label: string) => fullSizes.labelWidth({ label, degree: 1 });
  expect(width('w'.repeat(120))).toBe(width('w'.repeat(41)));
});
