// Fingers on a phone: two come closer, one moves what is enlarged, a tap opens; and a finger that moves up or down moves the page, wherever
// it is put, so that nobody is caught in a drawing.
import { type CDPSession, devices, expect, type Locator, type Page, test } from 'playwright/test';

const { viewport, userAgent, deviceScaleFactor } = devices['Pixel 7'];
test.use({ viewport, userAgent, deviceScaleFactor, isMobile: true, hasTouch: true });

interface Spot {
  readonly x: number;
  readonly y: number;
}

const steps = 8;

/** A point of an element that is on the screen, by its share of the width, a little below its upper edge. */
async function spotOn(element: Locator, share = 0.5, below = 14): Promise<Spot> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  return { x: box.x + box.width * share, y: box.y + Math.min(below, box.height / 2) };
}

/** Fingers go from where they are put to where they are lifted, as a screen reports it: what is not stopped moves the page. */
async function drag(session: CDPSession, fingers: ReadonlyArray<{ from: Spot; to: Spot }>): Promise<void> {
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const swipe = (session: CDPSession, from: Spot, right: number, down: number): Promise<void> =>
  drag(session, [{ from, to: { x: from.x + right, y: from.y + down } }]);

/** Two fingers, each moved away from the other by this much. */
const spread = (session: CDPSession, { x, y }: Spot, by: number): Promise<void> =>
  drag(session, [
    { from: { x: x - 20, y }, to: { x: x - 20 - by, y } },
    { from: { x: x + 20, y }, to: { x: x + 20 + by, y } },
  ]);

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);
const pageScale = (page: Page): Promise<number> => page.evaluate(() => window.visualViewport?.scale ?? 1);
const lane = (page: Page): Locator => page.locator('[data-dates]:has(svg)').first();
const ready = (page: Page): Promise<void> => expect(page.locator('[data-gestures=ready]')).toBeVisible();

async function daysMove(page: Page, act: () => Promise<void>): Promise<void> {
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

test('two fingers over words enlarge the page', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/method');
  await spread(session, { x: 200, y: 400 }, 60);
  await expect.poll(() => pageScale(page)).toBeGreaterThan(1.2);
});

test('the timeline: two fingers come closer, one moves it sideways, up and down is the page’s', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  await ready(page);
  await letsGo(page, session, lane(page));
  await daysMove(page, async () => spread(session, await spotOn(lane(page)), 60));
  expect(await pageScale(page)).toBe(1);
  await page.goto('/?from=2025-01-01&until=2025-12-31');
  await ready(page);
  await daysMove(page, async () => swipe(session, await spotOn(lane(page), 0.8), -140, 0));
  await page.goto('/?from=2025-01-01&until=2025-12-31');
  await ready(page);
  const before = page.url();
  await letsGo(page, session, lane(page));
  expect(page.url()).toBe(before);
});

test('the strip below is brushed by a finger at its edge', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  await ready(page);
  await daysMove(page, async () => swipe(session, await spotOn(page.locator('[data-overview]'), 0.025), 150, 0));
});

test('a tap on a mark of the timeline opens its evidence, and Close closes it', async ({ page }) => {
  await page.goto('/?type=compute&from=2025-01-01&until=2025-03-31');
  const mark = page.locator('svg[data-lane]:visible a[data-evidence] use').first();
  await mark.scrollIntoViewIfNeeded();
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
  const map = await page.locator('#map svg[role=group]').boundingBox();
  // Where a round map has nothing.
  await page.touchscreen.tap((map?.x ?? 0) + 6, (map?.y ?? 0) + 6);
  await expect(card).toBeHidden();
  await disc.tap();
  await expect(card).toBeVisible();
  await disc.tap();
  await expect(page).toHaveURL('/organizations/openai');
});

for (const { name, path, drawing } of [
  { name: 'drawn', path: '/graph', drawing: '#map svg[role=group]' },
  { name: 'painted', path: '/graph?most=20000', drawing: '#map canvas' },
])
  test(`a ${name} map: the page scrolls over it; two fingers enlarge it, and then one moves it`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await page.goto(path);
    const map = page.locator(drawing);
    await expect(map).toBeVisible();
    if (name === 'drawn') await expect(page.locator('#map [data-plane][data-level]')).toHaveCount(1);
    await letsGo(page, session, map);
    await spread(session, await spotOn(map, 0.5, 150), 60);
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
