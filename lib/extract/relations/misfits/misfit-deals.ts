// Why a match of a deal's words is none: what is signed, ordered, served or built is something else than the words need. A reason in
// words, or null; the trap is a name that only says whose make the goods are.

import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import type { Group } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf } from '#lib/extract/relations/fill-slots.ts';
import { isOtherVenture, type Match, type Site, sameName } from '#lib/extract/relations/frame-site.ts';
import { madeFor } from '#lib/extract/relations/goods/told-goods.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** "The regulator decided not to look into its partnership with X": that of whom it is about, who is not told. */
const isJudged = ({ sentence: { reading, start }, trigger }: Site, { between }: Match): boolean =>
  between.some(
    ({ reference, mentions }) =>
      reference?.isPronoun === true &&
      /^(?:government|public_body)$/.test(reading.mentions[mentions[0] ?? -1]?.organization?.kind ?? ''),
  ) &&
  /\b(?:investigat|prob|examin|review|clear|scrutini|look(?:s|ed|ing)? into|challeng|contest|block)[a-z]* its (?:[a-z-]+ ){0,3}$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 7)], reading.items.start[trigger]),
  );

/** "works with cloud providers X and Y": what they are to everybody, not to whom they work with. */
function worksBeside({ sentence, trigger }: Site, named: Group): boolean {
  if (named.first !== trigger + 1) return false;
  const left = leftOfPhrase(sentence, trigger);
  if (wordTextAt(sentence, left) !== 'with') return false;
  return [1, 2].some((back) =>
    /^(?:work|team|partner|collaborat|cooperat|alongside|together|partnership|alliance|collaboration|up$)/.test(
      wordTextAt(sentence, left - back),
    ),
  );
}

/** "leases it to cloud provider X", "X, the Y-backed provider": what X is to everybody, and not to whoever is named beside it. */
function isOnlyDescribed({ sentence, trigger }: Site, { from: [named], to: [holder] }: Match): boolean {
  const left = leftOfPhrase(sentence, trigger);
  if (named?.first === trigger + 1 && wordTextAt(sentence, left) === 'to' && (holder?.first ?? trigger) < left)
    return true;
  // The words that end in the noun stand for the firm itself.
  return holder !== undefined && holder.first <= trigger && holder.last >= trigger;
}

/** "invests in parts vendor X and as much in Y": what X is to everybody, where whoever follows is told of something else. */
function isOnlyKind({ sentence, trigger, form }: Site, { from: [named], to: [holder] }: Match): boolean {
  return (
    form === 'singular' &&
    named?.first === trigger + 1 &&
    holder !== undefined &&
    holder.first > named.last + 1 &&
    !/^(?:to|of|for)$/.test(wordTextAt(sentence, named.last + 1)) &&
    !/^(?:to|of|for)$/.test(wordTextAt(sentence, holder.first - 1))
  );
}

/** "invests in parts vendor X": what is paid for is the firm, and none of its parts. */
function isPaidFor({ sentence, trigger }: Site, { from: [named] }: Match): boolean {
  if (named?.first !== trigger + 1) return false;
  let into = trigger - 1;
  while (into > trigger - 6 && !/^(?:in|into)$/.test(wordTextAt(sentence, into))) into--;
  return into > trigger - 6 && [1, 2, 3].some((back) => /^(?:invest|stake)/.test(wordTextAt(sentence, into - back)));
}

/** "has signed X for six years", "landed X as a customer": not "signed X's terms", "signed with X". */
function isSigned({ sentence, trigger }: Site, named: Group): boolean {
  // "signed up X to coach its staff": whoever is to work sells its work.
  const kind = sentence.reading.mentions[named.mentions[0] ?? -1]?.organization?.kind ?? 'unknown';
  if (wordTextAt(sentence, named.last + 1) === 'to' && /^(?:software|consulting|defence)$/.test(kind)) return false;
  if (!/^(?:sign(?:s|ed|ing)?|land(?:s|ed|ing)?)$/.test(wordTextAt(sentence, trigger))) return true;
  return (
    leftOfPhrase(sentence, named.first) <= trigger &&
    named.first > trigger &&
    goodsOf(sentence, named) === null &&
    /^(?:for|as|to|in|on|under|last|this|,|\.|)$/.test(wordTextAt(sentence, named.last + 1))
  );
}

/** "a data center for 400,000 X chips": what it is to hold. */
const isFilledWith = ({ sentence }: Site, named: Group): boolean =>
  kindAt(sentence.reading.items, named.first - 1) === Kind.Figure &&
  ((goodsOf(sentence, named)?.topics ?? 0) & Topic.Chip) !== 0;

/** "can serve X's model at 2,000 tokens a second": to everybody, and not to its maker. */
const isServedModel = ({ sentence }: Site, named: Group): boolean =>
  sentence.reading.mentions[named.mentions[0] ?? -1]?.isProduct === true ||
  ((goodsOf(sentence, named)?.topics ?? 0) & Topic.Model) !== 0;

/** "an order for 18,000 X chips": goods that carry the maker's name. */
const isOfGoods = ({ sentence }: Site, named: Group): boolean =>
  sentence.reading.mentions[named.mentions[0] ?? -1]?.isProduct === true ||
  ((goodsOf(sentence, named)?.topics ?? 0) & (Topic.Chip | Topic.Compute | Topic.Power)) !== 0;

/** "an order for 300,000 of its own chips with Y": whoever it is placed with makes them. */
function isPlacedWith({ sentence, trigger }: Site, named: Group): boolean {
  const maker = afterPreposition(sentence, trigger, 'with');
  return maker !== null && maker !== named && maker.first > named.last;
}

/** "X and Y unveiled a data centre": the two of them one thing, and nobody else's. */
function isOneThing({ sentence, trigger }: Site, match: Match): boolean {
  const [makers] = match.between;
  if (makers?.mentions.length !== 2 || makers.reference || makers.first > trigger) return false;
  if (!/^an?$/.test(wordTextAt(sentence, trigger + 1)) || trigger - makers.last > 5) return false;
  for (let item = makers.last + 1; item < trigger; item++)
    if (/^(?:each|both|separately|respectively|also|,|who|which)$/.test(wordTextAt(sentence, item))) return false;
  for (let item = trigger + 2; item < trigger + 6; item++)
    if (classesAt(sentence.reading.items, item) & Class.DealNoun) return false;
  return !/^(?:rivals?|competitors?|alternatives?|version|unit|wave|boom|race)$/.test(
    wordTextAt(sentence, trigger + 2),
  );
}

/** "Stargate UK, the project that X announced with Y": what stands beside the venture's name is told by the name. */
function isToldByName({ sentence: { start, reading }, trigger, frame }: Site): boolean {
  const { items } = reading;
  if (!/^(?:the|an?)$/.test(wordAt(items, trigger - 1).text) || punctAt(items, trigger - 2) !== ',') return false;
  for (let item = trigger - 3; item > Math.max(start - 1, trigger - 6); item--)
    if (wordAt(items, item).uses.some((use) => use.frame.id === frame.id)) return true;
  return false;
}

/** "from a consortium led by X", "a loan by a consortium of X and Y": those who lend or buy together found no firm with the other side. */
const isGivingTogether = ({ sentence, trigger }: Site, { between }: Match): boolean =>
  wordAt(sentence.reading.items, trigger).text === 'consortium' &&
  /^(?:from|by|to|through|via)$/.test(wordTextAt(sentence, leftOfPhrase(sentence, trigger))) &&
  between.length > 1;

/** "companies including X and Y are striking deals": each of them its own, with whom is not said. */
function isOfEach({ sentence, trigger, form }: Site, { between }: Match): boolean {
  const [list] = between;
  if (form !== 'plural' || between.length !== 1 || !list || list.first > trigger) return false;
  const { items } = sentence.reading;
  const intro = list.first - 1;
  return (classesAt(items, intro) & Class.ListIntro) !== 0 && /s$/.test(wordTextAt(sentence, intro - 1));
}

/** "X and Y are both launching joint ventures": each of them with others. */
const isOneOfEach = ({ sentence, trigger, form }: Site): boolean => {
  if (form !== 'plural') return false;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 5); item--)
    if (/^(?:both|each)$/.test(wordTextAt(sentence, item))) return true;
  return false;
};

/** "Raised $500 million from a consortium of X and Y", "was bought by a consortium led by X": who bring the money of one deal. */
function paysTogether({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  if (wordTextAt(sentence, trigger) !== 'consortium') return false;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 6)], items.start[trigger]);
  return /\b(?:from|by|to) (?:an?|the) (?:[a-z-]+ ){0,3}$/.test(left);
}

/** "X also works", "X will work": what stands between a firm and what it does, and no noun of its own ("X engineers work"). */
const isBeforeVerb = ({ reading: { items } }: Site['sentence'], item: number): boolean =>
  (classesAt(items, item) & (Class.Adverb | Class.Auxiliary | Class.Modal)) !== 0;

/** "X also works for Y and Z": a firm right before the verb, and firms right behind it; no software that works, and no persons. */
const worksFor = ({ sentence, trigger }: Site, { from: [firm], to: [taker] }: Match): boolean =>
  firm !== undefined &&
  taker !== undefined &&
  !firm.isPerson &&
  !taker.isPerson &&
  (firm.last === trigger - 1 || (firm.last === trigger - 2 && isBeforeVerb(sentence, trigger - 1))) &&
  goodsOf(sentence, taker) === null &&
  wordTextAt(sentence, trigger + 1) === 'for' &&
  !sentence.reading.mentions[firm.mentions[0] ?? -1]?.isProduct;

/** "is building a data centre for X, with 20,000 chips": what is made is the site. */
const isSiteBuilt = (site: Site): boolean => {
  const topics = madeFor(site);
  return (topics & Topic.Site) !== 0 && !(topics & Topic.Chip);
};

/** "at X's sites serving Y": what is served from there is served by whoever has the site. */
const followsSite = ({ sentence: { reading }, trigger }: Site): boolean =>
  (topicsAt(reading.items, trigger - 1) & Topic.Site) !== 0;

const others =
  /^(?:rivals|competitors|customers|clients|companies|firms|start-?ups|developers|users|others|those|buyers)$/;

/** "It would hurt rivals who depend on X": nobody who is named. "X is one of the firms that depend on it" names one. */
function isOfOthers({ sentence, trigger }: Site): boolean {
  if (!/^(?:who|that|which)$/.test(wordTextAt(sentence, trigger - 1))) return false;
  if (!others.test(wordTextAt(sentence, trigger - 2))) return false;
  for (let item = trigger - 3; item > Math.max(sentence.start - 1, trigger - 8); item--)
    if (/^(?:one|among|is|are|was|were|become|becomes|became|like|as|of)$/.test(wordTextAt(sentence, item)))
      return false;
  return true;
}

/** "Won over X", a holder of its shares. */
const isFund = ({ sentence: { reading } }: Site, { mentions }: Group): boolean =>
  reading.mentions[mentions[0] ?? -1]?.organization?.kind === 'fund';

/** "Will pay X a fee of $2 billion", "a break-up fee", "damages": nothing is sold for it. */
const isPenalty = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^[^;]{0,60}\b(?:an? fee of|(?:termination|break-?up|break|kill|exit|cancellation) (?:fee|payment)|damages|compensation|penalt(?:y|ies))\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 14)]),
  );

/** "Will build a plant through a joint venture": what they set up for it is told by that word. */
const isOfVenture = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^[^;]{0,90}\b(?:through|via) (?:an?|their)(?: new)? joint venture\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 20)]),
  );

/** "joins the venture of X and Y as an equal partner": what part it has there. */
const isShareholding = ({ sentence, trigger }: Site): boolean =>
  /^(?:equal|minority|majority|junior|limited|general|50-50)$/.test(wordTextAt(sentence, trigger - 1)) &&
  (sentence.topics & Topic.Venture) !== 0;

/** "X struck a deal with Y to provide capacity to it": nobody supplies itself. */
function goesToGiver({ sentence, trigger }: Site, { from: [giver] }: Match): boolean {
  const taker = afterPreposition(sentence, trigger, 'to');
  return (
    giver !== undefined &&
    taker?.reference != null &&
    taker !== giver &&
    taker.mentions.some((one) => giver.mentions.some((other) => sameName(sentence, one, other)))
  );
}

/** Why what the words of a deal name is not what they need, or null. */
export function misfitDeals(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  if (frame.id === 'order-for' && !(match.from[0] && isOfGoods(site, match.from[0]))) return 'orders no goods of it';
  if (frame.id === 'order-for' && match.from[0] && isPlacedWith(site, match.from[0])) return 'ordered of another';

  if (frame.id === 'supply' && goesToGiver(site, match)) return 'goes to whoever gives it';
  if (frame.id === 'ally' && isShareholding(site)) return 'a part in their venture';
  if (frame.id === 'project-with' && isToldByName(site)) return 'told by its name';
  if (frame.id === 'project-with' && isOtherVenture(sentence, trigger)) return 'a venture of another kind';
  if (frame.id === 'joint-venture' && isOneOfEach(site)) return 'each with others';
  if (frame.id === 'joint-venture' && isGivingTogether(site, match)) return 'they give together';
  if ((frame.id === 'deal' || frame.id === 'partnership') && isOfEach(site, match)) return 'each with others';

  if (frame.id === 'joint-venture' && paysTogether(site)) return 'who pay together';
  if (frame.id === 'sign-with' && (match.between.length < 2 || wordTextAt(sentence, trigger + 1) !== 'with'))
    return 'signs something';
  if (frame.id === 'build-as-one' && isOfVenture(site)) return 'told by the venture';

  if (frame.id === 'build-as-one' && !isOneThing(site, match)) return 'each its own';
  if (frame.id === 'build-for' && match.to[0] && isFilledWith(site, match.to[0])) return 'goods that it is for';
  if ((frame.id === 'partnership' || frame.id === 'deal') && isJudged(site, match)) return 'judged by it';
  if (frame.id === 'serve' && match.to[0] && isServedModel(site, match.to[0])) return 'serves a model';
  if (frame.id === 'serve' && form === 'gerund' && followsSite(site)) return 'a site that serves';
  if ((frame.id === 'manufacture-for' || frame.id === 'develop-for') && isSiteBuilt(site)) return 'a site is built';
  if (frame.id === 'work-for' && !worksFor(site, match)) return 'works otherwise';
  if (frame.id === 'sign-up' && match.to[0] && !isSigned(site, match.to[0])) return 'signs something else';
  if (frame.id === 'sign-up' && match.to[0] && isFund(site, match.to[0])) return 'no customer';
  if (frame.id === 'rely' && isOfOthers(site)) return 'others rely on it';
  if (frame.id === 'pay' && isPenalty(site)) return 'a fee for what failed';

  if (frame.id === 'supplier' && (isOnlyKind(site, match) || isPaidFor(site, match))) return 'what it is';
  if (frame.id === 'supplier' && match.from[0] && worksBeside(site, match.from[0])) return 'works beside it';
  if (frame.id === 'supplier' && match.from[0] && isOnlyDescribed(site, match)) return 'what it is';
  return null;
}
