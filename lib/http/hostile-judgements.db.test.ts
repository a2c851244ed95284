// Judgements made at random, by who has the token: sound, nearly sound, and with values at the ends of what a field can hold. Each is taken or
// refused in the one shape; none is an error of the server, and whatever was taken can be taken back, which leaves the ledger as it was.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { tellArticle } from '#lib/db/tell-article.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { DisputedField, Judged } from '#lib/domain/judgement.ts';
import { ProblemReply } from '#lib/domain/views.ts';
import { callApi } from './call-api.ts';

openTestDatabase();

const token = 'a-token-that-nobody-guesses';
const [claims, deals]: [string[], string[]] = [[], []];

beforeAll(async () => {
  vi.stubEnv('ENTENTE_ADMIN_TOKEN', token);
  vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
  const told = [
    { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' },
    { from: 'Cloudfirm', to: 'Labco', on: '2025-03-03', by: 'B Paper', billions: '13' },
    { from: 'Chipfirm', to: 'Labco', on: '2025-05-04', by: 'C Paper', billions: '2' },
  ];
  for (const one of told) claims.push((await tellArticle(database(), one)).claim);
  deals.push(...(await database().deal.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id));
  return () => vi.unstubAllEnvs();
});

const post = (body: string): Promise<Response> =>
  callApi('/judgements', { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '__proto__',
    "' OR 1=1 --",
    'é'.repeat(3_000),
    '\u{1f98a}'.repeat(400),
  ),
  fc.constantFrom(null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 63, [], {}, [[]]),
);
const slug = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('cloudfirm', 'labco', 'chipfirm') },
  { weight: 2, arbitrary: hostile },
);
const idOf = (list: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.nat(9).map((at) => list[at % list.length] ?? '') },
    { weight: 1, arbitrary: hostile },
  );
const digits = fc.constantFrom(
  '0',
  '1',
  '00012',
  '9'.repeat(40),
  '9'.repeat(400),
  `0.${'0'.repeat(300)}1`,
  `1${'0'.repeat(130_000)}`,
  '1e9',
  '-5',
);
const day = fc.constantFrom('2025-03-01', '0001-01-01', '9999-12-31', '2025-02-30', '10000-01-01', '-000001-01-01');
const money = fc.record({
  value: fc.oneof(digits, fc.constant(null)),
  high: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: digits }),
  currency: fc.constantFrom('USD', 'EUR', 'ZZZ', null),
  bound: fc.constantFrom('exact', 'about', 'range', 'undisclosed'),
  basis: fc.constantFrom('announced', 'unknown'),
  period: fc.constantFrom('total', 'year', 'to_date'),
  termMonths: fc.constantFrom(null, 12, 0, 2 ** 31, 2 ** 53, 1.5),
});
const correction = fc.oneof(
  fc.record({ field: fc.constant('amount'), value: money }),
  fc.record({ field: fc.constant('stake'), value: digits }),
  fc.record({
    field: fc.constantFrom('agreed', 'ended', 'talks', 'effective'),
    value: fc.record({ from: day, until: day }),
  }),
  fc.record({ field: fc.constant('name'), value: hostile }),
  fc.record({ field: fc.constant('party'), value: fc.record({ read: slug, meant: slug }) }),
  fc.record({
    field: fc.constant('type'),
    value: fc.record({ type: fc.constantFrom('chips', 'rivalry', 'none'), from: fc.array(slug, { maxLength: 3 }) }),
  }),
);
const judged = () =>
  fc.oneof(
    fc.record({ kind: fc.constant('reject'), claim: idOf(claims) }),
    fc.record({ kind: fc.constant('correct'), claim: idOf(claims), correction }),
    fc.record({ kind: fc.constantFrom('merge_organizations'), organization: slug, into: slug }),
    fc.record({ kind: fc.constantFrom('separate_organizations'), organization: slug, from: slug }),
    fc.record({ kind: fc.constant('merge_deals'), deal: idOf(deals), into: idOf(deals) }),
    fc.record({ kind: fc.constant('separate_deals'), deal: idOf(deals), from: idOf(deals) }),
    fc.record({ kind: fc.constant('part_claim'), claim: idOf(claims), deal: idOf(deals) }),
    fc.record({
      kind: fc.constant('resolve'),
      deal: idOf(deals),
      field: fc.constantFrom(...DisputedField.options),
      claim: idOf(claims),
    }),
    hostile,
  );
const words = fc.oneof({ weight: 5, arbitrary: fc.constant('because') }, { weight: 1, arbitrary: hostile });

test('every judgement is taken and can be taken back, or refused by name', async () => {
  const db = database();
  const digest = async () => (await writeAlone(db, digestLedger)).digest;
  const before = await digest();
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(judged(), words, words, async (decision, actor, reason) => {
      const answer = await post(JSON.stringify({ decision, actor, reason }));
      const text = await answer.text();
      expect([201, 404, 409, 422], `${JSON.stringify(decision).slice(0, 400)} ${text.slice(0, 300)}`).toContain(
        answer.status,
      );
      if (answer.status !== 201) {
        expect(ProblemReply.parse(JSON.parse(text)).error.help).not.toBe('');
        return;
      }
      taken += 1;
      const { judgement } = Judged.parse(JSON.parse(text));
      const undone = await post(
        JSON.stringify({ decision: { kind: 'undo', judgement: judgement.id }, actor: 'x', reason: 'x' }),
      );
      expect(undone.status).toBe(201);
      expect(await digest()).toBe(before);
    }),
    { numRuns: Number(process.env.ENTENTE_FUZZ_RUNS ?? 80), seed: 20_261_126 },
  );
  expect(taken).toBeGreaterThan(10);
}, 120_000);
