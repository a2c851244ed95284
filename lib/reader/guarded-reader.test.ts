import { afterAll, expect, test, vi } from 'vitest';
import { GuardedReader, timeLeft } from './guarded-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = (title: string) =>
  bytes(`<rss version="2.0"><channel><title>${title}</title><item><title>One</title></item></channel></rss>`);
/** Threads start slowly on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });
const reader = new GuardedReader({ threads: 2 });
afterAll(() => reader.close());

test('many inputs at once, each its own answer', async () => {
  const feeds = await Promise.all(Array.from({ length: 20 }, (_, n) => reader.parseFeed(feed(`Feed ${n}`))));
  expect(feeds.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, n) => `Feed ${n}`));
});

test('what is late is given up, and the next input is read as if nothing had been', async () => {
  const hasty = new GuardedReader({ deadlineMs: 1 });
  expect(await hasty.readArticle(bytes('<p>x</p>'))).toMatchObject({ text: '', error: 'gave up reading after 1 ms' });
  expect(await hasty.parseFeed(feed('x'))).toMatchObject({ entries: [], error: 'gave up reading after 1 ms' });
  await hasty.close();
});

test('a thread that runs out of memory is an error of that input only', async () => {
  const small = new GuardedReader({ maxMemoryMb: 24, deadlineMs: 60_000 });
  const flood = bytes(
    `<rss version="2.0"><channel>${'<item><title>t</title><a><b/></a></item>'.repeat(120_000)}</channel></rss>`,
  );
  expect((await small.parseFeed(flood)).error).toMatch(/reading failed|more than/);
  await small.close();
});

test('on a busy machine a page is not given up for what others do, but it is not waited for without end', () => {
  expect(timeLeft(20_000, 5_000, 60_000)).toBe(15_000);
  expect(timeLeft(20_000, 20_500, 20_500)).toBe(0);
  expect(timeLeft(20_000, 100, 700_000)).toBe(0);
});
