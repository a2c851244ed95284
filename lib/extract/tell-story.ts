// The rules that need what was told before: rounds that open and go on, ventures and their members, what collapsed or continues.
import { findGapped } from './clause/gapping.ts';
import type { Sentence } from './clause/groups.ts';
import { findListedByDay } from './clause/listed-by-day.ts';
import { frames } from './frames/frames.ts';
import { attach } from './relations/attach.ts';
import { takeBracketedTerms } from './relations/bracketed-terms.ts';
import type { Candidate, Dropped } from './relations/candidate.ts';
import type { Found } from './relations/find-candidates.ts';
import { findUnsaidInvestee } from './relations/sides/find-unsaid-investee.ts';
import { findUnsaidIssuer } from './relations/sides/find-unsaid-issuer.ts';
import { findUnsaidSides } from './relations/sides/find-unsaid-side.ts';
import { findCoInvestors } from './relations/stories/find-co-investors.ts';
import {
  type Continuation,
  findCollapse,
  findContinuation,
  findStakeOfLast,
} from './relations/stories/find-continuations.ts';
import { findLikewise } from './relations/stories/find-likewise.ts';
import { findListedPairs, type Heading } from './relations/stories/find-listed-pairs.ts';
import { findListedSums } from './relations/stories/find-listed-sums.ts';
import { findMembers, type Venture } from './relations/stories/find-members.ts';
import { type Awaited, findPartners } from './relations/stories/find-partners.ts';
import { findRounds, roundSum } from './relations/stories/find-rounds.ts';
import { findSumTold, type LoanSum, sumOfLoan } from './relations/stories/find-sum-told.ts';
import type { Round } from './relations/stories/told-of-round.ts';

/** Below it a candidate is more often wrong than it is worth: chosen with the totals of all annotated articles in view, kept where pairs do best. */
const minConfidence = 0.54;

const joining = new Set(['invest', 'stake', 'buy-into', 'investment', 'put-money', 'pour']);

const buying = new Set(['acquire', 'buy']);

/** "A invested $2 billion in B. C also took part.": an investment with a sum opens a round, or one that joins others, unless one was told of just before. */
function openedBy(sentence: Sentence, investing: Candidate | undefined, round: Round | null): Round | null {
  const { number } = sentence;
  if (!investing || (round && number - round.sentence <= 3)) return round;
  if (investing.amount === null && !(joining.has(investing.rule) && investing.status !== 'ended')) return round;
  const amount = investing.amount === null ? null : roundSum(sentence);
  const { date, status } = investing;
  const investee = investing.to[0] ?? -1;
  return { investee, sentence: number, amount, date, isDebt: false, status, series: null, before: null };
}

/** "A led the round, with backing from B": the money is not for those who bring money themselves. */
const bringsTo = ({ type, rule, to }: Candidate, rounds: readonly Candidate[]): boolean =>
  type === 'investment' &&
  rule !== 'round' &&
  rounds.some(({ from }) => to.length > 0 && to.every((mention) => from.includes(mention)));

/** Takes whose own sum a sentence tells out of the round of others that it is told with, in place. */
function leaveOut(here: Candidate[], { from, sentence }: Candidate): void {
  for (const [at, one] of here.entries()) {
    if (one.rule !== 'round' || one.sentence !== sentence) continue;
    here[at] = { ...one, from: one.from.filter((mention) => !from.includes(mention)) };
  }
  here.splice(0, here.length, ...here.filter((one) => one.from.length > 0 || one.rule !== 'round'));
}

/** Takes out of a list what meets a condition. */
function remove<T>(list: T[], isOut: (one: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at--) {
    const one = list[at];
    if (one !== undefined && isOut(one)) list.splice(at, 1);
  }
}

const isDenied = ({ mark }: Candidate): boolean => mark === 'denied';

const withoutDenials = ({ candidates, dropped }: Found): Found => ({
  candidates: candidates.filter((one) => !isDenied(one)),
  dropped,
});

const isInvestment = ({ type }: Candidate): boolean => type === 'investment';

const nothingFound: Found = { candidates: [], dropped: [] };

const roundFrame = frames.find(({ round }) => round === 'raise') ?? frames[0];

/** Who in a sentence was just given money, and who had been just before: mentions, or -1; and who has whose money. */
interface Funded {
  readonly now: number;
  readonly before: number;
  /** By slug of who brings money anywhere in the text: whom it is brought to, a mention. */
  readonly byBacker: ReadonlyMap<string, number>;
  /** Who buys whom the text told last: a mention, or -1. */
  readonly buyer: number;
}

/** A sum that a sentence tells of a claim before it, as what goes on about that claim. */
function goOn(sentence: Sentence, before: readonly Candidate[]): Continuation | null {
  const told = findSumTold(sentence, before);
  return told && { ...told, sentence: sentence.number, last: told.amount, date: null };
}

/** What the rules say of an article, before anything is asked that they are silent about. */
export interface Told {
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly Dropped[];
  readonly continuations: readonly Continuation[];
  /** By place in the list of sentences. */
  readonly funded: readonly Funded[];
}

/** The rules that need what was told before, sentence by sentence, beside what its frames found in each. */
export function tellStory(sentences: readonly Sentence[], framed: readonly Found[]): Told {
  const candidates: Candidate[] = [];
  const dropped: Dropped[] = [];
  const continuations: Continuation[] = [];
  const funded: Funded[] = [];
  const byBacker = new Map<string, number>();
  // Kept apart: nothing that is told around a denial goes on from it.
  const denials = framed.flatMap((found) => found.candidates.filter(isDenied));
  let round: Round | null = null;
  let venture: Venture | null = null;
  let awaited: Awaited | null = null;
  let lent: LoanSum | null = null;
  let heading: Heading | null = null;
  /** The last investment told of, and who was given money in the last sentence that tells of one. */
  let invested: Candidate | undefined;
  let given = { mention: -1, sentence: -9 };
  let buyer = -1;
  for (const [at, sentence] of sentences.entries()) {
    const { number } = sentence;
    const found = withoutDenials(framed[at] ?? nothingFound);
    const rounds: { candidates: Candidate[]; round: Round | null } = roundFrame
      ? findRounds(sentence, round, roundFrame)
      : { candidates: [], round };
    round = rounds.round;
    const gapped = found.candidates.flatMap((candidate) => [
      ...findGapped(sentence, candidate),
      ...findListedByDay(sentence, candidate),
    ]);
    const listed = findListedPairs(sentence, heading);
    heading = listed.heading;
    const read = listed.candidates.length > 0 ? listed.candidates : [...found.candidates, ...gapped];
    const here = [...read, ...rounds.candidates].filter(
      (candidate) => candidate.confidence >= minConfidence && !bringsTo(candidate, rounds.candidates),
    );
    const sums = findListedSums(sentence, candidates, roundFrame ?? null);
    const [firstSum] = sums;
    if (firstSum) remove(here, ({ type, trigger }) => type === 'investment' && trigger >= firstSum.first);
    here.push(...sums);
    const members: { candidates: Candidate[]; venture: Venture | null } =
      rounds.candidates.length === 0 ? findMembers(sentence, venture, here) : { candidates: [], venture };
    venture = members.venture;
    here.push(...members.candidates);
    const partners = findPartners(sentence, awaited);
    awaited = partners.awaited;
    here.push(...partners.candidates);
    const invests = here.filter((one) => isInvestment(one) && one.rule !== 'round');
    const last = invests.at(-1) ?? rounds.candidates.findLast(isInvestment) ?? invested;
    const unsaid = last
      ? findUnsaidInvestee(sentence, last, invests).flatMap((one) => [one, ...findGapped(sentence, one)])
      : [];
    for (const one of unsaid) leaveOut(here, one);
    here.push(...unsaid);
    const issued = here.length === 0 ? findUnsaidIssuer(sentence, candidates, roundFrame ?? null) : null;
    if (issued) here.push(issued);
    here.push(...findUnsaidSides(sentence, here));
    const likewise = findLikewise(sentence, here.length > 0 ? here : candidates);
    if (likewise.length > 0) {
      const alike = new Set(likewise.flatMap(({ from, to }) => [...from, ...to]));
      remove(here, ({ generic, between }) => generic && between.some((one) => alike.has(one)));
      here.push(...likewise);
    }
    const beside = here.find(({ rule }) => joining.has(rule) || buying.has(rule));
    const joined = beside ? findCoInvestors(sentence, beside) : null;
    if (joined) here.push(joined);
    attach(sentence, here);
    takeBracketedTerms(sentence, here);
    lent = sumOfLoan(sentence, here, lent);
    dropped.push(...found.dropped);
    const collapse = here.length === 0 ? findCollapse(sentence, candidates) : null;
    if (collapse) here.push(collapse);
    const stake = here.length === 0 ? findStakeOfLast(sentence, candidates) : null;
    if (stake) {
      attach(sentence, [stake]);
      here.push(stake);
    }
    const continuation =
      here.length === 0 ? (findContinuation(sentence, candidates) ?? goOn(sentence, candidates)) : null;
    if (continuation) continuations.push(continuation);
    candidates.push(...here);
    const bought = here.find(({ type, from }) => type === 'acquisition' && from.length === 1);
    buyer = bought?.from[0] ?? buyer;
    const investing = here.find(isInvestment);
    invested = here.findLast(isInvestment) ?? invested;
    round = openedBy(sentence, investing, round);
    if (investing) given = { mention: investing.to[0] ?? -1, sentence: number };
    for (const { type, from, to } of here)
      for (const backer of type === 'investment' && to[0] !== undefined ? from : [])
        byBacker.set(sentence.reading.mentions[backer]?.organization?.slug ?? '', to[0] ?? -1);
    funded.push({
      now: investing?.to[0] ?? (round?.sentence === number ? round.investee : -1),
      before: number - given.sentence <= 2 ? given.mention : -1,
      byBacker,
      buyer,
    });
  }
  return { candidates: [...candidates, ...denials], dropped, continuations, funded };
}
