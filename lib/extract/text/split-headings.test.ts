import { describe, expect, it } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { readOne } from '#lib/extract/read-article.ts';
import { sentenceEnd, sentenceStart } from '#lib/extract/reading.ts';

const lexicon = buildLexicon([]);

/** The sentences of a body, each as the text has it. */
function sentencesOf(text: string): string[] {
  const { items, text: all } = readOne({ title: 'Tuesday in chips.', text, published: null }, lexicon);
  return items.sentences.slice(1, -1).map((_, at) => {
    const number = at + 1;
    return all.slice(items.start[sentenceStart(items, number)], items.end[sentenceEnd(items, number) - 1]);
  });
}

describe('a heading that runs into the text below it', () => {
  it.each([
    [
      'its name is said again',
      'Ostrin Raises $40M in Series B Funding to Build Better Chips Ostrin, a start-up in Berlin, makes chips.',
      ['Ostrin Raises $40M in Series B Funding to Build Better Chips', 'Ostrin, a start-up in Berlin, makes chips.'],
    ],
    [
      'labels of a list stand before it',
      'Stage: Seed Date: May 3, 2025 Ostrin Raises $40M to Build Chips Ostrin, a start-up in Berlin, makes chips.',
      [
        'Stage: Seed Date: May 3, 2025',
        'Ostrin Raises $40M to Build Chips',
        'Ostrin, a start-up in Berlin, makes chips.',
      ],
    ],
    [
      'a word opens the text that no name begins with',
      'Ostrin Buys Brightmoor for $2 Billion The maker of chips said so on Monday.',
      ['Ostrin Buys Brightmoor for $2 Billion', 'The maker of chips said so on Monday.'],
    ],
  ])('is a sentence of its own: %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    'A partner of Ostrin said on Monday that Ostrin would buy chips from Vella.',
    'Ostrin, Vella, Norwick, Brightmoor and Drexel joined, and Ostrin paid for all of it.',
    'Ostrin Buys Brightmoor, The Norwick Post and The Vella Times for $2 Billion',
  ])('is not seen where there is none: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});
