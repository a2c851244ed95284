// The extractor beside the parts that others would build it from, on the same articles in one run: compromise, wink-nlp, and three
// bare scans as the cost of merely looking at a text. Then what must not grow: cost per character with a text's length, speed
// with the number of known names, memory with the number of articles.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { extract, extractAll } from '#lib/extract/extract.ts';
import { buildLexicon, type Lexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import type { ExtractInput } from '#lib/extract/read-article.ts';
import { type Measured, measure, median, ratio } from './measure.ts';
import { ownTexts } from './own-texts.ts';

type Print = (line: string) => void;

/** A worker reads all day. In its first runs over the articles each contestant is still being compiled, the largest program longest. */
const warmUps = 25;

const scans = [
  /\$\s?\d[\d.,]*\s?(?:million|billion|bn|m)?/gi,
  /\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b/g,
  /\b(?:invest|acquir|partner|suppl|sign)\w*/gi,
];

function scan({ title, text }: ExtractInput): number {
  let found = 0;
  for (const pattern of scans) for (const _ of `${title}\n${text}`.matchAll(pattern)) found++;
  return found;
}

/** Sentences, parts of speech and named entities: what a grammar on top of it would start from. */
function winkReader(): (article: ExtractInput) => number {
  const wink = winkNlp(winkModel, ['sbd', 'pos', 'ner']);
  return ({ text }) => {
    const read = wink.readDoc(text);
    return read.sentences().length() + read.tokens().out(wink.its.pos).length + read.entities().length();
  };
}

const compromiseReader = ({ text }: ExtractInput): number => {
  const read = nlp(text);
  return read.sentences().length + read.organizations().length + read.verbs().length;
};

async function besidePeers(
  articles: readonly ExtractInput[],
  lexicon: Lexicon,
  rounds: number,
  print: Print,
): Promise<void> {
  const all = (name: string, read: (article: ExtractInput) => unknown, list = articles) => ({
    name,
    run: () => {
      for (const article of list) read(article);
    },
  });
  // Compromise is so much slower that a part of the articles is enough; its time is scaled by characters.
  const few = articles.filter((_, at) => at % 10 === 0);
  const length = (list: readonly ExtractInput[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const [ours, single, rules, wink, bare, compromise] = await measure(
    [
      { name: 'this extractor', run: () => extractAll(articles, lexicon) },
      all('this extractor, one article at a time', (article) => extract(article, lexicon)),
      { name: 'its rules alone', run: () => extractAll(articles, lexicon, null) },
      all('wink-nlp: sentences, parts of speech, entities', winkReader()),
      all('three bare scans', scan),
      all('compromise: sentences, organizations, verbs', compromiseReader, few),
    ],
    rounds,
    warmUps,
  );
  if (!ours || !single || !rules || !wink || !bare || !compromise) return;
  const row = (peer: Measured, time: number) => print(`  ${peer.name}: ${ratio(time, median(ours))} our time`);
  print(`  ${articles.length} articles, ${Math.round(length(articles) / articles.length)} characters each`);
  row(compromise, (median(compromise) * length(articles)) / length(few));
  row(wink, median(wink));
  row(bare, median(bare));
  row(rules, median(rules));
  row(single, median(single));
}

async function withLength(
  articles: readonly ExtractInput[],
  lexicon: Lexicon,
  rounds: number,
  print: Print,
): Promise<void> {
  const whole = articles.map(({ text }) => text).join('\n\n');
  const lengths = [4_000, 16_000, 64_000, 250_000, 1_000_000];
  const measured = await measure(
    lengths.map((length) => {
      const text = whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
      const repeats = Math.max(1, Math.round(250_000 / length));
      return {
        name: `${length}`,
        run: () => {
          for (let time = 0; time < repeats; time++) extract({ title: 'All', text, published: '2025-06-10' }, lexicon);
        },
      };
    }),
    Math.min(rounds, 3),
  );
  const perCharacter = measured.map((one, at) => {
    const length = lengths[at] ?? 1;
    return median(one) / (length * Math.max(1, Math.round(250_000 / length)));
  });
  const first = perCharacter[0] ?? 1;
  print(
    `  cost per character: ${lengths.map((length, at) => `${length / 1000} kB ${ratio(perCharacter[at] ?? 0, first)}`).join(', ')}`,
  );
}

async function withNames(
  articles: readonly ExtractInput[],
  lexicon: Lexicon,
  rounds: number,
  print: Print,
): Promise<void> {
  const [template] = registry;
  if (!template) return;
  const more = Array.from({ length: 10_000 }, (_, at) => ({
    ...template,
    name: `Zq${at.toString(36)}vora ${at}`,
    aliases: [],
    products: [],
    formerly: [],
    parents: [],
    epithets: [],
    ambiguous: [],
    people: [],
  }));
  const larger = buildLexicon([...registry, ...more]);
  const run = (known: Lexicon) => () => extractAll(articles, known);
  const [plain, grown] = await measure(
    [
      { name: 'listed names', run: run(lexicon) },
      { name: 'and 10,000 more', run: run(larger) },
    ],
    rounds,
  );
  if (plain && grown) print(`  with 10,000 more names in the list: ${ratio(median(grown), median(plain))} the time`);
}

/** Heap after a full collection, at ten steps: what stays is what leaks. */
function withArticles(articles: readonly ExtractInput[], lexicon: Lexicon, count: number, print: Print): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const step = Math.ceil(count / 10);
  for (let done = 1; done <= count; done++) {
    const article = articles[done % articles.length];
    if (article) extract(article, lexicon);
    if (done % step !== 0) continue;
    if (typeof collect === 'function') collect();
    print(`  heap after ${done} articles: ${(process.memoryUsage().heapUsed / 1_048_576).toFixed(1)} MB`);
  }
}

/** `rounds` and `count` can be small for a look, large for a figure worth keeping. */
export async function benchExtract(print: Print, { rounds = 5, count = 100_000 } = {}): Promise<void> {
  const lexicon = buildLexicon(registry);
  const articles = await ownTexts();
  await besidePeers(articles, lexicon, rounds, print);
  await withNames(articles, lexicon, rounds, print);
  await withLength(articles, lexicon, rounds, print);
  withArticles(articles, lexicon, count, print);
}
