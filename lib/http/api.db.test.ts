// The whole API against a real database with a few dozen briefs: its table, its document, every example, both clocks.
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bumpLedger } from '#lib/db/bump-ledger.ts';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { ProblemReply } from '#lib/domain/views.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { getExampleIds } from '#lib/query/get-example-ids.ts';
import { callApi, handlerFile } from './call-api.ts';
import { type ApiDocument, describeApi } from './describe-api.ts';
import { isRead } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');

let document: ApiDocument;
let articleId = '';
beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 8 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
  const ids = await getExampleIds();
  articleId = ids.article ?? '';
  document = describeApi('http://localhost', '0.0.0', ids);
});

const problemOf = async (answer: Response) => ProblemReply.parse(await answer.json()).error;
/** An address of the endpoint that answers, from its examples. */
const exampleOf = (path: string) => {
  const [example = path.replace(/\{\w+\}/, articleId)] = Object.values(document.paths[path] ?? {}).flatMap(
    (operation) => operation['x-examples'],
  );
  return example;
};
const reads = endpoints.filter(isRead);
/** They say nothing about the world. */
const timeless = ['/health', '/openapi.json', '/status', '/feeds', '/feeds/opml', '/shares/{id}'];
/** A worker that is not there makes the status late. */
const statusOf = (path: string) => (path === '/status' ? [200, 503] : [200]);

describe('the table', () => {
  test('has every handler under app/api/v1, and each of its entries has one', () => {
    const root = join(import.meta.dirname, '../../app/api/v1');
    const files = globSync('**/route.ts', { cwd: root }).filter((file) => !file.startsWith('[...unknown]'));
    const paths = new Set(endpoints.map(({ path }) => relative(root, dirname(handlerFile(path)))));
    expect(files.map(dirname).sort()).toEqual([...paths].sort());
  });

  test('explains every parameter and has an example for every address', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    );
    const unexplained = operations.flatMap(({ path, operation }) =>
      operation.parameters.flatMap(({ name, description }) => (description === '' ? [`${path} ${name}`] : [])),
    );
    expect(unexplained).toEqual([]);
    // No two versions of one article stand here: the tests of versions try that address.
    // Nor was anything shared: the tests of shares try theirs.
    const elsewhere = ['/articles/{id}/diff', '/shares/{id}'];
    const untried = reads.filter(({ path, examples }) => examples.length === 0 && !elsewhere.includes(path));
    expect(untried).toEqual([]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });
});

test('the document is OpenAPI 3.1, by a validator that is not ours', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  const names = new Set(Object.keys(document.components.schemas));
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => name === undefined || !names.has(name))).toEqual([]);
});

test.each(reads.map((endpoint) => [endpoint.path, endpoint] as const))(
  'every example of %s answers',
  async (path, one) => {
    const examples = document.paths[path]?.get?.['x-examples'] ?? [];
    expect(examples.length).toBe(one.examples.length);
    for (const example of examples) {
      const answer = await callApi(example);
      expect(statusOf(path), example).toContain(answer.status);
      const text = await answer.text();
      expect(text.length, example).toBeGreaterThan(0);
      if (
        answer.headers.get('content-type')?.startsWith('application/json') &&
        !answer.headers.has('content-disposition')
      )
        one.reply.parse(JSON.parse(text));
    }
  },
);

describe('both clocks', () => {
  test.each(reads.map(({ path }) => path).filter((path) => !timeless.includes(path)))(
    '%s takes them and refuses the future',
    async (path) => {
      const example = new URL(exampleOf(path), 'http://localhost');
      const ask = (clocks: string) => {
        const url = new URL(example);
        for (const name of ['asOf', 'knownAt', 'from', 'to']) {
          if (/^\d{4}-/.test(url.searchParams.get(name) ?? '')) url.searchParams.delete(name);
        }
        for (const [name, day] of new URLSearchParams(clocks)) url.searchParams.set(name, day);
        return callApi(url.pathname + url.search);
      };
      for (const clock of ['asOf', 'knownAt']) {
        const answer = await ask(`${clock}=2999-01-01`);
        expect(answer.status).toBe(400);
        const { code, message, help } = await problemOf(answer);
        expect(code).toBe('bad_request');
        expect(message + help).toContain('future');
      }
      expect((await ask('asOf=2001-01-01&knownAt=2001-01-01')).status).not.toBe(400);
    },
  );
});

describe('an answer', () => {
  const address = '/deals?limit=3';
  test('is not sent again while nothing changed, and is sent when something did', async () => {
    const first = await callApi(address);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".+"$/);
    const again = await callApi(address, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await callApi('/deals?limit=4', { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await bumpLedger(database());
    const changed = await callApi(address, { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('may be read from any other site', async () => {
    expect((await callApi('/deals')).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await callApi('/deals', { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('to %s is a refusal in the one shape', async (method) => {
    const answer = await callApi('/deals', { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await problemOf(answer)).code).toBe('method_not_allowed');
  });

  test.each([
    ['/deals/00000000000000000000', 404],
    ['/organizations/no-such-organization', 404],
    ['/articles/none', 404],
    ['/paths?from=openai&to=no-such-organization', 404],
    ['/paths?from=openai', 400],
    ['/changes?from=2025-02-01&to=2025-01-01', 400],
    ['/changes?to=2025-02-01&knownAt=2025-01-01', 400],
    ['/changes?to=2999-01-01', 400],
    ['/deals?type=marriage', 400],
    ['/deals?colour=red', 400],
    ['/deals?limit=501', 400],
    ['/deals.gexf', 400],
    ['/deals.csv?format=json', 400],
    ['/timeline?format=csv', 400],
  ])('to %s is %i, with what to do', async (wrong, status) => {
    const answer = await callApi(wrong);
    expect(answer.status).toBe(status);
    expect((await problemOf(answer)).help).not.toBe('');
  });
});

test('paths: a chain with its evidence, and none where there is none', async () => {
  const reply: unknown = await (await callApi('/paths?from=openai&to=oracle')).json();
  expect(reply).toMatchObject({ answer: 'connected' });
  const before: unknown = await (
    await callApi('/paths?from=openai&to=oracle&asOf=2001-01-01&knownAt=2001-01-01')
  ).json();
  expect(before).toMatchObject({ answer: 'none', paths: [], deals: [] });
});
