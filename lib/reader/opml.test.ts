import { expect, test } from 'vitest';
import { type ListedFeed, parseOpml, writeOpml } from './opml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what is written is read again, quotes and groups included', () => {
  const feeds: ListedFeed[] = [
    {
      address: 'https://a.example/feed?x=1&y=2',
      title: 'A "quoted" & <odd> one',
      homepage: 'https://a.example/',
      groups: ['Wires', 'US'],
      publisher: 'A Group',
    },
    { address: 'https://b.example/feed', title: 'B', homepage: null, groups: ['Wires', 'US'], publisher: null },
    { address: 'https://c.example/feed', title: 'C', homepage: null, groups: [], publisher: null },
  ];
  expect(parseOpml(bytes(writeOpml('Starter', feeds)))).toEqual({ title: 'Starter', feeds, dropped: 0, error: null });
});

test('lists of other programs: upper case, no titles, addresses that are none', () => {
  const list = parseOpml(
    bytes(
      '<OPML><BODY><OUTLINE TEXT="Labs"><OUTLINE XMLURL="https://a.example/f"/><outline text="Bad" xmlUrl="javascript:alert(1)"/></OUTLINE></BODY></OPML>',
    ),
  );
  expect(list).toEqual({
    title: null,
    feeds: [
      {
        address: 'https://a.example/f',
        title: 'https://a.example/f',
        homepage: null,
        groups: ['Labs'],
        publisher: null,
      },
    ],
    dropped: 1,
    error: null,
  });
});

test('what is no list says so', () => {
  expect(parseOpml(bytes('<rss/>')).error).toBe('not OPML');
  expect(parseOpml(bytes('<outline>'.repeat(10_000))).error).toMatch(/nested deeper/);
});
