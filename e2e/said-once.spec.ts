// What a document says once, and the browser leaves as it was sent: it is there again for who comes back, it leads on without a new
// document, and who stands in it by keyboard stays where they were when it is drawn anew.
import { expect, type Page, test } from 'playwright/test';

/** Holds as long as the document does. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Reflect.set(window, 'sameDocument', true));
const isMarked = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'sameDocument'));
const tape = (page: Page) => page.locator('figure a[data-evidence]:visible');

test('a drawing that was left is there again on the way back, without a new document', async ({ page }) => {
  await page.goto('/organizations/openai', { waitUntil: 'networkidle' });
  const drawn = await tape(page).count();
  expect(drawn).toBeGreaterThan(20);
  await mark(page);
  await page.getByRole('link', { name: 'Compare with another' }).click();
  await expect(page).toHaveURL(/compare/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('OpenAI');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenAI');
  await expect(tape(page)).toHaveCount(drawn);
  await tape(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  expect(await isMarked(page)).toBe(true);
});

test('who stands on a mark of the timeline stays there while its days are drawn anew', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-visits', '2024-01-01'));
  await page.goto('/', { waitUntil: 'networkidle' });
  await mark(page);
  const fresh = page.locator('figure [data-lane]:visible a[data-new]');
  await expect(fresh).not.toHaveCount(0);
  const last = page.locator('figure [data-lane]:visible a[data-evidence]').last();
  const evidence = await last.getAttribute('data-evidence');
  await last.focus();
  const before = await page.locator('figure [data-lane]:visible a').count();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/from=/);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/from=/);
  await expect(page.locator('figure [data-lane]:visible a')).toHaveCount(before);
  // What is told of each mark in the browser is told of those drawn anew.
  await expect(fresh).not.toHaveCount(0);
  await expect(page.locator('figure a[data-evidence]:focus')).toHaveAttribute('data-evidence', String(evidence));
  expect(await isMarked(page)).toBe(true);
});

test('who filters by the legend of the map stands on the same filter afterwards', async ({ page }) => {
  await page.goto('/graph', { waitUntil: 'networkidle' });
  await mark(page);
  const filter = page.locator('nav a[data-of="compute"]');
  await filter.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/type=compute/);
  await expect(filter).toHaveAttribute('aria-current', 'true');
  await expect(filter).toBeFocused();
  expect(await isMarked(page)).toBe(true);
});
