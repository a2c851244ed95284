import { expect, test } from 'vitest';
import { cutWord, partsOf } from './cut-words.ts';

const known = new Set(['ソフトバンク', 'バンク', '英伟达', '投资', '소프트뱅크', '合弁', '三星', '三星电子']);
const isKnown = (part: string) => known.has(part);

test.each([
  ['ソフトバンクとOpenAIの合弁', ['ソフトバンク', 'OpenAI', '合弁']],
  ['英伟达对OpenAI的投资', ['英伟达', 'OpenAI', '投资']],
  ['소프트뱅크와', ['소프트뱅크']],
  ['三星电子投资', ['三星电子', '投资']],
  // What nobody knows stays a word, and is not lost for want of a name beside it.
  ['丰田投资', ['丰田', '投资']],
  ['なるほど', ['なるほど']],
  ['OpenAI', ['OpenAI']],
  ['英伟达', ['英伟达']],
])('%s', (word, cut) => {
  expect(cutWord(word, isKnown)).toEqual(cut);
});

test('only runs of scripts without spaces have parts to look up, and few', () => {
  expect(partsOf('OpenAI')).toEqual([]);
  expect(partsOf('英伟达OpenAI')).toEqual(['英伟', '英伟达', '伟达', 'OpenAI']);
  expect(partsOf('字'.repeat(400))).toEqual([]);
  expect(partsOf('字'.repeat(40)).length).toBeLessThan(450);
});
