// Pages as a reader's hand meets them, in a browser without a GPU, on a site that runs with a large ledger (CONTRIBUTING, "try the screens
// at size"): when the graph is there, and frames per second while maps and the timeline are moved and the list is scrolled. A screen
// makes sixty. Gestures come from outside, as those of a hand do.
import { type Browser, chromium, type Page } from 'playwright';
import { readConfig } from '../config.ts';
import { quantile } from './measure.ts';
import { packagedBrowser } from './packaged-browser.ts';

const gestureMs = 2500;
/** Until what was started by a gesture is over. */
const restMs = 1500;
const sizes = [500, 2_000, 20_000] as const;

type Gesture = (turn: number) => Promise<void>;

/** Frames while a gesture lasts, one step of it after the other, and how long the slowest kept the reader waiting. */
async function framesOf(page: Page, gesture: Gesture): Promise<string> {
  const times = page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const seen: number[] = [];
        const frame = (at: number): void => {
          seen.push(at);
          if (at - (seen[0] ?? at) < ms) requestAnimationFrame(frame);
          else done(seen);
        };
        requestAnimationFrame(frame);
      }),
    gestureMs,
  );
  let over = false;
  const ended = times.finally(() => {
    over = true;
  });
  for (let turn = 0; !over; turn += 1) await gesture(turn);
  const seen = await ended;
  const gaps = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
  const sorted = gaps.toSorted((a, b) => a - b);
  const seconds = ((seen.at(-1) ?? 0) - (seen[0] ?? 0)) / 1000;
  const ms = (share: number): string => `${quantile(sorted, share).toFixed(0)} ms`;
  return `${(gaps.length / seconds).toFixed(0)} frames/s, p95 ${ms(0.95)}, longest ${ms(1)}`;
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);

const afterNextFrame = (page: Page): Promise<number> =>
  page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );

/** The middle of what a selector finds first. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new RangeError(`nothing to be seen at ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

/** In and out again, so that the gesture can go on. */
const wheel =
  (page: Page, step: number): Gesture =>
  (turn) =>
    page.mouse.wheel(0, Math.floor(turn / 12) % 2 === 0 ? -step : step);

async function graph(page: Page, site: string, most: number, print: (line: string) => void): Promise<void> {
  // The first request of a kind warms what every later reader finds warm.
  for (const path of [`/graph?most=${most}`, `/api/v1/graph?most=${most}&deals=none`])
    await (await fetch(`${site}${path}`)).arrayBuffer();
  await page.goto(`${site}/graph?most=${most}`, { waitUntil: 'commit' });
  await page.locator('#map canvas').waitFor();
  const whole = await afterNextFrame(page);
  print(
    `graph of ${most}: first paint after ${(await firstPaint(page)).toFixed(0)} ms, all of it after ${whole.toFixed(0)} ms`,
  );
  await page.waitForTimeout(restMs);
  const { x, y } = await middleOf(page, '#map canvas');
  await page.mouse.move(x, y);
  print(`  zoom by wheel: ${await framesOf(page, wheel(page, 60))}`);
  await page.waitForTimeout(restMs);
  await page.mouse.down();
  const drag: Gesture = (turn) => page.mouse.move(x + 200 * Math.sin(turn / 8), y + 100 * Math.cos(turn / 8));
  print(`  pan by drag:   ${await framesOf(page, drag)}`);
  await page.mouse.up();
}

async function timeline(page: Page, site: string, print: (line: string) => void): Promise<void> {
  await (await fetch(`${site}/`)).arrayBuffer();
  const open = () => page.goto(`${site}/`, { waitUntil: 'networkidle' });
  await open();
  print(`timeline: first paint after ${(await firstPaint(page)).toFixed(0)} ms`);
  const lane = await middleOf(page, '[data-lane]:visible');
  await page.mouse.move(lane.x + lane.width / 4, lane.y);
  await page.locator('[data-gestures="ready"]').waitFor();
  print(`  zoom by wheel: ${await framesOf(page, wheel(page, 50))}`);
  await open();
  // Below tall lanes: a pointer reaches only what is on the screen.
  await page.locator('[data-overview]').scrollIntoViewIfNeeded();
  const strip = await middleOf(page, '[data-overview]');
  await page.mouse.move(strip.x, strip.y);
  await page.locator('[data-gestures="ready"]').waitFor();
  await page.mouse.down();
  const brush: Gesture = (turn) => page.mouse.move(strip.x + (0.1 + 0.2 * Math.sin(turn / 10)) * strip.width, strip.y);
  print(`  brush:         ${await framesOf(page, brush)}`);
  await page.mouse.up();
  await open();
  print(`  list:          ${await framesOf(page, () => page.mouse.wheel(0, 400))}`);
  const further: Gesture = async () => {
    await page.mouse.wheel(0, 4000);
    await page.waitForTimeout(100);
  };
  await framesOf(page, further);
  await page.waitForTimeout(restMs);
  print(`  list, far on:  ${await framesOf(page, () => page.mouse.wheel(0, 400))}`);
  const { elements, rows } = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    rows: document.querySelectorAll('#list tr').length,
  }));
  print(`  in the page then: ${elements} elements, ${rows} rows of the list`);
}

async function withPage(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Throws what the browser throws where the site of ENTENTE_SITE_URL or PORT does not answer. */
export async function benchScreen(print: (line: string) => void): Promise<void> {
  const { siteUrl } = readConfig();
  const browser = await chromium.launch(await packagedBrowser());
  try {
    for (const most of sizes) await withPage(browser, (page) => graph(page, siteUrl, most, print));
    await withPage(browser, (page) => timeline(page, siteUrl, print));
  } finally {
    await browser.close();
  }
}
