// How to launch the Chromium that the npm registry carries. The package's own flags are made for a single-page cloud
// function (one process, web security off): tests and pictures need a browser as readers have it.
import chromium from '@sparticuz/chromium';

export async function packagedBrowser(): Promise<{ executablePath: string; args: string[] }> {
  return {
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  };
}
