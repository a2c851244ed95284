// A search is one thing wherever it is asked: page, API, feeds and file give the same number (A38), at any two clocks; and its feeds keep
// the rules of their formats (A40), read here by the browser's own XML parser and by nothing of ours.
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { SearchView } from '../lib/domain/search-views.ts';

const words = [
  'openai',
  'nuclear',
  'who supplies chips to anthropic',
  '"right of first refusal"',
  'antropic',
  'nothing-is-called-so',
];
const fields = [
  'type:compute role:supplier party:coreweave amount>=5B active:2025-07-01',
  'type:chips OR type:energy',
  'type:acquisition status:ended',
  'party:microsoft -party:openai',
  'investor:nvidia',
  'exclusive:yes',
  'disputed:yes',
  'origin>=2',
  'source:entente type:dispute',
  'capacity>=1GW',
  'amount:1B..5B',
  'known>=2026 type:investment',
  'in:deals google',
  'role:suplier openai',
];
const days = [{}, { asOf: '2025-06-30', knownAt: '2025-06-30' }];
const questions = [...words, ...fields].flatMap((q) =>
  days.map((clocks) => new URLSearchParams({ q, ...clocks }).toString()),
);

test('forty searches have the same count on the page, in the API, in feeds and in the file', async ({ request }) => {
  test.setTimeout(180_000);
  expect(questions).toHaveLength(40);
  let found = 0;
  for (const address of questions) {
    const view = SearchView.parse(await (await request.get(`/api/v1/search?${address}`)).json());
    const { deals, articles } = view.counts;
    found += deals;
    const html = await (await request.get(`/search?${address}`)).text();
    const shown = /<h2 id="deals"[^>]*>Deals(?:<!-- -->)?: ?(?:<!-- -->)?([\d,]+)/.exec(html)?.[1] ?? '0';
    expect(Number(shown.replace(',', '')), address).toBe(deals);
    const rows = (await (await request.get(`/search.csv?${address}`)).text()).trimEnd().split('\r\n');
    expect(rows.length - 1, address).toBe(deals);
    const { items } = JsonFeed.parse(await (await request.get(`/search.json?${address}`)).json());
    const inFeed = (kind: string) => items.filter(({ id }) => new URL(id).pathname.startsWith(`/${kind}/`)).length;
    expect([inFeed('deals'), inFeed('articles')], address).toEqual([Math.min(50, deals), Math.min(50, articles)]);
    const atom = await (await request.get(`/search.atom?${address}`)).text();
    expect(atom.split('<entry>').length - 1, address).toBe(items.length);
  }
  expect(found).toBeGreaterThan(200);
});

const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
/** What JSON Feed 1.1 asks for. */
const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      content_text: z.string(),
      date_published: Instant,
      authors: z.array(z.object({ name: z.string().min(1) })).min(1),
      tags: z.array(z.string()),
    }),
  ),
});

test('an Atom feed keeps RFC 4287', async ({ page, request }) => {
  const address = '/search.atom?q=openai+-microsoft+%26+%3Cb%3E';
  for (const asked of [address, '/search.atom?q=openai', '/search.atom?q=nothing-is-called-so']) {
    const answer = await request.get(asked);
    expect(answer.headers()['content-type']).toContain('application/atom+xml');
    const text = await answer.text();
    // Our own pages take no markup from text; an empty one does.
    await page.goto('about:blank');
    const feed = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const children = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name);
      const texts = (of: Element, name: string) => children(of, name).map((one) => one.textContent ?? '');
      const links = (of: Element) =>
        children(of, 'link').map((one) => [one.getAttribute('rel'), one.getAttribute('href')]);
      const root = parsed.documentElement;
      const told = (of: Element) => ({
        ids: texts(of, 'id'),
        titles: texts(of, 'title'),
        updated: texts(of, 'updated'),
        authors: children(of, 'author').map((author) => texts(author, 'name')),
        links: links(of),
      });
      return {
        wellFormed: parsed.querySelector('parsererror') === null,
        space: root.namespaceURI,
        name: root.localName,
        ...told(root),
        entries: children(root, 'entry').map(told),
      };
    }, text);
    expect(feed).toMatchObject({ wellFormed: true, space: 'http://www.w3.org/2005/Atom', name: 'feed' });
    for (const one of [feed, ...feed.entries]) {
      expect([one.ids.length, one.titles.length, one.updated.length]).toEqual([1, 1, 1]);
      expect(Instant.safeParse(one.updated[0]).success, one.updated[0]).toBe(true);
      expect(z.url().safeParse(one.ids[0]).success, one.ids[0]).toBe(true);
      expect(one.links.some(([rel]) => rel === 'alternate')).toBe(true);
      expect(one.authors.every((names) => names.length === 1 && names[0] !== '')).toBe(true);
    }
    const self = feed.links.find(([rel]) => rel === 'self')?.[1] ?? '';
    expect(new URL(self).searchParams.get('q')).toBe(new URL(asked, self).searchParams.get('q'));
    const ids = feed.entries.flatMap((entry) => entry.ids);
    expect(new Set(ids).size).toBe(ids.length);
    const updated = feed.entries.map((entry) => entry.updated[0] ?? '');
    expect(updated).toEqual(updated.toSorted().reverse());
    if (updated.length > 0) expect(feed.updated[0]).toBe(updated[0]);
  }
});
