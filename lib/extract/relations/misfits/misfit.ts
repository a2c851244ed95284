// Why a match is none after all: the object is a thing and not a company, the goods are missing, a person is named and not
// the firm. One reason, in words, for `explain`; null where nothing speaks against it.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import {
  isModelByName,
  type Match,
  organizationOf,
  productTopics,
  type Site,
  topicsOf,
} from '#lib/extract/relations/frame-site.ts';
import { isMadeByOther } from '#lib/extract/relations/goods/told-goods.ts';
import { isGivenToStaff } from '#lib/extract/relations/goods/told-staff.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { misfitCapital } from './misfit-capital.ts';
import { misfitContest } from './misfit-contest.ts';
import { isAllotted, isProcess, misfitGoods, suppliesAnother } from './misfit-goods.ts';
import { misfitKinds } from './misfit-kinds.ts';
import { misfitRights } from './misfit-rights.ts';
import { misfitRoles } from './misfit-roles.ts';
import { misfitServices } from './misfit-services.ts';
import { misfitVentures } from './misfit-ventures.ts';

/** "works with customers including X": another relation. */
function servesCustomers(site: Site, match: Match): boolean {
  const { items } = site.sentence.reading;
  const last = match.between.at(-1);
  if (!last || last.first < site.trigger) return false;
  let distance = 0;
  let passed = false;
  for (let item = site.trigger + 1; item < last.first; item++) {
    if (
      /^(?:customers?|clients?|regulators?|investors?|suppliers?|users?|rivals?|competitors?)$/.test(
        wordAt(items, item).text,
      )
    )
      return true;
    if (wordAt(items, item).text === 'with') passed = true;
    if (!passed) distance++;
  }
  return site.frame.id === 'work-with' && distance > 2;
}

function isProvider({ sentence }: Site, match: Match): boolean {
  const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  return kind === 'cloud' || kind === 'neocloud';
}

/** "agreed to lease a site with X's chips": what follows belongs to what is to be done. */
const agreesToAct = ({ sentence: { reading }, trigger }: Site): boolean =>
  wordAt(reading.items, trigger + 1).text === 'to' &&
  !(classesAt(reading.items, trigger + 2) & (Class.Determiner | Class.Possessive | Class.Modifier)) &&
  kindAt(reading.items, trigger + 2) === Kind.Word;

/** "builds its chips with X", "the chip, built with X": what is built is a chip, and X makes some. */
function isChipBuilt({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  if (wordAt(items, trigger + 1).text === 'with')
    return (topicsOf(sentence, trigger - 3, trigger - 1) & Topic.Chip) !== 0;
  let last = trigger + 1;
  while (last < Math.min(sentence.end, trigger + 9) && wordAt(items, last).text !== 'with') last++;
  return (topicsOf(sentence, trigger + 1, last - 1) & Topic.Chip) !== 0;
}

/** "X's memory goes into Y's accelerators": a part of a machine, by the words for both. */
function goesInside({ sentence, trigger }: Site, { from: [part], to: [machine] }: Match): boolean {
  const way = wordAt(sentence.reading.items, trigger + 1).text;
  const isInside = /^(?:us|found|install|deploy)/.test(wordAt(sentence.reading.items, trigger).text) && way === 'in';
  if (!part || !machine || part.last > trigger || !(isInside || way === 'into')) return false;
  const of = (group: Group) => {
    const mention = group.mentions[0] ?? -1;
    const isProduct = sentence.reading.mentions[mention]?.isProduct === true;
    return (goodsOf(sentence, group)?.topics ?? 0) | (isProduct ? productTopics(sentence, mention) : 0);
  };
  return (of(part) & Topic.Chip) !== 0 && (of(machine) & (Topic.Chip | Topic.Compute)) !== 0;
}

/** "X agreed with Y", "X and Y agreed on 6 gigawatts of chips": two sides, and between themselves. */
const isAgreed = ({ sentence, trigger }: Site, { between }: Match): boolean =>
  between.length > 1 ||
  (between[0]?.mentions.length === 2 && wordAt(sentence.reading.items, trigger + 1).text === 'on');

/** "leases a data center with 400,000 of X's chips": what stands in it. */
function holds({ sentence, trigger }: Site, named: Group): boolean {
  if (!((goodsOf(sentence, named)?.topics ?? 0) & Topic.Chip)) return false;
  for (let item = named.first - 1; item > Math.max(trigger, named.first - 5); item--)
    if (wordAt(sentence.reading.items, item).text === 'with') return true;
  return false;
}

/** "will receive $20 million a year from X", "secured $20 million from X": money is got, and no goods. */
function isPaid({ reading: { items, figures } }: Sentence, trigger: number): boolean {
  if (!/^(?:receiv|secur|get|got|obtain)/.test(wordAt(items, trigger).text)) return false;
  const isMoney = (item: number) =>
    kindAt(items, item) === Kind.Figure && figures[items.ref[item] ?? -1]?.kind === 'money';
  const sum = [1, 2, 3].map((next) => trigger + next).find(isMoney);
  if (sum === undefined) return false;
  const { text } = wordAt(items, sum + 1);
  const isReceived = /^receiv/.test(wordAt(items, trigger).text) && !/^(?:of|worth)$/.test(text);
  return isReceived || text === 'from' || (text === 'in' && (topicsAt(items, sum + 2) & Topic.Funding) !== 0);
}

/** "secured a cloud contract with X": what is got is the contract, and whose goods it is about is told by that word. */
function winsDeal({ sentence, trigger }: Site, match: Match): boolean {
  const { items } = sentence.reading;
  if (!/^(?:secur|get|got|obtain|t(?:ake|ook)|book|receiv)/.test(wordAt(items, trigger).text)) return false;
  if (isPaid(sentence, trigger) || topicsOf(sentence, trigger, match.from[0]?.first ?? trigger) & Topic.Debt)
    return true;
  for (let item = trigger + 1; item < (match.from[0]?.first ?? trigger) - 1; item++)
    if (classesAt(items, item) & Class.Preposition) return false;
    else if (
      classesAt(items, item) & Class.DealNoun &&
      /(?:contracts?|deals?|agreements?|orders?)$/.test(wordAt(items, item).text)
    )
      return true;
  return false;
}

/** "A version of Vella that will run Siri": what drives another product is no user of it. */
const isRunBy = ({ sentence: { reading }, trigger }: Site, { mentions }: Group): boolean =>
  /^(?:run|power)/.test(wordAt(reading.items, trigger).text) && reading.mentions[mentions[0] ?? -1]?.isProduct === true;

/** "used in a study by X": who wrote it, and used nothing else. */
function isWorkOf({ sentence: { reading }, trigger }: Site, match: Match): boolean {
  const { items, folded } = reading;
  const user = match.to[0];
  if (!user || user.first < trigger) return false;
  return /\b(?:stud(?:y|ies)|reports?|survey|analys[ei]s|papers?|research|tests?|book|article)\b[^,;]* by (?:the )?$/.test(
    folded.slice(items.end[trigger], items.start[user.first]),
  );
}

/** "tapped X as its launch partner": what X is from then on is told by that word. */
const isAsPartner = ({ sentence: { reading, end } }: Site, { last }: Group): boolean =>
  /^ as (?:an?|its|their|the|one of its) (?:[a-z-]+ ){0,3}(?:partners?|allies|ally|collaborators?)\b/.test(
    reading.folded.slice(reading.items.end[last], reading.items.end[Math.min(end - 1, last + 7)]),
  );

/** "hosted at X": whoever houses a thing uses nothing of it. */
const isHostedAt = ({ sentence, trigger }: Site, { to: [place] }: Match): boolean =>
  place !== undefined &&
  /^host/.test(wordAt(sentence.reading.items, trigger).text) &&
  wordAt(sentence.reading.items, place.first - 1).text === 'at';

/** "X's assistant", "Vella": software of theirs. */
const isModelOf = ({ sentence }: Site, group: Group): boolean =>
  sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true ||
  ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Model) !== 0;

const systems = /\b(?:systems?|platforms?|portal|chatbot|assistant|app|tools?|website|dashboard|software|service)$/;

/** "built X's early-warning system": a system that is X's own; what is only run must belong to an authority. */
function isSystemOf({ sentence, trigger }: Site, owner: Group): boolean {
  const { reading } = sentence;
  if (owner.reference || owner.first > trigger + 5) return false;
  const isOwner = kindAt(reading.items, owner.last + 1) === Kind.Possessive;
  // "the NHS's Early Warning System": the system has a name.
  if (!isOwner && kindAt(reading.items, owner.first - 1) !== Kind.Possessive) return false;
  const isRun = /^(?:r[ua]n|running|operat)/.test(wordAt(reading.items, trigger).text);
  const buyer = organizationOf(sentence, owner.mentions[0] ?? -1)?.kind ?? 'unknown';
  return systems.test(phraseFrom(sentence, owner.last + (isOwner ? 2 : 0))) && (!isRun || publicKinds.has(buyer));
}

/** The noun phrase that begins at an item: "data platform", "Early Warning System". */
function phraseFrom({ reading: { items, folded }, end }: Sentence, first: number): string {
  let item = first + 1;
  while (
    item < Math.min(end, first + 6) &&
    (kindAt(items, item) === Kind.Word || (punctAt(items, item) === '-' && isGlued(items, item))) &&
    !(classesAt(items, item) & (Class.Preposition | Class.Coordinator | Class.Auxiliary | Class.Relative))
  )
    item++;
  return folded.slice(items.start[first], items.end[item - 1]);
}

/** "signed up X", "brought in X", "appointed X": no vendor unless what it is to do stands behind. */
const isCalledIn = ({ sentence, trigger }: Site, { from: [vendor] }: Match): boolean =>
  /^(?:appoint|sign|br(?:ing|ought)|call)/.test(wordAt(sentence.reading.items, trigger).text) &&
  !(
    vendor !== undefined &&
    /^(?:to|for)$/.test(wordAt(sentence.reading.items, vendor.last + 1).text) &&
    sellsWork.test(organizationOf(sentence, vendor.mentions[0] ?? -1)?.kind ?? '')
  );

const sellsWork = /^(?:software|consulting|defence|robotics|unknown|health)$/;

/** Why the goods or the object of a verb do not fit, or null where they do. */
export function misfit(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  if (frame.id === 'use-goods' && match.to[0] && isRunBy(site, match.to[0])) return 'a product runs it';
  if (frame.goods !== undefined && frame.trigger === 'verb' && frame.from?.includes('compound'))
    return misfitGoods(site, match);
  if (
    frame.id === 'used-by' &&
    (!isPassive(sentence, trigger, form) || isWorkOf(site, match) || isHostedAt(site, match))
  )
    return 'not used by it';
  if (
    frame.id === 'give-staff' &&
    !(isGivenToStaff(sentence, trigger) && match.from[0] && isModelOf(site, match.from[0]))
  )
    return 'given to no staff';
  if (frame.id === 'build-system' && !(match.to[0] && isSystemOf(site, match.to[0]))) return 'no system of it';
  if (frame.id === 'select' && isCalledIn(site, match)) return 'called in for nothing';
  if (
    frame.id === 'built-around' &&
    !(
      match.from[0] &&
      ((goodsOf(sentence, match.from[0])?.topics ?? 0) & Topic.Chip || isProcess(sentence, match.from[0]))
    )
  )
    return 'no goods';
  if (frame.id === 'goes-into' && !goesInside(site, match)) return 'no part of a machine';
  if (frame.id === 'made-at' || frame.id === 'co-design') {
    const maker = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
    const isOther = isMadeByOther(site, match.from[0]?.mentions ?? [], match.to[0]?.mentions ?? []);
    if (!isOther && (maker === 'lab' || maker === 'government' || maker === 'cloud')) return 'makes no chips';
    if (frame.id === 'co-design' && /^(?:b|m)/.test(wordAt(sentence.reading.items, trigger).text) && !isChipBuilt(site))
      return 'builds no chips';
  }
  if (frame.id === 'migrate-to') {
    const host = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1);
    if (host?.kind !== 'cloud' && host?.kind !== 'neocloud') return 'no cloud';
  }
  if (frame.id === 'deal-for' && wordAt(sentence.reading.items, (match.to[0]?.last ?? 0) + 1).text === 'to')
    return 'for someone to do';
  if (
    frame.id === 'select' &&
    match.from[0] &&
    goodsOf(sentence, match.from[0]) &&
    match.from[0].mentions.length === 1 &&
    !((goodsOf(sentence, match.from[0])?.topics ?? 0) & Topic.Model) &&
    !sentence.reading.mentions[match.from[0].mentions[0] ?? -1]?.isProduct
  )
    return 'picks a thing';
  if (frame.id === 'select' && match.from[0] && isAsPartner(site, match.from[0])) return 'chosen as a partner';
  if (frame.id === 'agree-with' && (!isAgreed(site, match) || agreesToAct(site))) return 'agrees with nobody';
  if (frame.id === 'purchase-goods' && winsDeal(site, match)) return 'wins a deal';
  if (frame.id === 'purchase-goods' && match.from[0] && holds(site, match.from[0])) return 'what it is filled with';
  if (frame.id === 'made-by' && match.to[0] && match.to[0].first > trigger + 4) return 'too far';
  if (frame.id === 'made-by') {
    const head = match.to[0] && goodsOf(sentence, match.to[0]);
    if (!head || !(head.topics & Topic.Chip)) return 'no goods';
  }
  if (frame.id === 'allot' && !(match.to[0] && isAllotted(site, match.to[0]))) return 'gives something else';
  if (frame.id === 'supply' && match.to[0] && suppliesAnother(site, match.to[0])) return 'goods of another';
  if (frame.id === 'pay-for' && match.to[0] && (match.to[0].reference?.isPronoun || goodsOf(sentence, match.to[0])))
    return 'pays for goods';
  if (frame.id === 'spend' && match.from[0] && !goodsOf(sentence, match.from[0]) && !isProvider(site, match))
    return 'no goods';
  if (frame.id === 'rely' || frame.id === 'dependence') {
    const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
    if (
      !kind ||
      ![
        'chip_maker',
        'memory',
        'cloud',
        'neocloud',
        'lab',
        'energy',
        'server_maker',
        'software',
        'equipment',
        'unknown',
      ].includes(kind)
    )
      return 'relies on something else';
  }
  if (frame.id === 'run-on') {
    const host = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1);
    // "Runs on Claude models", "runs on models from Anthropic".
    const topics = match.from[0]
      ? (goodsOf(sentence, match.from[0])?.topics ?? 0) |
        topicsOf(sentence, trigger, match.from[0].first) |
        (isModelByName(sentence, match.from[0].mentions[0] ?? -1) ? Topic.Model : 0)
      : 0;
    const isModel = (topics & Topic.Model) !== 0;
    if (
      !host?.hasCloud &&
      host?.kind !== 'cloud' &&
      host?.kind !== 'neocloud' &&
      host?.kind !== 'chip_maker' &&
      !(isModel && host?.kind === 'lab') &&
      !(match.from[0] && (goodsOf(sentence, match.from[0])?.topics ?? 0) & Topic.Chip) &&
      !(host?.kind === 'energy' && topics & Topic.Power)
    )
      return 'nothing to run on';
  }
  if (frame.id === 'work-with' && match.between.length === 1 && (match.between[0]?.first ?? 0) > trigger)
    return 'nobody works with them';
  if ((frame.id === 'work-with' || frame.id === 'partner') && match.between.length > 1 && servesCustomers(site, match))
    return 'customers';
  return (
    misfitCapital(site, match) ??
    misfitContest(site, match) ??
    misfitVentures(site, match) ??
    misfitRights(site, match) ??
    misfitKinds(site, match) ??
    misfitServices(site, match) ??
    misfitRoles(site, match)
  );
}
