// The addresses by which feeds are added, paused, removed and carried from one reader to another, called as the server calls them.
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { FeedList } from '#lib/domain/feed.ts';
import { callApi } from './call-api.ts';

openTestDatabase();

const token = 'a-token-that-nobody-guesses';
const address = 'https://chips.example/feed.xml';

beforeAll(() => {
  vi.stubEnv('ENTENTE_ADMIN_TOKEN', token);
  return () => vi.unstubAllEnvs();
});

const write = (method: string, path: string, body?: string, bearer = token) =>
  callApi(path, { method, ...(body === undefined ? {} : { body }), headers: { authorization: `Bearer ${bearer}` } });
const list = async () =>
  FeedList.parse(await (await callApi('/feeds')).json()).feeds.map((feed) => [feed.address, feed.paused]);
const add = async (feed: object) =>
  z.object({ id: z.string() }).parse(await (await write('POST', '/feeds', JSON.stringify(feed))).json()).id;

test('a feed is added, paused, resumed, removed and added again, by whoever shows the token', async () => {
  expect((await write('POST', '/feeds', JSON.stringify({ address }), `${token}x`)).status).toBe(401);
  expect(await list()).toEqual([]);
  const id = await add({ address, publisher: 'Chip Letter' });
  expect(await list()).toEqual([[address, false]]);
  expect((await write('PATCH', `/feeds/${id}`, '{"paused":true}')).status).toBe(200);
  expect(await list()).toEqual([[address, true]]);
  await write('PATCH', `/feeds/${id}`, '{"paused":false}');
  expect(await list()).toEqual([[address, false]]);
  expect((await write('DELETE', `/feeds/${id}`)).status).toBe(200);
  expect(await list()).toEqual([]);
  expect(await add({ address, title: 'Chips, again', grouping: 'Newsletters' })).toBe(id);
  const { feeds } = FeedList.parse(await (await callApi('/feeds')).json());
  expect(feeds).toMatchObject([
    { address, title: 'Chips, again', grouping: 'Newsletters', publisher: { name: 'Chip Letter' } },
  ]);
});

test('an address inside the house is refused, and so is a feed that nobody has', async () => {
  const refused = await write('POST', '/feeds', JSON.stringify({ address: 'http://169.254.169.254/latest' }));
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
  expect((await write('PATCH', '/feeds/unknown', '{"paused":true}')).status).toBe(404);
});

test('a list goes out as OPML and comes in elsewhere with its groups and publishers', async () => {
  const other = 'https://press.example/feed.xml';
  const id = await add({ address: other, title: 'Chip Letter', publisher: 'Chip Letter', grouping: 'Trade press' });
  const opml = await (await callApi('/feeds/opml')).text();
  await write('DELETE', `/feeds/${id}`);
  const hostile = opml.replace('</body>', '<outline type="rss" text="Inside" xmlUrl="http://127.0.0.1/feed"/></body>');
  const taken = await (await write('POST', '/feeds/opml', hostile)).json();
  expect(taken).toMatchObject({ refused: [{ name: 'Inside' }] });
  const { feeds } = FeedList.parse(await (await callApi('/feeds')).json());
  expect(feeds.find((feed) => feed.address === other)).toMatchObject({
    title: 'Chip Letter',
    publisher: { name: 'Chip Letter' },
    grouping: 'Trade press',
  });
});
