// The parsed words of a question -> what an engine can look for: runs of words that name an organization become one
// alternative with its slug ("google cloud"), spaces forgiven ("core weave"), and a word that occurs nowhere is read as the
// name it is nearest to ("Antropic"). Words that name nobody stay words, also in English where they are of another language.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import { cutWord, partsOf } from '#lib/search/cut-words.ts';
import { englishFor } from '#lib/search/foreign-words.ts';
import { editDistance } from '#lib/search/nearest-word.ts';
import { isAsking, isAskingElsewhere, isForeignAsking } from '#lib/search/plain-words.ts';
import { nearestOf, nearestQuestionWord } from '#lib/search/question-words.ts';
import type { Group, TextTerm } from '#lib/search/search-query.ts';
import type { Alternative, TextQuestion } from '#lib/search/text-question.ts';
import { listWordsBeginning } from './list-words-beginning.ts';
import { listNamed, listSimilar, type Named, standing } from './resolve-names.ts';

export interface ResolvedQuestion {
  readonly question: TextQuestion;
  /** Organizations that the words name, in the order of the words. */
  readonly named: readonly Named[];
  readonly similar: readonly Named[];
  readonly corrected: ReadonlyArray<{ typed: string; read: string }>;
  /** Names, as typed, whose deals the words leave out. */
  readonly leftOut: readonly string[];
}

const longestName = 4;
const lookedThrough = 100;
/** A question with more words that are nowhere is of another language, or none. */
const mostSlips = 3;
const Known = z.array(z.object({ word: z.string(), known: z.boolean() }));

const isText = (term: Group[number] | undefined): term is TextTerm => term?.kind === 'text';
const plain = ({ text, phrase, led }: TextTerm): Alternative => ({ text, phrase, parties: [], names: [], led });

/** Without the signs around it and what makes it somebody's: "Qualcomm's", "Tesla,". */
const bare = (text: string): string => text.replace(/^\P{L}+(?=\p{L})|['’]s?\P{L}*$|[,;.?!"”)]+$/gu, '');

/** The words of each group that stands as one bare word, else null: only neighbours of these can be one name. */
const wordsOf = (groups: readonly Group[]): Array<string | null> =>
  groups.map(([term, second]) => (isText(term) && !second && !term.negated ? bare(term.text) : null));

/**
 * A word that names nobody: none where it only asks, and with its English where it is of another language. "War" is German for "was" only
 * where something else of the question is of another language.
 */
function unnamed(term: TextTerm, foreign: boolean): Alternative[] {
  const word = bare(term.text).toLowerCase();
  if (term.phrase) return [plain(term)];
  if (isAskingElsewhere(word) && (foreign || isForeignAsking(word))) return [];
  const english = englishFor(word);
  return [plain(term), ...(english === null ? [] : [{ ...plain(term), text: english }])];
}

/** A word of a script without spaces is as many as it has names and words in it. */
function cutGroup(group: Group, found: ReadonlyMap<string, unknown>): Group[] {
  const [term, second] = group;
  if (!isText(term) || second || term.phrase) return [group];
  const isKnown = (part: string) => found.has(part) || englishFor(part) !== null;
  return cutWord(bare(term.text), isKnown).map((word) => [{ ...term, text: word }]);
}

interface Run {
  readonly text: string;
  readonly length: number;
}

/** What may be one name from here on, the longest first: with the small words between that names have ("Department of War"), and without. */
function runsAt(groups: readonly Group[], words: ReadonlyArray<string | null>, from: number): Run[] {
  const ledBy = (i: number): string => {
    const term = groups[i]?.[0];
    return isText(term) ? term.led : '';
  };
  return Array.from({ length: longestName }, (_, less) => longestName - less).flatMap((length) => {
    const run = words.slice(from, from + length);
    if (run.length < length || !run.every((word) => word !== null)) return [];
    const led = run
      .map((word, i) => (i === 0 || ledBy(from + i) === '' ? word : `${ledBy(from + i)} ${word}`))
      .join(' ');
    const article = ledBy(from).endsWith('the') ? [`the ${led}`] : [];
    return [...new Set([...article, led, run.join(' ')])].map((text) => ({ text, length }));
  });
}

const runsOf = (groups: readonly Group[]): string[] => {
  const words = wordsOf(groups);
  return words.flatMap((_, from) => runsAt(groups, words, from).map(({ text }) => text));
};

const isOwnName = ({ kind }: Named): boolean => kind !== 'product' && kind !== 'person';

function naming(text: string, phrase: boolean, named: readonly Named[]): Alternative {
  // A product's maker, or whom a person leads, is a party of the deal, but not what an article about them has to mention.
  const names = named.filter((one) => isOwnName(one) && one.name.toLowerCase() !== text.toLowerCase());
  return {
    text,
    phrase,
    parties: [...new Set(named.map(({ slug }) => slug))],
    names: [...new Set(names.map(({ name }) => name))],
    made: named.every(({ kind }) => kind === 'product'),
    itself: named.some(isOwnName),
  };
}

/** "nebius, iren and lambda" asks for any of them: a comma stands between two names, or, in such a list, the "and" before its last. */
const continuesList = (before: TextTerm, term: Group[number] | undefined, listed: boolean): boolean =>
  isText(term) && (before.text.endsWith(',') || (listed && term.start - before.end <= ' and '.length));

/** Words that neither a deal nor an article has; what many have is found among the newest, without a look at all. */
async function listUnknown(words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const rows = await ask(
    Prisma.sql`
    SELECT w.word, CASE WHEN numnode(q.query) = 0 OR EXISTS (SELECT FROM search_deals s WHERE s.document @@ q.query) THEN true
        WHEN EXISTS (SELECT FROM (SELECT document FROM search_articles ORDER BY known_at DESC, version_id LIMIT ${lookedThrough}) s WHERE s.document @@ q.query) THEN true
        ELSE EXISTS (SELECT FROM search_articles s WHERE s.document @@ q.query) END AS known
      FROM unnest(${[...words]}::text[]) AS w (word)
      CROSS JOIN LATERAL (SELECT plainto_tsquery('pg_catalog.english', w.word) AS query) q`,
    'words-known',
  );
  return new Set(
    Known.parse(rows)
      .filter(({ known }) => !known)
      .map(({ word }) => word),
  );
}

interface Meant {
  readonly named: readonly Named[];
  /** Where nobody is named. */
  readonly word: string;
}

/**
 * What a word that occurs nowhere was meant to be: a name that it begins, else a word that questions are made of or a name, whichever is
 * nearer, else a word of articles; null where it is like none. The last is not looked for while somebody is still typing, nor where most words
 * are nowhere.
 */
async function meantBy(
  word: string,
  clocks: Clocks,
  alone: boolean,
  begun?: Promise<readonly Named[]>,
): Promise<Meant | null> {
  const begins = (await begun)?.find(({ key }) => key.startsWith(word.toLowerCase()));
  if (begins) return { named: [begins], word };
  if (englishFor(word.toLowerCase()) !== null) return null;
  const [ours, named] = [nearestQuestionWord(word), await listSimilar(word, clocks.asOf)];
  const wrong = named[0] ? editDistance(word.toLowerCase(), named[0].key, word.length) : word.length;
  if (ours && ours.distance <= wrong) return { named: [], word: ours.word };
  if (named.length > 0) return { named, word };
  const said = begun || !alone ? null : nearestOf(word, await listWordsBeginning(word, clocks));
  return said && { named: [], word: said.word };
}

/** Names are those of a day: who led an organization before is named beside whom he leads now, and is no party that is asked for. */
export async function resolveQuestion(
  groups: readonly Group[],
  clocks: Clocks,
  /** Whom the words may only have begun to name, best first: a word that is nowhere is not looked for among misspelt names then. */
  begun?: Promise<readonly Named[]>,
): Promise<ResolvedQuestion> {
  const { asOf } = clocks;
  const text = groups.filter((group) => isText(group[0]));
  const typed = text.filter((group) => !group[0]?.negated);
  const excluded = text.filter((group) => group[0]?.negated).flatMap((group) => group.filter(isText).map(plain));
  const leftOut: { typed: string; one: Alternative }[] = [];
  const phrases = typed.flatMap((group) => group.filter(isText)).map((term) => term.text);
  const parts = wordsOf(typed).flatMap((word) => (word === null ? [] : partsOf(word)));
  const found = await listNamed([...new Set([...runsOf(typed), ...phrases, ...parts])], asOf);
  const positive = typed.flatMap((group) => cutGroup(group, found));
  const words = wordsOf(positive);
  const foreign = words.some((word) => {
    const lower = word?.toLowerCase() ?? '';
    return isForeignAsking(lower) || englishFor(lower) !== null;
  });
  const byName = new Set([...found.values()].flat().flatMap(({ kind, slug }) => (kind === 'person' ? [] : [slug])));
  const unknown = await listUnknown(
    words.filter((word): word is string => word !== null && /^\p{L}{4,}$/u.test(word) && !found.has(word)),
  );
  const asked: Alternative[][] = [];
  const named: Named[] = [];
  const similar: Named[] = [];
  const corrected: { typed: string; read: string }[] = [];
  let listed = false;
  for (let i = 0; i < positive.length; ) {
    const run = runsAt(positive, words, i).find(({ text }) => found.has(text));
    const text = run?.text ?? '';
    if (run) {
      const organizations = found.get(text) ?? [];
      const first = positive[i]?.[0];
      if (isText(first) && first.leftOut) {
        leftOut.push({ typed: text, one: naming(text, false, organizations) });
        listed = false;
        i += run.length;
        continue;
      }
      named.push(...organizations);
      const one = { ...naming(text, false, standing(organizations, byName)), led: isText(first) ? first.led : '' };
      const before = positive[i - 1]?.[0];
      const goesOn: boolean = isText(before) && continuesList(before, positive[i]?.[0], listed);
      const last = asked.at(-1);
      listed = goesOn && (last?.some(({ parties }) => parties.length > 0) ?? false);
      if (listed) last?.push(one);
      else asked.push([one]);
      i += run.length;
      continue;
    }
    listed = false;
    const word = words[i];
    const group = positive[i] ?? [];
    const meant =
      typeof word === 'string' && unknown.has(word)
        ? await meantBy(word, clocks, unknown.size <= mostSlips, begun)
        : null;
    if (typeof word === 'string' && meant) {
      const [named] = meant.named;
      similar.push(...meant.named);
      corrected.push({ typed: word, read: named?.name ?? meant.word });
      if (named) asked.push([naming(word, false, meant.named)]);
      else if (!isAsking(meant.word)) asked.push([{ text: meant.word, phrase: false, parties: [], names: [] }]);
    } else {
      const alternatives = group
        .filter(isText)
        .flatMap((term) =>
          found.has(term.text)
            ? [naming(term.text, term.phrase, standing(found.get(term.text) ?? [], byName))]
            : unnamed(term, foreign),
        );
      if (alternatives.length > 0) asked.push(alternatives);
    }
    i += 1;
  }
  // Whom words leave out may be mentioned: it is their deals that are left out.
  excluded.push(...leftOut.map(({ one }) => ({ ...one, text: '', names: [] })));
  return {
    question: { groups: asked, excluded },
    named,
    similar,
    corrected,
    leftOut: leftOut.map(({ typed }) => typed),
  };
}
