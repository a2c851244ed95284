import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding } from './encode-body.ts';
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
  const [a, b] = await Promise.all([cache.answer('1', 'identity', make), cache.answer('1', 'identity', make)]);
  const c = await cache.answer('2', 'identity', make);
  expect([a, b, c].map(({ body }) => read(body))).toEqual(['reply 1', 'reply 1', 'reply 2']);
});

test('a failure is told to all who wait and kept for nobody', async () => {
  const cache = createReplyCache(1_000_000);
  const fail = () => Promise.reject(new Error('no'));
  await expect(cache.answer('1', 'br', fail)).rejects.toThrow('no');
  expect(read((await cache.answer('1', 'identity', async () => text('yes'))).body)).toBe('yes');
});

test('what was asked for longest ago makes room, and one reply too large for all is not kept', async () => {
  const cache = createReplyCache(100);
  const of = (size: number) => async () => text('x'.repeat(size));
  await cache.answer('old', 'identity', of(40));
  await cache.answer('used', 'identity', of(40));
  await cache.answer('old', 'identity', of(1));
  await cache.answer('new', 'identity', of(40));
  expect(cache.size()).toEqual({ replies: 2, bytes: 80 });
  expect((await cache.answer('old', 'identity', of(1))).body).toHaveLength(40);
  await cache.answer('huge', 'identity', of(1000));
  expect(cache.size().bytes).toBeLessThanOrEqual(100);
});

test('encodings hold the same words', async () => {
  const cache = createReplyCache(1_000_000);
  const words = 'the same words '.repeat(500);
  const [br, gzip, tiny] = [
    await cache.answer('1', 'br', async () => text(words)),
    await cache.answer('1', 'gzip', async () => text('another')),
    await cache.answer('2', 'br', async () => text('short')),
  ];
  expect(read(brotliDecompressSync(br.body))).toBe(words);
  expect(read(gunzipSync(gzip.body))).toBe(words);
  expect(tiny).toMatchObject({ encoding: 'identity' });
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  [null, 'identity'],
])('Accept-Encoding: %s is answered in %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
