// What hosts have asked of us: their robots.txt, remembered for some hours, and until when they want to be left alone.
import type { Fetched } from '#lib/reader/fetch-address.ts';
import { type Robots, robotsAddress, robotsOf } from '#lib/reader/robots.ts';

const keptMs = 6 * 3_600_000;
/** A host that did not tell (its server failed) is asked again soon. */
const keptWhenSilentMs = 600_000;
const mostHosts = 2_000;

export interface Kept {
  readonly robots: Robots;
  /** When it is to be asked again. */
  readonly until: Date;
}

export class HostRules {
  readonly #robots = new Map<string, Kept>();
  readonly #closedUntil = new Map<string, number>();

  /** The rules for the pages of an address's host, where they were asked for not long ago. */
  robotsFor(address: string, now: Date): Kept | null {
    const kept = this.#robots.get(robotsAddress(address));
    return kept && kept.until > now ? kept : null;
  }

  /** Remembers what the host answered. Never throws: a host that cannot be asked allows nothing for now. */
  keepRobots(address: string, fetched: Fetched, now: Date): Kept {
    if (this.#robots.size >= mostHosts) this.#robots.clear();
    const robots = robotsOf(fetched, robotsAddress(address));
    const kept = { robots, until: new Date(now.getTime() + (robots.isSilent ? keptWhenSilentMs : keptMs)) };
    this.#robots.set(robotsAddress(address), kept);
    return kept;
  }

  /** Remembers a Retry-After. */
  close(host: string, until: Date): void {
    if (this.#closedUntil.size >= mostHosts) this.#closedUntil.clear();
    this.#closedUntil.set(host, until.getTime());
  }

  /** Until when a host wants to be left alone; null where it may be asked now. */
  closedUntil(host: string, now: Date): Date | null {
    const until = this.#closedUntil.get(host) ?? 0;
    return until > now.getTime() ? new Date(until) : null;
  }
}
