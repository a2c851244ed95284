// Queries made at random from the API's own document, sensible and not, against the real handlers: every answer is the one asked
// for or a problem in the one shape that blames the address; never a 500. Always the same queries; ENTENTE_FUZZ_RUNS=500 tries more
// of them at each address.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
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
import { callApi } from './call-api.ts';
import { type ApiParameter, describeApi } from './describe-api.ts';
import { type JsonSchema, wholeReply } from './describe-schemas.ts';
import { isRead } from './endpoint.ts';
import { endpoints } from './endpoints.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
const runs = Number(process.env.ENTENTE_FUZZ_RUNS ?? 60);
const seed = 20_261_126;

let ids: Record<string, string> = {};
beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 12 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
  ids = await getExampleIds();
});

const slugs = ['openai', 'nvidia', 'coreweave', 'microsoft', 'google-cloud', 'nobody-of-that-name'];
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What the schema of a parameter allows; patterns are met by what is known to meet them. */
function allowedBy(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items))
    return fc.array(allowedBy(schema.items), { maxLength: 4 }).map((items) => items.join(','));
  if (schema.type === 'integer')
    return fc
      .integer({ min: Number(schema.minimum ?? 0), max: Math.min(Number(schema.maximum ?? 1e9), 1e9) })
      .map(String);
  if (schema.format === 'date') return day;
  return fc.constantFrom(...slugs, ...Object.values(ids), 'Open', 'é%_\\');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e309',
    'NaN',
    'null',
    '\0',
    "' OR 1=1 --",
    '../../etc/passwd',
    '%',
    '=1',
    '2025-02-30',
    '0000-00-00',
    '0000-01-01',
    '0001-01-01',
    '9'.repeat(400),
    '2147483648',
    '9007199254740993',
    '-9223372036854775809',
    '1e3',
    '0x10',
    '+1',
    '\u0663',
    '9999-12-31',
    '10000-01-01',
    '2025-06-10T00:00:00Z',
    'A'.repeat(600),
    'A'.repeat(8_000),
    '\u{1f98a}'.repeat(500),
    'e\u0301\u200d\u202e\ufeff',
    '__proto__',
  ),
);

function parameterFrom({ name, schema }: ApiParameter): fc.Arbitrary<ReadonlyArray<readonly [string, string]>> {
  const value = fc.oneof({ arbitrary: allowedBy(schema), weight: 6 }, { arbitrary: hostile, weight: 1 });
  return fc.oneof(
    { arbitrary: value.map((one) => [[name, one] as const]), weight: 6 },
    { arbitrary: fc.constant([]), weight: 8 },
    { arbitrary: fc.tuple(value, value).map(([a, b]) => [[name, a] as const, [name, b] as const]), weight: 1 },
  );
}

test.each(endpoints.filter(isRead).map(({ path }) => path))('%s', async (path) => {
  const operation = describeApi('http://localhost', '0', {}).paths[path]?.get;
  const parameters = operation?.parameters ?? [];
  const told = endpoints.find((one) => one.path === path && isRead(one));
  const replies = told ? [told.reply, wholeReply(told) ?? told.reply] : [];
  const parts = fc.oneof(
    fc.constantFrom(...slugs, ...Object.values(ids)),
    hostile.filter((part) => !/^\.{0,2}$/.test(part)),
  );
  const queries = fc
    .tuple(...parameters.filter((one) => one.in === 'query').map(parameterFrom))
    .map((lists) => lists.flat());
  const junk = fc.option(fc.tuple(hostile, hostile), { nil: undefined, freq: 12 });
  await fc.assert(
    fc.asyncProperty(queries, junk, parts, async (query, extra, part) => {
      const search = new URLSearchParams([...query.map(([name, value]) => [name, value]), ...(extra ? [extra] : [])]);
      const address = path.replace(/\{\w+\}/g, () => encodeURIComponent(part.toWellFormed()));
      const answer = await callApi(`${address}?${search}`);
      const text = await answer.text();
      // Every answer is one that the document tells of, by status, by kind and by its schema.
      const [media = ''] = (answer.headers.get('content-type') ?? '').split(';');
      expect(Object.keys(operation?.responses ?? {})).toContain(String(answer.status));
      expect(Object.keys(operation?.responses[answer.status]?.content ?? {})).toContain(media);
      if (answer.status === 200 && media === 'application/json')
        expect(
          replies.some((reply) => reply.safeParse(JSON.parse(text)).success),
          String(search),
        ).toBe(true);
      // A worker that is not there makes the status late.
      if (answer.status === 200 || (path === '/status' && answer.status === 503)) return;
      expect([400, 404, 422]).toContain(answer.status);
      expect(ProblemReply.parse(JSON.parse(text)).error.help).not.toBe('');
    }),
    { numRuns: runs, seed },
  );
});
