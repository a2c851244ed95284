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
  const answer = await request.get(address.replace('most=120', 'most=100'));
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
