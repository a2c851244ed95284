// How to launch the Chromium that the npm registry carries. The package's own flags are made for a single-page cloud
// function (one process, web security off): tests and pictures need a browser as readers have it.
import { mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

export async function packagedBrowser(): Promise<{ executablePath: string; args: string[] }> {
  // The package unpacks the browser into the folder for temporary files under a fixed name: each account needs its own
  // folder, or the second one finds a browser that it may not run.
  const folder = join(tmpdir(), `entente-browser-${userInfo().username}`);
  if (!tmpdir().includes('entente-browser-')) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    process.env.TMPDIR = folder;
  }
  return {
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  };
}
