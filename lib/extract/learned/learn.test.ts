import { expect, test } from 'vitest';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type Example, learn, shuffle } from './learn.ts';

const options = { steps: 30, shrink: 0.1, minCount: 2, negligible: 0.05 };
const example = (label: string, ...features: string[]): Example => ({ label, features, weight: 1 });
const examples = [
  example('chips>', 'next=ships', 'left=chip_maker'),
  example('chips>', 'next=ships', 'right=lab'),
  example('', 'next=and', 'left=chip_maker'),
  example('', 'next=and', 'right=lab'),
];

test('what parts the labels gets the weight, what does not gets little', () => {
  const { classes, features } = learn(examples, options);
  const at = classes.indexOf('chips>');
  expect(classes).toEqual(['', 'chips>']);
  expect(features['next=ships']?.[at]).toBeGreaterThan(40);
  expect(features['next=and']?.[at]).toBeLessThan(-40);
  expect(Math.abs(features['left=chip_maker']?.[at] ?? 0)).toBeLessThan(30);
});

test('the same examples give the same weights, in whichever order', () => {
  expect(learn(examples, options)).toEqual(learn(examples, options));
  expect(learn([...examples].reverse(), options)).toEqual(learn(examples, options));
});

test('a feature whose weights are all small is left out', () => {
  const { features } = learn(examples, { ...options, negligible: 0.4 });
  expect(Object.keys(features)).toEqual(['next=and', 'next=ships']);
});

test('a feature seen once is left out', () => {
  const { features } = learn([...examples, example('', 'between=zebra')], options);
  expect(Object.keys(features)).not.toContain('between=zebra');
});

test('chance repeats with its seed and loses nothing', () => {
  const order = (seed: number) => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    shuffle(values, seededRandom(seed));
    return values;
  };
  expect(order(3)).toEqual(order(3));
  expect(order(3)).not.toEqual(order(4));
  expect(order(3).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
