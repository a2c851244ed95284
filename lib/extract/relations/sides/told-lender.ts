// Deals with a bank where money is lent, by whatever noun they go: "a facility that it agreed with X", "its loan and security agreement
// with X". From a site and its two parties to a type and a direction, or null.
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import type { Typed } from '#lib/extract/relations/relation-type.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';

const lent = /\b(?:loans?|debt|credit|mortgage|facilit(?:y|ies)|overdraft|revolver|notes|bonds)\b/;

/** How far before the noun the loan is told. */
const reach = 12;

export function lenderOf({ sentence, trigger, frame }: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const isBank = (one: KnownOrganization) => one.kind === 'bank';
  const isFund = (one: KnownOrganization) => one.kind === 'fund';
  const { reading, start, end } = sentence;
  const last = frame.id === 'agree-with' ? Math.min(end - 1, trigger + reach) : trigger;
  const ahead = reading.folded.slice(reading.items.start[Math.max(start, trigger - reach)], reading.items.end[last]);
  const direction = (first: boolean): Typed => ({
    type: 'financing',
    direction: first ? 'forward' : 'backward',
    sure: true,
  });
  if (isBank(a) !== isBank(b) && lent.test(ahead)) return direction(isBank(a));
  const isLoanOfFund = isFund(a) !== isFund(b) && (topicsOf(sentence, trigger - 4, trigger) & Topic.Debt) !== 0;
  return isLoanOfFund ? direction(isFund(a)) : null;
}
