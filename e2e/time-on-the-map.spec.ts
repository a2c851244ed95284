// The map in time: it plays, pauses and is stepped through, Back stops what plays, groups fold and unfold in place, and the way back leads through all of it.
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

const pointOf = (transform: string): [number, number] => {
  const [x = 0, y = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  return [x, y];
};

/** As a whole the map may be drawn smaller, where others come to stand farther out; among each other nobody moves. */
function strayedBetween(before: string[][], after: string[][]): string[] {
  const places = new Map(after.map(([id = '', at = '']) => [id, pointOf(at)]));
  const kept = before.flatMap(([id = '', at = '']) => {
    const now = places.get(id);
    return now ? [{ id, was: pointOf(at), now }] : [];
  });
  const spread = (axis: 0 | 1, of: 'was' | 'now'): number =>
    Math.max(...kept.map((one) => one[of][axis])) - Math.min(...kept.map((one) => one[of][axis]));
  const scale = spread(0, 'now') / spread(0, 'was');
  const [first] = kept;
  return kept.flatMap(({ id, was, now }) => {
    if (!first) return [];
    const off = ([0, 1] as const).map((axis) =>
      Math.abs(now[axis] - first.now[axis] - scale * (was[axis] - first.was[axis])),
    );
    return Math.max(...off) > 1 ? [id] : [];
  });
}

const monthIn = (page: Page): Promise<number> => page.getByRole('slider').inputValue().then(Number);
const drawn = (page: Page): Promise<void> => expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);

test('a link, Back and Forward lead to days that were left by the slider', async ({ page }) => {
  await page.goto('/graph');
  await drawn(page);
  const last = await monthIn(page);
  const slider = page.getByRole('slider');
  const year = (name: string) => page.getByRole('link', { name, exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=/);
  const left = page.url();
  await year('31 Dec 2021').click();
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/asOf=2022-01-31/);
  // What was chosen on a day must not come again with it.
  await year('31 Dec 2021').click();
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await page.goBack();
  await expect(page).toHaveURL(/asOf=2022-01-31/);
  await expect.poll(() => monthIn(page)).toBe(36);
  await page.goBack();
  await expect(page).toHaveURL(left);
  await expect.poll(() => monthIn(page)).toBe(last - 1);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await expect.poll(() => monthIn(page)).toBe(35);
});

test('Back while it plays stops it', async ({ page }) => {
  await page.goto('/graph?asOf=2020-12-31');
  await drawn(page);
  await page.goto('/graph?asOf=2022-12-31');
  await drawn(page);
  await page.getByRole('link', { name: '31 Dec 2023', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2023-12-31/);
  await page.getByRole('button', { name: /^Play/ }).click();
  await expect.poll(() => monthIn(page)).toBeGreaterThan(59);
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible();
  await expect(page).toHaveURL(/asOf=2022-12-31/);
  await expect.poll(() => monthIn(page)).toBe(47);
});

test('it plays month by month, stops at the last, and begins again from the first', async ({ page }) => {
  const now = new Date();
  const someMonthsAgo = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 3, 1)).toISOString().slice(0, 10);
  await page.goto(`/graph?asOf=${someMonthsAgo}`);
  await drawn(page);
  const slider = page.getByRole('slider');
  const last = Number(await slider.getAttribute('max'));
  expect(await monthIn(page)).toBeLessThan(last);
  await page.evaluate(() => {
    const input = document.querySelector('input[type="range"]');
    const seen: number[] = [];
    Reflect.set(window, 'months', seen);
    const look = (): void => {
      if (input instanceof HTMLInputElement && seen.at(-1) !== Number(input.value)) seen.push(Number(input.value));
      requestAnimationFrame(look);
    };
    look();
  });
  const begin = await monthIn(page);
  await page.getByRole('button', { name: /^Play/ }).click();
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible();
  await expect(slider).toHaveValue(String(last));
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible();
  await expect(page).not.toHaveURL(/asOf=/);
  // One after another, none left out.
  const months = await page.evaluate(() => Reflect.get(window, 'months'));
  expect(months).toEqual(Array.from({ length: last - begin + 1 }, (_, i) => begin + i));
  await page.getByRole('button', { name: /^Play/ }).click();
  await expect.poll(() => monthIn(page)).toBeLessThan(24);
  await page.getByRole('button', { name: /^Pause/ }).click();
  await expect(page).toHaveURL(/asOf=20(19|20)-/);
});

test('played, paused and stepped by keyboard: nobody moves, the address follows, the map tells its day', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/graph?asOf=2023-06-30');
  await drawn(page);
  const before = await placesIn(page);
  const begin = await monthIn(page);
  await page.getByRole('button', { name: /^Play/ }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => monthIn(page)).toBeGreaterThan(begin + 1);
  await page.keyboard.press('Space');
  const paused = await monthIn(page);
  await expect(page.getByRole('button', { name: /^Play/ })).toBeFocused();
  const slider = page.getByRole('slider');
  await expect(page).toHaveURL(/asOf=202[34]-\d\d-\d\d/);
  const told = await slider.getAttribute('aria-valuetext');
  expect(told).toMatch(/^As of \d+ \w+ 202[34]$/);
  expect(await monthIn(page)).toBe(paused);
  expect(strayedBetween(before, await placesIn(page))).toEqual([]);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(String(paused + 1));
  await expect(slider).not.toHaveAttribute('aria-valuetext', told ?? '');
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(page.locator('#map[aria-busy="false"]')).toHaveCount(1);
  const atTheEnd = await placesIn(page);
  expect(atTheEnd.filter(([id]) => before.some(([other]) => other === id)).length).toBeGreaterThan(10);
  expect(strayedBetween(before, atTheEnd)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/asOf=2019-01-31/);
  // Who asked for no motion sees none.
  expect(
    await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
  ).toBe(0);
  // Where it lies after a reload is where it lay.
  await page.goto('/graph?asOf=2023-06-30');
  await drawn(page);
  expect(movedBetween(before, await placesIn(page))).toEqual([]);
});

test('a group folds into one in place, its relations become the group’s, and back unfolds it', async ({ page }) => {
  await page.goto('/graph?most=120');
  await drawn(page);
  const before = await placesIn(page);
  const edgesOf = (id: string) => page.locator(`#map [data-ends~="${id}"]`).count();
  const unit = before.map(([id]) => id).find((id) => id === 'google-cloud' || id === 'google-deepmind');
  expect(unit).toBeDefined();
  await page.locator('summary', { hasText: 'Groups drawn as one' }).click();
  await page.getByRole('link', { name: /^Google, \d+ organizations/ }).click();
  await expect(page).toHaveURL(/fold=google/);
  await expect(page.locator(`#map [data-node="${unit}"]`)).toHaveCount(0);
  expect(await edgesOf(unit ?? '')).toBe(0);
  expect(await edgesOf('google')).toBeGreaterThan(0);
  await expect(page.locator('#map [data-ends="google google"]')).toHaveCount(0);
  expect(movedBetween(before, await placesIn(page))).toEqual([]);
  await page.goBack();
  await expect(page.locator(`#map [data-node="${unit}"]`)).toHaveCount(1);
  expect(movedBetween(before, await placesIn(page))).toEqual([]);
  await page.goForward();
  await expect(page).toHaveURL(/fold=google/);
});
