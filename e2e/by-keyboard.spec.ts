// A reader without a mouse: from the first Tab to the foot of a page, and nothing that has the focus is out of sight or looks as if it
// had not. The timeline and the map, with their hundreds of stops, have journeys of their own.
import { expect, type Page, test } from 'playwright/test';
import { listPages } from './pages.ts';

const walked = [
  'search with results',
  'organization',
  'deal',
  'article',
  'compare',
  'insights',
  'conflicts',
  'feeds',
  'method',
];

/** Where the focus is, whether it can be seen, and whether anything looks otherwise than without it: the mark, or the row that it is in. */
const focusIn = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return null;
    const marks = [
      element,
      element.closest('tr, li'),
      ...(element instanceof SVGElement ? element.querySelectorAll('*') : []),
    ];
    const looks = (): string =>
      marks
        .flatMap((mark) => {
          if (!mark) return [];
          const style = getComputedStyle(mark);
          return ['outline', 'stroke', 'fill', 'color', 'display', '--ring', 'translate'].map((name) =>
            style.getPropertyValue(name),
          );
        })
        .join();
    const focused = looks();
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    element.blur();
    const plain = looks();
    element.focus({ preventScroll: true });
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60);
    return {
      name: `${element.tagName} ${name}`,
      isMarked: focused !== plain,
      isOut: width === 0 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth,
      inFoot: element.closest('footer') !== null,
    };
  });

for (const name of walked)
  test(`${name}: Tab goes from the skip link to the foot, in sight all the way`, async ({ page, request }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto((await listPages(request))[name] ?? '');
    await page.keyboard.press('Tab');
    expect((await focusIn(page))?.name).toBe('A Skip to content');
    const wrong: string[] = [];
    let foot = 0;
    for (let stop = 0; stop < 900 && foot < 7; stop++) {
      await page.keyboard.press('Tab');
      const focus = await focusIn(page);
      if (focus === null) break;
      foot += focus.inFoot ? 1 : 0;
      if (focus.isOut) wrong.push(`out of sight: ${focus.name}`);
      if (!focus.isMarked) wrong.push(`not marked: ${focus.name}`);
    }
    expect(wrong).toEqual([]);
    // Four ways on and three kinds of paper.
    expect(foot).toBe(7);
  });

test('the skip link leads past the masthead', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('the map is two stops of Tab; n, p and r walk it', async ({ page }) => {
  await page.goto('/graph?focus=anthropic');
  const map = page.locator('#map');
  await expect(map.locator('[data-node][tabindex="0"]')).toHaveCount(1);
  await expect(map.locator('[data-edge][tabindex="0"]')).toHaveCount(1);
  await map.locator('[data-node][tabindex="0"]').focus();
  const focused = map.locator('[data-node]:focus');
  const first = await focused.getAttribute('data-node');
  await page.keyboard.press('n');
  await expect(focused).not.toHaveAttribute('data-node', first ?? '');
  await page.keyboard.press('p');
  await expect(focused).toHaveAttribute('data-node', first ?? '');
  await page.keyboard.press('r');
  await expect(map.locator('[data-edge]:focus')).toHaveAttribute('data-ends', new RegExp(`\\b${first}\\b`));
});

test('without JavaScript Tab reaches every mark of the map', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/graph');
  await expect(page.locator('#map [data-node]')).not.toHaveCount(0);
  await expect(page.locator('#map [tabindex="-1"]:is([data-node], [data-edge])')).toHaveCount(0);
  await context.close();
});

test('legend and slider answer to keys, and the counts that change are said', async ({ page }) => {
  await page.goto('/graph');
  const heading = page.locator('h1[aria-live=polite]');
  const before = await heading.textContent();
  await page.locator('[data-of=chips]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/type=chips/);
  await expect(heading).not.toHaveText(before ?? '');
  await page.goBack();
  await expect(heading).toHaveText(before ?? '');
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/asOf=2019-01-31/);
  await expect(slider).toBeFocused();
  await page.keyboard.press('End');
  await expect(page).toHaveURL('/graph');
});

test('Escape gives the focus back: from evidence, palette and help', async ({ page }) => {
  await page.goto('/?type=chips');
  const row = page.locator('#list tr a[data-evidence]').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#evidence blockquote').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#evidence')).toBeHidden();
  await expect(row).toBeFocused();
  for (const keys of ['Control+k', '?']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
