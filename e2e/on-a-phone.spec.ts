// What has to fit on the width of a small phone without a second line.
import { expect, type Locator, test } from 'playwright/test';

test.use({ viewport: { width: 360, height: 760 } });

const topsOf = (items: Locator): Promise<number[]> =>
  items.evaluateAll((found) => [...new Set(found.map((one) => Math.round(one.getBoundingClientRect().top)))]);

test('the ways through the site stand in one line, search beside the wordmark', async ({ page }) => {
  await page.goto('/');
  const ways = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(ways).toHaveCount(6);
  const tops = await topsOf(ways);
  expect(tops).toHaveLength(2);
  const search = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' });
  expect(await topsOf(search)).toEqual([Math.min(...tops)]);
});

test('the three statuses with their counts stand in one line', async ({ page }) => {
  await page.goto('/');
  expect(await topsOf(page.getByRole('list', { name: 'Status' }).getByRole('link'))).toHaveLength(1);
});

test('all of the map is seen at the first look, and a finger on it still moves the page', async ({ page }) => {
  await page.goto('/graph');
  const map = page.locator('#map');
  await expect(map.locator('[data-plane][data-level]')).toHaveCount(1);
  const cutOff = await map.locator('[data-node] circle').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return left < 0 || right > window.innerWidth ? [`${Math.round(left)} to ${Math.round(right)}`] : [];
    }),
  );
  expect(cutOff).toEqual([]);
  await expect(map).toHaveCSS('touch-action', 'pan-y');
});
