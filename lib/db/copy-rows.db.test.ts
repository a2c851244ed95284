// What COPY's own notation could mangle comes back as it went in; a failed batch leaves nothing; the transaction is the writer's.
import { expect, test } from 'vitest';
import { copyRows } from './copy-rows.ts';
import { database } from './database.ts';
import { openTestDatabase } from './open-test-database.ts';
import { writeAlone } from './write-lock.ts';

openTestDatabase();

const odd = 'tab\there, line\nbreak, return\r, back\\slash, \\N, \\., "quotes", {braces}, comma, ¥ 𝄞 é';
const row = (id: string, name: string, domains: readonly string[]) => ({
  id,
  name,
  kind: 'press',
  display_policy: 'full',
  domains,
});

test('text and lists of text come back letter by letter', async () => {
  await writeAlone(database(), (writer) =>
    copyRows(writer, 'publishers', [
      row('odd', odd, [odd, '', 'NULL', 'plain']),
      row('none', '\\N', []),
      row('empty', '', ['']),
    ]),
  );
  const rows = await database().publisher.findMany({ where: { id: { in: ['odd', 'none', 'empty'] } } });
  const found = Object.fromEntries(rows.map(({ id, name, domains }) => [id, { name, domains }]));
  expect(found).toEqual({
    odd: { name: odd, domains: [odd, '', 'NULL', 'plain'] },
    none: { name: '\\N', domains: [] },
    empty: { name: '', domains: [''] },
  });
});

test('more rows than one chunk holds, and none at all', async () => {
  const many = Array.from({ length: 700 }, (_, i) => row(`many-${i}`, `n${i}`, []));
  await writeAlone(database(), async (writer) => {
    await copyRows(writer, 'publishers', []);
    await copyRows(writer, 'publishers', many);
  });
  expect(await database().publisher.count({ where: { id: { startsWith: 'many-' } } })).toBe(700);
});

test('one row that is there already refuses the batch, and all else of its transaction', async () => {
  const writing = writeAlone(database(), async (writer) => {
    await copyRows(writer, 'publishers', [row('fresh', 'f', [])]);
    await copyRows(writer, 'publishers', [row('fresher', 'f', []), row('odd', 'again', [])]);
  });
  await expect(writing).rejects.toThrow('duplicate key');
  expect(await database().publisher.count({ where: { id: { startsWith: 'fresh' } } })).toBe(0);
});
