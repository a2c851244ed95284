// A cursor has no secret, so that anybody can make one up: whatever stands in it, the answer is a page or the word that it is none.
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { ProblemReply } from '#lib/domain/views.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { writeCursor } from '#lib/query/cursor.ts';
import { callApi } from './call-api.ts';
import { isRead } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
beforeAll(() => saveRegistry(database(), registry));

const lists = ['articles', 'claims', 'deals', 'metrics', 'organizations'];
const clocks = { asOf: '2025-06-10', knownAt: '2025-06-10' };
const keys = [
  [],
  [''],
  ['', ''],
  ['now', 'x'],
  ['yesterday', 'x'],
  ['infinity', 'x'],
  ['2025-13-45T00:00:00Z', 'x'],
  ['999999-01-01', 'x'],
  ["'; DROP TABLE deals", "' OR 1=1"],
  ['2025-06-10T00:00:00.000Z', '\u0000'],
  ['\u0000', 'x'],
  ['\ud800', '\udfff'],
  ['9'.repeat(300), '-1', 'NaN'],
  Array.from({ length: 60 }, () => 'x'),
];

test.each(lists)('/%s', async (list) => {
  const told = endpoints.find((one) => one.path === `/${list}` && isRead(one));
  const question = { ...Object(told?.query.parse({})), list };
  for (const after of keys)
    for (const stood of [clocks, { asOf: '2999-01-01', knownAt: '2999-01-01' }]) {
      const cursor = writeCursor(question, { clocks: stood, after });
      const answer = await callApi(`/${list}?cursor=${cursor}`);
      expect([200, 400], `${JSON.stringify(after)} ${stood.asOf}`).toContain(answer.status);
      if (answer.status === 400) expect(ProblemReply.parse(await answer.json()).error.help).not.toBe('');
    }
});
