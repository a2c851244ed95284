// Whether a sum is what several deals come to together ("bringing their agreements to $22 billion", "contracts worth $4 billion in
// all"): the sum of none of them. "Raised its commitment to $9 billion" is one deal that grew, and keeps its sum.
import type { Sentence } from '#lib/extract/clause/groups.ts';

/** Words before the sum that a running total opens with; without one of them nothing below is asked. */
const opening = /\b(?:bring|brought|tak(?:e|es|ing)|took|push|lift|rais(?:es|ed|ing)|total)/;
const closing = /^(?:,? (?:in all|in total|altogether|combined|all told|between them)\b)/;

const together =
  '(?:totals?|combined|overall|cumulative|aggregate|altogether|agreements|contracts|deals|orders|leases|commitments|investments|(?:has|have|had) (?:put|invested|poured|committed|contracted|raised|borrowed|lent|spent))';

/** Said of what is added: "which brings the total to". */
const running = new RegExp(
  `\\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed|lift|lifts|lifting|lifted|raise|raises|raising|raised) [^.;]{0,60}\\b${together}\\b[^.;]{0,60}\\bto (?:[a-z]+ ){0,3}$`,
);

/** "Contracts worth $4 billion in all": of several deals only; a round of $4 billion in all is one. */
const several = /\b(?:agreements|contracts|deals|orders|leases|commitments|investments)\b[^.;]{0,40}$/;

/** "The total value of their contracts is now $4 billion". */
const standing =
  /\btotal (?:value |worth |size )?of (?:the |its |their |all )?(?:[a-z]+ ){0,2}(?:agreements|contracts|deals|orders|leases|commitments|investments)\b[^.;]{0,24}\b(?:is|are|to|at|now|reaches|reached|stands at) (?:[a-z]+ ){0,2}$/;

/** `item` is a sum of the sentence. */
export function isSumOfAll({ reading }: Sentence, item: number): boolean {
  const { folded, items } = reading;
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 140), items.start[item]);
  const end = items.end[item] ?? 0;
  if (closing.test(folded.slice(end, end + 20)) && several.test(left)) return true;
  return opening.test(left) && (running.test(left) || standing.test(left));
}
