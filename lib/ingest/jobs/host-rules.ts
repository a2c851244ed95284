// What hosts have asked of us: their robots.txt, remembered for some hours, and until when they want to be left alone.
import { type FetchOptions, fetchAddress } from '#lib/reader/fetch-address.ts';
import { type Robots, robotsAddress, robotsOf } from '#lib/reader/robots.ts';

const keptMs = 6 * 3_600_000;
/** A host that did not tell (its server failed) is asked again soon. */
const keptWhenSilentMs = 600_000;
const mostHosts = 2_000;
const maxBytes = 600_000;

interface Kept {
  readonly robots: Promise<Robots>;
  until: number;
}

export class HostRules {
  readonly #robots = new Map<string, Kept>();
  readonly #closedUntil = new Map<string, number>();

  /** The rules for the pages of an address's host. Never throws: a host that cannot be asked allows nothing for now. */
  robotsFor(address: string, now: Date, options: FetchOptions): Promise<Robots> {
    const file = robotsAddress(address);
    const kept = this.#robots.get(file);
    if (kept && kept.until > now.getTime()) return kept.robots;
    if (this.#robots.size >= mostHosts) this.#robots.clear();
    const asked = fetchAddress(file, { ...options, maxBytes }).then((fetched) => {
      if (!fetched.ok && fetched.failure !== 'bad-status') entry.until = now.getTime() + keptWhenSilentMs;
      return robotsOf(fetched, file);
    });
    const entry: Kept = { robots: asked, until: now.getTime() + keptMs };
    this.#robots.set(file, entry);
    return asked;
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
