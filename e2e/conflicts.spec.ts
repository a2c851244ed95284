// A reader looks for what sources contradict one another about, and wants each side's words; then for what a sum is made of.
import { expect, test } from 'playwright/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('from the list of conflicts to both sides’ words, one click each', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Conflicts' }).click();
      await page.getByRole('link', { name: 'Date of agreement', exact: true }).click();
      await expect(page).toHaveURL(/field=agreed/);
      const first = page.getByRole('list', { name: 'List of conflicts' }).getByRole('listitem').first();
      const sources = first.locator('li a');
      expect(await sources.count()).toBeGreaterThanOrEqual(2);
      await sources.first().click();
      await expect(page).toHaveURL(/\/articles\/[0-9a-f]{20}.*#s\d+-\d+$/);
      const anchor = new URL(page.url()).hash.slice(1);
      await expect(page.locator(`[id="${anchor}"]`).first()).toBeVisible();
    });

    test('from a sum of an organization to the deals in it', async ({ page }) => {
      await page.goto('/organizations/openai');
      await page.getByRole('table', { name: 'Totals' }).getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Totals: compute that OpenAI gets');
      await page.getByRole('region', { name: 'What was added' }).getByRole('link').first().click();
      await expect(page).toHaveURL(/\/deals\/[0-9a-f]{20}/);
    });
  });
}
