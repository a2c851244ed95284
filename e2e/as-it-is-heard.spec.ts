// Every page as a screen reader has it: landmarks once each, headings that skip no level, a name for all that can be used or looked
// at, drawings too.
import { expect, test } from 'playwright/test';
import { listPages, pageNames } from './pages.ts';

const named = [
  'link',
  'button',
  'combobox',
  'textbox',
  'searchbox',
  'slider',
  'checkbox',
  'img',
  'application',
  'table',
];
const nameless = new RegExp(`^\\s*- (?:${named.join('|')})(?: \\[[^\\]]*\\])*:?$`, 'gm');

test('every page as it is heard', async ({ page, request }) => {
  test.setTimeout(300_000);
  const pages = await listPages(request);
  for (const name of pageNames) {
    await page.goto(pages[name] ?? '');
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      `${name}: main heading`,
    ).toHaveLength(1);
    const skips = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
    expect(skips, `${name}: headings ${levels.join(' ')}`).toEqual([]);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark), `${name}: ${landmark}`).toHaveCount(1);
    const heard = await page.locator('body').ariaSnapshot();
    expect(heard.match(nameless) ?? [], `${name}: without a name`).toEqual([]);
  }
});
