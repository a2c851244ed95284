import { describe, expect, test } from 'vitest';
import { readViewQuery, searchParamsOf } from './read-view-query.ts';

describe('an address that can be read', () => {
  test('lists by comma and by repetition mean the same', () => {
    const read = (query: string) => readViewQuery(searchParamsOf(new URL(`http://x/?${query}`))).type;
    expect(read('type=compute,chips')).toEqual(['compute', 'chips']);
    expect(read('type=compute&type=chips')).toEqual(['compute', 'chips']);
  });
  test('a form’s untouched fields mean nothing', () => {
    expect(readViewQuery({ type: '', from: '', asOf: '', organization: '' })).toMatchObject({
      type: [],
      organization: [],
    });
    expect(readViewQuery({ from: '' }).from).toBeUndefined();
  });
});

describe('an address that cannot', () => {
  test.each([
    [{ type: 'marriage' }, 'type: must be one of compute, chips,'],
    [{ colour: 'red' }, 'colour: is not a parameter of this address'],
    [{ asOf: '2999-01-01' }, 'asOf: lies in the future'],
    [{ knownAt: '2999-01-01' }, 'knownAt: lies in the future'],
    [{ asOf: '2025-02-30' }, 'asOf: must be a day such as 2025-06-10'],
    [{ from: 'yesterday' }, 'from: must be a day such as 2025-06-10'],
    [{ from: '2025-06-10', until: '2025-06-09' }, 'until: lies before from: use 2025-06-09 as from'],
    [{ page: '0' }, 'page: must be at least 1'],
    [{ page: 'last' }, 'page: must be a number'],
    [{ page: '1.5' }, 'page: must be a whole number'],
    [{ evidence: "1' OR 1=1" }, 'evidence: a deal id'],
    [{ organization: '<script>' }, 'organization: an organization slug'],
  ])('%j', (params, words) => {
    expect(() => readViewQuery(params)).toThrow(words);
  });
});
