// The graph and its table twin say the same; every edge leads to its evidence.
import { expect, test } from 'playwright/test';
import { GraphView } from '../lib/domain/views.ts';

test('the table has a row for every edge of the picture', async ({ page, request }) => {
  const graph = GraphView.parse(await (await request.get('/api/v1/graph?organization=openai')).json());
  await page.goto('/graph?organization=openai');
  await expect(page.locator('#relations tr[data-relation]')).toHaveCount(graph.edges.length);
});

test('a type chosen in the legend leaves only that type', async ({ page }) => {
  await page.goto('/graph?type=compute');
  await expect(page.locator('#relations tr[data-relation]')).not.toHaveCount(0);
  await expect(page.locator('#relations tr[data-relation]:not([data-relation=compute])')).toHaveCount(0);
});

test('the graph of 2021 is smaller than that of today, without script too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/graph');
  const now = await page.locator('#relations tr[data-relation]').count();
  await page.goto('/graph?asOf=2021-12-31&knownAt=2021-12-31');
  const then = await page.locator('#relations tr[data-relation]').count();
  expect(then).toBeGreaterThan(0);
  expect(then).toBeLessThan(now / 3);
  await context.close();
});
