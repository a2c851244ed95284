// A reader doubts a figure of the insights, and follows what moved: every input leads to its words in two clicks.
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'playwright/test';
import { type Dependence, DependenceView } from '../lib/domain/insight.ts';
import { MovementDigest } from '../lib/domain/movement.ts';

const window = 'from=2025-05-31&to=2025-06-30';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });

    test('from a payment in a circle to the marked words', async ({ page }) => {
      await page.goto('/insights');
      const circles = page.getByRole('region', { name: 'Money that goes in circles' });
      await circles.locator('svg a').first().click();
      const evidence = page.getByRole('complementary', { name: 'Evidence' });
      await expect(evidence.locator('blockquote, q').first()).not.toBeEmpty();
      await evidence.getByRole('link', { name: 'In the article' }).first().click();
      await expect(page).toHaveURL(/\/articles\/[0-9a-f]{20}.*#s\d+-\d+$/);
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).first()).toBeVisible();
    });

    test('from a sentence of the digest to its words, in one', async ({ page }) => {
      await page.goto(`/insights/movements?${window}`);
      const sentences = page.locator('[data-movement]');
      expect(await sentences.count()).toBeGreaterThan(5);
      await sentences.first().locator('a[href*="/articles/"]').first().click();
      await expect(page).toHaveURL(/\/articles\/[0-9a-f]{20}.*#s\d+-\d+$/);
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).first()).toBeVisible();
    });
  });
}

test('the picture of OpenAI is the story: one cloud for years, then several, with the exclusivity over', async ({
  page,
  request,
}) => {
  const ask = async (day: string) => {
    const address = `/api/v1/insights/dependence?buyer=openai&resource=compute&asOf=${day}&knownAt=${day}`;
    return DependenceView.parse(await (await request.get(address)).json()).dependence;
  };
  const suppliers = (dependence: Dependence | null) =>
    dependence?.days
      .at(-1)
      ?.suppliers.map(({ organization }) => organization.slug)
      .sort();
  const [before, after] = [await ask('2025-01-01'), await ask('2026-01-01')];
  expect(suppliers(before)).toEqual(['microsoft']);
  expect(before?.exclusivity.map(({ interval }) => interval.ended)).toEqual([false]);
  expect(suppliers(after)).toEqual(expect.arrayContaining(['alphabet', 'coreweave', 'microsoft', 'oracle']));
  expect(after?.multiHomedSince).toMatch(/^2025-/);
  expect(after?.exclusivity.some(({ endToldOn }) => endToldOn?.startsWith('2025-01'))).toBe(true);
  expect(after?.inputs.flatMap(({ units }) => units.map(({ name }) => name))).toContain('Google Cloud');
  await page.goto('/insights?buyer=openai');
  await expect(page.getByText('it was Microsoft alone')).toBeVisible();
});

test('page, API and feeds tell the same digest', async ({ page, request }) => {
  const digest = MovementDigest.parse(await (await request.get(`/api/v1/insights/movements?${window}`)).json());
  await page.goto(`/insights/movements?${window}`);
  await expect(page.getByText(digest.summary)).toBeVisible();
  await expect(page.locator('[data-movement]')).toHaveCount(digest.movements.length);
  const atom = await request.get(`/insights/movements.atom?${window}`);
  const feed = parseAtomFeed(await atom.text());
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(digest.movements.length);
  const json = parseJsonFeed(await (await request.get(`/insights/movements.json?${window}`)).text());
  expect(json.items?.map(({ title }) => title).sort()).toEqual(digest.movements.map(({ text }) => text).sort());
  expect(json.items?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
  const again = await request.get(`/insights/movements.atom?${window}`, {
    headers: { 'If-None-Match': atom.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  expect((await request.get('/insights/movements.atom?from=2030-01-01')).status()).toBe(400);
});

test('another window is one form away', async ({ page }) => {
  await page.goto('/insights/movements?from=2018-01-01&to=2018-01-08');
  await expect(page.getByText('no article told of anything new')).toBeVisible();
  await page.getByLabel('After').fill('2025-05-31');
  await page.getByLabel('Up to').fill('2025-06-30');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/from=2025-05-31&to=2025-06-30/);
  await expect(page.locator('[data-movement]').first()).toBeVisible();
});
