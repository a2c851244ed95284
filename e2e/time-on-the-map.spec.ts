// The map in time: what plays can be stopped, nobody moves, groups fold and unfold in place, and the way back leads through all of it.
import { expect, type Page, test } from 'playwright/test';

/** Where each organization on the map is drawn. */
const placesIn = (page: Page) =>
  page
    .locator('#map [data-node]')
    .evaluateAll((nodes) =>
      nodes.map((node) => [
        node.getAttribute('data-node') ?? '',
        node.querySelector('g')?.getAttribute('transform') ?? '',
      ]),
    );

const movedBetween = (before: string[][], after: string[][]): string[] => {
  const places = new Map(before.map(([id = '', at = '']) => [id, at]));
  return after.flatMap(([id = '', at]) => (places.has(id) && places.get(id) !== at ? [id] : []));
};

/** The rows that the server wrote are those of the day in the address. */
const settled = (page: Page, address: RegExp) => expect(page).toHaveURL(address, { timeout: 20_000 });

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`months pass while it plays, and Pause holds the one that is shown (${reducedMotion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto('/graph?asOf=2024-06-30');
    await expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);
    const before = await placesIn(page);
    const slider = page.getByRole('slider');
    const month = () => slider.inputValue().then(Number);
    const start = await month();
    await page.getByRole('button', { name: /^Play/ }).click();
    await expect.poll(month, { timeout: 20_000 }).toBeGreaterThan(start + 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await settled(page, /asOf=2024-(0[7-9]|1\d)-\d\d/);
    const held = await month();
    const after = await placesIn(page);
    expect(movedBetween(before, after)).toEqual([]);
    // A step more would have come by now.
    await page.waitForTimeout(1_000);
    expect(await month()).toBe(held);
    await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible();
  });

test('a group folds into one in place, its relations become the group’s, and back unfolds it', async ({ page }) => {
  await page.goto('/graph?most=120');
  await expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);
  const before = await placesIn(page);
  const edgesOf = (id: string) => page.locator(`#map [data-ends~="${id}"]`).count();
  const unit = before.map(([id]) => id).find((id) => id === 'google-cloud' || id === 'google-deepmind');
  expect(unit).toBeDefined();
  await page.locator('summary', { hasText: 'Groups drawn as one' }).click();
  await page.getByRole('link', { name: /^Google, \d+ organizations/ }).click();
  await settled(page, /fold=google/);
  await expect(page.locator(`#map [data-node="${unit}"]`)).toHaveCount(0);
  expect(await edgesOf(unit ?? '')).toBe(0);
  expect(await edgesOf('google')).toBeGreaterThan(0);
  await expect(page.locator('#map [data-ends="google google"]')).toHaveCount(0);
  expect(movedBetween(before, await placesIn(page))).toEqual([]);
  await page.goBack();
  await expect(page.locator(`#map [data-node="${unit}"]`)).toHaveCount(1);
  expect(movedBetween(before, await placesIn(page))).toEqual([]);
  await page.goForward();
  await settled(page, /fold=google/);
});
