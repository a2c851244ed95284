// The registry as a whole: every entry sound by itself is not enough, since names point across files.
import { expect, test } from 'vitest';
import { slugOf } from '#lib/domain/organization.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import { buildLexicon } from './lexicon.ts';
import { registry } from './registry.ts';

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

test('covers the field', () => {
  expect(registry.length).toBeGreaterThanOrEqual(15000);
});

test('no two organizations share a page', () => {
  expect(twice(registry.map((entry) => slugOf(entry.name)))).toEqual([]);
});

test('a name leads to one organization only', () => {
  const names = registry.flatMap(({ name, aliases, formerly }) => [
    ...new Set([name, ...aliases, ...formerly.map((former) => former.name)].map((one) => one.toLowerCase())),
  ]);
  expect(twice(names)).toEqual([]);
});

test('a product leads to one maker only', () => {
  expect(twice(registry.flatMap((entry) => entry.products.map((product) => product.toLowerCase())))).toEqual([]);
});

test('every parent is an organization of the registry', () => {
  const names = new Set(registry.map((entry) => entry.name));
  const orphans = registry.flatMap((entry) =>
    entry.parents.filter((parent) => !names.has(parent.name)).map((parent) => `${entry.name} < ${parent.name}`),
  );
  expect(orphans).toEqual([]);
});

test('what is ambiguous is one of the entry’s own names or the beginning of one, and something decides for it', () => {
  const wrong = registry.filter(({ name, aliases, products, formerly, ambiguous, context }) => {
    const own = [name, ...aliases, ...products, ...formerly.map((former) => former.name)];
    return (
      ambiguous.length > 0 &&
      (context.length === 0 || ambiguous.some((form) => !own.some((one) => one.startsWith(form))))
    );
  });
  expect(wrong.map((entry) => entry.name)).toEqual([]);
});

test('a word that the grammar knows is no name without something that decides for it', () => {
  const words = buildLexicon(registry).surfaces.filter(
    ({ text, kind, ambiguous }) =>
      (kind === 'name' || kind === 'alias') &&
      !ambiguous &&
      /^[A-Z][a-z]+$/.test(text) &&
      findWord(text.toLowerCase()) > 0,
  );
  // Written with a capital it is nothing else.
  expect(words.map(({ text }) => text)).toEqual(['Pentagon']);
});
