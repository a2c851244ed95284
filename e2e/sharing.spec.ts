// A view frozen by somebody with and without scripts, looked at by others, taken back: page, data and oEmbed are gone at once.
import { createHash } from 'node:crypto';
import { type APIRequestContext, expect, type Page, test } from 'playwright/test';
import { z } from 'zod';

/** Addresses name the site as it is configured; the test's browser may know it by another name. */
const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

async function freeze(page: Page): Promise<{ path: string; secret: string; hash: string }> {
  await page.goto('/organizations/openai');
  await page.getByRole('link', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deals of OpenAI');
  await page.getByRole('button', { name: 'Freeze it' }).click();
  const secret = await page.locator('#frozen-secret').inputValue();
  const hash = await page.locator('#frozen-hash').inputValue();
  const link = await page.getByRole('link', { name: /\/s\/[0-9a-f]{20}$/ }).getAttribute('href');
  expect([hash, secret.length]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 32]);
  return { path: pathOf(link ?? ''), secret, hash };
}

const statuses = async (request: APIRequestContext, path: string, base: string): Promise<number[]> => {
  const id = path.split('/').at(-1) ?? '';
  const addresses = [
    path,
    `${path}/changes`,
    `/data/organization.json?share=${id}`,
    `/data/organization.csv?share=${id}`,
    `/oembed?url=${encodeURIComponent(base + path)}`,
    `/api/v1/shares/${id}`,
  ];
  return Promise.all(addresses.map(async (address) => (await request.get(address)).status()));
};

for (const javaScriptEnabled of [true, false]) {
  test(`freeze, read, revoke, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    const { path, secret, hash } = await freeze(page);
    const id = path.split('/').at(-1) ?? '';
    const data = await (await request.get(`/data/organization.json?share=${id}`)).body();
    expect(createHash('sha256').update(data).digest('hex')).toBe(hash);

    const Oembed = z.object({ html: z.string() });
    await page.goto(path);
    await expect(page.getByText('Nothing has changed since.')).toBeVisible();
    const discovery = await page.locator('head link[type="application/json+oembed"]').getAttribute('href');
    const { html } = Oembed.parse(await (await request.get(pathOf(discovery ?? ''))).json());
    expect(html).toContain(`/embed/organization?share=${id}`);
    const site = new URL(discovery ?? '').origin;
    expect(await statuses(request, path, site)).toEqual([200, 200, 200, 200, 200, 200]);

    await page.getByLabel('Secret').fill(`${secret}x`);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText('This is not the secret of this share.')).toBeVisible();
    await page.getByLabel('Secret').fill(secret);
    await page.getByRole('button', { name: 'Revoke' }).click();
    // Where the page comes back whole, the share that it was about is already gone.
    await expect(page.getByText(/The share is revoked|This share was revoked/)).toBeVisible();
    expect(await statuses(request, path, site)).toEqual([410, 410, 410, 410, 410, 410]);
    await context.close();
  });
}

test('every answer has its headers: pages are framed by nobody, files run nothing', async ({ request }) => {
  const headersOf = async (path: string) => (await request.get(path)).headers();
  for (const path of ['/', '/graph', '/share?view=graph', '/nowhere', '/api']) {
    const headers = await headersOf(path);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect([headers['cross-origin-opener-policy'], headers['cross-origin-resource-policy']], path).toEqual([
      'same-origin',
      'same-origin',
    ]);
  }
  for (const path of ['/api/v1/deals', '/data/timeline.json', '/oembed?url=/']) {
    const headers = await headersOf(path);
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none';.*sandbox$/);
    expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
  }
  for (const path of ['/', '/api/v1/deals', '/oembed?url=/', '/sitemap.xml', '/robots.txt']) {
    const headers = await headersOf(path);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('a page is known to the web in its head, and robots find every page', async ({ request }) => {
  const html = await (await request.get('/?organization=openai&utm=no')).text();
  const page = await (await request.get('/?organization=openai')).text();
  expect(html).not.toContain('og:image');
  const head = page.slice(0, page.indexOf('</head>'));
  for (const part of [
    'rel="canonical"',
    'application/json+oembed',
    'text/xml+oembed',
    'og:image:alt',
    'twitter:card',
    'application/ld+json',
  ])
    expect(head + page, part).toContain(part);
  expect(head).toContain('application/json+oembed');
  expect(head).toMatch(
    /og:image" content="[^"]*\/image\/timeline\.png\?v=\d+&amp;[^"]*asOf=\d{4}-\d\d-\d\d&amp;knownAt=\d{4}/,
  );
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Sitemap: .*\/sitemap\.xml$/m);
  const sitemap = await (await request.get('/sitemap/1.xml')).text();
  expect(sitemap).toContain('/organizations/openai</loc>');
  expect((await request.get('/sitemap/2.xml')).status()).toBe(404);
});
