// For tests only: an outlet on loopback that answers as a test says, and the worker that listens to it, against a database of the test's
// own. What was asked of the outlet, and how much at once, is written down; before each test all of it is empty.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { database } from '#lib/db/database.ts';
import { addFeeds } from '#lib/db/keep-feeds.ts';
import { listJobs } from '#lib/db/list-jobs.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { feedIdOf } from '#lib/db/save-feeds.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { keptFeedOf } from '../feeds/listed-feed.ts';
import { runJobs } from './run-jobs.ts';

type Answer = (request: http.IncomingMessage) => { status?: number; headers?: http.OutgoingHttpHeaders; body?: string };

export interface Outlet {
  /** By path; every other is missing. */
  answers: Record<string, Answer>;
  seen: { path: string; headers: http.IncomingHttpHeaders }[];
  mostAtOnce: number;
  /** How long each answer takes. */
  slowMs: number;
  host: string;
}

/** When the tests begin. */
export const start = new Date('2026-03-02T09:00:00Z');
export const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

export const words = 'CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI. ';
export const page = (title: string, text = words.repeat(6)) =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article><h1>${title}</h1><p>${text}</p><p>${words.repeat(3)}</p></article></body></html>`;
export const html =
  (title: string, text?: string): Answer =>
  () => ({ headers: { 'content-type': 'text/html' }, body: page(title, text) });

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** Has a server listen on loopback; returns its host. */
export async function hostOf(server: http.Server, ip: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, ip, resolve));
  const address = server.address();
  return isAddress(address) ? `${ip}:${address.port}` : '';
}

/** Feeds of that host are polled from now on. */
export async function follow(host: string, ...addresses: string[]): Promise<void> {
  const feeds = addresses.map((address) =>
    keptFeedOf({ address, title: address, homepage: null, groups: [], publisher: null }, [host]),
  );
  await addFeeds(database(), feeds, { addedAt: start, revive: true });
}

function serve(outlet: Outlet): void {
  let atOnce = 0;
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    outlet.seen.push({ path, headers: request.headers });
    atOnce += 1;
    outlet.mostAtOnce = Math.max(outlet.mostAtOnce, atOnce);
    setTimeout(() => {
      atOnce -= 1;
      const { status = 200, headers = {}, body = '' } = outlet.answers[path]?.(request) ?? { status: 404 };
      response.writeHead(status, headers).end(body);
    }, outlet.slowMs);
  });
  beforeAll(async () => {
    outlet.host = await hostOf(server, '127.0.0.1');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
}

/** Call at the top of a file of tests. */
export function openOutlet() {
  const testDatabase = openTestDatabase();
  const lexicon = buildLexicon(registry);
  const outlet: Outlet = { answers: {}, seen: [], mostAtOnce: 0, slowMs: 0, host: '' };
  serve(outlet);
  beforeAll(() => saveRegistry(database(), registry));
  beforeEach(async () => {
    Object.assign(outlet, { answers: { '/robots.txt': () => ({ status: 404 }) }, seen: [], mostAtOnce: 0, slowMs: 0 });
    await database()
      .$executeRaw`TRUNCATE deals, feeds, articles, publishers, stories, story_keys, graphile_worker._private_jobs CASCADE`;
  });
  const at = (path: string) => `http://${outlet.host}${path}`;
  return {
    outlet,
    at,
    hits: (path: string) => outlet.seen.filter((one) => one.path === path),
    item: (
      guid: string,
      { title = `News ${guid}`, link = at(`/${guid}`), date = 'Mon, 02 Mar 2026 08:00:00 GMT' } = {},
    ) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate><description>Short.</description></item>`,
    rss: (...items: string[]) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Stub</title><link>${at('/')}</link><description>d</description>${items.join('')}</channel></rss>`,
    feed: (path: string) => database().feed.findUniqueOrThrow({ where: { id: feedIdOf(at(path)) } }),
    listenTo: (...paths: string[]) => follow(outlet.host, ...paths.map(at)),
    /** Does what is due. A job that failed is a failure of the test, but where poison is the point. */
    async work(
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
        allow: [outlet.host],
        ...extra,
      });
      const failed = extra.poison ? [] : await listJobs(database());
      expect(failed.map(({ kind, reason }) => [kind, reason])).toEqual([]);
    },
  };
}
