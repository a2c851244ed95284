// Who raises money in a sentence, and how much: "X raised $20 million", "Norvane: $40 million Series B". Who cannot be named ends the
// round before.

import { type Group, groupAt, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { isOfVenture } from '#lib/extract/clause/of-venture.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { isValuation } from '#lib/extract/figures/is-valuation.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt, wordNumberAt } from '#lib/extract/reading.ts';
import { isPaidRegularly } from '#lib/extract/relations/misfits/misfit-services.ts';
import { kindOfGroup } from '#lib/extract/relations/sides/investee-of.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { words } from '#lib/extract/words/vocabulary.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const fundingNouns = new WordPattern(
  /^(?:funding|round|financing|investment|series [a-h]|funding round|financing round|fundraise|seed round|seed)$/,
);
/** "received a $400 million order from": what is sold is not raised. */
const ordered = new WordPattern(/^(?:orders?|purchase orders?|contracts?|awards?)$/);
const namedRounds = new WordPattern(/^(?:funding round|financing round|series [a-h]|seed round)$/);
const moneyWords = new WordPattern(/^(?:money|funding|funds|capital|cash|investments?|backing|financing)$/);
const equityWords = new WordPattern(/^(?:round|equity|series [a-h]|seed|funding round|shares|stake)$/);

/** Money for shares as often as debt, unless another word says so. */
const equityFinancing = new WordPattern(/^(?:(?:venture |equity |growth )?financing(?: rounds?)?)$/);

/** "Norvane has picked up $15 million": where nothing says for what, a round may be told next; nobody is said to bring it yet. */
const pocketing = new WordPattern(/^(?:picked up|picks up|nab(?:s|bed)|bag(?:s|ged)|rak(?:es|ed) in|pull(?:s|ed) in)$/);

/** By word: how it is used as the verb of who raises money; undefined for most. */
const raising = words.map(({ uses }) => uses.find(({ frame }) => frame.round === 'raise'));

/** "The Post will receive $20 million from X for its articles": paid, and not raised. */
const isPaidForContent = (sentence: Sentence, raiser: Group): boolean =>
  kindOfGroup(sentence, raiser) === 'media' && (sentence.topics & (Topic.Content | Topic.Licence)) !== 0;

/** One firm that is no fund, or the owners of a joint venture, together. */
const raises = (sentence: Sentence, raiser: Group): boolean =>
  isOfVenture(sentence, raiser) || (raiser.mentions.length === 1 && kindOfGroup(sentence, raiser) !== 'fund');

/** "The regulator cleared a $4 billion investment by X in Y": a state decides about money, and raises none. */
const isAuthority = (sentence: Sentence, raiser: Group): boolean =>
  /^(?:government|public_body)$/.test(kindOfGroup(sentence, raiser) ?? '');

/** "X raised $20 million", "X announced the close of a $13 million series A", "X secured funding". */
export function findRaise(sentence: Sentence): {
  investee: Group;
  trigger: number;
  money: number | null;
  isDebt: boolean;
  isSure: boolean;
  isBackground: boolean;
} | null {
  if (!hasKind(sentence, Kind.Figure) && !(sentence.topics & Topic.Funding)) return null;
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    const isFundingNoun = fundingNouns.at(items, item);
    if (!isFundingNoun && !(classesAt(items, item) & Class.Trigger)) continue;
    const use = raising[wordNumberAt(items, item)];
    if (!use && !isFundingNoun) continue;
    const from = use ? item + 1 : item - 6;
    const to = use ? item + 12 : item + 7;
    let money: number | null = null;
    let isDebt = false;
    let funding = isFundingNoun || wordTextAt(sentence, item).startsWith('rais');
    for (let at = Math.max(sentence.start, from); at < Math.min(sentence.end, to); at++) {
      if (
        money === null &&
        moneyAt(sentence, at) &&
        !isValuation(sentence, at) &&
        !ordered.at(items, at + 1) &&
        !isYearly(sentence, at)
      )
        money = at;
      if (topicsAt(items, at) & Topic.Funding) funding = true;
      if (
        money !== null &&
        at > money &&
        at <= money + 3 &&
        wordAt(items, at).text === 'from' &&
        nominalAt(sentence, at + 1)
      )
        funding = true;
      if (money !== null && at > money && at <= money + 2 && /^(?:co-)?led$/.test(wordTextAt(sentence, at)))
        funding = true;
      if (at > item && topicsAt(items, at) & Topic.Debt && !equityFinancing.at(items, at)) isDebt = true;
    }
    if (money === null && use && namesRound(sentence, item)) {
      const raiser = subjectOf(sentence, item, use.form);
      if (raiser && raises(sentence, raiser))
        return { investee: raiser, trigger: item, money, isDebt: false, isSure: true, isBackground: false };
      continue;
    }
    const isAnnounced = use !== undefined && (sentence.reading.items.end[item] ?? 0) <= sentence.reading.headlineEnd;
    const isTold = isAnnounced || pocketing.at(items, item);
    if (money === null || !(funding || isDebt || (isTold && money <= item + 2))) continue;
    if (!use && money < item && isSpentOn(sentence, money, item)) continue;
    if (use && (isPaidRegularly({ sentence, trigger: item }) || isGrant(sentence, money))) continue;
    if (isDebt && namesEquity(sentence)) isDebt = false;
    const subject = subjectOf(sentence, item, use?.form ?? 'noun');
    const investee =
      (subject?.isPerson ? subjectOf(sentence, subject.first, 'past') : subject) ?? headed(sentence, item);
    if (!use && investee && isLed(sentence, investee, item)) continue;
    const raiser = investee ?? (use ? describedFocus(sentence, item) : null);
    if (raiser && (isPaidForContent(sentence, raiser) || isAuthority(sentence, raiser))) continue;
    if (raiser && raises(sentence, raiser))
      return {
        investee: raiser,
        trigger: item,
        money,
        isDebt,
        isSure: funding || isDebt,
        isBackground: !use || isAfter(sentence, raiser),
      };
  }
  return null;
}

const grants = new WordPattern(/^(?:grants?|subsid(?:y|ies))$/);

/** "a grant of $27 million", "a $2 million grant": given, and nothing is owned for it. */
const isGrant = ({ reading }: Sentence, money: number): boolean =>
  [-3, -2, -1, 1, 2].some((off) => grants.written(reading, money + off));

/** "Receives more than $20 billion a year from X": earned, and not raised. */
const isYearly = ({ reading: { items, folded } }: Sentence, money: number): boolean =>
  /^ (?:a|per|each|every) (?:year|month|quarter)\b|^ (?:annually|yearly)\b/.test(
    folded.slice(items.end[money], (items.end[money] ?? 0) + 14),
  );

/** "a $40 billion loan to fund its investment": the sum is of what pays for it. */
function isSpentOn(sentence: Sentence, money: number, noun: number): boolean {
  for (let item = money + 1; item < noun; item++)
    if (wordTextAt(sentence, item) === 'to' && classesAt(sentence.reading.items, item + 1) & Class.Verb) return true;
  return false;
}

/** "four months after X raised $30 million": told as what was before. */
const isAfter = (sentence: Sentence, { first }: Group): boolean =>
  first > sentence.start &&
  /^(?:after|since|when)$/.test(wordTextAt(sentence, first - 1)) &&
  first > sentence.start + 2;

/** "has closed a Series C", "has raised money from": a round without its sum, which may follow. */
function namesRound({ end, reading: { items } }: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < Math.min(end, verb + 7); at++)
    if (namedRounds.at(items, at) || (moneyWords.at(items, at) && wordAt(items, at + 1).text === 'from')) return true;
  return false;
}

/** What parts the name that an entry of a list is about from what is told of it. */
const endsHeading = /^[:|\u2013\u2014]$/;

/** "Norvane: $40 million Series B led by Ostrin": an entry of a list, under the name that it is about. */
function headed(sentence: Sentence, item: number): Group | null {
  const first = groupAt(sentence, sentence.start);
  const isEntry =
    first !== null && endsHeading.test(punctAt(sentence.reading.items, first.last + 1)) && item < first.last + 8;
  return isEntry && !first.reference ? first : null;
}

/** "The designer of inference chips has raised": who is described and not named is what the text is about. */
function describedFocus(sentence: Sentence, verb: number): Group | null {
  const { start, focus, groups } = sentence;
  if (focus < 0 || groups.some(({ first }) => first < verb) || verb - start < 2) return null;
  if (isUnknownName(sentence, verb)) return null;
  return { first: start, last: start, mentions: [focus], reference: null, isPerson: false };
}

/** "Pont du Gard, a builder of models, closed": a name that was not recognised is not what the text is about. */
function isUnknownName({ start, reading: { items } }: Sentence, verb: number): boolean {
  for (let item = start; item < verb; item++)
    if ((items.shape[item] ?? 0) !== 0 && (item > start || punctAt(items, item + 1) === ',')) return true;
  return false;
}

/** "X led the round": whoever leads or joins a round does not raise it. */
function isLed(sentence: Sentence, subject: Group, noun: number): boolean {
  for (let item = subject.last + 1; item < noun; item++)
    if (
      /^(?:co-)?(?:led|leads?|leading|join(?:s|ed|ing)?|anchor(?:s|ed|ing)?|head(?:s|ed|ing)?|invest(?:s|ed|ing)?|contribut\w+|participat\w+|t(?:ook|akes?) part)$/.test(
        wordTextAt(sentence, item),
      )
    )
      return true;
  return false;
}

/** A round that has debt in it is still a round of equity. */
function namesEquity(sentence: Sentence): boolean {
  for (let item = sentence.start; item < sentence.end; item++)
    if (equityWords.at(sentence.reading.items, item)) return true;
  return false;
}

/** "Pont du Gard closed a $90 million Series B": a round of its own, whose owner nobody knows. */
export function isRaisedByUnknown(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  for (let item = sentence.start + 1; item < Math.min(sentence.end, sentence.start + 24); item++) {
    if (groupAt(sentence, item)) return false;
    if (!raising[wordNumberAt(items, item)]) continue;
    for (let at = item + 1; at < Math.min(sentence.end, item + 5); at++)
      if (moneyAt(sentence, at)) return isUnknownName(sentence, item);
  }
  return false;
}

/** "Fun \u2014 $72M Series A": an entry of a list under a name that nobody knows: what follows is no longer about the one before. */
export function isUnknownHeading(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  const start = kindAt(items, sentence.start) === Kind.Punct ? sentence.start + 1 : sentence.start;
  if ((items.shape[start] ?? 0) === 0) return false;
  for (let item = start; item < Math.min(sentence.end, start + 5); item++) {
    if (groupAt(sentence, item)) return false;
    if (item > start && kindAt(items, item) === Kind.Punct && endsHeading.test(punctAt(items, item)))
      return moneyAt(sentence, item + 1);
  }
  return false;
}
