// Two articles -> whether one text was made from the other, so that they have one origin. Symmetric, and decided by the two alone: who
// else is there and in which order they came changes nothing. The thresholds were set on the fixtures of `entente eval origins`.

import { findCredit, releaseServices } from './find-credit.ts';
import { containment, keysOf, shinglesOf } from './shingles.ts';

export interface StoryText {
  readonly id: string;
  /** The family that published it. */
  readonly publisher: string;
  /** When a reader could first have known it; decides which of two is the origin. */
  readonly knownAt: string;
  /** Whose text it says it is; null where it credits nobody. */
  readonly credit: string | null;
  /** Without the lines that credit somebody. */
  readonly text: string;
  readonly shingles: ReadonlySet<number>;
  readonly keys: readonly number[];
}

/** From an article's body: headlines are rewritten more often than texts. */
export function storyTextOf(article: {
  readonly id: string;
  readonly publisher: string;
  readonly knownAt: string;
  readonly byline: string | null;
  readonly text: string;
}): StoryText {
  const { id, publisher, knownAt } = article;
  const { to: credit, text } = findCredit(article.text, article.byline);
  const shingles = shinglesOf(text);
  return { id, publisher, knownAt, credit, text, shingles: new Set(shingles), keys: keysOf(shingles) };
}

/** Reprints follow within days; what looks alike a month later is a template or an anniversary. */
export const reprintDays = 10;

const fewest = 6;
const short = 24;
const namesKept = 0.6;
const shares = { short: 0.8, crediting: 0.25, silent: 0.5 } as const;

/** One credits the other, or both the same: less of the text has to agree. A release service says nothing about whose text it is. */
const sameVoice = (a: StoryText, b: StoryText): boolean =>
  (a.credit !== null && !releaseServices.has(a.credit) && (a.credit === b.credit || a.credit === b.publisher)) ||
  (b.credit !== null && !releaseServices.has(b.credit) && b.credit === a.publisher);

/** Names and figures: words with a capital inside a sentence, and numbers. */
const namesOf = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]+|\d[\d.,]*\d|\d/gu) ?? []);

/** Notices made from one form share their sentences and differ in what matters: their names and figures. */
function isSameNews(a: StoryText, b: StoryText): boolean {
  const [mine, theirs] = [namesOf(a.text), namesOf(b.text)];
  const fewer = Math.min(mine.size, theirs.size);
  return fewer === 0 || mine.intersection(theirs).size / fewer >= namesKept;
}

function isSameText(a: StoryText, b: StoryText): boolean {
  const size = Math.min(a.shingles.size, b.shingles.size);
  if (size < fewest || Math.abs(Date.parse(a.knownAt) - Date.parse(b.knownAt)) > reprintDays * 86_400_000) return false;
  const needed = size < short ? shares.short : sameVoice(a, b) ? shares.crediting : shares.silent;
  return containment(a.shingles, b.shingles) >= needed && isSameNews(a, b);
}

/** The order in which readers could have met them; ties are broken, so that the order is total. */
export const isEarlier = (a: Pick<StoryText, 'knownAt' | 'id'>, b: Pick<StoryText, 'knownAt' | 'id'>): boolean =>
  a.knownAt < b.knownAt || (a.knownAt === b.knownAt && a.id < b.id);

/**
 * Which text each was made from: the earliest one that it matches, among those known before it. So nothing that comes later moves what
 * was decided, and the order in which they are handed in does not count. Texts without such a source are origins.
 */
export function findReprints(texts: readonly StoryText[]): Map<string, string> {
  const sources = new Map<string, StoryText>();
  const byKey = new Map<number, StoryText[]>();
  for (const text of texts) {
    const met = new Set(text.keys.flatMap((key) => byKey.get(key) ?? []));
    for (const other of met) {
      if (!isSameText(text, other)) continue;
      const [source, reprint] = isEarlier(text, other) ? [text, other] : [other, text];
      const known = sources.get(reprint.id);
      if (!known || isEarlier(source, known)) sources.set(reprint.id, source);
    }
    for (const key of text.keys) byKey.set(key, [...(byKey.get(key) ?? []), text]);
  }
  return new Map([...sources].map(([id, source]) => [id, source.id]));
}

/** The origin at the end of the chain of sources. */
export function originOf(id: string, sources: ReadonlyMap<string, string>): string {
  let origin = id;
  for (let source = sources.get(origin); source !== undefined; source = sources.get(origin)) origin = source;
  return origin;
}
