// Dates and figures as each reader writes them: the same from the server and after the browser has taken over, and only on pages.
// Data, feeds and embeds read the same for everybody.
import { expect, test } from 'playwright/test';
import { findDeal } from './pages.ts';

const readers = [
  { locale: 'en-GB', day: /\b9 Jun 2025\b/ },
  { locale: 'en-US', day: /\bJun 9, 2025\b/ },
  { locale: 'de-DE', day: /\b9 Jun 2025\b/ },
];
const path = '/?asOf=2025-06-09&knownAt=2025-06-09';

for (const { locale, day } of readers) {
  test(`a reader of ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    expect(await answer?.text()).toMatch(day);
    await expect(page.getByRole('banner')).toContainText(day);
    // What differs between server and browser, React reports.
    await page.goto(`/graph?asOf=2025-06-09`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('banner')).toContainText(day);
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', day);
    expect(errors).toEqual([]);
    await context.close();
  });
}

test('data and embeds read the same for everybody', async ({ request }) => {
  const { deal } = await findDeal(request);
  const read = async (address: string, languages: string): Promise<string> =>
    (await request.get(address, { headers: { 'accept-language': languages } })).text();
  for (const address of [
    '/search.csv?q=openai',
    `/api/v1/deals/${deal}`,
    '/insights/movements.atom?from=2025-05-31&to=2025-06-30',
  ])
    expect(await read(address, 'en-US'), address).toBe(await read(address, 'de-DE'));
  const share = await read('/share?view=timeline&organization=openai&clocks=fixed', 'en-GB');
  const embed = /\/embed\/timeline\?[^"'&<]+(?:&amp;[^"'&<]+)*/.exec(share)?.[0].replaceAll('&amp;', '&') ?? '';
  expect(embed).not.toBe('');
  const nonce = / nonce="[^"]*"/g;
  expect((await read(embed, 'en-US')).replace(nonce, '')).toBe((await read(embed, 'de-DE')).replace(nonce, ''));
});
