// What a venture goes by: "a joint venture called Crosscurrent", "the Stargate project", and "Stargate UAE", which is another one.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import type { Items } from '#lib/extract/text/items.ts';
import { Kind, Shape } from '#lib/extract/text/items.ts';
import type { Candidate } from './candidate.ts';

const programme = /^(?:project )?stargate(?: project)?$/;
/** The common noun beside a name. */
const project = /^project | project$/gi;
const naming = /^(?:called|named|dubbed|codenamed|christened|branded)$/;
/** A name has no more words than this. */
const longest = 3;
const quotes = new Set(Array.from('"“”‘’\'', (mark) => mark.charCodeAt(0)));

const isCapital = ({ kind, shape }: Items, item: number): boolean =>
  (kind[item] === Kind.Word || kind[item] === Kind.Organization) && ((shape[item] ?? 0) & Shape.Capital) !== 0;

/** The last of the capitalised items from `first` on, or the item before it where there is none. */
function lastCapital(sentence: Sentence, first: number): number {
  let last = first - 1;
  while (last + 1 < Math.min(sentence.end, first + longest) && isCapital(sentence.reading.items, last + 1)) last++;
  return last;
}

/** The name that the words around a candidate give to what its parties own together. */
export function ventureNameOf(sentence: Sentence, candidate: Candidate): Candidate['name'] {
  const { items, text, folded } = sentence.reading;
  const wordsOf = (first: number, last: number) => text.slice(items.start[first] ?? 0, items.end[last] ?? 0);
  const until = Math.min(sentence.end, candidate.last + 8);
  for (let item = Math.max(sentence.start, candidate.first - 4); item < until; item++) {
    const word = folded.slice(items.start[item] ?? 0, items.end[item] ?? 0);
    const isNaming = naming.test(word);
    if (!isNaming && !programme.test(word)) continue;
    const first = !isNaming ? item : quotes.has(items.word[item + 1] ?? 0) ? item + 2 : item + 1;
    const last = lastCapital(sentence, first);
    if (last < first) continue;
    return { text: wordsOf(first, last).replace(project, ''), first, last };
  }
  return null;
}
