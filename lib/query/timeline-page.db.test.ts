// The timeline page against a real database: its list goes on in the API without a gap, and its window means what it says.
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { TimelineQuery } from '#lib/domain/view-query.ts';
import { DealList } from '#lib/domain/views.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { callApi } from '#lib/http/call-api.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { getTimelinePage } from './get-timeline-page.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 2 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
});

const ask = (address: Record<string, string>) => getTimelinePage(TimelineQuery.parse(address));

test.each([{}, { status: 'agreed,ended', from: '2010-01-01' }])(
  'what follows the first page in the API follows it without a gap: %o',
  async (address) => {
    const { deals, listed, next } = await ask(address);
    expect(listed).toHaveLength(80);
    const search = new URLSearchParams({ ...address, cursor: next ?? '' });
    const reply = DealList.parse(await (await callApi(`/deals?${search}`)).json());
    expect(reply.deals[0]?.id).toBe(deals[80]?.id);
  },
);

test('a window of days filters the list, and what lies around it stays known', async () => {
  const [all, quarter] = await Promise.all([ask({}), ask({ from: '2025-01-01', until: '2025-03-31' })]);
  expect(quarter.deals.length).toBeGreaterThan(0);
  expect(quarter.deals.length).toBeLessThan(all.deals.length);
  expect(quarter.around).toHaveLength(all.around.length);
});

test('in force within a week holds what was agreed long before it', async () => {
  const { deals, next } = await ask({ dates: 'in_force', from: '2025-03-03', until: '2025-03-09' });
  expect(deals.some(({ moment }) => (moment?.date.until ?? '9999') < '2024-01-01')).toBe(true);
  expect(next).toBeNull();
});

test('in force, the counts are of what is listed', async () => {
  const { deals, undated, facets } = await ask({ dates: 'in_force' });
  const counted = facets.status.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(deals.length + undated.length);
});
