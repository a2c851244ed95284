// The walk of an article against a real database: in, again, changed, refused, retracted.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { insertRows, tables } from '#lib/db/insert-rows.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ingest } from './ingest.ts';
import { judge } from './judge.ts';

openTestDatabase();

const lexicon = buildLexicon(registry);
const now = () => new Date('2025-06-12T09:00:00Z');
const article = {
  title: 'CoreWeave to supply OpenAI',
  published: '2025-03-10',
  url: 'https://paper.example/coreweave?utm_source=x',
  publisher: 'The Example Paper',
  text: 'CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI on Monday. Microsoft has been CoreWeave’s largest customer.',
};

async function write(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-inbox-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const run = async (files: Record<string, string>) => ingest([await write(files)], { lexicon, now });

/** One hash over every table but the version counter, whatever the order of rows. */
async function digest(): Promise<string> {
  const rows: unknown[] = [];
  for (const table of tables)
    rows.push(await database().$queryRawUnsafe(`SELECT t::text FROM ${table} t ORDER BY t::text`));
  return contentHash(JSON.stringify(rows));
}

beforeAll(async () => {
  await saveRegistry(database(), registry);
});

describe('an article', () => {
  test('goes in with claims whose quotes are the slices of its text', async () => {
    const summary = await run({ 'a.json': JSON.stringify(article) });
    expect(summary).toMatchObject({ articles: { new: 1, changed: 0, same: 0 }, refused: [] });
    expect(summary.claims).toBeGreaterThan(0);
    expect(summary.deals).toBeGreaterThan(0);
    const version = await database().articleVersion.findFirstOrThrow({
      include: { claims: { include: { evidence: true } } },
    });
    expect(version.text.startsWith('CoreWeave to supply OpenAI\n\nCoreWeave signed')).toBe(true);
    for (const { startOffset, endOffset, quote } of version.claims.flatMap((claim) => claim.evidence)) {
      expect(version.text.slice(startOffset, endOffset)).toBe(quote);
    }
  });

  test('twice changes nothing, under another campaign parameter neither', async () => {
    const before = await digest();
    const again = await run({
      'b.json': JSON.stringify({ ...article, url: 'https://paper.example/coreweave?utm_source=y' }),
    });
    expect(again.articles).toEqual({ new: 0, changed: 0, same: 1, retracted: 0 });
    expect(await digest()).toBe(before);
  });

  test('with another text is a second version; the first stays', async () => {
    const text = article.text.replace('$11.9 billion', '$12.9 billion');
    expect((await run({ 'c.json': JSON.stringify({ ...article, text }) })).articles.changed).toBe(1);
    const versions = await database().articleVersion.findMany({ orderBy: { number: 'asc' } });
    expect(versions.map((version) => version.number)).toEqual([1, 2]);
    expect(versions[0]?.text).toContain('$11.9 billion');
    expect(versions[1]?.knownAt.toISOString()).toBe('2025-06-12T09:00:00.000Z');
  });

  test('without a readable date is undated: known when seen, never dated today', async () => {
    const undated = { ...article, url: 'https://paper.example/undated', published: 'sometime soon' };
    await run({ 'd.json': JSON.stringify(undated) });
    const version = await database().articleVersion.findFirstOrThrow({
      where: { article: { canonicalUrl: 'https://paper.example/undated' } },
    });
    expect(version.publishedFrom).toBeNull();
    expect(version.knownAt.toISOString()).toBe('2025-06-12T09:00:00.000Z');
  });

  test('cannot take our own briefs’ name, and with it their display in full', async () => {
    await run({
      'e.json': JSON.stringify({ ...article, url: 'https://elsewhere.example/x', publisher: 'Entente Briefs' }),
    });
    const found = await database().article.findFirstOrThrow({
      where: { canonicalUrl: 'https://elsewhere.example/x' },
      include: { publisher: true },
    });
    expect(found.publisher).toMatchObject({ name: 'elsewhere.example', displayPolicy: 'excerpt' });
  });

  test('with characters that no store can hold goes in without them', async () => {
    const odd = { ...article, url: 'https://paper.example/odd', text: `\u0000Half \ud83d a pair. ${article.text}` };
    expect((await run({ 'f.json': JSON.stringify(odd) })).refused).toEqual([]);
  });
});

test('what cannot be read is refused by name and reason; the others go in', async () => {
  const folder = await write({
    'broken.json': '{"title": ',
    'empty.json': JSON.stringify({ title: 'Only a title', text: ' ' }),
    'lines.jsonl': `${JSON.stringify({ ...article, url: 'https://paper.example/line-1' })}\nnot json\n`,
    'notes.docx': 'x',
  });
  const { articles, refused } = await ingest([folder, join(folder, 'missing.json')], { lexicon, now });
  expect(articles.new).toBe(1);
  const reasons = Object.fromEntries(refused.map(({ name, reason }) => [name.slice(folder.length + 1), reason]));
  expect(Object.keys(reasons).sort()).toEqual([
    'broken.json',
    'empty.json',
    'lines.jsonl:2',
    'missing.json',
    'notes.docx',
  ]);
  expect(reasons['empty.json']).toContain('an article needs a text');
  expect(reasons['missing.json']).toContain('no such file');
  expect(reasons['notes.docx']).toContain('not a kind of file');
});

test('a feed: each entry a sighting, its text an article, the same again nothing new', async () => {
  const item = (guid: string, text: string) =>
    `<item><guid>${guid}</guid><title>T ${guid}</title><link>https://paper.example/${guid}</link><pubDate>Tue, 10 Jun 2025 10:00:00 GMT</pubDate><description>${text}</description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link><description>d</description>${item('g1', 'Oracle invests in OpenAI.')}${item('g2', 'AMD supplies chips to Oracle.')}</channel></rss>`;
  expect((await run({ 'feed.xml': feed })).articles.new).toBe(2);
  expect((await run({ 'feed.xml': feed })).articles).toMatchObject({ new: 0, same: 2 });
  expect(await database().entry.count()).toBe(2);
});

test('a retracted article stops counting, does not come back, and can be restored', async () => {
  const before = await digest();
  const { id } = await database().article.findFirstOrThrow({
    where: { canonicalUrl: 'https://paper.example/coreweave' },
  });
  const claims = await database().dealClaim.count();
  const retract = { decision: { kind: 'retract', article: id }, actor: 'editor', reason: 'invented' } as const;
  const { judgement } = await judge(retract, now());
  expect(await database().dealClaim.count()).toBeLessThan(claims);
  expect((await run({ 'a.json': JSON.stringify(article) })).articles.retracted).toBe(1);
  await expect(judge(retract, now())).rejects.toThrow('retracted already');
  const undo = { kind: 'undo', judgement: judgement.id } as const;
  await judge({ decision: undo, actor: 'editor', reason: 'it was true' }, now());
  expect(await digest()).toBe(before);
  const journal = await database().judgement.findMany({ orderBy: { sequence: 'asc' } });
  expect(journal.map(({ kind, inverseOf }) => [kind, inverseOf])).toEqual([
    ['retract', null],
    ['undo', journal[0]?.id],
  ]);
});

test('a batch that fails leaves nothing of itself behind', async () => {
  const before = await digest();
  const failing = database().$transaction(async (writer) => {
    await insertRows(writer, 'stories', [{ id: 'half', origin_id: 'half' }]);
    await insertRows(writer, 'articles', [
      {
        id: 'half',
        canonical_url: null,
        publisher_id: 'nobody',
        story_id: 'half',
        first_seen_at: '2025-01-01',
        retracted: false,
      },
    ]);
  });
  await expect(failing).rejects.toThrow();
  expect(await digest()).toBe(before);
});
