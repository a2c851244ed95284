// Pages on loopback, fetched as their hosts allow; what a feed may say of them, and what changes when they change.
import http from 'node:http';
import { expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { judge } from '../judge.ts';
import { follow, hostOf, html, later, openOutlet, page, start, words } from './open-outlet.ts';

const { outlet, hits, item, rss, listenTo, work } = openOutlet();

test('robots.txt is honoured; the entry is a sighting all the same, and its own words are kept', async () => {
  outlet.answers['/robots.txt'] = () => ({ body: 'User-agent: *\nDisallow: /secret' });
  outlet.answers['/feed'] = () => ({ body: rss(item('secret'), item('gone'), item('open')) });
  outlet.answers['/open'] = html('CoreWeave to supply OpenAI');
  await listenTo('/feed');
  await work(start);
  expect(hits('/secret')).toEqual([]);
  expect(hits('/robots.txt').length).toBeGreaterThan(0);
  const entries = await database().entry.findMany({
    orderBy: { externalId: 'asc' },
    include: { article: { include: { versions: true } } },
  });
  expect(entries.map(({ externalId, failure }) => [externalId, failure])).toEqual([
    ['gone', 'the server answered 404'],
    ['open', null],
    ['secret', 'its robots.txt does not allow it'],
  ]);
  expect(entries[2]?.article?.versions[0]?.text).toBe('News secret\n\nShort.');
});

test('a host that cannot tell its rules is asked again, and its page is not given up', async () => {
  outlet.answers['/robots.txt'] = () => ({ status: 503 });
  outlet.answers['/feed'] = () => ({ body: rss(item('open')) });
  outlet.answers['/open'] = html('CoreWeave to supply OpenAI');
  await listenTo('/feed');
  const now = new Date();
  await work(now, { poison: true });
  expect(hits('/open')).toEqual([]);
  const entry = () => database().entry.findFirstOrThrow({ include: { article: { include: { versions: true } } } });
  expect(await entry()).toMatchObject({ failure: null, article: null });

  outlet.answers['/robots.txt'] = () => ({ status: 404 });
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await work(new Date(now.getTime() + 11 * 60_000));
  expect(await entry()).toMatchObject({
    failure: null,
    article: { versions: [{ title: 'CoreWeave to supply OpenAI' }] },
  });
});

test('a redirect does not lead around robots.txt', async () => {
  outlet.answers['/robots.txt'] = () => ({ body: 'User-agent: *\nDisallow: /secret' });
  outlet.answers['/feed'] = () => ({ body: rss(item('moved')) });
  outlet.answers['/moved'] = () => ({ status: 302, headers: { location: '/secret' } });
  outlet.answers['/secret'] = html('CoreWeave to supply OpenAI');
  await listenTo('/feed');
  await work(start);
  const entry = await database().entry.findFirstOrThrow({ include: { article: { include: { versions: true } } } });
  expect(entry).toMatchObject({
    failure: 'its robots.txt does not allow it',
    article: { versions: [{ text: 'News moved\n\nShort.' }] },
  });
});

test('a feed cannot speak for another’s page: neither take its place nor give it a date', async () => {
  const elsewhere = http.createServer((request, response) => {
    const answer = outlet.answers[`elsewhere${request.url}`]?.(request) ?? { status: 404 };
    response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? '');
  });
  const other = await hostOf(elsewhere, '127.0.0.2');
  const link = (path: string) => `http://${other}/${path}`;
  const undated = page('CoreWeave to supply OpenAI').replace(/<meta [^>]+>/, '');
  outlet.answers['elsewhere/open'] = () => ({ headers: { 'content-type': 'text/html' }, body: undated });
  outlet.answers['/feed'] = () => ({
    body: rss(item('posing', { link: link('shut') }), item('told', { link: link('open') })),
  });
  await listenTo('/feed');
  await work(start, { allow: [outlet.host, other] });
  const seenAs = async () =>
    (
      await database().entry.findMany({
        orderBy: { externalId: 'asc' },
        include: { article: { include: { versions: true } } },
      })
    ).map(({ externalId, article }) => [externalId, article?.canonicalUrl ?? null, article?.publisherId]);
  expect(await seenAs()).toEqual([
    ['posing', null, '127-0-0-1'],
    ['told', link('open'), '127-0-0-2'],
  ]);
  const told = await database().articleVersion.findFirstOrThrow({
    where: { article: { canonicalUrl: link('open') } },
  });
  expect(told.publishedFrom).toBeNull();

  // The page's own feed comes later, and gets its page.
  const own = `<?xml version="1.0"?><rss version="2.0"><channel><title>Own</title><link>http://${other}/</link><description>d</description>${item('own', { link: link('shut') })}</channel></rss>`;
  outlet.answers['elsewhere/feed'] = () => ({ body: own });
  outlet.answers['elsewhere/shut'] = html('CoreWeave to supply OpenAI again');
  await follow(other, link('feed'));
  await work(later(1), { allow: [outlet.host, other] });
  expect(await seenAs()).toEqual([
    ['own', link('shut'), '127-0-0-2'],
    ['posing', link('shut'), '127-0-0-2'],
    ['told', link('open'), '127-0-0-2'],
  ]);
  elsewhere.closeAllConnections();
  elsewhere.close();
});

test('a host gets two requests at once at most, whatever the number of jobs', async () => {
  outlet.slowMs = 40;
  const names = Array.from({ length: 9 }, (_, i) => `p${i}`);
  outlet.answers['/feed'] = () => ({ body: rss(...names.map((name) => item(name))) });
  for (const name of names) outlet.answers[`/${name}`] = html(`Title ${name}`);
  await listenTo('/feed');
  await Promise.all([work(start, { jobsAtOnce: 6 }), work(start, { jobsAtOnce: 6 })]);
  expect(outlet.mostAtOnce).toBe(2);
  expect(await database().article.count()).toBe(9);
  for (const name of names) expect(hits(`/${name}`)).toHaveLength(1);
});

test('an undatable entry stays undated; an article that was taken out does not come back', async () => {
  const undated = item('u', { date: 'Friday, February 27, 2026 - 12:38 or so' });
  outlet.answers['/feed'] = () => ({ body: rss(undated, item('out')) });
  outlet.answers['/out'] = html('CoreWeave to supply OpenAI');
  await listenTo('/feed');
  await work(start);
  const version = await database().articleVersion.findFirstOrThrow({ where: { title: 'News u' } });
  expect(version.publishedFrom).toBeNull();
  const out = await database().article.findFirstOrThrow({ where: { canonicalUrl: { endsWith: '/out' } } });
  await judge({ decision: { kind: 'retract', article: out.id }, actor: 'editor', reason: 'invented' }, start);
  outlet.answers['/feed'] = () => ({ body: rss(undated, item('out', { title: 'Now with another title' })) });
  outlet.answers['/out'] = html('CoreWeave to supply OpenAI', `${words.repeat(5)} And more.`);
  await work(later(30));
  expect(hits('/out')).toHaveLength(2);
  expect(await database().articleVersion.count({ where: { articleId: out.id } })).toBe(1);
  expect(await database().dealClaim.count()).toBe(0);
});

test('a page that changes after its entry did becomes a second version', async () => {
  outlet.answers['/feed'] = () => ({ body: rss(item('a')) });
  outlet.answers['/a'] = html('CoreWeave to supply OpenAI');
  await listenTo('/feed');
  await work(start);
  outlet.answers['/feed'] = () => ({ body: rss(item('a', { title: 'Corrected' })) });
  outlet.answers['/a'] = html('CoreWeave to supply OpenAI', words.replace('11.9', '12.9').repeat(6));
  await work(later(30));
  const versions = await database().articleVersion.findMany({ orderBy: { number: 'asc' } });
  expect(versions.map(({ number, text }) => [number, text.includes('$12.9 billion')])).toEqual([
    [1, false],
    [2, true],
  ]);
});
