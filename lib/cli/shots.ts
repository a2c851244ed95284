// entente shots : pictures of every page of the running site, at three widths and in two themes, for review and the README.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { packagedBrowser } from './packaged-browser.ts';

const root = join(import.meta.dirname, '../..');
const widths = { phone: 360, tablet: 768, desktop: 1440 } as const;
const themes = ['light', 'dark'] as const;

const FirstDeal = z.object({
  deals: z
    .array(z.object({ id: z.string(), parties: z.array(z.object({ organization: z.object({ slug: z.string() }) })) }))
    .min(1),
});
const FirstClaim = z.object({ claims: z.array(z.object({ article: z.object({ id: z.string() }) })).min(1) });

/** The addresses to show: fixed ones, and one deal, organization and article that the site itself names. */
async function listPages(site: string): Promise<Record<string, string>> {
  const read = async (path: string): Promise<unknown> => (await fetch(`${site}${path}`)).json();
  const { deals } = FirstDeal.parse(await read('/api/v1/deals?organization=openai&type=compute'));
  const deal = deals[0]?.id ?? '';
  const { claims } = FirstClaim.parse(await read(`/api/v1/deals/${deal}`));
  return {
    timeline: '/',
    evidence: `/?evidence=${deal}`,
    filtered: '/?type=compute,chips&organization=openai',
    past: '/?asOf=2023-06-30&knownAt=2023-06-30',
    empty: '/?type=energy&organization=openai&status=ended',
    lanes: '/?lanes=organization',
    force: '/?dates=in_force',
    closer: '/?from=2025-01-01&until=2025-06-30&lanes=type',
    compare: '/compare?a=openai&b=microsoft',
    paths: '/paths?from=anthropic&to=oracle',
    graph: '/graph',
    share: '/share?view=timeline&organization=openai',
    deal: `/deals/${deal}`,
    organization: '/organizations/openai',
    article: `/articles/${claims[0]?.article.id ?? ''}`,
    conflicts: '/conflicts',
    totals: '/totals?organization=openai&type=compute&side=to&basis=unknown',
    method: '/method',
    changes: '/changes?from=2025-01-01&to=2025-03-31',
    api: '/api',
    feeds: '/feeds',
    status: '/status',
    missing: '/deals/nothing',
  };
}

/** `readme` makes only the one picture that the README shows, into docs/. */
export async function shotsCommand(folder: string, options: { readme?: boolean }): Promise<void> {
  const { siteUrl } = readConfig();
  const pages = await listPages(siteUrl);
  const browser = await chromium.launch(await packagedBrowser());
  try {
    for (const [widthName, width] of Object.entries(options.readme ? { desktop: 1440 } : widths)) {
      for (const colorScheme of options.readme ? (['light'] as const) : themes) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        for (const [name, path] of Object.entries(options.readme ? { timeline: '/' } : pages)) {
          await page.goto(`${siteUrl}${path}`, { waitUntil: 'networkidle' });
          const file = options.readme
            ? join(root, 'docs/timeline.png')
            : join(folder, `${name}-${widthName}-${colorScheme}.png`);
          await mkdir(join(file, '..'), { recursive: true });
          await page.screenshot({
            path: file,
            fullPage: !options.readme && name !== 'timeline' && name !== 'evidence',
          });
          console.log(file);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
}
