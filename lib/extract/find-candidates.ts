// One sentence -> the claims that its frames find. For each trigger word every frame it belongs to is tried; a frame that
// lacks a party, its goods or its money is dropped with a reason. No claim is made of a negated or supposed sentence.
import type { Candidate, Dropped } from './candidate.ts';
import { fillSlot, goodsOf, isPassive } from './fill-slots.ts';
import type { Frame, Slot } from './frames/frame.ts';
import type { Group, Sentence } from './groups.ts';
import { isOneHouse } from './house.ts';
import { Kind } from './items.ts';
import type { KnownOrganization } from './lexicon.ts';
import { modalityOf } from './modality.ts';
import { subjectOf } from './places.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import { type Typed, typeOfDeal, typeOfGoods } from './relation-type.ts';
import type { Form } from './vocabulary.ts';
import { Class, Topic } from './word-classes.ts';

export interface Found {
  readonly candidates: Candidate[];
  readonly dropped: Dropped[];
}
interface Match {
  readonly from: readonly Group[];
  readonly to: readonly Group[];
  readonly between: readonly Group[];
}
interface Site {
  readonly sentence: Sentence;
  readonly trigger: number;
  readonly frame: Frame;
  readonly form: Form;
}

const organizationOf = (sentence: Sentence, mention: number): KnownOrganization | null =>
  sentence.reading.mentions[mention]?.organization ?? null;

/** Topics of the words around a frame: its parties, its trigger and what follows. */
function topicsOf(sentence: Sentence, first: number, last: number): number {
  let topics = 0;
  for (let item = Math.max(sentence.start, first); item <= Math.min(sentence.end - 1, last); item++)
    topics |= topicsAt(sentence.reading.items, item);
  return topics;
}

/** Topics of the phrase that a trigger stands in, and of what follows its last party; a list's other members do not count. */
function topicsAround(sentence: Sentence, trigger: number, last: number): number {
  const { items } = sentence.reading;
  const stops = (item: number) => /^[,;:\u2014]$/.test(punctAt(items, item));
  let from = trigger;
  while (from > Math.max(sentence.start, trigger - 9) && !stops(from - 1)) from--;
  let to = Math.max(trigger, last);
  while (
    to < Math.min(sentence.end - 1, Math.max(trigger + 12, last + 9)) &&
    !(
      stops(to + 1) &&
      (classesAt(items, to + 2) & (Class.Determiner | Class.Coordinator | Class.Possessive) || to > last + 5)
    )
  )
    to++;
  return topicsOf(sentence, from, to);
}

function hasMoney(sentence: Sentence, first: number, last: number): boolean {
  for (let item = Math.max(sentence.start, first); item <= Math.min(sentence.end - 1, last); item++) {
    if (
      kindAt(sentence.reading.items, item) === Kind.Figure &&
      sentence.reading.figures[sentence.reading.items.ref[item] ?? -1]?.kind === 'money'
    )
      return true;
  }
  return false;
}

const firstFilled = (site: Site, slots: readonly Slot[] | undefined, but: readonly Group[]): Group[] => {
  for (const slot of slots ?? []) {
    const group = fillSlot(site.sentence, site.trigger, slot, site.form, site.frame.trigger === 'verb');
    if (group && !but.includes(group)) return [group];
  }
  return [];
};

function matchDirected(site: Site): Match {
  const { frame } = site;
  if (frame.trigger === 'adjective' && frame.id === 'backed') {
    return {
      from: firstFilled(site, ['compound'], []),
      to: firstFilled({ ...site, frame: { ...frame, trigger: 'verb' }, form: 'base' }, ['object'], []),
      between: [],
    };
  }
  const [strict, loose] = narrower(frame.from, frame.to);
  const first = firstFilled(site, strict === 'from' ? frame.from : frame.to, []);
  if (first.length === 0) return { from: [], to: [], between: [] };
  const second = firstFilled(site, loose === 'from' ? frame.from : frame.to, first);
  return strict === 'from' ? { from: first, to: second, between: [] } : { from: second, to: first, between: [] };
}

/** The side whose places are the more certain ones is filled first, so that the other cannot take its group. */
function narrower(
  from: readonly Slot[] | undefined,
  to: readonly Slot[] | undefined,
): readonly ['from' | 'to', 'from' | 'to'] {
  const vague = (slots: readonly Slot[] | undefined) =>
    slots?.some((slot) => slot === 'subject' || slot === 'possessor') ?? false;
  return vague(from) && !vague(to) ? ['to', 'from'] : ['from', 'to'];
}

/** The sides of a symmetric frame, by what the words offer: "between A and B", "A ... with B", "A's B deal", "A and B". */
function matchSymmetric(site: Site): Match {
  const { frame } = site;
  const fill = (slot: Slot) =>
    frame.between?.includes(slot)
      ? fillSlot(site.sentence, site.trigger, slot, site.form, frame.trigger === 'verb')
      : null;
  const match = (...groups: Array<Group | null>): Match => ({
    from: [],
    to: [],
    between: groups.filter((group) => group !== null),
  });
  const inside = fill('between') ?? fill('among');
  if (inside && inside.mentions.length >= 2) return match(inside);
  if (frame.between?.includes('filler')) {
    const filler = fill('filler');
    if (!filler) return match();
    const holder = fill('holder');
    if (holder && holder !== filler) return match(holder, filler);
    const subject = subjectOf(site.sentence, site.trigger, 'noun');
    if (filler.first < site.trigger) return match();
    if (subject && subject !== filler) return match(subject, filler);
    return frame.type === 'rivalry' ? match(onlyOther(site.sentence, [filler]) ?? focusGroup(site.sentence), filler) : match();
  }
  const possessor = fill('possessor');
  const owner = frame.type === 'rivalry' && possessor?.reference && possessor.mentions.length > 1 ? null : possessor;
  const compound = frame.trigger === 'noun' ? fill('compound') : null;
  const partner =
    fill('with') ?? fill('against') ?? fill('object') ?? fill('to') ?? (frame.type === 'rivalry' ? fill('from') : null);
  if (partner) {
    const other = [owner, fill('subject'), compound].find((group) => group && group !== partner) ?? null;
    if (other) return match(other, partner);
    return frame.type === 'rivalry' && frame.trigger === 'noun' ? match(onlyOther(site.sentence, [partner]), partner) : match();
  }
  if (owner && compound && owner !== compound) return match(owner, compound);
  if (compound && compound.mentions.length >= 2) return match(compound);
  if (owner && owner.mentions.length >= 2) return match(owner);
  const subject = fill('subject');
  if (compound && subject && compound !== subject) return match(subject, compound);
  const source = fill('from') ?? fill('of') ?? fill('by');
  if (source && source.mentions.length >= 2) return match(source);
  if (source && subject && source !== subject) return match(subject, source);
  if (!subject || subject.mentions.length < 2) return match();
  return frame.trigger === 'verb' || isGovernedBy(site.sentence, site.trigger, subject) ? match(subject) : match();
}

/** What the text is about, where a sentence leaves its own side unsaid: a reference without words of its own. */
function focusGroup(sentence: Sentence): Group | null {
  if (sentence.focus < 0) return null;
  const { first, last } = { first: sentence.start, last: sentence.start };
  return { first, last, mentions: [sentence.focus], reference: { first, last, mentions: [sentence.focus], isPronoun: true, other: -1 }, isPerson: false };
}

/** The one other organization that a sentence names, or null. */
function onlyOther(sentence: Sentence, known: readonly Group[]): Group | null {
  const others = sentence.groups.filter((group) => !known.includes(group) && !group.reference && !group.isPerson);
  return others.length === 1 ? (others[0] ?? null) : null;
}

const dealVerbs = /^(?:sign|ink|announc|strik|struck|form|enter|reach|hav|has|had|expand|extend|unveil|agree|establish|forg|launch|deepen|seal|mak|made|renegotiat|end|cancel|terminat|broaden|complet|finali|confirm|discuss|negotiat|scrap|kill|propos|renew|develop|maintain|enjoy|cement|clos|reveal|detail|said|hail)/;

/** "X and Y signed a deal": nothing but a verb of dealing, articles and adjectives between the subject and the noun. */
function isGovernedBy(sentence: Sentence, noun: number, subject: Group): boolean {
  const { items } = sentence.reading;
  let verb = false;
  for (let item = subject.last + 1; item < noun; item++) {
    const text = sentence.reading.folded.slice(items.start[item], items.end[item]);
    const classes = classesAt(items, item);
    if (dealVerbs.test(text)) verb = true;
    else if (classes & Class.Relative || (classes & Class.Preposition && !/^(?:into|in|of|to|on|for)$/.test(text))) return false;
    else if (verb && classes & Class.Preposition && !/^(?:into|in|to|of|for)$/.test(text)) return false;
  }
  return verb;
}

/** Head nouns after which a company's name still means the company: "acquires Groq's assets". */
const wholeCompany =
  /^(?:essentially |all |of |its )*(?:[a-z-]+ ){0,3}(?:assets?|business|unit|division|operations|arm|inc|corp|platform|startup|company|group)\b/;

const groups = (match: Match): Group[] => [...match.from, ...match.to, ...match.between];

/** "works with customers including X": another relation. */
function servesCustomers(site: Site, match: Match): boolean {
  const { items } = site.sentence.reading;
  const last = match.between.at(-1);
  if (!last || last.first < site.trigger) return false;
  let distance = 0;
  for (let item = site.trigger + 1; item < last.first; item++) {
    if (/^(?:customers?|clients?|regulators?|investors?|suppliers?|users?|rivals?|competitors?)$/.test(wordAt(items, item).text)) return true;
    if (wordAt(items, item).text === 'with') break;
    distance++;
  }
  return site.frame.id === 'work-with' && distance > 2;
}

/** Why the goods or the object of a verb do not fit, or null where they do. */
function misfit(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  if (frame.goods !== undefined && frame.trigger === 'verb' && frame.from?.includes('compound')) {
    const group = match.from[0];
    if (!group) return 'no party';
    const head = goodsOf(sentence, group);
    const mention = sentence.reading.mentions[group.mentions[0] ?? -1];
    if (group.reference) return 'goods of a pronoun';
    if (
      mention?.isProduct ||
      (mention?.organization?.kind === 'cloud' &&
        head === null &&
        /azure|aws|cloud|web services/i.test(mention.organization.name))
    )
      return null;
    return head && head.topics & frame.goods ? null : 'no goods';
  }
  if (frame.id === 'access' || frame.id === 'support-for') {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    if (!group || !(sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct || organizationOf(sentence, group.mentions[0] ?? -1)?.kind === 'cloud' || (head && head.topics & (frame.goods ?? 0)))) return 'no goods';
  }
  if (frame.id === 'offered-through' || frame.id === 'available-on' || frame.id === 'integration' || frame.id === 'integrate' || frame.id === 'offer-on') {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    const isModel = sentence.reading.mentions[group?.mentions[0] ?? -1]?.isProduct || (head !== null && (head.topics & Topic.Model) !== 0);
    if (!isModel) return 'no model';
  }
  if (frame.id === 'run-on') {
    const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
    if (kind !== 'cloud' && kind !== 'neocloud' && kind !== 'chip_maker') return 'nothing to run on';
  }
  if (groups(match).some((group) => group.isPerson) && (frame.type === 'investment' || frame.type === 'acquisition' || frame.trigger === 'noun')) return 'a person';
  if ((frame.id === 'work-with' || frame.id === 'partner') && match.between.length > 1 && servesCustomers(site, match)) return 'customers';
  if (frame.type === 'acquisition' && frame.to?.includes('object') && !isPassive(sentence, trigger, form)) {
    const group = match.to[0];
    if (!group) return 'no party';
    if (group.reference?.isPronoun && classesAt(sentence.reading.items, group.last) & Class.Possessive)
      return 'object of a possessive';
    const head = group.first > trigger ? goodsOf(sentence, group) : null;
    if (
      head &&
      !wholeCompany.test(head.text) &&
      (head.topics || kindAt(sentence.reading.items, group.last + 1) === Kind.Possessive)
    )
      return `object is "${head.text}"`;
  }
  if (
    (frame.id === 'back' || frame.id === 'sue' || frame.id === 'rival') &&
    match.to[0] &&
    kindAt(sentence.reading.items, match.to[0].last + 1) === Kind.Possessive
  )
    return 'object is owned';
  return null;
}

const generics = new Set(['deal', 'commit-to', 'exclusivity', 'talks']);
const uses = new Set(['use-goods', 'run-on', 'rely', 'access', 'powered-by']);

/** The type that the words give: null where a goods frame has none. */
function typeMatch(
  site: Site,
  a: KnownOrganization,
  b: KnownOrganization,
  topics: number,
  isProduct: boolean,
): Typed | null {
  const { frame } = site;
  if (frame.id === 'invest' || frame.id === 'pour' || frame.id === 'put-money') {
    const head = ownedBy(site);
    if (head !== null) {
      const goods = head.topics ? typeOfGoods(head.topics, b) : null;
      return goods ? { type: goods, direction: 'backward', sure: true } : null;
    }
  }
  if (frame.type !== 'deal') return { type: frame.type, direction: frame.between ? 'both' : 'forward', sure: true };
  if (frame.between) {
    const isAlliance = !generics.has(frame.id);
    return typeOfDeal(topics, a, b, isAlliance);
  }
  if (frame.id === 'commit-to') {
    if (b.kind === 'cloud' || b.kind === 'neocloud' || topics & Topic.Compute)
      return { type: 'compute', direction: 'backward', sure: true };
    return { type: 'investment', direction: 'forward', sure: true };
  }
  let goods = topics;
  if (isProduct && !(topics & (Topic.Chip | Topic.Compute)))
    goods |= a.kind === 'chip_maker' ? Topic.Chip : a.kind === 'lab' ? Topic.Model : 0;
  let type = typeOfGoods(goods, a);
  if (type === null && (frame.id === 'supplier' || frame.id === 'customer' || uses.has(frame.id))) type = typeByKind(a);
  if (type === 'licensing' && (uses.has(frame.id) || frame.id === 'customer') && isCustomerUse(site, b))
    type = 'contract';
  return type && { type, direction: 'forward', sure: true };
}

/** What of a company is invested in: "Oracle's cloud"; null where it is the company itself. */
function ownedBy(site: Site): { topics: number } | null {
  for (const slot of site.frame.to ?? []) {
    const group = fillSlot(site.sentence, site.trigger, slot, site.form, true);
    if (group) return kindAt(site.sentence.reading.items, group.last + 1) === Kind.Possessive ? goodsOf(site.sentence, group) : null;
  }
  return null;
}

const typeByKind = (provider: KnownOrganization) =>
  provider.kind === 'cloud' || provider.kind === 'neocloud'
    ? 'compute'
    : provider.kind === 'chip_maker' || provider.kind === 'memory'
      ? 'chips'
      : provider.kind === 'energy'
        ? 'energy'
        : 'contract';

const isCustomerUse = (site: Site, user: KnownOrganization): boolean =>
  user.kind !== 'cloud' &&
  !/integrate|incorporate|embed|support|host/.test(wordAt(site.sentence.reading.items, site.trigger).text);

function candidatesOf(site: Site, match: Match, found: Found): void {
  const { sentence, trigger, frame } = site;
  const involved = groups(match);
  const inSentence = involved.filter((group) => group.first >= sentence.start && group.last < sentence.end);
  const first = Math.min(trigger, ...inSentence.map((group) => group.first));
  const last = Math.max(trigger, ...inSentence.map((group) => group.last));
  const left = [...match.from, ...match.between.slice(0, 1)];
  const right = match.between.length > 1 ? match.between.slice(1) : match.to;
  const subject = involved.filter((group) => group.last < trigger).sort((a, b) => b.last - a.last)[0] ?? null;
  const relational = frame.from?.includes('filler') || frame.to?.includes('filler') || frame.between?.includes('filler');
  const modality = modalityOf(sentence, trigger, subject, relational ? 'relational' : frame.trigger === 'noun' ? 'noun' : 'verb');
  const drop = (reason: string) => found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
  if (modality.dropped) {
    drop(modality.dropped);
    return;
  }
  if (frame.type === 'rivalry' && modality.status === 'ended') {
    drop('no longer rivals');
    return;
  }
  const topics = topicsAround(sentence, trigger, last) | (relational ? topicsOf(sentence, first, trigger) : 0);
  if (frame.needs !== undefined && !(topics & frame.needs)) {
    drop('no such goods');
    return;
  }
  if (frame.needsMoney && !hasMoney(sentence, first, last + 6)) {
    drop('no money');
    return;
  }
  const base = {
    status: frame.type === 'rivalry' ? ('agreed' as const) : modality.status,
    mark: frame.type === 'rivalry' ? null : modality.mark,
    frame,
    rule: frame.id,
    sentence: sentence.number,
    first: Math.min(first, modality.first),
    last: Math.max(last, modality.last),
    trigger,
    generic: generics.has(frame.id) || (frame.between !== undefined && involved.some((group) => group.reference !== null && group.mentions.length > 1)),
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
    const isContent = typed.type === 'licensing' && from.some((mention) => organizationOf(sentence, mention)?.kind === 'media');
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
  if (frame.between && b.length === 0 && a.length >= 2) {
    const [x, y] = [organizationOf(sentence, a[0] ?? -1), organizationOf(sentence, a[1] ?? -1)];
    if (!x || !y) {
    drop('no party');
    return;
  }
    const typed =
      a.length === 2
        ? typeMatch(site, x, y, topics, false)
        : {
            type: frame.type === 'deal' ? ('partnership' as const) : frame.type,
            direction: 'both' as const,
            sure: true,
          };
    if (!typed) {
    drop('no type');
    return;
  }
    if (typed.direction === 'both') {
      const distinct = a.filter(
        (mention, at) => !a.slice(0, at).some((earlier) => sameHouse(sentence, earlier, mention)),
      );
      if (distinct.length < 2) {
    drop('one house');
    return;
  }
      make(typed, distinct, []);
      return;
    }
    make(typed, a.slice(0, 1), a.slice(1));
    return;
  }
  if (a.length === 0 || b.length === 0) {
    drop('a side is empty');
    return;
  }
  if (frame.between && frame.trigger === 'noun' && (frame.type === 'joint_venture' || (topics & Topic.Venture && frame.type === 'deal'))) {
    const all = [...a, ...b].filter(
      (mention, at, list) => !list.slice(0, at).some((earlier) => sameHouse(sentence, earlier, mention)),
    );
    if (all.length >= 2) {
      make({ type: 'joint_venture', direction: 'both', sure: true }, all, []);
      return;
    }
  }
  const isPaired = frame.id === 'invest' || frame.id === 'pour' || frame.id === 'put-money' || frame.between !== undefined || frame.type === 'deal';
  if (!isPaired && frame.type !== 'deal') {
    const same = frame.type === 'acquisition' || frame.type === 'investment' ? sameName : sameHouse;
    const to = b.filter((mention) => !a.some((other) => same(sentence, mention, other)));
    if (to.length === 0) {
    drop('one house');
    return;
  }
    make({ type: frame.type, direction: 'forward', sure: true }, a, to);
    return;
  }
  for (const x of a)
    for (const y of b) {
      const [ox, oy] = [organizationOf(sentence, x), organizationOf(sentence, y)];
      if (!ox || !oy || (frame.type === 'investment' ? sameName : sameHouse)(sentence, x, y)) {
        drop('one house');
        continue;
      }
      const typed = typeMatch(site, ox, oy, topics, sentence.reading.mentions[x]?.isProduct ?? false);
      if (!typed) drop('no goods');
      else make(typed, [x], [y]);
    }
}

/** The mentions of a group; a pronoun that would be the other side itself is the other one it can mean. */
function unlike(sentence: Sentence, group: Group, others: readonly number[]): readonly number[] {
  const { reference } = group;
  if (!reference || reference.other < 0 || reference.mentions.length !== 1) return group.mentions;
  const [own] = group.mentions;
  return own !== undefined && others.some((other) => sameName(sentence, other, own)) ? [reference.other] : group.mentions;
}

const sameName = (sentence: Sentence, a: number, b: number): boolean =>
  organizationOf(sentence, a)?.slug === organizationOf(sentence, b)?.slug;

function sameHouse(sentence: Sentence, a: number, b: number): boolean {
  const [x, y] = [organizationOf(sentence, a), organizationOf(sentence, b)];
  return !x || !y || isOneHouse(x, y, sentence.reading.lexicon, sentence.reading.day);
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
  if (frame.trigger === 'verb') {
    if (hyphenBefore) return false;
    if (before & (Class.Determiner | Class.Possessive) || kindAt(items, trigger - 1) === Kind.Possessive) return false;
    return !(form === 'base' && before & Class.Modifier && !(before & (Class.Adverb | Class.Kind)));
  }
  if (frame.trigger === 'noun' && (frame.from ?? frame.to ?? frame.between)?.length) {
    const isRelational = [...(frame.from ?? []), ...(frame.to ?? []), ...(frame.between ?? [])].includes('filler');
    if (isRelational && form === 'singular' && isPlainNoun(sentence, trigger + 1)) return false;
  }
  return true;
}

/** An ordinary word in small letters: after "investor" it makes a compound, "investor letter". */
const isPlainNoun = (sentence: Sentence, item: number): boolean => {
  const { items } = sentence.reading;
  return item < sentence.end && kindAt(items, item) === Kind.Word && classesAt(items, item) === 0 && (items.shape[item] ?? 0) === 0 && topicsAt(items, item) === 0 &&
    !/(?:ible|able|ful|ive|al|ed|ing|ly|ent|ous|s)$/.test(sentence.reading.folded.slice(items.start[item], items.end[item]));
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
      const match = frame.between ? matchSymmetric(site) : matchDirected(site);
      if (match.from.length + match.to.length + match.between.length === 0) continue;
      const reason = misfit(site, match);
      if (reason) found.dropped.push({ frame: frame.id, sentence: sentence.number, trigger, reason });
      else candidatesOf(site, match, found);
    }
  }
  return found;
}
