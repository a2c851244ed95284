// The network goes in the middle of reading: what stands stays, a notice says so, and what was chosen meanwhile comes when it is back.
import { expect, test } from 'playwright/test';

const notice = 'The network is gone. This page stays; what you choose comes as soon as it is back.';

test('a page stays, and a filter chosen meanwhile is applied when the network is back', async ({ page, context }) => {
  await page.goto('/');
  const chips = page.locator('a[data-relation=chips]').first();
  await expect(chips).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(notice)).toBeVisible();
  await chips.click();
  await expect(page.locator('#list tr[data-status]').first()).toBeVisible();
  expect(page.url()).not.toContain('type=');
  await context.setOffline(false);
  await expect(page).toHaveURL(/type=chips/, { timeout: 20_000 });
  await expect(page.getByText(notice)).toBeHidden();
});

test('a form that the browser would send by itself waits', async ({ page, context }) => {
  await page.goto('/search?q=openai');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('results');
  await context.setOffline(true);
  await expect(page.getByText(notice)).toBeVisible();
  await page.getByRole('combobox').first().press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('results');
  await context.setOffline(false);
});

test('evidence that cannot be fetched says so, and is fetched when asked again', async ({ page }) => {
  await page.goto('/?type=chips');
  await page.route('**/api/v1/deals/*', (route) => route.abort());
  await page.locator('#list tr a[data-evidence]').first().click();
  await expect(page.locator('#evidence').getByRole('alert')).toContainText('could not be fetched', { timeout: 20_000 });
  await page.unroute('**/api/v1/deals/*');
  await page.locator('#evidence').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#evidence blockquote').first()).toBeVisible();
});

test('a large map that cannot be fetched says which part is shown, and is fetched when asked again', async ({
  page,
}) => {
  await page.route('**/api/v1/graph?**', (route) => route.abort());
  await page.goto('/graph?most=20000');
  await expect(page.getByText('That could not be fetched: the map shows the 80 best connected.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator('#map [data-node]')).toHaveCount(80);
  await page.unroute('**/api/v1/graph?**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#map canvas')).toBeVisible({ timeout: 20_000 });
});
