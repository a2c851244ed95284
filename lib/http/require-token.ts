// The operator's token: what every write over HTTP must show. Without ENTENTE_ADMIN_TOKEN there are no such writes at all.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../errors.ts';

/** Hashes are of one length, so that comparing them takes the same time whatever was shown. */
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** What a request shows: the token behind Bearer, or nothing. */
export const shownToken = (headers: Headers): string =>
  /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';

export const isToken = (shown: string, token: string): boolean => timingSafeEqual(hashOf(shown), hashOf(token));

/** Throws Problem('forbidden') where writes are off, Problem('unauthorized') for a missing or wrong token. */
export function requireToken(request: Request, adminToken: string | null): void {
  if (adminToken === null) {
    throw new Problem('forbidden', 'Writes over HTTP are off.', 'Set ENTENTE_ADMIN_TOKEN, or use the command line.');
  }
  if (isToken(shownToken(request.headers), adminToken)) return;
  throw new Problem('unauthorized', 'The token is missing or wrong.', 'Send it as "Authorization: Bearer TOKEN".');
}
