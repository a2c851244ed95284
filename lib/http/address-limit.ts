// How often one reader may ask for something: told by the address that the request came from.
import { Problem } from '../errors.ts';
import { createRateLimit } from './rate-limit.ts';

/** The web server sets the header from the socket; only behind a trusted proxy is it what somebody says. */
const addressOf = (headers: Headers): string => headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';

export class TooMany extends Problem {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(
      'too_many_requests',
      'Too many requests came from this address.',
      `Wait ${retryAfterSeconds} s and try again.`,
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Throws Problem('too_many_requests') where the address has used up what it may ask. The limit is read at the first request. */
export function createAddressLimit(perMinute: () => number): (headers: Headers) => void {
  let take: ReturnType<typeof createRateLimit> | undefined;
  return (headers) => {
    take ??= createRateLimit(perMinute());
    const { retryAfterSeconds } = take(addressOf(headers), Date.now());
    if (retryAfterSeconds !== null) throw new TooMany(retryAfterSeconds);
  };
}
