// Funding rounds, which news tells over several sentences: who raises, then who leads, joins or is among the investors.
// Keeps the round it is in from sentence to sentence; a round without a named investor makes no claim.

import { type Group, hasKind, partFrom, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { investorsIn, isAboutFunding } from '#lib/extract/clause/investors-in.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { isValuation } from '#lib/extract/figures/is-valuation.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';
import { kindAt, punctAt, sentenceStart, wordAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { borrowerOf, investeeOf, roundNouns } from '#lib/extract/relations/sides/investee-of.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { findRaise, isRaisedByUnknown, isUnknownHeading } from './find-raise.ts';
import { bringElsewhere, namesRoundIn } from './rounds-of-others.ts';
import { asTold, type Round, toldOf } from './told-of-round.ts';

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
    if (!isDefinite) return null;
    const date = dateIn(sentence);
    const series = seriesIn(sentence);
    return { investee: focus, sentence: number, amount, date, isDebt: false, status: 'agreed', series, before: null };
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

/** "It values X at $380 billion": more of the round that is open, where no other sum or series is told. */
const tellsOn = (sentence: Sentence, target: Group, open: Round): boolean =>
  open.amount !== null &&
  sameInvestee(sentence, target, open) &&
  sumBefore(sentence) === null &&
  seriesIn(sentence) === null;

/** "X led a round in the Tel Aviv company", where that is read as X: nobody brings money to themselves. */
function isOwnInvestor({ groups, reading: { mentions } }: Sentence, group: Group): boolean {
  const organization = mentions[group.mentions[0] ?? -1]?.organization;
  return (
    group.reference !== null &&
    organization?.kind === 'fund' &&
    groups.some(
      ({ last, mentions: named }) =>
        last < group.first && named.some((one) => mentions[one]?.organization?.slug === organization.slug),
    )
  );
}

const listing = new WordPattern(/^(?:it|they|these|those|among them)$/);

/** "The list of backers is long. It includes X": who is listed after a sentence about those who bring the money. */
function goesOnListing({ reading, number, start, end }: Sentence): boolean {
  const { items, folded } = reading;
  if (number === 0 || !listing.at(items, start)) return false;
  if (!/^(?:includ|are|is)/.test(folded.slice(items.start[start + 1], items.end[Math.min(end - 1, start + 1)])))
    return false;
  const before = folded.slice(items.start[sentenceStart(items, number - 1)], items.start[start]);
  return /\b(?:investors|backers|shareholders)\b/.test(before);
}

/** "after X raised $30 million from Y": a round before it that is told with who brought the money. */
const hasInvestors = (sentence: Sentence, from: number): boolean =>
  investorsIn(sentence, true).some(({ trigger }) => trigger > from);

/** "A raised $20 million, while B received $8 million from C": where what is told of A ends. */
function endOfClause({ end, reading: { items } }: Sentence, verb: number): number {
  for (let item = verb + 1; item < end; item++)
    if (punctAt(items, item) === ';' || /^(?:while|whereas|meanwhile)$/.test(wordAt(items, item).text)) return item;
  return end;
}

/** "The series C": of the rounds that were told, the one of that name; after a loan "the round" is not the loan. */
function roundMeant(sentence: Sentence, open: Round): Round {
  const series = seriesIn(sentence);
  if (series !== null && open.series !== series)
    for (let round = open.before; round; round = round.before) if (round.series === series) return round;
  const isOther = open.isDebt && !(sentence.topics & Topic.Debt) && namesRoundIn(sentence);
  return isOther && open.before ? open.before : open;
}

/** The series that a sentence names, if it is one. */
function seriesIn({ start, end, reading: { items } }: Sentence): string | null {
  let found: string | null = null;
  for (let item = start; item < end; item++) {
    const { text } = wordAt(items, item);
    if (!text.startsWith('series ')) continue;
    if (found !== null && found !== text) return null;
    found = text;
  }
  return found;
}

/** A round of a firm that nobody knows: what is told of it next is nobody's else. */
const unknown = ({ number }: Sentence): Round => ({
  investee: -1,
  sentence: number,
  amount: null,
  date: null,
  isDebt: false,
  status: 'agreed',
  series: null,
  before: null,
});

interface Rounds {
  readonly candidates: Candidate[];
  readonly round: Round | null;
}

/** The claims of one sentence about rounds, and the round that the next sentence is still in. */
export function findRounds(sentence: Sentence, open: Round | null, frame: Frame): Rounds {
  const found = findRound(sentence, open, frame);
  const second = secondClause(sentence);
  if (!second) return found;
  const other = findRound(second, null, frame);
  return { candidates: [...found.candidates, ...other.candidates], round: found.round };
}

/** "X raised $20 million, while Y closed a $50 million round led by Z": the clause about another round, as a sentence; or null. */
function secondClause(sentence: Sentence): Sentence | null {
  if (!(sentence.topics & Topic.Funding) || sentence.groups.length < 3) return null;
  const [first] = sentence.groups;
  const end = first ? endOfClause(sentence, first.last) : sentence.end;
  if (end >= sentence.end) return null;
  const second = partFrom(sentence, end + 1);
  const raise = second.groups.length > 1 ? findRaise(second) : null;
  return raise && !raise.investee.reference ? second : null;
}

/** The claims of one clause about a round, and the round that what follows is still in. */
function findRound(sentence: Sentence, open: Round | null, frame: Frame): Rounds {
  if (isUnknownHeading(sentence)) return { candidates: [], round: null };
  if (sentence.groups.length === 0)
    return { candidates: [], round: isRaisedByUnknown(sentence) ? unknown(sentence) : open };
  const told = findRaise(sentence);
  const lists = goesOnListing(sentence);
  const raise =
    told &&
    open &&
    told.isBackground &&
    sameInvestee(sentence, told.investee, open) &&
    !hasInvestors(sentence, told.trigger)
      ? null
      : told;
  if (!raise && isRaisedByUnknown(sentence)) return { candidates: [], round: unknown(sentence) };
  if (!raise && !lists && !isAboutFunding(sentence) && !(sentence.topics & Topic.Debt))
    return { candidates: [], round: open };
  const received = raise ? null : investeeOf(sentence);
  const invested = received && isOwnInvestor(sentence, received) ? null : received;
  const target = invested && open && tellsOn(sentence, invested, open) ? null : invested;
  const borrowed = raise || target ? null : borrowerOf(sentence);
  const round: Round | null = raise
    ? {
        investee: raise.investee.mentions[0] ?? -1,
        sentence: sentence.number,
        amount: raise.money,
        date: dateIn(sentence),
        isDebt: raise.isDebt,
        status: modalityOf(sentence, raise.trigger, raise.investee, 'verb').status,
        series: seriesIn(sentence),
        before: open && sameInvestee(sentence, raise.investee, open) ? { ...open, before: null } : null,
      }
    : target
      ? {
          investee: target.mentions[0] ?? -1,
          sentence: sentence.number,
          amount: sumBefore(sentence),
          date: null,
          isDebt: false,
          status: 'agreed',
          series: seriesIn(sentence),
          before: null,
        }
      : borrowed
        ? {
            investee: borrowed.investee.mentions[0] ?? -1,
            sentence: sentence.number,
            amount: borrowed.money,
            date: dateIn(sentence),
            isDebt: true,
            status: 'agreed',
            series: null,
            before: null,
          }
        : open && sentence.number - open.sentence <= (open.investee < 0 ? 2 : 20)
          ? roundMeant(sentence, open)
          : unopened(sentence);
  if (!round || round.investee < 0) return { candidates: [], round };
  // Owners of a joint venture borrow together; what the next sentence tells of it would be told of the first of them alone.
  const owners = raise && raise.investee.mentions.length > 1 ? raise.investee.mentions : null;
  if (raise && !raise.isSure) return { candidates: [], round };
  const { mentions } = sentence.reading;
  const investee = mentions[round.investee]?.organization;
  const investors = investorsIn(sentence, raise !== null, target !== null, lists).flatMap(({ group, trigger }) =>
    group.mentions.map((mention) => ({ mention, trigger, group })),
  );
  const end = raise ? endOfClause(sentence, raise.trigger) : sentence.end;
  const named = investors.filter(
    ({ mention, trigger }) =>
      trigger < end && mentions[mention]?.organization && mentions[mention]?.organization?.slug !== investee?.slug,
  );
  const isOthers = !raise && !target && round.sentence !== sentence.number && bringElsewhere(sentence, named, round);
  const first = isOthers ? undefined : named[0];
  if (!first) return { candidates: [], round: owners ? unknown(sentence) : toldOn(sentence, round) };
  const modality = modalityOf(sentence, raise?.trigger ?? first.trigger, raise?.investee ?? null, 'verb');
  if (modality.dropped) return { candidates: [], round };
  const places = [...named.map(({ group }) => group), ...(raise ? [raise.investee] : [])];
  const candidate: Candidate = {
    type: round.isDebt || areBanks(sentence, mentionsOf(named)) ? 'financing' : 'investment',
    from: mentionsOf(named),
    to: owners ? [...owners] : [round.investee],
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
    ...nothingAttached(),
    amount: round.amount,
    date: round.date,
  };
  if (raise) return { candidates: [candidate], round: owners ? unknown(sentence) : round };
  const rest = named.filter(({ trigger }) => ownSum(sentence, trigger) === null);
  const apart = named
    .filter((one) => !rest.includes(one))
    .map(({ mention, trigger, group }): Candidate => {
      const sum = ownSum(sentence, trigger) ?? trigger;
      const last = Math.max(sum, group.last);
      return { ...candidate, from: [mention], trigger, first: group.first, last, amount: sum, capacity: [] };
    });
  const others = (['hoped', 'closed', 'former'] as const).flatMap((said) => {
    const those = rest.filter(({ trigger, group }) => toldOf(sentence, trigger, group.last, round) === said);
    return those.length > 0 ? [asTold({ ...candidate, from: mentionsOf(those), capacity: [] }, said)] : [];
  });
  return { candidates: [...others, ...apart], round };
}

/** "$200 million in financing from two banks": what banks alone bring is lent, where a word can mean so. */
const areBanks = ({ topics, reading }: Sentence, from: readonly number[]): boolean =>
  (topics & Topic.Debt) !== 0 && from.every((mention) => reading.mentions[mention]?.organization?.kind === 'bank');

/** "X raised $40 million." and below it "X announced the round on Monday": what a sentence without investors adds to a round. */
function toldOn(sentence: Sentence, round: Round): Round {
  const amount = round.amount ?? sumBefore(sentence);
  const isNext = round.date === null && sentence.number - round.sentence <= 2 && namesRoundIn(sentence);
  return { ...round, amount, date: isNext ? dateIn(sentence) : round.date };
}

const mentionsOf = (named: ReadonlyArray<{ readonly mention: number }>): number[] => [
  ...new Set(named.map(({ mention }) => mention)),
];

/** "X and Y put in $30 billion each", "$50 billion would come from X": what each of them brings, beside the verb, or null. */
function ownSum(sentence: Sentence, trigger: number): number | null {
  if (/^com(?:e|es|ing)$|^came$/.test(wordTextAt(sentence, trigger))) {
    for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 4); item--)
      if (moneyAt(sentence, item)) return item;
    return null;
  }
  if (!/^(?:puts? in|contribut\w+|chipp\w+ in)$/.test(wordTextAt(sentence, trigger))) return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 4); item++)
    if (moneyAt(sentence, item)) return item;
  return null;
}

/** "a $2 billion funding round", "X's $203 million Series E": the sum that stands before the round, or null. */
function sumBefore(sentence: Sentence): number | null {
  if (!hasKind(sentence, Kind.Figure)) return null;
  for (let item = sentence.start + 1; item < sentence.end; item++)
    if (roundNouns.at(sentence.reading.items, item))
      for (let at = item - 1; at >= Math.max(sentence.start, item - 4); at--)
        if (moneyAt(sentence, at) && !isValuation(sentence, at)) return at;
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
