// JavaScript is for comfort: a page for reading sends at most a quarter more than the framework sends for a page that says hello. And
// a document says what it shows once: what the framework sends beside it, to draw it again, is a small part of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { findDeal } from './pages.ts';

const built = join(import.meta.dirname, '../.next');
const Manifest = z.object({ rootMainFiles: z.array(z.string()).min(1) });

/** What every page of the framework loads, a page that says hello no less: its own runtime, React and the router. */
function frameworkBytes(): number {
  const { rootMainFiles } = Manifest.parse(JSON.parse(readFileSync(join(built, 'build-manifest.json'), 'utf8')));
  return rootMainFiles
    .map((file) => gzipSync(readFileSync(join(built, file))).length)
    .reduce((sum, one) => sum + one, 0);
}

test('reading pages: at most 1.25 times the framework alone', async ({ page, request }) => {
  const framework = frameworkBytes();
  expect(framework).toBeGreaterThan(50_000);
  const { deal, article } = await findDeal(request);
  const paths = [
    '/',
    `/deals/${deal}`,
    `/articles/${article}`,
    '/organizations/openai',
    '/compare?a=openai&b=microsoft',
    '/method',
  ];
  const ratios: Record<string, number> = {};
  for (const path of paths) {
    const scripts: Array<Promise<number>> = [];
    const hear = (response: Awaited<ReturnType<typeof page.waitForResponse>>) => {
      if (response.request().resourceType() === 'script')
        scripts.push(response.body().then((body) => gzipSync(body).length));
    };
    page.on('response', hear);
    await page.goto(path, { waitUntil: 'networkidle' });
    page.off('response', hear);
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    ratios[path.replace(/[0-9a-f]{20}/, 'ID')] = Math.round((bytes / framework) * 100) / 100;
  }
  process.stdout.write(
    `JavaScript of a page, as a share of the framework's ${framework} bytes (gzip): ${JSON.stringify(ratios)}\n`,
  );
  for (const [path, ratio] of Object.entries(ratios)) expect(ratio, path).toBeLessThanOrEqual(1.25);
});

/** Beside each document, at most so much of its own weight, packed. The map brings with it what it is drawn anew from. */
const besides: Readonly<Record<string, number>> = {
  '/': 0.35,
  '/organizations/openai': 0.35,
  '/compare?a=openai&b=microsoft': 0.5,
  '/insights': 0.2,
  '/graph': 0.4,
};

test('documents say what they show once', async ({ request }) => {
  const shares: Record<string, string> = {};
  for (const [path, most] of Object.entries(besides)) {
    const whole = await (await request.get(path)).text();
    const again = whole.match(/<script[^>]*>self\.__next_f\.push\(.*?\)<\/script>/gs)?.join('') ?? '';
    const shown = gzipSync(whole).length - gzipSync(again).length;
    const share = gzipSync(again).length / shown;
    shares[path] = `${gzipSync(whole).length} bytes, ${Math.round(100 * share)} % again`;
    expect(again, path).not.toBe('');
    expect.soft(share, path).toBeLessThanOrEqual(most);
  }
  process.stdout.write(`Documents, packed: ${JSON.stringify(shares)}\n`);
});
