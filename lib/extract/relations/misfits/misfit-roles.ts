// Why a match is none because of who stands in a place: a regulator acts and no firm, a fund is not invested in by whoever joins
// it, a venture arm is no venture. A reason in words, or null; the trap is a list, where only the whole says what each member is.

import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { classesAt, kindAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import {
  isPowerFigure,
  type Match,
  organizationOf,
  productTopics,
  type Site,
  topicsOf,
} from '#lib/extract/relations/frame-site.ts';
import { isSameParty } from '#lib/extract/relations/sides/unsaid-side.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { misfitDeals } from './misfit-deals.ts';
import { misfitDebt } from './misfit-debt.ts';

/** "limits access to X's model", "restricts access to": nobody gets more of it. */
const isKept = (site: Site): boolean =>
  /^(?:limit|restrict|curb|bar(?:s|red)?$|ban|den(?:y|ies|ied)|control|revok|suspend|tighten|prevent)/.test(
    wordTextAt(site.sentence, leftOfPhrase(site.sentence, site.trigger)),
  );

const scrutiny = new Set(['investigate', 'scrutiny', 'objection', 'charge-with', 'under-scrutiny', 'faces-probe']);

/** "is among the investors", "one of its backers": whose they are is not said by the subject. */
const isAmong = ({ sentence, trigger }: Site): boolean =>
  [1, 2, 3].some((back) => /^(?:among|of|as)$/.test(wordTextAt(sentence, trigger - back)));

/** "X counts Y and Z as investors": X is said to have them. */
const isCounted = ({ sentence }: Site, match: Match): boolean =>
  match.from[0] !== undefined &&
  /^(?:counts?|counted|counting|has|had)$/.test(wordTextAt(sentence, match.from[0].first - 1));

/** "an alternative to X and other suppliers": whom somebody wants to replace supplies nobody here. */
function isReplaced({ sentence, trigger }: Site, match: Match): boolean {
  const group = match.from[0] ?? match.between[0];
  if (!group || group.last > trigger) return false;
  return (
    /^(?:to|than|from)$/.test(wordTextAt(sentence, group.first - 1)) &&
    /^(?:alternatives?|answer|challenger|independent|rivals?)$/.test(wordTextAt(sentence, group.first - 2))
  );
}

/** "the founders", "most of the staff", "its chief executive along with other employees": more than one goes. */
function hiresTeam({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.end[trigger], items.end[Math.min(sentence.end - 1, trigger + 26)]);
  return /^[^.;]{0,40}\b(?:most|much|the bulk|many|dozens) of\b|^[^.;]{0,60}\b(?:co-)?founders\b|\b(?:founders?|executive|ceo|president|leaders?)\b[^.;]{0,60}\b(?:and|along with|with)\b[^.;]{0,24}\b(?:team|staff|engineers|employees|researchers|others|people)\b|^[^.;]{0,30}\b(?:team|staff|leaders|employees)\b/.test(
    words,
  );
}

const isModelOf = ({ sentence }: Site, group: Group): boolean =>
  sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true ||
  ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Model) !== 0;

/** "is talking to X about chips": without what it is about, it is only talk. */
function isAboutSomething({ sentence }: Site, match: Match): boolean {
  const last = match.between.at(-1)?.last ?? sentence.end;
  if (match.between.length < 2) return false;
  if (wordTextAt(sentence, last + 1) === 'to')
    return (classesAt(sentence.reading.items, last + 2) & Class.Trigger) !== 0;
  return [1, 2, 3, 4].some((next) => /^(?:about|over|on)$/.test(wordTextAt(sentence, last + next)));
}

/** "develops its processors with Broadcom": that is told by another frame. */
function sellsChips({ sentence, trigger }: Site, match: Match): boolean {
  const last = match.between.at(-1)?.last ?? trigger;
  return (
    match.between.length < 2 ||
    ((topicsOf(sentence, trigger, last) & Topic.Chip) !== 0 &&
      match.between.some(({ mentions }) => {
        const kind = organizationOf(sentence, mentions[0] ?? -1)?.kind;
        return kind === 'chip_maker' || kind === 'memory' || kind === 'unknown';
      }))
  );
}

/** "handles the physical design": no verb without what a verb's base form follows. */
function isNoun({ sentence, trigger, form }: Site): boolean {
  const { items } = sentence.reading;
  const follows = Class.Modal | Class.Auxiliary | Class.Adverb | Class.Coordinator;
  return (
    form === 'base' &&
    !(classesAt(items, trigger - 1) & follows) &&
    !/^(?:to|they|companies|both)$/.test(wordTextAt(sentence, trigger - 1)) &&
    groupAt(sentence, trigger - 1) === null
  );
}

/** "opened a hall with X's chips", "runs halls itself, with a X executive": goods of X or something on the side, and nothing done with it. */
const isMadeWithGoods = ({ sentence, trigger }: Site, { between }: Match): boolean =>
  between.some(
    (group) =>
      group.first > trigger &&
      (/, with (?:[a-z]+ )?$/.test(
        sentence.reading.folded.slice(0, sentence.reading.items.start[group.first]).slice(-24),
      ) ||
        sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true ||
        ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Goods) !== 0),
  );

const programmes =
  /\b(?:programmes?|programs?|initiatives?|mission|coalition|alliance|consortium|network|pilot|effort|challenge|marketplace)$/;

/** "joined X's open-model initiative": a thing of X that firms take part in. */
const isProgrammeOf = ({ sentence, trigger }: Site, { between }: Match): boolean =>
  between.length > 1 &&
  between.some(
    (group) =>
      group.first > trigger &&
      !group.reference &&
      organizationOf(sentence, group.mentions[0] ?? -1)?.kind !== 'fund' &&
      programmes.test(goodsOf(sentence, group)?.text ?? ''),
  );

/** "X and Y outlined plans for data centres", "plans to build": the same plans, and for something that is made. */
const isPlannedTogether = ({ sentence, trigger }: Site, { between: [makers] }: Match): boolean =>
  makers !== undefined &&
  !/^(?:each|both|separately)$/.test(wordTextAt(sentence, makers.last + 1)) &&
  (wordTextAt(sentence, trigger + 1) === 'for' ||
    (wordTextAt(sentence, trigger + 1) === 'to' &&
      /^(?:build|develop|create|open|launch|deploy|construct|set up|co-develop)$/.test(
        wordTextAt(sentence, trigger + 2),
      )));

/** "62% of its revenue from X". */
const followsRevenue = ({ sentence }: Site, group: Group): boolean =>
  wordTextAt(sentence, group.first - 1) === 'from' &&
  /^(?:revenues?|sales)$/.test(wordTextAt(sentence, group.first - 2));

/** "have struck similar deals", "A, B, C and D announced various partnerships": each with somebody else. */
const isSimilar = ({ sentence, trigger, form }: Site, { between }: Match): boolean =>
  [1, 2, 3].some((back) => /^(?:such|similar|comparable|separate)$/.test(wordTextAt(sentence, trigger - back))) ||
  (form === 'plural' &&
    (between[0]?.mentions.length ?? 0) > 2 &&
    [1, 2].some((back) =>
      /^(?:various|several|numerous|multiple|different|many)$/.test(wordTextAt(sentence, trigger - back)),
    ));

/** "supported by cloud providers including X": another verb says what they do. */
function isAgent({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  let item = trigger - 1;
  while (item > sentence.start && classesAt(items, item) & (Class.Modifier | Class.Kind | Class.Determiner)) item--;
  return wordTextAt(sentence, item) === 'by';
}

/** "used X to manufacture": what the firm is used for stands right behind its name. */
const isSetToMake = ({ sentence }: Site, maker: Group): boolean =>
  wordTextAt(sentence, maker.last + 1) === 'to' &&
  /^(?:make|manufacture|produce|fabricate|fab|build|assemble|package)$/.test(wordTextAt(sentence, maker.last + 2));

/** "X is lending, and tax credits have been sold": what was sold stands between, and is no firm. */
function sellsOther({ sentence: { reading }, trigger }: Site, sold: Group): boolean {
  if (sold.last >= trigger) return false;
  for (let item = sold.last + 1; item < trigger; item++)
    if (classesAt(reading.items, item) & Class.Coordinator && kindAt(reading.items, item + 1) === Kind.Word)
      return true;
  return false;
}

/** "the coalition, formed by X and Y": what was founded is named before the verb. */
function isAlliance({ sentence, trigger }: Site): boolean {
  for (let item = trigger - 1; item > Math.max(sentence.start - 1, trigger - 10); item--)
    if (
      /^(?:coalition|alliance|consortium|initiative|partnership|forum|standard|protocol|body|foundation|pact)$/i.test(
        wordTextAt(sentence, item),
      )
    )
      return true;
  return false;
}

/** "filled with X processors", "built with chips from X": what it is filled with are goods of theirs, not help. */
function isSuppliedWith({ sentence, frame }: Site, group: Group): boolean {
  const goods = frame.goods ?? 0;
  const mention = sentence.reading.mentions[group.mentions[0] ?? -1];
  const head = goodsOf(sentence, group);
  return (
    (mention?.isProduct === true && mention.organization?.kind !== 'lab') ||
    (head !== null && (head.topics & goods) !== 0) ||
    (/^(?:from|by|of)$/.test(wordTextAt(sentence, group.first - 1)) &&
      (topicsOf(sentence, group.first - 3, group.first - 2) & goods) !== 0)
  );
}

/** "rents out X's processors to Y": told only where the goods carry another maker's name. */
function suppliesGoodsOf({ sentence, trigger }: Site): boolean {
  const goods = nominalAt(sentence, trigger + 1, 5);
  return goods !== null && ((goodsOf(sentence, goods)?.topics ?? 0) & Topic.Goods) !== 0;
}

/** "hosts X", "hosts X's servers": not "hosts X's conference". */
function housesFor({ sentence }: Site, group: Group): boolean {
  const head = goodsOf(sentence, group);
  return (
    head === null ||
    /\b(?:servers|hardware|computers|supercomputers?|workloads|equipment|gear|machines|gpus|racks|clusters?|infrastructure|systems|data cent(?:er|re)s?|deployments?)$/.test(
      head.text,
    )
  );
}

const hasWith = (sentence: Sentence, trigger: number, { first }: Group): boolean => {
  for (let item = trigger + 1; item < first; item++) if (wordTextAt(sentence, item) === 'with') return true;
  return false;
};

/** "has 200 megawatts installed with X": what is installed stands right before the word. */
const followsGoods = (sentence: Sentence, trigger: number): boolean =>
  isPowerFigure(sentence, trigger - 1) || (topicsAt(sentence.reading.items, trigger - 1) & Topic.Goods) !== 0;

/** "installs fuel cells at X's campus": whose site it is gets them; "in X" says only where. */
const isForOrAtSite = ({ sentence, trigger }: Site, group: Group): boolean =>
  (!/^(?:at|in)$/.test(wordTextAt(sentence, leftOfPhrase(sentence, group.first))) &&
    (!hasWith(sentence, trigger, group) || followsGoods(sentence, trigger))) ||
  (/^(?:install|deploy|put|set)/.test(wordTextAt(sentence, trigger)) &&
    ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Site) !== 0);

/** "will make 40,000 processors available to X": machines that stand between the verb and the word are let to it. */
function makesAvailable({ sentence, trigger }: Site): boolean {
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 9); item--)
    if (/^ma(?:ke|kes|de|king)$/.test(wordTextAt(sentence, item)))
      return (topicsOf(sentence, item + 1, trigger - 1) & (Topic.Compute | Topic.Chip)) !== 0;
  return false;
}

const isContentOf = ({ sentence }: Site, group: Group): boolean =>
  ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Content) !== 0;

/** "the competition authority", "won a competition", "competition law": no contest between firms. */
function isNoContest({ sentence, trigger }: Site): boolean {
  const { items, folded } = sentence.reading;
  const left = folded.slice(items.start[Math.max(sentence.start, trigger - 5)] ?? 0, items.start[trigger] ?? 0);
  const right = folded.slice(items.end[trigger] ?? 0, items.end[Math.min(sentence.end - 1, trigger + 2)] ?? 0);
  return (
    /^(?:'s)? (?:authorit|regulat|commission|bureau|watchdog|law|rule|polic|case|inquir|probe|enforce|tribunal|appeal|court|chief|office|concern|complaint|investigat|act\b|and markets|and consumer)/.test(
      right,
    ) ||
    /\b(?:w[io]ns?|winning|held|hold|hosts?|hosted|organi[sz]\w+|sponsor\w*|judg\w+|announced|launched|enter(?:s|ed)?|ran) (?:an?|the|its|this) (?:[a-z-]+ )?$/.test(
      left,
    )
  );
}

/** "compete for a partnership with X", "vie for a deal with X": X is what they compete for. */
const isPrize = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ (?:[a-z]+ly |hard )?(?:for|to (?:win|land|sign|strike|secure|get)) (?:an? |the )?(?:[a-z-]+ ){0,3}(?:partnerships?|deals?|contracts?|agreements?|alliance|ties|stakes?|orders?) with\b/.test(
    reading.folded.slice(reading.items.end[trigger] ?? 0, reading.items.end[Math.min(end - 1, trigger + 9)] ?? 0),
  );

/** "are working together on", "work with each other": two that are only said to be working may do so apart. */
const isShared = ({ sentence: { reading, end }, trigger }: Site, workers: Group): boolean => {
  const { items, folded } = reading;
  // "work with many firms": with those, and each by itself.
  if (wordAt(items, trigger + 1).text === 'with' && !/^(?:each|one)$/.test(wordAt(items, trigger + 2).text))
    return false;
  return (
    /^[^,;]*\b(?:together|jointly|with|side by side|closely|hand in hand|joint|shared|common)\b/.test(
      folded.slice(items.end[trigger] ?? 0, items.end[Math.min(end - 1, trigger + 12)] ?? 0),
    ) ||
    // "A, B and other firms work on it": they are one circle.
    /^,? and other\b/.test(folded.slice(items.end[workers.last] ?? 0, items.start[trigger] ?? 0))
  );
};

/** "campuses with GB300s, leased from X", "will host 23,000 GB300s": chips by their name are nobody's tenants. */
const isMachine = ({ sentence }: Site, { mentions }: Group): boolean =>
  mentions.every(
    (one) => sentence.reading.mentions[one]?.isProduct && (productTopics(sentence, one) & Topic.Chip) !== 0,
  );

/** "buys X out of Y": X's shares in Y are bought, and not X. */
const isBoughtOut = ({ sentence, trigger }: Site, group: Group): boolean =>
  group.first > trigger &&
  wordTextAt(sentence, group.last + 1) === 'out' &&
  wordTextAt(sentence, group.last + 2) === 'of';

/** Kinds whose halls go without saying. */
const housing: ReadonlySet<OrganizationKind> = new Set(['data_centre', 'neocloud']);

/** "X could have been a Y acquisition": X is bought, and Y its buyer. */
function isBought({ sentence, trigger }: Site, { from: [subject], to: [named] }: Match): boolean {
  const { items } = sentence.reading;
  if (!subject || named?.last !== trigger - 1 || subject.last > named.first) return false;
  return /^an?$/.test(wordTextAt(sentence, named.first - 1)) && (classesAt(items, named.first - 2) & Class.Be) !== 0;
}

/** "helps its staff sell shares in the company": the company's own. */
const isOfItsOwn = ({ sentence, trigger }: Site, { from: [owner], to: [company] }: Match): boolean =>
  company?.reference?.isPronoun === false &&
  owner !== undefined &&
  isSameParty(sentence, owner, company) &&
  /^s[eo]l(?:l|ls|d|ling)$/.test(wordTextAt(sentence, trigger - 1));

/** "the number of robots X plans to use remains open": what is used stands in front, and nothing behind the verb. */
const isFronted = ({ sentence, trigger, form }: Site): boolean =>
  form === 'base' &&
  /^(?:remains?|remained|is|are|was|were|has|have|will|would)$/.test(wordTextAt(sentence, trigger + 1));

const goodsFrames = new Set(['supply', 'use-goods', 'purchase-goods', 'access']);

const isFunder = (kind: OrganizationKind | undefined): boolean => kind === 'fund' || kind === 'bank';

/** Why the parties of a match cannot stand where they stand, or null. */
const buying = new WordPattern(/^buyers?$/);

export function misfitRoles(site: Site, match: Match): string | null {
  const { sentence, trigger, frame, form } = site;
  const misfit = misfitDeals(site, match) ?? misfitDebt(site, match);
  if (misfit) return misfit;
  const from = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1);
  const to = organizationOf(sentence, match.to[0]?.mentions[0] ?? -1);
  if (scrutiny.has(frame.id) && from?.kind !== 'government' && from?.kind !== 'public_body') return 'no authority';
  if (frame.id === 'investigate' && match.to[0] && goodsOf(sentence, match.to[0])?.topics) return 'looks into a thing';
  if (
    from?.kind === 'bank' &&
    (goodsFrames.has(frame.id) || (frame.id === 'select' && !(sentence.topics & (Topic.Debt | Topic.Funding))))
  )
    return 'a bank has no such goods';

  if (frame.id === 'customer' && sentence.topics & Topic.Stake && buying.at(sentence.reading.items, trigger))
    return 'buys shares';
  if (frame.type === 'acquisition' && from?.kind === 'university') return 'buys no firms';
  if (frame.id === 'acquisition' && isBought(site, match)) return 'is bought itself';
  if (frame.id === 'stake' && isOfItsOwn(site, match)) return 'its own shares';
  if (goodsFrames.has(frame.id) && isFronted(site)) return 'what it uses stands before';
  if (frame.id === 'access' && isKept(site)) return 'kept from it';

  if (frame.id === 'funded-by' && !(isPassive(sentence, trigger, form) && isFunder(from?.kind)))
    return 'not funded by it';
  if (frame.id === 'competition' && isNoContest(site)) return 'no contest of firms';
  if (frame.type === 'acquisition' && frame.trigger === 'verb' && match.to[0] && isBoughtOut(site, match.to[0]))
    return 'sells its shares in another';
  if (frame.id === 'work-with' && match.between[0] && !match.between[1] && !isShared(site, match.between[0]))
    return 'each on its own work';
  if (frame.id === 'compete' && isPrize(site)) return 'competes for it';
  if ((frame.id === 'deal' || frame.id === 'partnership') && match.between.length === 1 && isSimilar(site, match))
    return 'each with somebody else';
  if (frame.id === 'earn-from' && !match.to.every((group) => followsRevenue(site, group))) return 'no revenue';
  if (frame.id === 'deploy-for' && match.to[0] && !isForOrAtSite(site, match.to[0])) return 'no site of it';
  if (frame.id === 'host-tenant' && match.to[0] && !housesFor(site, match.to[0])) return 'hosts a thing';
  if ((frame.id === 'host-tenant' || frame.id === 'purchase-goods') && match.to[0] && isMachine(site, match.to[0]))
    return 'machines rent nothing';
  if (frame.id === 'host-tenant' && !((from && housing.has(from.kind)) || sentence.topics & Topic.Site))
    return 'no site';
  if (frame.id === 'supplier' && form === 'plural' && isAgent(site)) return 'they do what the verb says';
  if (frame.id === 'develop-for' && (!match.to[0] || goodsOf(sentence, match.to[0]) || isModelOf(site, match.to[0])))
    return 'for a thing';
  if (frame.id === 'sold-to' && match.to[0] && sellsOther(site, match.to[0])) return 'something else is sold';
  if (frame.id === 'use-to-make' && !(match.from[0] && isSetToMake(site, match.from[0]))) return 'makes nothing for it';
  if (frame.id === 'founded-by' && !isAlliance(site)) return 'no alliance';
  if (frame.id === 'acquired-by' && wordTextAt(sentence, trigger + 1) !== 'by') return 'done by nobody';
  if (
    frame.id === 'take-private' &&
    wordTextAt(sentence, trigger + 1) !== 'private' &&
    wordTextAt(sentence, (match.to[0]?.last ?? trigger) + 1) !== 'private'
  )
    return 'takes something else';
  if (frame.id === 'turn-to' && wordTextAt(sentence, trigger + 1) !== 'to') return 'turns elsewhere';
  if (frame.id === 'charge-with' && wordTextAt(sentence, (match.to[0]?.last ?? trigger) + 1) !== 'with')
    return 'charges a price';
  if (frame.id === 'sell-to' && (wordTextAt(sentence, trigger + 1) !== 'to' || /^(?:past|participle)$/.test(form)))
    return 'sells something else';
  if (frame.id === 'supply-to' && !suppliesGoodsOf(site)) return 'goods of its own';
  if (frame.id === 'serve' && match.to[0] && goodsOf(sentence, match.to[0])) return 'serves something of it';
  if (frame.id === 'fill-with' && match.from[0] && !isSuppliedWith(site, match.from[0])) return 'no goods';
  if (
    frame.id === 'available-to' &&
    from?.kind !== 'media' &&
    !(match.from[0] && isContentOf(site, match.from[0])) &&
    !makesAvailable(site)
  )
    return 'no content';
  if (frame.id === 'hire-team' && !hiresTeam(site)) return 'hires somebody';
  if (
    frame.id === 'let-use' &&
    !/^(?:to|use|train|show|display|quote|draw)$/.test(wordTextAt(sentence, (match.to[0]?.last ?? 0) + 1))
  )
    return 'lets it do something else';
  if (frame.id === 'come-with' && match.from[0] && !isModelOf(site, match.from[0])) return 'no model';
  if ((frame.id === 'negotiate' || frame.id === 'talking-to') && !isAboutSomething(site, match))
    return 'talks about nothing';
  if (frame.id === 'develop-with' && (sellsChips(site, match) || isNoun(site) || isMadeWithGoods(site, match)))
    return 'another relation';
  if (frame.id === 'join-programme' && !isProgrammeOf(site, match)) return 'joins something else';
  if (frame.id === 'plan-as-one' && !isPlannedTogether(site, match)) return 'no plan of theirs';
  if (
    frame.id === 'go-to' &&
    (wordTextAt(sentence, trigger + 1) !== 'to' ||
      !match.from[0] ||
      wordTextAt(sentence, match.from[0].last + 1) !== 'for')
  )
    return 'money goes, no firm';
  if (frame.id === 'in-court' && wordAt(sentence.reading.items, trigger - 1).text !== 'in') return 'not in court';
  if (
    frame.id === 'backer' &&
    !isCounted(site, match) &&
    (to?.kind === 'fund' || (match.to[0]?.mentions.length ?? 0) > 1 || (match.to[0] && isAmong(site)))
  )
    if (!match.to[0] || match.to[0].last < (match.from[0]?.first ?? 0) || to?.kind === 'fund')
      return 'a list of investors';
  if ((frame.id === 'supplier' || frame.id === 'ally' || frame.id === 'customer') && isReplaced(site, match))
    return 'is to be replaced';
  return null;
}
