// Defaults are ours to change; what stands on other people's pages is not. Every default that lies in a table or constant of its own is
// changed here, and every view answers as before; the rest is held by the types of `answerShare` and by the tests of addresses.
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { parseShare } from '#lib/domain/share-address.ts';
import kept from '#lib/domain/share-addresses.json' with { type: 'json' };
import { saveGenerated } from '#lib/generate/save-generated.ts';

openTestDatabase();

let slugs: readonly string[] = [];
beforeAll(async () => {
  const size = { articles: 500, organizations: 300, seed: 2, extractor: 'by hand', onProgress: () => {} };
  await saveGenerated(database(), size);
  const parties = await database().dealParty.groupBy({
    by: ['organizationId'],
    _count: true,
    orderBy: [{ _count: { organizationId: 'desc' } }, { organizationId: 'asc' }],
  });
  slugs = parties.map(({ organizationId }) => organizationId);
});

/** The kept addresses, about organizations and deals that are there. */
async function states() {
  const [first = '', second = ''] = slugs;
  const deal = await database().deal.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const here = new Map([
    ['openai', first],
    ['google-cloud', second],
    ['anthropic', first],
    ['google', second],
    ['coreweave', first],
    ['nvidia', second],
    ['oracle', second],
    ['alphabet', first],
  ]);
  return kept.flatMap(({ address }) => {
    const url = new URL(address, 'https://entente.example');
    const state = parseShare(url.pathname.replace('/embed/', ''), url.searchParams);
    if ('refused' in state) throw new Error(address);
    const text = JSON.stringify({ ...state, asOf: 'now', knownAt: 'now' }).replaceAll('0123456789abcdef0123', deal.id);
    const moved = text.replace(/"([a-z-]+)"(?=[,\]}])/g, (whole, slug: string) =>
      here.has(slug) ? `"${here.get(slug)}"` : whole,
    );
    return [{ address, text: moved }];
  });
}

/** Hashes of all answers, by the modules as they are loaded now. */
async function hashes(): Promise<Record<string, string>> {
  const { answerShare } = await import('./answer-share.ts');
  const { shareQuery } = await import('#lib/domain/share-address.ts');
  const found: Record<string, string> = {};
  for (const { address, text } of await states()) {
    const state = JSON.parse(text);
    const parsed = parseShare(state.view, new URLSearchParams(shareQuery(state)));
    if ('refused' in parsed) throw new Error(`${text}: ${parsed.detail}`);
    found[address] = contentHash(canonicalJson(await answerShare(parsed)));
  }
  return found;
}

test('every default changed, every view answers as before (A56)', async () => {
  const before = await hashes();
  expect(new Set(Object.values(before)).size).toBeGreaterThan(11);
  vi.resetModules();
  vi.doMock(import('#lib/graph/build-graph.ts'), async (original) => ({
    ...(await original()),
    defaultLimits: { nodes: 7, edges: 9 },
  }));
  const { getGraph } = await import('./get-graph.ts');
  const { GraphFilterQuery } = await import('#lib/domain/graph-query.ts');
  // The change is felt where nothing is said.
  expect((await getGraph(GraphFilterQuery.parse({}))).nodes.length).toBeLessThan(8);
  expect(await hashes()).toEqual(before);
});
