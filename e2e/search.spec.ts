// An analyst asks, with keyboard or mouse, with or without JavaScript, and is led to the words; and follows the search.
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'playwright/test';
import { SearchView } from '../lib/domain/search-views.ts';

const question = 'type:compute role:supplier party:coreweave amount>=5B active:2025-07-01';

test('the same question has the same count on screen, in its address and in the API', async ({ page, request }) => {
  const view = SearchView.parse(await (await request.get(`/api/v1/search?q=${encodeURIComponent(question)}`)).json());
  expect(view.counts.deals).toBeGreaterThan(0);
  await page.goto('/search');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill(question);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('type:compute').replaceAll('%3A', '(%3A|:)')}`));
  await expect(page.getByRole('heading', { name: `Deals: ${view.counts.deals}` })).toBeVisible();
  const rows = (await (await request.get(`/search.csv?q=${encodeURIComponent(question)}`)).text()).trim().split('\r\n');
  expect(rows).toHaveLength(view.counts.deals + 1);
});

test('keys alone: a field is completed, a value chosen, the words reached', async ({ page }) => {
  await page.goto('/search');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  await expect(box).toBeFocused();
  await page.keyboard.type('typ');
  await expect(page.getByRole('option').first()).toContainText('type:');
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('type:');
  await page.keyboard.type('energ');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('type:energy ');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Deals: \d+/ })).toBeVisible();
  await page.getByRole('link', { name: 'Entente briefs' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/.+#s\d+-\d+/);
});

test('what is typed before the scripts run is kept and completed', async ({ page }) => {
  let run = () => {};
  const typed = new Promise<void>((resolve) => {
    run = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/search', { waitUntil: 'commit' });
  await page.getByRole('searchbox').pressSequentially('coreweav');
  run();
  const box = page.getByRole('combobox');
  await expect(box).toHaveValue('coreweav');
  await expect(page.getByRole('option').first()).toContainText('CoreWeave');
  await box.press('a');
  await expect(box).toHaveValue('coreweava');
});

test('Esc while the list is still coming closes it and keeps the question', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/v1/suggest?**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search');
  const box = page.getByRole('combobox');
  await box.pressSequentially('corew');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('corew');
  answer();
  await page.keyboard.type('e');
  await expect(page.getByRole('option').first()).toContainText('CoreWeave');
});

for (const width of [1440, 768, 360]) {
  test(`words without an end widen no page of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const q of ['w'.repeat(380), `party:${'nobody'.repeat(50)}`, `openai ${'x'.repeat(300)}`]) {
      await page.goto(`/search?q=${encodeURIComponent(q)}`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
    }
  });
}

test('a mistake is told where it stands and put right by a link', async ({ page }) => {
  await page.goto('/search?q=openai+role:suplier');
  const notes = page.getByRole('region', { name: /could not be understood/i });
  await expect(notes).toContainText('no role called suplier: did you mean supplier?');
  await notes.getByRole('link', { name: 'openai role:supplier' }).click();
  await expect(notes).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Deals: \d+/ })).toBeVisible();
});

test('the palette goes anywhere, keeps the day, and gives the focus back', async ({ page }) => {
  await page.goto('/graph?asOf=2025-06-30&knownAt=2025-06-30');
  await page.getByRole('link', { name: 'Timeline' }).focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('core');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Timeline' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('core weav');
  await expect(palette.getByRole('option').first()).toContainText('CoreWeave');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/organizations\/coreweave\?asOf=2025-06-30&knownAt=2025-06-30/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the form searches, facets narrow, the clocks stay', async ({ page }) => {
    await page.goto('/search?asOf=2025-12-31&knownAt=2025-12-31');
    await page.getByRole('searchbox').fill('openai');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/q=openai/);
    await expect(page).toHaveURL(/asOf=2025-12-31/);
    await page.getByRole('link', { name: /^Chips \d+/ }).click();
    await expect(page).toHaveURL(/type%3Achips|type:chips/);
    await expect(page).toHaveURL(/asOf=2025-12-31/);
  });
});

test('every search is a feed that others can read, and is sent only when it changed', async ({ request }) => {
  const atom = await request.get('/search.atom?q=openai');
  const feed = parseAtomFeed(await atom.text());
  expect(feed.entries?.length).toBeGreaterThan(10);
  expect(feed.links?.some(({ rel, href }) => rel === 'self' && href?.endsWith('/search.atom?q=openai'))).toBe(true);
  for (const entry of feed.entries ?? []) expect(entry.id && entry.title && entry.updated).toBeTruthy();
  const json = parseJsonFeed(await (await request.get('/search.json?q=openai')).text());
  expect(json.items?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
  const { etag = '', 'last-modified': modified = '' } = atom.headers();
  expect(etag).not.toBe('');
  const again = async (headers: Record<string, string>) =>
    (await request.get('/search.atom?q=openai', { headers })).status();
  expect(await again({ 'If-None-Match': etag })).toBe(304);
  expect(await again({ 'If-None-Match': '"other"' })).toBe(200);
  expect(await again({ 'If-Modified-Since': modified })).toBe(304);
  expect(await again({ 'If-Modified-Since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).toBe(200);
});
