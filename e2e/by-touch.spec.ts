// Fingers on a phone: two come closer, one moves what is enlarged, a tap opens; and a finger that moves up or down moves the page, wherever
// it is put, so that nobody is caught in a drawing.
import { type CDPSession, devices, expect, type Locator, type Page, test } from 'playwright/test';

const { viewport, userAgent, deviceScaleFactor } = devices['Pixel 7'];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile: true, hasTouch: true });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A point of an element that is on the screen, by its share of the width, a little below its upper edge. */
async function spotOn(element: Locator, share = 0.5, below = 14): Promise<Spot> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  return { x: box.x + box.width * share, y: box.y + Math.min(below, box.height / 2) };
}

/** As the browser takes it from a screen: what is not stopped scrolls or enlarges the page. */
const swipe = (session: CDPSession, { x, y }: Spot, right: number, down: number) =>
  session.send('Input.synthesizeScrollGesture', {
    x,
    y,
    xDistance: right,
    yDistance: down,
    gestureSourceType: 'touch',
  });

const pinch = (session: CDPSession, { x, y }: Spot, scaleFactor: number) =>
  session.send('Input.synthesizePinchGesture', { x, y, scaleFactor, gestureSourceType: 'touch' });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);
const pageScale = (page: Page): Promise<number> => page.evaluate(() => window.visualViewport?.scale ?? 1);
const lane = (page: Page): Locator => page.locator('[data-dates]:has(svg)').first();

async function daysMove(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await act();
  await expect.poll(() => page.url()).not.toBe(before);
  expect(page.url()).toMatch(/from=\d{4}-\d\d-\d\d&until=/);
}

/** The page follows a finger that moves up over the element. */
async function letsGo(page: Page, session: CDPSession, element: Locator): Promise<void> {
  const spot = await spotOn(element);
  const before = await scrolled(page);
  await swipe(session, spot, 0, -160);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
}

test('the timeline: two fingers come closer, one moves it sideways, up and down is the page’s', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  await letsGo(page, session, lane(page));
  await expect(page.locator('[data-gestures=ready]')).toBeVisible();
  await daysMove(page, async () => pinch(session, await spotOn(lane(page)), 2.5));
  expect(await pageScale(page)).toBe(1);
  await page.goto('/?from=2025-01-01&until=2025-12-31');
  await expect(page.locator('[data-gestures=ready]')).toBeVisible();
  await daysMove(page, async () => swipe(session, await spotOn(lane(page), 0.8), -140, 0));
  await page.goto('/?from=2025-01-01&until=2025-12-31');
  await expect(page.locator('[data-gestures=ready]')).toBeVisible();
  const before = page.url();
  await letsGo(page, session, lane(page));
  expect(page.url()).toBe(before);
});

test('the strip below is brushed by a finger', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  await expect(page.locator('[data-gestures=ready]')).toBeVisible();
  await daysMove(page, async () => swipe(session, await spotOn(page.locator('[data-overview]'), 0.02), 150, 0));
});

test('a tap on a mark of the timeline opens its evidence, and Close closes it', async ({ page }) => {
  await page.goto('/?type=chips&from=2025-01-01&until=2025-02-28');
  const mark = page.locator('[data-lane] a[data-evidence]:visible use').first();
  const box = await mark.boundingBox();
  if (!box) throw new Error('no mark is drawn');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('#evidence blockquote').first()).toBeVisible();
  await page.locator('#evidence').getByRole('link', { name: 'Close' }).tap();
  await expect(page.locator('#evidence')).toBeHidden();
});

test('the map: a tap says who it is, the second opens; a tap beside it lets go', async ({ page }) => {
  await page.goto('/graph');
  await expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);
  const disc = page.locator('#map [data-node="openai"] circle').first();
  await disc.tap();
  const card = page.locator('#map').getByRole('link', { name: 'Open its page' });
  await expect(card).toBeVisible();
  await page.touchscreen.tap(...cornerOf(await page.locator('#map svg[role=group]').boundingBox()));
  await expect(card).toBeHidden();
  await disc.tap();
  await expect(card).toBeVisible();
  await disc.tap();
  await expect(page).toHaveURL('/organizations/openai', { timeout: 20_000 });
});

/** Where a round map has nothing. */
const cornerOf = (box: { x: number; y: number } | null): [number, number] => [(box?.x ?? 0) + 6, (box?.y ?? 0) + 6];

for (const { name, path, drawing } of [
  { name: 'drawn', path: '/graph', drawing: '#map svg[role=group]' },
  { name: 'painted', path: '/graph?most=20000', drawing: '#map canvas' },
])
  test(`a ${name} map: the page scrolls over it; two fingers enlarge it, and then one moves it`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await page.goto(path);
    const map = page.locator(drawing);
    await expect(map).toBeVisible({ timeout: 20_000 });
    if (name === 'drawn') await expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);
    await letsGo(page, session, map);
    await pinch(session, await spotOn(map, 0.5, 150), 2);
    await expect(page.locator('#map')).toHaveAttribute('data-zoomed', '');
    expect(await pageScale(page)).toBe(1);
    const spot = await spotOn(map, 0.5, 150);
    const before = await scrolled(page);
    await swipe(session, spot, 40, 60);
    expect(await scrolled(page)).toBe(before);
    await page.getByRole('button', { name: 'Show all of the map' }).tap();
    await expect(page.locator('#map')).not.toHaveAttribute('data-zoomed', '');
    await letsGo(page, session, map);
  });
