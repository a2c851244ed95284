// Who is alive is known by the locks of connections: the jobs of the dead come back, those of the living stay with them.
import { describe, expect, test } from 'vitest';
import { database } from './database.ts';
import { listJobs } from './list-jobs.ts';
import { openTestDatabase } from './open-test-database.ts';
import { addJobs } from './queue.ts';
import { countWorkers, releaseDead, WorkerSession } from './worker-session.ts';

const { url } = openTestDatabase();

async function takenBy(name: string, attempts: number): Promise<void> {
  await addJobs(database(), [{ kind: 'group-claims', payload: { subject: name }, key: name, maxAttempts: 3 }]);
  await database().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${name}, locked_at = now(), attempts = ${attempts} WHERE key = ${name}`;
}

const states = async () =>
  Object.fromEntries((await listJobs(database())).map(({ subject, state, reason }) => [subject, [state, reason]]));

test('a worker that is gone lets go of its jobs, at the last attempt with the reason; a living one keeps them', async () => {
  const alive = await WorkerSession.open(url());
  await alive.takeName('alive');
  expect(await countWorkers(database())).toBe(1);
  await takenBy('alive', 1);
  await takenBy('gone', 1);
  await takenBy('gone for the third time', 3);
  expect(await releaseDead(database())).toBe(2);
  expect(await states()).toEqual({
    alive: ['running', null],
    gone: ['waiting', null],
    'gone for the third time': ['dead', 'each worker that took it ended before it was done'],
  });
  await alive.close();
  expect(await countWorkers(database())).toBe(0);
  expect(await releaseDead(database())).toBe(1);
  expect((await states()).alive).toEqual(['waiting', null]);
});

describe('places at a host', () => {
  test('are as many as asked for, whoever asks, and free again when left or when their holder is gone', async () => {
    const [a, b] = [await WorkerSession.open(url()), await WorkerSession.open(url())];
    const first = await a.takePlace('paper.example', 2);
    const second = await a.takePlace('paper.example', 2);
    expect([first === null, second === null]).toEqual([false, false]);
    expect(await a.takePlace('paper.example', 2)).toBeNull();
    expect(await b.takePlace('paper.example', 2)).toBeNull();
    expect(await b.takePlace('other.example', 1)).not.toBeNull();
    await first?.();
    expect(await b.takePlace('paper.example', 2)).not.toBeNull();
    expect(await b.takePlace('paper.example', 2)).toBeNull();
    await a.close();
    expect(await b.takePlace('paper.example', 2)).not.toBeNull();
    await b.close();
  });
});
