import { describe, expect, test } from 'vitest';
import { fitTo, isBetweenNamed, tellingOf, typesAsked } from './rank-deals.ts';
import type { TextQuestion } from './text-question.ts';

const asking = (...groups: ReadonlyArray<readonly [text: string, ...parties: string[]]>): TextQuestion => ({
  groups: groups.map(([text, ...parties]) => [{ text, phrase: false, parties, names: [] }]),
  excluded: [],
});
const deal = (type: 'chips' | 'investment', ...slugs: string[]) => ({
  type,
  origins: 1,
  parties: slugs.map((slug) => ({ organization: { slug } })),
});

test('a word that stands for many types names none, and a name is no word for a type', () => {
  expect([...typesAsked(asking(['investments'], ['chips', 'chips-inc']))]).toEqual(['investment']);
  expect([...typesAsked(asking(['supply']))]).toEqual([]);
});

describe('of two deals that words fit alike', () => {
  test('the one of the type asked for comes first', () => {
    const fitOf = fitTo(asking(['nvidia', 'nvidia'], ['investments']));
    expect(fitOf(deal('investment', 'nvidia', 'nebius'), 1)).toBeGreaterThan(
      fitOf(deal('chips', 'nvidia', 'nebius'), 1),
    );
  });
  test('the one between those named comes before one of many others', () => {
    const fitOf = fitTo(asking(['microsoft', 'microsoft'], ['openai', 'openai']));
    const venture = deal('chips', 'microsoft', 'openai', 'a', 'b', 'c', 'd');
    expect(fitOf(deal('chips', 'microsoft', 'openai'), 1)).toBeGreaterThan(fitOf(venture, 1));
  });
});

test('a deal of one of two named is not between them', () => {
  const question = asking(['meta', 'meta'], ['manus', 'manus'], ['china']);
  expect(isBetweenNamed(deal('chips', 'meta', 'manus'), question)).toBe(true);
  expect(isBetweenNamed(deal('chips', 'tencent', 'manus'), question)).toBe(false);
  expect(isBetweenNamed(deal('chips', 'meta'), asking(['meta', 'meta']))).toBe(false);
});

describe('of two near misses', () => {
  const found = (...met: boolean[]) => ({ score: 1, met });
  const other = deal('chips', 'x', 'y');

  test('the one with a word that few have tells more than the one with two that all have', () => {
    const [common, rare] = [found(true, true, false), found(false, true, true)];
    const telling = tellingOf([rare, ...Array.from({ length: 30 }, () => common)], asking(['a'], ['b'], ['kairos']));
    expect(telling(rare, other)).toBeGreaterThan(telling(common, other));
  });

  test('the one in which the organization named takes part tells more than the one that mentions it', () => {
    const both = found(true, true);
    const telling = tellingOf([both, both], asking(['nvidia', 'nvidia'], ['guarantee']));
    expect(telling(both, deal('chips', 'nvidia', 'y'))).toBeGreaterThan(telling(both, other));
  });

  test('the one of the type asked for tells more', () => {
    const both = found(true, true);
    const telling = tellingOf([both, both], asking(['investments'], ['guarantee']));
    expect(telling(both, deal('investment', 'x', 'y'))).toBeGreaterThan(telling(both, other));
  });
});
