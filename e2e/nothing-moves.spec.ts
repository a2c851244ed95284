// Fonts that come late move next to nothing: the reader's own stand in their place, as wide as ours. 0.1 is what browsers call good.
import { expect, test } from 'playwright/test';
import { listPages } from './pages.ts';

const lateMs = 1500;
const names = [
  'timeline',
  'deal',
  'article',
  'organization',
  'compare',
  'graph',
  'search with results',
  'insights',
  'method',
];

for (const width of [360, 1440]) {
  test(`late fonts move nothing at ${width} px`, async ({ page, request }) => {
    const pages = await listPages(request);
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, lateMs));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && typeof entry.value === 'number')
            Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + entry.value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const name of names) {
      const fonts = page.waitForResponse(/woff2/);
      await page.goto(pages[name] ?? '');
      await fonts;
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      expect(Number(await page.evaluate(() => Reflect.get(window, 'shift'))), name).toBeLessThan(0.06);
    }
  });
}
