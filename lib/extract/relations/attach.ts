// Gives a candidate the money, the date, the capacity, the stake and the exclusivity that its sentence states for it. A figure
// goes to the nearest trigger that can have it; a valuation or a revenue is never the price of a deal.

import { groupAt, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { isDateline } from '#lib/extract/dates/date-announcements.ts';
import { isDateOfAnother, isToldAside, namesLaterDay } from '#lib/extract/dates/is-date-of-another.ts';
import { isSumOfAll } from '#lib/extract/figures/is-sum-of-all.ts';
import { isValuation, valuesFirm } from '#lib/extract/figures/is-valuation.ts';
import { quantityAt } from '#lib/extract/figures/quantity-at.ts';
import { respectiveSum } from '#lib/extract/figures/respective-sum.ts';
import { classesAt, kindAt, punctAt, type Reading, wordAt } from '#lib/extract/reading.ts';
import { stakeOf } from '#lib/extract/relations/sides/stake-of.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { costBetween } from './cost-between.ts';
import { ventureNameOf } from './venture-name.ts';

const maxMoneyCost = 26;
const maxDateCost = 34;
const priced = new Set([
  'investment',
  'acquisition',
  'financing',
  'compute',
  'chips',
  'licensing',
  'partnership',
  'joint_venture',
  'contract',
  'content',
  'infrastructure',
  'energy',
]);

const closingCost = 18;

/** ", in a deal valued at more than $10 billion": said of the whole clause before it, however long. */
const closesClause = ({ items, folded }: Reading, item: number): boolean =>
  /\b(?:in|under) (?:an?|the) (?:[a-z-]+ ){0,3}(?:deal|agreement|contract|transaction)(?: that (?:is|was))? (?:worth|valued at|of|totall?ing) (?:[a-z]+ ){0,3}$/.test(
    folded.slice(Math.max(0, (items.start[item] ?? 0) - 70), items.start[item]),
  );

/** "1.3 billion euros ($1.5 billion)", "1.3 billion euros, or $1.5 billion": the sum is the one in the money it was agreed in. */
function isConversion(reading: Reading, item: number): boolean {
  const { items } = reading;
  let before = item - 1;
  while (before > item - 4 && /^(?:about|around|roughly|approximately|some|nearly)$/.test(wordAt(items, before).text))
    before--;
  if (punctAt(items, before) !== '(' && wordAt(items, before).text !== 'or') return false;
  // "A $US40bn ($61bn) deal": both are dollars, of two countries.
  if (punctAt(items, before) === '(' && punctAt(items, item + 1) === ')' && before === item - 1)
    return quantityAt(reading, before - 1)?.kind === 'money';
  if (punctAt(items, before - 1) === ',') before--;
  const first = quantityAt(reading, before - 1);
  return first?.kind === 'money' && first.unit !== quantityAt(reading, item)?.unit;
}

/** "$2.5 billion and not $3 billion, as was reported": the sum that is denied. */
const isDenied = ({ items, folded }: Reading, item: number): boolean =>
  /\b(?:not|rather than|instead of) (?:the |about |around |up to )?$/.test(
    folded.slice(Math.max(0, (items.start[item] ?? 0) - 24), items.start[item]),
  );

/** "to buy X in a deal valuing it at $5 billion": what a whole firm is valued at is what it costs. */
function isPriceOfWhole({ items, folded }: Reading, item: number): boolean {
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 96), items.start[item]);
  return valuesFirm(left) && /\b(?:deal|offer|bid|transaction|takeover|acquisition|purchase|which|sale)\b/.test(left);
}

/** "values X at $80 billion and Y at $33 billion": whose value a sum is, where a name stands right before it; or null. */
function valuedAt(sentence: Sentence, item: number): readonly number[] | null {
  const { items, folded } = sentence.reading;
  let at = item - 1;
  while (at > item - 3 && /^(?:about|around|roughly|nearly)$/.test(wordAt(items, at).text)) at--;
  const group = wordAt(items, at).text === 'at' ? groupAt(sentence, at - 1) : null;
  if (!group || group.reference || group.last !== at - 1) return null;
  return /\bvalu(?:es|ed|ing)\b/.test(folded.slice(items.start[sentence.start], items.start[group.first]))
    ? group.mentions
    : null;
}

const areSame = ({ mentions }: Reading, some: readonly number[], others: readonly number[]): boolean =>
  some.some((one) => others.some((other) => mentions[one]?.organization === mentions[other]?.organization));

interface Sum {
  readonly item: number;
  readonly cost: number;
}

/** The money of the sentence that belongs to this trigger, with its cost: a sum of its own, and one that it came to together with others. */
function nearestSums(sentence: Sentence, candidate: Candidate): { own: Sum | null; ofAll: Sum | null } {
  const best: { own: Sum | null; ofAll: Sum | null } = { own: null, ofAll: null };
  if (!hasKind(sentence, Kind.Figure)) return best;
  const { reading } = sentence;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (quantityAt(reading, item)?.kind !== 'money') continue;
    if (isConversion(reading, item) || isDenied(reading, item)) continue;
    const valued = candidate.type === 'acquisition' ? valuedAt(sentence, item) : null;
    const isTarget = valued !== null && areSame(reading, valued, candidate.to);
    if (valued && !isTarget) continue;
    if (isValuation(sentence, item) && !(candidate.type === 'acquisition' && isPriceOfWhole(reading, item))) continue;
    const inside = item >= candidate.first - 1 && item <= candidate.last + 1;
    const between = costBetween(sentence, candidate, item) - (inside ? 4 : 0);
    const isClosing = item > candidate.trigger && (isTarget || closesClause(reading, item));
    const cost = isClosing ? Math.min(between, closingCost) : between;
    if (cost > maxMoneyCost) continue;
    const which = isSumOfAll(reading, item) ? 'ofAll' : 'own';
    if (cost < (best[which]?.cost ?? Number.POSITIVE_INFINITY)) best[which] = { item, cost };
  }
  return best;
}

/** The nearest sum of its own. */
export const nearestMoney = (sentence: Sentence, candidate: Candidate): Sum | null =>
  nearestSums(sentence, candidate).own;

/** How much farther off a sum of its own may stand than what it came to together with others. */
const nearerOfAll = 8;

function moneyFor(sentence: Sentence, candidate: Candidate): Sum | null {
  const { own, ofAll } = nearestSums(sentence, candidate);
  const found = own && ofAll && ofAll.cost + nearerOfAll < own.cost ? ofAll : (own ?? ofAll);
  const [party = -1] = candidate.from.length === 1 ? candidate.from : [];
  const respective = found && party >= 0 ? respectiveSum(sentence, found.item, party) : null;
  return found && respective !== null ? { ...found, item: respective } : found;
}

/** "Has backed X since 2019", "had held a contract with X since July": what still lasts began then. */
const lasting = /\b(?:has|have|had|[a-z]'(?:s|ve|d)) (?!(?:since|been (?:closed|quiet|silent)))[^.;]{0,140}$/;

/** "From 2027 through 2032": the years for which it was agreed. */
const opensTerm = ({ items, folded }: Reading, item: number): boolean =>
  /^from /.test(folded.slice(items.start[item], items.end[item])) &&
  /^ ?(?:through|to|until|till|and (?:through|to))\b/.test(folded.slice(items.end[item], (items.end[item] ?? 0) + 14));

/** "Pays $430 million, the price that B agreed to in June": the day belongs to what somebody else did. */
function isInClauseOfAnother(sentence: Sentence, { last, from, to, between }: Candidate, item: number): boolean {
  const { items } = sentence.reading;
  const own = [...from, ...to, ...between];
  for (let at = last + 1; at < item; at++) {
    const isRelative = /^(?:that|which)$/.test(wordAt(items, at).text) && !(classesAt(items, at - 1) & Class.Report);
    const group = isRelative ? groupAt(sentence, at + 1) : null;
    if (group && !group.reference && !areSame(sentence.reading, group.mentions, own)) return true;
  }
  return false;
}

/**
 * The date that says when: not one by which something is to be built or since when a firm exists. One that opens a sentence is that of what it
 * tells first, however long it takes to name who does it.
 */
function nearestDate(sentence: Sentence, candidate: Candidate, isFirst: boolean): number | null {
  if (!hasKind(sentence, Kind.Date)) return null;
  const { items, folded, dates } = sentence.reading;
  let best: number | null = null;
  let lowest = maxDateCost;
  for (let item = sentence.start; item < sentence.end; item++) {
    const date = dates[items.ref[item] ?? -1]?.date;
    if (kindAt(items, item) !== Kind.Date || !date) continue;
    if (isDateline(sentence.reading, item)) continue;
    // What is still to come, as "will supply it from 2028", is no day on which anything was agreed.
    if (sentence.reading.day !== null && date.from > sentence.reading.day) continue;
    const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 90), items.start[item]);
    const own = folded.slice(items.start[item] ?? 0, items.end[item]);
    const isSince = /^since /.test(own) && candidate.status !== 'ended' && lasting.test(left);
    if (namesLaterDay(left) || (!isSince && /^(?:since|until|by|through|next(?! (?:day|week))) /.test(own))) continue;
    if (opensTerm(sentence.reading, item)) continue;
    if (isDateOfAnother(sentence.reading, candidate, item, left, date.from !== date.until)) continue;
    if (isInClauseOfAnother(sentence, candidate, item)) continue;
    const isOpening = isFirst && item === sentence.start && punctAt(items, item + 1) === ',';
    const cost = Math.min(costBetween(sentence, candidate, item), isOpening ? maxDateCost - 1 : maxDateCost);
    if (cost < lowest) {
      lowest = cost;
      best = item;
    }
  }
  return best;
}

const exclusivityWords: ReadonlyArray<
  readonly [RegExp, 'exclusive' | 'right_of_first_refusal' | 'preferred' | 'none']
> = [
  [/\brights? of first refusal\b/, 'right_of_first_refusal'],
  [/\bnon-?exclusive(?:ly)?\b/, 'none'],
  [/\bexclusiv(?:e|ely|ity)\b|\bsole(?:ly)?\b/, 'exclusive'],
  [/\b(?:preferred|primary)\b/, 'preferred'],
];
const lapsed =
  /\b(?:no longer|once|former(?:ly)?|had been|used to be|lose[sd]?|losing|lost|end(?:s|ed|ing)?|break(?:s|ing)? with|broke with|break(?:s|ing)? from|replac(?:e|es|ed|ing)|waiv(?:e|es|ed|ing)|drop(?:s|ped)?|expire[sd]?|loosen(?:s|ed|ing)?|relinquish\w*|gave up|gives up|scrap(?:s|ped)?|remov(?:e|es|ed|ing)|free(?:s|d|ing)?|releas(?:e|es|ed|ing)|previously|lapsed|not exclusive)\b/;

/** "Was the exclusive provider until January", "until recently X had the exclusive right": it stood, and stands no more. */
const stoodUntil =
  /\b(?:was|were|had)\b[^.;]*\b(?:exclusive|sole)\b[^.;]*\buntil\b|\buntil (?:recently|then|now|last|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.;]*\b(?:was|were|had)\b[^.;]*\b(?:exclusive|sole)\b/;

/** "Its right of first refusal to be X's cloud provider". */
const isFirstRefusal = ({ start, reading: { items, folded } }: Sentence, trigger: number): boolean =>
  /\bright of first refusal (?:to|on|over|for)\b[^.;,]{0,30}$/.test(
    folded.slice(items.start[Math.max(start, trigger - 9)] ?? 0, items.start[trigger]),
  );

/** Rules by which an exclusivity is told, and of the relation itself only that it stands. */
const ofExclusivity: ReadonlySet<string> = new Set(['exclusivity', 'first-refusal']);

function exclusivityOf(sentence: Sentence, candidate: Candidate): Candidate['exclusivity'] {
  const { items, folded } = sentence.reading;
  if (candidate.type === 'rivalry' || candidate.type === 'dispute' || candidate.type === 'acquisition') return null;
  const isOwn = ofExclusivity.has(candidate.rule);
  const isRefusal = isFirstRefusal(sentence, candidate.trigger);
  const from = Math.max(sentence.start, isOwn ? candidate.first : candidate.trigger - (isRefusal ? 12 : 6));
  const to = Math.min(sentence.end - 1, isOwn ? candidate.last + 5 : candidate.trigger + 6);
  for (let item = candidate.trigger + 1; item <= to; item++)
    if (wordAt(items, item).text.startsWith('exclusivity') && !isOwn) return null;
  const words = folded.slice(items.start[from] ?? 0, items.end[to] ?? 0);
  if (!/exclusiv|\bsole|preferred|primary|first refusal/.test(words)) return null;
  const found = exclusivityWords.find(([pattern]) => pattern.test(words));
  if (!found) return null;
  if (found[1] === 'preferred' && candidate.rule !== 'supplier') return null;
  const hadBeen = /\b(?:had been|used to be|was once|once|formerly|no longer|frees|freed|releases|released)\b/.test(
    folded.slice(items.start[Math.max(sentence.start, from - 4)] ?? 0, items.end[to] ?? 0),
  );
  const wasUntil = stoodUntil.test(folded.slice(items.start[sentence.start] ?? 0, items.end[sentence.end - 1]));
  return {
    kind: found[1],
    state: lapsed.test(words) || hadBeen || wasUntil ? 'ended' : 'in_force',
    first: from,
    last: to,
  };
}

/** Completes the candidates of one sentence, in place. */
export function attach(sentence: Sentence, candidates: readonly Candidate[]): void {
  if (candidates.length === 0) return;
  const { reading } = sentence;
  const takers = new Map<number, { cost: number; trigger: number }>();
  const firstTrigger = Math.min(...candidates.map(({ trigger }) => trigger));
  for (const candidate of candidates) {
    if (candidate.type === 'rivalry' || isToldAside(reading, candidate)) continue;
    if (priced.has(candidate.type) && candidate.amount === null && candidate.rule !== 'backed') {
      const money = moneyFor(sentence, candidate);
      const taken = money ? takers.get(money.item) : undefined;
      if (money && (!taken || taken.trigger === candidate.trigger || money.cost <= taken.cost + 2)) {
        candidate.amount = money.item;
        takers.set(money.item, { cost: money.cost, trigger: candidate.trigger });
        if (taken && taken.trigger !== candidate.trigger && money.cost + 2 < taken.cost)
          for (const other of candidates)
            if (other.trigger === taken.trigger && other.amount === money.item) other.amount = null;
      }
    }
    if (!candidate.hasOwnDay)
      candidate.date = nearestDate(sentence, candidate, candidate.trigger <= firstTrigger) ?? candidate.date;
    candidate.stake = stakeOf(sentence, candidate);
    candidate.exclusivity = exclusivityOf(sentence, candidate);
    if (candidate.type === 'joint_venture') candidate.name = ventureNameOf(sentence, candidate);
    if (
      hasKind(sentence, Kind.Figure) &&
      ['compute', 'chips', 'infrastructure', 'energy', 'partnership', 'joint_venture', 'investment'].includes(
        candidate.type,
      )
    ) {
      for (let item = sentence.start; item < sentence.end; item++) {
        const quantity = quantityAt(reading, item);
        if (
          (quantity?.kind === 'power' || (quantity?.kind === 'chips' && candidate.type !== 'investment')) &&
          costBetween(sentence, candidate, item) < 30 &&
          kindAt(reading.items, item) === Kind.Figure &&
          candidate.type !== 'investment'
        )
          candidate.capacity.push(item);
      }
    }
    if (
      ofExclusivity.has(candidate.rule) ||
      (candidate.exclusivity?.state === 'ended' && candidate.status === 'ended')
    ) {
      if (candidate.status === 'ended') {
        candidate.exclusivity = candidate.exclusivity
          ? { ...candidate.exclusivity, state: 'ended' }
          : { kind: 'exclusive', state: 'ended', first: candidate.first, last: candidate.last };
        candidate.status = 'agreed';
        candidate.mark = null;
      }
    }
  }
}
