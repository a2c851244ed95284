// Why a match about rivals or a dispute is none: nobody is challenged, or only something of somebody. A reason in words, or null.
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { headOf, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { classesAt, kindAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf } from '#lib/extract/relations/fill-slots.ts';
import { type Match, organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { bringerOf } from '#lib/extract/relations/sides/contest-sides.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** "the fight of X and Y in court": told as a dispute, where it is one. */
const isSuit = ({ sentence, trigger }: Site): boolean =>
  /^(?:feud|fight)/.test(wordAt(sentence.reading.items, trigger).text) && (sentence.topics & Topic.Legal) !== 0;

/** "lost server share to X", "ceded the market to X": not "lost an engineer to X". */
function losesGround({ sentence: { reading }, trigger }: Site, match: Match): boolean {
  const { items, folded } = reading;
  const other = match.between.at(-1);
  return (
    match.between.length > 1 &&
    other !== undefined &&
    /\b(?:share|ground|market|markets|lead|customers|users|business|crown|position)\b[^,;]{0,40} to (?:the )?$/.test(
      folded.slice(items.end[trigger], items.start[other.first]),
    )
  );
}

/** "loosens X's grip": what a rival does to a lead. */
function loosens({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 9)], items.start[trigger]);
  return /\b(?:loosen|narrow|clos|cut|eras|shrink|eat|whittl|break|broke|challeng|erod|dent|weaken|end|threaten|reduc|chip|undermin|contest|crack|curb|counter|disrupt|upend|against)/.test(
    left,
  );
}

/** "compete for a partnership with X": X is whom they both want. */
function competesForDeal({ sentence, trigger }: Site, match: Match): boolean {
  const partner = match.between.at(-1);
  if (!partner || partner.first < trigger || wordAt(sentence.reading.items, trigger + 1).text !== 'for') return false;
  const { items } = sentence.reading;
  return (
    wordAt(items, partner.first - 1).text === 'with' && (classesAt(items, partner.first - 2) & Class.DealNoun) !== 0
  );
}

/** "won a ruling against X". */
const isWon = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:w(?:in|ins|on|inning)|secur\w+|obtain\w*|g(?:et|ot|ets)|receiv\w+|s(?:ought|eeks?|eeking)) (?:an? |the )?(?:[$\u20ac\u00a3]?[\d.,]+ ?(?:m|mn|bn|million|billion)? )?(?:[a-z-]+ ){0,2}$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 7)], reading.items.start[trigger]),
  );

/** "X seeks alternatives to Y": whoever buys from Y looks elsewhere, and is no rival. */
const isSought = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:seek\w*|sought|look(?:s|ed|ing)? for|find(?:s|ing)?|explor\w+|need(?:s|ed)?|test(?:s|ed|ing)?|evaluat\w+|consider\w*|search\w*) (?:an? |more |other |cheaper |its own )?$/.test(
    reading.folded.slice(reading.items.start[Math.max(start, trigger - 6)], reading.items.start[trigger]),
  );

/** "hit X with a patent suit", "took X to court": not "struck X as odd", "hit X hard". */
function goesToLaw({ sentence: { reading, end }, trigger }: Site, match: Match): boolean {
  const { items, folded } = reading;
  const last = match.to[0]?.last ?? trigger;
  const right = folded.slice(items.end[Math.max(last, trigger)], items.end[Math.min(end - 1, last + 9)]);
  return /^(?:hit|slap|str[iu])/.test(wordAt(items, trigger).text)
    ? /^ with [^,;]*\b(?:lawsuits?|suits?|complaints?|claims?|fines?|charges|subpoenas?|injunction|class action)\b/.test(
        right,
      )
    : true;
}

/** "brought a similar case against X": not "launched a campaign against X". */
function isCase({ sentence: { reading }, trigger }: Site, match: Match): boolean {
  const { items, folded } = reading;
  return /^[^,;]*\b(?:case|claims?|legal action|class action|legal challenge)\b[^,;]* against (?:the )?$/.test(
    folded.slice(items.end[trigger], items.start[match.to[0]?.first ?? trigger]),
  );
}

/** "a case brought by X", "a suit that was filed by X", "the case that X brought". */
const isBroughtBy = ({ sentence, trigger }: Site, match: Match): boolean =>
  bringerOf(sentence, trigger) !== null ||
  /^(?: (?:that|which) (?:was|were|is|has been))?(?: [a-z]+ly)? (?:brought|filed|lodged|launched)(?: [a-z0-9 ]{1,30})? by (?:[a-z-]+ ){0,5}$/.test(
    sentence.reading.folded.slice(
      sentence.reading.items.end[trigger],
      sentence.reading.items.start[match.from[0]?.first ?? trigger],
    ),
  );

/** "The ministry ordered X to stop": an authority orders a firm to do or to leave something. */
const isOrdered = ({ sentence }: Site, match: Match): boolean =>
  publicKinds.has(organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind ?? 'unknown') &&
  !publicKinds.has(organizationOf(sentence, match.to[0]?.mentions[0] ?? -1)?.kind ?? 'unknown') &&
  /^(?:to|from)$/.test(wordAt(sentence.reading.items, (match.to[0]?.last ?? 0) + 1).text);

/** "found that X broke the law": a finding is an authority's, or a court's. */
const isFinding = ({ sentence, trigger }: Site, match: Match): boolean =>
  !/^(?:f(?:ind|ound)|rul|complain)/.test(wordAt(sentence.reading.items, trigger).text) ||
  (match.to[0] !== undefined &&
    publicKinds.has(organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind ?? 'unknown'));

/** "argues that X unlawfully used": what X is said to have done, right behind the name; who only tells of it is an outlet. */
const isSaidToBreach = ({ sentence, trigger }: Site, { from: [claimant], to: [respondent] }: Match): boolean => {
  if (!claimant || !respondent || claimant.reference?.isPronoun || respondent.reference?.isPronoun) return false;
  const { items, folded } = sentence.reading;
  const right = folded.slice(items.end[respondent.last], items.end[Math.min(sentence.end - 1, respondent.last + 4)]);
  const isTeller = organizationOf(sentence, claimant.mentions[0] ?? -1)?.kind === 'media';
  const rest = folded.slice(items.end[respondent.last], items.end[sentence.end - 1]);
  return (
    (/^ (?:has |have |had )?(?:unlawfully|illegally|infringed|violated|misappropriated|pirated)\b/.test(right) ||
      (/^(?:alleg|claim)/.test(wordAt(items, trigger).text) && unlawful.test(rest))) &&
    (!isTeller || /\b(?:its|their) /.test(rest) || (sentence.topics & Topic.Legal) !== 0)
  );
};

const unlawful =
  /\b(?:illegal|unlawful|stole|pirat|infring|plagiari[sz]|misappropriat|without (?:its |their |any )?(?:permission|consent|authori[sz]ation|payment|a licen[cs]e))/;

const seeking = new WordPattern(
  /^(?:seek|seeks|sought|seeking|demand|demands|demanded|demanding|claim|claims|claimed|claiming|want|wants)$/,
);

/** "is seeking $15 million in damages from X". */
const isSoughtInCourt = ({ sentence, trigger }: Site): boolean => {
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 8); item--)
    if (seeking.written(sentence.reading, item)) return true;
  return false;
};

/** "infringed X's copyright": not "violated X's rules", nor X itself. */
const infringesRight = ({ sentence }: Site, { from: [owner] }: Match): boolean =>
  owner !== undefined &&
  /^(?:[a-z-]+ )?(?:patents?|copyrights?|trademarks?|intellectual property|ip|rights|trade secrets?|licen[cs]es?)$/.test(
    headOf(sentence, owner)?.text ?? '',
  );

/** "settled a lawsuit with X": a case stands between the verb and whom it was settled with. */
const settlesCase = ({ sentence, trigger }: Site, match: Match): boolean =>
  (topicsOf(sentence, trigger + 1, Math.max(trigger + 4, (match.from[0]?.first ?? trigger) - 1)) & Topic.Legal) !== 0;

const isOwn = /^(?:its|their|his|her|own)$/;

/** "threatened X with legal action", "threatens X with tariffs": whoever threatens with something competes for nothing. */
const threatensWith = ({ sentence, trigger }: Site, { last }: Group): boolean =>
  /^threaten/.test(wordTextAt(sentence, trigger)) && wordTextAt(sentence, last + 1) === 'with';

/** "his legal fight against X": whoever is meant is no firm. */
const isPersons = ({ sentence, trigger }: Site): boolean =>
  [1, 2].some((back) => /^(?:his|her)$/.test(wordTextAt(sentence, trigger - back)));

/** "settled a suit with X": a suit that stands right after such a verb was brought by the other side, "its suit against X" was not. */
const isSettled = ({ sentence, trigger }: Site): boolean =>
  !(wordTextAt(sentence, trigger + 1) === 'against' && isOwn.test(wordTextAt(sentence, trigger - 1))) &&
  [1, 2, 3, 4].some((back) => /^(?:settl|resolv)/.test(wordTextAt(sentence, trigger - back)));

/** The reason in words, or null. */
export function misfitContest(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  if (frame.id === 'compete' && competesForDeal(site, match)) return 'competes for a deal';
  if (frame.type === 'rivalry' && (groupAt(sentence, trigger)?.mentions.length ?? 0) > 1) return 'one of a list';
  if (frame.id === 'ruling-against' && !isWon(site)) return 'won by somebody else';
  if (frame.id === 'take-to-court' && !goesToLaw(site, match)) return 'no court';
  if (frame.id === 'bring-a-case' && !isCase(site, match)) return 'no case';
  if (frame.id === 'damages' && !isSoughtInCourt(site)) return 'nobody seeks it';
  if (frame.id === 'infringe' && !infringesRight(site, match)) return 'no right of its own';
  if (frame.id === 'brought-by' && !isBroughtBy(site, match)) return 'not brought';
  if (frame.id === 'order-to' && !isOrdered(site, match)) return 'no order';
  if (frame.id === 'settle' && !settlesCase(site, match)) return 'settles something else';
  if (frame.id === 'lawsuit' && isPersons(site)) return "a person's suit";
  if (frame.id === 'lawsuit' && isSettled(site)) return 'whose suit is told by its settlement';
  if (frame.id === 'accuse' && !isFinding(site, match)) return 'no authority';
  if (frame.id === 'argue-breach' && !isSaidToBreach(site, match)) return 'says nothing of a breach';
  if (frame.id === 'competition' && isSuit(site)) return 'a suit';
  if (frame.id === 'give-ground' && !losesGround(site, match)) return 'loses something else';
  if (frame.id === 'lead-over' && wordAt(sentence.reading.items, trigger + 1).text !== 'over') return 'leads nobody';
  if (frame.id === 'answer-to' && isSought(site)) return 'looks for another supplier';
  if (frame.id === 'grip' && !loosens(site)) return 'nobody loosens it';
  if (frame.id === 'answer-to' && wordAt(sentence.reading.items, trigger + 1).text !== 'to') return 'answers nobody';
  if (
    frame.id === 'rival' &&
    /^t(?:ak\w+|ook) on$/.test(wordAt(sentence.reading.items, trigger).text) &&
    wordAt(sentence.reading.items, (match.between.at(-1)?.last ?? 0) + 1).text === 'as'
  )
    return 'takes on as a partner';
  const challenged = frame.id === 'rival' ? match.between.at(-1) : undefined;
  if (challenged && threatensWith(site, challenged)) return 'a threat of something';
  if (challenged && /^(?:stocks?|shares)$/.test(wordTextAt(sentence, challenged.last + 1)))
    return 'shares are compared';
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
  return null;
}
