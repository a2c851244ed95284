// "A and B will invest $10 billion and $5 billion, respectively": of several sums in a row the one that is that of a party, by its place
// among those who are named together. From the first sum's item and a mention to an item, or null.
import { groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** The sums in a row around one, where "respectively" stands behind them. */
function sumsInRow(sentence: Sentence, item: number): number[] {
  const { items } = sentence.reading;
  const joins = (at: number) =>
    punctAt(items, at) === ',' ||
    (classesAt(items, at) & (Class.Coordinator | Class.Adverb)) !== 0 ||
    /^(?:about|around|some|another|up to|as much as)$/.test(wordAt(items, at).text);
  let first = item;
  for (let at = item - 1; at > sentence.start && (joins(at) || moneyAt(sentence, at)); at--)
    if (moneyAt(sentence, at)) first = at;
  const sums: number[] = [];
  for (let at = first; at < sentence.end; at++) {
    if (wordAt(items, at).text === 'respectively' || isWritten(sentence, at)) return sums;
    if (moneyAt(sentence, at)) sums.push(at);
    else if (!joins(at)) return [];
  }
  return [];
}

/** Whether the letters say "respectively", which the grammar need not know. */
const isWritten = ({ reading: { items, folded } }: Sentence, item: number): boolean =>
  kindAt(items, item) === Kind.Word && folded.slice(items.start[item], items.end[item]) === 'respectively';

/** The sum of the party among several sums in a row, or null where they are no such row. */
export function respectiveSum(sentence: Sentence, item: number, mention: number): number | null {
  const group = groupAt(sentence, sentence.reading.mentions[mention]?.item ?? -1);
  if (!group || group.mentions.length < 2) return null;
  const sums = sumsInRow(sentence, item);
  return sums.length === group.mentions.length ? (sums[group.mentions.indexOf(mention)] ?? null) : null;
}
