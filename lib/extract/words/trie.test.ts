// The flat trie finds what was put in and nothing else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildTrie, findInTrie } from './trie.ts';

it('finds every key with its value, and no prefix that is none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 200 }), (keys) => {
      const trie = buildTrie(keys.map((key, at) => [key, at] as const));
      for (const [at, key] of keys.entries()) expect(findInTrie(trie, key)).toBe(at);
      const known = new Set(keys);
      for (const key of keys) if (!known.has(`${key}x`)) expect(findInTrie(trie, `${key}x`)).toBe(-1);
    }),
  );
});
it('keeps the first value of a key given twice', () => {
  expect(
    findInTrie(
      buildTrie([
        ['a', 1],
        ['a', 2],
      ]),
      'a',
    ),
  ).toBe(1);
});
