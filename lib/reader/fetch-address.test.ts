import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchOptions, fetchAddress, USER_AGENT } from './fetch-address.ts';

const BOMB = gzipSync(Buffer.alloc(20_000_000));
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(3_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
let seen: http.IncomingHttpHeaders = {};
let host = '';

const reply =
  (status: number, headers: http.OutgoingHttpHeaders = {}, body: string | Buffer = ''): http.RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const PATHS: Record<string, http.RequestListener> = {
  '/feed': (request, response) => {
    seen = request.headers;
    const known = request.headers['if-none-match'] === '"v1"';
    response.writeHead(known ? 304 : 200, {
      etag: '"v1"',
      'last-modified': 'Wed, 04 Mar 2026 09:00:00 GMT',
      'cache-control': 'public, max-age=600',
    });
    response.end(known ? '' : '<rss/>');
  },
  '/gzip': reply(200, { 'content-encoding': 'gzip' }, gzipSync('packed')),
  '/raw-deflate': reply(200, { 'content-encoding': 'deflate' }, deflateRawSync('packed raw')),
  '/bomb': reply(200, { 'content-encoding': 'gzip' }, BOMB),
  '/not-gzip': reply(200, { 'content-encoding': 'gzip' }, 'plain'),
  '/torn': reply(200, { 'content-encoding': 'gzip' }, gzipSync('packed').subarray(0, 12)),
  '/archive': reply(200, { 'content-type': 'application/gzip' }, gzipSync('packed, not said')),
  '/bomb-unsaid': reply(200, {}, BOMB),
  '/brotli-bomb': reply(200, { 'content-encoding': 'br' }, BROTLI_BOMB),
  '/drip': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/inward-hex': reply(302, { location: 'http://0x7f.1/' }),
  '/inward-number': reply(302, { location: '//2130706433/' }),
  '/twice': reply(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync('x'))),
  '/never': () => {},
  '/stalls': (_, response) => {
    response.writeHead(200);
    response.write('x');
  },
  '/endless': (_, response) => {
    const chunk = 'x'.repeat(65_536);
    const pump = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
  },
  '/promises': (_, response) => {
    response.writeHead(200, { 'content-length': String(2 ** 40) });
    response.write('x');
  },
  '/hop': reply(301, { location: '/feed' }),
  '/loop': reply(302, { location: '/loop' }),
  '/inward': reply(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  '/inward-v6': reply(307, { location: 'http://[::ffff:127.0.0.1]/' }),
  '/to-file': reply(302, { location: 'file:///etc/passwd' }),
  '/busy': reply(429, { 'retry-after': '120' }),
  '/busy-for-ever': reply(503, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }),
  '/gone': reply(410),
};

const server = http.createServer((request, response) => (PATHS[request.url ?? ''] ?? reply(404))(request, response));
const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = isAddress(address) ? `127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, options: FetchOptions = {}) =>
  fetchAddress(`http://${host}${path}`, { allow: [host], timeoutMs: 1500, maxBytes: 1_000_000, ...options });
const text = (fetched: Awaited<ReturnType<typeof get>>) =>
  fetched.ok && fetched.body ? new TextDecoder().decode(fetched.body) : null;

test('an answer carries what the next request needs, and we say who we are', async () => {
  const fetched = await get('/feed');
  expect(fetched).toMatchObject({
    ok: true,
    status: 200,
    etag: '"v1"',
    lastModified: 'Wed, 04 Mar 2026 09:00:00 GMT',
    maxAgeSeconds: 600,
    notModified: false,
  });
  expect(text(fetched)).toBe('<rss/>');
  expect(seen['user-agent']).toBe(USER_AGENT);
  expect(USER_AGENT).toMatch(/^Entente\/\d+\.\d+\.\d+ \(\+https:\/\//);
});

test('an unchanged feed is one short exchange', async () => {
  const fetched = await get('/feed', { etag: '"v1"', lastModified: 'Wed, 04 Mar 2026 09:00:00 GMT' });
  expect(fetched).toMatchObject({ ok: true, notModified: true, body: null });
  expect(seen['if-modified-since']).toBe('Wed, 04 Mar 2026 09:00:00 GMT');
});

test('both meanings of deflate and gzip are unpacked', async () => {
  expect(text(await get('/gzip'))).toBe('packed');
  expect(text(await get('/raw-deflate'))).toBe('packed raw');
});

test('bytes count for more than what a server says of their packing', async () => {
  expect(text(await get('/not-gzip'))).toBe('plain');
  expect(text(await get('/archive'))).toBe('packed, not said');
});

test.each([
  ['/bomb', 'too-large'],
  ['/brotli-bomb', 'too-large'],
  ['/endless', 'too-large'],
  ['/promises', 'too-large'],
  ['/bomb-unsaid', 'too-large'],
  ['/torn', 'broken-answer'],
  ['/twice', 'broken-answer'],
  ['/never', 'timed-out'],
  ['/stalls', 'timed-out'],
  ['/drip', 'timed-out'],
  ['/loop', 'too-many-redirects'],
  ['/inward', 'refused-address'],
  ['/inward-v6', 'refused-address'],
  ['/inward-hex', 'refused-address'],
  ['/inward-number', 'refused-address'],
  ['/to-file', 'refused-address'],
  ['/gone', 'bad-status'],
])('%s ends as %s', async (path, failure) => {
  expect(await get(path)).toMatchObject({ ok: false, failure });
});

test('a redirect tells where it ended', async () => {
  expect(await get('/hop')).toMatchObject({ ok: true, finalUrl: `http://${host}/feed` });
});

test('a busy server says for how long, and not for a century', async () => {
  expect(await get('/busy')).toMatchObject({ status: 429, retryAfterSeconds: 120 });
  expect(await get('/busy-for-ever')).toMatchObject({ status: 503, retryAfterSeconds: 2_592_000 });
});

test('without the list of exceptions this machine is out of reach', async () => {
  expect(await get('/feed', { allow: [] })).toMatchObject({ ok: false, failure: 'refused-address' });
  expect(await fetchAddress(`http://${host.replace('127.0.0.1', '[::ffff:127.0.0.1]')}/feed`)).toMatchObject({
    failure: 'refused-address',
  });
});

test('nobody listening is an answer, not an exception', async () => {
  expect(await fetchAddress('http://127.0.0.1:1/', { allow: ['127.0.0.1:1'] })).toMatchObject({
    ok: false,
    failure: 'unreachable',
  });
  expect(await fetchAddress('not an address')).toMatchObject({ ok: false, failure: 'refused-address' });
});

/** What no HTTP library would send. */
const RAW: Record<string, (socket: net.Socket) => void> = {
  '/plain': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain'),
  '/junk': (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n\u0000\u0001\u0002'),
  '/headers-without-end': (socket) => {
    const timer = setInterval(() => socket.write(`X-More: ${'a'.repeat(1000)}\r\n`), 2);
    socket.on('close', () => clearInterval(timer));
    socket.write('HTTP/1.1 200 OK\r\n');
  },
  '/one-header-without-end': (socket) => {
    const timer = setInterval(() => socket.write('a'.repeat(4000)), 2);
    socket.on('close', () => clearInterval(timer));
    socket.write('HTTP/1.1 200 OK\r\nX-More: ');
  },
  '/shorter-than-said': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nfeed'),
  '/longer-than-said': (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeed and more'),
  '/length-below-zero': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nfeed'),
  '/two-lengths': (socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfeed\r\n0\r\n\r\n'),
  '/broken-chunk': (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfeed'),
  '/pipelined': (socket) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeedHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged'),
};

describe('a server that speaks no proper HTTP', () => {
  const sockets = new Set<net.Socket>();
  const raw = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const path = /^GET (\S+)/.exec(data.toString())?.[1] ?? '';
      RAW[path]?.(socket);
    });
  });
  let at = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const address = raw.address();
    at = isAddress(address) ? `127.0.0.1:${address.port}` : '';
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    raw.close();
  });
  const ask = (path: string) => fetchAddress(`http://${at}${path}`, { allow: [at], timeoutMs: 3000 });

  test.each([
    '/junk',
    '/headers-without-end',
    '/one-header-without-end',
    '/shorter-than-said',
    '/length-below-zero',
    '/two-lengths',
    '/broken-chunk',
  ])('%s ends as broken', async (path) => {
    expect(await ask(path)).toMatchObject({ ok: false, failure: 'broken-answer', reason: expect.stringMatching(/\w/) });
  });

  test.each(['/pipelined', '/longer-than-said'])('%s: what comes behind an answer answers nothing', async (path) => {
    expect(text(await ask(path))).toBe('feed');
    expect(text(await ask('/plain'))).toBe('plain');
  });
});
