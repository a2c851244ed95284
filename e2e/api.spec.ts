// A program reads the API: the same shapes and errors everywhere, both clocks on every address.
import { expect, test } from 'playwright/test';
import { GraphView } from '../lib/domain/graph-view.ts';
import {
  ArticleView,
  DealList,
  DealView,
  Health,
  OrganizationView,
  ProblemReply,
  TimelineView,
} from '../lib/domain/views.ts';

const clocked = ['deals', 'timeline', 'graph', 'organizations/openai', 'claims', 'articles', 'metrics'];

test('health says that it is well and how much there is', async ({ request }) => {
  const health = Health.parse(await (await request.get('/api/v1/health')).json());
  expect(health.status).toBe('ok');
  expect(health.articles).toBeGreaterThanOrEqual(40);
});

test('a deal leads to its claims, a claim to the words in its article', async ({ request }) => {
  const list = DealList.parse(await (await request.get('/api/v1/deals?organization=openai&type=compute')).json());
  expect(list.total).toBeGreaterThan(0);
  const deal = DealView.parse(await (await request.get(`/api/v1/deals/${list.deals[0]?.id}`)).json());
  const claim = deal.claims[0];
  const article = ArticleView.parse(await (await request.get(`/api/v1/articles/${claim?.article.id}`)).json());
  const words = claim?.evidence[0]?.words;
  expect(article.passages[0]?.text.slice(words?.start, words?.end)).toBe(words?.quote);
});

test('timeline, graph and organization answer in their schemas', async ({ request }) => {
  const timeline = TimelineView.parse(await (await request.get('/api/v1/timeline')).json());
  const graph = GraphView.parse(await (await request.get('/api/v1/graph')).json());
  const openai = OrganizationView.parse(await (await request.get('/api/v1/organizations/openai')).json());
  // The graph's answer has its newest deals; the others are counted, and follow at its cursor.
  const all = timeline.deals.length + timeline.undated.length;
  expect(graph.deals.length + (graph.hidden.deals ?? 0)).toBe(all);
  expect(graph.next === undefined).toBe(graph.hidden.deals === undefined);
  expect(openai.organization.name).toBe('OpenAI');
});

for (const path of clocked) {
  test(`/api/v1/${path}: a day in the future is a 400 that says so`, async ({ request }) => {
    for (const clock of ['asOf', 'knownAt']) {
      const answer = await request.get(`/api/v1/${path}?${clock}=2999-01-01`);
      expect(answer.status()).toBe(400);
      const { error } = ProblemReply.parse(await answer.json());
      expect(error.code).toBe('bad_request');
      expect(error.message + error.help).toContain('future');
    }
  });
  test(`/api/v1/${path}: the past knows less`, async ({ request }) => {
    const size = async (query: string) =>
      JSON.stringify(await (await request.get(`/api/v1/${path}${query}`)).json()).length;
    expect(await size('?asOf=2021-06-01&knownAt=2021-06-01')).toBeLessThan(await size(''));
  });
}

test('what is not there is a 404, what cannot be read a 400, both in one shape', async ({ request }) => {
  for (const [path, status] of [
    ['deals/00000000000000000000', 404],
    ['organizations/no-such-organization', 404],
    ['articles/none', 404],
    ['nothing/here', 404],
    ['deals?type=marriage', 400],
    ['deals?colour=red', 400],
    ['timeline?from=yesterday', 400],
  ] as const) {
    const answer = await request.get(`/api/v1/${path}`);
    expect(answer.status(), path).toBe(status);
    const { error } = ProblemReply.parse(await answer.json());
    expect(error.help, path).not.toBe('');
  }
});

test('pages carry a policy that trusts no other host and no inline script', async ({ request }) => {
  const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('files come by their ending, named after their clocks, and browsers can read the graph in them', async ({
  page,
  request,
}) => {
  const csv = await request.get('/api/v1/deals.csv?organization=openai&asOf=2025-06-10&knownAt=2025-06-10');
  expect(csv.status()).toBe(200);
  expect(csv.headers()['content-disposition']).toContain('as-of-2025-06-10-known-by-2025-06-10.csv');
  expect((await csv.text()).split('\r\n')[0]).toContain('id,type,status');
  // A page without our policy, which lets no text become a document.
  await page.goto('about:blank');
  for (const [path, root] of [
    ['/api/v1/graph.gexf', 'gexf'],
    ['/api/v1/graph.graphml', 'graphml'],
  ] as const) {
    const xml = await (await request.get(path)).text();
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return { root: parsed.documentElement.localName, nodes: parsed.querySelectorAll('node').length };
    }, xml);
    expect(read.root).toBe(root);
    expect(read.nodes).toBeGreaterThan(50);
  }
});

test('HEAD, other methods, preflight and compression work through the web server', async ({ request }) => {
  const head = await request.head('/api/v1/deals');
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  const packed = await request.get('/api/v1/deals', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(packed.headers()['content-encoding']).toBe('gzip');
  expect(DealList.parse(await packed.json()).total).toBeGreaterThan(0);
  expect((await request.delete('/api/v1/deals')).status()).toBe(405);
  const preflight = await request.fetch('/api/v1/deals', { method: 'OPTIONS' });
  expect([preflight.status(), preflight.headers()['access-control-allow-origin']]).toEqual([204, '*']);
  const etag = head.headers().etag ?? '';
  expect((await request.get('/api/v1/deals', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
});

test('every example on the page of the API answers', async ({ page, request }) => {
  await page.goto('/api');
  const links = await page
    .locator('article a[href^="/api/v1/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) expect([200, 503], link).toContain((await request.get(link)).status());
});
