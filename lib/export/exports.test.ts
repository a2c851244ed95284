// Files are read back with other people's parsers, and hostile names do no harm in them.
import { csvParse } from 'd3';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { csvCell, writeCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import type { GraphFile } from './graph-file.ts';
import { writeGraphMl } from './graph-ml.ts';
import { writeJson, writeJsonLines } from './json.ts';

async function textOf(chunks: Iterable<string> | AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const hostile = 'A & "B" <C>, d’e\r\n=1+1 \u{1F4A1}';

describe('CSV', () => {
  test('comes back as it went in, line breaks and quotes and all', async () => {
    const items = [
      { name: hostile, n: 1 },
      { name: '', n: 0.5 },
    ];
    const text = await textOf(
      writeCsv(
        [
          ['na"me', ({ name }) => name],
          ['n', ({ n }) => n],
          ['none', () => null],
        ],
        items,
      ),
    );
    expect(text.startsWith('"na""me",n,none\r\n')).toBe(true);
    expect([...csvParse(text)]).toEqual([
      { 'na"me': hostile, n: '1', none: '' },
      { 'na"me': '', n: '0.5', none: '' },
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])(
    '%j runs nothing in a spreadsheet',
    (text) => {
      expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test.each(['a=b', '11900000000', "O'Neil", '2025-05-01', 'a-b'])('%j is left as it is', (text) => {
    expect(csvCell(text)).toBe(text);
  });
});

test('JSON and JSON Lines hold every item, and none is an empty list', async () => {
  const clocks = { asOf: '2025-01-01', knownAt: '2025-01-02' };
  const items = [{ a: hostile }, { a: '\u2028' }];
  expect(JSON.parse(await textOf(writeJson('things', clocks, items)))).toEqual({ clocks, things: items });
  expect(JSON.parse(await textOf(writeJson('things', clocks, [])))).toEqual({ clocks, things: [] });
  const lines = (await textOf(writeJsonLines(items))).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(items);
});

const file: GraphFile = {
  clocks: { asOf: '2025-01-01', knownAt: '2025-01-02' },
  site: 'https://entente.example',
  description: hostile,
  nodes: [
    { id: 'a', kind: 'organization', label: hostile, target: 'a', degree: 2 },
    { id: 'venture:x', kind: 'venture', label: 'half a pair \uD83D and a bell \u0007', target: 'd1', degree: 2 },
  ],
  edges: [
    {
      id: 'e1',
      source: 'a',
      target: 'venture:x',
      type: 'compute',
      status: 'agreed',
      deals: ['d1', 'd2'],
      sources: ['https://e.example/a?b=1&c=2#s1-2'],
    },
    { id: 'e2', source: 'a', target: 'venture:x', type: 'rivalry', status: 'talks', deals: ['d3'], sources: [] },
  ],
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in order. Throws where tags do not match; what XML forbids is looked for apart. */
function elementsOf(xml: string): Element[] {
  const [elements, open]: [Element[], Element[]] = [[], []];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: (name, implied) => {
        const ended = open.pop()?.name;
        if (ended !== name || (implied && !xml.includes('/>'))) throw new Error(`</${name}> closes <${ended}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> stays open`);
  return elements;
}

const named = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);

describe.each([
  ['GEXF', () => writeGexf(file)],
  ['GraphML', () => writeGraphMl(file)],
] as const)('%s', (format, write) => {
  test('is XML that says the same: nodes, edges that end at nodes, direction, every declared attribute', async () => {
    const xml = await textOf(write());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    const elements = elementsOf(xml);
    const ids = named(elements, 'node').map(({ attributes }) => attributes.id);
    expect(ids).toEqual(['a', 'venture:x']);
    const edges = named(elements, 'edge').map(({ attributes }) => attributes);
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'venture:x'],
      ['a', 'venture:x'],
    ]);
    const undirected = edges.map(({ type, directed }) => type === 'undirected' || directed === 'false');
    expect(undirected).toEqual([false, true]);
    const [value, declared] = format === 'GEXF' ? (['attvalue', 'attribute'] as const) : (['data', 'key'] as const);
    const declaredIds = new Set(named(elements, declared).map(({ attributes }) => attributes.id));
    const used = named(elements, value).map(({ attributes }) => attributes.for ?? attributes.key);
    expect(used.filter((id) => !declaredIds.has(id))).toEqual([]);
    const texts = elements.flatMap(({ attributes, text }) => [text, ...Object.values(attributes)]);
    expect(texts).toContain(hostile);
    expect(texts).toContain('https://e.example/a?b=1&c=2#s1-2');
    expect(texts).toContain('https://entente.example/deals/d1');
    expect(texts).toContain('half a pair \uFFFD and a bell \uFFFD');
  });
});
