// Funding rounds, which news tells over several sentences: who raises, then who leads, joins or is among the investors.
// Keeps the round it is in from sentence to sentence; a round without a named investor makes no claim.

import { type Group, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { investorsIn, isAboutFunding, moneyAt } from '#lib/extract/clause/investors-in.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';
import { kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { findRaise, isRaisedByUnknown, isUnknownHeading } from './find-raise.ts';
import { borrowerOf, investeeOf, roundNouns } from './investee-of.ts';

export interface Round {
  readonly investee: number;
  readonly sentence: number;
  readonly amount: number | null;
  readonly date: number | null;
  readonly isDebt: boolean;
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

/** The first date of the sentence that tells of the round. */
function dateIn(sentence: Sentence): number | null {
  for (let item = sentence.start; item < sentence.end; item++)
    if (kindAt(sentence.reading.items, item) === Kind.Date) return item;
  return null;
}

/** "more than twice the sum of its round in September": the round before, told beside the one it is about. */
const sameInvestee = ({ number, reading: { mentions } }: Sentence, group: Group, open: Round): boolean =>
  number - open.sentence <= 3 &&
  mentions[group.mentions[0] ?? -1]?.organization?.slug === mentions[open.investee]?.organization?.slug;

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
