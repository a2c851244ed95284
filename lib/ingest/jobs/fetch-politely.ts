// One GET as a good guest: at most two at once per host among all workers of all machines, one where robots.txt asks for
// pauses, none while the host wants to be left alone. Returns when to come again where it is not our turn.
import { setTimeout } from 'node:timers/promises';
import { type Fetched, type FetchOptions, fetchAddress } from '#lib/reader/fetch-address.ts';
import { type Robots, robotsAddress } from '#lib/reader/robots.ts';
import type { Kept } from './host-rules.ts';
import type { JobContext } from './job-context.ts';

const placesPerHost = 2;
const patienceMs = 10_000;
const pauseMs = 100;
const comeAgainMs = 5_000;
const longestPauseSeconds = 30;

export type Polite = { readonly fetched: Fetched } | { readonly comeAgainAt: Date };

/** `pauseSeconds` is the host's own wish for a time between two requests. */
export async function fetchPolitely(
  address: string,
  options: FetchOptions,
  { session, hosts, now, allow }: JobContext,
  pauseSeconds = 0,
): Promise<Polite> {
  const { host } = new URL(address);
  const closedUntil = hosts.closedUntil(host, now());
  if (closedUntil) return { comeAgainAt: closedUntil };
  const leave = await waitForPlace(session, host, pauseSeconds > 0 ? 1 : placesPerHost);
  if (!leave) return { comeAgainAt: new Date(now().getTime() + comeAgainMs) };
  const holdMs = Math.min(pauseSeconds, longestPauseSeconds) * 1_000;
  try {
    const fetched = await fetchAddress(address, { ...options, allow });
    if (!fetched.ok && fetched.retryAfterSeconds) {
      hosts.close(host, new Date(now().getTime() + fetched.retryAfterSeconds * 1_000));
    }
    return { fetched };
  } finally {
    // The place stays taken for the pause, while the job goes on.
    void setTimeout(holdMs, undefined, { ref: false })
      .then(leave)
      .catch(() => undefined);
  }
}

async function waitForPlace(session: JobContext['session'], host: string, places: number) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const leave = await session.takePlace(host, places);
    if (leave || Date.now() > deadline) return leave;
    await setTimeout(pauseMs);
  }
}

const mostRobotsBytes = 600_000;

/** The host's rules for an address: remembered, or asked for in our turn. Where the host does not tell, when to ask again. */
export async function askRobots(
  address: string,
  context: JobContext,
): Promise<Robots | { readonly comeAgainAt: Date }> {
  const known = context.hosts.robotsFor(address, context.now());
  if (known) return told(known);
  const polite = await fetchPolitely(robotsAddress(address), { maxBytes: mostRobotsBytes }, context);
  if ('comeAgainAt' in polite) return polite;
  // Several jobs may have asked at once; the first answer stands.
  const first = context.hosts.robotsFor(address, context.now());
  return told(first ?? context.hosts.keepRobots(address, polite.fetched, context.now()));
}

const told = ({ robots, until }: Kept) => (robots.isSilent ? { comeAgainAt: until } : robots);
