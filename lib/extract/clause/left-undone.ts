// What a sentence names and says not to be so: what is supposed, asked, not planned, untrue or left undone.
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

const untrue = new WordPattern(/^(?:false|untrue|inaccurate|incorrect|baseless|unfounded)$/);
const dropping = new WordPattern(/^(?:decided|opted|chose|voted|argued)$/);

/** "Imagine that X bought Y", "In the novel, X buys Y": what is only made up. */
export const supposed =
  /^(?:imagine|suppose|picture this|what if)\b|^in (?:the|an?|this|that|his|her) (?:[a-z-]+ )?(?:novel|film|movie|story|series|game|thriller|satire|scenario|parody)\b/;

/** "Hires the team without buying X", "rather than acquiring it": what is not done. */
export function isLeftUndone(sentence: Sentence, trigger: number): boolean {
  const { items } = sentence.reading;
  const before = classesAt(items, trigger - 1) & Class.Adverb ? trigger - 2 : trigger - 1;
  return /^(?:without|rather than|instead of)$/.test(wordAt(items, before).text);
}

/** "There are no plans for X to acquire": what is not planned is said before who would do it. */
export function isUnplanned(sentence: Sentence, subject: Group): boolean {
  if (wordTextAt(sentence, subject.first - 1) !== 'for') return false;
  return [2, 3, 4].some((back) => /^(?:no|not|without)$/.test(wordTextAt(sentence, subject.first - back)));
}

/** "Rumours that X would buy Y are false": bounded, since what is untrue stands right behind the parties. */
export function isUntrue(sentence: Sentence, trigger: number): boolean {
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++)
    if (
      (untrue.written(sentence.reading, item) && classesAt(sentence.reading.items, item - 1) & Class.Be) ||
      (dropping.written(sentence.reading, item) && wordTextAt(sentence, item + 1) === 'against')
    )
      return true;
  return false;
}

/** A sentence that ends in a question mark claims nothing, unless it is a headline's second half. */
export function isQuestion(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  return punctAt(items, sentence.end - 1) === '?';
}

/** "is examining whether X's partnership with Y is a merger": what has an owner stands, whatever is asked about it. */
export const isOfOwner = (sentence: Sentence, whether: number): boolean => {
  const owner = wordTextAt(sentence, whether) === 'whether' ? groupAt(sentence, whether + 1) : null;
  return owner !== null && kindAt(sentence.reading.items, owner.last + 1) === Kind.Possessive;
};

/** "decided not to investigate the partnership": what a regulator leaves alone stands. */
export const leavesAlone = ({ reading: { items, folded }, end }: Sentence, not: number): boolean =>
  /^ to (?:[a-z]+ly )?(?:investigate|probe|examine|review|challenge|contest|oppose|block|refer|scrutini[sz]e|intervene in|look into|object to)\b/.test(
    folded.slice(items.end[not], items.end[Math.min(end - 1, not + 5)]),
  );
