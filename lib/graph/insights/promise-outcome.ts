// A promise and what its claims say of it later -> how it went, why, and by which claims. Nothing is judged by the calendar: a day
// that has passed breaks no promise, only words do. The trap: two sources that disagree are no promise that shrank; it shrinks or
// slips only where everybody who states the better figure was heard before all who state the worse one.
import type { ApproximateDate, Instant } from '#lib/domain/approximate-date.ts';
import type { PromiseOutcome, PromiseReason } from '#lib/domain/commitment.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { flowedBases, type Money, promisedBases } from '#lib/domain/money.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { keptOnce } from './kept-once.ts';

/** What has to be known of a claim besides its deal. */
export interface SaidWhen {
  readonly knownAt: Instant;
  readonly status: Status;
  readonly mark: StatusMark | null;
}

export type SaidOf = (deal: string) => ReadonlyMap<string, SaidWhen>;

export interface Outcome {
  readonly outcome: PromiseOutcome;
  readonly because: PromiseReason;
  /** The claims that say so; none where nothing more was heard. */
  readonly claims: string[];
}

interface Stated<T> {
  readonly value: T;
  readonly claims: readonly string[];
}

/** Statements this close together are of one round of news; they contradict each other. A text that says "amended" is later news. */
const oneRoundMs = 21 * 86_400_000;
/** "About 100" and "98.5" are one promise. */
const slack = 0.05;

/** Money is paid when these close. Where goods are sold, "closed" says that the contract stands. */
export const capitalTypes: readonly RelationType[] = ['investment', 'financing'];

/** Of two statements the claims of the later one, where it came after the other as news of its own. */
function laterNews(before: Stated<unknown>, after: Stated<unknown>, said: ReadonlyMap<string, SaidWhen>): string[] {
  const heard = ({ claims }: Stated<unknown>) => claims.flatMap((claim) => Date.parse(said.get(claim)?.knownAt ?? ''));
  const gap = Math.min(...heard(after)) - Math.max(...heard(before));
  const amended = after.claims.some((claim) => said.get(claim)?.mark === 'amended');
  return gap >= oneRoundMs || (amended && gap > 0) ? [...after.claims] : [];
}

function worse<T>(
  values: ReadonlyArray<Stated<T>>,
  isWorse: (before: T, after: T) => boolean,
  said: ReadonlyMap<string, SaidWhen>,
): string[] {
  return values.flatMap((after) => {
    const better = values.filter((before) => isWorse(before.value, after.value));
    const told = better.map((before) => laterNews(before, after, said));
    return told.length > 0 && told.every((claims) => claims.length > 0) ? (told[0] ?? []) : [];
  });
}

function shrank(before: Money, after: Money): boolean {
  const alike = before.currency === after.currency && before.period === after.period;
  // A ceiling promised nothing, and "at least" leaves room upwards.
  if (!alike || !before.value || !after.value || before.bound === 'up_to' || after.bound === 'at_least') return false;
  return Number(after.high ?? after.value) < Number(before.value) * (1 - slack);
}

const slipped = (before: ApproximateDate, after: ApproximateDate): boolean => after.from > before.until;

/** The claims by which money has flowed or what was promised is running. */
function keptBy(deal: Deal, said: ReadonlyMap<string, SaidWhen>): Pick<Outcome, 'because' | 'claims'> | null {
  const paid = (deal.amount?.values ?? []).filter(({ value }) => flowedBases.includes(value.basis));
  if (paid.length > 0) return { because: 'paid', claims: paid.flatMap(({ claims }) => claims) };
  const marked = (mark: StatusMark) => deal.claims.filter((claim) => said.get(claim)?.mark === mark);
  if (marked('in_force').length > 0) return { because: 'in_force', claims: marked('in_force') };
  if (capitalTypes.includes(deal.type) && marked('closed').length > 0)
    return { because: 'closed', claims: marked('closed') };
  return null;
}

function endOf(deal: Deal, said: ReadonlyMap<string, SaidWhen>): Outcome | null {
  if (deal.status !== 'ended') return null;
  const claims = deal.claims.filter((claim) => said.get(claim)?.status === 'ended');
  // A contract that has run its term was kept; an offer of money that lapsed was not.
  const ranOut = deal.mark === 'expired' && !capitalTypes.includes(deal.type);
  return { outcome: ranOut ? 'kept' : 'dropped', because: deal.mark === 'expired' ? 'expired' : 'ended', claims };
}

/** By whom told what was said, and by deal: a folded deal is judged again for every day for which it reads the same. */
const kept = new WeakMap<SaidOf, WeakMap<Deal, Outcome>>();

/** An end counts for more than a smaller sum, that for more than a later start, and that for more than its having begun. */
export const outcomeOf = (deal: Deal, saidOf: SaidOf): Outcome =>
  keptOnce(
    keptOnce(kept, saidOf, () => new WeakMap<Deal, Outcome>()),
    deal,
    () => judge(deal, saidOf),
  );

function judge(deal: Deal, saidOf: SaidOf): Outcome {
  const said = saidOf(deal.id);
  const end = endOf(deal, said);
  if (end) return end;
  const promised = (deal.amount?.values ?? []).filter(({ value }) => promisedBases.includes(value.basis));
  const smaller = worse(promised, shrank, said);
  if (smaller.length > 0) return { outcome: 'shrunk', because: 'smaller_sum', claims: smaller };
  const later = worse(deal.effective?.values ?? [], slipped, said);
  if (later.length > 0) return { outcome: 'late', because: 'later_start', claims: later };
  const kept = keptBy(deal, said);
  return kept ? { outcome: 'kept', ...kept } : { outcome: 'open', because: 'nothing', claims: [] };
}
