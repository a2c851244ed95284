// One sentence -> the claims that its frames find, in three steps: for each trigger word every frame it belongs to is tried, what
// was matched is judged, and what fits becomes claims. A frame that lacks a party, its goods or its money is dropped with a reason.
// No claim is made of a negated or supposed sentence.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { cameToNothing, modalityOf } from '#lib/extract/clause/modality.ts';
import { classesAt, wordAt } from '#lib/extract/reading.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Candidate, type Dropped, nothingAttached } from './candidate.ts';
import { fillSlot } from './fill-slots.ts';
import {
  answerTo,
  groupsOf,
  hasMoney,
  type Match,
  organizationOf,
  type Site,
  topicsAround,
  topicsOf,
} from './frame-site.ts';
import { matchFrame } from './match-frame.ts';
import { misfit } from './misfit.ts';
import { pairUp, unlike } from './pair-up.ts';
import type { Typed } from './relation-type.ts';
import { givesRights, isMedia, paysForPlace } from './rights-direction.ts';
import { isTriggerFor } from './trigger-fits.ts';
import { generics } from './type-of-agreement.ts';

/** What a court can throw out. */
const suits = new Set(['lawsuit', 'case-against']);

/** "dismissed the suit of X against Y": a case that was brought is over; one that is only denied was brought too, by others' account. */
const isThrownOut = ({ sentence: { reading }, trigger }: Site, from: number): boolean =>
  /\b(?:dismiss|reject)/.test(reading.folded.slice(reading.items.start[from], reading.items.start[trigger]));

/** "has settled its lawsuit against X": the verb before the suit says that it is over. */
const settlesSuit = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\bsettl(?:e|es|ed|ing) (?:(?:its|the|their|his|her|an?|that|this) )?(?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(reading.items.start[start], reading.items.start[trigger]),
  );

/** "held talks with X, but the two were unable to agree". */
const isOver = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  cameToNothing.test(reading.folded.slice(reading.items.end[trigger], reading.items.end[end - 1]));

/** What is only offered is not agreed, and what is refused was only offered. */
const offers = new Set(['offer-for', 'offer-from', 'priced-offer-from', 'approach']);

/** "has offered to buy X": until somebody answers, that is no agreement. */
const isOffered = ({ start, reading: { items, folded } }: Sentence, trigger: number): boolean =>
  /\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|propos(?:es|ed|ing)|made an offer) to $/.test(
    folded.slice(items.start[Math.max(start, trigger - 4)] ?? 0, items.start[trigger] ?? 0),
  );

/** "wants to depend less on X": whoever wants that depends on it now. */
const reliances = new Set(['rely', 'dependence']);

export interface Found {
  readonly candidates: Candidate[];
  readonly dropped: Dropped[];
}

function candidatesOf(site: Site, match: Match, found: Found): void {
  const { sentence, trigger, frame } = site;
  const involved = groupsOf(match);
  const inSentence = involved.filter((group) => group.first >= sentence.start && group.last < sentence.end);
  const first = Math.min(trigger, ...inSentence.map((group) => group.first));
  const last = Math.max(trigger, ...inSentence.map((group) => group.last));
  const left = [...match.from, ...match.between.slice(0, 1)];
  const right = match.between.length > 1 ? match.between.slice(1) : match.to;
  const subject = involved.filter((group) => group.last < trigger).sort((a, b) => b.last - a.last)[0] ?? null;
  const relational =
    frame.from?.includes('filler') || frame.to?.includes('filler') || frame.between?.includes('filler');
  const modality = modalityOf(
    sentence,
    trigger,
    subject,
    relational ? 'relational' : frame.trigger === 'noun' ? 'noun' : 'verb',
  );
  const drop = (reason: string) => found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
  const isSold = (frame.id === 'stake' || frame.id === 'stock-buyer') && sells(sentence, trigger);
  const isSettled =
    (frame.id === 'settle' || frame.id === 'settlement' || (suits.has(frame.id) && settlesSuit(site))) &&
    modality.status !== 'talks';
  const isTalk =
    (frame.id === 'talks' ||
      frame.id === 'negotiate' ||
      frame.id === 'talking-to' ||
      frame.id === 'offer-verb' ||
      offers.has(frame.id) ||
      (frame.type === 'acquisition' && frame.trigger === 'verb' && isOffered(sentence, trigger)) ||
      (frame.id === 'backer' && isTalkedWith(sentence, trigger))) &&
    modality.status === 'agreed';
  const answer = frame.id === 'answered-offer' ? answerTo(site) : null;
  const isRefused =
    answer === 'ended' ||
    (modality.mark === 'denied' &&
      (offers.has(frame.id) || (suits.has(frame.id) && isThrownOut(site, modality.first))));
  if (modality.dropped && !isRefused) {
    drop(modality.dropped);
    return;
  }
  if (frame.type === 'rivalry' && modality.status === 'ended') {
    drop('no longer rivals');
    return;
  }
  const isLost = relational && frame.type === 'deal' && losesRole(sentence, trigger);
  const topics =
    topicsAround(sentence, trigger, last) |
    (relational ? topicsOf(sentence, first, trigger) : 0) |
    (frame.id === 'award-contract' ? topicsOf(sentence, trigger, trigger + awardReach) & Topic.Deal : 0) |
    (frame.type === 'licensing' ? namedModel(sentence, match) : 0);
  if (
    frame.needs !== undefined &&
    frame.id !== 'pay' &&
    frame.id !== 'rely' &&
    !(topics & frame.needs) &&
    !(frame.id === 'run-on' && isCloud(sentence, match)) &&
    !((frame.id === 'venture-run-by' || frame.id === 'settlement') && sentence.topics & frame.needs) &&
    !rentsFromProvider(site, match)
  ) {
    drop('no such goods');
    return;
  }
  if (frame.needsMoney && !hasMoney(sentence, first, last + 6)) {
    drop('no money');
    return;
  }
  const base = {
    status:
      frame.type === 'rivalry'
        ? ('agreed' as const)
        : isSettled ||
            frame.id === 'cut-ties' ||
            answer === 'ended' ||
            ((isSold || isLost) && modality.status === 'agreed')
          ? ('ended' as const)
          : isTalk
            ? isOver(site)
              ? ('ended' as const)
              : ('talks' as const)
            : modality.status === 'talks' && reliances.has(frame.id)
              ? ('agreed' as const)
              : modality.status,
    mark: frame.type === 'rivalry' ? null : isRefused ? ('cancelled' as const) : modality.mark,
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
    const isBackward =
      frame.id === 'settle' || frame.id === 'settlement'
        ? isMedia(sentence, b) && !isMedia(sentence, a)
        : typed.direction === 'backward' || paysForPlace(site, b) || givesRights(site, topics, a, b);
    const [from, to] = isBackward ? [b, a] : [a, b];
    const isSymmetric = typed.direction === 'both';
    const isContent =
      typed.type === 'licensing' && from.some((mention) => organizationOf(sentence, mention)?.kind === 'media');
    const isLoan = typed.type === 'investment' && isLent(sentence, from);
    found.candidates.push({
      ...base,
      type: isContent ? 'content' : isLoan ? 'financing' : typed.type,
      sure: typed.sure,
      from: isSymmetric ? [] : [...from],
      to: isSymmetric ? [] : [...to],
      between: isSymmetric ? [...new Set([...from, ...to])] : [],
      confidence,
      capacity: [],
      ...(typed.type === 'acquisition' && sellers.length > 0 ? { sellers } : {}),
    });
  };

  const b = right.flatMap((group) => group.mentions);
  const a = left.flatMap((group) => unlike(sentence, group, b));
  for (const [at, mention] of b.entries()) {
    const group = right.find(({ mentions }) => mentions.includes(mention));
    if (group?.reference && group.mentions.length === 1 && left.length > 0)
      b[at] = unlike(sentence, group, a)[0] ?? mention;
  }
  const pairs = b.length === 0 ? asPairs(sentence, a) : null;
  if (!pairs) pairUp(site, without(sentence, left, a, b), without(sentence, right, b, a), topics, make, drop);
  else for (const [one, other] of pairs) pairUp(site, [one, other], [], topics, make, drop);
}

const means = new WordPattern(/^(?:money|cash|funds?|funding|financing|capital|backing|help|support|loans?)$/);

/** "Takes over X with money from Y": whoever pays sells nothing. */
const isPayer = ({ reading }: Sentence, { first }: Group): boolean =>
  wordAt(reading.items, first - 1).text === 'from' && means.written(reading, first - 2);

/** Who gives up what is bought, where the sentence says so in the place that the frame has for it. */
function sellersOf({ sentence, trigger, frame, form }: Site, involved: readonly Group[]): readonly number[] {
  for (const slot of frame.seller ?? []) {
    const group = fillSlot(sentence, trigger, slot, form, frame.trigger === 'verb');
    if (group && !group.reference && !involved.includes(group) && !isPayer(sentence, group)) return group.mentions;
  }
  return [];
}

/** "between A and B, and C and D", "between A and both B and C": two pairs that have no part in each other; or null. */
function asPairs({ reading: { mentions, folded } }: Sentence, all: readonly number[]): Array<[number, number]> | null {
  const [a, b, c, d, ...more] = all;
  const between = (from: number, to: number) => folded.slice(mentions[from]?.end ?? 0, mentions[to]?.start ?? 0);
  if (a !== undefined && b !== undefined && c !== undefined && /^[^,.;]* and both $/.test(between(a, b)))
    return [b, c, ...(d === undefined ? [] : [d]), ...more].map((other): [number, number] => [a, other]);
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0) return null;
  const isTwice =
    /^ and (?:the )?$/.test(between(a, b)) &&
    /^, and (?:between )?(?:the )?$/.test(between(b, c)) &&
    /^ and (?:the )?$/.test(between(c, d));
  return isTwice
    ? [
        [a, b],
        [c, d],
      ]
    : null;
}

/** "with X and Y as their customers": of several firms that a word stands for, those of the other side are not meant. */
function without(
  sentence: Sentence,
  groups: readonly Group[],
  mentions: readonly number[],
  others: readonly number[],
): readonly number[] {
  if (!groups.some(({ reference, mentions: all }) => reference !== null && all.length > 1)) return mentions;
  const slugOf = (mention: number) => organizationOf(sentence, mention)?.slug;
  return mentions.filter((mention) => !others.some((other) => slugOf(other) === slugOf(mention)));
}

/** How far behind its verb what is awarded can stand: "gave X, a small software firm, a contract". */
const awardReach = 14;

/** "A Bank's $2 billion financing of B": what banks bring where debt is spoken of is lent. */
const isLent = (sentence: Sentence, from: readonly number[]): boolean =>
  (sentence.topics & Topic.Debt) !== 0 &&
  from.length > 0 &&
  from.every((mention) => organizationOf(sentence, mention)?.kind === 'bank');

/** "in talks with investors such as X": who may become one. */
function isTalkedWith({ start, reading: { items, folded } }: Sentence, trigger: number): boolean {
  const left = folded.slice(items.start[Math.max(start, trigger - 6)] ?? 0, items.start[trigger] ?? 0);
  return /\b(?:talks|discussions|negotiations) with (?:[a-z-]+ ){0,3}$/.test(left);
}

/** "sold its stake in": who had it has it no longer. */
function sells(sentence: Sentence, trigger: number): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 8)] ?? 0, items.start[trigger] ?? 0);
  return /\b(?:s(?:old|ells?|elling)|offload\w*|divest\w*|exit(?:s|ed|ing)?|dump(?:s|ed|ing)?|unload\w*|cash\w* out|disposed)\b(?! [^,;]{0,30}(?:services|products|chips))/.test(
    left,
  );
}

/** "dropped X as a supplier", "lost X as a customer": who was one is one no longer. */
function losesRole(sentence: Sentence, trigger: number): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 12)] ?? 0, items.start[trigger] ?? 0);
  return /\b(?:dropp(?:ed|ing)|drops|ditch(?:ed|es|ing)|dump(?:ed|s|ing)|remov(?:ed|es|ing)|cut(?:s|ting)?|lost|los(?:es|ing))\b[^,;]{1,40} as (?:an? |its |the |one of its )?[^,;]{0,25}$/.test(
    left,
  );
}

/** "runs on Azure": a cloud by name needs no word that says so. */
const isCloud = (sentence: Sentence, match: Match): boolean =>
  organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind === 'cloud';

/** "added Claude to its product": a lab's product by name says that it is a model. */
function namedModel({ reading: { mentions } }: Sentence, match: Match): number {
  const mention = mentions[match.from[0]?.mentions[0] ?? -1];
  return mention?.isProduct && mention.organization?.kind === 'lab' ? Topic.Model : 0;
}

/** "rents from X", "will spend $100 billion on X": what a provider of computing is paid for goes without saying. */
function rentsFromProvider({ sentence, trigger, frame }: Site, match: Match): boolean {
  if (frame.id !== 'spend' && frame.id !== 'purchase-goods') return false;
  const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  return (
    (kind === 'cloud' || kind === 'neocloud') &&
    (frame.id === 'spend' || /^(?:rent|leas)/.test(wordAt(sentence.reading.items, trigger).text))
  );
}

/** How far the frame can be trusted here: references, distance and title case cost. */
function confidenceOf(site: Site, groups: readonly Group[]): number {
  const { sentence, trigger, frame } = site;
  let confidence = frame.trust;
  for (const group of groups) {
    if (group.reference) confidence -= group.reference.isPronoun ? 0.06 : 0.08;
    // Whom a sentence only implies stands nowhere in it, and so not far away.
    if (group.reference && groupAt(sentence, group.first) !== group) continue;
    const distance = Math.min(Math.abs(group.first - trigger), Math.abs(group.last - trigger));
    if (distance > 8) confidence -= 0.06;
    if (distance > 16) confidence -= 0.08;
    if (group.mentions.some((mention) => (sentence.reading.mentions[mention]?.confidence ?? 1) < 0.9))
      confidence -= 0.03;
  }
  return Math.max(0.05, Math.min(0.99, confidence));
}

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
