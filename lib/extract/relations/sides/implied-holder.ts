// The other side of a directed relation where a sentence names one alone: who has bought, who lets or sells, whose customers or
// contractor somebody is. From a site and the side that is named to the groups that go without saying.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { subjectAfter, subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { isPassive } from '#lib/extract/relations/fill-slots.ts';
import { type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { absentFocus, focusGroup, isSameParty, onlyOther } from './unsaid-side.ts';
import { aboutHere, kindOf, mainOf, namedMost, neverSells, tells } from './unsaid-taker.ts';

/** "The acquisition of X gives it ...", "other acquisitions, X and Y": whoever the text is about has bought, where it is not X. */
export function unsaidBuyer({ sentence, trigger }: Site, bought: readonly Group[]): Group[] {
  const { items } = sentence.reading;
  if (/^purchase/.test(wordAt(items, trigger).text)) return [];
  let item = trigger - 1;
  while (item > sentence.start && (classesAt(items, item) & Class.Modifier || kindAt(items, item) === Kind.Figure))
    item--;
  const isDefinite = /^(?:the|this|two|three|four|five|other|past|recent|previous|earlier)$/.test(
    wordAt(items, item).text,
  );
  const focus = focusGroup(sentence);
  const [list] = bought;
  return isDefinite && focus && list && !isSameParty(sentence, focus, list) ? [focus] : [];
}

/** "X's success lies in ...": whose things the sentence opens with. */
export const owningGroup = (sentence: Sentence, trigger: number): Group | null =>
  sentence.groups.find(
    ({ last, reference, mentions }) =>
      last < trigger &&
      reference === null &&
      mentions.length === 1 &&
      kindAt(sentence.reading.items, last + 1) === Kind.Possessive,
  ) ?? null;

/** "boasting customers like X", "counting X among its clients": of the firm that the text is about. */
const isBoasted = ({ reading: { items, folded } }: Sentence, trigger: number): boolean =>
  [1, 2, 3].some((back) =>
    /^(?:boasting|boasts?|counting|serving|attracting|bringing|adding|winning|landing|signing|luring)$/.test(
      folded.slice(items.start[trigger - back], items.end[trigger - back]),
    ),
  );

/** "is fully leased to X", "will be sold to X": by the one other firm of the sentence, else by whom the text is about. */
export function unsaidGiver({ sentence, trigger, frame, form }: Site, to: readonly Group[]): Group[] {
  if ((frame.id !== 'lease-to' && frame.id !== 'supply') || !isPassive(sentence, trigger, form)) return [];
  if ((to[0]?.first ?? 0) < trigger || wordAt(sentence.reading.items, (to[0]?.first ?? 0) - 1).text !== 'to') return [];
  const giver =
    onlyOther(sentence, to) ??
    absentFocus(sentence) ??
    sentence.groups.find((group) => group.reference?.isPronoun) ??
    null;
  return giver ? [giver] : [];
}

/** "is developing a campus where X will be the first tenant": whoever builds the place lets it. */
function builderBefore({ reading, start, groups }: Sentence, trigger: number, [named]: readonly Group[]): Group | null {
  if (!named || named.last > trigger) return null;
  const where = named.first - 1;
  if (
    where <= start ||
    !/^(?:where|in which|at which)$/.test(reading.folded.slice(reading.items.start[where], reading.items.end[where]))
  )
    return null;
  const [only, ...more] = groups.filter(({ last, isPerson }) => last < where && !isPerson);
  return only && more.length === 0 ? only : null;
}

/** "X will be the sole tenant of the campus, Y said.": who tells it of its own. */
function tellingAfter(sentence: Sentence, trigger: number, named: readonly Group[]): Group | null {
  const [only, ...more] = sentence.groups.filter((group) => !named.includes(group));
  const { items } = sentence.reading;
  if (!only || more.length > 0 || only.first < trigger || punctAt(items, only.first - 1) !== ',') return null;
  return wordTextAt(sentence, trigger - 1) !== 'a' && tells(sentence, only) && only.last + 3 >= sentence.end
    ? only
    : null;
}

/** "The halls are leased from X, Y said", "The electricity is bought from X.": by who tells it, or whom the text is about. */
export function unsaidPurchaser({ sentence, trigger, frame, form }: Site, sellers: readonly Group[]): Group[] {
  if (frame.id !== 'purchase-goods' || !isPassive(sentence, trigger, form) || (sellers[0]?.first ?? 0) < trigger)
    return [];
  const [other, ...more] = sentence.groups.filter((group) => !sellers.includes(group));
  if (more.length > 0 || (other && !tells(sentence, other))) return [];
  const buyer = other ?? absentFocus(sentence, aboutHere(sentence));
  return buyer && !neverSells.has(kindOf(sentence, buyer)) ? [buyer] : [];
}

/** "The campus in Ohio will house X's servers, Y said": whose place it is tells it, or the text is about it. */
export function unsaidHost({ sentence, trigger, frame }: Site, guests: readonly Group[]): Group[] {
  if (frame.id !== 'host-tenant' || sentence.groups.some(({ last }) => last < trigger)) return [];
  if (!(topicsOf(sentence, sentence.start, trigger - 1) & Topic.Site)) return [];
  const host = tellingAfter(sentence, trigger, guests) ?? absentFocus(sentence, mainOf(sentence));
  return host && !neverSells.has(kindOf(sentence, host)) ? [host] : [];
}

const places = new WordPattern(
  /^(?:facility|facilities|campus|site|sites|data cent(?:er|re)s?|cent(?:er|re)|plant|supercomputer|cluster|system|systems|machines?|computer|halls?|project|platform|racks?|servers?|processors?|chips?|robots?|humanoids?|cars?|vehicles?|devices?|phones?|laptops?|drones?)$/,
);

const equipping = new Set(['fill-with', 'use-goods', 'powered-by']);

/** "X's processors", by a word for machines or a product's name. */
const namesMachines = (sentence: Sentence, [supplier]: readonly Group[]): boolean =>
  supplier !== undefined &&
  (topicsOf(sentence, supplier.first, supplier.last + 4) & (Topic.Chip | Topic.Compute)) !== 0;

/** "The facility will be equipped with X's processors", "The new cluster will house X's chips": whose place it is was said before. */
export function unsaidEquipped({ sentence, trigger, frame }: Site, suppliers: readonly Group[]): Group[] {
  if (!equipping.has(frame.id) || (suppliers[0]?.first ?? 0) < trigger) return [];
  const { reading, start, groups } = sentence;
  if (groups.some(({ first }) => first < trigger)) return [];
  // "These will be powered by X's chips".
  if (
    /^(?:these|those|both|all)$/.test(wordTextAt(sentence, start)) &&
    classesAt(reading.items, start + 1) & (Class.Modal | Class.Be)
  ) {
    const owner = namesMachines(sentence, suppliers) ? absentFocus(sentence) : null;
    return owner && !neverSells.has(kindOf(sentence, owner)) ? [owner] : [];
  }
  if (!/^(?:the|this|that|these|those|both|each)$/.test(wordTextAt(sentence, start))) return [];
  let item = start + 1;
  while (item < trigger && !places.written(reading, item) && kindAt(reading.items, item) !== Kind.Punct) item++;
  const owner = places.written(reading, item) && item < trigger ? absentFocus(sentence) : null;
  return owner && !neverSells.has(kindOf(sentence, owner)) ? [owner] : [];
}

/** "provided X with a credit line": who gets it is named right behind the verb, if only by a name that could be several. */
const namesBorrower = ({ sentence: { reading }, trigger }: Site): boolean =>
  [1, 2].some((after) => kindAt(reading.items, trigger + after) === Kind.Organization);

/** "With a $13 billion investment from X, Y is": who has got it stands behind the comma. */
export function frontedTaker({ sentence, trigger, frame }: Site, [giver]: readonly Group[]): Group[] {
  const opens = wordAt(sentence.reading.items, sentence.start).text;
  if (frame.id !== 'investment-from' || !giver || !/^(?:with|after|thanks to|following)$/.test(opens)) return [];
  if (sentence.groups.some(({ first }) => first < trigger)) return [];
  const taker = subjectAfter(sentence, giver.last);
  return taker && taker !== giver && !isSameParty(sentence, taker, giver) ? [taker] : [];
}

/** "X is worth $29 billion following a massive Y investment": into whom the clause is about, where the noun says no more. */
export function investedAfter({ sentence, trigger, frame }: Site, [giver]: readonly Group[]): Group[] {
  if (frame.id !== 'investment' || giver?.last !== trigger - 1) return [];
  let left = leftOfPhrase(sentence, giver.first);
  while (left > sentence.start && kindAt(sentence.reading.items, left) === Kind.Figure)
    left = leftOfPhrase(sentence, left);
  if (!/^(?:following|after|since|with|thanks to|on)$/.test(wordTextAt(sentence, left))) return [];
  const taker = subjectOf(sentence, left, 'past');
  return taker && taker !== giver && !isSameParty(sentence, taker, giver) ? [taker] : [];
}

/** "X Bank has agreed to lend $45 million", "X and Y acted as lead arrangers": to the firm that the text is about. */
export function unsaidBorrower(site: Site, lenders: readonly Group[]): Group[] {
  const { sentence, frame } = site;
  if (frame.type !== 'financing' || !(sentence.topics & Topic.Debt) || lenders.length === 0) return [];
  const { mentions } = sentence.reading;
  const lend = lenders.every(
    ({ reference, mentions: all }) =>
      reference === null && all.some((mention) => /^(?:bank|fund)$/.test(mentions[mention]?.organization?.kind ?? '')),
  );
  const focus = lend && !namesBorrower(site) ? absentFocus(sentence, aboutHere(sentence)) : null;
  const kind = mentions[focus?.mentions[0] ?? -1]?.organization?.kind;
  return focus && kind !== 'bank' && kind !== 'fund' && kind !== 'media' ? [focus] : [];
}

/** Whether the headline is about whom the text names most: the text is about that firm, whoever was spoken of just now. */
const isOwnHeadline = ({ headline, reading }: Sentence): boolean =>
  headline >= 0 && organizationNumber(reading, headline) === organizationNumber(reading, namedMost(reading));

/** "X and Y are customers.": of the firm that the text is about. */
export function impliedHolder({ sentence, trigger, frame, form }: Site, named: readonly Group[]): Group[] {
  const { items } = sentence.reading;
  const isRole = frame.from?.includes('filler') || frame.to?.includes('filler');
  if (isRole && form === 'plural' && (named[0]?.first ?? 0) > trigger && isBoasted(sentence, trigger)) {
    const about = owningGroup(sentence, trigger) ?? focusGroup(sentence);
    return about ? [about] : [];
  }
  if (isRole && form === 'plural' && opensList(sentence, trigger, named[0])) {
    const main = absentFocus(sentence, mainOf(sentence));
    return main && !neverSells.has(kindOf(sentence, main)) ? [main] : [];
  }
  const builder = isRole ? builderBefore(sentence, trigger, named) : null;
  if (builder) return [builder];
  const teller = isRole ? tellingAfter(sentence, trigger, named) : null;
  if (teller) return [teller];
  if (isRole && isJustAppointed(sentence, trigger, named[0])) {
    const main = absentFocus(sentence, mainOf(sentence));
    return main && !neverSells.has(kindOf(sentence, main)) ? [main] : [];
  }
  if (isRole && isTheRole(sentence, trigger, named[0])) {
    const focus = absentFocus(sentence, aboutHere(sentence));
    return focus ? [focus] : [];
  }
  if (
    !isRole ||
    form !== 'plural' ||
    !(isAfterBe(sentence, trigger) || wordAt(items, trigger - 1).text === 'as') ||
    (named[0]?.last ?? trigger) > trigger
  )
    return [];
  const end = /^(?:too|also|as well)$/.test(wordTextAt(sentence, trigger + 1)) ? trigger + 2 : trigger + 1;
  if (!/^(?:[.,;]|)$/.test(punctAt(items, end)) || kindAt(items, end) !== Kind.Punct) return [];
  const focus = isOwnHeadline(sentence) ? absentFocus(sentence, sentence.headline) : null;
  const holder = focus ?? focusGroup(sentence);
  return holder ? [holder] : [];
}

/** "are customers", "are also customers". */
const isAfterBe = ({ reading: { items } }: Sentence, noun: number): boolean =>
  (classesAt(items, noun - 1) & Class.Be) !== 0 ||
  ((classesAt(items, noun - 1) & Class.Adverb) !== 0 && (classesAt(items, noun - 2) & Class.Be) !== 0);

/** "Customers such as X and Y ...", "Early customers include X": of the firm that the text is about. */
function opensList(
  { reading: { items }, start, groups }: Sentence,
  trigger: number,
  named: Group | undefined,
): boolean {
  if (
    !named ||
    named.first < trigger ||
    named.reference ||
    !/^(?:customer|client|tenant|user)/.test(wordAt(items, trigger).text)
  )
    return false;
  if (!/^(?:such as|including|like|include|includes|included)$/.test(wordAt(items, trigger + 1).text)) return false;
  let left = trigger - 1;
  while (left >= start && classesAt(items, left) & Class.Modifier && !(classesAt(items, left) & Class.Preposition))
    left--;
  if (left < start || (left === start && /^(?:those|these|other|some)$/.test(wordAt(items, left).text)))
    return !groups.some(({ first }) => first < trigger);
  // "soaring demand from major clients like X".
  const isDemand =
    /^(?:from|by)$/.test(wordAt(items, left).text) &&
    /^(?:demand|orders|revenues?)$/.test(wordAt(items, left - 1).text);
  return isDemand && groups.every(({ first, reference }) => first > trigger || reference !== null);
}

/** "X has been named as general contractor.": by whom goes without saying. */
function isJustAppointed({ reading: { items, folded } }: Sentence, trigger: number, named: Group | undefined): boolean {
  if (!named || named.last >= trigger || !/^[.,;]?$/.test(punctAt(items, trigger + 1))) return false;
  return /^ (?:has|have|was|were) (?:also )?(?:been )?(?:named|picked|chosen|selected|appointed|hired)(?: as)?(?: (?:the|its|preferred|main|lead))? $/.test(
    folded.slice(items.end[named.last], items.start[trigger]),
  );
}

/** "The tenant is X", "X is the general contractor.": whose they are goes without saying. */
function isTheRole({ reading: { items } }: Sentence, trigger: number, named: Group | undefined): boolean {
  if (!named || wordAt(items, trigger - 1).text !== 'the') return false;
  if (named.first > trigger) return (classesAt(items, trigger + 1) & Class.Be) !== 0 && named.first <= trigger + 5;
  return (classesAt(items, trigger - 2) & Class.Be) !== 0 && /^[.,;]$/.test(punctAt(items, trigger + 1));
}
