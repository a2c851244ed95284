// An analyst meets a figure and wants the words: from any row in two clicks, with and without script.
import { expect, test } from 'playwright/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });

    test('from a row of the timeline to the marked words in the article', async ({ page }) => {
      await page.goto('/?type=compute&organization=openai');
      const row = page.locator('tr[data-relation=compute]').first();
      await row.locator('a').first().click();
      const evidence = page.getByRole('complementary', { name: 'Evidence' });
      const quote = evidence.locator('blockquote, q').first();
      await expect(quote).not.toBeEmpty();
      await expect(page).toHaveURL(/evidence=[0-9a-f]{20}/);

      await evidence.getByRole('link', { name: 'In the article' }).first().click();
      await expect(page).toHaveURL(/\/articles\/[0-9a-f]{20}.*#s\d+-\d+$/);
      const anchor = new URL(page.url()).hash.slice(1);
      const [, start = '', end = ''] = /^s(\d+)-(\d+)$/.exec(anchor) ?? [];
      const words = page.locator(`[id="${anchor}"]`).first();
      await expect(words).toBeVisible();
      expect(Number(end) - Number(start)).toBeGreaterThan(0);
    });

    test('an organization page lists what comes in and leads to a deal', async ({ page }) => {
      await page.goto('/organizations/openai');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenAI');
      await page.goto('/?type=investment&organization=anthropic');
      await expect(page.locator('tr[data-relation]')).not.toHaveCount(0);
      await expect(page.locator('tr[data-relation]:not([data-relation=investment])')).toHaveCount(0);
    });
  });
}

test('Escape closes the evidence and gives the address back', async ({ page }) => {
  await page.goto('/');
  await page.locator('tr[data-relation] a').first().click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toBeVisible();
  // A click that came before the script opened a new page: Escape works as soon as that page has its script too.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(evidence).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await expect(page).not.toHaveURL(/evidence=/);
});
