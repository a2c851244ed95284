// For tests only: a database of its own for a test file, connected before its tests and left after them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database, database, disconnect } from './database.ts';
import { cloneTemplate } from './test-server.ts';

/** Call at the top of a `*.db.test.ts` file; what it returns answers with the connected client inside tests, its `url` with the address. */
export function openTestDatabase(): (() => Database) & { readonly url: () => string } {
  let url = '';
  beforeAll(async () => {
    url = await cloneTemplate(inject('templateUrl'), `test_${randomUUID().replaceAll('-', '')}`);
    connect(url);
  });
  afterAll(disconnect);
  return Object.assign(() => database(), { url: () => url });
}
