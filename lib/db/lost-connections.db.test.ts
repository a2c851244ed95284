// Connections that are ended from outside while nobody uses them: the process lives on, and the next question is answered.
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { openTestDatabase } from './open-test-database.ts';

const testDatabase = openTestDatabase();

test('idle connections that the server ends are made anew', async () => {
  expect(await testDatabase().article.count()).toBe(0);
  const other = new Client({ connectionString: testDatabase.url() });
  await other.connect();
  const { rowCount } = await other.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await other.end();
  expect(rowCount).toBeGreaterThan(0);
  await expect
    .poll(() =>
      testDatabase()
        .article.count()
        .catch(() => null),
    )
    .toBe(0);
});
