// The graph and its table twin say the same; every edge leads to its evidence.
import { expect, test } from 'playwright/test';
import { GraphView } from '../lib/domain/graph-view.ts';

test('the table has a row for every edge of the picture', async ({ page, request }) => {
  const graph = GraphView.parse(await (await request.get('/api/v1/graph?organization=openai')).json());
  await page.goto('/graph?organization=openai');
  await expect(page.locator('#relations tr[data-relation]')).toHaveCount(graph.edges.length);
});

test('the legend counts the relations that the heading counts', async ({ page }) => {
  await page.goto('/graph');
  const numberIn = (text: string | null): number => Number(/(\d+) relations/.exec(text ?? '')?.[1]);
  const told = numberIn(await page.locator('h1').textContent());
  const counted = await page.locator('[data-of]').evaluateAll((toggles) =>
    toggles.map((toggle) => ({
      status: ['agreed', 'talks', 'ended'].includes(toggle.getAttribute('data-of') ?? ''),
      count: Number(/\d+$/.exec(toggle.textContent ?? '')?.[0] ?? 0),
    })),
  );
  const sumOf = (status: boolean): number =>
    counted.filter((one) => one.status === status).reduce((sum, { count }) => sum + count, 0);
  expect(told).toBeGreaterThan(0);
  expect([sumOf(false), sumOf(true)]).toEqual([told, told]);
});

test('a type chosen in the legend leaves only that type', async ({ page }) => {
  await page.goto('/graph?type=compute');
  await expect(page.locator('#relations tr[data-relation]')).not.toHaveCount(0);
  await expect(page.locator('#relations tr[data-relation]:not([data-relation=compute])')).toHaveCount(0);
});

test('the graph of 2021 is smaller than that of today, without script too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/graph');
  const now = await page.locator('#relations tr[data-relation]').count();
  await page.goto('/graph?asOf=2021-12-31&knownAt=2021-12-31');
  const then = await page.locator('#relations tr[data-relation]').count();
  expect(then).toBeGreaterThan(0);
  expect(then).toBeLessThan(now / 3);
  await context.close();
});

test('a reader looks at one, then at the relation of two, and goes back by Undo', async ({ page }) => {
  await page.goto('/graph?focus=anthropic');
  await expect(page.locator('h1')).toHaveText('Anthropic and its partners');
  await page.locator('#map [data-node="amazon"]').click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/focus=anthropic,amazon/, { timeout: 20_000 });
  await expect(page.locator('h1')).toHaveText('From Anthropic to Amazon');
  await expect(page.locator('#map [data-node]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('h1')).toHaveText('Anthropic and its partners');
});

test('a pointer that rests on a relation sees its words', async ({ page }) => {
  await page.goto('/graph?focus=openai,oracle');
  // Where several lines lie beside each other they are bent: the middle of a line is not that of its box.
  const middle = await page
    .locator('#map [data-edge] path')
    .first()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) return null;
      const matrix = path.getScreenCTM();
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      return matrix && { x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f };
    });
  // A pointer that rests there before the script runs has to come again.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await page.mouse.move(middle?.x ?? 0, middle?.y ?? 0);
    await expect(page.locator('#map blockquote').first()).toContainText('“', { timeout: 1_000 });
  }).toPass();
});

test('each of several relations of a pair is a link of its own', async ({ page }) => {
  await page.goto('/graph?focus=openai,microsoft');
  const edges = page.locator('#map [data-edge]');
  const names = await edges.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
});

test('a folded group stands for its units', async ({ request }) => {
  const read = async (address: string) => GraphView.parse(await (await request.get(address)).json());
  const apart = await read('/api/v1/graph?most=20000');
  const folded = await read('/api/v1/graph?most=20000&fold=google');
  const group = apart.groups.find(({ group: { slug } }) => slug === 'google');
  const ids = new Set(folded.nodes.map(({ id }) => id));
  expect(group?.members.length).toBeGreaterThan(1);
  expect(group?.members.filter(({ slug }) => slug !== 'google' && ids.has(slug))).toEqual([]);
  expect(ids.has('google')).toBe(true);
});

test('all of the graph is painted, moves, and has its table in pages', async ({ page, request }) => {
  const graph = GraphView.parse(await (await request.get('/api/v1/graph?most=20000&deals=none')).json());
  expect(graph.hidden).toEqual({ nodes: 0, edges: 0 });
  await page.goto('/graph?most=20000');
  const canvas = page.locator('#map canvas');
  // All of it is fetched behind the part that the server drew.
  const map = page.getByRole('application');
  await expect(map).toHaveAttribute('aria-label', new RegExp(`${graph.nodes.length} organizations`), {
    timeout: 20_000,
  });
  const painted = () => canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));
  const before = await painted();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(painted).not.toBe(before);
  const rows = () =>
    page.locator('#relations tr[data-relation]').evaluateAll((found) => found.map((row) => row.getAttribute('id')));
  const told = await rows();
  for (let next = 2; told.length < graph.edges.length && next < 20; next++) {
    await page.goto(`/graph?most=20000&page=${next}`);
    told.push(...(await rows()));
  }
  expect(told.length).toBe(graph.edges.length);
  expect(new Set(told).size).toBe(graph.edges.length);
});

test('a painted map is walked by the keyboard, and told', async ({ page }) => {
  await page.goto('/graph?most=20000');
  const map = page.getByRole('application');
  await expect(map).toBeVisible({ timeout: 20_000 });
  await map.focus();
  await page.keyboard.press('n');
  const told = page.locator('#map [aria-live]');
  await expect(told).toContainText(/^OpenAI, \d+ relations\. .+ \d+ deals/);
  await page.keyboard.press('n');
  await expect(told).not.toContainText(/^OpenAI/);
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/organizations/openai', { timeout: 20_000 });
});
