// What holds on every page, in both themes, on a phone and on a desk: nothing serious for axe, nothing wider than the
// screen, one main heading, nothing that a screen reader would miss, no error in the console, nothing that the content policy stopped.
import { expect, test } from 'playwright/test';
import { findSerious } from './find-serious.ts';
import { findUnheard } from './find-unheard.ts';
import { listPages, pageNames } from './pages.ts';

const screens = [
  { name: 'phone, light', width: 360, colorScheme: 'light' },
  { name: 'desk, dark', width: 1440, colorScheme: 'dark' },
] as const;

/** What says by its status that it is not what was asked for; every other page is one of its kind, or it would not be looked at. */
const refused: Readonly<Record<string, number>> = {
  'timeline with a bad address': 400,
  'search with a bad address': 400,
  'share of nothing': 400,
  'article without changes': 404,
  'missing share': 404,
  'missing deal': 404,
  'missing page': 404,
};

let found: ReturnType<typeof listPages> | undefined;
/** Asked of the site once in a worker: nothing that these tests do changes it. */
const pages: typeof listPages = (request) => {
  found ??= listPages(request);
  return found;
};

// The longest file by far: by itself it would keep one worker for longer than all others keep the rest.
test.describe.configure({ mode: 'parallel' });

test('what is wrong is found, also within a frame', async ({ page }) => {
  const wrong = `<html lang="en"><title>Wrong</title><main><h1>Wrong</h1><h3>Deep</h3><p style="color: #999; background: #aaa">Pale</p><button></button>
    <iframe title="Frame" srcdoc="<html lang='en'><title>Within</title><main><img src='data:,'></main>"></iframe></main>`;
  await page.route('**/wrong', (route) => route.fulfill({ contentType: 'text/html', body: wrong }));
  await page.goto('/wrong');
  expect((await findSerious(page)).map((told) => told.split(':')[0])).toEqual([
    'button-name',
    'color-contrast',
    'image-alt',
  ]);
  expect(await findUnheard(page)).toEqual([
    'headings 1 3',
    'banner 0 times',
    'contentinfo 0 times',
    'without a name: - button',
  ]);
});

for (const screen of screens) {
  for (const name of pageNames) {
    test(`${name} (${screen.name})`, async ({ browser, baseURL, request }) => {
      const path = (await pages(request))[name] ?? '';
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
      expect(status).toBe(refused[name] ?? 200);
      await expect(page.locator('h1')).toHaveCount(1);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await findSerious(page)).toEqual([]);
      expect(await findUnheard(page)).toEqual([]);
      // A page that is missing or asked wrongly says so by its status, and the browser repeats it.
      const own = status === 200 ? [] : errors.filter((error) => error.includes(`status of ${status}`));
      expect(errors.filter((error) => !own.includes(error))).toEqual([]);
      await context.close();
    });
  }
}
