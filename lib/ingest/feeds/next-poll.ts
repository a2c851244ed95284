// When a feed should be asked again. Goes by the feed's own rhythm, never sooner than it or its server asks for; a feed that
// fails is asked ever more seldom. Pure: the caller brings the clock and the chance.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const shortest = 10 * minute;
const longest = day;
/** A feed about whose rhythm nothing is known yet. */
const unknown = hour;
const firstRetry = 5 * minute;

export interface Rhythm {
  /** When the newest entries came out, newest first. */
  readonly times: readonly Date[];
  readonly ttlMinutes: number | null;
  /** How long the server calls its answer fresh. */
  readonly maxAgeSeconds: number | null;
}

function gapsOf(times: readonly Date[]): number[] {
  return times.slice(1).flatMap((time, i) => {
    const gap = (times[i]?.getTime() ?? 0) - time.getTime();
    return gap > 0 ? [gap] : [];
  });
}

/** A number between 0.85 and 1.15 times the wait, so that feeds added together do not stay together. */
const jittered = (waitMs: number, chance: number): number => waitMs * (0.85 + 0.3 * chance);

/** Half the usual gap between entries, between ten minutes and a day; a feed that has gone quiet is asked more seldom. */
export function nextPollAfter(now: Date, rhythm: Rhythm, chance: number): Date {
  const gaps = gapsOf(rhythm.times).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)];
  const quiet = now.getTime() - (rhythm.times[0]?.getTime() ?? now.getTime());
  const wanted = usual === undefined ? unknown : Math.max(usual, quiet / 4) / 2;
  const asked = Math.max((rhythm.ttlMinutes ?? 0) * minute, (rhythm.maxAgeSeconds ?? 0) * 1_000);
  const wait = jittered(Math.min(longest, Math.max(shortest, wanted)), chance);
  return new Date(now.getTime() + Math.max(wait, Math.min(asked, longest)));
}

/** Doubles with each failure in a row up to a day. A server that says for how long it wants to be left alone is obeyed. */
export function retryPollAfter(now: Date, failures: number, retryAfterSeconds: number | null, chance: number): Date {
  const wait = jittered(Math.min(longest, firstRetry * 2 ** Math.min(failures - 1, 12)), chance);
  return new Date(now.getTime() + Math.max(wait, (retryAfterSeconds ?? 0) * 1_000));
}

const fewestGaps = 5;

/** The longest pause that this feed has made so far, at least a day; null while too little was seen to say. */
export function usualGapSeconds(times: readonly Date[]): number | null {
  const gaps = gapsOf(times);
  return gaps.length < fewestGaps ? null : Math.round(Math.max(day, ...gaps) / 1_000);
}
