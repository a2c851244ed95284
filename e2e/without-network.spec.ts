// The network goes in the middle of reading: what stands stays, a notice says so, and what was chosen meanwhile comes when it is back.
import { type BrowserContext, expect, type Page, test } from 'playwright/test';

const notice = 'Entente cannot be reached. This page stays; what you choose comes as soon as it can be.';

/** The network goes again until the page has come to life and notices. What a page has not loaded before comes no more: it is waited for. */
const loseNetwork = (page: Page, context: BrowserContext) =>
  expect(async () => {
    await context.setOffline(false);
    await context.setOffline(true);
    await expect(page.getByText(notice)).toBeVisible({ timeout: 2_000 });
  }).toPass();

test('a page stays, and a filter chosen meanwhile is applied when the network is back', async ({ page, context }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const chips = page.locator('a[data-relation=chips]').first();
  await expect(chips).toBeVisible();
  await loseNetwork(page, context);
  await chips.click();
  await expect(page.locator('#list tr[data-status]').first()).toBeVisible();
  expect(page.url()).not.toContain('type=');
  await context.setOffline(false);
  await expect(page).toHaveURL(/type=chips/);
  await expect(page.getByText(notice)).toBeHidden();
});

test('a form that the browser would send by itself waits, and is sent when the network is back', async ({
  page,
  context,
}) => {
  await page.goto('/search?q=openai', { waitUntil: 'networkidle' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('results');
  await loseNetwork(page, context);
  const field = page.getByRole('main').getByRole('combobox');
  await field.fill('nvidia');
  await field.press('Escape');
  await field.press('Enter');
  // The browser's own error page has neither.
  await expect(page.getByText(notice)).toBeVisible();
  await expect(heading).toContainText('results');
  await context.setOffline(false);
  await expect(page).toHaveURL(/q=nvidia/);
  await expect(page.getByText(notice)).toBeHidden();
});

test('evidence that cannot be fetched says so, and is fetched when asked again', async ({ page }) => {
  await page.goto('/?type=chips');
  await page.route('**/api/v1/deals/*', (route) => route.abort());
  await page.locator('#list tr a[data-evidence]').first().click();
  await expect(page.locator('#evidence').getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/api/v1/deals/*');
  await page.locator('#evidence').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#evidence blockquote').first()).toBeVisible();
});
