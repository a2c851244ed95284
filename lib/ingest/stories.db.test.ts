// A wire's report and four papers that print it, taken in like any other files: one origin, five outlets (A5); and a paper's own report
// on the same deal, which is a second origin.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { fillStoryKeys } from '#lib/db/fill-story-keys.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { getArticle } from '#lib/query/get-article.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { ingest } from './ingest.ts';

openTestDatabase();

const paragraphs = [
  'March 10 (Reuters) - CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI on Monday.',
  'The contract runs for five years, people at both companies said, and comes on top of what the customer rents elsewhere.',
  'It is the largest single order in the short history of the company, which rents processors to developers of models.',
];
const body = paragraphs.join('\n\n');
const printed = (name: string, text: string, published = '2025-03-11') => ({
  title: `Contract for computing power (${name})`,
  published,
  publisher: name,
  url: `https://${name.toLowerCase()}.example/coreweave`,
  text,
});
const articles = [
  { ...printed('Reuters', body, '2025-03-10'), url: 'https://www.reuters.com/technology/coreweave' },
  printed('Harbour', body),
  printed('Lane', `This story was originally published by Reuters.\n\n${body.replace('March 10 (Reuters) - ', '')}`),
  printed('Ledger', body.replace('on Monday', 'at the beginning of the week')),
  printed('Notes', paragraphs.slice(0, 2).join('\n\n')),
];
const own = printed(
  'Valley',
  'OpenAI is the new tenant in town. CoreWeave signed a contract worth up to $11.9 billion to supply computing power to OpenAI, a manager of the data centre told this paper. Hall four was cleared for it over the weekend, and electricians work in three shifts.',
);

async function take(list: readonly object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-stories-'));
  await writeFile(join(folder, 'all.json'), JSON.stringify(list));
  const summary = await ingest([folder], {
    lexicon: buildLexicon(registry),
    now: () => new Date('2025-03-12T09:00:00Z'),
  });
  expect(summary.refused).toEqual([]);
}

async function corroboration() {
  const { dealId } = await database().dealClaim.findFirstOrThrow();
  const view = await getDeal(dealId, {});
  return { origins: view?.deal?.origins, outlets: view?.deal?.outlets };
}

beforeAll(async () => {
  await saveRegistry(database(), registry);
  await take(articles);
});

test('four reprints are one origin and five outlets (A5)', async () => {
  expect(await corroboration()).toEqual({ origins: 1, outlets: 5 });
});

test('a reprint’s page names its origin', async () => {
  const lane = await database().article.findFirstOrThrow({ where: { publisherId: 'lane' } });
  const view = await getArticle(lane.id, {});
  expect(view?.story).toMatchObject({ credit: 'Reuters', outlets: 5, origin: { publisher: { slug: 'reuters' } } });
  expect(view?.story.others).toHaveLength(4);
});

test('a report in other words is a second origin', async () => {
  await take([own]);
  expect(await corroboration()).toEqual({ origins: 2, outlets: 6 });
});

test('articles from before there were keys get theirs once, and a reprint of them is known as one', async () => {
  const keys = () => database().storyKey.findMany({ orderBy: [{ articleId: 'asc' }, { key: 'asc' }] });
  const before = await keys();
  await database().storyKey.deleteMany();
  await database().ledgerVersion.updateMany({ data: { storyKeysFilled: false } });
  expect(await fillStoryKeys(database())).toBe(await database().article.count());
  expect(await keys()).toEqual(before);
  expect(await fillStoryKeys(database())).toBe(0);
  await take([printed('Late', body, '2025-03-12')]);
  expect(await corroboration()).toMatchObject({ outlets: 7 });
});
