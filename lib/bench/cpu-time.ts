// Processors' time that processes have used up, from Linux's /proc; null elsewhere. What a bench's clock cannot say: whether a part
// waits or works, and so what more of it could gain on the same cores.
import { readFile } from 'node:fs/promises';

/** Linux counts this time in hundredths of a second for every program, whatever its own clock is. */
const ticksPerSecond = 100;

/** Of /proc/PID/stat, counted from the third field on, since the second (the name) may hold spaces. */
const field = { parent: 1, user: 11, system: 12, childrenUser: 13, childrenSystem: 14 } as const;

async function statOf(pid: number): Promise<number[] | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    return line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return null;
  }
}

const sum = (stat: readonly number[] | null, places: readonly number[]): number =>
  stat === null ? 0 : places.reduce((ticks, place) => ticks + (stat[place] ?? 0), 0) / ticksPerSecond;

/** Seconds that a process has had of all processors, with all of its threads. */
export const cpuSecondsOf = async (pid: number): Promise<number> => sum(await statOf(pid), [field.user, field.system]);

/** The same of a process with its children, those that have ended among them: Postgres has one for each connection. */
export async function cpuSecondsWithChildren(pid: number): Promise<number> {
  const own = sum(await statOf(pid), [field.user, field.system, field.childrenUser, field.childrenSystem]);
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const seconds = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(cpuSecondsOf));
  return seconds.reduce((all, one) => all + one, own);
}

/** Null where there is no such process, or no /proc. */
export const parentOf = async (pid: number): Promise<number | null> => (await statOf(pid))?.[field.parent] ?? null;
