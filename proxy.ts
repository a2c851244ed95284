// Runs before every page: gives each response a fresh nonce and the Content-Security-Policy that goes with it. What is embedded, and
// files, set their own.
import { type NextRequest, NextResponse } from 'next/server';
import { pagePolicy } from './lib/content-policy.ts';

const development = process.env.NODE_ENV !== 'production';

export function proxy(request: NextRequest): NextResponse {
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
