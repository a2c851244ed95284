// An article whose text changes upstream: both versions stay, what changed is told, and a claim that the newer text no longer makes
// counts until that day and is not deleted (A7, A8). And a retracted article that the next poll sees again (A9).
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { getArticle } from '#lib/query/get-article.ts';
import { getArticleDiff } from '#lib/query/get-article-diff.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { ingest } from './ingest.ts';

openTestDatabase();

const lexicon = buildLexicon(registry);
const opening = 'CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI on Monday.';
const filler = 'The weather in the valley was mild for the season and the river stood low. '.repeat(12);
const secret = 'A sentence that no reader of an excerpt may see stands here.';
const article = {
  title: 'CoreWeave to supply OpenAI',
  published: '2025-03-10',
  url: 'https://paper.example/coreweave',
  publisher: 'The Example Paper',
};
const texts = {
  first: `${opening}\n\n${filler}\n\n${secret}`,
  second: `${opening.replace(' worth up to $11.9 billion', '')}\n\n${filler}\n\n${secret.replace('here', 'there')}`,
};

async function take(text: string, day: string) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-versions-'));
  await writeFile(join(folder, 'a.json'), JSON.stringify({ ...article, text }));
  return ingest([folder], { lexicon, now: () => new Date(`${day}T09:00:00Z`) });
}

let id = '';
let deal = '';

beforeAll(async () => {
  await saveRegistry(database(), registry);
  await take(texts.first, '2025-03-11');
  await take(texts.second, '2025-06-12');
  const stored = await database().article.findFirstOrThrow();
  id = stored.id;
  const view = await getArticle(id, {}, 1);
  deal = view?.claims.find((claim) => claim.amount !== null)?.deal ?? '';
});

describe('two versions', () => {
  test('both stay readable', async () => {
    const [first, second] = [await getArticle(id, {}, 1), await getArticle(id, {}, 2)];
    expect(first?.passages[0]?.text).toContain('$11.9 billion');
    expect(second?.passages[0]?.text).not.toContain('$11.9 billion');
    expect(second?.versions.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('what changed is told word by word, and no more of the text than its publisher allows', async () => {
    const diff = await getArticleDiff(id, {}, {});
    expect(diff?.pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual([
      'worth up',
      '$11.9 billion to',
    ]);
    expect(JSON.stringify(diff?.pieces)).not.toContain('stands');
    expect([diff?.wordsRemoved, diff?.wordsAdded]).toEqual([6, 1]);
  });

  test('there is no difference that nobody could know yet', async () => {
    expect(await getArticleDiff(id, { knownAt: '2025-06-11' }, {})).toBeNull();
    expect(await getArticleDiff(id, {}, { from: 2, to: 1 })).toBeNull();
  });
});

describe('a claim that the newer text no longer makes', () => {
  test('is marked withdrawn by its source since that day, and was not before', async () => {
    const now = await getArticle(id, {}, 1);
    const then = await getArticle(id, { knownAt: '2025-06-11' }, 1);
    const withAmount = (view: typeof now) => view?.claims.find((claim) => claim.amount !== null);
    expect(withAmount(now)?.withdrawnAt).toBe('2025-06-12T09:00:00.000Z');
    expect(withAmount(then)?.withdrawnAt).toBeNull();
  });

  test('stands on the page of the newer version as no longer said', async () => {
    const view = await getArticle(id, {});
    expect(view?.withdrawn.map(({ amount }) => amount?.value)).toEqual(['11900000000']);
    expect(view?.claims.every((claim) => claim.withdrawnAt === null)).toBe(true);
  });

  test('stays among the claims of its deal, whose amount is known before that day and unknown after it', async () => {
    const [before, after] = [await getDeal(deal, { knownAt: '2025-06-11' }), await getDeal(deal, {})];
    expect(before?.deal?.amount?.value.value).toBe('11900000000');
    expect(after?.deal?.amount ?? null).toBeNull();
    expect(after?.claims.some((claim) => claim.amount?.value === '11900000000' && claim.withdrawnAt !== null)).toBe(
      true,
    );
  });
});

test('a removed article does not come back with the next poll, not even with another text', async () => {
  await database().article.update({ where: { id }, data: { retracted: true } });
  const again = await take(texts.second.replace('mild', 'cold'), '2025-06-14');
  expect(again.articles).toEqual({ new: 0, changed: 0, same: 0, retracted: 1 });
  expect(await database().articleVersion.count()).toBe(2);
  expect(await database().dealClaim.count()).toBe(0);
});
