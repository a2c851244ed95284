// An undated article names a firm in 120 letters without a space: no page that shows it is wider than its screen, and none claims a day.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { slugOf } from '../lib/domain/organization.ts';
import { DealList, DealView } from '../lib/domain/views.ts';

const name = 'Rechenzentrumsbetriebsgesellschaft'.repeat(4).slice(0, 120);
const [slug, supplier] = [slugOf(name), 'veldra-systems'];

test('a name without an end widens no page, and what nobody dates is nowhere dated', async ({ page, request }) => {
  const article = {
    title: `${name} signs a contract with Veldra Systems`,
    text: `${name}, a startup, has signed a contract with Veldra Systems for computing capacity. Veldra Systems will supply ${name} with cloud computing.`,
    publisher: 'The Gazette of All That Was Heard Twice on One Day in the Northern Parts of the Country',
  };
  await writeFile(join(process.env.ENTENTE_E2E_DATA_DIR ?? '', 'inbox', 'any-length.json'), JSON.stringify(article));
  const read = async (path: string) => (await request.get(`/api/v1/deals${path}`)).json();
  const find = async () => DealList.parse(await read(`?organization=${slug}`)).deals[0]?.id;
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const deal = await find();
  const [claim] = DealView.parse(await read(`/${deal}`)).claims;

  await page.goto(`/deals/${deal}`);
  await expect(page.locator('dl').first()).toContainText('undated');
  for (const path of [
    `/deals/${deal}`,
    `/articles/${claim?.article.id}`,
    `/organizations/${slug}`,
    `/?organization=${slug}`,
    `/?organization=${supplier}&evidence=${deal}`,
    `/graph?organization=${slug}`,
    `/graph?focus=${slug}`,
    `/search?q=${name}`,
    `/compare?a=${supplier}&b=${slug}`,
    `/paths?from=${supplier}&to=${slug}`,
    `/totals?organization=${slug}`,
    `/share?view=organization&organization=${slug}`,
  ]) {
    await page.goto(path);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
