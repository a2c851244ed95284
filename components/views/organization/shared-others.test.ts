import { expect, test } from 'vitest';
import type { GlanceKind, GlanceLine } from './glance.ts';
import { sharedOthers } from './shared-others.ts';

const line = (kind: GlanceKind, ...slugs: string[]): GlanceLine => ({
  kind,
  others: slugs.map((slug) => ({ organization: { slug, name: slug }, deals: [], largest: null, inTalks: false })),
});

test('a supplier of both is told once, in the middle', () => {
  const [suppliers] = sharedOthers([line('suppliers', 'oracle', 'azure')], [line('suppliers', 'azure', 'aws')]);
  const slugs = (refs: readonly { slug: string }[] = []) => refs.map(({ slug }) => slug);
  expect([slugs(suppliers?.onlyA), slugs(suppliers?.both), slugs(suppliers?.onlyB)]).toEqual([
    ['oracle'],
    ['azure'],
    ['aws'],
  ]);
});

test('supplying one and funding the other is not shared', () => {
  const lines = sharedOthers([line('suppliers', 'nvidia')], [line('funders', 'nvidia')]);
  expect(lines.map(({ kind, both }) => [kind, both.length])).toEqual([
    ['suppliers', 0],
    ['funders', 0],
  ]);
});
