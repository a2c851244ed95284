import { describe, expect, test } from 'vitest';
import { fitTo, isBetweenNamed, tellingOf, typesAsked } from './rank-deals.ts';
import type { TextQuestion } from './text-question.ts';

const asking = (...groups: ReadonlyArray<readonly [text: string, ...parties: string[]]>): TextQuestion => ({
  groups: groups.map(([text, ...parties]) => [{ text, phrase: false, parties, names: [] }]),
  excluded: [],
});
const deal = (type: 'chips' | 'investment', ...slugs: string[]) => ({
  type,
  status: 'agreed' as const,
  origins: 1,
  name: null,
  parties: slugs.map((slug) => ({ role: 'partner' as const, organization: { slug } })),
});

test('a word that stands for many types names none, and a name is no word for a type', () => {
  expect([...typesAsked(asking(['investments'], ['chips', 'chips-inc']))]).toEqual([['investment', 1]]);
  expect([...typesAsked(asking(['supply']))]).toEqual([]);
});

describe('of two deals that words fit alike', () => {
  test('the one of the type that is called first comes before one of another that is called too', () => {
    const fitOf = fitTo(asking(['investments'], ['blocked'], ['semiconductor']));
    expect(fitOf(deal('investment', 'a', 'b'), 1)).toBeGreaterThan(fitOf(deal('chips', 'a', 'b'), 1));
  });
  test('the one that is still talked about comes first where talks are asked for, and nowhere else', () => {
    const [talks, agreed] = [{ ...deal('chips', 'a', 'b'), status: 'talks' as const }, deal('chips', 'a', 'b')];
    const [asked, other] = [fitTo(asking(['a', 'a'], ['talks'])), fitTo(asking(['a', 'a'], ['chips']))];
    expect(asked(talks, 1)).toBeGreaterThan(asked(agreed, 1));
    expect(other(talks, 1)).toBe(other(agreed, 1));
  });
  test('the one that is over comes first where ends are asked for, and nowhere else', () => {
    const [over, agreed] = [{ ...deal('chips', 'a', 'b'), status: 'ended' as const }, deal('chips', 'a', 'b')];
    const end = ['cancelled', 'ended'].map((text) => ({ text, phrase: false, parties: [], names: [] }));
    const asked = fitTo({ groups: [end, ...asking(['chips']).groups], excluded: [] });
    expect(asked(over, 1)).toBeGreaterThan(asked(agreed, 1));
    expect(fitTo(asking(['chips']))(over, 1)).toBe(fitTo(asking(['chips']))(agreed, 1));
  });
  test('the one of the type asked for comes first', () => {
    const fitOf = fitTo(asking(['nvidia', 'nvidia'], ['investments']));
    expect(fitOf(deal('investment', 'nvidia', 'nebius'), 1)).toBeGreaterThan(
      fitOf(deal('chips', 'nvidia', 'nebius'), 1),
    );
  });
  test('the one of whom the question names comes before one of their unit', () => {
    const named = {
      text: 'alpha',
      phrase: false,
      parties: ['alpha', 'alpha-cloud'],
      names: [],
      units: ['alpha-cloud'],
    };
    const fitOf = fitTo({ groups: [[named]], excluded: [] });
    expect(fitOf(deal('chips', 'alpha', 'b'), 1)).toBeGreaterThan(fitOf(deal('chips', 'alpha-cloud', 'b'), 1));
    expect(fitOf(deal('chips', 'alpha-cloud', 'b'), 1)).toBeGreaterThan(fitOf(deal('chips', 'a', 'b'), 1));
  });
  test('the one that is called so comes before one that others do, and after one of the type asked for', () => {
    const fitOf = fitTo(asking(['Stargate', 'stargate'], ['chips']));
    const venture = { ...deal('investment', 'a', 'b'), name: 'Stargate Norway' };
    expect(fitOf(venture, 1)).toBeGreaterThan(fitOf(deal('investment', 'a', 'b'), 1));
    expect(fitOf(venture, 1)).toBeLessThan(fitOf(deal('chips', 'a', 'b'), 1));
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
