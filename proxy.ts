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

/** A page cannot set the status of its answer; the API, which knows it, is asked first. Returns 200 or 503. */
async function statusOf(request: NextRequest): Promise<number> {
  const { port, host } = readConfig();
  const own = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/api/v1/status`;
  const answer = await fetch(own, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(10_000)]) }).catch(() => null);
  return answer?.ok ? 200 : 503;
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy(nonce));
  const response =
    request.nextUrl.pathname === '/status'
      ? NextResponse.rewrite(request.nextUrl, { request: { headers }, status: await statusOf(request) })
      : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy(nonce));
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|api/|icon.svg|favicon.ico).*)'] };
