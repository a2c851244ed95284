// Funding rounds, which news tells over several sentences: who raises, then who leads, joins or is among the investors.
// Keeps the round it is in from sentence to sentence; a round without a named investor makes no claim.

import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { type Group, groupAt, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { investorsIn, isAboutFunding, moneyAt } from '#lib/extract/clause/investors-in.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { compoundOf, possessorOf } from '#lib/extract/clause/places.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { isValuation } from '#lib/extract/figures/is-valuation.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Candidate } from './candidate.ts';

const fundingNouns = new WordPattern(
  /^(?:funding|round|financing|investment|series [a-h]|funding round|financing round|fundraise)$/,
);
/** "received a $400 million order from": what is sold is not raised. */
const ordered = new WordPattern(/^(?:orders?|purchase orders?|contracts?|awards?)$/);
const roundNouns = new WordPattern(/^(?:round|funding round|financing round|series [a-h]|fundraise|raise)$/);
const namedRounds = new WordPattern(/^(?:funding round|financing round|series [a-h]|seed round)$/);
const equityWords = new WordPattern(/^(?:round|equity|series [a-h]|seed|funding round|shares|stake)$/);

export interface Round {
  readonly investee: number;
  readonly sentence: number;
  readonly amount: number | null;
  readonly date: number | null;
  readonly isDebt: boolean;
}

/** "X raised $20 million", "X announced the close of a $13 million series A", "X secured funding". */
function findRaise(sentence: Sentence): {
  investee: Group;
  trigger: number;
  money: number | null;
  isDebt: boolean;
  isSure: boolean;
  isBackground: boolean;
} | null {
  if (!hasKind(sentence, Kind.Figure)) return null;
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    const isFundingNoun = fundingNouns.at(items, item);
    if (!isFundingNoun && !(classesAt(items, item) & Class.Trigger)) continue;
    const use = wordAt(items, item).uses.find(({ frame }) => frame.round === 'raise');
    if (!use && !isFundingNoun) continue;
    const from = use ? item + 1 : item - 6;
    const to = use ? item + 12 : item + 7;
    let money: number | null = null;
    let isDebt = false;
    let funding = isFundingNoun || wordTextAt(sentence, item).startsWith('rais');
    for (let at = Math.max(sentence.start, from); at < Math.min(sentence.end, to); at++) {
      if (money === null && moneyAt(sentence, at) && !isValuation(sentence, at) && !ordered.at(items, at + 1))
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
      if (at > item && topicsAt(items, at) & Topic.Debt) isDebt = true;
    }
    if (money === null && use && namesRound(sentence, item)) {
      const raiser = subjectOf(sentence, item, use.form);
      if (raiser && raiser.mentions.length === 1 && kindOf(sentence, raiser) !== 'fund')
        return { investee: raiser, trigger: item, money, isDebt: false, isSure: true, isBackground: false };
      continue;
    }
    const isAnnounced = use !== undefined && (sentence.reading.items.end[item] ?? 0) <= sentence.reading.headlineEnd;
    if (money === null || !(funding || isDebt || (isAnnounced && money <= item + 2))) continue;
    if (isDebt && namesEquity(sentence)) isDebt = false;
    const subject = subjectOf(sentence, item, use?.form ?? 'noun');
    const investee =
      (subject?.isPerson ? subjectOf(sentence, subject.first, 'past') : subject) ?? headed(sentence, item);
    if (!use && investee && isLed(sentence, investee, item)) continue;
    const raiser = investee ?? (use ? focusGroup(sentence, item) : null);
    if (raiser && raiser.mentions.length === 1 && kindOf(sentence, raiser) !== 'fund')
      return { investee: raiser, trigger: item, money, isDebt, isSure: funding || isDebt, isBackground: !use };
  }
  return null;
}

/** "has closed a Series C": a round without its sum, which may follow. */
function namesRound({ end, reading: { items } }: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < Math.min(end, verb + 7); at++) if (namedRounds.at(items, at)) return true;
  return false;
}

/** "The $500 million Series B was led by X" of a firm that the text is about, where nobody was said to raise it before. */
function unopened(sentence: Sentence): Round | null {
  const { focus, reading, start, end, number } = sentence;
  const kind = reading.mentions[focus]?.organization?.kind;
  if (kind === undefined || ['fund', 'bank', 'media', 'government', 'public_body'].includes(kind)) return null;
  let round = -1;
  let amount: number | null = null;
  for (let item = start; item < Math.min(end, start + 9); item++) {
    if (moneyAt(sentence, item)) amount = item;
    if (roundNouns.at(reading.items, item)) round = item;
    if (round < 0 || !/^(?:co-)?led$/.test(wordTextAt(sentence, item)) || wordTextAt(sentence, item + 1) !== 'by')
      continue;
    const isDefinite = /^(?:the|its|this)$/.test(wordTextAt(sentence, start));
    return isDefinite ? { investee: focus, sentence: number, amount, date: dateIn(sentence), isDebt: false } : null;
  }
  return null;
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
function focusGroup(sentence: Sentence, verb: number): Group | null {
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
      /^(?:co-)?(?:led|leads?|leading|join(?:s|ed)?|anchor(?:s|ed)?|head(?:s|ed)?|invest(?:s|ed)?|contribut\w+|participat\w+|t(?:ook|akes?) part)$/.test(
        wordTextAt(sentence, item),
      )
    )
      return true;
  return false;
}

/** The first date of the sentence that tells of the round. */
function dateIn(sentence: Sentence): number | null {
  for (let item = sentence.start; item < sentence.end; item++)
    if (kindAt(sentence.reading.items, item) === Kind.Date) return item;
  return null;
}

/** A round that has debt in it is still a round of equity. */
function namesEquity(sentence: Sentence): boolean {
  for (let item = sentence.start; item < sentence.end; item++)
    if (equityWords.at(sentence.reading.items, item)) return true;
  return false;
}

/** "a round in X", "X's round": who gets the money where nobody is said to raise it. */
function investeeOf(sentence: Sentence): Group | null {
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (/^(?:co-)?(?:led|leads?)$/.test(wordTextAt(sentence, item)) && moneyAt(sentence, item + 2))
      return afterPreposition(sentence, item, 'for', 5) ?? afterPreposition(sentence, item, 'in', 5);
    if (!roundNouns.at(items, item)) continue;
    const owner = possessorOf(sentence, item) ?? compoundOf(sentence, item);
    if (owner && owner.mentions.length === 1) return owner;
    const within =
      afterPreposition(sentence, item, 'in', 5) ??
      afterPreposition(sentence, item, 'for', 5) ??
      afterPreposition(sentence, item, 'of', 9);
    if (within && within.mentions.length === 1) return within;
  }
  return valuedIn(sentence) ?? afterLedRound(sentence);
}

/** "X is worth $2 billion after a Norvane-led round": the round is that of whom the sentence is about. */
function afterLedRound(sentence: Sentence): Group | null {
  for (let item = sentence.start + 2; item < sentence.end; item++) {
    if (!roundNouns.at(sentence.reading.items, item)) continue;
    for (let led = item - 1; led > item - 5; led--)
      if (/^(?:co-)?led$/.test(wordTextAt(sentence, led)) && punctAt(sentence.reading.items, led - 1) === '-')
        return subjectOf(sentence, led - 2, 'noun');
  }
  return null;
}

/** "the round, valuing X at $2 billion", "a round that values X at": whom the money makes worth so much. */
function valuedIn(sentence: Sentence): Group | null {
  let hasRound = false;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (roundNouns.at(sentence.reading.items, item)) hasRound = true;
    if (!hasRound || !/^valu(?:es|ed|ing)$/.test(wordTextAt(sentence, item))) continue;
    const valued = nominalAt(sentence, item + 1, 8);
    if (valued && !valued.reference && valued.mentions.length === 1 && wordTextAt(sentence, valued.last + 1) === 'at')
      return valued;
  }
  return null;
}

/** "more than twice the sum of its round in September": the round before, told beside the one it is about. */
const sameInvestee = ({ number, reading: { mentions } }: Sentence, group: Group, open: Round): boolean =>
  number - open.sentence <= 3 &&
  mentions[group.mentions[0] ?? -1]?.organization?.slug === mentions[open.investee]?.organization?.slug;

const kindOf = (sentence: Sentence, group: Group) =>
  sentence.reading.mentions[group.mentions[0] ?? -1]?.organization?.kind;

/** "Pont du Gard closed a $90 million Series B": a round of its own, whose owner nobody knows. */
function isRaisedByUnknown(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  for (let item = sentence.start + 1; item < Math.min(sentence.end, sentence.start + 24); item++) {
    if (groupAt(sentence, item)) return false;
    if (!wordAt(items, item).uses.some(({ frame }) => frame.round === 'raise')) continue;
    for (let at = item + 1; at < Math.min(sentence.end, item + 5); at++)
      if (moneyAt(sentence, at)) return isUnknownName(sentence, item);
  }
  return false;
}

/** "Fun \u2014 $72M Series A": an entry of a list under a name that nobody knows: what follows is no longer about the one before. */
function isUnknownHeading(sentence: Sentence): boolean {
  const { items } = sentence.reading;
  if (sentence.groups.length > 0 || (items.shape[sentence.start] ?? 0) === 0) return false;
  for (let item = sentence.start + 1; item < Math.min(sentence.end, sentence.start + 5); item++)
    if (endsHeading.test(punctAt(items, item))) return moneyAt(sentence, item + 1);
  return false;
}

/** The firm behind the first "for" that has one. */
function afterFor(sentence: Sentence, from: number): Group | null {
  for (let item = from + 1; item < Math.min(sentence.end, from + 20); item++) {
    if (/^[.;]$/.test(punctAt(sentence.reading.items, item))) return null;
    const group = wordTextAt(sentence, item) === 'for' ? nominalAt(sentence, item + 1) : null;
    if (group) return group;
  }
  return null;
}

/** "a $2 billion loan for X", "debt to fund data centres for X": who borrows where nobody is said to raise it. */
function borrowerOf(sentence: Sentence): { investee: Group; money: number } | null {
  if (!(sentence.topics & Topic.Debt)) return null;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!moneyAt(sentence, item)) continue;
    for (let at = item + 1; at < Math.min(sentence.end, item + 6); at++) {
      if (!wordAt(sentence.reading.items, at).uses.some(({ frame }) => frame.id === 'loan')) continue;
      const investee = afterFor(sentence, at);
      if (investee && investee.mentions.length === 1 && kindOf(sentence, investee) !== 'bank')
        return { investee, money: item };
    }
  }
  return null;
}

/** "A raised $20 million, while B received $8 million from C": where what is told of A ends. */
function endOfClause({ end, reading: { items } }: Sentence, verb: number): number {
  for (let item = verb + 1; item < end; item++)
    if (punctAt(items, item) === ';' || /^(?:while|whereas|meanwhile)$/.test(wordAt(items, item).text)) return item;
  return end;
}

/** The claims of one sentence about a round, and the round that the next sentence is still in. */
export function findRounds(
  sentence: Sentence,
  open: Round | null,
  frame: Frame,
): { candidates: Candidate[]; round: Round | null } {
  if (sentence.groups.length === 0) return { candidates: [], round: isUnknownHeading(sentence) ? null : open };
  const told = findRaise(sentence);
  const raise = told && open && told.isBackground && sameInvestee(sentence, told.investee, open) ? null : told;
  if (!raise && isRaisedByUnknown(sentence)) return { candidates: [], round: null };
  if (!raise && !isAboutFunding(sentence) && !(sentence.topics & Topic.Debt)) return { candidates: [], round: open };
  const target = raise ? null : investeeOf(sentence);
  const borrowed = raise || target ? null : borrowerOf(sentence);
  const round: Round | null = raise
    ? {
        investee: raise.investee.mentions[0] ?? -1,
        sentence: sentence.number,
        amount: raise.money,
        date: dateIn(sentence),
        isDebt: raise.isDebt,
      }
    : target
      ? { investee: target.mentions[0] ?? -1, sentence: sentence.number, amount: null, date: null, isDebt: false }
      : borrowed
        ? {
            investee: borrowed.investee.mentions[0] ?? -1,
            sentence: sentence.number,
            amount: borrowed.money,
            date: dateIn(sentence),
            isDebt: true,
          }
        : open && sentence.number - open.sentence <= 20
          ? open
          : unopened(sentence);
  if (!round) return { candidates: [], round: null };
  if (raise && !raise.isSure) return { candidates: [], round };
  const { mentions } = sentence.reading;
  const investee = mentions[round.investee]?.organization;
  const investors = investorsIn(sentence, raise !== null, target !== null).flatMap(({ group, trigger }) =>
    group.mentions.map((mention) => ({ mention, trigger, group })),
  );
  const end = raise ? endOfClause(sentence, raise.trigger) : sentence.end;
  const named = investors.filter(
    ({ mention, trigger }) =>
      trigger < end && mentions[mention]?.organization && mentions[mention]?.organization?.slug !== investee?.slug,
  );
  const first = named[0];
  if (!first) return { candidates: [], round };
  const modality = modalityOf(sentence, raise?.trigger ?? first.trigger, raise?.investee ?? null, 'verb');
  if (modality.dropped) return { candidates: [], round };
  const places = [...named.map(({ group }) => group), ...(raise ? [raise.investee] : [])];
  const candidate: Candidate = {
    type: round.isDebt ? 'financing' : 'investment',
    from: [...new Set(named.map(({ mention }) => mention))],
    to: [round.investee],
    between: [],
    status: modality.status,
    mark: modality.mark,
    frame,
    rule: 'round',
    sentence: sentence.number,
    first: Math.min(first.trigger, raise?.trigger ?? first.trigger, ...places.map((group) => group.first)),
    last: Math.max(first.trigger, raise?.money ?? first.trigger, ...places.map((group) => group.last)),
    trigger: raise?.trigger ?? first.trigger,
    sure: true,
    generic: false,
    confidence: raise ? 0.88 : 0.78,
    amount: round.amount,
    stake: null,
    capacity: [],
    date: round.date,
    exclusivity: null,
    name: null,
  };
  const withSums = named.filter(({ trigger }) => ownSum(sentence, trigger) !== null);
  if (raise || withSums.length === 0) return { candidates: [candidate], round };
  const rest = named.filter((one) => !withSums.includes(one));
  const apart = withSums.map(({ mention, trigger, group }): Candidate => {
    const sum = ownSum(sentence, trigger) ?? trigger;
    return {
      ...candidate,
      from: [mention],
      trigger,
      first: group.first,
      last: Math.max(sum, group.last),
      amount: sum,
      capacity: [],
    };
  });
  const others = rest.length > 0 ? [{ ...candidate, from: [...new Set(rest.map(({ mention }) => mention))] }] : [];
  return { candidates: [...others, ...apart], round };
}

/** "X and Y put in $30 billion each": what each of them brings, right after the verb, or null. */
function ownSum(sentence: Sentence, trigger: number): number | null {
  if (!/^(?:puts? in|contribut\w+|chipp\w+ in)$/.test(wordTextAt(sentence, trigger))) return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 4); item++)
    if (moneyAt(sentence, item)) return item;
  return null;
}

/** "leading a round of 1.7 billion euros": the sum of the whole round, where somebody's own part is told beside it; or null. */
export function roundSum(sentence: Sentence): number | null {
  if (!hasKind(sentence, Kind.Figure)) return null;
  for (let item = sentence.start; item < sentence.end; item++)
    if (/^(?:round|funding round|financing round|series [a-h])$/.test(wordAt(sentence.reading.items, item).text))
      for (let at = item + 1; at < Math.min(sentence.end, item + 5); at++) if (moneyAt(sentence, at)) return at;
  return null;
}
