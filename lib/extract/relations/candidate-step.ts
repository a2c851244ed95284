// How far a relation has got by what its frame and the words around it say: agreed, only offered, settled, sold, lost or refused.

import { isBoughtOfOwner } from '#lib/extract/clause/bought-of-owner.ts';
import { aimOf } from '#lib/extract/clause/control-noun.ts';
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { cameToNothing, type Modality } from '#lib/extract/clause/modality.ts';
import { answerTo, type Site } from './frame-site.ts';

/** What a court can throw out. */
const suits = new Set(['lawsuit', 'case-against']);

/** "dismissed the suit of X against Y": a case that was brought is over; one that is only denied was brought too, by others' account. */
const isThrownOut = ({ sentence: { reading }, trigger }: Site, from: number): boolean =>
  /\b(?:dismiss|reject)/.test(reading.folded.slice(reading.items.start[from], reading.items.start[trigger]));

/** "refused to dismiss the suit of X", "denied a motion to throw out the case": it goes on. */
const keepsSuit = ({ frame, sentence: { reading, start }, trigger }: Site): boolean =>
  suits.has(frame.id) &&
  /\b(?:refus|declin|den(?:y|ie)|reject)\w*\b[^;]{0,60}\b(?:to (?:dismiss|throw out|toss|strike)|dismissal of|dismissing|throwing out)\b[^;]*$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 40)], reading.items.start[trigger]),
  );

/** "has settled its lawsuit against X": the verb before the suit says that it is over. */
const settlesSuit = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:settl(?:e|es|ed|ing)|(?:agree(?:s|d|ing)?|decided|promised) (?:on [a-z]+ )?to (?:drop|end|withdraw|dismiss)) (?:(?:its|the|their|his|her|an?|that|this) )?(?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(reading.items.start[start], reading.items.start[trigger]),
  );

/** "held talks with X, but the two were unable to agree". */
const isOver = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  cameToNothing.test(reading.folded.slice(reading.items.end[trigger], reading.items.end[end - 1]));

/** What is only offered is not agreed, and what is refused was only offered. */
const offers = new Set(['offer-for', 'offer-from', 'priced-offer-from', 'approach']);

/** "rejected X's offer to buy it": what was refused was only offered. */
function isAimOfOffer({ sentence, trigger, frame }: Site): boolean {
  const aim = frame.type === 'acquisition' && frame.trigger === 'verb' ? aimOf(sentence, trigger) : null;
  return aim !== null && /^(?:offers?|bids?|proposals?)$/.test(wordTextAt(sentence, aim.noun));
}

/** "has offered to buy X": until somebody answers, that is no agreement. */
const isOffered = ({ start, reading: { items, folded } }: Sentence, trigger: number): boolean =>
  /\b(?:offer(?:s|ed|ing)?|bid(?:s|ding)?|propos(?:es|ed|ing)|made an offer) to $/.test(
    folded.slice(items.start[Math.max(start, trigger - 4)] ?? 0, items.start[trigger] ?? 0),
  );

/** "wants to depend less on X": whoever wants that depends on it now. */
const reliances = new Set(['rely', 'dependence']);

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

/** A deal's step, and whether it is one that was only sought and is refused: such a one is told although nothing came of it. */
export interface Step extends Pick<Modality, 'status' | 'mark'> {
  readonly isRefused: boolean;
}

const isSettlement = (site: Site): boolean =>
  site.frame.id === 'settle' || site.frame.id === 'settlement' || (suits.has(site.frame.id) && settlesSuit(site));

/** What a frame that sounds agreed only seeks. */
const isTalk = ({ sentence, trigger, frame }: Site): boolean =>
  talks.has(frame.id) ||
  offers.has(frame.id) ||
  (frame.type === 'acquisition' && frame.trigger === 'verb' && isOffered(sentence, trigger)) ||
  (frame.id === 'backer' && isTalkedWith(sentence, trigger));

const talks = new Set(['talks', 'negotiate', 'talking-to', 'offer-verb']);

/** The stake is sold, or bought of whoever had it; the customer lost. */
const isGone = ({ sentence, trigger, frame }: Site, relational: boolean): boolean =>
  frame.id === 'stake-bought-back' ||
  (frame.id === 'stake' && isBoughtOfOwner(sentence, trigger)) ||
  ((frame.id === 'stake' || frame.id === 'stock-buyer') && sells(sentence, trigger)) ||
  (relational && frame.type === 'deal' && losesRole(sentence, trigger));

/** `relational` where the trigger says what somebody is to somebody: "a customer of X". */
export function stepOf(site: Site, modality: Modality, relational: boolean): Step {
  const { frame } = site;
  if (keepsSuit(site)) return { status: 'agreed', mark: null, isRefused: true };
  const answer = frame.id === 'answered-offer' || frame.id === 'answered-sale' ? answerTo(site) : null;
  const isRefused =
    answer === 'ended' ||
    (modality.mark === 'denied' &&
      (offers.has(frame.id) || isAimOfOffer(site) || (suits.has(frame.id) && isThrownOut(site, modality.first))));
  const mark = isRefused ? 'cancelled' : modality.mark;
  if (frame.type === 'rivalry') return { status: 'agreed', mark: null, isRefused };
  const { status } = modality;
  const isAgreed = status === 'agreed';
  const isEnded =
    (status !== 'talks' && isSettlement(site)) ||
    frame.id === 'cut-ties' ||
    answer === 'ended' ||
    (isAgreed && isGone(site, relational));
  if (isEnded) return { status: 'ended', mark, isRefused };
  if (isAgreed && isTalk(site)) return { status: isOver(site) ? 'ended' : 'talks', mark, isRefused };
  return { status: status === 'talks' && reliances.has(frame.id) ? 'agreed' : status, mark, isRefused };
}
