// What editors and pages of other people ask: oEmbed by the letter of its specification, and the data behind a view as files.

import { csvParse } from 'd3';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { GET as getData } from '#app/data/[file]/route.ts';
import { GET as getOembed } from '#app/oembed/route.ts';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { tellArticle } from '#lib/db/tell-article.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { MadeShare } from '#lib/domain/kept-share.ts';
import { callApi } from './call-api.ts';

openTestDatabase();
vi.stubEnv('ENTENTE_REQUESTS_PER_MINUTE', '0');
vi.stubEnv('ENTENTE_SITE_URL', 'https://entente.example');
const site = 'https://entente.example';

/** The specification's own list of what a rich answer has to have, all but the thumbnail. */
const Rich = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  provider_name: z.string(),
  provider_url: z.url(),
  title: z.string(),
  html: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  cache_age: z.number().int(),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.number().int().optional(),
  thumbnail_height: z.number().int().optional(),
});

const ask = (query: Record<string, string>) => getOembed(new Request(`${site}/oembed?${new URLSearchParams(query)}`));
const rich = async (query: Record<string, string>) => {
  const answer = await ask(query);
  expect(answer.status, JSON.stringify(query)).toBe(200);
  return Rich.parse(await answer.json());
};
const data = (file: string, search: string) =>
  getData(new Request(`${site}/data/${file}${search}`), { params: Promise.resolve({ file }) });

function frameIn(html: string): Record<string, string> {
  const found: Array<Record<string, string>> = [];
  const parser = new Parser({ onopentag: (name, attributes) => name === 'iframe' && found.push(attributes) });
  parser.end(html);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

let made: MadeShare;
beforeAll(async () => {
  const db = database();
  await tellArticle(db, { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' });
  await tellArticle(db, { from: 'Chip "&" Maker', to: 'Cloudfirm', on: '2025-03-02', type: 'chips', billions: '2' });
  const answer = await callApi('/shares', {
    method: 'POST',
    body: JSON.stringify({ address: '/organizations/labco' }),
  });
  made = MadeShare.parse(await answer.json());
});

describe('oEmbed', () => {
  test('a page is embedded live, by a frame with a name that loads when it is near', async () => {
    const found = await rich({ url: `${site}/?organization=labco&type=compute` });
    const frame = frameIn(found.html);
    expect(found.title).toContain('Labco');
    expect([frame.title, frame.loading, frame.width, frame.height]).toEqual([
      found.title,
      'lazy',
      String(found.width),
      String(found.height),
    ]);
    const src = new URL(frame.src ?? '');
    expect([src.origin, src.pathname]).toEqual([site, '/embed/timeline']);
    // The address is complete: it opens, as the data of the same view.
    expect((await data('timeline.json', src.search)).status).toBe(200);
    expect(found.thumbnail_url).toContain('/image/timeline.png?v=2&');
  });

  test('the sizes are honoured, also where they are smaller than anything we draw', async () => {
    for (const [maxwidth, maxheight] of [
      ['400', '300'],
      ['120', '90'],
      ['5000', '5000'],
    ] as const) {
      const found = await rich({ url: `${site}/graph`, maxwidth, maxheight });
      expect(found.width).toBeLessThanOrEqual(Number(maxwidth));
      expect(found.height).toBeLessThanOrEqual(Number(maxheight));
      const frame = frameIn(found.html);
      expect([Number(frame.width), Number(frame.height)]).toEqual([found.width, found.height]);
      expect((found.thumbnail_width ?? 0) <= Number(maxwidth)).toBe(true);
    }
  });

  test('XML says the same as JSON', async () => {
    const query = { url: `${site}/search?q=${encodeURIComponent('chip "&" <maker>')}` };
    const fields: Record<string, string> = {};
    let [name, text] = ['', ''];
    const parser = new Parser(
      {
        onopentag: (tag) => {
          [name, text] = [tag, ''];
        },
        ontext: (more) => {
          text += more;
        },
        onclosetag: (tag) => {
          if (tag === name) fields[tag] = text;
        },
      },
      { xmlMode: true },
    );
    const answer = await ask({ ...query, format: 'xml' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    parser.end(await answer.text());
    const { oembed: _, ...told } = fields;
    const json = await rich(query);
    expect(told).toEqual(Object.fromEntries(Object.entries(json).map(([key, value]) => [key, String(value)])));
  });

  test('a frozen share is embedded by its short page and by its frame', async () => {
    for (const url of [made.page, made.embed]) {
      const frame = frameIn((await rich({ url })).html);
      expect(frame.src).toBe(`${site}/embed/organization?share=${made.share.id}`);
    }
  });

  test.each([
    [{ url: 'https://elsewhere.example/' }, 404],
    [{ url: `${site}.evil.example/` }, 404],
    [{ url: `http://entente.example/` }, 404],
    [{ url: `${site}/method` }, 404],
    [{ url: `${site}/s/00000000000000000000` }, 404],
    [{ url: `${site}/embed/timeline?v=1&c=1` }, 400],
    [{}, 400],
    [{ url: `${site}/`, maxwidth: '-1' }, 400],
    [{ url: `${site}/`, format: 'yaml' }, 501],
  ])('%j is %i', async (query, status) => {
    expect((await ask(query)).status).toBe(status);
  });
});

describe('data', () => {
  test('of a frozen share is the text whose hash it names', async () => {
    const answer = await data('organization.json', `?share=${made.share.id}`);
    const text = await answer.text();
    expect(contentHash(text)).toBe(made.share.hash);
    const base64 = Buffer.from(made.share.hash, 'hex').toString('base64');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${base64}:`);
  });
  test('as a table has every deal with its sources', async () => {
    const rows = csvParse(await (await data('organization.csv', `?share=${made.share.id}`)).text());
    expect(rows.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      ['Cloudfirm (supplier)', 'Labco (customer)', '10000000000'],
    ]);
    expect(rows[0]?.sources).toMatch(/^https:\/\/entente\.example\/articles\/\w+\?version=1#s\d+-\d+$/);
  });
  test.each([
    ['timeline.json', `?share=ID`, 404],
    ['organization.json', `?share=ID&theme=dark`, 400],
    ['organization.json', '?share=00000000000000000000', 404],
    ['organization.json', '?v=1&organization=labco', 400],
    ['organization.xlsx', '?share=ID', 404],
    ['__proto__.json', '?v=1&c=0', 404],
  ])('%s%s is %i', async (file, search, status) => {
    expect((await data(file, search.replace('ID', made.share.id))).status).toBe(status);
  });
});

test('revoked, it is gone everywhere at once (A61)', async () => {
  const headers = { authorization: `Bearer ${made.secret}` };
  const ask410 = async () =>
    Promise.all([
      callApi(`/shares/${made.share.id}`),
      data('organization.json', `?share=${made.share.id}`),
      data('organization.csv', `?share=${made.share.id}`),
      ask({ url: made.page }),
      ask({ url: made.embed }),
    ]);
  expect((await ask410()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await callApi(`/shares/${made.share.id}`, { method: 'DELETE', headers });
  expect((await ask410()).map(({ status }) => status)).toEqual([410, 410, 410, 410, 410]);
});
