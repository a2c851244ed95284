// What words of a question are for: those that only ask, those that ask for what is over, those that leave somebody out. One list each,
// read by interpret-words.ts and by whoever knows which words are names (resolve-question.ts). Pure.

export const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that ask, and say nothing of what is asked for. */
const asking = listed(
  `who what which whom whose let nearly almost roughly approximately around when where why how much many is are was were be been being do does did done has have had having can could
   will would shall should may might must a an the of for to from with by and or at on in into onto about that this these those there
   their theirs its it they them he she his her we us our you your any all some each every both show me find list give tell told please
   as than so such also too even just only still yet already ever if but because between among during per via up down out off
   along around near toward towards across through own else other others another someone somebody anyone anybody everyone nobody
   something anything everything nothing happen happens happened become became end kind kinds sort want wants make makes making get gets getting
   worth deal deals agreement agreements company companies firm firms organization organizations`,
);

/** The same in German, French, Spanish and Italian; a name that has them keeps them ("Le Monde"). */
const askingElsewhere = listed(
  `wer wem wen wessen welche welcher welches wie viel viele wann wo warum hat haben hatte ist sind war wird werden der die das den dem des
   ein eine einen einem einer und oder mit für von vom zu zur zum bei beim aus auf im am über nach
   qui que quoi quel quelle quels quelles combien quand où est sont a ont le la les l un une des du de d au aux et ou avec pour par sur dans chez près
   quién quien quiénes qué cuál cuánto cuándo dónde es son ha han el los las del al una unos y o con por para en entre sobre
   chi che cosa quale quali quanto quando dove è sono il lo gli i dei della delle nel nella e per tra`,
);

/** Of these the ones that mean something in English. */
const alsoEnglish = listed('war die den son con un');

export const askingWords: readonly string[] = [...asking];
export const isAsking = (word: string): boolean => asking.has(word);
export const isAskingElsewhere = (word: string): boolean => askingElsewhere.has(word);
/** It asks in another language and is no word of English: who types it asks in that language. */
export const isForeignAsking = (word: string): boolean =>
  askingElsewhere.has(word) && !alsoEnglish.has(word) && !asking.has(word);

const over = listed(
  `end ended ends ending terminate terminates terminated cancel cancels cancelled canceled collapse collapses collapsed abandon abandons abandoned block blocks blocked
   expire expires expired lapse lapses lapsed scrap scraps scrapped drop drops dropped former formerly unwound dissolve dissolves dissolved fail fails failed
   forbid forbids forbade forbidden veto vetoes vetoed reject rejects rejected decline declines declined refuse refuses refused withdraw withdraws withdrew withdrawn
   quit quits abort aborts aborted shelve shelves shelved pause pauses paused halt halts halted stop stops stopped kill kills killed split splits
   settle settles settled settlement settlements dismiss dismisses dismissed`,
);
const overTogether: readonly string[] = [
  'called off',
  'given up',
  'gave up',
  'gives up',
  'walked away',
  'walks away',
  'broke off',
  'broken off',
  'turned down',
  'turns down',
  'fell through',
  'fell apart',
  'pulled out',
  'backed out',
  'no longer',
  'on hold',
  'on ice',
  'tried to',
  'an end',
  'what happened',
];

/** What asks for an order rather than for words. */
const ordering: Readonly<Record<'amount' | 'date', ReadonlySet<string>>> = {
  amount: listed('biggest largest highest priciest costliest'),
  date: listed('latest newest recent recently'),
};
const orderingTogether: ReadonlyMap<string, 'amount' | 'date'> = new Map([
  ['most expensive', 'amount'],
  ['most valuable', 'amount'],
  ['most costly', 'amount'],
  ['most recent', 'date'],
  ['most recently', 'date'],
]);

/** By what the first words ask to have the answers ordered, and how many words say so; null where they do not. */
export function asksForOrder(words: readonly string[]): { order: 'amount' | 'date'; taken: number } | null {
  const together = orderingTogether.get(words.slice(0, 2).join(' '));
  if (together) return { order: together, taken: 2 };
  const word = words[0] ?? '';
  if (ordering.amount.has(word)) return { order: 'amount', taken: 1 };
  return ordering.date.has(word) ? { order: 'date', taken: 1 } : null;
}

/** What is one thing by several words, and called by one here: bare "purchase" would ask for takeovers. */
const setPhrases: ReadonlyMap<string, string> = new Map([
  ['power purchase', 'electricity'],
  ['power purchases', 'electricity'],
  ['electricity purchase', 'electricity'],
  ['energy purchase', 'electricity'],
]);

/** The word for the first two, where they are one thing. */
export const inOneWord = (words: readonly string[]): string | null =>
  setPhrases.get(words.slice(0, 2).join(' ')) ?? null;

/** What the index of deals calls all that is over, whatever word a text has for it. */
export const endedWord = 'ended';

/** How many words from the first on ask for what is over; 0 where they do not. */
export const asksForOver = (words: readonly string[]): number =>
  overTogether.includes(words.slice(0, 2).join(' ')) ? 2 : over.has(words[0] ?? '') ? 1 : 0;

const pastQuestions = listed('did was were had');

/** "Did X buy Y?", asked with its first word of what may have come to nothing. */
export const asksWhatWas = (word: string): boolean => pastQuestions.has(word);

const leavingOut = listed('without besides except excluding excepting not outside');
const leavingOutTogether: readonly string[] = ['other than', 'but not', 'apart from', 'rather than', 'instead of'];

/** How many words from the first on leave out whom the next names; 0 where they leave out nobody. */
export const leavesOut = (words: readonly string[]): number =>
  leavingOutTogether.includes(words.slice(0, 2).join(' ')) ? 2 : leavingOut.has(words[0] ?? '') ? 1 : 0;
