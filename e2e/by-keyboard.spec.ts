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
