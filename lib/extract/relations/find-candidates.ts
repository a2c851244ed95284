// One sentence -> the claims that its frames find, in three steps: for each trigger word every frame it belongs to is tried, what
// was matched is judged, and what fits becomes claims. A frame that lacks a party, its goods or its money is dropped with a reason.
// No claim is made of a negated or supposed sentence.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { hasSlot } from '#lib/extract/frames/frame.ts';
import { classesAt, kindAt, wordAt } from '#lib/extract/reading.ts';
import { goodsAround, lacksGoods } from '#lib/extract/relations/goods/needed-goods.ts';
import { isMadeByOther } from '#lib/extract/relations/goods/told-goods.ts';
import { isBuildingContract } from '#lib/extract/relations/goods/told-purpose.ts';
import { areSeats, isForStaff } from '#lib/extract/relations/goods/told-staff.ts';
import { misfit } from '#lib/extract/relations/misfits/misfit.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { type Candidate, type Dropped, nothingAttached } from './candidate.ts';
import { asPairs, respectively, sellersOf, without } from './candidate-sides.ts';
import { stepOf } from './candidate-step.ts';
import { groupsOf, hasMoney, type Match, organizationOf, type Site } from './frame-site.ts';
import { matchFrame } from './match-frame.ts';
import { pairUp, unlike } from './pair-up.ts';
import type { Typed } from './relation-type.ts';
import { givesRights, isMedia, paysForPlace } from './rights-direction.ts';
import { isTriggerFor } from './trigger-fits.ts';
import { generics } from './type-of-agreement.ts';

export interface Found {
  readonly candidates: Candidate[];
  readonly dropped: Dropped[];
}

/** What somebody denies is no deal and no end of one. */
const denial = { status: 'ended', mark: 'denied', isRefused: false } as const;

function candidatesOf(site: Site, match: Match, found: Found): void {
  const { sentence, trigger, frame } = site;
  const involved = groupsOf(match);
  let [first, last] = [trigger, trigger];
  let subject: Group | null = null;
  for (const group of involved) {
    if (group.last < trigger && (subject === null || group.last > subject.last)) subject = group;
    if (group.first < sentence.start || group.last >= sentence.end) continue;
    first = Math.min(first, group.first);
    last = Math.max(last, group.last);
  }
  const relational = hasSlot(frame, 'filler');
  const modality = modalityOf(
    sentence,
    trigger,
    subject,
    relational ? 'relational' : frame.trigger === 'noun' ? 'noun' : 'verb',
  );
  const drop = (reason: string) => found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
  const isDenial = modality.isDenial && frame.type !== 'dispute' && frame.type !== 'rivalry';
  const { status, mark, isRefused } = isDenial ? denial : stepOf(site, modality, relational);
  if (modality.dropped && !isRefused && !isDenial) {
    drop(modality.dropped);
    return;
  }
  if (frame.type === 'rivalry' && modality.status === 'ended') {
    drop('no longer rivals');
    return;
  }
  const topics = goodsAround(site, match, { first, last, relational });
  if (lacksGoods(site, match, topics)) {
    drop('no such goods');
    return;
  }
  if (frame.needsMoney && !hasMoney(sentence, first, last + 6)) {
    drop('no money');
    return;
  }
  const base = {
    status,
    mark,
    frame,
    rule: frame.id,
    sentence: sentence.number,
    first: Math.min(first, modality.first),
    last: Math.max(last, modality.last),
    trigger,
    generic:
      generics.has(frame.id) ||
      (frame.between !== undefined && involved.some((group) => group.reference !== null && group.mentions.length > 1)),
    ...nothingAttached(),
  };
  const confidence = confidenceOf(site, involved);
  const sellers = sellersOf(site, involved);
  const make = (typed: Typed, a: readonly number[], b: readonly number[]) => {
    if (typed.type === 'partnership' && isTransaction(site)) {
      drop('money changed hands, for what is not said');
      return;
    }
    const isBackward =
      frame.id === 'settle' || frame.id === 'settlement'
        ? isMedia(sentence, b) && !isMedia(sentence, a)
        : typed.direction === 'backward' ||
          paysForPlace(site, b) ||
          givesRights(site, topics, a, b) ||
          isMadeByOther(site, a, b);
    const [from, to] = isBackward ? [b, a] : [a, b];
    const isSymmetric = typed.direction === 'both';
    const isContent =
      typed.type === 'licensing' && from.some((mention) => organizationOf(sentence, mention)?.kind === 'media');
    const isUsed = typed.type === 'licensing' && (isForStaff(sentence, trigger) || areSeats(sentence, trigger, from));
    const isBuilt = frame.id === 'award-contract' && isBuildingContract(site);
    const isLoan = typed.type === 'investment' && isLent(sentence, from);
    found.candidates.push({
      ...base,
      type: isContent
        ? 'content'
        : isLoan
          ? 'financing'
          : isUsed
            ? 'contract'
            : isBuilt
              ? 'infrastructure'
              : typed.type,
      sure: typed.sure,
      from: isSymmetric ? [] : [...from],
      to: isSymmetric ? [] : [...to],
      between: isSymmetric ? [...new Set([...from, ...to])] : [],
      confidence,
      capacity: [],
      ...(typed.type === 'acquisition' && sellers.length > 0 ? { sellers } : {}),
    });
  };

  const left = [...match.from, ...match.between.slice(0, 1)];
  const right = match.between.length > 1 ? match.between.slice(1) : match.to;
  const b = right.flatMap((group) => group.mentions);
  const a = left.flatMap((group) => unlike(sentence, group, b));
  for (const [at, mention] of b.entries()) {
    const group = right.find(({ mentions }) => mentions.includes(mention));
    if (group?.reference && group.mentions.length === 1 && left.length > 0)
      b[at] = unlike(sentence, group, a)[0] ?? mention;
  }
  const pairs = b.length === 0 ? asPairs(sentence, a) : null;
  const each = respectively(sentence, a, b);
  if (each) for (const [one, other] of each) pairUp(site, [one], [other], topics, make, drop);
  else if (!pairs) pairUp(site, without(sentence, left, a, b), without(sentence, right, b, a), topics, make, drop);
  else for (const [one, other] of pairs) pairUp(site, [one, other], [], topics, make, drop);
}

/** "the second transaction between A and B": they buy or borrow something, and work together in nothing. */
const isTransaction = ({ sentence, trigger }: Site): boolean =>
  wordAt(sentence.reading.items, trigger).text.startsWith('transaction') &&
  wordAt(sentence.reading.items, trigger + 1).text === 'between';

/** "A Bank's $2 billion financing of B": what banks bring where debt is spoken of is lent. */
const isLent = (sentence: Sentence, from: readonly number[]): boolean =>
  (sentence.topics & Topic.Debt) !== 0 &&
  from.length > 0 &&
  from.every((mention) => organizationOf(sentence, mention)?.kind === 'bank');

/** "A, a start-up that was founded in 2022, and B": who is listed behind another stands as far away as from that one. */
const behindListed = (before: Group | undefined, { first }: Group, trigger: number): number =>
  before && before.first > trigger && before.last < first ? first - before.last : Number.MAX_SAFE_INTEGER;

/** How far the frame can be trusted here: references, distance and title case cost. */
function confidenceOf(site: Site, groups: readonly Group[]): number {
  const { sentence, trigger, frame } = site;
  let confidence = frame.trust;
  for (const [at, group] of groups.entries()) {
    if (group.reference) confidence -= group.reference.isPronoun ? 0.06 : 0.08;
    // Whom a sentence only implies stands nowhere in it, and so not far away.
    if (group.reference && groupAt(sentence, group.first) !== group) continue;
    const distance = Math.min(
      Math.abs(group.first - trigger),
      Math.abs(group.last - trigger),
      behindListed(groups[at - 1], group, trigger),
    );
    if (distance > 8) confidence -= 0.06;
    if (distance > 16) confidence -= 0.08;
    if (
      !isOwnedProduct(sentence, group) &&
      group.mentions.some((mention) => (sentence.reading.mentions[mention]?.confidence ?? 1) < 0.9)
    )
      confidence -= 0.03;
  }
  return Math.max(0.05, Math.min(0.99, confidence));
}

/** "Ostrin's Vella": whose a product is stands before it. */
const isOwnedProduct = ({ reading: { items, mentions } }: Sentence, group: Group): boolean =>
  group.mentions.length === 1 &&
  mentions[group.mentions[0] ?? -1]?.isProduct === true &&
  kindAt(items, group.first - 1) === Kind.Possessive;

/** A frame whose places are filled at a trigger, and why it does not fit there. */
export interface Matched {
  readonly site: Site;
  readonly match: Match;
  misfit: string | null;
}

const nowhere: readonly Matched[] = [];

/** The frames of a sentence that find parties, not judged yet. Rounds of funding are found apart. */
export function matchFrames(sentence: Sentence): readonly Matched[] {
  if (sentence.groups.length === 0) return nowhere;
  const { items } = sentence.reading;
  const matched: Matched[] = [];
  for (let trigger = sentence.start; trigger < sentence.end; trigger++) {
    if (!(classesAt(items, trigger) & Class.Trigger)) continue;
    for (const { frame, form } of wordAt(items, trigger).uses) {
      if (frame.round || !isTriggerFor(sentence, trigger, frame, form)) continue;
      const site: Site = { sentence, trigger, frame, form };
      const match = matchFrame(site);
      if (match.from.length + match.to.length + match.between.length > 0) matched.push({ site, match, misfit: null });
    }
  }
  return matched;
}

/** Judges whether the parties of each can stand in its places. */
export function judgeMatches(matched: readonly Matched[]): void {
  for (const one of matched) one.misfit = misfit(one.site, one.match);
}

/** The claims of what was matched in a sentence and fits. */
export function findCandidates(matched: readonly Matched[]): Found {
  const found: Found = { candidates: [], dropped: [] };
  for (const { site, match, misfit: reason } of matched) {
    const { sentence, trigger, frame } = site;
    if (reason) found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
    else candidatesOf(site, match, found);
  }
  return found;
}
