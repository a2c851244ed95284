// Which of a match's parties make a claim with which: one claim of equals, of many investors and one target, or one for each pair.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { classesAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { hasMajority, hasPercent, organizationOf, type Site, sameHouse, sameName, topicsOf } from './frame-site.ts';
import { publicKinds, type Typed } from './relation-type.ts';
import { typeMatch } from './type-match.ts';

type Make = (typed: Typed, from: readonly number[], to: readonly number[]) => void;

/** Frames whose parties own something together, however they say it. */
const ownedTogether: ReadonlySet<string> = new Set(['join-venture', 'found-company', 'own-together']);

/** "are partners in Stargate", "is a partner of X in the venture". */
function isInVenture({ sentence: { reading, end }, trigger }: Site): boolean {
  const { items } = reading;
  for (let item = trigger + 1; item < Math.min(end, trigger + 9); item++) {
    if (punctAt(items, item) === ',' || classesAt(items, item) & (Class.Verb | Class.Relative)) return false;
    if (wordAt(items, item).text !== 'in') continue;
    for (let at = item + 1; at < item + 5; at++)
      if (topicsAt(items, at) & Topic.Venture) return wordAt(items, at + 1).text !== 'capital';
    return false;
  }
  return false;
}

/** Makes one claim of many parties, or one for each pair, as the frame wants it. */
export function pairUp(
  site: Site,
  a: readonly number[],
  b: readonly number[],
  topics: number,
  make: Make,
  drop: (reason: string) => void,
): void {
  const { sentence, frame } = site;
  const near = topicsOf(sentence, clauseStart(site), Math.max(lastOf(site, a), lastOf(site, b), site.trigger) + 8);
  const isVenture =
    ownedTogether.has(frame.id) ||
    (frame.id === 'ally' && isInVenture(site)) ||
    (frame.trigger === 'noun' &&
      !frame.between?.includes('filler') &&
      (frame.type === 'joint_venture' || (frame.type === 'deal' && (topics & near & Topic.Venture) !== 0)));
  const said = frame.type === 'deal' && !(near & Topic.Venture) ? topics & ~Topic.Venture : topics;
  const equals = distinctHouses(sentence, [...a, ...b]);
  if (frame.between && isVenture) {
    if (equals.length >= 2) make({ type: 'joint_venture', direction: 'both', sure: true }, equals, []);
    else drop('one house');
    return;
  }
  if (frame.between && b.length === 0 && equals.length >= 2) {
    pairEquals(site, equals, said, make, drop);
    return;
  }
  if (a.length === 0 || b.length === 0) {
    drop('a side is empty');
    return;
  }
  const invests = frame.id === 'invest' || frame.id === 'pour' || frame.id === 'put-money';
  if (!invests && frame.between === undefined && frame.type !== 'deal') {
    const same = frame.type === 'acquisition' || frame.type === 'investment' ? sameName : sameHouse;
    const to = b.filter((mention) => !a.some((other) => same(sentence, mention, other)));
    if (to.length === 0) {
      drop('one house');
      return;
    }
    const isPart =
      frame.type === 'acquisition' && (frame.trigger === 'verb' || frame.id === 'sale') && buysShare(site, to);
    const direction =
      frame.id === 'lease-noun' && !isOnGroundOf(site, a) && landlordRank(site, to) > landlordRank(site, a)
        ? 'backward'
        : 'forward';
    const isWhole = frame.id === 'stake' && takesMajority(site);
    const type = isPart ? 'investment' : isWhole ? 'acquisition' : worksForState(site, to) ? 'contract' : frame.type;
    make({ type, direction, sure: true }, a, to);
    return;
  }
  const typedPair = (x: number, y: number): Typed | null | undefined => {
    const [ox, oy] = [organizationOf(sentence, x), organizationOf(sentence, y)];
    if (!ox || !oy || (frame.type === 'investment' ? sameName : sameHouse)(sentence, x, y)) return undefined;
    return frame.type === 'rivalry' && (isPublic(ox) || isPublic(oy)) ? undefined : typeMatch(site, ox, oy, said, x);
  };
  const pairs = a.flatMap((x) => b.map((y) => ({ x, y, typed: typedPair(x, y) })));
  if (isOneAgreement(site) && equals.length > 2 && pairs.every(({ typed }) => typed?.type === 'partnership')) {
    make({ type: 'partnership', direction: 'both', sure: pairs.every(({ typed }) => typed?.sure) }, equals, []);
    return;
  }
  for (const { x, y, typed } of pairs) {
    if (typed) make(typed, [x], [y]);
    else drop(typed === null ? 'no goods' : 'one house');
  }
}

/** "formed a coalition with A, B and C", "signed a memorandum with A and B": one agreement of all whom it names. */
const isOneAgreement = ({ sentence: { reading, start }, trigger, frame, form }: Site): boolean =>
  frame.between !== undefined &&
  frame.trigger === 'noun' &&
  form === 'singular' &&
  /\b(?:an?|the|this) (?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 5)], reading.items.start[trigger]),
  );

/** "A major AI contractor for the US military": a state's contractor builds for it only where a site is told of. */
const worksForState = ({ sentence, frame }: Site, side: readonly number[]): boolean =>
  frame.id === 'contractor' &&
  !(sentence.topics & Topic.Site) &&
  side.every((mention) => publicKinds.has(organizationOf(sentence, mention)?.kind ?? 'unknown'));

/** "X's lease with Y": whoever builds halls for others lets them, and a cloud or a lab rents, on whichever side of the words. */
/** "Its lease at X's campus": whose ground it is, whatever else the two are. */
const isOnGroundOf = ({ sentence }: Site, [first]: readonly number[]): boolean =>
  [1, 2, 3].some((back) => wordTextAt(sentence, (sentence.reading.mentions[first ?? -1]?.item ?? 0) - back) === 'at');

function landlordRank({ sentence }: Site, side: readonly number[]): number {
  const kind = organizationOf(sentence, side[0] ?? -1)?.kind;
  return kind === 'data_centre'
    ? 3
    : kind === 'neocloud'
      ? 1
      : kind === 'cloud' || kind === 'lab' || kind === 'software'
        ? 0
        : 2;
}

/** A state competes with nobody in this field. */
const isPublic = ({ kind }: KnownOrganization): boolean => kind === 'government' || kind === 'public_body';

/** Where the words that can name a venture begin: not before an "and" ("the Stargate programme and signed contracts with"). */
function clauseStart({ sentence, trigger }: Site): number {
  const { items } = sentence.reading;
  let item = trigger;
  while (item > trigger - 4 && !(classesAt(items, item - 1) & Class.Coordinator)) item--;
  return item;
}

const itemOf = ({ sentence }: Site, mention: number): number => sentence.reading.mentions[mention]?.item ?? -1;

/** The last item that names one of them, -1 for nobody. */
function lastOf(site: Site, mentions: readonly number[]): number {
  let last = -1;
  for (const mention of mentions) last = Math.max(last, itemOf(site, mention));
  return last;
}

/** "buys 10% of X": a share is an investment; who buys most of a firm has bought it. */
function buysShare({ sentence, trigger }: Site, to: readonly number[]): boolean {
  const object = sentence.reading.mentions[to[0] ?? -1]?.item ?? -1;
  return object > trigger && hasPercent(sentence, trigger, object) && !hasMajority(sentence, trigger, object);
}

const taking =
  /\b(?:buy|buys|buying|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)) (?:an? |the |its |up to |about |roughly )*(?:(?:majority|controlling) |(?:5[1-9]|[6-9]\d)(?:\.\d+)? ?(?:%|per ?cent) )(?:[a-z-]+ )?$/;

/** "is in talks to buy a majority stake in X", "acquired a 60% stake in X". */
const takesMajority = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /^(?:majority|controlling)/.test(reading.folded.slice(reading.items.start[trigger], reading.items.end[trigger]))
    ? /\b(?:buy|buys|buying|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)) (?:an? |the |its )*$/.test(
        reading.folded.slice(reading.items.start[Math.max(start, trigger - 6)], reading.items.start[trigger]),
      )
    : taking.test(
        reading.folded.slice(reading.items.start[Math.max(start, trigger - 10)], reading.items.start[trigger]),
      );

/** "A and B signed a deal", "A, B and C teamed up": one claim of equals, unless two of them are supplier and customer. */
function pairEquals(
  site: Site,
  equals: readonly number[],
  topics: number,
  make: Make,
  drop: (reason: string) => void,
): void {
  const { sentence, frame } = site;
  const [first = -1, second = -1] = equals;
  const [x, y] = [organizationOf(sentence, first), organizationOf(sentence, second)];
  if (!x || !y) {
    drop('no party');
    return;
  }
  const typed: Typed | null =
    equals.length === 2
      ? typeMatch(site, x, y, topics, -1)
      : { type: frame.type === 'deal' ? 'partnership' : frame.type, direction: 'both', sure: true };
  if (!typed) {
    drop('no type');
    return;
  }
  if (typed.direction === 'both' && typed.type !== 'acquisition') make(typed, equals, []);
  else make(typed, [first], [second]);
}

const distinctHouses = (sentence: Sentence, mentions: readonly number[]): number[] =>
  mentions.filter((mention, at) => !mentions.slice(0, at).some((earlier) => sameHouse(sentence, earlier, mention)));

/** The mentions of a group; a pronoun that would be the other side itself is the other one it can mean. */
export function unlike(sentence: Sentence, group: Group, others: readonly number[]): readonly number[] {
  const { reference } = group;
  if (!reference || reference.other < 0 || reference.mentions.length !== 1) return group.mentions;
  const [own] = group.mentions;
  return own !== undefined && others.some((other) => sameName(sentence, other, own))
    ? [reference.other]
    : group.mentions;
}
