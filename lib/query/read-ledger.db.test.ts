// Names that a process holds follow those of the database, by the changes alone.
import { expect, test } from 'vitest';
import { bumpLedger } from '#lib/db/bump-ledger.ts';
import type { Writer } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveDiscovered } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { readLedger } from './read-ledger.ts';

const database = openTestDatabase();

const change = (work: (writer: Writer) => Promise<unknown>): Promise<void> =>
  writeAlone(database(), async (writer) => {
    await work(writer);
    await bumpLedger(writer);
  });

test('a new organization and a corrected name are read again, and nothing else is', async () => {
  const first = await readLedger();
  expect(first.names.has('quendrix')).toBe(false);

  await change((writer) => saveDiscovered(writer, [{ slug: 'quendrix', name: 'Quendrix', kind: 'lab' }]));
  const added = await readLedger();
  expect([...added.names].filter(([slug]) => !first.names.has(slug))).toEqual([['quendrix', 'Quendrix']]);

  await change((writer) => saveDiscovered(writer, [{ slug: 'quendrix', name: 'QUENDRIX', kind: 'lab' }]));
  const corrected = await readLedger();
  expect(corrected.names.get('quendrix')).toBe('QUENDRIX');
  expect(corrected.same).not.toBe(added.same);

  await change(async () => undefined);
  const later = await readLedger();
  expect(later.names).toBe(corrected.names);
  expect(later.same).toBe(corrected.same);
});
