// A reader moves through time on the axis: by wheel, buttons, keys and the strip below it. The address follows, and so does the list.
import { expect, type Page, test } from 'playwright/test';

const daysIn = (page: Page): number => {
  const { searchParams } = new URL(page.url());
  const [from, until] = [searchParams.get('from'), searchParams.get('until')];
  return from === null || until === null
    ? Number.POSITIVE_INFINITY
    : (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
};
const lane = (page: Page) => page.locator('svg[data-lane]:visible').first();
const countIn = async (page: Page) =>
  Number(/\d[\d,]*/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0].replaceAll(',', ''));

/** The pointer comes again until the page has come to life and hears it. */
const ready = (page: Page): Promise<void> =>
  expect(async () => {
    await page.mouse.move(0, 0);
    await lane(page).hover();
    await expect(page.locator('[data-gestures=ready]')).toBeVisible({ timeout: 2_000 });
  }).toPass();

test('the wheel comes closer under the pointer, the address and the list follow', async ({ page }) => {
  await page.goto('/');
  const all = await countIn(page);
  const box = await lane(page).boundingBox();
  if (!box) throw new Error('no lane is drawn');
  await lane(page).hover({ position: { x: box.width * 0.7, y: 10 } });
  await expect(page.locator('[data-gestures=ready]')).toBeVisible();
  await page.mouse.wheel(0, -400);
  await expect.poll(() => daysIn(page)).toBeLessThan(4000);
  await expect.poll(() => countIn(page)).toBeLessThan(all);
  const [strip, brush] = [page.locator('svg[data-overview]'), page.locator('[data-brush] .selection')];
  const [whole, part] = [await strip.boundingBox(), await brush.boundingBox()];
  expect(part?.width).toBeLessThan((whole?.width ?? 0) * 0.95);
});

test('buttons and keys: closer down to a week, all again', async ({ page }) => {
  await page.goto('/?from=2025-05-01&until=2025-06-30');
  await page.getByRole('link', { name: 'Closer' }).click();
  await expect.poll(() => daysIn(page)).toBeLessThan(35);
  await expect(page.getByRole('link', { name: 'Closer' })).toBeFocused();
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('+');
    await page.waitForTimeout(260);
  }
  await expect.poll(() => daysIn(page)).toBe(7);
  await page.keyboard.press('0');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('the strip below filters the list, and a reload shows the same', async ({ page }) => {
  await page.goto('/');
  const all = await countIn(page);
  await ready(page);
  await page.locator('[data-overview]').scrollIntoViewIfNeeded();
  const strip = await page.locator('[data-overview]').boundingBox();
  if (!strip) throw new Error('no strip is drawn');
  await page.mouse.move(strip.x + 3, strip.y + 12);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width * 0.8, strip.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => daysIn(page)).toBeLessThan(4000);
  await expect.poll(() => countIn(page)).toBeLessThan(all);
  const few = await countIn(page);
  await page.reload();
  expect(await countIn(page)).toBe(few);
});

test('announced and in force are two parts where they differ; the address chooses one', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('[data-dates=announced]').first()).toBeVisible();
  await expect(page.locator('[data-dates=in_force]').first()).toBeVisible();
  await page.getByRole('link', { name: 'in force', exact: true }).click();
  await expect(page).toHaveURL(/dates=in_force/);
  await expect(page.locator('[data-dates=announced]')).toHaveCount(0);
});

test('by keyboard alone: into a lane, along it, and its evidence', async ({ page }) => {
  await page.goto('/?type=compute&from=2025-01-01&until=2025-03-31');
  const first = page.locator('svg[data-lane]:visible a[data-evidence]').first();
  await first.focus();
  await page.keyboard.press('End');
  const last = page.locator('svg[data-lane]:visible').first().locator('a').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#evidence')).toBeVisible();
});

test('without JavaScript the buttons are links that zoom', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/?from=2025-01-01&until=2025-12-31');
  await page.getByRole('link', { name: 'Closer' }).click();
  expect(daysIn(page)).toBeGreaterThan(180);
  expect(daysIn(page)).toBeLessThan(186);
  await context.close();
});

test('the list goes on as it is scrolled', async ({ page }) => {
  await page.goto('/');
  const rows = page.locator('#list tr[data-status]');
  const before = await rows.count();
  expect(await countIn(page)).toBeGreaterThan(before);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
});

test('a reader who comes back is led to what became known since', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('entente-visits', '2025-01-15'));
  await page.goto('/');
  await page.getByRole('link', { name: /since your last visit on 15 Jan 2025/ }).click();
  await expect(page).toHaveURL(/\/changes\?from=2025-01-15/);
});

test('the heading tells no more days than are shown, and none to come', async ({ page }) => {
  await page.goto('/?from=2025-06-01&until=2025-06-14');
  await expect(page.locator('h1')).toContainText('1–14 Jun 2025');
  // A deal of which only the year is known reaches to its end; the heading stops at the day that is looked at.
  await page.goto('/?asOf=2025-06-30&knownAt=2025-06-30');
  await expect(page.locator('h1')).toHaveText(/ to June 2025$/);
});
