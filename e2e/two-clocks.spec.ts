// A reader stands at another day: the page says so, knows less, and comes back.
import { expect, test } from 'playwright/test';

const countOf = (heading: string | null) => Number(/\d[\d,]*/.exec(heading ?? '')?.[0].replaceAll(',', ''));

test('the past knows fewer deals, says which day it is, and leads back to now', async ({ page }) => {
  await page.goto('/');
  const now = countOf(await page.getByRole('heading', { level: 1 }).textContent());
  await page.goto('/?asOf=2023-06-30&knownAt=2023-06-30');
  const then = countOf(await page.getByRole('heading', { level: 1 }).textContent());
  expect(then).toBeGreaterThan(0);
  expect(then).toBeLessThan(now / 2);
  await expect(page.getByText(/as known on 30 June 2023/i).first()).toBeVisible();
  await page
    .getByRole('link', { name: /back to now/i })
    .first()
    .click();
  await expect(page).not.toHaveURL(/asOf|knownAt/);
});

test('a day in the future is refused with what to do', async ({ page }) => {
  await page.goto('/?asOf=2999-01-01');
  await expect(page.getByRole('main')).toContainText('asOf');
  await expect(page.getByRole('main')).toContainText('future');
});

test('OpenAI before March 2025 had no compute from CoreWeave; after it, it had', async ({ page }) => {
  const rows = page.locator('tr[data-relation=compute]').filter({ hasText: 'CoreWeave' });
  await page.goto('/?type=compute&organization=openai&asOf=2025-02-28&knownAt=2025-02-28');
  await expect(rows).toHaveCount(0);
  await page.goto('/?type=compute&organization=openai&asOf=2025-03-31&knownAt=2025-03-31');
  await expect(rows).not.toHaveCount(0);
});
