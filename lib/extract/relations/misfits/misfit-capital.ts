// Why a match about money or a purchase is none: the object is a thing and no company, a person is named and not the firm, or the
// money comes from somewhere else. A reason in words, or null.
import { isBoughtBack, isBoughtOfOwner } from '#lib/extract/clause/bought-of-owner.ts';
import type { Group } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import {
  answerTo,
  groupsOf,
  hasPercent,
  type Match,
  organizationOf,
  type Site,
} from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** "buys X stock": shares that only rise or fall are nobody's deal. */
function buysStock({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 14)], items.start[trigger]);
  return /\b(?:buy|bought|purchas|acquir|invest|t(?:ook|ake|aking)|receiv|own|hold|held|stake|sell|sold|issu|pick|snap|add)/.test(
    left,
  );
}

/** "X and Y shares both fell": papers that do something are nobody's holding. */
function isMoving({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  if (wordAt(items, trigger).text !== 'shares') return false;
  let next = trigger + 1;
  while (classesAt(items, next) & (Class.Adverb | Class.Auxiliary | Class.Determiner) && next < trigger + 4) next++;
  return (classesAt(items, next) & (Class.Verb | Class.Gerund)) === Class.Verb;
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

/** "The regulator cleared an investment by X in Y": whose money it is to judge, it is not given. */
const isJudge = ({ sentence, trigger }: Site, { first, mentions }: Group): boolean =>
  first < trigger &&
  /^(?:government|public_body)$/.test(organizationOf(sentence, mentions[0] ?? -1)?.kind ?? '') &&
  /\b(?:clear|approv|block|examin|investigat|prob|review|scrutini|look|allow|wav|reject|oppos|challeng|authori|assess|consider|back)\w*\b/.test(
    sentence.reading.folded.slice(sentence.reading.items.start[first], sentence.reading.items.start[trigger]),
  );

/** "debt backed by X's chips": what a loan is secured with. */
const isSecurity = ({ sentence }: Site, group: Group): boolean =>
  ((goodsOf(sentence, group)?.topics ?? 0) & (Topic.Chip | Topic.Compute | Topic.Site)) !== 0;

/** "approached X about a takeover". */
const isAboutSale = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /\b(?:about|over|with) (?:an?|its|the|their)? ?(?:[a-z-]+ ){0,2}(?:acquisition|takeover|buyout|merger|sale|bid|offer|buying|acquiring)\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[end - 1]),
  );

/** "X and Y are in talks about investing": each with another, not with one another. */
const joinsAnother = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ (?:about|on|over|to|for) (?:possibly |potentially |also )?(?:invest|join|tak(?:e|ing) (?:part|a stake)|participat|back(?:ing)? |lend|(?:a )?stakes?\b)/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 5)]),
  );

/** "the purchase of chips from X", "purchases of X chips": a thing is bought, and no firm. */
function isOfGoods({ sentence, trigger }: Site, bought: Group): boolean {
  if (bought.first < trigger) return false;
  if (/^(?:from|by)$/.test(wordAt(sentence.reading.items, bought.first - 1).text)) return true;
  const head = goodsOf(sentence, bought);
  if (head !== null && /^(?:[a-z-]+ )?(?:shares?|stock)\b/.test(head.text)) return true;
  return head !== null && (head.topics & Topic.Goods) !== 0 && !wholeCompany.test(head.text);
}

/** "Plans to buy Google's TPUs": what its maker stands beside is no firm. */
const isSomeonesProduct = ({ sentence }: Site, group: Group): boolean =>
  kindAt(sentence.reading.items, group.first - 1) === Kind.Possessive &&
  sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true &&
  !/^(?:[a-z-]+ ){0,2}(?:browser|business|unit|division|arm|subsidiary)\b/.test(goodsOf(sentence, group)?.text ?? '');

/** "X sells Y to Z": a firm, and not what carries its maker's name. */
function sellsFirm({ sentence }: Site, { from: [buyer], to: [sold] }: Match): boolean {
  const [mention] = sold?.mentions ?? [];
  if (!buyer || !sold || mention === undefined || buyer.first < sold.last || sold.reference) return false;
  return sentence.reading.mentions[mention]?.isProduct === false;
}

/** "bidding for X", "bidding for the start-up X": for a firm, and right behind the word. */
const bidsFor = ({ sentence, trigger }: Site, bidFor: Group): boolean =>
  wordTextAt(sentence, trigger + 1) === 'for' &&
  (bidFor.first === trigger + 2 || (classesAt(sentence.reading.items, bidFor.first - 1) & Class.Kind) !== 0) &&
  kindAt(sentence.reading.items, bidFor.last + 1) !== Kind.Possessive &&
  goodsOf(sentence, bidFor) === null;

/** "sold most of its assets to X": all that a firm is. */
const sellsAll = ({ sentence: { reading }, trigger }: Site, { first }: Group): boolean =>
  /^ (?:(?:nearly |almost |substantially )?(?:all|most|the bulk|the rest) of )?(?:its|their) (?:remaining |entire |main )?assets to (?:the )?(?:[a-z-]+ ){0,4}$/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.start[first]),
  );

/** "sold its X chips to Y", and not "sold its X unit to Y". */
const isNoUnit = ({ sentence }: Site, sold: Group): boolean => {
  const head = goodsOf(sentence, sold);
  return head !== null && !/^(?:[a-z-]+ ){0,2}(?:business|unit|division|subsidiary|arm|operations)$/.test(head.text);
};

/** Who only tells of a sale sells; what is sold is who agrees to it, or whose owners do. */
const isOthersSale = ({ sentence: { reading, start }, trigger }: Site, { last }: Group): boolean => {
  const { items, folded } = reading;
  if (last > trigger || kindAt(items, last + 1) === Kind.Possessive) return false;
  const left = folded.slice(items.start[start], items.start[trigger]);
  return !/\b(?:(?:share|stock)?holders of|(?:share|stock)holders (?:have |had )?(?:approv|vot|back)|agree(?:d|s) to)\b/.test(
    left,
  );
};

/** "X pivots after Y acquisition talks": whether Y buys or is bought is not said. */
const isTalkOfOthers = ({ sentence, trigger }: Site, { first, last }: Group): boolean =>
  last === trigger - 1 &&
  /^(?:talks|negotiations|discussions)$/.test(wordTextAt(sentence, trigger + 1)) &&
  /^(?:after|as|amid|following|despite|when|once)$/.test(wordTextAt(sentence, first - 1));

/** "X's holders reject Y takeover": who turns it down does not buy. */
const isTurnedDown = (site: Site, { last }: Group): boolean =>
  last < site.trigger - 1 &&
  kindAt(site.sentence.reading.items, site.trigger - 1) !== Kind.Possessive &&
  answerTo(site) === 'ended';

/** "X's chip sale to Y": of X itself only at a price, or where its owners have a say. */
const sellsGoods = ({ sentence, trigger }: Site, { first, last }: Group): boolean => {
  const { items, folded } = sentence.reading;
  return (
    last < trigger &&
    kindAt(items, last + 1) === Kind.Possessive &&
    ((topicsAt(items, trigger - 1) & Topic.Goods) !== 0 ||
      wordAt(items, trigger + 1).text !== 'to' ||
      !/[$\u20ac\u00a3]|\b(?:(?:share|stock)holders|takeover|merger|board|investors|bid|premium|regulators?)\b/.test(
        folded.slice(items.start[Math.min(first, sentence.start)], items.end[sentence.end - 1]),
      ))
  );
};

/** "the sale of a stake in X to Y", "sold its stake in X to Y": who had it is told as the seller. */
const isSoldOn = ({ sentence: { reading, start, end }, trigger }: Site): boolean => {
  const { items, folded } = reading;
  return (
    /\b(?:sale of|sells?|sold|selling) (?:(?:an?|its|the|their|entire|remaining|about|majority|minority|controlling|[\d.]+ ?(?:%|per ?cent)) ?)*$/.test(
      folded.slice(items.start[Math.max(start, trigger - 8)], items.start[trigger]),
    ) && / to /.test(folded.slice(items.end[trigger], items.end[Math.min(end - 1, trigger + 8)]))
  );
};

/** "lines to support X's planned $10 billion data center": what the place costs, and not what is given. */
function isPriceOfPlace({ sentence, trigger }: Site, { first, last }: Group): boolean {
  if (first < trigger || kindAt(sentence.reading.items, last + 1) !== Kind.Possessive) return false;
  for (let item = last + 2; item < Math.min(sentence.end, last + 6); item++)
    if (moneyAt(sentence, item))
      return (topicsAt(sentence.reading.items, item + 1) & (Topic.Site | Topic.Power | Topic.Compute)) !== 0;
  return false;
}

/** Head nouns after which a company's name still means the company: "acquires Groq's assets". */
const wholeCompany =
  /^(?:essentially |all |of |its )*(?:[a-z-]+ ){0,3}(?:assets?|browser|business|unit|division|operations|arm|inc|corp|platform|startup|company|group)\b/;

/** "100% of X's equity", "all of X's outstanding shares": the whole of a firm, in its parts. */
function isWholeEquity({ sentence: { reading, start } }: Site, { first }: Group, head: string): boolean {
  if (
    !/^(?:outstanding |issued |issued and outstanding |common |entire )*(?:equity|shares|stock|share capital)$/.test(
      head,
    )
  )
    return false;
  const { items, folded } = reading;
  return /\b(?:100 ?(?:%|percent|per cent)|all|the whole|the entirety) of (?:the )?$/.test(
    folded.slice(items.start[Math.max(start, first - 6)], items.start[first]),
  );
}

/** "sold a 4% stake to X", "issued new shares to X": what is sold is a part of the seller, and no holding of his in another. */
function sellsShares({ sentence: { reading, start }, trigger }: Site): boolean {
  const { items, folded } = reading;
  const left = folded.slice(items.start[Math.max(start, trigger - 9)], items.start[trigger]);
  return /\b(?:s(?:old|ells?|elling)|issu(?:e[sd]?|ing)|g(?:ave|iven?|ives|iving)|hand(?:ed|s|ing)|award(?:ed|s)?)\b(?! (?:its|his|her|their|all|most))(?:(?!warrant)[^,;])*$/.test(
    left,
  );
}

/** "Sold a 20% stake in Vellora Dyes to X": of a firm that stands behind the word, known by its name or not, and not of whoever sells. */
function isOfNamed({ sentence: { reading, end }, trigger }: Site, { to }: Match): boolean {
  const { items } = reading;
  if ((to[0]?.first ?? trigger) > trigger) return false;
  for (let item = trigger + 1; item < Math.min(end, trigger + 6); item++) {
    if (wordAt(items, item).text === 'to') return false;
    if (wordAt(items, item).text === 'in') return (items.shape[item + 1] ?? 0) !== 0;
  }
  return false;
}

/** "has made similar bets on X". */
const placesBets = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:mak(?:e|es|ing)|made|plac(?:e|es|ed|ing)) (?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 5)], reading.items.start[trigger]),
  ) && /bets$/.test(reading.folded.slice(reading.items.start[trigger], reading.items.end[trigger]));

/** "Offered 0.42 of its own shares for each of X's": what is paid with. */
const isExchange = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ for (?:each|every)\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 3)]),
  );

/** "A spin-out of the University of X, funded by Norvane Capital": not the university. */
const isSchool = ({ sentence }: Site, { to }: Match): boolean =>
  to.some(({ mentions }) => organizationOf(sentence, mentions[0] ?? -1)?.kind === 'university');

/** "Its venture arm joined a $150 million round for X". */
const joinsRound = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ (?:in )?(?:an?|the|its|their) (?:[^ ]+ ){0,5}(?:round|series [a-h]|financing|fundraise|raise)\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 9)]),
  );

/** "X, in which Y holds 5 per cent". */
const isInWhich = ({ sentence: { reading }, trigger }: Site, owned: number): boolean =>
  owned < trigger &&
  /\b(?:in|of) (?:which|whom)\b/.test(reading.folded.slice(reading.items.start[owned], reading.items.start[trigger]));

/** "Owns 5 per cent of X", "X, the owner of Y": a share, or whoever holds the whole. */
function ownsShare(site: Site, match: Match): boolean {
  const { sentence, trigger } = site;
  const owned = match.to[0]?.first ?? trigger;
  const end = isInWhich(site, owned) ? Math.min(sentence.end - 1, trigger + 5) : owned;
  return hasPercent(sentence, trigger, end) || isHolder(site, match);
}

const leftOf = ({ sentence: { reading, start }, trigger }: Site): string =>
  reading.folded.slice(reading.items.start[Math.max(start, trigger - 5)], reading.items.start[trigger]);

/** "a debt offering for X", "its public offering": an issue of papers, and no offer for a firm. */
const isIssue = ({ sentence: { reading }, trigger, form }: Site): boolean =>
  form === 'gerund' &&
  ((topicsAt(reading.items, trigger - 1) & (Topic.Debt | Topic.Stake)) !== 0 ||
    /^(?:public|secondary|stock|securities|the|an?|its|their)$/.test(wordAt(reading.items, trigger - 1).text));

/** "joined a $2 billion seed round for X": the round, and right behind it whose it is. */
const joinsRoundOf = ({ sentence: { reading }, trigger }: Site, { first }: Group): boolean =>
  /^ (?:an?|the|its|their|another|this|that) [^,;]{0,60}\b(?:round|financing|raise|funding)s? (?:for|of|in) (?:the )?(?!talks|negotiations)(?:(?!talks|negotiations|for)[a-z-]+ ){0,4}$/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.start[first]),
  );

/** "To buy $250 billion of Azure": for so much of what it sells. */
const isSumOf = (sentence: Site['sentence'], { first }: Group): boolean => {
  const of = wordAt(sentence.reading.items, first - 1).text === 'of' ? first - 1 : first - 2;
  if (wordAt(sentence.reading.items, of).text !== 'of') return false;
  return [1, 2].some((back) => moneyAt(sentence, of - back));
};

/** The reason in words, or null. */
export function misfitCapital(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  if (
    frame.id === 'sold-to' &&
    (!(isPassive(sentence, trigger, form) || sellsFirm(site, match)) || (match.to[0] && isNoUnit(site, match.to[0])))
  )
    return 'no company sold';
  if (frame.id === 'bid-for' && !(match.to[0] && bidsFor(site, match.to[0]))) return 'bids for something else';
  if (frame.id === 'sell-assets' && !(match.from[0] && sellsAll(site, match.from[0]))) return 'sells something else';
  if (frame.id === 'sale' && match.to[0] && (isOthersSale(site, match.to[0]) || sellsGoods(site, match.to[0])))
    return 'something of theirs is sold';
  if (frame.id === 'stake' && match.to[0] && match.to[0].first > trigger && isSoldOn(site)) return 'told by its sale';
  if (frame.id === 'hire-team' && match.to[0] && hiresFormer(site, match.to[0])) return 'people who had left';
  if (frame.id === 'investment-from' && match.from[0] && isOtherSource(site, match.from[0]))
    return 'from somewhere else';
  if (frame.id === 'investment-from' && match.to[0] && isJudge(site, match.to[0])) return 'decided by it';
  if (frame.id === 'talks' && match.between.length === 1 && joinsAnother(site)) return 'with somebody else';
  const isAnswered = frame.id === 'answered-offer' || frame.id === 'answered-sale';
  if (isAnswered && !(answerTo(site) && match.from[0] && match.to[0])) return 'nobody answers it';
  if (frame.id === 'acquisition' && match.to[0] && isTalkOfOthers(site, match.to[0]))
    return 'talks of which it is a side';
  if (frame.id === 'acquisition' && match.from[0] && isTurnedDown(site, match.from[0])) return 'turned down by it';
  if (frame.id === 'back' && match.from[0] && isSecurity(site, match.from[0])) return 'secured with goods';
  if (frame.id === 'approach' && !isAboutSale(site)) return 'about something else';
  if (frame.id === 'in-round-of' && !(match.to[0] && joinsRoundOf(site, match.to[0]))) return 'no round of it';
  if (frame.id === 'stock-buyer' && !buysStock(site)) return 'nobody buys';
  if ((frame.id === 'stock-buyer' || frame.id === 'stake') && isExchange(site)) return 'shares that are paid with';
  if (frame.id === 'join-venture' && joinsRound(site)) return 'a round is joined';
  if (frame.id === 'funded-by' && isSchool(site, match)) return 'a school has no owners';
  if (frame.id === 'stake' && isMoving(site)) return 'shares that move';
  if (frame.id === 'stake-bought-back' && !isBoughtBack(sentence, trigger)) return 'nobody buys it back';
  if (frame.id === 'stake-of-another' && !isBoughtOfOwner(sentence, trigger)) return 'nobody buys it of its owner';
  if (frame.id === 'stake-sold-to' && !sellsShares(site)) return 'nobody sells shares';
  if (frame.id === 'stake-sold-to' && isOfNamed(site, match)) return 'shares of another';
  if (frame.id === 'write-cheque' && !/\b(?:wrote|writ(?:e|es|ing|ten)|cuts?|cutting) [^,;]{0,40}$/.test(leftOf(site)))
    return 'nobody writes it';
  if (frame.id === 'money-in' && !/\b(?:has|have|had) (?:some |its |more |old |own )*$/.test(leftOf(site)))
    return 'no money of its own';
  if (frame.id === 'offer-verb' && isIssue(site)) return 'an issue of papers';
  if (frame.id === 'place-bets' && !(placesBets(site) && match.to[0] && !goodsOf(sentence, match.to[0])))
    return 'no money is laid out';
  if (frame.id === 'bet-on' && match.to[0] && goodsOf(sentence, match.to[0])) return 'a bet on a thing';
  if (frame.id === 'sale' && match.to[0] && match.to[0].first > trigger && goodsOf(sentence, match.to[0]))
    return 'no company';
  if (frame.id === 'offer-verb' && match.to[0] && goodsOf(sentence, match.to[0])) return 'no company';
  if (frame.id === 'fund' && match.to[0] && isPriceOfPlace(site, match.to[0])) return 'what the place costs';
  if (frame.id === 'backing-of' && !/^(?:of|for)$/.test(wordAt(sentence.reading.items, trigger + 1).text))
    return 'of something else';
  if (frame.id === 'own' && !ownsShare(site, match)) return 'no share';
  if (
    groupsOf(match).some((group) => group.isPerson && !(frame.id === 'hire-team' && isWithTeam(site, group))) &&
    (frame.type === 'investment' ||
      frame.type === 'acquisition' ||
      frame.type === 'dispute' ||
      frame.trigger === 'noun')
  )
    return 'a person';
  if (frame.id === 'acquisition' && match.to[0] && isOfGoods(site, match.to[0])) return 'goods are bought';
  if (frame.type === 'acquisition' && frame.to?.includes('object') && !isPassive(sentence, trigger, form)) {
    const group = match.to[0];
    if (!group) return 'no party';
    if (wordAt(sentence.reading.items, group.last).text === 'itself') return 'for itself';
    if (group.reference?.isPronoun && classesAt(sentence.reading.items, group.last) & Class.Possessive)
      return 'object of a possessive';
    if (isSomeonesProduct(site, group)) return 'a product is bought';
    if (isSumOf(sentence, group)) return 'so much of it is bought';
    if (wordTextAt(sentence, group.last + 1) === 'out') return 'out of something else';
    const head = group.first > trigger ? goodsOf(sentence, group) : null;
    if (
      head &&
      !wholeCompany.test(head.text) &&
      !isWholeEquity(site, group, head.text) &&
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
  return null;
}
