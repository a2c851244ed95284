// Runs before every page: gives each response a fresh nonce and a strict Content-Security-Policy. Deny by default:
// scripts only with the nonce, nothing from other hosts, no framing. And gives the page /status the status of what it tells.
import { type NextRequest, NextResponse } from 'next/server';
import { readConfig } from './lib/config.ts';

const production = process.env.NODE_ENV === 'production';

function policy(nonce: string): string {
  return [
    `default-src 'self'`,
    // React's development build evaluates code for its stack traces; production never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const asked = 'x-entente-asked';
const own = (path: string): string => {
  const { port, host } = readConfig();
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}${path}`;
};

/**
 * A page cannot set the status of its answer. So the API is asked whether something is late; is it, then the page is fetched from
 * ourselves and handed on with 503. Null where the page may answer for itself.
 */
async function lateStatusPage(request: NextRequest): Promise<NextResponse | null> {
  if (request.headers.has(asked) || request.headers.has('rsc')) return null;
  const signal = AbortSignal.timeout(10_000);
  const status = await fetch(own('/api/v1/status'), { signal }).catch(() => null);
  if (status?.ok) return null;
  const headers = { [asked]: 'status', cookie: request.headers.get('cookie') ?? '' };
  const page = await fetch(own(`/status${request.nextUrl.search}`), { headers, signal }).catch(() => null);
  return page && new NextResponse(page.body, { status: 503, headers: passedOn(page.headers) });
}

function passedOn(headers: Headers): Headers {
  const kept = new Headers({ 'Cache-Control': 'no-store' });
  for (const name of ['content-type', 'content-security-policy']) kept.set(name, headers.get(name) ?? '');
  return kept;
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.nextUrl.pathname === '/status') {
    const late = await lateStatusPage(request);
    if (late) return late;
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy(nonce));
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|api/|icon.svg|favicon.ico).*)'] };
