// The digest of the own briefs: every sentence stands on words that are in the texts, an address with both days gives the same
// digest whatever comes later, an empty week says so.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { movementDigest } from '#components/format/movement-digest.ts';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import type { MovementQuery } from '#lib/domain/movement.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { callApi } from '#lib/http/call-api.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { getMovements } from './get-movements.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');

const lexicon = buildLexicon(registry);
const take = (briefs: Awaited<ReturnType<typeof listBriefs>>) =>
  ingest(briefs, { lexicon, now: () => new Date(), publisher: ownBriefs });
const ask = (more: Partial<MovementQuery>) => getMovements({ type: [], organization: [], ...more });

let rest: Awaited<ReturnType<typeof listBriefs>> = [];
beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 4 === 0);
  const isLate = (path: string) => path.includes('/2025-1') || path.includes('/2026-');
  rest = briefs.filter(isLate);
  await take(briefs.filter((path) => !isLate(path)));
});

const Stated = z.array(z.object({ claim: z.string(), field: z.string(), words: z.string(), quote: z.string() }));

describe('every sentence', () => {
  test.each([
    ['known', '2022-12-31', '2024-12-31'],
    ['known', '2024-12-31', '2025-06-30'],
    ['world', '2024-12-31', '2025-06-30'],
  ] as const)('on the clock of %s from %s to %s leads to words of an article', async (clock, from, to) => {
    const digest = movementDigest(await ask({ clock, from, to }));
    expect(digest.movements.length).toBeGreaterThan(5);
    const rows = Stated.parse(
      await database().$queryRaw`
        SELECT e.claim_id AS claim, e.field, e.quote, v.id AS version,
               substr(v.text, e.start_offset + 1, e.end_offset - e.start_offset) AS words
          FROM claim_evidence e JOIN claims c ON c.id = e.claim_id JOIN article_versions v ON v.id = c.version_id`,
    );
    const linked = new Map(digest.evidence.map((link) => [link.claim, link.page]));
    for (const { text, claims, on, after } of digest.movements) {
      expect(on > from && on <= to, text).toBe(true);
      for (const claim of claims) {
        expect(linked.get(claim), text).toMatch(/\/articles\/[0-9a-f]{20}\?version=\d+#s\d+-\d+$/);
        expect(
          rows.some((row) => row.claim === claim && row.words === row.quote),
          text,
        ).toBe(true);
      }
      // A sum in a sentence has its own words.
      const amount = after?.amount?.values.flatMap((value) => value.claims) ?? [];
      for (const claim of amount)
        expect(
          rows.some((row) => row.claim === claim && row.field === 'amount'),
          text,
        ).toBe(true);
    }
  });
});

test('a week without news says so, and when there was news', async () => {
  const { summary, movements, lastOn } = movementDigest(await ask({ from: '2018-01-01', to: '2018-01-08' }));
  expect(movements).toEqual([]);
  expect(summary).toContain('no article told of anything new');
  const earlier = movementDigest(await ask({ from: '2017-01-01', to: '2018-01-01' })).movements;
  const newest =
    earlier
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  expect(newest).toMatch(/^2017-/);
  expect(lastOn).toBe(newest);
  expect(summary).toMatch(new RegExp(`The last news before that is of ${Number(newest.slice(8))} [A-Z][a-z]+ 2017\\.`));
  expect((await ask({ from: '2000-01-01', to: '2000-01-08' })).lastOn).toBeNull();
  // Of a world without deals there is no news, however much is known of later days.
  expect((await ask({ asOf: '1901-01-01', from: '2025-05-31', to: '2025-06-30' })).lastOn).toBeNull();
});

test('days in the future and backwards are refused', async () => {
  expect((await callApi('/insights/movements?from=2030-01-01')).status).toBe(400);
  expect((await callApi('/insights/movements?to=2030-01-01')).status).toBe(400);
  expect((await callApi('/insights/movements?from=2025-02-01&to=2025-01-01')).status).toBe(400);
});

test('an address with both days gives the same digest after later articles came in', async () => {
  const window = { from: '2024-12-31', to: '2025-06-30' };
  const before = movementDigest(await ask(window));
  expect(before.movements.length).toBeGreaterThan(5);
  expect(rest.length).toBeGreaterThan(3);
  await take(rest);
  expect(movementDigest(await ask(window))).toEqual(before);
  expect(movementDigest(await ask({ from: '2025-09-30', to: '2026-03-31' })).movements).not.toEqual([]);
});
