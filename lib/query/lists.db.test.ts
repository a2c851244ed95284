// Lists page by page and as files, against a real database: nothing twice, nothing missing, nothing that terms keep back.
import { csvParse } from 'd3';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { bumpLedger } from '#lib/db/bump-ledger.ts';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { GraphFilterQuery } from '#lib/domain/graph-query.ts';
import { ClaimList, OrganizationList } from '#lib/domain/list-views.ts';
import { SearchView } from '#lib/domain/search-views.ts';
import { DealList, OrganizationView } from '#lib/domain/views.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { callApi } from '#lib/http/call-api.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { getGraph } from './get-graph.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
vi.stubEnv('ENTENTE_SITE_URL', 'https://entente.example');

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 10 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
});

const Page = z.looseObject({ next: z.string().nullable() });
const Keyed = z.looseObject({ id: z.string().optional(), slug: z.string().optional() });

/** The ids of a whole list, read in pages of `limit`. */
async function readThrough(list: string, filters: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const answer = await callApi(`/${list}?limit=${limit}${filters}${cursor && `&cursor=${cursor}`}`);
    expect(answer.status).toBe(200);
    const page = Page.parse(await answer.json());
    const items = z.array(Keyed).parse(page[list]);
    expect(items.length).toBeLessThanOrEqual(limit);
    ids.push(...items.map(({ id, slug }) => id ?? slug ?? ''));
    if (page.next === null) return ids;
    cursor = page.next;
  }
}

const readQuery = (filters: string) => Object.fromEntries(new URLSearchParams(filters));

const lists: Array<[list: string, filters: string, table: string]> = [
  ['deals', '', 'deals'],
  ['claims', '', 'claims'],
  ['articles', '', 'articles'],
  ['metrics', '', 'metrics'],
  ['organizations', '&kind=neocloud,lab', `organizations WHERE kind IN ('neocloud', 'lab')`],
];

describe.each(lists)('%s', (list, filters, table) => {
  test('in pages of any size are the same list, which is the whole table', async () => {
    const [row] = z
      .array(z.object({ count: z.number() }))
      .parse(await database().$queryRawUnsafe(`SELECT count(*)::int AS count FROM ${table}`));
    const ids = await readThrough(list, filters, 3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await readThrough(list, filters, 500)).toEqual(ids);
    // A denial alone makes no deal, and a figure of nobody known is in no list.
    if (list === 'deals' || list === 'metrics') expect(ids.length).toBeLessThanOrEqual(row?.count ?? 0);
    else expect(ids.length).toBe(row?.count);
    expect(ids.length).toBeGreaterThan(3);
  });

  test('as CSV, JSON and JSON Lines have a row each, with where its words are', async () => {
    const ids = await readThrough(list, filters, 500);
    const read = async (format: string) => (await callApi(`/${list}.${format}?${filters.slice(1)}`)).text();
    const rows = csvParse(await read('csv'));
    expect(rows.map(({ id, slug }) => id ?? slug)).toEqual(ids);
    const link = (row: (typeof rows)[number]) => row.sources ?? row.source ?? row.page ?? '';
    expect(rows.filter((row) => !link(row).startsWith('https://entente.example/'))).toEqual([]);
    const json = z.looseObject({ clocks: z.unknown() }).parse(JSON.parse(await read('json')));
    expect(z.array(Keyed).parse(json[list])).toHaveLength(ids.length);
    const lines = (await read('jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => Keyed.parse(JSON.parse(line))).map(({ id, slug }) => id ?? slug)).toEqual(ids);
  });
});

test('a graph brings the newest deals, and says where the list goes on with the others', async () => {
  for (const filters of ['', '&type=investment,compute&organization=microsoft,nvidia,openai', '&until=2024-06-30']) {
    const all = await readThrough('deals', filters, 500);
    const most = Math.ceil(all.length / 2);
    const query = GraphFilterQuery.parse(readQuery(filters));
    const { deals, next, hidden } = await getGraph(query, most);
    expect(deals.map(({ id }) => id)).toEqual(all.slice(0, most));
    expect(hidden.deals).toBe(all.length - most);
    const rest = await callApi(`/deals?limit=500${filters}&cursor=${next}`);
    expect(DealList.parse(await rest.json()).deals.map(({ id }) => id)).toEqual(all.slice(most));
    const whole = await getGraph(query);
    expect([whole.deals.length, whole.next, whole.hidden.deals]).toEqual([all.length, undefined, undefined]);
    const drawn = await getGraph({ ...query, deals: 'drawn' }, 2);
    expect([drawn.deals.length, (drawn.hidden.deals ?? 0) > 0]).toEqual([2, true]);
  }
});

test('a cursor of one question is none of another, and a bad one says so', async () => {
  const page = DealList.parse(await (await callApi('/deals?limit=1')).json());
  for (const address of [`/deals?type=chips&cursor=${page.next}`, '/deals?cursor=abc', `/claims?cursor=${page.next}`]) {
    const answer = await callApi(address);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('cursor');
  }
});

test('a file is named after its clocks, and is not sent again while nothing changed', async () => {
  const address = '/deals.csv?asOf=2024-01-01&knownAt=2024-02-01';
  const answer = await callApi(address);
  expect(answer.headers.get('content-disposition')).toContain('entente-deals-as-of-2024-01-01-known-by-2024-02-01.csv');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const etag = answer.headers.get('etag') ?? '';
  expect((await callApi(address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  expect((await callApi('/deals?format=csv&asOf=2024-01-01&knownAt=2024-02-01')).status).toBe(200);
});

test('what a publisher’s terms keep back is in no list and no file', async () => {
  const before = ClaimList.parse(await (await callApi('/claims?limit=1')).json());
  const quote = before.claims[0]?.evidence[0]?.words.quote ?? '';
  expect(quote).not.toBe('');
  await database().publisher.updateMany({ data: { displayPolicy: 'link' } });
  await bumpLedger(database());
  for (const address of ['/claims?limit=500', '/claims.csv', '/claims.jsonl', '/metrics.csv', '/deals.jsonl']) {
    const text = await (await callApi(address)).text();
    expect(text).not.toContain(quote.slice(0, 40));
    expect(text.length).toBeGreaterThan(100);
  }
});

test('a group has as many deals in the list and in search as on its page, with those of its units', async () => {
  const ask = async (path: string) => (await callApi(path)).json();
  const { deals } = OrganizationView.parse(await ask('/organizations/google'));
  expect(deals.some(({ parties }) => parties.every(({ organization }) => organization.slug !== 'google'))).toBe(true);
  const { organizations } = OrganizationList.parse(await ask('/organizations?q=google'));
  expect(organizations.find(({ slug }) => slug === 'google')?.deals).toBe(deals.length);
  const found = SearchView.parse(await ask('/search?q=google')).organizations;
  expect(found.find(({ organization }) => organization.slug === 'google')?.deals).toBe(deals.length);
});

test('search lists whom no deal names by then only where it is called just so', async () => {
  const find = async (q: string, clocks = '') => {
    const reply = await callApi(`/search?q=${encodeURIComponent(q)}${clocks}`);
    return SearchView.parse(await reply.json()).organizations.map(({ organization }) => organization.slug);
  };
  expect(await find('openai')).not.toContain('openai-startup-fund');
  expect(await find('openai startup fund')).toContain('openai-startup-fund');
  expect(await find('openai', '&asOf=2001-01-01&knownAt=2001-01-01')).toEqual(['openai']);
});
