// entente shots : pictures of every page of the running site for review, at three widths and in two themes, and as other readers have
// them: colours of their own, on paper. With `--readme` the one picture that the README shows.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { packagedBrowser } from '#lib/bench/packaged-browser.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';
import { findDeal, listPages } from './site-pages.ts';

const root = join(import.meta.dirname, '../..');

interface Look {
  readonly width: number;
  readonly reader: BrowserContextOptions;
  readonly media?: 'print';
}

const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;
const looks: Readonly<Record<string, Look>> = {
  'phone-light': { width: 360, reader: light },
  'phone-dark': { width: 360, reader: dark },
  'tablet-light': { width: 768, reader: light },
  'tablet-dark': { width: 768, reader: dark },
  'desk-light': { width: 1440, reader: light },
  'desk-dark': { width: 1440, reader: dark },
  'own-colours': { width: 1440, reader: { ...dark, forcedColors: 'active' } },
  contrast: { width: 1440, reader: { ...light, contrast: 'more' } },
  // A4 without its margins.
  paper: { width: 680, reader: light, media: 'print' },
};

async function take(page: Page, address: string, file: string, fullPage: boolean): Promise<void> {
  const status = (await page.goto(address, { waitUntil: 'networkidle' }))?.status() ?? 0;
  // A late /status answers 503, and is a page.
  if (status === 500)
    throw new Problem(
      'internal',
      `${address} answered ${status}: no picture of that.`,
      'See what the site logs, and start again.',
    );
  // A panel that comes in is pictured as it is when it has come: the full page, being measured, begins its motion anew.
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
  console.log(file);
}

/** A page on which fonts come late goes without them: no picture is taken of the first one. */
async function fetchFonts(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl, { waitUntil: 'networkidle' });
}

export interface ShotsOptions {
  readonly readme?: boolean;
  /** Only looks whose name begins like this. */
  readonly look?: string;
  /** Only pages whose name has this in it. */
  readonly page?: string;
}

/** Throws what the browser throws where the site does not answer, and Problem where a page of it fails. */
export async function shotsCommand(folder: string, options: ShotsOptions): Promise<void> {
  const { siteUrl } = readConfig();
  const browser = await chromium.launch(await packagedBrowser());
  try {
    if (options.readme) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...light });
      await fetchFonts(page, siteUrl);
      await take(page, `${siteUrl}/`, join(root, 'docs/timeline.png'), false);
      return;
    }
    const pages = listPages(await findDeal(async (path) => (await fetch(`${siteUrl}${path}`)).json()));
    await mkdir(folder, { recursive: true });
    for (const [look, { width, reader, media }] of Object.entries(looks)) {
      if (!look.startsWith(options.look ?? '')) continue;
      const context = await browser.newContext({ viewport: { width, height: 900 }, ...reader });
      const page = await context.newPage();
      if (media) await page.emulateMedia({ media });
      await fetchFonts(page, siteUrl);
      for (const [name, path] of Object.entries(pages)) {
        if (!name.includes(options.page ?? '')) continue;
        await take(page, `${siteUrl}${path}`, join(folder, `${name.replaceAll(/[ ,]+/g, '-')}.${look}.png`), true);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
}
