// Articles and organizations for the search bench: seeded, with words as unevenly spread as in news (Zipf), organizations
// with a heavy tail, three years of dates. They go in through the ordinary tables, so that the triggers index them.
import { seededRandom } from '#lib/domain/seeded-random.ts';

export interface CorpusArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly knownAt: string;
}

export interface Corpus {
  readonly organizations: readonly string[];
  readonly questions: readonly string[];
  /** The article at a place; the same for the same place. */
  readonly articleAt: (index: number) => CorpusArticle;
}

const syllables = 'ka lo mi ter van sol dri nex or pha cre bel tan vi ru mon gal ost ely qua zen dor fi lum'.split(' ');
const topics =
  'compute chips power lawsuit licence stake loan contract capacity exclusive agreement datacentre gigawatts settlement investors takeover partnership talks supply funding'.split(
    ' ',
  );
const vocabulary = 20_000;
const wordsInText = 120;
const span = 3 * 365 * 86_400_000;
const last = Date.parse('2026-06-30T00:00:00Z');

const wordOf = (seed: number): string => {
  let [rest, word] = [seed + 1, ''];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] ?? '';
  return word;
};

const vocabularyWords = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));

export function makeCorpus(articles: number, organizations: number): Corpus {
  const names = Array.from({ length: organizations }, (_, i) => {
    const stem = wordOf(i * 7 + 30);
    return `${stem.charAt(0).toUpperCase()}${stem.slice(1)} ${['Systems', 'Labs', 'Energy', 'Cloud', 'Capital'][i % 5] ?? ''}`;
  });
  // Rank r is drawn with a weight near 1/r.
  const zipf = (random: () => number, size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);
  const articleAt = (index: number): CorpusArticle => {
    const random = seededRandom(index + 1);
    const [a, b] = [names[zipf(random, names.length)] ?? '', names[zipf(random, names.length)] ?? ''];
    const topic = () => topics[zipf(random, topics.length)] ?? '';
    const words = Array.from({ length: wordsInText }, (_, i) =>
      i % 17 === 3 ? a : i % 29 === 5 ? b : i % 11 === 7 ? topic() : (vocabularyWords[zipf(random, vocabulary)] ?? ''),
    );
    return {
      id: `bench-${index}`,
      title: `${a} and ${b} in ${topic()} ${topic()}`,
      text: words.join(' '),
      // Those that come in during a run are all of the last day.
      knownAt: new Date(last - Math.floor(Math.max(0, 1 - index / articles) * span)).toISOString(),
    };
  };
  const random = seededRandom(7);
  const questions = Array.from({ length: 40 }, (_, i) => {
    const name = names[i < 20 ? i : zipf(random, names.length)] ?? '';
    const topic = topics[i % topics.length] ?? '';
    return (
      [
        name,
        `${name} ${topic}`,
        `${topic} ${topics[(i * 3 + 1) % topics.length]}`,
        wordOf(zipf(random, vocabulary) + 40),
        `${name} ${names[(i * 5) % 20]}`,
      ][i % 5] ?? name
    );
  });
  return { organizations: names, questions, articleAt };
}
