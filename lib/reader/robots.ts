// What a host's robots.txt says about us -> may this page be fetched, and how often. RFC 9309: no file means everything is allowed, an
// unreachable one means nothing is. The trap: the parser treats "Entente/0.1 (+https://...)" as another name than "Entente".
import robotsParser from 'robots-parser';
import type { Fetched } from './fetch-address.ts';

export const ROBOT_NAME = 'Entente';
const MAX_CHARACTERS = 512_000;

export interface Robots {
  allows(address: string): boolean;
  /** Seconds between two requests, where the host asks for that. */
  crawlDelaySeconds: number | null;
  /** The host did not tell: nothing is allowed until it does, and nothing is forbidden for good. */
  isSilent: boolean;
}

const ALLOWS_ALL: Robots = { allows: () => true, crawlDelaySeconds: null, isSilent: false };
const ALLOWS_NONE: Robots = { allows: () => false, crawlDelaySeconds: null, isSilent: true };

export const robotsAddress = (address: string): string => new URL('/robots.txt', address).href;

/** `address` is where the file was found; it speaks for that scheme, host and port only. */
export function parseRobots(text: string, address: string, agent = ROBOT_NAME): Robots {
  // A rule whose colon was forgotten is meant all the same.
  const plain = text
    .slice(0, MAX_CHARACTERS)
    .replace(/^([ \t]*(?:user-agent|allow|disallow))[ \t]+(?=[^:\s])/gim, '$1: ');
  const robots = robotsParser(address, plain);
  return {
    // Of pages that it does not speak for it allows none.
    allows: (page) => robots.isAllowed(page, agent) ?? false,
    crawlDelaySeconds: robots.getCrawlDelay(agent) ?? null,
    isSilent: false,
  };
}

/** From the answer to a request for `robotsAddress`: 4xx allows all, 5xx and silence allow nothing until the next try. */
export function robotsOf(fetched: Fetched, address: string): Robots {
  if (fetched.ok) return parseRobots(new TextDecoder().decode(fetched.body ?? new Uint8Array()), address);
  const isMissing = fetched.status !== null && fetched.status >= 400 && fetched.status < 500 && fetched.status !== 429;
  return isMissing || fetched.failure === 'too-many-redirects' ? ALLOWS_ALL : ALLOWS_NONE;
}
