// Whether the nearest date is that of another event than the deal: of the suit, the vote or the clearance that the deal undergoes, or
// of the contract that is expanded. Such a deal has no date by its sentence, and it does not take that of the announcement either.
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

const undergoing =
  /\b(?:block|blocks|blocked|blocking|stop|stops|stopped|stopping|halt|halts|halted|halting|challeng\w+|approv\w+|clear|clears|cleared|clearing|prob(?:e|es|ed|ing)|review\w*|investigat\w+|examin\w+|scrutini[sz]\w+|oppos\w+|delay\w*|prevent\w*|vot\w+ (?:on|for|against|down|through)|wav\w+ through|object\w* to|rul\w+ on|decision on|approval of|clearance of|objections to)\b[^.;,]{0,50}$/;

/** "The takeover, agreed in June": its own date, whatever happens to it now. */
const ownDate =
  /\b(?:agreed|announced|signed|struck|unveiled|reached|made|proposed)(?: to)?(?: back)?(?: in| on| last| this)* $/;

/** "The agreement that the two signed in March", "the deal struck in June". */
const whatWasBefore =
  /\b(?:agreement|contract|deal|lease|leases|pact|partnership|order|commitment|arrangement|project|programme|program|venture|plan|merger|purchase|takeover|acquisition|investment|loan|one)s?\b[^.;]{0,50}\b(?:signed|struck|agreed|announced|reached|made|inked|unveiled|concluded|began|from|of)(?: back)?(?: in| on| last)* $/;

/** "Ended the contract of September", "that the two signed in March": of what ended, the day on which it was made. */
export function isDateOfMaking({ items, folded }: Reading, item: number): boolean {
  const start = items.start[item] ?? 0;
  const left = folded.slice(Math.max(0, start - 90), start);
  return whatWasBefore.test(/^of\b/.test(folded.slice(start, start + 3)) ? `${left}of ` : left);
}

const tried =
  /\b(?:tried|attempted|sought|wanted|hoped|offered|failed (?:attempt|bid)|attempt|bid) (?:unsuccessfully )?to (?:buy|acquire|purchase|take over|merge with)\b[^.;,]*$/;

/** "Which X tried to buy in 2022": of what came to nothing, the day of the attempt. */
export const isDateOfTry = ({ items, folded }: Reading, item: number): boolean =>
  tried.test(folded.slice(Math.max(0, (items.start[item] ?? 0) - 90), items.start[item]));

const meant =
  /\b(?:had (?:meant|planned|hoped|intended|wanted)|(?:was|were) (?:to|due|supposed|meant|expected)|would have)\b[^.;]*$/;

/** "Had meant to rent them in 2026": of what came to nothing, the day for which it was planned is not that of its end. */
export const isDateOfPlan = ({ items, folded }: Reading, item: number): boolean => {
  const start = items.start[item] ?? 0;
  return meant.test(folded.slice(Math.max(0, start - 120), start));
};

/** A takeover that somebody sues over, votes on or clears. */
function isUnderReview({ items, folded }: Reading, { type, trigger, status }: Candidate): boolean {
  if (type !== 'acquisition' || status === 'ended' || !(classesAt(items, trigger) & Class.DealNoun)) return false;
  const start = items.start[trigger] ?? 0;
  return undergoing.test(folded.slice(Math.max(0, start - 70), start));
}

/** So near to a suit stands what becomes of it. */
const courtReach = 40;
const suits = new Set(['lawsuit', 'case-against', 'brought-by', 'quarrel']);
const inCourt =
  /\b(?:judges?|jury|jurors|courts?|tribunal|trial|hearing|appeals?|testif\w+|rul(?:ed|es|ing)|verdict|dismiss\w*|lost|loses|won|wins|prevailed|drags? on|goes on|go on|go ahead|proceeds?)\b/;
const bringing =
  /\b(?:fil(?:e|es|ed|ing)|br(?:ing|ings|inging|ought)|lodg\w+|launch\w+|sued|sues|add(?:s|ed)|join(?:s|ed))\b/;

/** A suit that a judge hears or that somebody wins or loses was brought before that day. */
function isBeforeCourt({ items, folded }: Reading, { type, status, rule, sentence, trigger }: Candidate): boolean {
  if (type !== 'dispute' || status === 'ended' || !suits.has(rule)) return false;
  const first = Math.max(sentenceStart(items, sentence), trigger - courtReach);
  const last = Math.min(sentenceEnd(items, sentence) - 1, trigger + courtReach);
  const words = folded.slice(items.start[first], items.end[last]);
  return inCourt.test(words) && !bringing.test(words);
}

/** Between the comma and the noun: "the new 50/50 joint venture". */
const asideReach = 4;

/** "Invests in X, the joint venture of A and B": who owns X is told aside, and no sum or day of the sentence is that of their venture. */
export function isToldAside({ items }: Reading, { type, trigger }: Candidate): boolean {
  if (type !== 'joint_venture' || !(classesAt(items, trigger) & Class.DealNoun)) return false;
  for (let item = trigger - 1; item > trigger - 2 - asideReach; item--) {
    if (punctAt(items, item) === ',') return ((items.shape[item - 1] ?? 0) & Shape.Capital) !== 0;
    if (kindAt(items, item) === Kind.Organization) return false;
  }
  return false;
}

/** What is already there when something happens to it: a takeover under review, a suit before a court, a venture told aside. */
export const isUndergoing = (reading: Reading, candidate: Candidate): boolean =>
  isUnderReview(reading, candidate) || isBeforeCourt(reading, candidate) || isToldAside(reading, candidate);

/** "Rose 13 percent this week": how long shares have moved. On the day of the news they move because of it. */
const whileSharesMoved =
  /\b(?:rose|risen|fell|fallen|climbed|jumped|gained|slid|slumped|surged|soared|dropped|plunged|tumbled|rallied|doubled|tripled|lost|(?:up|down) (?:about |nearly |more than )?[\d.]+ ?(?:%|per ?cent))\b[^.;,]{0,30}$/;

/** "Double the amount announced in January": the day of the sum that this one is measured by. */
const ofSumBefore =
  /\b(?:amount|sum|figure|size|value|total|price|commitment) (?:that was |it |they )?(?:first |originally |previously )?(?:announced|agreed|reported|disclosed|told)(?: back)?(?: in| on| last)* $/;

/** "The third after those of 2019 and 2021": the days of what came before. */
const ofThoseBefore =
  /\b(?:after|like|following|besides|and|than|to) (?:those|that|the ones?|one|others) (?:of |in |from )?$/;

const later =
  /(?:through|until|till|by|starting|beginning|expected|expire[sd]?|ends?|lapses?|runs? out|extends?|from|due|online|deliver(?:y|ies)|launch(?:es|ing)?|since|founded|established|born|close|closing)(?: in| on| the| early| late| by| at)*(?: the end of)? $|(?:(?:expected|slated|scheduled|due|anticipated|set|likely) to|should|would) (?:close|be (?:completed|finali[sz]ed|closed|delivered|ready)|complete|finish|open|launch|start|begin|come|deliver|ship|go live)\b[^,;]{0,60}$/;

/** "Extended the deadline to July 25", "pushed the closing back to March". */
const putOff =
  /\b(?:extend|postpon|prolong|delay|push(?:ed|es|ing)? back|mov)\w*\b[^;]{0,70}\b(?:to|until|into)(?: the end of| the| late| early| mid)* $/;

/** Whether the words before a date say that it is one by which, from which or until which, and not the day on which something was agreed. */
export const namesLaterDay = (left: string): boolean => later.test(left) || putOff.test(left);

/** "X signs with Y, a year after it sued": what stands before such a date is the news, and not of that time. "In May after" is a day as any. */
const isAfter = ({ items, folded }: Reading, item: number): boolean =>
  /^ after /.test(folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 7)) &&
  /^(?!(?:this|last|next) )[a-z0-9 -]*\b(?:days?|weeks?|months?|years?)$/.test(
    folded.slice(items.start[item], items.end[item]),
  );

/** `left` are the words before the date; `isSpan` says that it is more than a day. */
export function isDateOfAnother(
  reading: Reading,
  candidate: Candidate,
  item: number,
  left: string,
  isSpan: boolean,
): boolean {
  if (isAfter(reading, item) && candidate.trigger < item) return true;
  if (isSpan && whileSharesMoved.test(left)) return true;
  if (ofSumBefore.test(left) || ofThoseBefore.test(left)) return true;
  if (candidate.mark === 'expanded') return whatWasBefore.test(left);
  return isUndergoing(reading, candidate) && !ownDate.test(left);
}
