// One guarded GET: an address in, what came back out, as data. Every hop of a redirect is guarded again, the whole exchange has one
// deadline, and the size cap counts decoded bytes, so that neither a slow nor an endless nor a compressed answer can hold the process.
// Never throws, never sends cookies or credentials, never runs or follows anything inside the body.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Agent, errors, request } from 'undici';
import manifest from '../../package.json' with { type: 'json' };
import { guardAddress, publicLookup, RefusedAddress } from './guard-address.ts';
import { parseDate } from './parse-date.ts';

export const USER_AGENT = `Entente/${manifest.version} (+https://github.com/entente-news/entente)`;

export interface FetchOptions {
  /** What an earlier answer carried, for a conditional request. */
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  /** Of the decoded body. */
  maxBytes?: number;
  /** For all hops together, from the first look-up to the last byte. */
  timeoutMs?: number;
  maxRedirects?: number;
  /** `host:port` pairs exempt from the guard. Tests only: no configuration sets it. */
  allow?: readonly string[];
}

export type FetchFailure =
  | 'refused-address'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'too-many-redirects'
  | 'broken-answer'
  | 'bad-status';

export type Fetched =
  | {
      ok: true;
      status: number;
      finalUrl: string;
      contentType: string | null;
      etag: string | null;
      lastModified: string | null;
      /** Null where nothing was modified. */
      body: Uint8Array | null;
      notModified: boolean;
      /** How long the server calls this fresh (Cache-Control: max-age). */
      maxAgeSeconds: number | null;
    }
  | {
      ok: false;
      failure: FetchFailure;
      reason: string;
      status: number | null;
      finalUrl: string;
      retryAfterSeconds: number | null;
    };

const DEFAULTS = { maxBytes: 10_000_000, timeoutMs: 20_000, maxRedirects: 5 };

const agent = new Agent({
  connect: { lookup: publicLookup, timeout: 10_000 },
  maxHeaderSize: 32_768,
  keepAliveTimeout: 2_000,
});

class Failure extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure, reason: string) {
    super(reason);
    this.failure = failure;
  }
}

export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { maxRedirects, timeoutMs } = { ...DEFAULTS, ...options };
  const signal = AbortSignal.timeout(timeoutMs);
  let current = address;
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const guarded = guardAddress(current, options.allow);
      if (!guarded.ok) throw new Failure('refused-address', guarded.reason);
      current = guarded.url.href;
      const answer = await fetchOnce(guarded.url, options, signal);
      if (!('redirect' in answer)) return answer;
      if (!URL.canParse(answer.redirect, current))
        throw new Failure('broken-answer', 'redirected to what is no address');
      current = new URL(answer.redirect, current).href;
    }
    throw new Failure('too-many-redirects', `redirected more than ${maxRedirects} times`);
  } catch (error) {
    const { failure, message } = explain(error, signal);
    return { ok: false, failure, reason: message, status: null, finalUrl: current, retryAfterSeconds: null };
  }
}

function explain(error: unknown, signal: AbortSignal): { failure: FetchFailure; message: string } {
  if (error instanceof Failure) return error;
  if (signal.aborted) return { failure: 'timed-out', message: 'no complete answer in time' };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RefusedAddress) return { failure: 'refused-address', message };
  if (error instanceof errors.ConnectTimeoutError || error instanceof errors.HeadersTimeoutError) {
    return { failure: 'timed-out', message };
  }
  if (
    error instanceof errors.HTTPParserError ||
    error instanceof errors.SocketError ||
    error instanceof errors.ResponseContentLengthMismatchError ||
    error instanceof errors.HeadersOverflowError
  ) {
    return { failure: 'broken-answer', message };
  }
  return { failure: 'unreachable', message };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

async function fetchOnce(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched | { redirect: string }> {
  const { maxBytes } = { ...DEFAULTS, ...options };
  const {
    statusCode: status,
    headers,
    body,
  } = await request(url, {
    dispatcher: agent,
    signal,
    headers: {
      'user-agent': USER_AGENT,
      accept: options.accept ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...(options.etag ? { 'if-none-match': options.etag } : {}),
      ...(options.lastModified ? { 'if-modified-since': options.lastModified } : {}),
    },
  });
  const header = (name: string): string | null => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  // An unread body would hold its socket; destroying it reports an error that nobody waits for.
  const leave = () => body.on('error', () => {}).destroy();
  const location = header('location');
  if (REDIRECTS.has(status) && location) {
    leave();
    return { redirect: location };
  }
  const finalUrl = url.href;
  if (status !== 304 && (status < 200 || status > 299)) {
    leave();
    const retryAfterSeconds = retryAfter(header('retry-after'));
    return {
      ok: false,
      failure: 'bad-status',
      reason: `the server answered ${status}`,
      status,
      finalUrl,
      retryAfterSeconds,
    };
  }
  const notModified = status === 304;
  if (!notModified && Number(header('content-length') ?? 0) > maxBytes) {
    leave();
    throw new Failure('too-large', `larger than ${maxBytes} bytes`);
  }
  if (notModified) leave();
  return {
    ok: true,
    status,
    finalUrl,
    contentType: header('content-type'),
    etag: header('etag'),
    lastModified: header('last-modified'),
    body: notModified ? null : await decode(await readCapped(body, maxBytes), header('content-encoding'), maxBytes),
    notModified,
    maxAgeSeconds: maxAge(header('cache-control')),
  };
}

async function readCapped(body: AsyncIterable<unknown>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > maxBytes) throw new Failure('too-large', `larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const unzip = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};
const isCoding = (coding: string): coding is keyof typeof unzip => Object.hasOwn(unzip, coding);

/** What a gzip stream begins with, and no text does: it counts for more than what the server says. */
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** One layer only; servers mean both zlib and raw streams by "deflate", and call plain bytes packed or packed ones plain. */
async function decode(bytes: Buffer, encoding: string | null, maxBytes: number): Promise<Uint8Array> {
  const stated = encoding?.trim().toLowerCase() || 'identity';
  if (bytes.length === 0 || (/^(?:identity|gzip|x-gzip)$/.test(stated) && !isGzip(bytes))) return bytes;
  const coding = stated === 'identity' ? 'gzip' : stated;
  if (!isCoding(coding))
    throw new Failure('broken-answer', `content encoding ${coding.slice(0, 40)} is not one that was asked for`);
  const options = { maxOutputLength: maxBytes };
  const isRaw = coding === 'deflate' && ((bytes[0] ?? 0) & 0x0f) !== 8;
  try {
    return await (isRaw ? promisify(inflateRaw)(bytes, options) : unzip[coding](bytes, options));
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('too-large', `larger than ${maxBytes} bytes when decoded`);
    throw new Failure('broken-answer', `the ${coding} body is broken`);
  }
}

const LONGEST_WAIT_SECONDS = 30 * 86_400;

/** Seconds from now, at most thirty days: servers ask for centuries. */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  const { at } = parseDate(value);
  const seconds = /^\d+$/.test(value.trim())
    ? Number(value)
    : at === null
      ? null
      : (Date.parse(at) - Date.now()) / 1000;
  return seconds === null ? null : Math.min(LONGEST_WAIT_SECONDS, Math.max(0, Math.round(seconds)));
}

function maxAge(value: string | null): number | null {
  const seconds = /(?:^|[,\s])max-age=(\d{1,9})/i.exec(value ?? '')?.[1];
  return seconds === undefined || /no-store|no-cache/i.test(value ?? '') ? null : Number(seconds);
}
