// For whom something is brought or built where a sentence does not say: whom the text is about.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, type Reading } from '#lib/extract/reading.ts';
import { isPassive } from '#lib/extract/relations/fill-slots.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { absentFocus } from './unsaid-side.ts';

/** What kind of firm a group is, by its first member. */
export const kindOf = ({ reading }: Sentence, { mentions }: Group): OrganizationKind =>
  reading.mentions[mentions[0] ?? -1]?.organization?.kind ?? 'unknown';

/** Kinds that buy no machines for a business of their own. */
export const neverSells: ReadonlySet<OrganizationKind> = new Set([
  'government',
  'public_body',
  'media',
  'fund',
  'bank',
]);

/** Kinds that take what they reserve or install for themselves. */
const movesIn: ReadonlySet<OrganizationKind> = new Set(['lab', 'cloud', 'neocloud', 'software', 'unknown', 'media']);

/** Frames of those who bring or build something, and of whom it comes from. */
const bringing = new Set(['order-for', 'supply', 'come-from', 'manufacture-for', 'deploy-for', 'build-for']);

/** Whether a frame can leave out for whom something is brought. */
export const mayLeaveTaker = ({ id }: Frame): boolean => id === 'award-contract' || bringing.has(id);

/**
 * "X will supply the turbines.", "The chips are to come from X.", "The contract went to X.": for whom goes without saying where the
 * sentence names nobody else, which is whom the text is about. What a firm does all the time is no deal: "X supplies turbines".
 */
export function unsaidTaker({ sentence, trigger, frame, form }: Site, from: readonly Group[]): Group[] {
  const isAward = frame.id === 'award-contract';
  if (!mayLeaveTaker(frame)) return [];
  if (frame.id === 'deploy-for' && from[0] && movesIn.has(kindOf(sentence, from[0]))) return [];
  const [other, ...more] = sentence.groups.filter((group) => !from.includes(group));
  if (other && frame.id !== 'come-from')
    return more.length === 0 && tells(sentence, other) && isTellerOf(sentence, other, from[0], isAward) ? [other] : [];
  if (
    isAward
      ? !isPassive(sentence, trigger, form) && !isAwardGone(sentence, trigger)
      : !isSingleAct(sentence, trigger, frame.id)
  )
    return [];
  const focus = absentFocus(sentence, isAward ? sentence.focus : mainOf(sentence));
  if (!focus) return [];
  const kind = kindOf(sentence, focus);
  return (isAward ? publicKinds.has(kind) : !neverSells.has(kind)) ? [focus] : [];
}

/** "X said Y will supply", and of awards "contracts went to Y, the ministry said": who tells is who takes. */
const isTellerOf = (sentence: Sentence, teller: Group, giver: Group | undefined, isAward: boolean): boolean =>
  isAward ? publicKinds.has(kindOf(sentence, teller)) : teller.last < (giver?.first ?? 0);

/** "The contracts went to X": what was awarded goes by itself. */
const isAwardGone = (sentence: Sentence, trigger: number): boolean =>
  /^(?:contracts?|awards?|orders?)$/.test(wordTextAt(sentence, trigger - 1));

/** "X said Y will supply": who tells it of its own affairs. */
export const tells = (sentence: Sentence, { last, reference }: Group): boolean =>
  (reference === null || reference.isPronoun) &&
  /^(?:said|says|told|announced|confirmed|disclosed|added|revealed)$/.test(wordTextAt(sentence, last + 1));

const mains = new WeakMap<Reading, number>();

/** Whom the whole text is about: the headline's, else the one that is named most often, and oftener than any other; -1 for nobody. */
export const mainOf = ({ headline, reading }: Sentence): number => (headline >= 0 ? headline : namedMost(reading));

/** How many sentences on, what a text is about is still what it is about, whoever was named in between. */
const lasting = 5;

/** So much oftener than who was spoken of last the main firm must be named, for the other to have been told in passing. */
const outweighing = 2;

/** Whom the whole text is about, where that was named just before and somebody else only in passing; else whom the last sentence was about. */
export function aboutHere(sentence: Sentence): number {
  const { reading, focus } = sentence;
  const main = mainOf(sentence);
  const [wanted, last] = [organizationNumber(reading, main), organizationNumber(reading, focus)];
  if (main < 0 || wanted === 0 || last === 0 || wanted === last) return focus;
  const counts = countsOf(reading);
  if ((counts.get(wanted) ?? 0) < outweighing * (counts.get(last) ?? 0)) return focus;
  return isNamedJustBefore(sentence, wanted) ? main : focus;
}

/** Whether an organization is named in the few sentences before. */
function isNamedJustBefore({ reading, start, number }: Sentence, wanted: number): boolean {
  const { items, mentions } = reading;
  const from = items.sentences[Math.max(0, number - lasting)] ?? 0;
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.item ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let mention = low - 1; mention >= 0 && (mentions[mention]?.item ?? 0) >= from; mention--)
    if (organizationNumber(reading, mention) === wanted) return true;
  return false;
}

/** Whom a text names most often, and oftener than any other, whatever its headline says; -1 for nobody. */
export function namedMost(reading: Reading): number {
  const known = mains.get(reading);
  if (known !== undefined) return known;
  const found = mostNamed(reading);
  mains.set(reading, found);
  return found;
}

const counted = new WeakMap<Reading, ReadonlyMap<number, number>>();

/** By number of an organization: how often the whole text names it. */
function countsOf(reading: Reading): ReadonlyMap<number, number> {
  const known = counted.get(reading);
  if (known) return known;
  const counts = new Map<number, number>();
  for (let mention = 0; mention < reading.mentions.length; mention++) {
    const number = organizationNumber(reading, mention);
    if (number > 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  counted.set(reading, counts);
  return counts;
}

/** The first mention of the one that is named most often, twice at least and oftener than any other, or -1. */
function mostNamed(reading: Reading): number {
  const [most, second] = [...countsOf(reading)].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2 || most[1] === second?.[1]) return -1;
  return reading.mentions.findIndex((_, mention) => organizationNumber(reading, mention) === most[0]);
}

const bound = /^(?:is|are|was|were|has|have|had|to|be|been)$/;

/** A modal or an auxiliary before the verb, or goods that are counted or known: one act, not what a firm lives on. */
function isSingleAct(sentence: Sentence, trigger: number, frame: string): boolean {
  if (frame === 'come-from' || frame === 'order-for') return true;
  const { items } = sentence.reading;
  if (making.has(frame) && isPermitted(sentence, trigger)) return false;
  if (wordTextAt(sentence, trigger + 1) === 'the' || kindAt(items, trigger + 1) === Kind.Figure) return true;
  if (making.has(frame)) return false;
  const before = classesAt(items, trigger - 1) & Class.Adverb ? trigger - 2 : trigger - 1;
  return (classesAt(items, before) & Class.Modal) !== 0 || bound.test(wordTextAt(sentence, before));
}

/** "X was granted a request to develop 15 halls": who asked for it builds them for itself. */
function isPermitted(sentence: Sentence, trigger: number): boolean {
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 12); item--)
    if (/^(?:granted|permitted|allowed|authori[sz]ed|cleared)$/.test(wordTextAt(sentence, item)))
      return (classesAt(sentence.reading.items, item - 1) & (Class.Be | Class.Auxiliary)) !== 0;
  return false;
}

/** Those who build do so for themselves first. */
const making = new Set(['manufacture-for', 'build-for']);
