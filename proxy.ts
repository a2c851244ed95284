// Runs before every page: gives each response a fresh nonce and a strict Content-Security-Policy. Deny by default:
// scripts only with the nonce, nothing from other hosts, no framing.
import { type NextRequest, NextResponse } from 'next/server';

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

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy(nonce));
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|api/|icon.svg|favicon.ico).*)'] };
