// Whether those who bring money in a sentence bring it to somebody else than the round that was told before.
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { kindAt } from '#lib/extract/reading.ts';
import { kindOfGroup, roundNouns } from '#lib/extract/relations/sides/investee-of.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Round } from './told-of-round.ts';

/** Who a sentence says brings money, and by which word. */
export interface Named {
  readonly trigger: number;
  readonly group: Group;
}

/** Whether a sentence has a word for a round. */
export function namesRoundIn({ start, end, reading: { items } }: Sentence): boolean {
  for (let item = start; item < end; item++) if (roundNouns.at(items, item)) return true;
  return false;
}

const coming = new WordPattern(
  /^(?:join\w*|participa\w+|fundrais\w+|financing|funding|t(?:ook|akes?) part|raise[sd]?)$/,
);
const holders = /^(?:backed|funded|supported|investors?|backers?|shareholders)$/;

/** "Investors like X and Y love Z": without a word for a round, those who hold a share hold it in whom the sentence names beside them. */
function isOfOther(sentence: Sentence, named: readonly Named[], { investee }: Round): boolean {
  if (!named.every(({ trigger }) => holders.test(wordTextAt(sentence, trigger))) || tellsOfRound(sentence))
    return false;
  const { mentions } = sentence.reading;
  const own = mentions[investee]?.organization?.slug;
  const isPassive = named.some(({ trigger }) => wordTextAt(sentence, trigger).endsWith('ed'));
  return sentence.groups.some(
    (group) =>
      !group.isPerson &&
      !group.reference?.isPronoun &&
      (isPassive || named.every((one) => group.first > one.group.last)) &&
      !named.some((one) => one.group === group) &&
      !['fund', 'bank'].includes(kindOfGroup(sentence, group) ?? 'unknown') &&
      group.mentions.every((mention) => mentions[mention]?.organization?.slug !== own) &&
      group.mentions.length === 1,
  );
}

/** "Its backers include", "Figma's investors": whose they are stands right before them. */
function areAnothers(sentence: Sentence, named: readonly Named[], { investee }: Round): boolean {
  const { mentions, items } = sentence.reading;
  const own = mentions[investee]?.organization?.slug;
  return named.every(({ trigger }) => {
    const owner = groupAt(sentence, kindAt(items, trigger - 1) === Kind.Possessive ? trigger - 2 : trigger - 1);
    const isOwner = owner !== null && (kindAt(items, trigger - 1) === Kind.Possessive || owner.reference?.isPronoun);
    const slug = mentions[owner?.mentions[0] ?? -1]?.organization?.slug;
    return isOwner === true && slug !== undefined && slug !== own;
  });
}

/** "Was sold to a group led by X": those who buy together bring no money to a round. */
const isLedPurchase = (sentence: Sentence, named: readonly Named[]): boolean =>
  named.every(
    ({ trigger }) =>
      /^(?:co-)?led$/.test(wordTextAt(sentence, trigger)) &&
      /^(?:group|consortium|syndicate|team)$/.test(wordTextAt(sentence, trigger - 1)),
  ) &&
  /\b(?:sold|sells?|selling|acquir\w+|bought|buys?|buying|takeover|purchas\w+)\b/.test(
    sentence.reading.folded.slice(
      sentence.reading.items.start[sentence.start],
      sentence.reading.items.end[sentence.end - 1],
    ),
  ) &&
  !tellsOfRound(sentence);

/** Whether a round, or who takes part in it, is what the sentence is about. */
const tellsOfRound = (sentence: Sentence): boolean =>
  namesRoundIn(sentence) ||
  sentence.reading.items.start
    .subarray(sentence.start, sentence.end)
    .some((_, at) => coming.written(sentence.reading, sentence.start + at));

/** Whether none of these investors, who stand in a sentence of their own, is told into the round. */
export const bringElsewhere = (sentence: Sentence, named: readonly Named[], round: Round): boolean =>
  isOfOther(sentence, named, round) || areAnothers(sentence, named, round) || isLedPurchase(sentence, named);
