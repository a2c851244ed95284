// For tests only: a database of its own for a test file, connected before its tests and left after them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database, database, disconnect } from './database.ts';
import { cloneTemplate } from './test-server.ts';

/** Call at the top of a `*.db.test.ts` file; what it returns answers with the connected client inside tests. */
export function openTestDatabase(): () => Database {
  beforeAll(async () => {
    connect(await cloneTemplate(inject('templateUrl'), `test_${randomUUID().replaceAll('-', '')}`));
  });
  afterAll(disconnect);
  return database;
}
