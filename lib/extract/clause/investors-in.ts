// Who a sentence about a round names as investors: "led by X", "with participation from", "X and Y join in", "the money comes from".

import { classesAt, isGlued, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { headOf, wordTextAt } from './head-of.ts';
import { moneyAt } from './money-at.ts';
import { nominalAt } from './nominal-at.ts';
import { restOfList } from './rest-of-list.ts';
import { subjectOf } from './subject-of.ts';

/** What a word begins with that can tell of an investor: most words begin with nothing of it. */
const telling = new WordPattern(
  /^(?:co-led|co-lead|led|lead|particip|contribut|support|back|invest|money|check|includ|firms|funds|vcs|shareholders|others|joi|follow|alongside|beside|along with|together with|from|anchor|spearhead|is|are|was|were|com|came|involv|took|tak|chipped|return|re-up|put|attract|drew|draws|gets?|got|did|do|bought|wrote|head|invested|talks|discussions|negotiations)/,
);
const roundNouns = new WordPattern(
  /^(?:round|funding|financing|series [a-h]|investment|fundraise|raise|funding round|financing round)$/,
);
const fundingWords = new WordPattern(
  /^(?:round|funding|financing|series [a-h]|investors?|money|join|joined|joining|joins|fundraise|funding round|financing round|raised|raises|raising|secured|securing|secures|sealed|landed|nabbed|bagged|closed|collected|collects|backers?|participants|shareholders|(?:took|takes?|taking) part|contributed|contributes|participated|(?:puts?|came|comes?|chipped) (?:in|back)|(?:co-)?led|(?:co-)?leads?|returned|re-upped|come|heads?|headed|heading|leading|investing|participation|anchors?|spearheads?|spearheaded|spearheading)$/,
);

/** "Turned down an $800 million bid from X": no money of the round. */
const offered = new WordPattern(
  /^(?:bids?|offers?|takeover (?:bid|offer)|approach|proposal|orders?|contracts?|deal|revenues?|sales)$/,
);

const isComing = new WordPattern(/^(?:is|are|was|were|came|comes?|gets?|got|took|bought|wrote|put)$/);

/** "With X and Y as new investors", "with X among the backers": those who are named before, or null. */
function namedAs(sentence: Sentence, item: number): Group | null {
  let at = item - 1;
  while (/^(?:the|its|new|other|existing|returning|lead|further)$/.test(wordTextAt(sentence, at))) at--;
  if (!/^(?:as|among)$/.test(wordTextAt(sentence, at))) return null;
  const group = groupAt(sentence, at - 1);
  return group && wordTextAt(sentence, group.first - 1) === 'with' ? group : null;
}

/** Groups that a sentence about a round names as investors. */
export function investorsIn(
  sentence: Sentence,
  isRound: boolean,
  isNamed = false,
  lists = false,
): Array<{ group: Group; trigger: number }> {
  const found: Array<{ group: Group; trigger: number }> = [];
  const add = (said: Group | null, trigger: number) => {
    const group = said && nameApposed(sentence, said);
    if (group && !found.some((known) => known.group === group)) found.push({ group, trigger });
  };
  const labelled = labelEnd(sentence);
  if (labelled > 0) add(nominalAt(sentence, labelled + 1), labelled - 1);
  const newcomer = listOfNewcomers(sentence);
  if (newcomer > 0) {
    add(nominalAt(sentence, newcomer), newcomer - 1);
    for (const group of sentence.groups)
      if (group.first > newcomer && goesOnAfterAside(sentence, group.first)) add(group, newcomer - 1);
  }
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!telling.written(sentence.reading, item)) continue;
    const text = wordTextAt(sentence, item);
    const next = wordTextAt(sentence, item + 1);
    if (lists && /^(?:includes?|included|are)$/.test(text) && item === sentence.start + 1)
      add(nominalAt(sentence, item + 1), item);
    else if (/^(?:talks|discussions|negotiations)$/.test(text) && next === 'with' && isRound)
      add(nominalAt(sentence, item + 2) ?? afterStrangers(sentence, item + 2), item);
    else if (text === 'investing' && !/^(?:in|into|more|heavily)$/.test(next))
      add(subjectOf(sentence, item, 'past'), item);
    else if (
      /^(?:leads?|investors|backers|participants)$/.test(text) &&
      punctAt(sentence.reading.items, item + 1) === ':'
    )
      add(nominalAt(sentence, item + 2), item);
    else if (
      /^(?:(?:co-)?led|spearheaded|anchored|headed)$/.test(text) &&
      (next === 'by' || /^(?:jointly|again|primarily)$/.test(next))
    )
      add(nominalAt(sentence, afterManagers(sentence, item + (next === 'by' ? 2 : 3))), item);
    else if (/^(?:co-)?led$/.test(text) && isGlued(sentence.reading.items, item) && roundAfter(sentence, item))
      add(groupAt(sentence, item - 2), item);
    else if (
      /^(?:participation|contributions?|support|backing|investments?|participants?|money|checks?)$/.test(text) &&
      /^(?:from|of|by)$/.test(next)
    )
      add(nominalAt(sentence, item + 2), item);
    else if (/^(?:participation|included)$/.test(text))
      add(followedBy(sentence, item, /^(?:of|from|including)$/), item);
    else if (/^(?:investors?|backers?|participants?|firms|funds|vcs|shareholders|others)$/.test(text))
      add(namedAs(sentence, item) ?? listed(sentence, item), item);
    else if (/^(?:joined|backed|funded|followed|supported)$/.test(text) && next === 'by')
      add(nominalAt(sentence, item + 2), item);
    else if (
      text === 'including' ||
      text === 'alongside' ||
      text === 'beside' ||
      text === 'along with' ||
      text === 'together with'
    ) {
      if (found.length > 0 || (isRound && followsInvestors(sentence, item))) add(nominalAt(sentence, item + 1), item);
    } else if (
      text === 'from' &&
      isRound &&
      !offered.written(sentence.reading, item - 1) &&
      (followsMoney(sentence, item) || roundNouns.at(sentence.reading.items, item - 1) || isBulk(sentence, item))
    )
      add(nominalAt(sentence, item + 1) ?? afterPersons(sentence, item + 1), item);
    else if (
      /^(?:led|co-led|leads|lead|joined|join|joins|participated|participates|participate|leading|heading|spearheading|anchoring|anchored|spearheaded|spearheads)$/.test(
        text,
      ) &&
      next !== 'by' &&
      roundAfter(sentence, item)
    )
      add(subjectOf(sentence, item, text.endsWith('ing') ? 'gerund' : 'past'), item);
    else if (/^(?:participated|joined|invested|contributed)$/.test(text) && roundBefore(sentence, item))
      add(subjectOf(sentence, item, 'past'), item);
    else if (/^(?:attract(?:s|ed)|dr(?:ew|aws))$/.test(text) && followsRound(sentence, item))
      add(nominalAt(sentence, item + 1), item);
    else if (text === 'lead' && next === 'of') add(nominalAt(sentence, item + 2), item);
    else if (/^joi(?:n|ns|ned)$/.test(text) && next === 'in') add(subjectOf(sentence, item, 'past'), item);
    else if (takesPart(sentence, item)) add(subjectOf(sentence, item, 'past'), item);
    else if (isComing.at(sentence.reading.items, item) && arrives(sentence, item))
      add(subjectOf(sentence, item, 'third'), item);
    else if (
      /^(?:so|also) (?:are|is|were|was|did|do)$/.test(`${wordTextAt(sentence, item - 1)} ${text}`) &&
      found.length > 0
    )
      add(nominalAt(sentence, item + 1), item);
    else if (/^(?:is|are|was|were)$/.test(text) && isAmongInvestors(sentence, item + 1))
      add(subjectOf(sentence, item, 'third'), item);
    else if (/^(?:comes?|came|coming)$/.test(text) && next === 'from') {
      if (isMoneyWord(sentence, item - 1)) add(nominalAt(sentence, item + 2), item);
    } else if (/^involv(?:es|ed|ing)$/.test(text) && isAboutFunding(sentence)) add(nominalAt(sentence, item + 1), item);
    else if (/^(?:participating|joining|returning|re-upping)$/.test(text) && (isRound || found.length > 0))
      add(rightBefore(sentence, item) ?? subjectOf(sentence, item, 'gerund'), item);
    else if (/^(?:took part|takes? part|taking part)$/.test(text) && roundAfter(sentence, item))
      add(subjectOf(sentence, item, 'past'), item);
  }
  for (const { group, trigger } of [...found]) {
    // "Led by X with Y and Z".
    const beside = wordTextAt(sentence, group.last + 1) === 'with' ? groupAt(sentence, group.last + 2) : null;
    if (group.first > trigger && /^(?:co-)?led$/.test(wordTextAt(sentence, trigger))) add(beside, trigger);
  }
  for (const { group, trigger } of [...found])
    if (group.first > trigger && /^(?:co-)?led$/.test(wordTextAt(sentence, trigger)))
      add(besideLeader(sentence, group), trigger);
  for (const { group, trigger } of [...found])
    if (group.first > trigger) for (const more of restOfList(sentence, group)) add(more, trigger);
  return found.filter(
    ({ group }) =>
      (!group.reference || (isNamed && group.mentions.length === 1)) &&
      !group.isPerson &&
      !ownsDeal(sentence, group) &&
      !isGoods(sentence, group),
  );
}

/** "X, the seed investor, took its share": who is described is named right before. */
const nameApposed = (sentence: Sentence, group: Group): Group =>
  group.reference && !group.reference.isPronoun && punctAt(sentence.reading.items, group.first - 1) === ','
    ? (groupAt(sentence, group.first - 2) ?? group)
    : group;

/** "rounds of other firms, such as X's $2 billion investment in Y": a deal of X's own. */
function ownsDeal({ reading: { items }, end }: Sentence, { last }: Group): boolean {
  if (kindAt(items, last + 1) !== Kind.Possessive) return false;
  for (let item = last + 2; item < Math.min(end, last + 6); item++)
    if (kindAt(items, item) === Kind.Figure || classesAt(items, item) & Class.DealNoun) return true;
  return false;
}

/** "debt backed by X's chips": what a loan is secured with. */
const isGoods = (sentence: Sentence, group: Group): boolean =>
  ((headOf(sentence, group)?.topics ?? 0) & (Topic.Chip | Topic.Compute | Topic.Site)) !== 0;

/** "with investors, venture firms and X": those before it have no name. */
function afterStrangers(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  for (let item = from; item < Math.min(sentence.end, from + 10); item++) {
    const group = groupAt(sentence, item);
    if (group) return group;
    const classes = classesAt(items, item);
    if (classes & (Class.Verb | Class.Relative) && !(classes & (Class.Kind | Class.Modifier))) return null;
    if (wordTextAt(sentence, item) === 'to') return null;
  }
  return null;
}

/** "led by funds managed by X": the item where those are named who manage them. */
const afterManagers = (sentence: Sentence, item: number): number =>
  wordTextAt(sentence, item) === 'funds' &&
  /^(?:managed|advised|run)$/.test(wordTextAt(sentence, item + 1)) &&
  wordTextAt(sentence, item + 2) === 'by'
    ? item + 3
    : item;

/** "with X also participating". */
function rightBefore(sentence: Sentence, item: number): Group | null {
  let before = item - 1;
  while (classesAt(sentence.reading.items, before) & Class.Adverb) before--;
  return groupAt(sentence, before);
}

/** "$640 million, the bulk of it from X". */
const isBulk = (sentence: Sentence, from: number): boolean =>
  /^(?:it|which)$/.test(wordTextAt(sentence, from - 1)) &&
  /^(?:bulk|most|much|half|majority)$/.test(wordTextAt(sentence, from - 3));

const partNouns =
  /^(?:took part|takes? part|taking part|participated|participates?|contributed|contributes?|chipped in|came in|comes? in|came back|returned|joined|joins|join(?= as)|re-upped|(?:co-)?lead(?=[.,;])|(?:co-)?led(?=[.,]| and (?:was|were) (?:joined|followed)))(?: (?:too|again|also|as well|as (?:a |an )?(?:new )?(?:strategic )?\w+|once more))*(?:[.,;]|$| and (?:was|were) | alongside | along with | in (?:the|this|that|its) (?:round|raise|financing|funding|deal|investment)| with (?:smaller|an undisclosed|undisclosed|about|around|some|\$))/;
const partSums =
  /^(?:put in|puts in|contributed|contributes?|chipped in|led it|(?:led|leads?|headed|heads?|anchors?|anchored) (?:the|a) (?:[$\u20ac\u00a3\d][\w.,]* (?:(?:million|billion)(?: \w+)?|\w+) (?:for|round|series|funding)|(?:\w+ ){0,3}?(?:rounds?|series|financing|raise|funding|list of investors|negotiations)))/;

/** In a story of a round: "X and Y also took part", "X led it", "X put in $2 million": nothing but the round is meant. */
function takesPart(sentence: Sentence, item: number): boolean {
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.start[item] ?? 0, items.end[Math.min(sentence.end - 1, item + 9)] ?? 0);
  return partNouns.test(words) || partSums.test(words);
}

/** "are among its backers", "is one of the investors", "is new among the shareholders", "are among those joining". */
function isAmongInvestors(sentence: Sentence, item: number): boolean {
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.start[item] ?? 0, items.end[Math.min(sentence.end - 1, item + 9)] ?? 0);
  return /^(?:(?:also|new|both|all|now|still) )*(?:among|one of|two of|on) (?:the|its|their|those)(?: \w+){0,2} (?:investors|backers|shareholders|joining|taking part|participants|owners|list)\b/.test(
    words,
  );
}

/** "the money comes from", "most of it came from". */
const isMoneyWord = (sentence: Sentence, item: number): boolean =>
  /^(?:money|funding|funds|capital|cash|investment|round|financing|it|sum|rest|amount|also|mainly)$/.test(
    wordTextAt(sentence, item),
  ) ||
  (/^(?:will|would|could|is|was|to)$/.test(wordTextAt(sentence, item)) && moneyAt(sentence, item - 1));

/** "from Jane Roe, Norvane and Tessel": the firms behind the person. */
function afterPersons(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  for (let item = from; item < Math.min(sentence.end, from + 8); item++) {
    const group = groupAt(sentence, item);
    if (group) return group;
    const isName =
      kindAt(items, item) === Kind.Person || (kindAt(items, item) === Kind.Word && (items.shape[item] ?? 0) !== 0);
    if (
      !isName &&
      kindAt(items, item) !== Kind.Possessive &&
      punctAt(items, item) !== ',' &&
      !(classesAt(items, item) & Class.JobTitle)
    )
      return null;
  }
  return null;
}

function followedBy(sentence: Sentence, item: number, words: RegExp): Group | null {
  for (let at = item + 1; at < Math.min(sentence.end, item + 4); at++)
    if (words.test(wordTextAt(sentence, at))) return nominalAt(sentence, at + 1);
  return null;
}

/** "investors include X", "investors such as X", "investors in the round were X", "investors: X", "existing investors X and Y". */
function listed(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  const direct = groupAt(sentence, item + 1);
  if (direct) return direct;
  for (let at = item + 1; at < Math.min(sentence.end, item + 12); at++) {
    const text = wordTextAt(sentence, at);
    if (
      classesAt(items, at) & Class.ListIntro ||
      /^(?:include|includes|included|were|are|like)$/.test(text) ||
      punctAt(items, at) === ':'
    ) {
      const found = nominalAt(sentence, at + 1);
      if (found) return found;
      // "Investors like the field: X and Y raised": what they like, and not who they are.
      if (text === 'like') return null;
    }
    if (punctAt(items, at) === ';' || punctAt(items, at) === '.') return null;
  }
  return null;
}

/** "investors, including X": not "customers, including X". */
function followsInvestors(sentence: Sentence, item: number): boolean {
  const before = punctAt(sentence.reading.items, item - 1) === ',' ? item - 2 : item - 1;
  return (
    wordTextAt(sentence, item) !== 'including' ||
    /^(?:investors?|backers?|firms?|funds?|partners?|others|vcs|capitalists|individuals|angels|shareholders|names|ventures?|capital|participants?|money|round|funding)$/.test(
      wordTextAt(sentence, before),
    )
  );
}

function followsMoney(sentence: Sentence, from: number): boolean {
  for (let item = from - 1; item >= Math.max(sentence.start, from - 7); item--) {
    if (moneyAt(sentence, item)) return true;
    if (punctAt(sentence.reading.items, item) === ',') return false;
  }
  return false;
}

function roundAfter(sentence: Sentence, item: number): boolean {
  for (let at = item + 1; at < Math.min(sentence.end, item + 9); at++)
    if (roundNouns.at(sentence.reading.items, at)) return true;
  return false;
}

/** "The Series C attracted X": a round right before a verb. */
function followsRound(sentence: Sentence, verb: number): boolean {
  for (let item = verb - 1; item > Math.max(sentence.start, verb - 4); item--)
    if (roundNouns.at(sentence.reading.items, item)) return true;
  return false;
}

/** "In X's Series B, Y participated": the round that a sentence opens with. */
function roundBefore({ start, reading: { items } }: Sentence, item: number): boolean {
  if (!/^(?:in|as|for)$/.test(wordAt(items, start).text)) return false;
  for (let at = start + 1; at < Math.min(item, start + 12); at++) if (roundNouns.at(items, at)) return true;
  return false;
}

const label =
  /^(?:the )?(?:(?:co-)?leads?|(?:co-)?lead investors?|others?|also(?: in)?|(?:new |other |existing |returning |further )?(?:investors|backers|participants)|joined by|(?:co-)?led by|money from|with money from|checks from|cheques from|who(?: else)? is in|in the round)$/;

/** "Leads: X, Y. Others: Z.": an entry of a digest that says in a word whom it lists: the item of its colon, or -1. */
function labelEnd({ start, end, reading: { items, folded } }: Sentence): number {
  for (let item = start + 1; item < Math.min(end, start + 5); item++)
    if (punctAt(items, item) === ':')
      return label.test(folded.slice(items.start[start], items.end[item - 1])) ? item : -1;
  return -1;
}

const arriving =
  /^(?:(?:is|are|was|were) (?:all |both |also )?(?:new(?=[.,;]| to | on | among )|on board|aboard|in(?=[.,;]| too| as well| for )|among (?:them|those|the newcomers))|(?:came|come|comes) (?:along|aboard|on board|in too)|(?:got|get|gets) in(?=[.,;]| too| on)|took (?:their|its) pro ?rata|bought in(?=[.,;]| too)|wrote (?:a |smaller |further )?(?:checks?|cheques?)|put (?:money |cash )?in(?=[.,;]| too| as well)|(?:is|are) also in\b)/;

/** "X and Y are new", "X came along", "X is on board": who has come into the round that is being told. */
function arrives({ end, reading: { items, folded } }: Sentence, item: number): boolean {
  return arriving.test(folded.slice(items.start[item], items.end[Math.min(end - 1, item + 5)]));
}

const newcomers =
  /\b(?:who|those who|that)(?: else)? (?:came|come|has come|have come|joined|is|are|was|were) (?:along|in|aboard|on board|too|there|behind it|also)(?: too| as well)?:|\b(?:new|newcomers|names|faces)(?: (?:on|in|among|to) (?:the|its) [a-z ]{3,24})?(?: are| include)?:/;

/** "Remarkable is who else came along: X, Y and Z": the item behind the colon that opens such a list, or -1. */
function listOfNewcomers({ start, end, reading: { items, folded } }: Sentence): number {
  for (let item = start + 2; item < end; item++)
    if (punctAt(items, item) === ':')
      return newcomers.test(folded.slice(items.start[start], items.end[item])) ? item + 1 : -1;
  return -1;
}

/** "X, a maker of cars that has long waited, and Y": the list goes on behind what was said of one of its members. */
const goesOnAfterAside = ({ reading: { items } }: Sentence, item: number): boolean =>
  (classesAt(items, item - 1) & Class.Coordinator) !== 0 && punctAt(items, item - 2) === ',';

/** Whether any word of the sentence belongs to the story of a round. */
export const isAboutFunding = (sentence: Sentence): boolean => {
  if (labelEnd(sentence) > 0 || listOfNewcomers(sentence) > 0) return true;
  for (let item = sentence.start; item < sentence.end; item++)
    if (
      fundingWords.written(sentence.reading, item) ||
      (isComing.at(sentence.reading.items, item) && arrives(sentence, item))
    )
      return true;
  return false;
};

/** "led by X, with A, B and C": a list with which the sentence ends, and nothing of which more is said. */
function besideLeader(sentence: Sentence, { last }: Group): Group | null {
  const { items } = sentence.reading;
  const comma = punctAt(items, last + 1) === ',' ? last + 2 : last + 1;
  const list = wordTextAt(sentence, comma) === 'with' ? groupAt(sentence, comma + 1) : null;
  return list && list.mentions.length > 1 && /^[.;]$/.test(punctAt(items, list.last + 1)) ? list : null;
}
