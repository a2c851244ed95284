// One sentence -> the claims that its frames find. For each trigger word every frame it belongs to is tried; a frame that
// lacks a party, its goods or its money is dropped with a reason. No claim is made of a negated or supposed sentence.
import type { Candidate, Dropped } from './candidate.ts';
import { groupsOf, hasMoney, type Match, organizationOf, type Site, topicsAround, topicsOf } from './frame-site.ts';
import type { Group, Sentence } from './groups.ts';
import { matchFrame } from './match-frame.ts';
import { misfit } from './misfit.ts';
import { modalityOf } from './modality.ts';
import { pairUp, unlike } from './pair-up.ts';
import { classesAt, wordAt } from './reading.ts';
import type { Typed } from './relation-type.ts';
import { isTriggerFor } from './trigger-fits.ts';
import { generics } from './type-of-agreement.ts';
import { Class, Topic } from './word-classes.ts';

/** What a court can throw out. */
const suits = new Set(['lawsuit', 'case-against']);

/** "dismissed the suit of X against Y": a case that was brought is over; one that is only denied was brought too, by others' account. */
const isThrownOut = ({ sentence: { reading }, trigger }: Site, from: number): boolean =>
  /\b(?:dismiss|reject)/.test(reading.folded.slice(reading.items.start[from], reading.items.start[trigger]));

/** What is only offered is not agreed, and what is refused was only offered. */
const offers = new Set(['offer-for', 'offer-from', 'priced-offer-from']);

/** "wants to depend less on X": whoever wants that depends on it now. */
const reliances = new Set(['rely', 'dependence']);

export interface Found {
  readonly candidates: Candidate[];
  readonly dropped: Dropped[];
}

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
  const isTalk =
    (frame.id === 'talks' ||
      frame.id === 'negotiate' ||
      frame.id === 'talking-to' ||
      frame.id === 'offer-verb' ||
      offers.has(frame.id)) &&
    modality.status === 'agreed';
  const isRefused =
    modality.mark === 'denied' && (offers.has(frame.id) || (suits.has(frame.id) && isThrownOut(site, modality.first)));
  if (modality.dropped && !isRefused) {
    drop(modality.dropped);
    return;
  }
  if (frame.type === 'rivalry' && modality.status === 'ended') {
    drop('no longer rivals');
    return;
  }
  const isLost = relational && frame.type === 'deal' && losesRole(sentence, trigger);
  const topics =
    topicsAround(sentence, trigger, last) |
    (relational ? topicsOf(sentence, first, trigger) : 0) |
    (frame.type === 'licensing' ? namedModel(sentence, match) : 0);
  if (
    frame.needs !== undefined &&
    frame.id !== 'pay' &&
    frame.id !== 'rely' &&
    !(topics & frame.needs) &&
    !(frame.id === 'run-on' && isCloud(sentence, match)) &&
    !rentsFromProvider(site, match)
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
        : (isSold || isLost) && modality.status === 'agreed'
          ? ('ended' as const)
          : isTalk
            ? ('talks' as const)
            : modality.status === 'talks' && reliances.has(frame.id)
              ? ('agreed' as const)
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

/** "dropped X as a supplier", "lost X as a customer": who was one is one no longer. */
function losesRole(sentence: Sentence, trigger: number): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 12)] ?? 0, items.start[trigger] ?? 0);
  return /\b(?:dropp(?:ed|ing)|drops|ditch(?:ed|es|ing)|dump(?:ed|s|ing)|remov(?:ed|es|ing)|cut(?:s|ting)?|lost|los(?:es|ing))\b[^,;]{1,40} as (?:an? |its |the |one of its )?[^,;]{0,25}$/.test(
    left,
  );
}

/** "runs on Azure": a cloud by name needs no word that says so. */
const isCloud = (sentence: Sentence, match: Match): boolean =>
  organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind === 'cloud';

/** "added Claude to its product": a lab's product by name says that it is a model. */
function namedModel({ reading: { mentions } }: Sentence, match: Match): number {
  const mention = mentions[match.from[0]?.mentions[0] ?? -1];
  return mention?.isProduct && mention.organization?.kind === 'lab' ? Topic.Model : 0;
}

/** "rents from X", "will spend $100 billion on X": what a provider of computing is paid for goes without saying. */
function rentsFromProvider({ sentence, trigger, frame }: Site, match: Match): boolean {
  if (frame.id !== 'spend' && frame.id !== 'purchase-goods') return false;
  const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  return (
    (kind === 'cloud' || kind === 'neocloud') &&
    (frame.id === 'spend' || /^(?:rent|leas)/.test(wordAt(sentence.reading.items, trigger).text))
  );
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
    if (group.mentions.some((mention) => (sentence.reading.mentions[mention]?.confidence ?? 1) < 0.9))
      confidence -= 0.03;
  }
  return Math.max(0.05, Math.min(0.99, confidence));
}

/** All claims of the frames of a sentence. Rounds of funding are found apart. */
export function findCandidates(sentence: Sentence): Found {
  const found: Found = { candidates: [], dropped: [] };
  if (sentence.groups.length === 0) return found;
  for (let trigger = sentence.start; trigger < sentence.end; trigger++) {
    if (!(classesAt(sentence.reading.items, trigger) & Class.Trigger)) continue;
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
