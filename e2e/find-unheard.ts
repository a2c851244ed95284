// What a screen reader would miss on a page: landmarks once each, headings that skip no level, a name for all that can be used or
// looked at, drawings too.
import type { Page } from 'playwright/test';

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
const landmarks = ['banner', 'main', 'contentinfo'] as const;

/** One line for each thing that is missing; none where all is heard. */
export async function findUnheard(page: Page): Promise<string[]> {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  const counted = await Promise.all(
    landmarks.map(async (landmark) => ({ landmark, count: await page.getByRole(landmark).count() })),
  );
  const heard = await page.locator('body').ariaSnapshot();
  return [
    ...(skipped.length > 0 ? [`headings ${levels.join(' ')}`] : []),
    ...counted.filter(({ count }) => count !== 1).map(({ landmark, count }) => `${landmark} ${count} times`),
    ...(heard.match(nameless) ?? []).map((line) => `without a name: ${line.trim()}`),
  ];
}
