// A reader goes from place to place without a new document: nothing that a page is made of is refused on the way, and what the
// document told machines is not made again.
import { expect, test } from 'playwright/test';

test('zooming, following and going back are stopped by no policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto('/');
  const told = page.locator('script[type="application/ld+json"]');
  await expect(told).toHaveCount(1);
  const days = () => new URL(page.url()).searchParams.get('from');
  await expect(async () => {
    await page.getByRole('link', { name: 'Closer' }).click();
    await expect.poll(days, { timeout: 2_000 }).not.toBeNull();
  }).toPass();
  await expect(told).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Graph' }).first().click();
  await expect(page).toHaveURL(/\/graph/);
  await expect(page.locator('#relations tr[data-relation]')).not.toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/from=/);
  await expect(page.locator('svg[data-lane]:visible').first()).toBeVisible();
  expect(refused).toEqual([]);
});
