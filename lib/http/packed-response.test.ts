// Against a web server of node:http, asked as browsers, proxies and old clients ask.
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PackedResponse, prefersBrotli } from './packed-response.ts';

const long = JSON.stringify(Array.from({ length: 4_000 }, (_, i) => ({ id: i, quote: `said for the ${i}th time` })));

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};
const goOn = Promise.withResolvers<void>();
const server = createServer({ ServerResponse: PackedResponse }, (request, response) => {
  const path = request.url ?? '';
  response.setHeader('Content-Type', types[path.split('.')[1] ?? ''] ?? 'application/json');
  if (path.endsWith('.html'))
    response.setHeader('Link', '</a.woff2>; rel=preload; as="font", </a.css>; rel=preload; as="style"');
  // Next would pack for whoever asks for it.
  if (path.endsWith('/varied')) response.setHeader('Vary', ['rsc', 'accept-encoding']);
  else if (path.endsWith('/rsc')) response.setHeader('Vary', 'rsc');
  response.setHeader('Asked', request.headers['accept-encoding'] ?? 'nothing');
  if (path.endsWith('/slow.html')) {
    response.write('<p>the first piece</p>');
    void goOn.promise.then(() => response.end('<p>the last</p>'));
  } else if (path.endsWith('/same')) response.writeHead(304).end();
  else if (path.endsWith('/short')) response.end('{"short":true}');
  else if (path.endsWith('/pieces')) {
    response.flushHeaders();
    for (let at = 0; at < long.length; at += 7_000) response.write(long.slice(at, at + 7_000));
    response.end();
  } else response.setHeader('Content-Length', Buffer.byteLength(long)).end(long);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  port = address && typeof address === 'object' ? address.port : 0;
});
afterAll(() => void server.close());

async function ask(path: string, accepts: string | undefined, method = 'GET') {
  const headers = accepts === undefined ? {} : { 'Accept-Encoding': accepts };
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    get({ port, path, headers, method, agent: false }, done).on('error', fail);
  });
  const body = Buffer.concat(await Array.fromAsync(answer, (piece) => Buffer.from(piece)));
  return { status: answer.statusCode, headers: answer.headers, body };
}

const browser = 'gzip, deflate, br, zstd';

test.each(['/api/v1/deals', '/api/v1/pieces', '/graph.html', '/image/graph.svg'])(
  '%s is packed for who takes Brotli, and is the same text',
  async (path) => {
    const { headers, body } = await ask(path, browser);
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', asked: 'nothing' });
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeLessThan(long.length / 4);
    expect(brotliDecompressSync(body).toString()).toBe(long);
  },
);

test.each([
  ['what is short', '/api/v1/short', browser],
  ['a picture', '/api/v1/map.png', browser],
  ['a built file, which Next packs', '/_next/static/chunks/one.js', browser],
  ['an answer to who takes gzip alone, which Next packs', '/api/v1/deals', 'gzip, deflate'],
  ['an answer to who would rather have gzip', '/api/v1/deals', 'gzip, br;q=0.5'],
  ['an answer to who refuses it', '/api/v1/deals', 'br;q=0, *'],
  ['an answer to who says nothing', '/api/v1/deals', undefined],
])('%s leaves as it is', async (_, path, accepts) => {
  const { headers, body } = await ask(path, accepts);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(path.endsWith('/short') ? '{"short":true}' : long);
  expect(headers['content-length']).toBe(String(body.length));
});

test('a page is read while it is still being made', async () => {
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    get({ port, path: '/slow.html', headers: { 'Accept-Encoding': 'br' }, agent: false }, done).on('error', fail);
  });
  const unpacked = answer.pipe(createBrotliDecompress());
  const [first] = await once(unpacked, 'data');
  expect(String(first)).toBe('<p>the first piece</p>');
  goOn.resolve();
  expect(String((await once(unpacked, 'data'))[0])).toBe('<p>the last</p>');
});

test('fonts come after styles', async () => {
  const { headers } = await ask('/graph.html', browser);
  expect(headers.link).toBe('</a.woff2>; rel=preload; as="font"; fetchpriority=low, </a.css>; rel=preload; as="style"');
});

test('an answer without a body stays without one', async () => {
  expect(await ask('/api/v1/same', browser)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  const head = await ask('/api/v1/deals', browser, 'HEAD');
  expect([head.status, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, undefined]);
});

test('a reader who leaves ends the packing', async () => {
  const left = new Promise<void>((done) => server.once('request', (_, response) => response.once('close', done)));
  const asked = get({ port, path: '/api/v1/deals', headers: { 'Accept-Encoding': 'br' }, agent: false }, (answer) =>
    answer.destroy(),
  );
  asked.on('error', () => undefined);
  await left;
  expect((await ask('/api/v1/deals', 'br')).status).toBe(200);
});

test('a wish is weighed as RFC 9110 says', () => {
  for (const accepted of ['br', 'BR;q=1', '*', 'gzip;q=0.2, br;q=0.2', 'br ; q=0.001'])
    expect(prefersBrotli(accepted)).toBe(true);
  for (const accepted of ['', 'gzip', 'br;q=0', '*;q=0', 'br;q=nonsense', 'brotli', 'gzip;q=0.3, br;q=0.2'])
    expect(prefersBrotli(accepted)).toBe(false);
});

test.each([
  ['/api/v1/varied', 'rsc, accept-encoding'],
  ['/api/v1/rsc', 'rsc, Accept-Encoding'],
])('%s tells caches once what it varies with', async (path, vary) => {
  expect((await ask(path, browser)).headers.vary).toBe(vary);
});
