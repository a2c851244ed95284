// Which groups fill the sides of a symmetric frame at one trigger: "between A and B", "A ... with B", "A's B deal", "A and B".
// Whether they fit is judged elsewhere.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase } from '#lib/extract/clause/head-of.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import type { Slot } from '#lib/extract/frames/frame.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import {
  crowdOf,
  facedBy,
  facedByFocus,
  foundIn,
  listedAs,
  meetsOneAnother,
  posedBy,
  rivalMeant,
  rivalOfListed,
  strivesAhead,
} from '#lib/extract/relations/sides/contest-sides.ts';
import {
  actsBefore,
  allowedBy,
  furtherPartners,
  helpedBy,
  isOwnUnsaid,
} from '#lib/extract/relations/sides/deal-sides.ts';
import { owningGroup } from '#lib/extract/relations/sides/implied-holder.ts';
import {
  headingPair,
  isOpening,
  mainFocus,
  signedAfter,
  tellsOfExtension,
  whoComes,
  whoOpens,
} from '#lib/extract/relations/sides/told-beside.ts';
import {
  absentFocus,
  focusGroup,
  isSameParty,
  launchedBy,
  onlyOther,
  unnamedRival,
} from '#lib/extract/relations/sides/unsaid-side.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { fillSlot, isPassive } from './fill-slots.ts';
import type { Match, Site } from './frame-site.ts';

/** The sides of a symmetric frame, by what the words offer: "between A and B", "A ... with B", "A's B deal", "A and B". */
export function matchSymmetric(site: Site): Match {
  const { frame } = site;
  const isVerb = frame.trigger === 'verb' && !isState(site);
  const fill = (slot: Slot) =>
    frame.between?.includes(slot) ? fillSlot(site.sentence, site.trigger, slot, site.form, isVerb) : null;
  const match = (...groups: Array<Group | null>): Match => ({
    from: [],
    to: [],
    between: groups.filter((group) => group !== null),
  });
  const inside = fill('between') ?? fill('among');
  if (inside && inside.mentions.length >= 2) {
    const joining = frame.type === 'joint_venture' ? joinsOf(site) : null;
    return joining && joining !== inside ? match(joining, inside) : match(inside);
  }
  const found = foundIn(site);
  if (found) return match(...found);
  if (frame.between?.includes('filler')) {
    const meant = rivalMeant(site);
    if (meant) return match(...meant);
    const filler = fill('filler');
    const holder = fill('holder');
    const maker = filler ? null : launchedBy(site, holder);
    if (maker && holder) return match(maker, holder);
    if (!filler) {
      const other = frame.type === 'rivalry' && site.form === 'singular' ? unnamedRival(site, holder) : null;
      return other ? match(holder, other) : match();
    }
    if (holder && holder !== filler) return match(holder, filler);
    const listed = filler.first > site.trigger ? rivalOfListed(site) : null;
    if (listed && !isSameParty(site.sentence, listed, filler)) return match(listed, filler);
    if (filler.first > site.trigger && filler.mentions.length >= 2 && isTheRivals(site)) return match(filler);
    const governor = listedBefore(site, subjectOf(site.sentence, site.trigger, 'noun'));
    const subject = governor && isSameParty(site.sentence, governor, filler) ? null : governor;
    if (frame.type === 'rivalry' && filler.first < site.trigger && isOfSomeoneElse(site, filler)) return match();
    if (filler.first < site.trigger && filler.mentions.length >= 2 && site.form === 'plural')
      return frame.id === 'ally' && isRoleOf(site) ? match() : match(filler);
    if (filler.first < site.trigger) {
      if (isOneOfAll(site)) return match();
      const appointer = subjectOf(site.sentence, filler.first - 1, 'past');
      if (appointer && appointer !== filler) return match(appointer, filler);
      const other = frame.type === 'rivalry' && isBareRival(site) ? absentFocus(site.sentence) : null;
      return other ? match(other, filler) : match();
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
  const faced = frame.id === 'competition' ? facedBy(site) : null;
  if (faced) return match(...faced);
  const posed = posedBy(site);
  if (posed) return match(...posed);
  const possessor = fill('possessor');
  const owner = frame.type === 'rivalry' && possessor?.reference && possessor.mentions.length > 1 ? null : possessor;
  const compound = frame.trigger === 'noun' ? fill('compound') : null;
  if (isNamedDeal(site, owner, compound) && !fill('with')) return match(owner, compound);
  const isOfSeveral = site.form === 'plural' && (frame.id === 'deal' || frame.id === 'partnership');
  const listed = frame.id === 'competition' || isOfSeveral ? listedAs(site) : null;
  const partner =
    listed ??
    fill('with') ??
    (frame.id === 'deal' || frame.id === 'partnership' ? allowedBy(site) : null) ??
    fill('against') ??
    fill('object') ??
    fill('to') ??
    fill('over') ??
    (frame.id === 'first-refusal' ? (fill('on') ?? fill('for')) : null) ??
    (frame.id === 'compete' ? crowdOf(site) : null) ??
    (frame.type === 'rivalry' ? fill('from') : null);
  if (partner) {
    const other =
      [owner, fill('subject'), compound, fill('object')].find((group) => group && group !== partner) ?? null;
    if (other) return match(whoComes(site, other, partner) ?? other, partner, ...furtherPartners(site, partner));
    // "Other partnerships, like X and Y, are not new": of the firm that the text is about.
    const teller = isOfSeveral && listed ? absentFocus(site.sentence) : null;
    if (teller) return match(teller, partner);
    const signed = frame.trigger === 'noun' ? signedAfter(site) : null;
    if (signed) return match(...signed);
    const later = frame.trigger === 'noun' ? whoOpens(site, partner) : null;
    if (later) return match(later, partner);
    const about = isOwnUnsaid(site, partner) ? absentFocus(site.sentence) : null;
    if (about) return match(about, partner);
    const main = isOpening(site, partner) ? mainFocus(site.sentence) : null;
    if (main && !isSameParty(site.sentence, main, partner)) return match(main, partner);
    const opener = actsBefore(site, partner) ?? helpedBy(site, partner);
    if (opener) return match(opener, partner);
    const fronted = frame.type === 'rivalry' ? strivesAhead(site, partner) : null;
    if (fronted) return match(fronted, partner);
    const sole =
      frame.type === 'rivalry' && frame.trigger === 'noun'
        ? (onlyOther(site.sentence, [partner]) ?? facedByFocus(site))
        : frame.id === 'joint-venture' && isWith(site, partner)
          ? (owningGroup(site.sentence, site.trigger) ??
            onlyOther(site.sentence, [partner]) ??
            absentFocus(site.sentence))
          : null;
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
  const extended = subject && owner?.reference?.isPronoun ? tellsOfExtension(site, subject) : null;
  if (subject && extended) return match(extended, subject);
  if (!subject) return match(frame.trigger === 'noun' ? headingPair(site) : null);
  if (subject.mentions.length < 2) return match();
  if (frame.id === 'talks' && wordAt(site.sentence.reading.items, site.trigger - 1).text === 'in')
    return isForOthers(site) ? match() : match(subject);
  if (frame.id === 'deal' && isToLend(site)) return match();
  if (frame.type === 'rivalry' && frame.trigger === 'verb' && !meetsOneAnother(site)) return match();
  if (frame.id === 'jointly-adverb') return makes(site, subject) ? match(subject) : match();
  return frame.trigger === 'verb' || frame.id === 'form-body' || isGovernedBy(site.sentence, site.trigger, subject)
    ? match(subject)
    : match();
}

/** "X agreed to join a joint venture between Y and Z": one owner more. */
function joinsOf({ sentence, trigger }: Site): Group | null {
  const verb = leftOfPhrase(sentence, trigger);
  return joining.written(sentence.reading, verb) ? subjectOf(sentence, verb, 'base') : null;
}

const joining = new WordPattern(/^(?:join|joins|joined|joining|enter|enters|entered)$/);

/** "is allied with X", "was partnered with X": what a firm is in, and nothing that was done to it. */
const isState = ({ sentence, trigger, frame, form }: Site): boolean =>
  frame.between?.includes('with') === true &&
  !frame.between.includes('object') &&
  isPassive(sentence, trigger, form) &&
  fillSlot(sentence, trigger, 'by', form, false) === null;

/** "keeps up with X, and with rivals like Y": not X, but who is said to have both. */
function listedBefore({ sentence, trigger }: Site, governor: Group | null): Group | null {
  const { items } = sentence.reading;
  if (!governor) return null;
  let item = governor.last + 1;
  if (punctAt(items, item) === ',') item++;
  if (!(classesAt(items, item) & Class.Coordinator)) return governor;
  for (item++; item < trigger; item++)
    if (!(classesAt(items, item) & (Class.Modifier | Class.Kind | Class.Preposition | Class.Determiner)))
      return governor;
  return subjectOf(sentence, governor.first, 'noun');
}

/** "backs X, one of the main competitors in the market": of all the others there. */
const isOneOfAll = ({ sentence: { reading }, trigger, form, frame }: Site): boolean =>
  frame.type === 'rivalry' &&
  form === 'plural' &&
  /, one of the (?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(Math.max(0, (reading.items.start[trigger] ?? 0) - 48), reading.items.start[trigger]),
  );

/** "X has become a competitor.": of the firm that the text is about. */
const isBareRival = ({ sentence: { reading }, trigger, form }: Site): boolean =>
  form === 'singular' &&
  /\bbec(?:ome|omes|ame|oming) (?:an?|its|their) (?:[a-z-]+ ){0,2}$/.test(
    reading.folded.slice(Math.max(0, (reading.items.start[trigger] ?? 0) - 40), reading.items.start[trigger]),
  ) &&
  !/^(?:of|to|for)$/.test(wordAt(reading.items, trigger + 1).text);

const isWith = ({ sentence }: Site, partner: Group): boolean => {
  const { items } = sentence.reading;
  let item = partner.first - 1;
  while (item > sentence.start && classesAt(items, item) & (Class.Modifier | Class.Kind | Class.Determiner)) item--;
  return wordAt(items, item).text === 'with';
};

/** "X's Y deal": both are named in front of the noun, whatever is said behind it. */
const isNamedDeal = ({ frame }: Site, owner: Group | null, compound: Group | null): boolean =>
  (frame.id === 'deal' || frame.id === 'partnership') && owner !== null && compound !== null && owner !== compound;

/** "A and B are in talks to license songs to C": with C, and each by itself. */
const isForOthers = ({ sentence, trigger }: Site): boolean =>
  wordAt(sentence.reading.items, trigger + 1).text === 'to' &&
  (lending.written(sentence.reading, trigger + 2) ||
    sentence.groups.some(({ first, reference }) => first > trigger && reference === null));

/** "A and B are close to a deal to underwrite a loan": they lend to somebody else. */
const isToLend = ({ sentence: { reading }, trigger }: Site): boolean =>
  wordAt(reading.items, trigger + 1).text === 'to' && lending.written(reading, trigger + 2);

const lending = new WordPattern(/^(?:underwrite|lend|finance|refinance|arrange|fund|back|invest|join|lead)$/);

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
  /^(?:lock|call|abandon|dissolv|drop|suspend|shelv|unwind|unwound|found|join|bring|brought|assembl|unit|present|build|set|creat|plan|sign|ink|announc|strik|struck|form|enter|reach|hav|has|had|expand|extend|unveil|agree|establish|forg|launch|deepen|seal|mak|made|renegotiat|end|cancel|terminat|broaden|complet|finali|confirm|discuss|negotiat|scrap|kill|propos|renew|develop|maintain|enjoy|cement|intensif|escalat|clos|reveal|detail|said|hail)/;

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
    else if (verb && classes & Class.Preposition && !/^(?:into|in|to|of|for|on)$/.test(text)) return false;
  }
  return verb;
}
