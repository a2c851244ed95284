// What holds on every page, in both themes, on a phone and on a desk: nothing serious for axe, nothing wider than the
// screen, one main heading, no error in the console, nothing that the content policy stopped.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { listPages, pageNames } from './pages.ts';

const screens = [
  { name: 'phone, light', width: 360, colorScheme: 'light' },
  { name: 'desk, dark', width: 1440, colorScheme: 'dark' },
] as const;

for (const screen of screens) {
  for (const name of pageNames) {
    test(`${name} (${screen.name})`, async ({ browser, baseURL, request }) => {
      const path = (await listPages(request))[name] ?? '';
      const { width, colorScheme } = screen;
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        ...(baseURL ? { baseURL } : {}),
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      // What the content policy or Trusted Types stopped, also where nothing is printed about it.
      await page.exposeFunction('tellViolation', (told: string) => errors.push(told));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          const tell: unknown = Reflect.get(window, 'tellViolation');
          if (typeof tell === 'function') tell(`${violatedDirective} stopped ${blockedURI} ${sample}`);
        });
      });
      const status = (await page.goto(path))?.status() ?? 0;
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      // Every rule on everything; only the list of what is in order, with an address for each element, is not written.
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      // A page that is missing or asked wrongly says so by its status, and the browser repeats it.
      const own = status < 400 ? [] : errors.filter((error) => error.includes(`status of ${status}`));
      expect(errors.filter((error) => !own.includes(error))).toEqual([]);
      await context.close();
    });
  }
}
