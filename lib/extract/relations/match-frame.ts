// Which groups fill the sides of a frame at one trigger: for a directed frame each side's places in turn, for a symmetric one
// what the words offer. Whether they fit is judged elsewhere.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import type { Slot } from '#lib/extract/frames/frame.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { fillSlot, isPassive } from './fill-slots.ts';
import { type Match, type Site, sameName } from './frame-site.ts';
import { signedAfter, whoOpens } from './told-beside.ts';
import { absentFocus, focusGroup, isSameParty, launchedBy, onlyOther, unnamedRival } from './unsaid-side.ts';

const firstFilled = (site: Site, slots: readonly Slot[] | undefined, but: readonly Group[]): Group[] => {
  for (const slot of slots ?? []) {
    const group = fillSlot(site.sentence, site.trigger, slot, site.form, site.frame.trigger === 'verb');
    if (group && !but.includes(group) && !isOwnProduct(site, group, but)) return [group];
    if (group && slot === 'subject') {
      const earlier = subjectOf(site.sentence, group.first, 'past');
      if (earlier && !but.includes(earlier)) return [earlier];
    }
  }
  return [];
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

function matchDirected(site: Site): Match {
  const { frame } = site;
  if (frame.trigger === 'adjective' && frame.id === 'backed') {
    return {
      from: firstFilled(site, ['compound'], []),
      to: firstFilled({ ...site, frame: { ...frame, trigger: 'verb' }, form: 'base' }, ['object'], []),
      between: [],
    };
  }
  if (frame.id === 'settle') {
    const both = settledBetween(site);
    if (both) return both;
  }
  const [strict, loose] = narrower(frame.from, frame.to);
  const named = firstFilled(site, strict === 'from' ? frame.from : frame.to, []);
  const first = named.length === 0 && frame.id === 'acquisition' ? toldPurchases(site) : named;
  if (first.length === 0)
    return frame.id === 'lease-noun'
      ? asTwoSides(firstFilled(site, ['subject'], []))
      : { from: [], to: [], between: [] };
  const found = firstFilled(site, loose === 'from' ? frame.from : frame.to, first);
  const implied = found.length > 0 ? found : [...impliedHolder(site, first), ...unsaidGiver(site, first)].slice(0, 1);
  const second = implied.length === 0 && frame.id === 'acquisition' ? unsaidBuyer(site, first) : implied;
  const [from, to] = strict === 'from' ? [first, second] : [second, first];
  if (frame.type === 'acquisition' && frame.trigger === 'noun' && isOwned(site, from[0], to[0]))
    return { from: to, to: from, between: [] };
  return { from, to, between: [] };
}

/** "X and Y have settled their lawsuit": one of them had sued, and media do so more often than they are sued. */
function settledBetween({ sentence, trigger }: Site): Match | null {
  const both = subjectOf(sentence, trigger, 'past');
  if (
    both?.mentions.length !== 2 ||
    both.reference ||
    !/^(?:their|the)$/.test(wordAt(sentence.reading.items, trigger + 1).text)
  )
    return null;
  const [first, second] = both.mentions.map((mention): Group => ({ ...both, mentions: [mention] }));
  return first && second ? { from: [first], to: [second], between: [] } : null;
}

/** "two other acquisitions, X and Y", "its purchases, including X": what was bought stands in a list behind the noun. */
function toldPurchases({ sentence, trigger, form }: Site): Group[] {
  const { items } = sentence.reading;
  if (form !== 'plural') return [];
  const from = punctAt(items, trigger + 1) === ',' ? trigger + 2 : trigger + 1;
  const isListed = (classesAt(items, from) & Class.ListIntro) !== 0;
  const list = groupAt(sentence, isListed ? from + 1 : from);
  const isClosed = list !== null && /^(?:[.,;)\u2014-]|)$/.test(punctAt(items, list.last + 1));
  return list && !list.reference && (isListed || (from === trigger + 2 && isClosed && list.mentions.length > 1))
    ? [list]
    : [];
}

/** "The acquisition of X gives it ...", "other acquisitions, X and Y": whoever the text is about has bought, where it is not X. */
function unsaidBuyer({ sentence, trigger }: Site, bought: readonly Group[]): Group[] {
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
const owningGroup = (sentence: Sentence, trigger: number): Group | null =>
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
    /^(?:boasting|boasts?|counting|serving|attracting)$/.test(
      folded.slice(items.start[trigger - back], items.end[trigger - back]),
    ),
  );

/** "is fully leased to X", "will be sold to X": by the one other firm of the sentence, else by whom the text is about. */
function unsaidGiver({ sentence, trigger, frame, form }: Site, to: readonly Group[]): Group[] {
  if ((frame.id !== 'lease-to' && frame.id !== 'supply') || !isPassive(sentence, trigger, form)) return [];
  if ((to[0]?.first ?? 0) < trigger || wordAt(sentence.reading.items, (to[0]?.first ?? 0) - 1).text !== 'to') return [];
  const giver =
    onlyOther(sentence, to) ??
    absentFocus(sentence) ??
    sentence.groups.find((group) => group.reference?.isPronoun) ??
    null;
  return giver ? [giver] : [];
}

/** "X and Y agreed on a lease": one of the two lets, and their kinds say which. */
function asTwoSides([pair]: readonly Group[]): Match {
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

/** "X and Y are customers.": of the firm that the text is about. */
function impliedHolder({ sentence, trigger, frame, form }: Site, named: readonly Group[]): Group[] {
  const { items } = sentence.reading;
  const isRole = frame.from?.includes('filler') || frame.to?.includes('filler');
  if (isRole && form === 'plural' && (named[0]?.first ?? 0) > trigger && isBoasted(sentence, trigger)) {
    const about = owningGroup(sentence, trigger) ?? focusGroup(sentence);
    return about ? [about] : [];
  }
  if (isRole && isTheRole(sentence, trigger, named[0])) {
    const focus = absentFocus(sentence);
    return focus ? [focus] : [];
  }
  if (
    !isRole ||
    form !== 'plural' ||
    !(classesAt(items, trigger - 1) & Class.Be || wordAt(items, trigger - 1).text === 'as') ||
    (named[0]?.last ?? trigger) > trigger
  )
    return [];
  if (!/^(?:[.,;]|)$/.test(punctAt(items, trigger + 1)) || kindAt(items, trigger + 1) !== Kind.Punct) return [];
  const focus = focusGroup(sentence);
  return focus ? [focus] : [];
}

/** "The tenant is X", "X is the general contractor.": whose they are goes without saying. */
function isTheRole({ reading: { items } }: Sentence, trigger: number, named: Group | undefined): boolean {
  if (!named || wordAt(items, trigger - 1).text !== 'the') return false;
  if (named.first > trigger) return (classesAt(items, trigger + 1) & Class.Be) !== 0 && named.first <= trigger + 5;
  return (classesAt(items, trigger - 2) & Class.Be) !== 0 && /^[.,;]$/.test(punctAt(items, trigger + 1));
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
    const holder = fill('holder');
    const maker = filler ? null : launchedBy(site, holder);
    if (maker && holder) return match(maker, holder);
    if (!filler)
      return frame.type === 'rivalry' && site.form === 'singular' ? match(holder, unnamedRival(site, holder)) : match();
    if (holder && holder !== filler) return match(holder, filler);
    if (filler.first > site.trigger && filler.mentions.length >= 2 && isTheRivals(site)) return match(filler);
    const found = subjectOf(site.sentence, site.trigger, 'noun');
    const subject = found && isSameParty(site.sentence, found, filler) ? null : found;
    if (frame.type === 'rivalry' && filler.first < site.trigger && isOfSomeoneElse(site, filler)) return match();
    if (filler.first < site.trigger && filler.mentions.length >= 2 && site.form === 'plural')
      return frame.id === 'ally' && isRoleOf(site) ? match() : match(filler);
    if (filler.first < site.trigger) {
      const appointer = subjectOf(site.sentence, filler.first - 1, 'past');
      return appointer && appointer !== filler ? match(appointer, filler) : match();
    }
    if (subject && subject !== filler) return match(subject, filler);
    if (frame.id === 'ally' && isBarePartner(site))
      return match(onlyOther(site.sentence, [filler]) ?? absentFocus(site.sentence), filler);
    if (frame.type !== 'rivalry') return match();
    const own = absentFocus(site.sentence) ?? onlyOther(site.sentence, [filler]) ?? focusGroup(site.sentence);
    return own && !isSameParty(site.sentence, own, filler) ? match(own, filler) : match();
  }
  if (frame.id === 'versus') return match(groupAt(site.sentence, site.trigger - 1), fill('object'));
  if (frame.id === 'in-partnership') {
    const object = fill('object');
    const own = subjectOf(site.sentence, site.trigger, 'gerund');
    const isSure = wordAt(site.sentence.reading.items, site.trigger).text.startsWith('in ');
    return object && own && own !== object && (isSure || makes(site, own)) ? match(own, object) : match();
  }
  const possessor = fill('possessor');
  const owner = frame.type === 'rivalry' && possessor?.reference && possessor.mentions.length > 1 ? null : possessor;
  const compound = frame.trigger === 'noun' ? fill('compound') : null;
  const partner =
    (frame.id === 'competition' ? listedAs(site) : null) ??
    fill('with') ??
    (frame.id === 'deal' || frame.id === 'partnership' ? allowedBy(site) : null) ??
    fill('against') ??
    fill('object') ??
    fill('to') ??
    (frame.type === 'rivalry' ? fill('from') : null);
  if (partner) {
    const other =
      [owner, fill('subject'), compound, fill('object')].find((group) => group && group !== partner) ?? null;
    if (other) return match(other, partner, ...furtherPartners(site, partner));
    const signed = frame.trigger === 'noun' ? signedAfter(site) : null;
    if (signed) return match(...signed);
    const later = frame.trigger === 'noun' ? whoOpens(site, partner) : null;
    if (later) return match(later, partner);
    const sole = frame.type === 'rivalry' && frame.trigger === 'noun' ? onlyOther(site.sentence, [partner]) : null;
    if (frame.id === 'joint-venture' && !sole && partner.mentions.length > 1) return match(partner);
    return sole && (frame.id !== 'answer-to' || sole.first < site.trigger) ? match(sole, partner) : match();
  }
  if (owner && compound && owner !== compound) return match(owner, compound);
  if (compound && compound.mentions.length >= 2) return match(compound);
  if (owner && owner.mentions.length >= 2) return match(owner);
  const subject = fill('subject');
  if (compound && subject && compound !== subject) return match(subject, compound);
  if (frame.id === 'grip' && owner && subject && owner !== subject) return match(subject, owner);
  const sender = fill('from');
  const source = sender ?? fill('of') ?? fill('by');
  const isOfEach = sender !== null && site.form === 'plural' && frame.type === 'deal';
  if (source && source.mentions.length >= 2 && !isOfEach) return match(source);
  if (source && subject && source !== subject) return match(subject, source);
  if (frame.id === 'deal' || frame.id === 'partnership') {
    const signed = signedAfter(site);
    if (signed) return match(...signed);
  }
  if (!subject || subject.mentions.length < 2) return match();
  if (frame.id === 'talks' && wordAt(site.sentence.reading.items, site.trigger - 1).text === 'in')
    return match(subject);
  if (frame.id === 'jointly-adverb') return makes(site, subject) ? match(subject) : match();
  return frame.trigger === 'verb' || isGovernedBy(site.sentence, site.trigger, subject) ? match(subject) : match();
}

/** "competes with A and with B of China": whom the preposition names again. */
function furtherPartners({ sentence }: Site, partner: Group): Group[] {
  const { items } = sentence.reading;
  const { text } = wordAt(items, partner.first - 1);
  if (!/^(?:with|against)$/.test(text)) return [];
  const found: Group[] = [];
  let last = partner.last;
  for (let item = last + 1; item < Math.min(sentence.end, last + 6); item++) {
    if (wordAt(items, item).text !== text) continue;
    const isJoined = punctAt(items, item - 1) === ',' || (classesAt(items, item - 1) & Class.Coordinator) !== 0;
    const next = isJoined ? nominalAt(sentence, item + 1, 4) : null;
    if (!next) break;
    found.push(next);
    last = next.last;
  }
  return found;
}

/** "a deal that lets X use", "an agreement allowing X to use": whom the deal lets do something. */
function allowedBy({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++) {
    const { text, classes } = wordAt(items, item);
    if (
      /^(?:lets?|letting|allows?|allowing|enables?|enabling|gives?|giving|permits?|permitting|grants?|granting)$/.test(
        text,
      )
    ) {
      const found = groupAt(sentence, item + 1) ?? nominalAt(sentence, item + 1, 4);
      return found && !found.reference ? found : null;
    }
    if (groupAt(sentence, item) || (classes & (Class.Preposition | Class.Verb) && !(classes & Class.Modifier))) {
      if (!/^(?:worth|under|of|signed|announced|reached)$/.test(text)) return null;
    }
  }
  return null;
}

/** "competition, like X and Y", "competition such as X". */
function listedAs({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 5); item++)
    if (classesAt(items, item) & Class.ListIntro) return nominalAt(sentence, item + 1);
  return null;
}

/** "offers cloud services together with X": what they do together is made or announced, not paid or bought. */
function makes({ sentence, trigger }: Site, own: Group): boolean {
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.end[own.last], items.end[Math.min(trigger + 2, sentence.end - 1)]);
  return (
    /\b(?:announc|develop|build|built|offer|open|design|launch|creat|plan|present|unveil|operat|releas|publish|introduc)/.test(
      words,
    ) && !/\b(?:invest|fund|round|acqui|buy|bought|stake|led|loan|lend)/.test(words)
  );
}

/** "relies on longtime partner X": somebody's, who is said before. */
const isBarePartner = ({ sentence, trigger, form }: Site): boolean =>
  form === 'singular' &&
  /^(?:longtime|long-time|key|main|close|closest|biggest|largest|existing)$/.test(
    wordAt(sentence.reading.items, trigger - 1).text,
  );

/** "the rivals A and B": of one another. */
const isTheRivals = ({ sentence, trigger, frame, form }: Site): boolean =>
  frame.type === 'rivalry' &&
  form === 'plural' &&
  /^(?:the|two|arch)$/.test(wordAt(sentence.reading.items, trigger - 1).text);

/** "come in as strategic partners", "are the first technology partners": partners of something else than one another. */
function isRoleOf({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  let item = trigger - 1;
  while (item > sentence.start && classesAt(items, item) & Class.Modifier) item--;
  if (kindAt(items, item) === Kind.Word && classesAt(items, item) === 0) item--;
  return /^(?:as|the)$/.test(wordAt(items, item).text);
}

/** "A and B, the rivals of its owner", "in riposte to rivals", "as rivals catch up": of whom is said elsewhere, or nowhere. */
function isOfSomeoneElse({ sentence, trigger, form }: Site, filler: Group): boolean {
  if (form !== 'plural') return false;
  const { items } = sentence.reading;
  const before = wordAt(items, trigger - 1).text;
  if (/^(?:of|to)$/.test(wordAt(items, trigger + 1).text)) return true;
  if (before === 'as')
    return kindAt(items, trigger + 1) === Kind.Word && !(classesAt(items, trigger + 1) & Class.Preposition);
  return filler.mentions.length < 2 && /^(?:to|from|by|than|with|against|over|of|for|other)$/.test(before);
}

const dealVerbs =
  /^(?:lock|found|join|bring|brought|assembl|unit|present|build|set|creat|plan|sign|ink|announc|strik|struck|form|enter|reach|hav|has|had|expand|extend|unveil|agree|establish|forg|launch|deepen|seal|mak|made|renegotiat|end|cancel|terminat|broaden|complet|finali|confirm|discuss|negotiat|scrap|kill|propos|renew|develop|maintain|enjoy|cement|clos|reveal|detail|said|hail)/;

/** "X and Y signed a deal": nothing but a verb of dealing, articles and adjectives between the subject and the noun. */
function isGovernedBy(sentence: Sentence, noun: number, subject: Group): boolean {
  const { items } = sentence.reading;
  let verb = false;
  for (let item = subject.last + 1; item < noun; item++) {
    const text = sentence.reading.folded.slice(items.start[item], items.end[item]);
    const classes = classesAt(items, item);
    if (/^(?:each|separately|individually|respectively|award|grant|hand|given|won$)/.test(text)) return false;
    if (text === 'build' && wordAt(items, item - 1).text === 'to') return false;
    if (dealVerbs.test(text)) verb = true;
    else if (
      (classes & Class.Relative && text !== 'that') ||
      (classes & Class.Preposition && !/^(?:into|in|of|to|on|for)$/.test(text))
    )
      return false;
    else if (verb && classes & Class.Preposition && !/^(?:into|in|to|of|for)$/.test(text)) return false;
  }
  return verb;
}

/** The sides of a frame, empty where the sentence does not name them. */
export const matchFrame = (site: Site): Match => (site.frame.between ? matchSymmetric(site) : matchDirected(site));
