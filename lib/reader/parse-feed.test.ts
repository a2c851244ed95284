import { expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';
import { MAX_ENTRIES } from './parse-xml-feed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const url = 'https://news.example/feeds/all.xml';
const parse = (text: string) => parseFeed(bytes(text), { url });
const rss = (items: string, head = '<title>Chip Letter</title><link>https://news.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}${items}</channel></rss>`;
const item = (n: number, date = 'Wed, 04 Mar 2026 09:00:00 GMT') =>
  `<item><title>Story ${n}</title><link>https://news.example/${n}</link><guid isPermaLink="false">g${n}</guid><pubDate>${date}</pubDate><dc:creator>Ada Byline</dc:creator><description>Short &amp;amp; sweet</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>`;

test('a plain RSS feed gives every field', async () => {
  const feed = await parse(
    rss(item(1), '<title>Chip Letter</title><link>https://news.example/</link><language>en-gb</language><ttl>30</ttl>'),
  );
  expect(feed).toEqual({
    title: 'Chip Letter',
    link: 'https://news.example/',
    language: 'en-gb',
    ttlMinutes: 30,
    entries: [
      {
        id: 'g1',
        title: 'Story 1',
        link: 'https://news.example/1',
        published: '2026-03-04T09:00:00Z',
        updated: null,
        summary: 'Short & sweet',
        author: 'Ada Byline',
        content: '<p>Long</p>',
      },
    ],
    dropped: 0,
    error: null,
  });
});

test('both parsers read the same feed alike', async () => {
  const plain = await parse(rss(item(1) + item(2)));
  const tolerant = await parse(rss(item(1) + item(2)).replace('<rss ', '<!DOCTYPE rss><rss '));
  expect(tolerant).toEqual(plain);
});

test('an unreadable date leaves that entry undated and the others alone', async () => {
  const feed = await parse(rss(item(1, 'some day soon') + item(2)));
  expect(feed.entries.map(({ published }) => published)).toEqual([null, '2026-03-04T09:00:00Z']);
});

test('Atom: the alternate link, not the first; titles by their type; an impossible date is null', async () => {
  const feed =
    await parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/" xml:lang="en"><title type="html">Labs &amp;amp; Chips</title>
    <link rel="self" href="https://news.example/atom"/><link href="./"/>
    <entry><id>urn:1</id><title type="text">Use the &lt;b> tag</title><link rel="enclosure" href="a.mp3"/><link href="first"/><published>2026-02-30T00:00:00Z</published><updated>2026-03-01T10:00:00+01:00</updated><author><name>Ada</name></author></entry>
    <entry><id>urn:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <em>deals</em></div></title><link href="second"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; B</p></div></content></entry></feed>`);
  expect(feed).toMatchObject({ title: 'Labs & Chips', link: 'https://news.example/blog/', language: 'en' });
  expect(feed.entries[0]).toMatchObject({
    title: 'Use the <b> tag',
    link: 'https://news.example/blog/first',
    published: null,
    updated: '2026-03-01T09:00:00Z',
    author: 'Ada',
  });
  expect(feed.entries[1]).toMatchObject({ title: 'Two deals', content: '<div><p>A &amp; B</p></div>' });
});

test('RSS 1.0 and undeclared prefixes', async () => {
  const feed =
    await parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel>
    <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><dc:date>2026-03-04</dc:date></item></rdf:RDF>`);
  expect(feed.entries).toMatchObject([
    { id: 'https://news.example/1', title: 'One', published: '2026-03-04T00:00:00Z' },
  ]);
});

test('JSON Feed: wrong types are missing, what is no item is dropped and counted', async () => {
  const feed = await parse(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Chips < Power',
      items: [
        {
          id: 7,
          title: 3,
          url: '/a',
          content_text: '1 < 2',
          date_published: '2026-03-04T10:00:00+01:00',
          authors: [{ name: 'Ada' }, null],
        },
        'x',
        null,
      ],
    }),
  );
  expect(feed).toMatchObject({ title: 'Chips < Power', dropped: 2, error: null });
  expect(feed.entries).toMatchObject([
    {
      id: '7',
      title: null,
      link: 'https://news.example/a',
      published: '2026-03-04T09:00:00Z',
      author: 'Ada',
      content: '1 &lt; 2',
    },
  ]);
});

test('only web addresses become links', async () => {
  const links = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://user:pass@news.example/',
    '/relative',
    '//other.example/x',
  ];
  const feed = await parse(rss(links.map((link) => `<item><title>t</title><link>${link}</link></item>`).join('')));
  expect(feed.entries.map(({ link }) => link)).toEqual([
    null,
    null,
    null,
    null,
    null,
    'https://news.example/relative',
    'https://other.example/x',
  ]);
});

test('an entry without an id has the same one in every poll', async () => {
  const once = await parse(rss('<item><title>No id</title><description>words</description></item>'));
  const again = await parse(rss('<item><title>No id</title><description>words</description></item>'));
  expect(once.entries[0]?.id).toMatch(/^[0-9a-f]{20}$/);
  expect(again).toEqual(once);
});

test('entities of a document type are never expanded', async () => {
  const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const feed = await parse(
    `<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">${lol}]>${rss('<item><title>&l9;&f;</title></item>')}`,
  );
  expect(feed.entries[0]?.title).toBe('&l9;&f;');
});

test('a broken end keeps what came before it', async () => {
  const feed = await parse(rss(item(1)).replace('</channel></rss>', '<item><title>Cut off'));
  expect(feed.entries.map(({ title }) => title)).toEqual(['Story 1', 'Cut off']);
});

test('a flood of entries is cut and counted, one feed cannot fill the store', async () => {
  const feed = await parse(rss('<item><guid>same</guid></item>'.repeat(MAX_ENTRIES + 10)));
  expect(feed.entries).toHaveLength(MAX_ENTRIES);
  expect(feed.dropped).toBe(10);
});

test.each([
  ['', /empty/],
  ['   ', /empty/],
  ['<html><body>Sign in</body></html>', /neither RSS nor Atom/],
  ['{"a":1}', /JSON of another kind/],
  ['{"version":', /broken JSON/],
  ['<a>'.repeat(100_000), /nested deeper/],
])('%.30s is no feed', async (text, reason) => {
  const feed = await parse(text);
  expect(feed.error).toMatch(reason);
  expect(feed.entries).toEqual([]);
});

test('a namespace on https is the same one', async () => {
  const feed = await parse(
    '<a:feed xmlns:a="https://www.w3.org/2005/Atom"><a:title>Labs</a:title><a:entry><a:title>One</a:title><a:link href="/1"/></a:entry></a:feed>',
  );
  expect(feed).toMatchObject({ title: 'Labs', entries: [{ title: 'One', link: 'https://news.example/1' }] });
});

test('Atom entries in an RSS channel are entries', async () => {
  const feed = await parse(rss('<entry><title>One</title><link href="/1"/></entry>'));
  expect(feed.entries).toMatchObject([{ title: 'One', link: 'https://news.example/1' }]);
});

test('where one date cannot be read, another field’s is taken', async () => {
  const feed = await parse(
    rss('<item><title>One</title><pubDate>soon</pubDate><dc:date>2026-03-04T09:00:00Z</dc:date></item>'),
  );
  expect(feed.entries[0]?.published).toBe('2026-03-04T09:00:00Z');
});

test('a title in a media group, an address in rdf:about or a permanent guid, a host without its scheme', async () => {
  const feed = await parse(
    rss(
      '<item><media:group><media:title>Film</media:title></media:group><guid isPermaLink="true">/film</guid></item><item rdf:about="https://news.example/about"><title>About</title></item><item><title>Host</title><link>www.other.example/x</link></item>',
    ),
  );
  expect(feed.entries).toMatchObject([
    { title: 'Film', link: 'https://news.example/film' },
    { title: 'About', link: 'https://news.example/about' },
    { title: 'Host', link: 'https://www.other.example/x' },
  ]);
});

test('JSON Feed: what a file without an address links to lies on its home page', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://news.example/',
    items: [{ id: '1', url: '/one' }],
  };
  const { entries } = await parseFeed(bytes(JSON.stringify(feed)), {});
  expect(entries).toMatchObject([{ link: 'https://news.example/one' }]);
});

test('JSON Feed: seconds for a date, a name for an author; RSS: a mailbox with the name behind it', async () => {
  const json = await parse(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: [{ id: 1, date_published: 1772614800, author: 'Ada' }],
    }),
  );
  expect(json.entries).toMatchObject([{ published: '2026-03-04T09:00:00Z', author: 'Ada' }]);
  const plain = await parse(rss('<item><title>One</title><author>ada@news.example (Ada Byline)</author></item>'));
  expect(plain.entries[0]?.author).toBe('Ada Byline');
});

const json = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Chip Letter',
  items: [{ id: '1', title: 'One <b>' }],
};

test.each([
  ['a guard against scripts', `)]}',\n${JSON.stringify(json)}`],
  ['a loop as a guard', `for (;;);${JSON.stringify(json)}`],
  ['a call', `/**/ show.feed(${JSON.stringify(json)});`],
  [
    'a page around JSON',
    `<html><head><meta charset="utf-8"></head><body><pre>${JSON.stringify(json).replaceAll('<', '&lt;')}</pre></body></html>`,
  ],
  ['items by number', JSON.stringify({ ...json, items: { 0: json.items[0] } })],
  ['items in an item', JSON.stringify({ ...json, items: { item: json.items } })],
  ['the only item by itself', JSON.stringify({ ...json, items: json.items[0] })],
])('JSON Feed: the entries behind %s', async (_, text) => {
  expect(await parse(text)).toMatchObject({
    title: 'Chip Letter',
    dropped: 0,
    entries: [{ id: '1', title: 'One <b>' }],
  });
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test.each([
  ['warnings of a server', `<br>\n<b>Warning</b>: Undefined index in <b>/srv/feed.php</b><br>\n${rss(item(1))}`],
  [
    'a page’s frame',
    `<html><head><title>Feed</title><style>p{}</style></head><body><div id="source">${rss(item(1))}</div></body></html>`,
  ],
  ['a page that shows its source', `<!DOCTYPE html><html><body><pre>${escaped(rss(item(1)))}</pre></body></html>`],
  [
    'colours',
    `<html><body><pre>${escaped(rss(item(1)))
      .replaceAll('&lt;', '&lt;<span class="tag">')
      .replaceAll('&gt;', '</span>&gt;')}</pre></body></html>`,
  ],
])('the feed behind %s', async (_, text) => {
  const feed = await parse(text);
  expect(feed).toMatchObject({ title: 'Chip Letter', error: null });
  expect(feed.entries).toMatchObject([
    { title: 'Story 1', summary: 'Short & sweet', published: '2026-03-04T09:00:00Z' },
  ]);
});

test('an example in a page about feeds is no news', async () => {
  const words = 'A feed is a list of what is new on a site, for programs to read. '.repeat(5);
  const feed = await parse(`<html><body><p>${words}</p><pre>${escaped(rss(item(1)))}</pre></body></html>`);
  expect(feed).toMatchObject({ entries: [], error: expect.stringMatching(/neither RSS nor Atom/) });
});

test('a page of nothing but openings is looked through in time', async () => {
  const feed = await parse(`<html>${'<script>'.repeat(6000)}&lt;rss</html>`);
  expect(feed.error).not.toBeNull();
});

test('a hundred prefixes are known by what they mean, and those that come after them by nothing', async () => {
  const many = Array.from({ length: 150 }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(' ');
  const dc = 'http://purl.org/dc/elements/1.1/';
  const item = (date: string) => `<item><title>One</title><${date}:date>2026-03-04</${date}:date></item>`;
  const feed = await parse(
    `<rdf:RDF xmlns:first="${dc}" ${many} xmlns:last="${dc}"><channel/>${item('first')}${item('last')}</rdf:RDF>`,
  );
  expect(feed.entries.map(({ published }) => published)).toEqual(['2026-03-04T00:00:00Z', null]);
});
