// Words that cannot be fetched: it is said, and they come when they are asked for again.
import { expect, test } from 'playwright/test';

test('evidence that cannot be fetched says so, and is fetched when asked again', async ({ page }) => {
  // Before the page has come to life the link would lead to the server's own page of the evidence.
  await page.goto('/?type=chips', { waitUntil: 'networkidle' });
  await page.route('**/api/v1/deals/*', (route) => route.abort());
  await page.locator('#list tr a[data-evidence]').first().click();
  await expect(page.locator('#evidence').getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/api/v1/deals/*');
  await page.locator('#evidence').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#evidence blockquote').first()).toBeVisible();
});
