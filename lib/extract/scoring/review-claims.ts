// What an annotator who read an article finds wrong in the claims that were read out of it: relations that are not there, or the
// other way round, or said twice as two kinds, and a status, a sum or a date that is another one. What a claim leaves out is no
// finding: nothing can be added to it.
import { type ApproximateDate, overlaps, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Claim } from '#lib/domain/claim.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { Money } from '#lib/domain/money.ts';
import { isDirected, type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { type AnnotatedDeal, type Annotation, annotationOf } from './annotation.ts';
import { type Pair, pairsOf } from './score.ts';
import { ownKey, partyKey } from './score-names.ts';

export type Finding =
  | { readonly kind: 'absent'; readonly claim: Claim }
  | {
      readonly kind: 'type';
      readonly claim: Claim;
      readonly value: { readonly type: RelationType; readonly from: readonly string[] };
    }
  | { readonly kind: 'status'; readonly claim: Claim; readonly value: Status }
  | { readonly kind: 'mark'; readonly claim: Claim }
  | { readonly kind: 'amount'; readonly claim: Claim; readonly value: Money | null }
  | { readonly kind: 'date'; readonly claim: Claim; readonly field: Status; readonly value: ApproximateDate | null };

type Key = (name: string) => string;

interface Relation {
  readonly deal: AnnotatedDeal;
  readonly pairs: readonly Pair[];
}

const sidesOf = ({ typed }: Pair): string => typed.slice(typed.indexOf('|') + 1);
const isSymmetric = (pair: Pair): boolean => sidesOf(pair).includes('~');

const isCapital = (type: RelationType): boolean => relationKinds[type].family === 'capital';
const mayBeAnything = (type: RelationType): boolean => type === 'partnership';

/** Kinds that readers may take for one another. Who owns or lends is never who supplies; a partnership can be any business. */
const areAlike = (a: RelationType, b: RelationType): boolean =>
  mayBeAnything(a) || mayBeAnything(b) || isCapital(a) === isCapital(b);

/** Whether both say the same of two parties, by and large: the direction may not differ. */
const agrees = (pair: Pair, gold: Pair): boolean =>
  pair.bare === gold.bare && (isSymmetric(pair) || isSymmetric(gold) || sidesOf(pair) === sidesOf(gold));

const isExact = (pair: Pair, gold: Pair): boolean => pair.typed === gold.typed || gold.also.includes(pair.typed);

/** Whether a relation of the annotation holds for this one. */
const supports = (gold: Relation, { deal, pairs }: Relation): boolean =>
  pairs.some((pair) =>
    gold.pairs.some((other) => isExact(pair, other) || (areAlike(deal.type, gold.deal.type) && agrees(pair, other))),
  );

/** Whether the annotator has fewer than half of the pairs that a claim makes: its words say something else. */
function isMostlyAbsent({ deal, pairs }: Relation, gold: readonly Relation[]): boolean {
  const held = pairs.filter((pair) => gold.some((other) => supports(other, { deal, pairs: [pair] })));
  return held.length * 2 < pairs.length;
}

const reads = (relation: Relation, gold: Relation): boolean =>
  relation.pairs.some((pair) => gold.pairs.some((other) => isExact(pair, other)));

const shares = (a: Relation, b: Relation): boolean => a.pairs.some(({ bare }) => b.pairs.some((o) => o.bare === bare));

/** A sum as the annotator gives it; what annotations do not tell apart stays as the claim has it. */
function annotatedMoney({ value, currency, bound }: NonNullable<AnnotatedDeal['amount']>, claim: Claim): Money {
  return Money.parse({
    value: String(value),
    high: null,
    currency: currency ?? 'USD',
    bound: bound ?? 'exact',
    basis: claim.amount?.basis ?? 'announced',
    period: 'total',
    termMonths: claim.amount?.termMonths ?? null,
  });
}

/** "Almost $4 billion" and $3.92 billion are one sum. */
const differ = (a: number, b: number): boolean => Math.abs(a / b - 1) >= 0.05;

const haveOneSum = ({ deal: a }: Relation, { deal: b }: Relation): boolean =>
  a.amount !== null && b.amount !== null && !differ(a.amount.value, b.amount.value);

/** Another sum, or one that is not the relation's. */
function amountFinding(claim: Claim, said: AnnotatedDeal, deal: AnnotatedDeal): Finding[] {
  // An annotator gives the total; a sum a month or a year may stand beside it.
  if (!said.amount || claim.amount?.period !== 'total') return [];
  if (!deal.amount) return [{ kind: 'amount', claim, value: null }];
  return differ(said.amount.value, deal.amount.value)
    ? [{ kind: 'amount', claim, value: annotatedMoney(deal.amount, claim) }]
    : [];
}

/** Another day for what the relation came to, or one on which something else happened. */
function dateFinding(claim: Claim, { status, date }: AnnotatedDeal): Finding[] {
  const said = claim.dates[status];
  const meant = date === null ? null : parseApproximateDate(date);
  if (!said || (meant && overlaps(said, meant))) return [];
  return [{ kind: 'date', claim, field: status, value: meant }];
}

/** An exclusivity that lapsed is annotated as an ending, and is none of the relation's: such an annotation ends nothing. */
const isOtherState = (said: AnnotatedDeal, meant: AnnotatedDeal): boolean =>
  said.status !== meant.status &&
  said.exclusive === null &&
  (meant.exclusive === null || (meant.exclusive === false && said.status === 'ended'));

/** Another state: the claim loses the mark and the day of the one that was read; a day that is right is that of the other one. */
function stateFindings(claim: Claim, said: AnnotatedDeal, deal: AnnotatedDeal): Finding[] {
  if (!isOtherState(said, deal)) return [];
  const [day, meant] = [claim.dates[said.status], deal.date === null ? null : parseApproximateDate(deal.date)];
  const isRight = day !== null && meant !== null && overlaps(day, meant);
  return [
    { kind: 'status', claim, value: deal.status },
    ...(claim.mark === null ? [] : [{ kind: 'mark', claim } as const]),
    ...(day ? [{ kind: 'date', claim, field: said.status, value: null } as const] : []),
    ...(isRight ? [{ kind: 'date', claim, field: deal.status, value: day } as const] : []),
  ];
}

/** Another kind between the same parties, with who provides in it. What is read as plainer than a partnership stays so. */
function typeFinding(
  claim: Claim,
  said: AnnotatedDeal,
  { deal }: Relation,
  { mentions }: Extraction,
  key: Key,
): Finding[] {
  if (said.type === deal.type || mayBeAnything(deal.type) || deal.alsoType?.includes(said.type)) return [];
  const providing = new Set(deal.from.map(key));
  const from = new Set<string>();
  for (const { mention } of claim.parties) {
    const slug = mentions[mention]?.organization ?? null;
    if (slug !== null && isDirected(deal.type) && providing.has(key(slug))) from.add(slug);
  }
  return [{ kind: 'type', claim, value: { type: deal.type, from: [...from] } }];
}

/** What is wrong in the fields of a claim that alone tells of a relation which the annotator tells of once. */
const fieldFindings = (claim: Claim, said: AnnotatedDeal, { deal }: Relation): Finding[] => [
  ...stateFindings(claim, said, deal),
  ...amountFinding(claim, said, deal),
  ...dateFinding(claim, deal),
];

/** A sum where the annotator has none for anything that the claim can be about. */
const strangeSum = (claim: Claim, said: AnnotatedDeal, exact: readonly Relation[]): Finding[] =>
  exact.length > 0 && exact.every(({ deal }) => deal.amount === null)
    ? exact.slice(0, 1).flatMap(({ deal }) => amountFinding(claim, said, deal))
    : [];

/** Whether the annotated relation is between all whom the claim names. */
const covers = (gold: Relation, { pairs }: Relation): boolean =>
  pairs.every(({ bare }) => gold.pairs.some((other) => other.bare === bare));

/**
 * Of several annotated relations of a pair (a contract and its expansion) the one that has the claim's sum; null where more than one has it,
 * or another claim has it too.
 */
function bySum(exact: readonly Relation[], { deal }: Relation, read: readonly Relation[]): Relation | null {
  const { amount } = deal;
  if (!amount) return null;
  const hasIt = (one: Relation) => one.deal.amount !== null && !differ(amount.value, one.deal.amount.value);
  const [meant, ...others] = exact.filter(hasIt);
  if (!meant || others.length > 0) return null;
  return read.filter((other) => reads(other, meant) && hasIt(other)).length === 1 ? meant : null;
}

/** Keeps those that pass, if any do. */
const prefer = <T>(all: readonly T[], passes: (one: T) => boolean): readonly T[] =>
  all.some(passes) ? all.filter(passes) : all;

/** Of what is left of the annotation, that which a claim of another kind can be about: its sum tells, then its direction. */
function likeliest(open: readonly Relation[], { deal, pairs }: Relation): readonly Relation[] {
  const { amount } = deal;
  const bySum = prefer(open, (one) => !!amount && !!one.deal.amount && !differ(amount.value, one.deal.amount.value));
  return prefer(bySum, (one) => one.pairs.some((other) => pairs.some((pair) => sidesOf(pair) === sidesOf(other))));
}

/** Findings in the order of the claims. A denial is never judged: annotations leave denials out. */
export function reviewClaims(extraction: Extraction, annotation: Annotation, lexicon: Lexicon): Finding[] {
  const key = (name: string) => partyKey(name, lexicon);
  /** A group that buys what is its unit by now is no pair where units count as their groups. */
  const pairsIn = (deal: AnnotatedDeal): Pair[] => {
    const pairs = pairsOf(deal, key);
    return pairs.length > 0 ? pairs : pairsOf(deal, (name) => ownKey(name, lexicon));
  };
  const gold = annotation.deals.map((deal): Relation => ({ deal, pairs: pairsIn(deal) }));
  const read = extraction.claims.flatMap((claim) => {
    const [deal] = annotationOf({ ...extraction, claims: [claim] }, annotation, lexicon).deals;
    return deal ? [{ claim, deal, pairs: pairsIn(deal) }] : [];
  });
  /** Of two purchases of one firm it is the one of this sum, also where a claim reads the other one rightly. */
  const isReadBy = (other: Relation, one: Relation, said: Relation) =>
    reads(other, one) && (haveOneSum(other, one) || !haveOneSum(said, one));
  /** What the claim could be about under another kind: what no claim reads rightly. */
  const openTo = (said: Relation) =>
    gold.filter(
      (one) =>
        shares(said, one) &&
        areAlike(said.deal.type, one.deal.type) &&
        !read.some((other) => shares(other, said) && isReadBy(other, one, said)),
    );
  return read.flatMap((relation): Finding[] => {
    const { claim, deal, pairs } = relation;
    // A claim whose parties are units of one group has no pair, and says nothing that could be compared.
    if (pairs.length === 0) return [];
    const exact = gold.filter((other) => reads(relation, other));
    const open = openTo(relation);
    const isRepeated = exact.length === 0 && open.length === 0;
    const isWrong = exact.length === 0 && isDirected(deal.type) && isMostlyAbsent(relation, gold);
    if (isRepeated || isWrong || !gold.some((other) => supports(other, relation))) return [{ kind: 'absent', claim }];
    const [one, ...rest] = exact.length > 0 ? exact : likeliest(open, relation);
    if (!one) return [];
    if (rest.length > 0) {
      const meant = bySum(exact, relation, read);
      return meant ? fieldFindings(claim, deal, meant) : strangeSum(claim, deal, exact);
    }
    const rivals = read.filter(
      (other) =>
        other !== relation &&
        (reads(other, one) ||
          (exact.length === 0 &&
            !gold.some((known) => reads(other, known)) &&
            likeliest(openTo(other), other).includes(one))),
    );
    if (rivals.length > 0) {
      // What is told of others of a list says nothing of these: only of what kind it is.
      const isOfOthers = exact.length === 0 && !rivals.some((other) => shares(other, relation));
      if (isOfOthers && covers(one, relation) && !isOtherState(deal, one.deal))
        return typeFinding(claim, deal, one, extraction, key);
      return strangeSum(claim, deal, exact);
    }
    if (exact.length > 0) return fieldFindings(claim, deal, one);
    if (!covers(one, relation)) return [];
    // Another kind in another state: the words are of something else.
    return isOtherState(deal, one.deal)
      ? [{ kind: 'absent', claim }]
      : [...typeFinding(claim, deal, one, extraction, key), ...fieldFindings(claim, deal, one)];
  });
}
