// One sentence -> the claims that its frames find. For each trigger word every frame it belongs to is tried; a frame that
// lacks a party, its goods or its money is dropped with a reason. No claim is made of a negated or supposed sentence.
import type { Candidate, Dropped } from './candidate.ts';
import {
  groupsOf,
  hasMoney,
  hasPercent,
  type Match,
  organizationOf,
  type Site,
  sameHouse,
  sameName,
  topicsAround,
  topicsOf,
} from './frame-site.ts';
import type { Frame } from './frames/frame.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { Kind } from './items.ts';
import { matchFrame } from './match-frame.ts';
import { misfit } from './misfit.ts';
import { modalityOf } from './modality.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import type { Typed } from './relation-type.ts';
import { generics, typeMatch } from './type-match.ts';
import type { Form } from './vocabulary.ts';
import { Class, Topic } from './word-classes.ts';

export interface Found {
  readonly candidates: Candidate[];
  readonly dropped: Dropped[];
}

type Make = (typed: Typed, from: readonly number[], to: readonly number[]) => void;

function candidatesOf(site: Site, match: Match, found: Found): void {
  const { sentence, trigger, frame } = site;
  const involved = groupsOf(match);
  const inSentence = involved.filter((group) => group.first >= sentence.start && group.last < sentence.end);
  const first = Math.min(trigger, ...inSentence.map((group) => group.first));
  const last = Math.max(trigger, ...inSentence.map((group) => group.last));
  const left = [...match.from, ...match.between.slice(0, 1)];
  const right = match.between.length > 1 ? match.between.slice(1) : match.to;
  const subject = involved.filter((group) => group.last < trigger).sort((a, b) => b.last - a.last)[0] ?? null;
  const relational =
    frame.from?.includes('filler') || frame.to?.includes('filler') || frame.between?.includes('filler');
  const modality = modalityOf(
    sentence,
    trigger,
    subject,
    relational ? 'relational' : frame.trigger === 'noun' ? 'noun' : 'verb',
  );
  const drop = (reason: string) => found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
  const isSold = (frame.id === 'stake' || frame.id === 'stock-buyer') && sells(sentence, trigger);
  const isTalk = (frame.id === 'talks' || frame.id === 'offer-verb') && modality.status === 'agreed';
  const isRefused = frame.id === 'offer-for' && modality.mark === 'denied';
  if (modality.dropped && !isRefused) {
    drop(modality.dropped);
    return;
  }
  if (frame.type === 'rivalry' && modality.status === 'ended') {
    drop('no longer rivals');
    return;
  }
  const topics = topicsAround(sentence, trigger, last) | (relational ? topicsOf(sentence, first, trigger) : 0);
  if (
    frame.needs !== undefined &&
    frame.id !== 'pay' &&
    frame.id !== 'rely' &&
    !(topics & frame.needs) &&
    !(frame.id === 'run-on' && isCloud(sentence, match))
  ) {
    drop('no such goods');
    return;
  }
  if (frame.needsMoney && !hasMoney(sentence, first, last + 6)) {
    drop('no money');
    return;
  }
  const base = {
    status:
      frame.type === 'rivalry'
        ? ('agreed' as const)
        : isSold && modality.status === 'agreed'
          ? ('ended' as const)
          : isTalk
            ? ('talks' as const)
            : modality.status,
    mark: frame.type === 'rivalry' ? null : isRefused ? ('cancelled' as const) : modality.mark,
    frame,
    rule: frame.id,
    sentence: sentence.number,
    first: Math.min(first, modality.first),
    last: Math.max(last, modality.last),
    trigger,
    generic:
      generics.has(frame.id) ||
      (frame.between !== undefined && involved.some((group) => group.reference !== null && group.mentions.length > 1)),
    amount: null,
    stake: null,
    capacity: [],
    date: null,
    exclusivity: null,
    name: null,
  };
  const confidence = confidenceOf(site, involved);
  const make = (typed: Typed, a: readonly number[], b: readonly number[]) => {
    const [from, to] = typed.direction === 'backward' ? [b, a] : [a, b];
    const isSymmetric = typed.direction === 'both';
    const isContent =
      typed.type === 'licensing' && from.some((mention) => organizationOf(sentence, mention)?.kind === 'media');
    found.candidates.push({
      ...base,
      type: isContent ? 'content' : typed.type,
      sure: typed.sure,
      from: isSymmetric ? [] : [...from],
      to: isSymmetric ? [] : [...to],
      between: isSymmetric ? [...new Set([...from, ...to])] : [],
      confidence,
      capacity: [],
    });
  };

  const b = right.flatMap((group) => group.mentions);
  const a = left.flatMap((group) => unlike(sentence, group, b));
  for (const [at, mention] of b.entries()) {
    const group = right.find(({ mentions }) => mentions.includes(mention));
    if (group?.reference && left.length > 0) b[at] = unlike(sentence, group, a)[0] ?? mention;
  }
  pairUp(site, a, b, topics, make, drop);
}

/** "sold its stake in": who had it has it no longer. */
function sells(sentence: Sentence, trigger: number): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 8)] ?? 0, items.start[trigger] ?? 0);
  return /\b(?:s(?:old|ells?|elling)|offload\w*|divest\w*|exit(?:s|ed|ing)?|dump(?:s|ed|ing)?|unload\w*|cash\w* out|disposed)\b(?! [^,;]{0,30}(?:services|products|chips))/.test(
    left,
  );
}

/** "runs on Azure": a cloud by name needs no word that says so. */
const isCloud = (sentence: Sentence, match: Match): boolean =>
  organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind === 'cloud';

/** Makes one claim of many parties, or one for each pair, as the frame wants it. */
function pairUp(
  site: Site,
  a: readonly number[],
  b: readonly number[],
  topics: number,
  make: Make,
  drop: (reason: string) => void,
): void {
  const { sentence, frame } = site;
  const isVenture =
    frame.trigger === 'noun' &&
    !frame.between?.includes('filler') &&
    (frame.type === 'joint_venture' || (frame.type === 'deal' && (topics & Topic.Venture) !== 0));
  const equals = distinctHouses(sentence, [...a, ...b]);
  if (frame.between && isVenture) {
    if (equals.length >= 2) make({ type: 'joint_venture', direction: 'both', sure: true }, equals, []);
    else drop('one house');
    return;
  }
  if (frame.between && b.length === 0 && equals.length >= 2) {
    pairEquals(site, equals, topics, make, drop);
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
    const isPart = frame.type === 'acquisition' && frame.trigger === 'verb' && buysShare(site, to);
    make({ type: isPart ? 'investment' : frame.type, direction: 'forward', sure: true }, a, to);
    return;
  }
  for (const x of a)
    for (const y of b) {
      const [ox, oy] = [organizationOf(sentence, x), organizationOf(sentence, y)];
      const typed =
        ox && oy && !(frame.type === 'investment' ? sameName : sameHouse)(sentence, x, y)
          ? typeMatch(site, ox, oy, topics, x)
          : undefined;
      if (typed) make(typed, [x], [y]);
      else drop(typed === null ? 'no goods' : 'one house');
    }
}

/** "buys 10% of X": a share is an investment. */
function buysShare({ sentence, trigger }: Site, to: readonly number[]): boolean {
  const object = sentence.reading.mentions[to[0] ?? -1]?.item ?? -1;
  return object > trigger && hasPercent(sentence, trigger, object);
}

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
  if (typed.direction === 'both') make(typed, equals, []);
  else make(typed, [first], [second]);
}

const distinctHouses = (sentence: Sentence, mentions: readonly number[]): number[] =>
  mentions.filter((mention, at) => !mentions.slice(0, at).some((earlier) => sameHouse(sentence, earlier, mention)));

/** The mentions of a group; a pronoun that would be the other side itself is the other one it can mean. */
function unlike(sentence: Sentence, group: Group, others: readonly number[]): readonly number[] {
  const { reference } = group;
  if (!reference || reference.other < 0 || reference.mentions.length !== 1) return group.mentions;
  const [own] = group.mentions;
  return own !== undefined && others.some((other) => sameName(sentence, other, own))
    ? [reference.other]
    : group.mentions;
}

/** How far the frame can be trusted here: references, distance and title case cost. */
function confidenceOf(site: Site, groups: readonly Group[]): number {
  const { sentence, trigger, frame } = site;
  let confidence = frame.trust;
  for (const group of groups) {
    if (group.reference) confidence -= group.reference.isPronoun ? 0.06 : 0.08;
    const distance = Math.min(Math.abs(group.first - trigger), Math.abs(group.last - trigger));
    if (distance > 8) confidence -= 0.06;
    if (distance > 16) confidence -= 0.08;
    for (const mention of group.mentions)
      if ((sentence.reading.mentions[mention]?.confidence ?? 1) < 0.9) confidence -= 0.03;
  }
  return Math.max(0.05, Math.min(0.99, confidence));
}

/** A trigger after a hyphen ("Norvane-backed") is an adjective; one before it ("deal-making") is no trigger. */
function isTriggerFor(sentence: Sentence, trigger: number, frame: Frame, form: Form): boolean {
  const { items } = sentence.reading;
  const hyphenBefore = punctAt(items, trigger - 1) === '-' && isGlued(items, trigger);
  const hyphenAfter = punctAt(items, trigger + 1) === '-' && isGlued(items, trigger + 1);
  if (frame.id === 'backed') return hyphenBefore;
  if (hyphenAfter) return false;
  const before = classesAt(items, trigger - 1);
  const isAlsoOther =
    wordAt(items, trigger).uses.some((use) => use.frame.trigger !== frame.trigger) ||
    /^(?:challenges|powers|backs|supports|bets|offers)$/.test(wordAt(items, trigger).text);
  if (
    isAlsoOther &&
    (form === 'third' || form === 'plural') &&
    standsAsVerb(sentence, trigger) !== (frame.trigger === 'verb')
  )
    return false;
  if (frame.trigger === 'verb') {
    if (hyphenBefore) return false;
    if (kindAt(items, trigger - 1) === Kind.Possessive || before & Class.Possessive) return false;
    if (before & Class.Determiner && !/^(?:all|both|each)$/.test(wordAt(items, trigger - 1).text)) return false;
    return !(form === 'base' && before & Class.Modifier && !(before & (Class.Adverb | Class.Kind)));
  }
  if (frame.trigger === 'noun' && (frame.from ?? frame.to ?? frame.between)?.length) {
    const isRelational = [...(frame.from ?? []), ...(frame.to ?? []), ...(frame.between ?? [])].includes('filler');
    if (isRelational && form === 'singular' && isPlainNoun(sentence, trigger + 1))
      return /^(?:status|role|position)$/.test(textOf(sentence, trigger + 1));
  }
  return true;
}

/** "Norvane rivals Tessel", not "rivals of Tessel": a subject right before, or an object's article right after a name. */
function standsAsVerb(sentence: Sentence, trigger: number): boolean {
  const { items } = sentence.reading;
  const before = groupAt(sentence, trigger - 1);
  const after = classesAt(items, trigger + 1);
  if (
    after & (Class.ListIntro | Class.Preposition | Class.Auxiliary) &&
    !/^(?:on|with|for|to|up|into|out)$/.test(wordAt(items, trigger + 1).text)
  )
    return false;
  const following = groupAt(sentence, trigger + 1);
  if (
    following &&
    classesAt(items, following.last + 1) & (Class.Auxiliary | Class.Modal | Class.Report | Class.Negation)
  )
    return false;
  if (before !== null)
    return (
      !(classesAt(items, trigger - 1) & Class.Possessive) &&
      (after & (Class.Determiner | Class.Possessive) ||
      groupAt(sentence, trigger + 1) === null ||
      kindAt(items, trigger + 1) === Kind.Figure
        ? true
        : !groupAt(sentence, trigger + 1)?.reference && frameTakesObject(sentence, trigger))
    );
  return (
    (classesAt(items, trigger - 1) & (Class.Adverb | Class.Relative | Class.Pronoun | Class.Coordinator)) !== 0 ||
    punctAt(items, trigger - 1) === ',' ||
    punctAt(items, trigger - 1) === ')' ||
    topicsAt(items, trigger - 1) !== 0
  );
}

/** "Nvidia rivals AMD and Intel" can be either; after a name alone the noun is likelier in a headline of two names. */
const frameTakesObject = (sentence: Sentence, trigger: number): boolean =>
  (groupAt(sentence, trigger - 1)?.first ?? 0) === sentence.start &&
  (groupAt(sentence, trigger + 1)?.mentions.length ?? 0) === 1;

const textOf = (sentence: Sentence, item: number): string =>
  sentence.reading.folded.slice(sentence.reading.items.start[item], sentence.reading.items.end[item]);

/** An ordinary word in small letters: after "investor" it makes a compound, "investor letter". */
const isPlainNoun = (sentence: Sentence, item: number): boolean => {
  const { items } = sentence.reading;
  return (
    item < sentence.end &&
    kindAt(items, item) === Kind.Word &&
    classesAt(items, item) === 0 &&
    (items.shape[item] ?? 0) === 0 &&
    topicsAt(items, item) === 0 &&
    !/(?:ible|able|ful|ive|al|ed|ing|ly|ent|ous|s)$/.test(
      sentence.reading.folded.slice(items.start[item], items.end[item]),
    )
  );
};

/** All claims of the frames of a sentence. Rounds of funding are found apart. */
export function findCandidates(sentence: Sentence): Found {
  const found: Found = { candidates: [], dropped: [] };
  if (sentence.groups.length === 0) return found;
  for (let trigger = sentence.start; trigger < sentence.end; trigger++) {
    const { uses: list } = wordAt(sentence.reading.items, trigger);
    for (const { frame, form } of list) {
      if (frame.round || !isTriggerFor(sentence, trigger, frame, form)) continue;
      const site: Site = { sentence, trigger, frame, form };
      const match = matchFrame(site);
      if (match.from.length + match.to.length + match.between.length === 0) continue;
      const reason = misfit(site, match);
      if (reason) found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
      else candidatesOf(site, match, found);
    }
  }
  return found;
}
