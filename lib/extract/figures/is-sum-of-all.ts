// Whether a sum is what several deals come to together ("bringing their agreements to $22 billion", "contracts worth $4 billion in
// all", "has invested $8 billion to date", "doubles its investment to $8 billion"): the sum of none of them. "Raised its commitment to $9 billion" is one deal that grew, and keeps
// its sum.
import type { Reading } from '#lib/extract/reading.ts';

/** Words before the sum that a running total opens with; without one of them nothing below is asked. */
const opening = /\b(?:bring|brought|tak(?:e|es|ing)|took|push|lift|rais(?:es|ed|ing)|total)/;
/** What follows a sum of all that was ever paid. */
const untilNow = /^[^.;]{0,60}?\b(?:to date|so far|in all|in total|altogether|all told|overall|over the years)\b/;
/** Money that was paid by and by: what is still to be paid "in all" is one deal. */
const paid =
  /\b(?:has|have|had)(?: (?:now|already|so far|itself))* (?:invested|put|poured|pumped|sunk|ploughed|plowed|lent|spent|raised|collected|taken in)(?: (?:a|an|about|around|roughly|nearly|more than|over|some|total|of))* $/;
const closing = /^(?:,? (?:in all|in total|altogether|combined|all told|between them)\b)/;

const together =
  '(?:totals?|combined|overall|cumulative|aggregate|altogether|agreements|contracts|deals|orders|leases|commitments|investments|guarantees|(?:has|have|had) (?:put|invested|poured|committed|contracted|raised|borrowed|lent|spent))';

/** Said of what is added: "which brings the total to". */
const running = new RegExp(
  `\\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed|lift|lifts|lifting|lifted|raise|raises|raising|raised) [^.;]{0,60}\\b${together}\\b[^.;]{0,60}\\bto (?:[a-z]+ ){0,3}$`,
);

/** "Contracts worth $4 billion in all": of several deals only; a round of $4 billion in all is one. */
const several = /\b(?:agreements|contracts|deals|orders|leases|commitments|investments)\b[^.;]{0,40}$/;

/** "The total value of their contracts is now $4 billion". */
const standing =
  /\btotal (?:value |worth |size )?of (?:the |its |their |all )?(?:[a-z]+ ){0,2}(?:agreements|contracts|deals|orders|leases|commitments|investments)\b[^.;]{0,24}\b(?:is|are|to|at|now|reaches|reached|stands at) (?:[a-z]+ ){0,2}$/;

/** "Doubles its investment in X to $8 billion": with what was put in before. A commitment that is raised is one deal that grew. */
const grown =
  /\b(?:doubl|tripl|quadrupl|rais|increas|lift)\w* (?:its|their|the) (?:total |overall )?(?:investment|stake|funding)s? in [^.;]{1,40} to (?:(?:about|around|roughly|nearly|almost|more|than|over|some) )*$/;

/** `item` is a sum of the text. */
export function isSumOfAll({ folded, items }: Reading, item: number): boolean {
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 140), items.start[item]);
  const end = items.end[item] ?? 0;
  const right = folded.slice(end, end + 80);
  if (closing.test(right) && several.test(left)) return true;
  if (untilNow.test(right) && paid.test(left)) return true;
  if (grown.test(left)) return true;
  return opening.test(left) && (running.test(left) || standing.test(left));
}
