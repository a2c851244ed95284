import { expect, test } from 'vitest';
import { createReplyCache } from './reply-cache.ts';

const text = (content: string) => new TextEncoder().encode(content);
const read = (body: Uint8Array) => new TextDecoder().decode(body);

test('a reply is made once for all who ask at once, and once for each key', async () => {
  const cache = createReplyCache(1_000_000);
  let made = 0;
  const make = async () => {
    made += 1;
    return text(`reply ${made}`);
  };
  const [a, b] = await Promise.all([cache.answer('1', make), cache.answer('1', make)]);
  const c = await cache.answer('2', make);
  expect([a, b, c].map((body) => read(body))).toEqual(['reply 1', 'reply 1', 'reply 2']);
});

test('a failure is told to all who wait and kept for nobody', async () => {
  const cache = createReplyCache(1_000_000);
  const fail = () => Promise.reject(new Error('no'));
  await expect(cache.answer('1', fail)).rejects.toThrow('no');
  expect(read(await cache.answer('1', async () => text('yes')))).toBe('yes');
});

test('what was asked for longest ago makes room, and one reply too large for all is not kept', async () => {
  const cache = createReplyCache(100);
  const of = (size: number) => async () => text('x'.repeat(size));
  await cache.answer('old', of(40));
  await cache.answer('used', of(40));
  await cache.answer('old', of(1));
  await cache.answer('new', of(40));
  expect(cache.size()).toEqual({ replies: 2, bytes: 80 });
  expect(await cache.answer('old', of(1))).toHaveLength(40);
  await cache.answer('huge', of(1000));
  expect(cache.size().bytes).toBeLessThanOrEqual(100);
});
