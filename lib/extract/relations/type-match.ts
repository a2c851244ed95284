// The type and direction of a matched frame: its own, or for a "deal" and for goods what the clause and the parties say.
// Null where goods are wanted and none are named.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { kindAt, wordAt } from '#lib/extract/reading.ts';
import { isBareCustomer, modifiersOf, usesByName } from '#lib/extract/relations/goods/goodsless.ts';
import {
  buysMachines,
  chosenFor,
  isHallBuilt,
  letsMachines,
  madeFor,
  measuredChips,
  suppliesMachines,
} from '#lib/extract/relations/goods/told-goods.ts';
import {
  buildsPlant,
  foundsCompany,
  isAtSite,
  isCase,
  isComputingOnly,
  isGivenWork,
  isSetToBuild,
  isSiteBought,
  namesPower,
  suppliesPower,
} from '#lib/extract/relations/goods/told-purpose.ts';
import { isHoused, signsForSpace } from '#lib/extract/relations/goods/told-space.ts';
import {
  integrators,
  isCustomerUse,
  isModelNamed,
  paysForService,
  reliesOnSoftware,
  runsOnModel,
  sellsRobots,
  sellsServices,
} from '#lib/extract/relations/goods/told-use.ts';
import { isPaidFor } from '#lib/extract/relations/misfits/misfit-services.ts';
import { lenderOf } from '#lib/extract/relations/sides/told-lender.ts';
import { contentBetween } from '#lib/extract/relations/sides/told-outlets.ts';
import { toldSeller } from '#lib/extract/relations/sides/told-seller.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { fillSlot, goodsOf } from './fill-slots.ts';
import { isModelByName, organizationOf, productTopics, type Site } from './frame-site.ts';
import { publicKinds, type Typed, typeOfDeal, typeOfGoods } from './relation-type.ts';
import { aimOf, generics, leaseOf, servesOthers, typeByKind, typeOfAgreement, whoPays } from './type-of-agreement.ts';

const uses = new Set([
  'in-use',
  'use-goods',
  'use-of',
  'used-by',
  'run-on',
  'rely',
  'access',
  'powered-by',
  'dependence',
]);

/** What a maker of chips develops with a firm that makes none is made for that firm. */
const codesigns = new WordPattern(/^co-?(?:develop|design)(?:s|ed|ing)?$/);

/** What a government signs with a firm before it buys anything. */
const isIntent = new WordPattern(/^(?:memorand(?:um|a)(?: of understanding)?|mous?|letters? of intent)$/);

/** Verbs after which what a cloud sells is its computing, whatever it is called. */
const buying = new Set(['spend', 'purchase-goods', 'pay']);

/** The type that the words give: null where a goods frame has none. */
export function typeMatch(
  site: Site,
  a: KnownOrganization,
  b: KnownOrganization,
  topics: number,
  productMention: number,
): Typed | null {
  const isProduct = site.sentence.reading.mentions[productMention]?.isProduct ?? false;
  const { frame } = site;
  if (frame.id === 'invest' || frame.id === 'pour' || frame.id === 'put-money') {
    const head = ownedBy(site);
    if (head !== null && !(head.topics & (Topic.Funding | Topic.Stake) && !(head.topics & Topic.Goods))) {
      const goods = head.topics ? typeOfGoods(head.topics, b) : null;
      return goods ? { type: goods, direction: 'backward', sure: true } : null;
    }
  }
  if (frame.id === 'versus' && site.sentence.topics & Topic.Legal && isCase(site))
    return { type: 'dispute', direction: 'forward', sure: true };
  if (
    frame.id === 'work-with' ||
    frame.id === 'partner' ||
    frame.id === 'partnership' ||
    frame.id === 'deal' ||
    frame.id === 'ally'
  ) {
    const supplied = suppliesMachines(site, a, b);
    if (supplied) return supplied;
  }
  if (frame.id === 'work-with' && foundsCompany(site)) return { type: 'joint_venture', direction: 'both', sure: true };
  if (frame.id === 'award-contract' && isSetToBuild(site))
    return { type: 'infrastructure', direction: 'forward', sure: true };
  if (frame.id === 'work-for') return { type: typeByKind(a), direction: 'forward', sure: false };
  if (frame.id === 'commitments-from') {
    const sold = typeByKind(a);
    return sold === 'contract' || a.kind === 'bank' ? null : { type: sold, direction: 'forward', sure: true };
  }
  if (frame.id === 'payment-to') {
    const sold = typeByKind(a);
    return sold === 'contract' ? null : { type: sold, direction: 'forward', sure: true };
  }
  if (frame.id === 'lease-to')
    return { type: letsMachines(site, topics) ? 'compute' : 'infrastructure', direction: 'forward', sure: true };
  if (frame.id === 'develop-for') {
    const made = madeFor(site);
    if (made === 0 && topics & (Topic.Chip | Topic.Compute)) return null;
    const type = made & Topic.Chip ? 'chips' : made & Topic.Venture ? 'infrastructure' : 'contract';
    return { type, direction: 'forward', sure: true };
  }
  if (frame.type !== 'deal')
    return {
      type: frame.type,
      direction: frame.between && frame.type !== 'acquisition' ? 'both' : 'forward',
      sure: true,
    };
  if (frame.between) {
    const lent = frame.id === 'deal' || frame.id === 'agree-with' ? lenderOf(site, a, b) : null;
    if (lent) return lent;
    const content = contentBetween(site, a, b);
    if (content) return content;
    const ordered = orderedFrom(site, a, b, topics);
    if (ordered) return ordered;
    const isAlliance =
      (frame.id === 'build-as-one' && !(topics & Topic.Chip)) ||
      (!generics.has(frame.id) && !(frame.id === 'agree-with' && (a.kind === 'energy' || b.kind === 'energy'))) ||
      (isIntent.at(site.sentence.reading.items, site.trigger) && (publicKinds.has(a.kind) || publicKinds.has(b.kind)));
    const aim = frame.id === 'talks' || frame.id === 'negotiate' || frame.id === 'talking-to' ? aimOf(site) : null;
    if (aim) return aim;
    const lender = frame.id === 'talks' || frame.id === 'deal' ? whoPays(site, a, b) : null;
    if (lender) return { type: 'financing', direction: lender === a ? 'forward' : 'backward', sure: true };
    if ((frame.id === 'partner' || frame.id === 'jointly') && foundsCompany(site))
      return { type: 'joint_venture', direction: 'both', sure: true };
    if (frame.id === 'partner' && servesOthers(site)) return { type: 'partnership', direction: 'both', sure: true };
    const sold = toldSeller(site, b);
    if (sold) return sold;
    const leased = isAlliance && frame.id !== 'agree-with' ? null : leaseOf(site, a, b);
    if (leased) return leased;
    const supplied = frame.id === 'ally' ? typeOfGoods(modifiersOf(site), b) : null;
    if (supplied) return { type: supplied, direction: 'backward', sure: true };
    const isMaking = codesigns.written(site.sentence.reading, site.trigger) && (topics & Topic.Chip) !== 0;
    const typed = typeOfDeal(
      topics,
      a,
      b,
      isAlliance && !isMaking && !(frame.id === 'partnership' && modifiersOf(site)),
    );
    if (typed.type === 'compute' && buysMachines(site, typed.direction === 'forward' ? a : b))
      return { ...typed, type: 'chips' };
    const measured =
      typed.type !== 'partnership' || (isAlliance && frame.id !== 'agree-with') ? null : measuredChips(site, a, b);
    return typed.type === 'partnership' ? (measured ?? typeOfAgreement(site, a, b, topics) ?? typed) : typed;
  }
  if (frame.id === 'commit-to' || frame.id === 'commitment') {
    if (b.kind === 'cloud' || b.kind === 'neocloud' || topics & Topic.Compute)
      return { type: 'compute', direction: 'backward', sure: true };
    return { type: 'investment', direction: 'forward', sure: true };
  }
  if (frame.id === 'build-with') {
    if (a.kind === 'lab') return null;
    const isChips = a.kind === 'chip_maker' || a.kind === 'memory';
    return { type: isChips ? 'chips' : 'infrastructure', direction: 'forward', sure: true };
  }
  if (frame.id === 'supplier' && b.kind === 'chip_maker' && cloudPartners.at(site.sentence.reading.items, site.trigger))
    return { type: 'partnership', direction: 'both', sure: true };
  if (frame.id === 'deploy-for' && isAtSite(site) && !suppliesSites.has(a.kind))
    return { type: 'infrastructure', direction: 'backward', sure: true };
  let goods = frame.id === 'powered-by' && a.kind !== 'energy' && !suppliesPower(site) ? topics & ~Topic.Power : topics;
  if (a.kind === 'energy' && frame.id === 'build-for' && buildsPlant(site))
    return { type: 'energy', direction: 'forward', sure: true };
  if (a.kind === 'energy' && (frame.id === 'build-for' || frame.id === 'deploy-for') && isHallBuilt(site))
    return { type: 'infrastructure', direction: 'forward', sure: true };
  if (a.kind === 'energy' && goods & Topic.Site && isSiteBought(site))
    return { type: 'infrastructure', direction: 'forward', sure: true };
  // A power firm's plants are listed as what it sells: what comes of them is power.
  if (isProduct && a.kind !== 'energy') {
    goods = soldAs(site.sentence, productMention) || goods;
    if (topics & Topic.Chip && !(goods & Topic.Model)) goods = Topic.Chip;
  }
  let type = isProduct && goods === Topic.Chip ? (a.hasCloud ? 'compute' : 'chips') : typeOfGoods(goods, a);
  if (
    type === null &&
    (frame.id === 'supplier' ||
      frame.id === 'customer' ||
      frame.id === 'serve' ||
      frame.id === 'sell-to' ||
      frame.id === 'sign-up' ||
      frame.id === 'revenue-from' ||
      frame.id === 'earn-from' ||
      frame.id === 'revenue-comes' ||
      frame.id === 'swap' ||
      frame.id === 'win-contract' ||
      uses.has(frame.id))
  )
    type = frame.id === 'powered-by' && a.kind === 'lab' ? 'licensing' : typeByKind(a);
  if (buying.has(frame.id) && (type === null || type === 'licensing') && typeByKind(a) === 'compute') type = 'compute';
  if (
    (frame.id === 'customer' || frame.id === 'serve') &&
    (type === 'licensing' || type === 'content' || (!(topics & Topic.Site) && isBareCustomer(site, a)))
  )
    type = typeByKind(a);
  if (frame.id === 'customer' && type === 'compute' && tenants.at(site.sentence.reading.items, site.trigger))
    type = 'infrastructure';
  if (frame.id === 'use-goods' && usesByName(site, a)) type = typeByKind(a);
  if (type === 'licensing' && a.kind === 'neocloud') type = 'compute';
  if (type === 'licensing' && uses.has(frame.id) && frame.id !== 'powered-by' && isCustomerUse(site, b))
    type = 'contract';
  if (
    type === 'licensing' &&
    (frame.id === 'supply' || frame.id === 'purchase-goods') &&
    !integrators.has(b.kind) &&
    !b.hasCloud
  )
    type = 'contract';
  if (frame.id === 'select' && lenders.has(a.kind) && site.sentence.topics & Topic.Debt)
    return { type: 'financing', direction: 'forward', sure: true };
  if (frame.id === 'select' && isSetToBuild(site)) return { type: 'infrastructure', direction: 'forward', sure: true };
  const chosen = frame.id === 'select' ? chosenFor(site, a) : null;
  if (chosen) return { type: chosen, direction: 'forward', sure: true };
  if (frame.id === 'select' || frame.id === 'migrate-to') {
    const isModel = isProduct && (a.kind === 'lab' || isModelByName(site.sentence, productMention));
    type = isModel && integrators.has(b.kind) ? 'licensing' : isModel ? 'contract' : typeByKind(a);
    if (type === 'contract') {
      if (isProduct || isModelNamed(site)) type = integrators.has(b.kind) ? 'licensing' : 'contract';
      else if (!publicKinds.has(b.kind) && !isGivenWork(site)) return null;
    }
  }
  if ((frame.id === 'available-on' || frame.id === 'offered-through') && type === null) type = 'licensing';
  if ((frame.id === 'rely' || frame.id === 'dependence') && (type === null || type === 'contract')) {
    const told = reliesOnSoftware(site) ? (integrators.has(b.kind) ? 'licensing' : 'contract') : null;
    type = typeByKind(a);
    if (type === 'contract' && (a.kind !== 'lab' || told === 'licensing'))
      return told && { type: told, direction: 'forward', sure: true };
  }
  if (frame.id === 'run-on' && runsOnModel(site)) type = 'licensing';
  else if (frame.id === 'run-on' && type === 'contract' && topics & Topic.Chip) type = 'chips';
  else if (frame.id === 'run-on' && (a.hasCloud || clouds.has(a.kind)) && (type === 'contract' || type === 'licensing'))
    type = 'compute';
  if (frame.id === 'pay' && type === null && a.kind === 'media') type = 'content';
  if (frame.id === 'pay' && (type === null || type === 'licensing') && paysForModel(site, a, type !== null))
    return { type: 'licensing', direction: 'forward', sure: true };
  if (
    frame.id === 'pay' &&
    type === 'licensing' &&
    topics & Topic.Licence &&
    b.kind === 'lab' &&
    sellsContent.has(a.kind)
  )
    type = 'content';
  if (
    frame.id === 'pay' &&
    type === 'licensing' &&
    (!(topics & (Topic.Licence | Topic.Model)) || paysForService(site, a, b))
  )
    type = 'contract';
  if (frame.id === 'sign-up' && type !== 'infrastructure' && signsForSpace(site, a))
    return { type: 'infrastructure', direction: 'forward', sure: true };
  if (frame.id === 'sign-up' && b.kind === 'media' && (topics & Topic.Content || a.kind === 'lab'))
    return { type: 'content', direction: 'backward', sure: true };
  if (frame.id === 'select' && type === 'compute' && publicKinds.has(b.kind) && !(topics & Topic.Compute))
    type = 'contract';
  if ((type === 'contract' || type === 'licensing') && clouds.has(a.kind) && sellsServices(site)) type = 'compute';
  if (frame.id === 'pay' && type === null && (typeByKind(a) !== 'contract' || isPaidFor(site, a, b)))
    type = typeByKind(a);
  if (
    type === 'compute' &&
    !a.hasCloud &&
    topics & Topic.Site &&
    /leas|build|construct|develop|rent|host/.test(wordAt(site.sentence.reading.items, site.trigger).text) &&
    !isComputingOnly(site)
  )
    type = 'infrastructure';
  if (type === 'chips' && /^(?:rent|leas)[a-z]*$/.test(wordAt(site.sentence.reading.items, site.trigger).text))
    type = 'compute';
  // "licenses processor designs from X": what is drawn, and no machine.
  if (type === 'chips' && /^licen[cs]/.test(wordAt(site.sentence.reading.items, site.trigger).text)) type = 'licensing';
  // "buys fibre for its data centres from X": what an outfitter of halls sells are no halls.
  if (type === 'infrastructure' && a.kind === 'equipment' && frame.id === 'purchase-goods') type = 'chips';
  if (
    type === 'energy' &&
    a.kind !== 'energy' &&
    (isHoused(site, a) || (frame.id === 'build-for' && !buildsPlant(site)))
  )
    type = a.kind === 'data_centre' || !namesPower(site) ? 'infrastructure' : type;
  if (type === 'licensing' && (publicKinds.has(b.kind) || sellsRobots(site))) type = 'contract';
  if (type === 'chips' && a.kind !== 'chip_maker' && a.kind !== 'memory' && sellsRobots(site)) type = 'contract';
  if (type === 'compute' && buysMachines(site, a)) type = 'chips';
  // "hosts infrastructure for X": machines of X's own, in somebody's halls.
  if (
    type === 'compute' &&
    frame.id === 'build-for' &&
    !rentsOut(a) &&
    hosts.at(site.sentence.reading.items, site.trigger)
  )
    type = 'infrastructure';
  return type && { type, direction: 'forward', sure: true };
}

/** "Pays X $1 billion a year for a version of Vella": a model of X, by its name. */
const paysForModel = ({ sentence, trigger }: Site, { slug }: KnownOrganization, byName: boolean): boolean =>
  sentence.groups.some(
    ({ first, mentions: [mention = -1] }) =>
      first > trigger &&
      organizationOf(sentence, mention)?.slug === slug &&
      sentence.reading.mentions[mention]?.isProduct === true &&
      (byName ? isModelByName(sentence, mention) : (productTopics(sentence, mention) & Topic.Model) !== 0),
  );

/** "X's Megapack batteries": of a product that nothing is known of, the words behind it say what it is. */
function soldAs(sentence: Site['sentence'], mention: number): number {
  const own = productTopics(sentence, mention);
  const group = own === Topic.Model ? sentence.groups.find(({ mentions }) => mentions.includes(mention)) : undefined;
  const told = group ? (goodsOf(sentence, group)?.topics ?? 0) & (Topic.Power | Topic.Chip) : 0;
  return told || own;
}

/** Whoever is chosen where debt is told of is to lend. */
const lenders: ReadonlySet<OrganizationKind> = new Set(['bank', 'fund']);

/** What of a company is invested in: "Oracle's cloud"; null where it is the company itself. */
function ownedBy(site: Site): { topics: number } | null {
  for (const slot of site.frame.to ?? []) {
    const group = fillSlot(site.sentence, site.trigger, slot, site.form, true);
    if (group)
      return kindAt(site.sentence.reading.items, group.last + 1) === Kind.Possessive
        ? goodsOf(site.sentence, group)
        : null;
  }
  return null;
}

/** Who rents a hall, whoever lets it. */
const tenants = new WordPattern(/tenants?$/);

/** "a Tarnic Cloud Partner": who rents out a maker's chips under its programme. */
const cloudPartners = new WordPattern(/^(?:cloud|compute) partner$/);

const makesHardware: ReadonlySet<OrganizationKind> = new Set(['chip_maker', 'memory', 'server_maker', 'equipment']);

const orders = new WordPattern(/^(?:purchase )?orders?$/);

/** "an order from X for servers", "an order with X": who orders what is made buys it. */
function orderedFrom(site: Site, a: KnownOrganization, b: KnownOrganization, topics: number): Typed | null {
  const { sentence, trigger, frame } = site;
  if (frame.id !== 'deal' || !orders.at(sentence.reading.items, trigger)) return null;
  const isPlacedWith = fillSlot(sentence, trigger, 'with', site.form, false) !== null;
  const areAlike = makesHardware.has(a.kind) === makesHardware.has(b.kind);
  if (!(topics & (Topic.Chip | Topic.Power)) && areAlike && !(isPlacedWith && makesHardware.has(b.kind))) return null;
  const buyer = fillSlot(sentence, trigger, 'from', site.form, false);
  const isFrom = buyer?.mentions.some((mention) => sentence.reading.mentions[mention]?.organization === b) ?? false;
  const sells = isFrom || (makesHardware.has(a.kind) && !makesHardware.has(b.kind));
  const seller = sells ? a : b;
  const type =
    seller.kind === 'energy' || !(topics & Topic.Chip || makesHardware.has(seller.kind)) ? 'energy' : 'chips';
  return { type, direction: sells ? 'forward' : 'backward', sure: true };
}

/** Kinds of firms that put what they sell into a site; all others move in. */
const suppliesSites: ReadonlySet<OrganizationKind> = new Set([
  'energy',
  'chip_maker',
  'memory',
  'server_maker',
  'equipment',
  'device_maker',
]);

/** Kinds of firms whose licences are for what they or their users have written, pictured or sung. */
const sellsContent: ReadonlySet<OrganizationKind> = new Set(['media', 'software', 'university']);

const clouds: ReadonlySet<OrganizationKind> = new Set(['cloud', 'neocloud']);

const rentsOut = ({ kind, hasCloud }: KnownOrganization): boolean => hasCloud || clouds.has(kind);

const hosts = new WordPattern(/^(?:hosts?|hosted|hosting|houses?|housed|housing)$/);
