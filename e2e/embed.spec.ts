// Charts on somebody else's page: another origin, ten frames, with and without script; light, framed by anybody, gone when revoked.
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { z } from 'zod';
import { MadeShare } from '../lib/domain/kept-share.ts';
import { SharedView } from '../lib/domain/share.ts';

const subjects: Partial<Record<SharedView, string>> = {
  pair: '&pair=openai,microsoft',
  organization: '&organization=openai',
  search: '&q=anthropic',
  dependence: '&buyer=openai',
  // Long enough that there is news in it, whatever day it is.
  movements: '&days=3000',
};
/** A deal needs an id of this ledger; it is tried in the journeys of sharing. */
const views = SharedView.options.filter((view) => view !== 'deal');

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** The live embed of a view, as the page that offers it gives it out. */
async function embedOf(request: APIRequestContext, view: SharedView): Promise<string> {
  const page = await (await request.get(`/share?view=${view}${subjects[view] ?? ''}`)).text();
  const [address = ''] = /\/embed\/[a-z]+\?v=\d+[^"]*?&amp;amp;c=[0-9a-f]+/.exec(page) ?? [];
  expect(address, view).not.toBe('');
  return address.replaceAll('&amp;amp;', '&');
}

async function host(body: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>A paper</title><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === 'object' ? bound?.port : ''}/` };
}

test('every view is a light page that any site may frame and that runs only its own script', async ({ request }) => {
  for (const view of views) {
    const answer = await request.get(await embedOf(request, view));
    expect(answer.status(), view).toBe(200);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(scripts, view).toHaveLength(1);
    expect(gzipSync(scripts.join('')).length, view).toBeLessThan(14 * 1024);
    expect(html, view).toContain('<svg');
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, view).toContain('frame-ancestors *');
    expect(policy, view).not.toContain("script-src 'unsafe");
    expect(answer.headers()['set-cookie'], view).toBeUndefined();
  }
});

test('pictures are small, and the same each time', async ({ request }) => {
  for (const view of views) {
    const address = (await embedOf(request, view)).replace(/^\/embed\/([a-z]+)/, '/image/$1.png');
    const [once, again] = [await request.get(address), await request.get(address)];
    expect(once.headers()['content-type'], view).toBe('image/png');
    const body = await once.body();
    expect(body.length, view).toBeLessThan(300_000);
    expect(body.equals(await again.body()), view).toBe(true);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`ten embeds on a page of another origin, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const site = baseURL ?? '';
    const frames: string[] = [];
    for (const view of views)
      frames.push(
        `<iframe data-entente src="${site}${await embedOf(request, view)}" title="${view}" width="640" height="300"></iframe>`,
      );
    const { server, address } = await host(`${frames.join('')}<script async src="${site}/embed.js"></script>`);
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(address);
    for (const view of views) {
      const frame = page.frameLocator(`iframe[title="${view}"]`);
      await expect(frame.locator('h1')).toBeVisible();
      await expect(frame.locator('figure svg.wide')).toBeVisible();
      await frame.locator('summary').click();
      await expect(frame.locator('tbody a').first()).toBeVisible();
    }
    // With the script frames are as high as their charts, without it they keep the height that their code gave them.
    const heights = () =>
      page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().height));
    if (javaScriptEnabled) await expect.poll(async () => (await heights()).every((height) => height > 310)).toBe(true);
    else expect((await heights()).every((height) => height < 310)).toBe(true);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    server.close();
  });
}

async function cardOf(page: Page): Promise<string> {
  await page.locator('figure svg.wide a').first().focus();
  return (await page.locator('#card').textContent()) ?? '';
}

test('a mark says what it is where the focus stands', async ({ page, request }) => {
  await page.goto(await embedOf(request, 'graph'));
  expect(await cardOf(page)).not.toBe('');
});

test('a tampered address shows a page that says so, and no chart', async ({ request }) => {
  const address = await embedOf(request, 'graph');
  const answer = await request.get(address.replace(/most=\d+/, 'most=100'));
  expect(answer.status()).toBe(400);
  const html = await answer.text();
  expect(html).not.toContain('<svg');
  expect(html).toContain('not as it was given out');
  expect((await request.get('/embed/horoscope?v=2&c=0')).status()).toBe(404);
});

test('a frozen view stays byte for byte, and is gone everywhere when it is revoked', async ({ request }) => {
  const made = await request.post('/api/v1/shares', { data: { address: '/graph?focus=anthropic' } });
  const { share, secret, embed } = MadeShare.parse(await made.json());
  const image = `/image/graph.svg?share=${share.id}`;
  const addresses = [pathOf(embed), image, `/image/graph.png?share=${share.id}`];
  const html = await (await request.get(pathOf(embed))).text();
  expect(html).toContain('nothing has changed since');
  expect(await (await request.get(image)).text()).toBe(await (await request.get(image)).text());
  const revoked = await request.delete(`/api/v1/shares/${share.id}`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  expect(z.object({ revoked: z.literal(true) }).parse(await revoked.json()).revoked).toBe(true);
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(410);
});

/** What an editor such as WordPress does with an address: it looks for the page's own offer, asks it, and frames the answer in a sandbox. */
test('an address pasted into an editor becomes a chart in a sandboxed frame', async ({ page, request, baseURL }) => {
  const site = baseURL ?? '';
  const offered = /<link[^>]+type="application\/json\+oembed"[^>]*>/.exec(
    await (await request.get('/organizations/openai')).text(),
  );
  const href = /href="([^"]+)"/.exec(offered?.[0] ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
  const Oembed = z.object({ version: z.literal('1.0'), type: z.literal('rich'), html: z.string() });
  const { html } = Oembed.parse(await (await request.get(pathOf(href))).json());
  const src = pathOf(/src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
  const { server, address } = await host(
    `<iframe sandbox="allow-scripts" title="chart" width="600" height="400" src="${site}${src}"></iframe>`,
  );
  await page.goto(address);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('Deals of OpenAI');
  await expect(page.frameLocator('iframe').locator('figure svg.wide')).toBeVisible();
  server.close();
});

test('a picture stands on any page, as Markdown puts it there', async ({ page, request, baseURL }) => {
  const image = (await embedOf(request, 'graph')).replace(/^\/embed\/([a-z]+)/, '/image/$1.png');
  const { server, address } = await host(
    `<p><a href="${baseURL}/graph"><img alt="Who deals with whom" src="${baseURL}${image}"></a></p>`,
  );
  await page.goto(address);
  await expect
    .poll(() => page.locator('img').evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
    .toBe(1200);
  server.close();
});

/** Layout shift as browsers score it: the worst session of shifts that nobody caused (web.dev/articles/cls; here all of one load). */
test('ten embeds move hardly anything on the page that shows them', async ({ page, request, baseURL }) => {
  const site = baseURL ?? '';
  const codes: string[] = [];
  for (const view of views) {
    const offer = await (await request.get(`/share?view=${view}${subjects[view] ?? ''}`)).text();
    const code = /&lt;iframe [\s\S]*?&lt;\/iframe&gt;/.exec(offer)?.[0] ?? '';
    codes.push(
      code
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;amp;', '&')
        .replace(/src="[^"]*?(\/embed\/[^"]*)"/, `src="${site}$1"`),
    );
  }
  const text = '<p>Words of an article that readers came for, and that should stay where they are.</p>'.repeat(12);
  const { server, address } = await host(
    `${codes.map((code) => text + code).join('')}<script async src="${site}/embed.js"></script>`,
  );
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: unknown = Reflect.get(entry, 'hadRecentInput') === true ? 0 : Reflect.get(entry, 'value');
        const sum: unknown = Reflect.get(window, 'shifted');
        Reflect.set(window, 'shifted', (typeof sum === 'number' ? sum : 0) + (typeof value === 'number' ? value : 0));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  await expect(page.locator('iframe')).toHaveCount(views.length);
  await expect(page.frameLocator('iframe').first().locator('h1')).toBeVisible();
  await page.waitForTimeout(1_500);
  const shifted = await page.evaluate(() => Number(Reflect.get(window, 'shifted') ?? 0));
  expect(shifted).toBeLessThan(0.1);
  server.close();
});
