import { expect, test } from 'vitest';
import { versionText } from '#lib/domain/article.ts';
import { Extraction } from '#lib/domain/extraction.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { holds } from '#lib/domain/span.ts';
import { generateArticles } from './generate-articles.ts';
import { generateOrganizations } from './generate-organizations.ts';

const organizations = generateOrganizations(200);
const articlesOf = (seed: number) => [...generateArticles(600, organizations, seededRandom(seed))];
const articles = articlesOf(1);
const claims = articles.flatMap(({ extraction }) => extraction.claims);

test('the same seed tells the same news, another seed others', () => {
  expect(articlesOf(1)).toEqual(articles);
  expect(articlesOf(2)).not.toEqual(articles);
});

test('names are distinct, also of many', () => {
  expect(new Set(generateOrganizations(20_000).map(({ slug }) => slug)).size).toBe(20_000);
});

test('every span is a slice of its text, and every filled field has one', () => {
  for (const { title, text, extraction } of articles) {
    const { text: full } = versionText(title, text);
    const { mentions, claims: told } = Extraction.parse(extraction);
    expect([...mentions, ...told.flatMap(({ evidence }) => evidence)].filter((span) => !holds(full, span))).toEqual([]);
    for (const claim of told) {
      const said = new Set(claim.evidence.map(({ field }) => field));
      expect([claim.amount !== null, claim.dates.agreed !== null, claim.capacity.length > 0]).toEqual([
        said.has('amount'),
        said.has('agreed'),
        said.has('capacity'),
      ]);
    }
  }
});

test('there are talks, ends, expansions, reprints and changed texts', () => {
  expect(new Set(claims.map(({ status }) => status))).toEqual(new Set(['talks', 'agreed', 'ended']));
  expect(claims.some(({ mark }) => mark === 'expanded')).toBe(true);
  expect(new Set(articles.map(({ text }) => text)).size).toBeLessThan(articles.length);
  expect(new Set(articles.map(({ url }) => url)).size).toBeLessThan(articles.length);
});

test('few organizations are in most of the news', () => {
  const named = articles.flatMap(({ extraction }) => extraction.mentions.map(({ organization }) => organization));
  const counts = [...Map.groupBy(named, (slug) => slug).values()].map((all) => all.length).sort((a, b) => b - a);
  const top = counts.slice(0, 20).reduce((sum, count) => sum + count, 0);
  expect(top / named.length).toBeGreaterThan(0.3);
});
