// What every bench measures with: contestants take turns, so that a busy moment of the machine falls on all of them, and each begins
// as many rounds as the others, so that none reads for all what they read. What is printed are ratios of one run. Times of different
// runs are never compared.
import { performance } from 'node:perf_hooks';

export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
  /** Makes the same start for every run; its time does not count. */
  readonly before?: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds of one run, ascending. */
  readonly times: readonly number[];
}

/** The value below which a share `q` (0 to 1) of the ascending `sorted` lies, by the nearest-rank method. */
export function quantile(sorted: readonly number[], q: number): number {
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no quantile of nothing');
  return value;
}

export const median = (measured: Measured): number => quantile(measured.times, 0.5);
export const p95 = (measured: Measured): number => quantile(measured.times, 0.95);

/** Runs each `warmUps` times, then all in turn for `rounds` rounds. A contestant that throws ends the bench. */
export async function measure(contestants: readonly Contestant[], rounds: number, warmUps = 1): Promise<Measured[]> {
  for (const { run, before } of contestants)
    for (let time = 0; time < warmUps; time += 1) {
      await before?.();
      await run();
    }
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const i = (round + turn) % contestants.length;
      await contestants[i]?.before?.();
      const began = performance.now();
      await contestants[i]?.run();
      times[i]?.push(performance.now() - began);
    }
  }
  return contestants.map(({ name }, i) => ({ name, times: (times[i] ?? []).sort((a, b) => a - b) }));
}

/** `ours` as so many times `theirs`: two digits that mean something, no unit. */
export const ratio = (ours: number, theirs: number): string => `${Number((ours / theirs).toPrecision(2))}x`;
