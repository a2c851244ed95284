import { expect, test } from 'vitest';
import { readArticle } from './read-article.ts';

const url = 'https://www.news.example/2026/03/04/northwind-harbor';
const LEAD =
  'Northwind Compute will supply Harbor Labs with computing capacity until 2030, the two companies said on Wednesday, in a contract worth up to $11.9 billion over its term.';
const MORE =
  'Harbor Labs had bought its capacity from a single supplier so far. Its chief executive said that the company wanted more than one source for what it builds next, and that talks with others continue.';
const LAST =
  'Shares of Northwind Compute rose four percent after the announcement, while those of its larger rivals were little changed in afternoon trading in New York.';

const page = ({ head = '', top = '', body = [LEAD, MORE, LAST].map((text) => `<p>${text}</p>`).join('') } = {}) =>
  `<!DOCTYPE html><html lang="en-US"><head><title>Northwind signs Harbor Labs | News Example</title><meta property="og:site_name" content="News Example">${head}</head>
  <body><nav><a href="/">Home</a><a href="/deals">Deals</a></nav><article><h1>Northwind signs Harbor Labs</h1>${top}${body}</article>
  <aside><h3>Most read</h3><a href="/x">Something else entirely happened elsewhere</a></aside><footer>© News Example. All rights reserved.</footer></body></html>`;
const read = (html: string, from: string | undefined = url) =>
  readArticle(new TextEncoder().encode(html), { url: from });

test('the article is there whole, the site around it is not', async () => {
  const article = await read(page());
  expect(article).toMatchObject({
    title: 'Northwind signs Harbor Labs',
    publisher: 'News Example',
    language: 'en-US',
    error: null,
  });
  expect(article.text).toBe(`${LEAD}\n\n${MORE}\n\n${LAST}`);
});

test('the same bytes give the same text, in one normal form', async () => {
  const html = page({ body: `<p>Zoe\u0308\u00ad\u200b  and&nbsp;\n Co. ${MORE}</p><p>${LEAD}</p><p>${LAST}</p>` });
  const [one, two] = [await read(html), await read(html)];
  expect(one.text).toBe(two.text);
  expect(one.text.startsWith('Zoë and Co. Harbor Labs had')).toBe(true);
});

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('JSON-LD in a graph names authors and the second of publication', async () => {
  const head = jsonLd({
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': ['NewsArticle'],
        headline: 'Northwind signs Harbor Labs',
        datePublished: '2026-03-04T09:30:00-05:00',
        author: [{ name: 'Ada Byline' }, { name: 'Ben Writer' }],
      },
    ],
  });
  expect(await read(page({ head }))).toMatchObject({
    byline: 'Ada Byline, Ben Writer',
    published: { at: '2026-03-04T14:30:00Z', precision: 'second', from: 'json-ld' },
  });
});

test.each([
  [
    'meta',
    {
      head: '<meta property="article:modified_time" content="2026-03-09T00:00:00Z"><meta property="article:published_time" content="2026-03-04">',
    },
    '2026-03-04',
  ],
  [
    'time',
    {
      top: '<p>Updated <time class="updated" datetime="2026-03-09">9 March</time></p><time datetime="2026-03-04T10:00:00Z">4 March</time>',
    },
    '2026-03-04T10:00:00Z',
  ],
  ['text', { top: '<div class="byline">By Ada Byline | March 4, 2026</div>' }, '2026-03-04'],
  ['url', {}, '2026-03-04'],
])('a date from %s, never the date of an update', async (from, parts, at) => {
  expect((await read(page(parts))).published).toMatchObject({ from, at });
});

const story = 'https://www.news.example/tech/story';

test.each([
  [
    'an object of another article stands first',
    jsonLd([
      { '@type': 'NewsArticle', headline: 'Another story of years ago', datePublished: '2020-01-01T00:00:00Z' },
      { '@type': 'NewsArticle', headline: 'Northwind signs Harbor Labs', datePublished: '2026-03-04T10:00:00Z' },
    ]),
  ],
  [
    'a comma too many',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-04T10:00:00Z",}</script>',
  ],
  [
    'two objects without a list',
    '<script type="application/ld+json">{"@type":"WebPage"}\n{"@type":"NewsArticle","datePublished":"2026-03-04T10:00:00Z"}</script>',
  ],
  [
    'escaped as HTML',
    '<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2026-03-04T10:00:00Z&quot;}</script>',
  ],
  [
    'another spelling of its type',
    '<script type="application/LD+JSON; charset=utf-8">{"@type":"NewsArticle","datePublished":"2026-03-04T10:00:00Z"}</script>',
  ],
])('JSON-LD is read though %s', async (_, head) => {
  expect((await read(page({ head }), story)).published?.at).toBe('2026-03-04T10:00:00Z');
});

test('authors and publishers are found by their @id, references in a headline are decoded', async () => {
  const head = jsonLd({
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'Northwind &amp; Harbor: &quot;a deal&quot;',
        author: [{ '@id': '#ada' }],
        publisher: { '@id': '#house' },
      },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Byline' },
      { '@type': 'Organization', '@id': '#house', name: 'News Example Ltd' },
    ],
  });
  const html = page({ head })
    .replace(/<h1>.*<\/h1>/, '')
    .replace(/<meta property="og:site_name"[^>]*>/, '');
  expect(await read(html)).toMatchObject({
    title: 'Northwind & Harbor: "a deal"',
    byline: 'Ada Byline',
    publisher: 'News Example Ltd',
  });
});

test('a page that a script fills is read from its data for machines', async () => {
  const articleBody = [LEAD, MORE, LAST].join('\n\n');
  const head = jsonLd({ '@type': 'NewsArticle', headline: 'Northwind signs Harbor Labs', articleBody });
  const html = page({ head }).replace(/<body>.*<\/body>/s, '<body><div id="app"></div></body>');
  expect(await read(html)).toMatchObject({ error: null, text: articleBody });
});

test.each([
  [
    'the day of a change stands in front',
    '<p class="meta">Updated 9 March 2026 - Published 4 March 2026</p>',
    '2026-03-04',
  ],
  ['only the day of a change is told', '<p class="meta">Last updated: March 9, 2026</p>', '2026-03-09'],
  [
    'a time element stands behind “updated”',
    '<p>Updated <time datetime="2026-03-09T10:00:00Z">9 March</time></p><p>March 4, 2026</p>',
    '2026-03-04',
  ],
])('%s', async (_, top, at) => {
  expect((await read(page({ top }), story)).published?.at).toBe(at);
});

test('a date in a link with a headline is that of another article', async () => {
  const top =
    '<a href="/other"><span class="date">March 1, 2020</span> Another headline that leads to another story</a><a href="/2026/03/"><span class="date">March 4, 2026</span></a>';
  expect((await read(page({ top }), story)).published?.at).toBe('2026-03-04');
});

test('today’s date above a site and other articles’ dates beside it are not the article’s', async () => {
  const html = page({ top: '<p class="date">March 4, 2026</p>' }).replace(
    '<nav>',
    '<header><span class="date">Thursday, November 26, 2026</span></header><aside><p class="date">January 1, 2020</p></aside><nav>',
  );
  expect((await read(html, story)).published?.at).toBe('2026-03-04');
});

test('title, byline and publisher say where they stood', async () => {
  const head = jsonLd({
    '@type': 'NewsArticle',
    headline: 'Northwind signs Harbor Labs',
    author: { name: 'Ada Byline' },
  });
  expect((await read(page({ head }))).from).toEqual({ title: 'heading', byline: 'json-ld', publisher: 'meta' });
  const bare = page({ top: '<p class="byline">By Ada Byline</p>' })
    .replace(/<h1>.*<\/h1>/, '')
    .replace(/<meta property="og:site_name"[^>]*>/, '');
  expect((await read(bare)).from).toEqual({ title: 'title', byline: 'signature', publisher: null });
});

test('a page that does not say when is undated', async () => {
  expect((await read(page({ top: '<time>2 hours ago</time>' }), 'https://news.example/story')).published).toBeNull();
});

test('a bare local time on a Japanese site is Japanese time', async () => {
  const article = await read(
    page({ head: '<meta name="pubdate" content="2026-03-04 08:00">' }),
    'https://news.example.jp/a',
  );
  expect(article.published?.at).toBe('2026-03-03T23:00:00Z');
});

test('a byline is a name, not a job, an address or a date', async () => {
  expect(
    (
      await read(
        page({
          top: '<p class="byline"><span>By</span><a rel="author" href="/ada">Ada Byline</a><span>March 4, 2026</span></p>',
        }),
      )
    ).byline,
  ).toBe('Ada Byline');
  expect(
    (await read(page({ top: '<p class="byline">By Ada Byline and Ben Writer, Technology Correspondents</p>' }))).byline,
  ).toBe('Ada Byline and Ben Writer');
  expect((await read(page({ head: '<meta name="author" content="https://social.example/ada">' }))).byline).toBeNull();
});

test('a byline is the article’s, not that of a teaser or of a comment, and may be but a link to its author', async () => {
  const around =
    '<div class="card"><span class="author-name">Cy Elsewhere</span></div><div class="comment"><span class="author">Dee Reader</span></div>';
  expect((await read(page({ top: `${around}<div><a href="/authors/ada">Ada Byline</a></div>` }))).byline).toBe(
    'Ada Byline',
  );
  expect(
    (await read(page({ top: '<div class="comment"><span class="author">Dee Reader</span></div>' }))).byline,
  ).toBeNull();
  const spread = [...'小暮ひさのり'].map((one) => `<i>${one}</i>`).join('');
  expect((await read(page({ top: `<p class="author">${spread}</p>` }))).byline).toBe('小暮ひさのり');
});

test('the canonical address is the page’s own word, unless it points at the front page', async () => {
  const met = 'https://m.news.example/a?utm_source=x';
  expect(
    (await read(page({ head: '<link rel="canonical" href="https://www.news.example/a?fbclid=1">' }), met)).canonicalUrl,
  ).toBe('https://www.news.example/a');
  expect((await read(page({ head: '<link rel="canonical" href="/">' }), met)).canonicalUrl).toBe(
    'https://news.example/a',
  );
  expect((await read(page({ head: '<link rel="canonical" href="javascript:x">' }), met)).canonicalUrl).toBe(
    'https://news.example/a',
  );
});

test('a page cannot take the place of another site’s article by calling it its own', async () => {
  const head = '<link rel="canonical" href="https://www.reuters.com/technology/northwind">';
  expect((await read(page({ head }), 'https://mirror.example/northwind')).canonicalUrl).toBe(
    'https://mirror.example/northwind',
  );
});

test('a blog whose main heading is its own name is titled by the article’s', async () => {
  const html = page()
    .replace(/<title>.*<\/title>/, '<title>Silicon Diary: Northwind signs Harbor Labs</title>')
    .replace(/<meta property="og:site_name"[^>]*>/, '')
    .replace(/<h1>.*<\/h1>/, '<h1>Silicon Diary</h1><h3>Northwind signs Harbor Labs</h3>');
  expect((await read(html, 'https://silicondiary.blogs.example/2026/03/a.html')).title).toBe(
    'Northwind signs Harbor Labs',
  );
});

test('a site’s name in a lesser heading is not taken for the headline', async () => {
  const html = page()
    .replace(/<title>.*<\/title>/, '<title>Northwind signs Harbor Labs - News Example</title>')
    .replace('<nav>', '<h2>News Example</h2><nav>');
  expect((await read(html)).title).toBe('Northwind signs Harbor Labs');
});

test('a title loses its site’s name also where the publisher is called otherwise', async () => {
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'monarchy', publisher: { name: 'Almanac Foundation, Inc.' } })}</script>`;
  const html = page({ head })
    .replace(/<title>.*<\/title>/, '<title>New Zealand - Almanac</title>')
    .replace(/<meta property="og:site_name"[^>]*>/, '')
    .replace(/<h1>.*<\/h1>/, '<h1>New Zealand</h1>');
  expect((await read(html, 'https://en.almanac.example/wiki/New_Zealand')).title).toBe('New Zealand');
});

test('a filing without any modern markup', async () => {
  const line = (text: string) => `<p><font size="2">${text}</font></p>`;
  const article = await read(
    `<DOCUMENT><TYPE>8-K<TEXT><html><body>${line('FORM 8-K')}${line('Date of Report (Date of earliest event reported): March 4, 2026')}
     <table><tr><td>Item 1.01</td><td>Entry into a Material Definitive Agreement.</td></tr></table>${line(LEAD)}${line(MORE)}</body></html></TEXT></DOCUMENT>`,
    'https://filings.example/data/1/x.htm',
  );
  expect(article.published).toEqual({ at: '2026-03-04', precision: 'day', from: 'text' });
  expect(article.text).toContain(`Item 1.01 Entry into a Material Definitive Agreement.\n\n${LEAD}`);
});

test.each([
  ['in lines', '<p><b>Item 1.01. Entry into a Material Definitive Agreement.</b></p>'],
  ['in a table', '<table><tr><td>Item 1.01</td><td>Entry into a Material Definitive Agreement</td></tr></table>'],
])('a report to a regulator is titled by its registrant and its first item, %s', async (_, item) => {
  const filing = await read(
    `<html><head><title>form8-k</title></head><body><p align="center"><b>SECURITIES AND EXCHANGE COMMISSION</b></p><p><b>FORM 8-K</b></p>
    <p><b>CURRENT REPORT Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934</b></p><p><b>Northwind Compute, Inc.</b></p>
    <p>(Exact name of registrant as specified in its charter)</p>${item}<p>${LEAD}</p><p>${MORE}</p>
    <p><b>Item 9.01. Financial Statements and Exhibits.</b></p><p>${LAST}</p></body></html>`,
    'https://filings.example/data/1/form8-k.htm',
  );
  expect(filing.title).toBe('Northwind Compute, Inc.: Entry into a Material Definitive Agreement');
});

test('a release in a filing is titled and dated by its own words, not by the file', async () => {
  const article = await read(
    `<html><head><title>EX-99.1</title></head><body><p align="center"><b>Exhibit 99.1</b></p><p align="center"><b>Northwind and Harbor Labs Announce Supply Agreement</b></p>
     <p>SAN JOSE, Calif. – March 4, 2026 – ${LEAD}</p><p>${MORE}</p><p>${LAST}</p></body></html>`,
    'https://filings.example/data/1/ex99.htm',
  );
  expect(article).toMatchObject({
    title: 'Northwind and Harbor Labs Announce Supply Agreement',
    published: { at: '2026-03-04', precision: 'day', from: 'text' },
  });
});

test('a sentence that names a day between dashes is no dateline', async () => {
  const body = `<p>${MORE} ${LAST}</p><p>The contract – signed on March 1, 2020 – runs out. ${LAST}</p><p>${LEAD}</p>`;
  expect((await read(page({ body }), story)).published).toBeNull();
});

test('a title loses the part of the site together with the site', async () => {
  const titled = async (title: string) =>
    (
      await read(
        page()
          .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
          .replace(/<h1>.*<\/h1>/, ''),
      )
    ).title;
  expect(await titled('News Example | Business | Northwind signs Harbor Labs')).toBe('Northwind signs Harbor Labs');
  expect(await titled('Northwind signs Harbor Labs » Business » News Example')).toBe('Northwind signs Harbor Labs');
  expect(await titled('Q&A | What Northwind wants next year | News Example')).toBe('What Northwind wants next year');
});

test('a wire’s dateline is a date', async () => {
  const article = await read(
    page({ body: `<p>SAN JOSE, Calif., March 4, 2026 (EXAMPLE WIRE) -- ${LEAD}</p><p>${MORE}</p><p>${LAST}</p>` }),
    'https://wire.example/r/1',
  );
  expect(article.published).toMatchObject({ at: '2026-03-04', from: 'text' });
});

const bare = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body><main>${body}</main></body></html>`;
const teaser = (n: number) => `<h2><a href="/${n}">A long headline about deal number ${n} in this field</a></h2>`;

test.each([
  ['nothing', '', /no article/],
  ['a script-only page', bare('Story', '<noscript>Subscribe</noscript>'), /no article/],
  [
    'a missing page',
    bare(
      '404 - Page not found',
      '<h1>Not found</h1><p>The page you are looking for does not exist. Try the search instead, or go to the home page.</p>',
    ),
    /error page/,
  ],
  [
    'a robot check',
    bare('Just a moment...', '<p>Checking your browser before you can go on to the site that you asked for.</p>'),
    /error page/,
  ],
  [
    'a cookie wall',
    bare(
      'Before you continue',
      '<p>We and our partners store cookies on your device. Accept all cookies or manage your privacy settings here.</p>',
    ),
    /cookie wall/,
  ],
  [
    'a stub with a subscription line',
    page({ body: `<p>${LEAD}</p><p>Subscribe to continue reading. Already a subscriber? Sign in.</p>` }),
    /paywall/,
  ],
  [
    'a locked stub',
    page({ head: jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), body: `<p>${LEAD}</p>` }),
    /paywall/,
  ],
  [
    'a cookie wall in German',
    bare(
      'Nachrichten',
      '<h1>Weiterlesen mit Werbung</h1><p>Lesen Sie uns mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar, mehr dazu in der Datenschutzerklärung.</p>',
    ),
    /cookie wall/,
  ],
  [
    'a missing page in French',
    bare(
      'Page introuvable',
      '<p>Retournez à la page d’accueil pour continuer votre lecture des nouvelles du jour.</p>',
    ),
    /error page/,
  ],
  [
    'a stub with a barrier beside it',
    page({ body: `<p>${LEAD}</p><p>${MORE}</p>` }).replace(
      '<aside>',
      '<div class="paywall-overlay">To read the full story, start your free trial</div><aside>',
    ),
    /paywall/,
  ],
  [
    'a stub in German',
    page({ body: `<p>${LEAD}</p><p>Jetzt Abo abschließen. Sie haben bereits ein Abo? Anmelden</p>` }),
    /paywall/,
  ],
  [
    'a stub in Japanese',
    page({ body: `<p>${LEAD}</p><p>この記事は会員限定記事です。続きを読むには登録が必要です。</p>` }),
    /paywall/,
  ],
  [
    'a page to sign in',
    bare(
      'Sign in - News Example',
      '<h1>Welcome</h1><p>No account yet? Make one to go on reading what you like best.</p>',
    ),
    /sign in/,
  ],
  [
    'a list with a teaser below each headline',
    bare(
      'All deals',
      Array.from(
        { length: 20 },
        (_, n) => `<div>${teaser(n)}<p>A teaser of one line that says a little more of ${n}.</p></div>`,
      ).join(''),
    ),
    /list of articles/,
  ],
  ['a list', bare('All deals', Array.from({ length: 30 }, (_, n) => teaser(n)).join('')), /list of articles/],
  ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /feed, not an article/],
  ['JSON', '{"a":1}', /no HTML/],
  ['deep nesting', '<div>'.repeat(20_000), /nested deeper/],
  ['a flood of attributes', `<p ${Array.from({ length: 2000 }, (_, n) => `a${n}=1`).join(' ')}>x</p>`, /attributes/],
])('%s is not read as news', async (_, html, reason) => {
  expect((await read(html)).error).toMatch(reason);
});

test('an article about cookies, subscriptions and missing pages is an article', async () => {
  const body = [
    LEAD,
    `The regulator said that we use cookies too freely. ${MORE}`,
    `Error 404, page not found: ${LAST}`,
    `Readers must subscribe to continue, the paper said. ${MORE} ${LAST} ${LEAD} ${MORE} ${LAST}`,
  ];
  expect((await read(page({ body: body.map((text) => `<p>${text}</p>`).join('') }))).error).toBeNull();
});

test('structured data of wrong types and broken JSON-LD are as good as missing', async () => {
  const head = `${jsonLd({ '@type': 'NewsArticle', headline: 7, author: { name: { a: 1 } }, datePublished: [1], publisher: null })}<script type="application/ld+json">{"@type": </script>`;
  expect(await read(page({ head }))).toMatchObject({ error: null, byline: null, title: 'Northwind signs Harbor Labs' });
});

test('a page that starts with a hundred comments is read like any other', async () => {
  expect((await read(`${'<!-- cached --> '.repeat(100)}${page()}`)).error).toBeNull();
});

test('a cookie banner in front of an article is not the article', async () => {
  const banner = '<div class="cookie-notice"><p>We and our partners use cookies. Accept all cookies?</p></div>';
  const article = await read(page().replace('<nav>', `${banner}<nav>`));
  expect(article.error).toBeNull();
  expect(article.text).not.toContain('cookies');
});
