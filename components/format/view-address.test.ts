import { expect, test } from 'vitest';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { emptyQuery, refiltered, toggled, viewAddress, wordsAddress } from './view-address.ts';

test('an empty query leaves a bare path, not "?"', () => {
  expect(viewAddress('/', emptyQuery)).toBe('/');
});

test('an address is read back as the query it was made from', () => {
  const query = ViewQuery.parse({
    type: 'compute,chips',
    organization: 'openai',
    from: '2025-01-01',
    asOf: '2025-06-09',
  });
  const address = viewAddress('/', query);
  expect(address).toBe('/?type=compute,chips&organization=openai&from=2025-01-01&asOf=2025-06-09');
  expect(ViewQuery.parse(Object.fromEntries(new URLSearchParams(address.slice(2))))).toEqual(query);
});

test('a new filter starts at the first page and closes the drawer, and keeps the clocks', () => {
  const query = { ...emptyQuery, page: 3, evidence: '0123456789abcdef0123', knownAt: '2025-06-09' };
  expect(viewAddress('/', refiltered(query, { status: ['talks'] }))).toBe('/?status=talks&knownAt=2025-06-09');
});

test('a value is added once and taken out again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('the address of words names version and span', () => {
  expect(wordsAddress('abc', 2, { start: 120, end: 188 }, {})).toBe('/articles/abc?version=2#s120-188');
  expect(wordsAddress('abc', 1, { start: 0, end: 9 }, { asOf: '2025-06-09' })).toBe(
    '/articles/abc?asOf=2025-06-09&version=1#s0-9',
  );
});
