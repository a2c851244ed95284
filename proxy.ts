// Runs before every page: gives each response a fresh nonce and the Content-Security-Policy that goes with it. And gives two pages
// the status of what they tell: /status, and that of a frozen share which was revoked. What is embedded, and files, set their own.
import { type NextRequest, NextResponse } from 'next/server';
import { readConfig } from './lib/config.ts';
import { pagePolicy } from './lib/content-policy.ts';

const development = process.env.NODE_ENV !== 'production';

const asked = 'x-entente-asked';
const own = (path: string): string => {
  const { port, host } = readConfig();
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}${path}`;
};

/** What of the API tells the status of a page, and which of its statuses the page takes over. Null where pages answer for themselves. */
function askedFor(path: string): { readonly tells: string; readonly takes: readonly number[] } | null {
  if (path === '/status') return { tells: '/api/v1/status', takes: [500, 503] };
  const share = /^\/s\/(\w+)(?:\/changes)?$/.exec(path)?.[1];
  return share === undefined ? null : { tells: `/oembed?url=/s/${share}`, takes: [404, 410] };
}

/**
 * A page cannot set the status of its answer. So the API is asked; does it answer with one that the page has to have, then the page
 * is fetched from ourselves and handed on with it.
 */
async function pageWithStatus(request: NextRequest): Promise<NextResponse | null> {
  const { pathname, search } = request.nextUrl;
  const question = askedFor(pathname);
  // Next's own requests for parts of a page have no status that anybody reads, and what a form sends must arrive.
  if (!question || request.method !== 'GET' || request.headers.has(asked) || request.headers.has('rsc')) return null;
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(own(question.tells), { signal }).catch(() => null);
  const status = answer?.status ?? 503;
  if (!question.takes.includes(status)) return null;
  const headers = { [asked]: 'status', cookie: request.headers.get('cookie') ?? '' };
  const page = await fetch(own(`${pathname}${search}`), { headers, signal }).catch(() => null);
  return page && new NextResponse(page.body, { status, headers: passedOn(page.headers) });
}

function passedOn(headers: Headers): Headers {
  const kept = new Headers({ 'Cache-Control': 'no-store' });
  for (const name of ['content-type', 'content-security-policy']) kept.set(name, headers.get(name) ?? '');
  return kept;
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const told = await pageWithStatus(request);
  if (told) return told;
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', pagePolicy(nonce, development));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', pagePolicy(nonce, development));
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static|_next/image|api/|embed/|embed.js|image/|data/|oembed|sitemap|robots.txt|icon.svg|favicon.ico).*)',
  ],
};
