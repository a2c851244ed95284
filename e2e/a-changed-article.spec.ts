// A paper changes its article after it was published: a reader sees that there are two versions, and what changed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { contentId } from '../lib/domain/content-id.ts';
import { ArticleView } from '../lib/domain/views.ts';
import { findSerious } from './find-serious.ts';

const url = 'https://valley-paper.example/library';
const address = `/articles/${contentId('article', url)}`;
const text = (hours: string) =>
  `The library in the valley opens at ${hours} from the first of March, the council said.`;

test('the page of an article leads to what changed in it', async ({ page, request }) => {
  const inbox = join(process.env.ENTENTE_E2E_DATA_DIR ?? '', 'inbox');
  const put = (name: string, hours: string) =>
    writeFile(
      join(inbox, name),
      JSON.stringify({ title: 'Library hours', url, published: '2026-02-20', text: text(hours) }),
    );
  const versions = async () => {
    const reply = await request.get(`/api/v1${address}`);
    return reply.ok() ? ArticleView.parse(await reply.json()).versions.length : 0;
  };
  await put('library-1.json', 'nine');
  await expect.poll(versions, { timeout: 30_000 }).toBe(1);
  await put('library-2.json', 'ten');
  await expect.poll(versions, { timeout: 30_000 }).toBe(2);

  await page.goto(address);
  await page.getByRole('link', { name: 'What changed from version 1' }).click();
  // Excerpts are shown around evidence, and this text makes no claim: the counts tell what may be told.
  await expect(page.getByText('1 word removed, 1 added')).toBeVisible();
  await expect(page.locator('h1')).toHaveText('Library hours');
  expect(await findSerious(page)).toEqual([]);
});
