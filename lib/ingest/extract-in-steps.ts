// Texts -> what they say, a few at a time, by a process that does other work beside it. Reading keeps the process busy: whatever it began
// meanwhile (another job that waits for an answer, the turn of articles that it has just been given) stands still until the next step.
import { setImmediate } from 'node:timers/promises';
import { untilNoTurn } from '#lib/db/write-lock.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { extractAll } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import type { ExtractInput } from '#lib/extract/read-article.ts';

/** Some ten milliseconds of work; fewer at once cost more each, since the extractor works on them step by step. */
const textsPerStep = 16;

/** In the order of the texts. Call it without holding the turn: it waits for whoever in this process does. */
export async function extractInSteps(texts: readonly ExtractInput[], lexicon: Lexicon): Promise<Extraction[]> {
  const read: Extraction[] = [];
  for (let start = 0; start < texts.length; start += textsPerStep) {
    // What has come in is noticed first.
    await setImmediate();
    await untilNoTurn();
    read.push(...extractAll(texts.slice(start, start + textsPerStep), lexicon));
  }
  return read;
}
