// What is missing or cannot be shown is a page with its status, also where nothing runs in the browser.
import { expect, test } from 'playwright/test';

const answers = [
  ['/nowhere', 404, 'There is nothing at this address'],
  ['/no/where/at/all', 404, 'There is nothing at this address'],
  ['/deals/00000000000000000000', 404, 'There is nothing at this address'],
  ['/organizations/nobody-at-all', 404, 'There is nothing at this address'],
  ['/articles/00000000000000000000', 404, 'There is nothing at this address'],
  ['/articles/00000000000000000000/diff', 404, 'There is nothing at this address'],
  ['/s/00000000000000000000', 404, 'There is nothing at this address'],
  ['/?type=marriage', 400, 'This address asks for something that cannot be shown'],
] as const;

test('without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const [path, status, heading] of answers) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(status);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading);
    await expect(page.getByRole('navigation').first(), path).toBeVisible();
    await expect(page.locator('meta[name=robots]'), path).toHaveAttribute('content', 'noindex');
  }
  await context.close();
});

test('it leads on to the timeline, and back leads back', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await page.getByRole('link', { name: 'Go to the timeline' }).click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
});
