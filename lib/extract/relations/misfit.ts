// Why a match is none after all: the object is a thing and not a company, the goods are missing, a person is named and not
// the firm. One reason, in words, for `explain`; null where nothing speaks against it.

import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import type { Group } from '#lib/extract/clause/groups.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { goodsOf, isPassive } from './fill-slots.ts';
import { answerTo, groupsOf, hasPercent, type Match, organizationOf, type Site } from './frame-site.ts';
import { isMakerOf, misfitGoods, suppliesAnother } from './misfit-goods.ts';
import { misfitKinds } from './misfit-kinds.ts';
import { misfitRoles } from './misfit-roles.ts';

/** Head nouns after which a company's name still means the company: "acquires Groq's assets". */
const wholeCompany =
  /^(?:essentially |all |of |its )*(?:[a-z-]+ ){0,3}(?:assets?|business|unit|division|operations|arm|inc|corp|platform|startup|company|group)\b/;

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

/** "loosens X's grip": what a rival does to a lead. */
function loosens({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 9)], items.start[trigger]);
  return /\b(?:loosen|break|broke|challeng|erod|dent|weaken|end|threaten|reduc|chip|undermin|contest|crack|curb|counter|disrupt|upend|against)/.test(
    left,
  );
}

/** "buys X stock": shares that only rise or fall are nobody's deal. */
function buysStock({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 14)], items.start[trigger]);
  return /\b(?:buy|bought|purchas|acquir|invest|t(?:ook|ake|aking)|receiv|own|hold|held|stake|sell|sold|issu|pick|snap|add)/.test(
    left,
  );
}

function isProvider({ sentence }: Site, match: Match): boolean {
  const kind = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  return kind === 'cloud' || kind === 'neocloud';
}

/** "the purchase of chips from X", "purchases of X chips": a thing is bought, and no firm. */
function isOfGoods({ sentence, trigger }: Site, bought: Group): boolean {
  if (bought.first < trigger) return false;
  if (wordAt(sentence.reading.items, bought.first - 1).text === 'from') return true;
  const head = goodsOf(sentence, bought);
  return head !== null && (head.topics & Topic.Goods) !== 0 && !wholeCompany.test(head.text);
}

/** "agreed to lease a site with X's chips": what follows belongs to what is to be done. */
const agreesToAct = ({ sentence: { reading }, trigger }: Site): boolean =>
  wordAt(reading.items, trigger + 1).text === 'to' &&
  !(classesAt(reading.items, trigger + 2) & (Class.Determiner | Class.Possessive | Class.Modifier)) &&
  kindAt(reading.items, trigger + 2) === Kind.Word;

/** "leases a data center with 400,000 of X's chips": what stands in it. */
function holds({ sentence, trigger }: Site, named: Group): boolean {
  if (!((goodsOf(sentence, named)?.topics ?? 0) & Topic.Chip)) return false;
  for (let item = named.first - 1; item > Math.max(trigger, named.first - 5); item--)
    if (wordAt(sentence.reading.items, item).text === 'with') return true;
  return false;
}

/** "secured a cloud contract with X": what is got is the contract, and whose goods it is about is told by that word. */
function winsDeal({ sentence, trigger }: Site, match: Match): boolean {
  const { items } = sentence.reading;
  if (!/^(?:secur|get|got|obtain|t(?:ake|ook)|book)/.test(wordAt(items, trigger).text)) return false;
  for (let item = trigger + 1; item < (match.from[0]?.first ?? trigger) - 1; item++)
    if (classesAt(items, item) & Class.Preposition) return false;
    else if (
      classesAt(items, item) & Class.DealNoun &&
      /(?:contracts?|deals?|agreements?|orders?)$/.test(wordAt(items, item).text)
    )
      return true;
  return false;
}

/** "X is owned by Norvane Capital": what a fund owns it has invested in. */
const isHolder = ({ sentence, trigger, form }: Site, match: Match): boolean =>
  /^own/.test(wordAt(sentence.reading.items, trigger).text) &&
  isPassive(sentence, trigger, form) &&
  organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind === 'fund';

/** "paid $900 million to hire X's founder and other employees": with the price of a firm, and more than one who goes. */
function isWithTeam({ sentence: { reading, start, end } }: Site, { last }: Group): boolean {
  const { items, folded } = reading;
  const right = folded.slice(items.end[last], items.end[Math.min(end - 1, last + 14)]);
  const left = folded.slice(items.start[start], items.start[last]);
  return (
    /\band (?:[a-z]+ ){0,4}(?:employees|staff|engineers|researchers|team|executives|colleagues)\b/.test(right) &&
    /\b(?:pa(?:y|id|ying|ys)|spen[dt]|deal)\b[^;]{0,30}[$\u20ac\u00a3]/.test(left)
  );
}

/** "hires former X employees", "poaching X staff": single people, who take no firm with them. */
function hiresFormer({ sentence, trigger }: Site, { first }: Group): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < first; item++)
    if (/^(?:former|ex-|formerly|once)$/.test(wordAt(items, item).text)) return true;
  return false;
}

/** "compete for a partnership with X": X is whom they both want. */
function competesForDeal({ sentence, trigger }: Site, match: Match): boolean {
  const partner = match.between.at(-1);
  if (!partner || partner.first < trigger || wordAt(sentence.reading.items, trigger + 1).text !== 'for') return false;
  for (let item = trigger + 2; item < partner.first; item++)
    if (classesAt(sentence.reading.items, item) & Class.DealNoun) return true;
  return false;
}

/** "investments in AI, including recruiting from X": what comes from there is told behind a comma, and is no money. */
function isOtherSource({ sentence, trigger }: Site, { first }: Group): boolean {
  const { items } = sentence.reading;
  if (first < trigger) return false;
  let hasComma = false;
  for (let item = trigger + 1; item < first; item++) {
    if (punctAt(items, item) === ',') hasComma = true;
    else if (hasComma && classesAt(items, item) & Class.ListIntro) return wordAt(items, first - 1).text === 'from';
  }
  return false;
}

/** "debt backed by X's chips": what a loan is secured with. */
const isSecurity = ({ sentence }: Site, group: Group): boolean =>
  ((goodsOf(sentence, group)?.topics ?? 0) & (Topic.Chip | Topic.Compute | Topic.Site)) !== 0;

/** "won a ruling against X". */
const isWon = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:w(?:in|ins|on|inning)|secur\w+|obtain\w*|g(?:et|ot|ets)|receiv\w+|s(?:ought|eeks?|eeking)) (?:an? |the )?(?:[a-z-]+ ){0,2}$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 7)], reading.items.start[trigger]),
  );

/** "approached X about a takeover". */
const isAboutSale = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /\b(?:about|over|with) (?:an?|its|the|their)? ?(?:[a-z-]+ ){0,2}(?:acquisition|takeover|buyout|merger|sale|bid|offer|buying|acquiring)\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[end - 1]),
  );

/** "X seeks alternatives to Y": whoever buys from Y looks elsewhere, and is no rival. */
const isSought = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:seek\w*|sought|look(?:s|ed|ing)? for|find(?:s|ing)?|explor\w+|need(?:s|ed)?|test(?:s|ed|ing)?|evaluat\w+|consider\w*|search\w*) (?:an? |more |other |cheaper |its own )?$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 6)], reading.items.start[trigger]),
  );

/** "X and Y are in talks about investing": each with another, not with one another. */
const joinsAnother = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ (?:about|on|over|to|for) (?:possibly |potentially |also )?(?:invest|join|tak(?:e|ing) (?:part|a stake)|participat|back(?:ing)? |lend|(?:a )?stakes?\b)/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 5)]),
  );

/** Why the goods or the object of a verb do not fit, or null where they do. */
export function misfit(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  if (frame.goods !== undefined && frame.trigger === 'verb' && frame.from?.includes('compound'))
    return misfitGoods(site, match);
  if (
    frame.id === 'sold-to' &&
    (!isPassive(sentence, trigger, form) || (match.to[0] && goodsOf(sentence, match.to[0])))
  )
    return 'no company sold';
  if (frame.id === 'hire-team' && match.to[0] && hiresFormer(site, match.to[0])) return 'people who had left';
  if (frame.id === 'investment-from' && match.from[0] && isOtherSource(site, match.from[0]))
    return 'from somewhere else';
  if (frame.id === 'talks' && match.between.length === 1 && joinsAnother(site)) return 'with somebody else';
  if (frame.id === 'compete' && competesForDeal(site, match)) return 'competes for a deal';
  if (frame.id === 'answered-offer' && !(answerTo(site) && match.from[0] && match.to[0])) return 'nobody answers it';
  if (frame.id === 'ruling-against' && !isWon(site)) return 'won by somebody else';
  if (frame.id === 'back' && match.from[0] && isSecurity(site, match.from[0])) return 'secured with goods';
  if (frame.id === 'approach' && !isAboutSale(site)) return 'about something else';
  if (frame.id === 'answer-to' && isSought(site)) return 'looks for another supplier';
  if (frame.id === 'grip' && !loosens(site)) return 'nobody loosens it';
  if (frame.id === 'used-by' && !isPassive(sentence, trigger, form)) return 'not used by it';
  if (frame.id === 'stock-buyer' && !buysStock(site)) return 'nobody buys';
  if ((frame.id === 'sale' || frame.id === 'offer-verb') && match.to[0] && goodsOf(sentence, match.to[0]))
    return 'no company';
  if (frame.id === 'made-at' || frame.id === 'co-design') {
    const maker = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
    if (maker === 'lab' || maker === 'government' || maker === 'cloud') return 'makes no chips';
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
  if (frame.id === 'answer-to' && wordAt(sentence.reading.items, trigger + 1).text !== 'to') return 'answers nobody';
  if (frame.id === 'agree-with' && (match.between.length < 2 || agreesToAct(site))) return 'agrees with nobody';
  if (
    frame.id === 'rival' &&
    /^tak|^took/.test(wordAt(sentence.reading.items, trigger).text) &&
    wordAt(sentence.reading.items, (match.between.at(-1)?.last ?? 0) + 1).text === 'as'
  )
    return 'takes on as a partner';
  if (frame.id === 'license-from' && afterPreposition(sentence, trigger, 'to', 14)) return 'licenses to someone';
  if (frame.id === 'backing-of' && !/^(?:of|for)$/.test(wordAt(sentence.reading.items, trigger + 1).text))
    return 'of something else';
  if (frame.id === 'purchase-goods' && winsDeal(site, match)) return 'wins a deal';
  if (frame.id === 'purchase-goods' && match.from[0] && holds(site, match.from[0])) return 'what it is filled with';
  if (frame.id === 'made-by' && match.to[0] && match.to[0].first > trigger + 4) return 'too far';
  if (frame.id === 'made-by') {
    const head = match.to[0] && goodsOf(sentence, match.to[0]);
    if (!head || !(head.topics & Topic.Chip)) return 'no goods';
  }
  if (frame.id === 'supply' && match.to[0] && suppliesAnother(site, match.to[0])) return 'goods of another';
  if (frame.id === 'pay-for' && match.to[0] && (match.to[0].reference?.isPronoun || goodsOf(sentence, match.to[0])))
    return 'pays for goods';
  if (frame.id === 'access' || frame.id === 'support-for' || frame.id === 'use-of') {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    if (
      !group ||
      !(
        sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct ||
        organizationOf(sentence, group.mentions[0] ?? -1)?.kind === 'cloud' ||
        (head && head.topics & (frame.goods ?? 0)) ||
        isMakerOf(site, group.first, frame.goods ?? 0)
      )
    )
      return 'no goods';
  }
  if (
    frame.id === 'offered-through' ||
    frame.id === 'available-on' ||
    frame.id === 'integration' ||
    frame.id === 'integrate' ||
    frame.id === 'build-into' ||
    frame.id === 'come-to' ||
    frame.id === 'availability' ||
    frame.id === 'route-to' ||
    frame.id === 'make-available' ||
    frame.id === 'offer-on'
  ) {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    const isModel =
      sentence.reading.mentions[group?.mentions[0] ?? -1]?.isProduct ||
      (head !== null && (head.topics & Topic.Model) !== 0) ||
      (head === null &&
        organizationOf(sentence, group?.mentions[0] ?? -1)?.kind === 'lab' &&
        frame.id === 'available-on');
    const sold = organizationOf(sentence, group?.mentions[0] ?? -1)?.kind;
    const isChip =
      (head !== null && (head.topics & Topic.Chip) !== 0) ||
      (head === null && (sold === 'chip_maker' || sold === 'memory'));
    if (
      isChip &&
      (frame.id === 'offered-through' ||
        frame.id === 'available-on' ||
        frame.id === 'availability' ||
        frame.id === 'offer-on')
    )
      return null;
    const host = organizationOf(sentence, match.to[0]?.mentions[0] ?? -1);
    const isHosted =
      frame.id !== 'integration' &&
      frame.id !== 'build-into' &&
      frame.id !== 'come-to' &&
      frame.id !== 'route-to' &&
      frame.id !== 'make-available' &&
      frame.id !== 'offer-on' &&
      (host?.kind === 'cloud' || host?.kind === 'neocloud' || host?.kind === 'server_maker');
    if (!isModel && !isHosted) return 'no model';
  }
  if (frame.id === 'own' && !hasPercent(sentence, trigger, match.to[0]?.first ?? trigger) && !isHolder(site, match))
    return 'no share';
  if (
    frame.id === 'licence' &&
    match.from[0] &&
    wordAt(sentence.reading.items, match.from[0].first - 1).text === 'to' &&
    !goodsOf(sentence, match.from[0])
  )
    return 'a licence to someone';
  if (frame.id === 'spend' && match.from[0] && !goodsOf(sentence, match.from[0]) && !isProvider(site, match))
    return 'no goods';
  if (
    (frame.id === 'built-on' || frame.id === 'based-on') &&
    match.from[0] &&
    !goodsOf(sentence, match.from[0]) &&
    !sentence.reading.mentions[match.from[0].mentions[0] ?? -1]?.isProduct
  )
    return 'no model';
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
    const isModel = match.from[0] && ((goodsOf(sentence, match.from[0])?.topics ?? 0) & Topic.Model) !== 0;
    if (
      !host?.hasCloud &&
      host?.kind !== 'cloud' &&
      host?.kind !== 'neocloud' &&
      host?.kind !== 'chip_maker' &&
      !(isModel && host?.kind === 'lab')
    )
      return 'nothing to run on';
  }
  if (
    groupsOf(match).some((group) => group.isPerson && !(frame.id === 'hire-team' && isWithTeam(site, group))) &&
    (frame.type === 'investment' ||
      frame.type === 'acquisition' ||
      frame.type === 'dispute' ||
      frame.trigger === 'noun')
  )
    return 'a person';
  if (frame.id === 'work-with' && match.between.length === 1 && (match.between[0]?.first ?? 0) > trigger)
    return 'nobody works with them';
  if ((frame.id === 'work-with' || frame.id === 'partner') && match.between.length > 1 && servesCustomers(site, match))
    return 'customers';
  if (frame.id === 'acquisition' && match.to[0] && isOfGoods(site, match.to[0])) return 'goods are bought';
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
    frame.type === 'acquisition' &&
    frame.trigger === 'noun' &&
    match.to[0] &&
    match.to[0].first > trigger &&
    kindAt(sentence.reading.items, match.to[0].last + 1) === Kind.Possessive &&
    (goodsOf(sentence, match.to[0])?.topics ?? 0) & Topic.Chip
  )
    return 'purchases of goods';
  const challenged = frame.id === 'rival' ? match.between.at(-1) : undefined;
  if (
    challenged &&
    challenged.first > trigger &&
    kindAt(sentence.reading.items, challenged.last + 1) === Kind.Possessive
  ) {
    const head = goodsOf(sentence, challenged);
    if (
      head &&
      !(head.topics & Topic.Goods) &&
      !/\b(?:dominance|lead|grip|position|supremacy|market|monopoly|search|business|hold|hegemony|edge)\b/.test(
        head.text,
      )
    )
      return 'challenges something of it';
  }
  if (
    (frame.id === 'back' || (frame.id === 'sue' && wordAt(sentence.reading.items, trigger + 1).text !== 'to')) &&
    match.to[0] &&
    kindAt(sentence.reading.items, match.to[0].last + 1) === Kind.Possessive
  )
    return 'object is owned';
  return misfitKinds(site, match) ?? misfitRoles(site, match);
}
