// The worker against a real database and stub servers on loopback: feeds polled as they ask for, pages fetched as hosts allow,
// poison kept apart, nothing lost and nothing twice.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { addFeeds } from '#lib/db/keep-feeds.ts';
import { listJobs } from '#lib/db/list-jobs.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { addJobs } from '#lib/db/queue.ts';
import { retryJobs } from '#lib/db/retry-jobs.ts';
import { feedIdOf } from '#lib/db/save-feeds.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { keptFeedOf } from '../feeds/listed-feed.ts';
import { judge } from '../judge.ts';
import { runJobs } from './run-jobs.ts';

const testDatabase = openTestDatabase();
const lexicon = buildLexicon(registry);

type Answer = (request: http.IncomingMessage) => { status?: number; headers?: http.OutgoingHttpHeaders; body?: string };
let answers: Record<string, Answer> = {};
let seen: { path: string; headers: http.IncomingHttpHeaders }[] = [];
let atOnce = 0;
let mostAtOnce = 0;
let slowMs = 0;
let host = '';

const server = http.createServer((request, response) => {
  const path = request.url ?? '';
  seen.push({ path, headers: request.headers });
  atOnce += 1;
  mostAtOnce = Math.max(mostAtOnce, atOnce);
  setTimeout(() => {
    atOnce -= 1;
    const { status = 200, headers = {}, body = '' } = answers[path]?.(request) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  }, slowMs);
});
const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = isAddress(address) ? `127.0.0.1:${address.port}` : '';
  await saveRegistry(database(), registry);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  answers = { '/robots.txt': () => ({ status: 404 }) };
  seen = [];
  mostAtOnce = 0;
  slowMs = 0;
  await database()
    .$executeRaw`TRUNCATE deals, feeds, articles, publishers, stories, story_keys, graphile_worker._private_jobs CASCADE`;
});

const at = (path: string) => `http://${host}${path}`;
const hits = (path: string) => seen.filter((one) => one.path === path);
const start = new Date('2026-03-02T09:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

const item = (
  guid: string,
  { title = `News ${guid}`, link = at(`/${guid}`), date = 'Mon, 02 Mar 2026 08:00:00 GMT' } = {},
) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate><description>Short.</description></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Stub</title><link>${at('/')}</link><description>d</description>${items.join('')}</channel></rss>`;
const words = 'CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI. ';
const page = (title: string, text = words.repeat(6)) =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article><h1>${title}</h1><p>${text}</p><p>${words.repeat(3)}</p></article></body></html>`;
const html =
  (title: string, text?: string): Answer =>
  () => ({ headers: { 'content-type': 'text/html' }, body: page(title, text) });

async function listenTo(...paths: string[]): Promise<void> {
  const feeds = paths.map((path) =>
    keptFeedOf({ address: at(path), title: path, homepage: null, groups: [], publisher: null }, [host]),
  );
  await addFeeds(database(), feeds, { addedAt: start, revive: true });
}

/** Does what is due. A job that failed is a failure of the test, but where poison is the point. */
async function work(
  now: Date,
  extra: { poll?: boolean; jobsAtOnce?: number; poison?: boolean; allow?: string[] } = {},
): Promise<void> {
  await runJobs({
    url: testDatabase.url(),
    database: database(),
    lexicon,
    once: true,
    poll: true,
    jobsAtOnce: 4,
    stopped: new AbortController().signal,
    tell: () => undefined,
    now: () => now,
    chance: () => 0.5,
    allow: [host],
    ...extra,
  });
  const failed = extra.poison ? [] : await listJobs(database());
  expect(failed.map(({ kind, reason }) => [kind, reason])).toEqual([]);
}

const feed = (path: string) => database().feed.findUniqueOrThrow({ where: { id: feedIdOf(at(path)) } });
const notices = async () =>
  (await database().feedNotice.findMany({ orderBy: { sequence: 'asc' } })).map(({ kind }) => kind);

describe('polling', () => {
  test('an unchanged feed is asked conditionally, and a 304 adds no row', async () => {
    answers['/feed'] = ({ headers }) =>
      headers['if-none-match'] === '"v1"'
        ? { status: 304, headers: { etag: '"v1"' } }
        : { headers: { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }, body: rss(item('a')) };
    answers['/a'] = html('CoreWeave to supply OpenAI');
    await listenTo('/feed');
    await work(start);
    const rows = async () => [
      await database().entry.count(),
      await database().article.count(),
      await database().articleVersion.count(),
    ];
    expect(await rows()).toEqual([1, 1, 1]);
    await work(later(30));
    expect(hits('/feed').map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']])).toEqual([
      [undefined, undefined],
      ['"v1"', 'Mon, 02 Mar 2026 08:00:00 GMT'],
    ]);
    expect(await rows()).toEqual([1, 1, 1]);
    expect(hits('/a')).toHaveLength(1);
    expect(await database().deal.count()).toBeGreaterThan(0);
  });

  test('one article through three feeds, with parameters and an edited title, is one article seen three times', async () => {
    answers['/f1'] = () => ({ body: rss(item('x1', { link: at('/story?utm_source=one') })) });
    answers['/f2'] = () => ({ body: rss(item('x2', { link: at('/story?utm_medium=two'), title: 'Edited' })) });
    answers['/f3'] = () => ({ body: rss(item('x3', { link: at('/story#part') })) });
    for (const query of ['', '?utm_source=one', '?utm_medium=two'])
      answers[`/story${query}`] = html('CoreWeave to supply OpenAI');
    await listenTo('/f1', '/f2', '/f3');
    await work(start);
    expect(await database().article.count()).toBe(1);
    const entries = await database().entry.findMany();
    expect(entries).toHaveLength(3);
    expect(new Set(entries.map((entry) => entry.articleId)).size).toBe(1);
    expect(entries[0]?.articleId).not.toBeNull();
  });

  test('Retry-After is obeyed, without it the waits double', async () => {
    answers['/busy'] = () => ({ status: 503, headers: { 'retry-after': '7200' } });
    answers['/broken'] = () => ({ status: 500 });
    await listenTo('/busy');
    await work(start);
    expect((await feed('/busy')).nextPollAt).toEqual(later(2));
    await database().$executeRaw`DELETE FROM feeds`;
    await listenTo('/broken');
    const waits: number[] = [];
    let now = start;
    for (let i = 0; i < 4; i += 1) {
      await work(now);
      const { nextPollAt } = await feed('/broken');
      waits.push(((nextPollAt?.getTime() ?? 0) - now.getTime()) / 60_000);
      now = nextPollAt ?? now;
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    expect(hits('/broken')).toHaveLength(4);
  });

  test('a feed that fails is told of once, and once when it is back', async () => {
    answers['/feed'] = () => ({ status: 500 });
    await listenTo('/feed');
    for (let i = 0; i < 6; i += 1) await work(later(24 * i));
    expect(await notices()).toEqual(['failing']);
    expect(await feed('/feed')).toMatchObject({ state: 'failing', failures: 6, failure: 'the server answered 500' });
    answers['/feed'] = () => ({ body: rss() });
    await work(later(24 * 8));
    await work(later(24 * 10));
    expect(await notices()).toEqual(['failing', 'recovered']);
    expect(await feed('/feed')).toMatchObject({ state: 'well', failures: 0, failure: null });
  });

  test('without a network no feed is to blame; one that alone is out of reach is told of', async () => {
    const nobody = '127.0.0.1:1';
    const silent = ['/a', '/b', '/c'].map((path) =>
      keptFeedOf({ address: `http://${nobody}${path}`, title: path, homepage: null, groups: [], publisher: null }, [
        nobody,
      ]),
    );
    await addFeeds(database(), silent, { addedAt: start, revive: true });
    for (let i = 0; i < 4; i += 1) await work(later(24 * i), { allow: [nobody, host] });
    expect((await database().feed.findMany()).map(({ state, failures }) => [state, failures])).toEqual(
      Array(3).fill(['new', 4]),
    );
    expect(await notices()).toEqual([]);
    answers['/feed'] = () => ({ body: rss() });
    await listenTo('/feed');
    for (let i = 4; i < 6; i += 1) await work(later(24 * i), { allow: [nobody, host] });
    expect(await notices()).toEqual(['failing', 'failing', 'failing']);
  });

  test('a feed that answers 200 and brings nothing for longer than ever freezes once, and thaws once', async () => {
    const daily = [0, 1, 2, 4, 5, 6, 7].map((day) =>
      item(`d${day}`, { date: new Date(start.getTime() - day * 86_400_000).toUTCString() }),
    );
    answers['/feed'] = () => ({ body: rss(...daily) });
    await listenTo('/feed');
    await work(start, { poll: true });
    // The longest pause was two days: one and a half are nothing to speak of, three are.
    await work(later(36));
    expect(await feed('/feed')).toMatchObject({ state: 'well', usualGap: 172_800 });
    await work(later(72));
    await work(later(144));
    expect(await feed('/feed')).toMatchObject({ state: 'frozen', failures: 0 });
    expect(await notices()).toEqual(['frozen']);
    answers['/feed'] = () => ({ body: rss(item('new', { date: later(170).toUTCString() }), ...daily) });
    await work(later(172));
    expect(await notices()).toEqual(['frozen', 'thawed']);
  });

  test('paused and removed feeds are left alone; what is not a feed says so', async () => {
    for (const path of ['/p', '/r', '/n']) answers[path] = () => ({ body: '<html><body>hello</body></html>' });
    await listenTo('/p', '/r', '/n');
    await database().feed.update({ where: { id: feedIdOf(at('/p')) }, data: { paused: true } });
    await database().feed.update({ where: { id: feedIdOf(at('/r')) }, data: { removedAt: start } });
    await work(start);
    expect(seen.map(({ path }) => path)).toEqual(['/n']);
    expect((await feed('/n')).failure).toContain('not a feed');
  });
});

describe('pages', () => {
  test('robots.txt is honoured; the entry is a sighting all the same, and its own words are kept', async () => {
    answers['/robots.txt'] = () => ({ body: 'User-agent: *\nDisallow: /secret' });
    answers['/feed'] = () => ({ body: rss(item('secret'), item('gone'), item('open')) });
    answers['/open'] = html('CoreWeave to supply OpenAI');
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

  test('a feed cannot speak for another’s page: neither take its place nor give it a date', async () => {
    const elsewhere = http.createServer((request, response) => {
      const answer = answers[`elsewhere${request.url}`]?.(request) ?? { status: 404 };
      response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? '');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve));
    const address = elsewhere.address();
    const other = isAddress(address) ? `127.0.0.2:${address.port}` : '';
    const link = (path: string) => `http://${other}/${path}`;
    const undated = page('CoreWeave to supply OpenAI').replace(/<meta [^>]+>/, '');
    answers['elsewhere/open'] = () => ({ headers: { 'content-type': 'text/html' }, body: undated });
    answers['/feed'] = () => ({
      body: rss(item('posing', { link: link('shut') }), item('told', { link: link('open') })),
    });
    await listenTo('/feed');
    await work(start, { allow: [host, other] });
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
    answers['elsewhere/feed'] = () => ({ body: own });
    answers['elsewhere/shut'] = html('CoreWeave to supply OpenAI again');
    const kept = keptFeedOf({ address: link('feed'), title: 'Own', homepage: null, groups: [], publisher: null }, [
      other,
    ]);
    await addFeeds(database(), [kept], { addedAt: start, revive: true });
    await work(later(1), { allow: [host, other] });
    expect(await seenAs()).toEqual([
      ['own', link('shut'), '127-0-0-2'],
      ['posing', link('shut'), '127-0-0-2'],
      ['told', link('open'), '127-0-0-2'],
    ]);
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  test('a host gets two requests at once at most, whatever the number of jobs', async () => {
    slowMs = 40;
    const names = Array.from({ length: 9 }, (_, i) => `p${i}`);
    answers['/feed'] = () => ({ body: rss(...names.map((name) => item(name))) });
    for (const name of names) answers[`/${name}`] = html(`Title ${name}`);
    await listenTo('/feed');
    await Promise.all([work(start, { jobsAtOnce: 6 }), work(start, { jobsAtOnce: 6 })]);
    expect(mostAtOnce).toBe(2);
    expect(await database().article.count()).toBe(9);
    for (const name of names) expect(hits(`/${name}`)).toHaveLength(1);
  });

  test('an undatable entry stays undated; an article that was taken out does not come back', async () => {
    const undated = item('u', { date: 'Friday, February 27, 2026 - 12:38 or so' });
    answers['/feed'] = () => ({ body: rss(undated, item('out')) });
    answers['/out'] = html('CoreWeave to supply OpenAI');
    await listenTo('/feed');
    await work(start);
    const version = await database().articleVersion.findFirstOrThrow({ where: { title: 'News u' } });
    expect(version.publishedFrom).toBeNull();
    const out = await database().article.findFirstOrThrow({ where: { canonicalUrl: { endsWith: '/out' } } });
    await judge({ decision: { kind: 'retract', article: out.id }, actor: 'editor', reason: 'invented' }, start);
    answers['/feed'] = () => ({ body: rss(undated, item('out', { title: 'Now with another title' })) });
    answers['/out'] = html('CoreWeave to supply OpenAI', `${words.repeat(5)} And more.`);
    await work(later(30));
    expect(hits('/out')).toHaveLength(2);
    expect(await database().articleVersion.count({ where: { articleId: out.id } })).toBe(1);
    expect(await database().dealClaim.count()).toBe(0);
  });

  test('a page that changes after its entry did becomes a second version', async () => {
    answers['/feed'] = () => ({ body: rss(item('a')) });
    answers['/a'] = html('CoreWeave to supply OpenAI');
    await listenTo('/feed');
    await work(start);
    answers['/feed'] = () => ({ body: rss(item('a', { title: 'Corrected' })) });
    answers['/a'] = html('CoreWeave to supply OpenAI', words.replace('11.9', '12.9').repeat(6));
    await work(later(30));
    const versions = await database().articleVersion.findMany({ orderBy: { number: 'asc' } });
    expect(versions.map(({ number, text }) => [number, text.includes('$12.9 billion')])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});

describe('poison', () => {
  const packed = (n: number, domains: unknown) => ({
    title: `T${n}`,
    text: words,
    canonicalUrl: `https://paper.example/${n}`,
    publisher: { slug: 'paper', name: 'Paper', kind: 'press', displayPolicy: 'excerpt', domains },
    published: null,
    publishedAt: null,
    byline: null,
    language: null,
    sources: [],
    raw: { mediaType: 'text/plain', body: Buffer.from(`${n}`).toString('base64') },
  });

  test('is kept apart from its neighbours, given up with its reason, and can be tried again', async () => {
    const articles = [1, 2, 3].map((n) => ({
      name: `file-${n}`,
      entry: null,
      article: packed(n, n === 2 ? 'no list' : []),
    }));
    await addJobs(database(), [
      {
        kind: 'ingest-articles',
        payload: { subject: 'three files', seenAt: start.toISOString(), articles },
        maxAttempts: 3,
      },
    ]);
    // What fails waits before it is tried again; the test does not.
    const hurry = () =>
      database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`;
    for (let i = 0; i < 5; i += 1) {
      await work(start, { poll: false, poison: true });
      await hurry();
    }
    expect(await database().article.count()).toBe(2);
    const [dead, ...others] = await listJobs(database(), { deadOnly: true });
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ kind: 'ingest-articles', state: 'dead', subject: 'file-2', attempts: 3 });
    expect(dead?.reason).toContain('domains');
    await database().$executeRaw`
      UPDATE graphile_worker._private_jobs SET payload = ${JSON.stringify({ subject: 'file-2', seenAt: start.toISOString(), articles: [{ name: 'file-2', entry: null, article: packed(2, []) }] })}::json`;
    expect(await retryJobs(database(), 'no such id')).toBe(0);
    expect(await retryJobs(database(), dead?.id ?? null)).toBe(1);
    await work(start, { poll: false });
    expect(await database().article.count()).toBe(3);
    expect(await listJobs(database(), { deadOnly: true })).toEqual([]);
  });
});
