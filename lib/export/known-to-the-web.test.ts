import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { jsonLdText, newsArticle } from './json-ld.ts';
import { addressesInFile, sitemapFile, sitemapIndex } from './sitemap.ts';

const article = {
  id: 'a',
  title: 'Ends </script><script>alert(1)</script> & goes on',
  url: 'https://paper.example/a?b=1&c=2',
  publisher: { slug: 'paper', name: 'A Paper', kind: 'press' as const, displayPolicy: 'excerpt' as const },
  published: { from: '2025-05-01', until: '2025-05-31' },
  knownAt: '2025-05-31T23:59:59.000Z',
};

describe('JSON-LD', () => {
  test('says the headline, wherever it would end the element', () => {
    const text = jsonLdText(newsArticle(article, 'https://entente.example/articles/a'));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@type': 'NewsArticle', headline: article.title, url: article.url });
  });
  test('a month is no day: the date is left out, not made up', () => {
    const dated = { ...article, published: { from: '2025-05-07', until: '2025-05-07' } };
    expect(newsArticle(dated, '').datePublished).toBe('2025-05-07');
    expect(newsArticle(article, '').datePublished).toBeUndefined();
  });
});

describe('a sitemap', () => {
  const locations = (xml: string) => {
    const found: string[] = [];
    let inside = false;
    const parser = new Parser(
      {
        onopentag: (name) => {
          inside = name === 'loc';
          if (inside) found.push('');
        },
        ontext: (text) => {
          if (inside) found.push(`${found.pop() ?? ''}${text}`);
        },
        onclosetag: () => {
          inside = false;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
    return found;
  };
  test('holds whole addresses, escaped', () => {
    const pages = [
      { path: '/articles/a?b=1&c=<2>', changedOn: '2025-05-01' },
      { path: '/', changedOn: null },
    ];
    const xml = sitemapFile('https://entente.example', pages);
    expect(locations(xml)).toEqual(['https://entente.example/articles/a?b=1&c=<2>', 'https://entente.example/']);
    expect(xml.match(/<lastmod>/g)).toHaveLength(1);
  });
  test('its index lists every file', () => {
    expect(locations(sitemapIndex('https://entente.example', 2))).toEqual([
      'https://entente.example/sitemap/1.xml',
      'https://entente.example/sitemap/2.xml',
    ]);
    expect(addressesInFile).toBe(50_000);
  });
});
