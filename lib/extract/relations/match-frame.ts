// Which groups fill the sides of a frame at one trigger: for a directed frame each side's places in turn. Whether they fit is
// judged elsewhere.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { restOfList } from '#lib/extract/clause/rest-of-list.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import type { Slot } from '#lib/extract/frames/frame.ts';
import { classesAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { commissioned } from '#lib/extract/relations/sides/commissioned.ts';
import { bringerOf, ruledAgainst } from '#lib/extract/relations/sides/contest-sides.ts';
import {
  frontedTaker,
  impliedHolder,
  investedAfter,
  unsaidBorrower,
  unsaidBuyer,
  unsaidEquipped,
  unsaidGiver,
  unsaidHost,
  unsaidPurchaser,
} from '#lib/extract/relations/sides/implied-holder.ts';
import { ownedByTeller } from '#lib/extract/relations/sides/told-owner.ts';
import { onlyOther } from '#lib/extract/relations/sides/unsaid-side.ts';
import { mayLeaveTaker, unsaidTaker } from '#lib/extract/relations/sides/unsaid-taker.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { fillSlot } from './fill-slots.ts';
import { type Match, organizationOf, type Site, sameName } from './frame-site.ts';
import { matchSymmetric } from './match-symmetric.ts';

const nobody: readonly Group[] = [];
const unmatched: Match = { from: nobody, to: nobody, between: nobody };

const firstFilled = (site: Site, slots: readonly Slot[] | undefined, but: readonly Group[]): readonly Group[] => {
  if (slots)
    for (const slot of slots) {
      const group = fillSlot(site.sentence, site.trigger, slot, site.form, site.frame.trigger === 'verb');
      if (group && !but.includes(group) && !isOwnProduct(site, group, but)) return [group];
      if (group && slot === 'subject') {
        const earlier = subjectOf(site.sentence, group.first, 'past');
        if (earlier && !but.includes(earlier)) return [earlier];
      }
    }
  return nobody;
};

/** "Nvidia supplies Blackwell chips for X": what the maker itself sells is not who it sells to. */
const isOwnProduct = ({ sentence }: Site, group: Group, but: readonly Group[]): boolean => {
  const own = but[0]?.mentions[0];
  const [mention] = group.mentions;
  return (
    own !== undefined &&
    mention !== undefined &&
    group.mentions.length === 1 &&
    sentence.reading.mentions[mention]?.isProduct === true &&
    sameName(sentence, mention, own)
  );
};

/** Who goes without saying where a sentence names one side alone: each asked only where those before it know nobody. */
const unsaidSides = [
  impliedHolder,
  unsaidHost,
  unsaidEquipped,
  unsaidGiver,
  unsaidTaker,
  unsaidBorrower,
  unsaidPurchaser,
  frontedTaker,
] as const;

function unsaid(site: Site, named: readonly Group[]): readonly Group[] {
  for (const find of unsaidSides) {
    const [group] = find(site, named);
    if (group) return [group];
  }
  return nobody;
}

function matchDirected(site: Site): Match {
  const { frame } = site;
  if (frame.id === 'hall-of-maker' || frame.id === 'plant-of-maker' || frame.id === 'chip-of-maker')
    return commissioned(site) ?? unmatched;
  const landlord = frame.id === 'lease-noun' || frame.id === 'purchase-goods' ? landlordBehind(site) : null;
  if (landlord) return { from: [landlord], to: firstFilled(site, frame.to, [landlord]), between: [] };
  if (frame.trigger === 'adjective' && frame.id === 'backed') {
    return {
      from: firstFilled(site, ['compound'], []),
      to: firstFilled({ ...site, frame: { ...frame, trigger: 'verb' }, form: 'base' }, ['object'], []).map(firstOf),
      between: [],
    };
  }
  if (frame.id === 'settle' || frame.id === 'lawsuit') {
    const both = frame.id === 'settle' ? settledBetween(site) : droppedBetween(site);
    if (both) return both;
  }
  const strict = isVague(frame.from) && !isVague(frame.to) ? 'to' : 'from';
  const named = firstFilled(site, strict === 'from' ? frame.from : frame.to, nobody);
  const first = named.length > 0 ? asOwned(site, named) : toldBehind(site);
  if (first.length === 0 && frame.type === 'financing') return lentToFocus(site);
  if (first.length === 0)
    return frame.id === 'lease-noun' || licenses(site)
      ? asTwoSides(site, firstFilled(site, ['subject'], []))
      : toUnsaid(site, strict);
  const filled = firstFilled(site, strict === 'to' ? frame.from : frame.to, first);
  // "with X and Y as lenders": another bank that the sentence names lends, too.
  const found = frame.type === 'financing' && strict === 'from' && filled[0] && isBank(site, filled[0]) ? [] : filled;
  const loser = frame.id === 'brought-by' ? ruledAgainst(site) : null;
  const implied = found.length > 0 || loser ? (loser ? [loser] : found) : unsaid(site, first);
  const second = implied.length === 0 && frame.id === 'acquisition' ? unsaidBuyer(site, first) : implied;
  const [from, to] = strict === 'from' ? [first, second] : [second, first];
  if (frame.type === 'acquisition' && frame.trigger === 'noun' && isOwned(site, from[0], to[0]))
    return { from: to, to: from, between: [] };
  return { from, to, between: [] };
}

/** Of goods that somebody uses or buys: whose they are, where whoever tells it is their owner. */
const asOwned = (site: Site, named: readonly Group[]): readonly Group[] =>
  site.frame.id === 'use-goods' || site.frame.id === 'purchase-goods'
    ? named.map((group) => ownedByTeller(site, group) ?? group)
    : named;

/** A side that stands behind its noun in words of its own: "its purchases, including X", "the case that X brought". */
function toldBehind(site: Site): readonly Group[] {
  const bringer = site.frame.id === 'brought-by' ? bringerOf(site.sentence, site.trigger) : null;
  return bringer ? [bringer] : site.frame.id === 'acquisition' ? toldPurchases(site) : nobody;
}

const isBank = ({ sentence }: Site, { mentions }: Group): boolean =>
  mentions.every((mention) => organizationOf(sentence, mention)?.kind === 'bank');

/** "Norvane-backed A and B": only the name right behind the words is described by them. */
const firstOf = (group: Group): Group =>
  group.mentions.length > 1 ? { ...group, last: group.first, mentions: group.mentions.slice(0, 1) } : group;

const letting = /^(?:developed|built|owned|operated|constructed|run)$/;

/** "a lease for the facility, which is being developed by X": whose site is rented is told behind it. */
function landlordBehind({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  if (!/^(?:leas|rent|tenanc)/.test(wordAt(items, trigger).text)) return null;
  for (let item = trigger + 2; item < Math.min(sentence.end, trigger + 22); item++) {
    if (groupAt(sentence, item) || punctAt(items, item) === ';') return null;
    if (wordAt(items, item + 1).text === 'by' && letting.test(wordTextAt(sentence, item)))
      return groupAt(sentence, item + 2) ?? nominalAt(sentence, item + 2, 5);
  }
  return null;
}

/** "The Post and X signed a licensing deal": an outlet gives, and whoever is none takes. */
function licenses(site: Site): boolean {
  if (site.frame.id !== 'licence' && site.frame.id !== 'content-license') return false;
  const [pair] = firstFilled(site, ['subject'], []);
  const isOutlet = (mention: number) => organizationOf(site.sentence, mention)?.kind === 'media';
  if (pair && settledBefore(site, pair)) return true;
  return pair?.reference === null && pair.mentions.length === 2 && pair.mentions.filter(isOutlet).length === 1;
}

/** "The label settled with X and signed a licence for its catalogue": with whom it has settled right before; null where two outlets are named, or none. */
function settledBefore({ sentence, trigger }: Site, subject: Group): Group | null {
  const other = onlyOther(sentence, [subject]);
  if (!other || other.last > trigger || other.first < subject.last || subject.reference) return null;
  const isOutlet = ({ mentions }: Group) => mentions.every((one) => organizationOf(sentence, one)?.kind === 'media');
  const { items, folded } = sentence.reading;
  return isOutlet(subject) !== isOutlet(other) &&
    /\b(?:settled|resolved|dropped|ended|reached)\b/.test(
      folded.slice(items.end[subject.last], items.start[other.first]),
    ) &&
    / and /.test(folded.slice(items.end[other.last], items.start[trigger]))
    ? other
    : null;
}

/** "X will supply the turbines.": who brings something stands there alone. */
function toUnsaid(site: Site, strict: 'from' | 'to'): Match {
  const isEquipped = site.frame.id === 'powered-by';
  if (strict === 'from' || !(site.frame.id === 'investment' || isEquipped || mayLeaveTaker(site.frame)))
    return unmatched;
  const from = firstFilled(site, site.frame.from, nobody);
  const [to] =
    from.length > 0
      ? isEquipped
        ? unsaidEquipped(site, from)
        : [...unsaidTaker(site, from), ...investedAfter(site, from)]
      : nobody;
  return to ? { from, to: [to], between: nobody } : unmatched;
}

/** "X Bank is providing $385 million in construction debt.": to the firm that the text is about. */
function lentToFocus(site: Site): Match {
  const from = firstFilled(site, site.frame.from, nobody);
  const to = unsaidBorrower(site, from);
  return to.length > 0 ? { from, to, between: nobody } : unmatched;
}

/** "X and Y have settled their lawsuit": one of them had sued, and media do so more often than they are sued. */
function settledBetween({ sentence, trigger }: Site): Match | null {
  const both = subjectOf(sentence, trigger, 'past');
  if (
    both?.mentions.length !== 2 ||
    both.reference ||
    !/^(?:their|the|all)$/.test(wordAt(sentence.reading.items, trigger + 1).text)
  )
    return null;
  const [first, second] = both.mentions.map((mention): Group => ({ ...both, mentions: [mention] }));
  return first && second ? { from: [first], to: [second], between: [] } : null;
}

const dropping =
  /\b(?:drop(?:s|ped|ping)?|end(?:s|ed|ing)?|withdr(?:aw|aws|ew|awing|awn)|dismiss(?:es|ed|ing)?|abandon(?:s|ed|ing)?) (?:all |any |the |their |its |pending |remaining |mutual |[a-z-]+ )*$/;

/** "X and Y drop all lawsuits against each other", "have ended their lawsuit": which of the two had sued is told elsewhere. */
function droppedBetween(site: Site): Match | null {
  const { sentence, trigger } = site;
  const { items, folded } = sentence.reading;
  const both = sentence.groups.findLast(
    ({ last, mentions, reference }) => last < trigger && mentions.length === 2 && !reference,
  );
  if (!both) return null;
  const left = folded.slice(items.end[both.last], items.start[trigger]);
  const behind = folded.slice(items.end[trigger], items.end[Math.min(sentence.end - 1, trigger + 4)]);
  const isMutual = /^ (?:against|between|with) (?:each other|one another|them|the two)\b/.test(behind);
  if (
    !dropping.test(left) ||
    !(isMutual || (/\btheir (?:[a-z-]+ )*$/.test(left) && !/^ (?:against|with)\b(?! an?\b)/.test(behind)))
  )
    return null;
  return asTwoSides(site, [both]);
}

/** "two other acquisitions, X and Y", "its purchases, including X", "its latest purchase is X": what was bought stands behind the noun. */
function toldPurchases(site: Site): Group[] {
  const { sentence, trigger, form } = site;
  const { items } = sentence.reading;
  if (form !== 'plural')
    return /^(?:is|was)$/.test(wordAt(items, trigger + 1).text) ? namedRightAt(sentence, trigger + 2) : [];
  const included = includedBehind(sentence, trigger);
  if (included) return [included];
  const from = punctAt(items, trigger + 1) === ',' ? trigger + 2 : trigger + 1;
  const isListed = (classesAt(items, from) & Class.ListIntro) !== 0;
  const list = groupAt(sentence, isListed ? from + 1 : from);
  const isClosed = list !== null && /^(?:[.,;)\u2014-]|)$/.test(punctAt(items, list.last + 1));
  return list && !list.reference && (isListed || (from === trigger + 2 && isClosed && list.mentions.length > 1))
    ? [list]
    : [];
}

/** "is X": a name and no more, whose own deed follows. */
function namedRightAt(sentence: Sentence, item: number): Group[] {
  const group = groupAt(sentence, item) ?? nominalAt(sentence, item, 5);
  return group && !group.reference && /^(?:[.,;]|)$/.test(punctAt(sentence.reading.items, group.last + 1))
    ? [group]
    : [];
}

const includes = new WordPattern(/^(?:includ(?:e|es|ed)|were|are)$/);

/** "acquisitions by Norvane this year that include X and Y". */
function includedBehind(sentence: Sentence, trigger: number): Group | null {
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 10); item++) {
    if (!includes.written(sentence.reading, item)) continue;
    const list = groupAt(sentence, item + 1);
    return list && !list.reference ? list : null;
  }
  return null;
}

/** "X and Y agreed on a lease": one of the two lets, and their kinds say which. */
function asTwoSides(site: Site, [pair]: readonly Group[]): Match {
  const settled = pair && settledBefore(site, pair);
  if (settled) return { from: [pair], to: [settled], between: [] };
  const [one, two] = pair?.mentions ?? [];
  if (!pair || one === undefined || two === undefined || pair.mentions.length > 2)
    return { from: [], to: [], between: [] };
  return { from: [{ ...pair, mentions: [one] }], to: [{ ...pair, mentions: [two] }], between: [] };
}

/** "X shareholders vote down Y takeover": those who own X decide whether Y gets it. */
const isOwned = ({ sentence }: Site, owned: Group | undefined, bidder: Group | undefined): boolean =>
  owned !== undefined &&
  bidder !== undefined &&
  owned.last < bidder.first &&
  /^(?:shareholders?|stockholders?|holders)$/.test(wordAt(sentence.reading.items, owned.last + 1).text);

/** The side whose places are the more certain ones is filled first, so that the other cannot take its group. */
function isVague(slots: readonly Slot[] | undefined): boolean {
  if (slots) for (const slot of slots) if (slot === 'subject' || slot === 'possessor') return true;
  return false;
}

const listing: ReadonlySet<string> = new Set(['investment', 'acquisition', 'financing', 'dispute']);

/** "stakes in A and in the van maker B": a side that stands behind the trigger goes on as far as its list. */
function withRest({ sentence, trigger, frame }: Site, match: Match): Match {
  if (match === unmatched || frame.trigger === 'adjective' || !listing.has(frame.type)) return match;
  const known = [...match.from, ...match.to];
  const longer = (side: readonly Group[]): readonly Group[] =>
    side.flatMap((group) => {
      const isListed = group.first > trigger && !group.reference && !group.isPerson;
      return isListed ? [group, ...restOfList(sentence, group).filter((more) => !known.includes(more))] : [group];
    });
  return { ...match, from: longer(match.from), to: longer(match.to) };
}

/** The sides of a frame, empty where the sentence does not name them. */
export const matchFrame = (site: Site): Match =>
  site.frame.between ? matchSymmetric(site) : withRest(site, matchDirected(site));
