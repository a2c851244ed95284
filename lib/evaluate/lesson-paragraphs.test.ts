// The lessons as they stand: every line of them is a paragraph or a relation of it, and names its parties as the paragraph does.
import { expect, test } from 'vitest';
import { lessonParagraphs, readLessons } from './lesson-paragraphs.ts';

test('a paragraph has the relations below it, and no others', () => {
  const { articles, gold } = readLessons(
    'a.txt',
    'Ostrin sells chips to Vella.\n  chips: Ostrin > Vella\n\n# a note\nOstrin fell.\nA and B are rivals.\n  rivalry: A, B\n',
  );
  expect(articles.map(({ text }) => text)).toEqual([
    'Ostrin sells chips to Vella.',
    'Ostrin fell.',
    'A and B are rivals.',
  ]);
  expect(gold.map(({ deals }) => deals.map(({ type, from, to, between }) => [type, from, to, between]))).toEqual([
    [['chips', ['Ostrin'], ['Vella'], []]],
    [],
    [['rivalry', [], [], ['A', 'B']]],
  ]);
});

test.each([
  '  chips: Ostrin > Vella',
  'Text.\n  chips: Ostrin, Vella',
  'Text.\n  rivalry: Ostrin > Vella',
  'Text.\n  friendship: Ostrin, Vella',
])('%j is refused with its place', (content) => {
  expect(() => readLessons('b.txt', content)).toThrow(/^b\.txt:\d/);
});

test('all lessons can be read, and their parties stand in their text', () => {
  const { articles, gold } = lessonParagraphs();
  expect(articles.length).toBeGreaterThan(200);
  const missing = gold.flatMap(({ id, deals }, at) =>
    deals
      .flatMap(({ from, to, between }) => [...from, ...to, ...between])
      .filter((name) => !articles[at]?.text.includes(name.split(' ')[0] ?? name))
      .map((name) => `${id} ${name}`),
  );
  // Products stand for their makers there, as in the annotations of articles.
  expect(missing.filter((line) => !/OpenAI|Anthropic|xAI|Google|Microsoft|SoftBank/.test(line))).toEqual([]);
});
