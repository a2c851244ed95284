import { expect, test } from 'vitest';
import type { FlowLoop } from '#lib/domain/insight.ts';
import { tellingLoops } from './telling-loops.ts';

const ref = (slug: string) => ({ slug, name: slug });
const loop = (names: string, ...sums: readonly (number | null)[]): FlowLoop => ({
  id: names,
  legs: [...names].map((payer, i) => {
    const sum = sums[i] ?? null;
    const payee = names.charAt((i + 1) % names.length);
    return {
      payer: ref(payer),
      payee: ref(payee),
      types: ['chips'],
      deals: ['d'],
      gross: sum,
      firm: sum,
      once: sum,
      unknown: 0,
    };
  }),
  gross: null,
  firm: null,
  once: null,
});

test('one missing sum does not hide the circle that everybody talks about', () => {
  const founding = loop('nop', 100, 300, null);
  const small = loop('xy', 5, 5);
  expect(tellingLoops([small, founding], 1)).toEqual([founding]);
});

test('the same payments are not drawn in every circle', () => {
  const [first, again, other] = [loop('ab', 90, 90), loop('abc', 90, 80, 80), loop('de', 1, 1)];
  const same = loop('bca', 70, 70, 90);
  expect(tellingLoops([first, again, same, other], 3)).toEqual([first, again, other]);
});

test('a circle of which nearly nothing is known waits, unless nothing else is there', () => {
  const dark = loop('abcd', 500, null, null, null);
  expect(tellingLoops([dark, loop('xy', 1, 1)], 2).map(({ id }) => id)).toEqual(['xy']);
  expect(tellingLoops([dark], 2)).toEqual([dark]);
  expect(tellingLoops([], 2)).toEqual([]);
});
