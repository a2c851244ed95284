// Where Entente listens: the starter list under its headings, OPML out, the state of the whole, and no write without a token.
import { expect, test } from 'playwright/test';
import { FeedList, StatusView } from '../lib/domain/feed.ts';
import { ProblemReply } from '../lib/domain/views.ts';

test('the feeds page lists the starter feeds under their headings and says that polling is off', async ({ page }) => {
  await page.goto('/feeds');
  for (const name of ['Company newsrooms', 'Filings', 'Newsletters', 'Regulators', 'Trade press', 'Wires']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('row').filter({ hasText: 'NVIDIA Newsroom' })).toContainText('not asked yet');
  await expect(page.getByText('Polling is off')).toBeVisible();
});

test('feeds of one owner are of one publisher, and the list goes out as OPML', async ({ request }) => {
  const { feeds } = FeedList.parse(await (await request.get('/api/v1/feeds')).json());
  expect(feeds.length).toBeGreaterThanOrEqual(60);
  const bloomberg = feeds.filter((feed) => feed.publisher?.slug === 'bloomberg').map((feed) => feed.title);
  expect(bloomberg).toEqual(['Bloomberg Markets', 'Bloomberg Technology']);
  const opml = await (await request.get('/api/v1/feeds/opml')).text();
  expect(opml.match(/xmlUrl=/g)).toHaveLength(feeds.length);
});

test('status: a worker is alive, nothing is late, the page answers 200', async ({ request }) => {
  const answer = await request.get('/api/v1/status');
  expect(answer.status()).toBe(200);
  const status = StatusView.parse(await answer.json());
  expect(status).toMatchObject({ status: 'ok', polling: false, workers: 1, dead: [] });
  expect((await request.get('/status')).status()).toBe(200);
});

test('without the operator’s token in the environment nothing can be written over HTTP', async ({ request }) => {
  const feed = { address: 'https://paper.example/feed.xml' };
  const headers = { authorization: 'Bearer anything-at-all-here' };
  for (const answer of [
    await request.post('/api/v1/feeds', { data: feed, headers }),
    await request.delete('/api/v1/feeds/any', { headers }),
    await request.post('/api/v1/feeds/opml', { data: '<opml/>', headers }),
  ]) {
    expect(answer.status()).toBe(403);
    expect(ProblemReply.parse(await answer.json()).error.code).toBe('forbidden');
  }
});
