// The limit per address as a reader meets it. A file of its own: the limit is read once per process.
import { expect, test, vi } from 'vitest';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { ProblemReply } from '#lib/domain/views.ts';
import { callApi } from './call-api.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '3');

test('the fourth request of a minute waits, on whatever address of the API; another reader does not', async () => {
  const ask = (path: string, from: string) => callApi(path, { headers: { 'X-Forwarded-For': from } });
  for (const path of ['/deals', '/claims', '/graph']) expect((await ask(path, '192.0.2.1')).status).toBe(200);
  const refused = await ask('/articles', '192.0.2.1');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  expect(ProblemReply.parse(await refused.json()).error.code).toBe('too_many_requests');
  expect((await ask('/articles', '192.0.2.2')).status).toBe(200);
  // What a reader writes in front of the header is his own invention; the nearest proxy adds the address at its end.
  expect((await ask('/articles', '192.0.2.9, 192.0.2.1')).status).toBe(429);
});
