// Who keeps the process busy waits for the turns that this process holds, and never for one that is over or was only asked for.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contentId } from '#lib/domain/content-id.ts';
import { database } from './database.ts';
import { openTestDatabase } from './open-test-database.ts';
import { untilNoTurn, writeAlone, writeArticles } from './write-lock.ts';

openTestDatabase();

/** Notes when a wait is over. */
function waitBeside(happened: string[]): Promise<void> {
  return untilNoTurn().then(() => {
    happened.push('free');
  });
}

test('a turn is waited for to its end, whether it ended well or not', async () => {
  const happened: string[] = [];
  const waits: Promise<void>[] = [];
  const failing = writeAlone(database(), async (writer) => {
    waits.push(waitBeside(happened));
    await writer.$queryRaw`SELECT 1`;
    await setImmediate();
    happened.push('failed');
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  await Promise.all(waits);
  expect(happened).toEqual(['failed', 'free']);
});

test('articles that are written ahead of the turn hold nobody up until it is theirs', async () => {
  const happened: string[] = [];
  const waits: Promise<void>[] = [];
  await writeArticles(database(), [contentId('article', 'one')], async (writer, turn) => {
    await waitBeside(happened);
    happened.push('ahead');
    await turn.ofArticles();
    waits.push(waitBeside(happened));
    await writer.$queryRaw`SELECT 1`;
    await setImmediate();
    happened.push('in turn');
  });
  await Promise.all(waits);
  expect(happened).toEqual(['free', 'ahead', 'in turn', 'free']);
});
