// What the triggers of the search index must hold: the window of the newest, versions, languages, names without an extension.
import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '#lib/domain/content-id.ts';
import { insertRows } from './insert-rows.ts';
import { openTestDatabase } from './open-test-database.ts';

const database = openTestDatabase();
const raw = contentHash('');

async function write(
  id: string,
  more: { number?: number; text?: string; language?: string | null; day?: string } = {},
): Promise<void> {
  const { number = 1, text = 'a text', language = null, day = '2025-01-01' } = more;
  const at = `${day}T00:00:00Z`;
  // A story and its origin name each other: both have to be there at commit.
  await database().$transaction(async (writer) => {
    await insertRows(writer, 'stories', [{ id, origin_id: id }]);
    await insertRows(writer, 'articles', [
      { id, canonical_url: null, publisher_id: 'p', story_id: id, first_seen_at: at, retracted: false },
    ]);
  });
  await insertRows(database(), 'article_versions', [
    {
      id: `${id}-${number}`,
      article_id: id,
      number,
      title: '',
      text,
      headline_end: 0,
      content_hash: `${id}-${number}`,
      raw_hash: raw,
      byline: null,
      language,
      sources: [],
      published_from: null,
      published_until: null,
      seen_at: at,
      known_at: at,
      extractor: null,
    },
  ]);
}

const row = (version: string) => database().searchArticle.findUnique({ where: { versionId: version } });
const finds = async (dictionary: string, word: string): Promise<string[]> => {
  const rows = await database().$queryRaw<
    { id: string }[]
  >`SELECT version_id AS id FROM search_articles WHERE document @@ plainto_tsquery(${dictionary}::regconfig, ${word}) ORDER BY 1`;
  return rows.map(({ id }) => id);
};

beforeAll(async () => {
  await insertRows(database(), 'publishers', [
    { id: 'p', name: 'P', kind: 'press', display_policy: 'full', domains: [] },
  ]);
  await insertRows(database(), 'raw_documents', [
    { hash: raw, media_type: 'text/plain', body: '\\x', received_at: '2025-01-01T00:00:00Z' },
  ]);
});

describe('an article', () => {
  test('is read in its own language', async () => {
    await write('german', { text: 'Die Lieferungen der Rechenzentren', language: 'de' });
    await write('unknown', { text: 'deliveries of data centres' });
    expect(await finds('german', 'Lieferung')).toEqual(['german-1']);
    expect(await finds('english', 'delivery')).toEqual(['unknown-1']);
  });

  test('of an older version is superseded when the newer became known', async () => {
    await write('changed', { text: 'zebra' });
    await write('changed', { number: 2, text: 'lion', day: '2025-02-01' });
    expect((await row('changed-1'))?.supersededAt?.toISOString()).toBe('2025-02-01T00:00:00.000Z');
    expect((await row('changed-2'))?.supersededAt).toBeNull();
  });

  test('that is retracted leaves and comes back as it was', async () => {
    const before = await row('changed-1');
    await database().article.update({ where: { id: 'changed' }, data: { retracted: true } });
    expect(await row('changed-1')).toBeNull();
    await database().article.update({ where: { id: 'changed' }, data: { retracted: false } });
    expect(await row('changed-1')).toEqual(before);
    expect(await finds('english', 'lion')).toEqual(['changed-2']);
  });
});

test('is found by the day, the month and the year in which it became known, and no text is', async () => {
  await write('dated', { day: '2026-01-31', text: 'known 2026-02 known 2027' });
  const within = async (from: string, until: string): Promise<string[]> => {
    const rows = await database().$queryRaw<
      { id: string }[]
    >`SELECT version_id AS id FROM search_articles WHERE document @@ known_within(${from}::date, ${until}::date) ORDER BY 1`;
    return rows.map(({ id }) => id);
  };
  expect(await within('2026-01-31', '2026-02-01')).toEqual(['dated-1']);
  expect(await within('2026-01-01', '2026-02-01')).toEqual(['dated-1']);
  expect(await within('2025-12-30', '2027-01-02')).toEqual(['dated-1']);
  expect(await within('2026-01-01', '2026-01-31')).toEqual([]);
  expect(await within('2026-02-01', '2028-01-01')).toEqual([]);
});

test('names lose case, marks, spaces; a name that changes leaves its old key', async () => {
  const organization = {
    name: 'Café Crème',
    kind: 'unknown',
    listed: true,
    country: null,
    website: null,
    ticker: null,
    wikidata: null,
  };
  await insertRows(database(), 'organizations', [{ id: 'cafe', ...organization }]);
  await insertRows(database(), 'organization_aliases', [
    { organization_id: 'cafe', alias: 'C.C.', kind: 'alias' },
    { organization_id: 'cafe', alias: 'the roaster', kind: 'epithet' },
  ]);
  const keys = async () =>
    (await database().organizationName.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);
  expect(await keys()).toEqual(['cafecreme', 'cc']);
  await database().organization.update({ where: { id: 'cafe' }, data: { name: 'Thé Noir' } });
  await database().organizationAlias.deleteMany();
  expect(await keys()).toEqual(['thenoir']);
});
