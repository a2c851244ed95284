// Feeds on loopback, polled as they ask for: nothing lost, nothing twice, trouble told of once.
import { expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { feedIdOf } from '#lib/db/save-feeds.ts';
import { follow, html, later, openOutlet, start } from './open-outlet.ts';

const { outlet, at, hits, item, rss, feed, listenTo, work } = openOutlet();
const notices = async () =>
  (await database().feedNotice.findMany({ orderBy: { sequence: 'asc' } })).map(({ kind }) => kind);

test('an unchanged feed is asked conditionally, and a 304 adds no row', async () => {
  outlet.answers['/feed'] = ({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304, headers: { etag: '"v1"' } }
      : { headers: { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }, body: rss(item('a')) };
  outlet.answers['/a'] = html('CoreWeave to supply OpenAI');
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
  outlet.answers['/f1'] = () => ({ body: rss(item('x1', { link: at('/story?utm_source=one') })) });
  outlet.answers['/f2'] = () => ({ body: rss(item('x2', { link: at('/story?utm_medium=two'), title: 'Edited' })) });
  outlet.answers['/f3'] = () => ({ body: rss(item('x3', { link: at('/story#part') })) });
  for (const query of ['', '?utm_source=one', '?utm_medium=two'])
    outlet.answers[`/story${query}`] = html('CoreWeave to supply OpenAI');
  await listenTo('/f1', '/f2', '/f3');
  await work(start);
  expect(await database().article.count()).toBe(1);
  const entries = await database().entry.findMany();
  expect(entries).toHaveLength(3);
  expect(new Set(entries.map((entry) => entry.articleId)).size).toBe(1);
  expect(entries[0]?.articleId).not.toBeNull();
});

test('Retry-After is obeyed, without it the waits double', async () => {
  outlet.answers['/busy'] = () => ({ status: 503, headers: { 'retry-after': '7200' } });
  outlet.answers['/broken'] = () => ({ status: 500 });
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
  outlet.answers['/feed'] = () => ({ status: 500 });
  await listenTo('/feed');
  for (let i = 0; i < 6; i += 1) await work(later(24 * i));
  expect(await notices()).toEqual(['failing']);
  expect(await feed('/feed')).toMatchObject({ state: 'failing', failures: 6, failure: 'the server answered 500' });
  outlet.answers['/feed'] = () => ({ body: rss() });
  await work(later(24 * 8));
  await work(later(24 * 10));
  expect(await notices()).toEqual(['failing', 'recovered']);
  expect(await feed('/feed')).toMatchObject({ state: 'well', failures: 0, failure: null });
});

test('without a network no feed is to blame; one that alone is out of reach is told of', async () => {
  const nobody = '127.0.0.1:1';
  await follow(nobody, ...['/a', '/b', '/c'].map((path) => `http://${nobody}${path}`));
  for (let i = 0; i < 4; i += 1) await work(later(24 * i), { allow: [nobody, outlet.host] });
  expect((await database().feed.findMany()).map(({ state, failures }) => [state, failures])).toEqual(
    Array(3).fill(['new', 4]),
  );
  expect(await notices()).toEqual([]);
  outlet.answers['/feed'] = () => ({ body: rss() });
  await listenTo('/feed');
  for (let i = 4; i < 6; i += 1) await work(later(24 * i), { allow: [nobody, outlet.host] });
  expect(await notices()).toEqual(['failing', 'failing', 'failing']);
});

test('a feed that answers 200 and brings nothing for longer than ever freezes once, and thaws once', async () => {
  const daily = [0, 1, 2, 4, 5, 6, 7].map((day) =>
    item(`d${day}`, { date: new Date(start.getTime() - day * 86_400_000).toUTCString() }),
  );
  outlet.answers['/feed'] = () => ({ body: rss(...daily) });
  await listenTo('/feed');
  await work(start, { poll: true });
  // The longest pause was two days: one and a half are nothing to speak of, three are.
  await work(later(36));
  expect(await feed('/feed')).toMatchObject({ state: 'well', usualGap: 172_800 });
  await work(later(72));
  await work(later(144));
  expect(await feed('/feed')).toMatchObject({ state: 'frozen', failures: 0 });
  expect(await notices()).toEqual(['frozen']);
  outlet.answers['/feed'] = () => ({ body: rss(item('new', { date: later(170).toUTCString() }), ...daily) });
  await work(later(172));
  expect(await notices()).toEqual(['frozen', 'thawed']);
});

test('paused and removed feeds are left alone; what is not a feed says so', async () => {
  for (const path of ['/p', '/r', '/n']) outlet.answers[path] = () => ({ body: '<html><body>hello</body></html>' });
  await listenTo('/p', '/r', '/n');
  await database().feed.update({ where: { id: feedIdOf(at('/p')) }, data: { paused: true } });
  await database().feed.update({ where: { id: feedIdOf(at('/r')) }, data: { removedAt: start } });
  await work(start);
  expect(outlet.seen.map(({ path }) => path)).toEqual(['/n']);
  expect((await feed('/n')).failure).toContain('not a feed');
});
