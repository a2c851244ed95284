// The type and direction of a matched frame: its own, or for a "deal" and for goods what the clause and the parties say.
// Null where goods are wanted and none are named.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { fillSlot, goodsOf } from './fill-slots.ts';
import { productTopics, type Site, topicsOf } from './frame-site.ts';
import { Kind } from './items.ts';
import type { KnownOrganization } from './lexicon.ts';
import { kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import { type Typed, typeOfDeal, typeOfGoods } from './relation-type.ts';
import { Topic } from './word-classes.ts';
import { WordPattern } from './word-pattern.ts';

export const generics = new Set([
  'negotiate',
  'talking-to',
  'deal',
  'commit-to',
  'exclusivity',
  'talks',
  'project-with',
]);
/** Kinds of firms that build what they buy into what they sell. */
const integrators: ReadonlySet<OrganizationKind> = new Set([
  'cloud',
  'neocloud',
  'software',
  'device_maker',
  'lab',
  'chip_maker',
  'server_maker',
  'vehicle_maker',
  'robotics',
  'defence',
]);
const uses = new Set(['use-goods', 'used-by', 'run-on', 'rely', 'access', 'powered-by', 'dependence']);

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
  if (frame.type !== 'deal')
    return {
      type: frame.type,
      direction: frame.between && frame.type !== 'acquisition' ? 'both' : 'forward',
      sure: true,
    };
  if (frame.between) {
    const isAlliance = !generics.has(frame.id);
    const aim = frame.id === 'talks' || frame.id === 'negotiate' || frame.id === 'talking-to' ? aimOf(site) : null;
    if (aim) return { type: aim, direction: aim === 'acquisition' ? 'forward' : 'backward', sure: true };
    const supplied = frame.id === 'ally' ? typeOfGoods(modifiersOf(site), b) : null;
    if (supplied) return { type: supplied, direction: 'backward', sure: true };
    const typed = typeOfDeal(topics, a, b, isAlliance && !(frame.id === 'partnership' && modifiersOf(site)));
    if (typed.type !== 'partnership') return typed;
    const purpose = generics.has(frame.id) ? purposeOf(site, a, b) : null;
    if (purpose) return purpose;
    return typeOfNamedDeal(site, a, b, topics) ?? (isContract(site) ? (typeOfContract(a, b) ?? typed) : typed);
  }
  if (frame.id === 'commit-to') {
    if (b.kind === 'cloud' || b.kind === 'neocloud' || topics & Topic.Compute)
      return { type: 'compute', direction: 'backward', sure: true };
    return { type: 'investment', direction: 'forward', sure: true };
  }
  if (frame.id === 'build-with') {
    if (a.kind === 'lab') return null;
    const isChips = a.kind === 'chip_maker' || a.kind === 'memory';
    return { type: isChips ? 'chips' : 'infrastructure', direction: 'forward', sure: true };
  }
  let goods = frame.id === 'powered-by' && a.kind !== 'energy' && !suppliesPower(site) ? topics & ~Topic.Power : topics;
  if (isProduct) {
    goods = productTopics(site.sentence, productMention) || goods;
    if (topics & Topic.Chip && !(goods & Topic.Model)) goods = Topic.Chip;
  }
  let type = isProduct && goods === Topic.Chip ? (a.hasCloud ? 'compute' : 'chips') : typeOfGoods(goods, a);
  if (
    type === null &&
    (frame.id === 'supplier' ||
      frame.id === 'customer' ||
      frame.id === 'serve' ||
      frame.id === 'sign-up' ||
      frame.id === 'revenue-from' ||
      frame.id === 'earn-from' ||
      frame.id === 'win-contract' ||
      uses.has(frame.id))
  )
    type = frame.id === 'powered-by' && a.kind === 'lab' ? 'licensing' : typeByKind(a);
  if (buying.has(frame.id) && (type === null || type === 'licensing') && typeByKind(a) === 'compute') type = 'compute';
  if (frame.id === 'customer' && (type === 'licensing' || type === 'content')) type = typeByKind(a);
  if (type === 'licensing' && uses.has(frame.id) && frame.id !== 'powered-by' && isCustomerUse(site, b))
    type = 'contract';
  if (
    type === 'licensing' &&
    (frame.id === 'supply' || frame.id === 'purchase-goods') &&
    !integrators.has(b.kind) &&
    !b.hasCloud
  )
    type = 'contract';
  if (frame.id === 'select' || frame.id === 'migrate-to') {
    type = isProduct && a.kind === 'lab' && integrators.has(b.kind) ? 'licensing' : typeByKind(a);
    if (type === 'contract') {
      if (isProduct || isModelNamed(site)) type = integrators.has(b.kind) ? 'licensing' : 'contract';
      else if (!publicKinds.has(b.kind)) return null;
    }
  }
  if ((frame.id === 'available-on' || frame.id === 'offered-through') && type === null) type = 'licensing';
  if ((frame.id === 'rely' || frame.id === 'dependence') && (type === null || type === 'contract')) {
    type = typeByKind(a);
    if (type === 'contract' && a.kind !== 'lab') return null;
  }
  if (frame.id === 'run-on' && (a.hasCloud || clouds.has(a.kind)) && (type === 'contract' || type === 'licensing'))
    type = 'compute';
  if (frame.id === 'pay' && type === null && a.kind === 'media') type = 'content';
  if (
    frame.id === 'pay' &&
    type === 'licensing' &&
    topics & Topic.Licence &&
    b.kind === 'lab' &&
    sellsContent.has(a.kind)
  )
    type = 'content';
  if (frame.id === 'pay' && type === 'licensing' && !(topics & (Topic.Licence | Topic.Model))) type = 'contract';
  if ((type === 'contract' || type === 'licensing') && clouds.has(a.kind) && sellsServices(site)) type = 'compute';
  if (frame.id === 'pay' && type === null && typeByKind(a) !== 'contract') type = typeByKind(a);
  if (
    type === 'compute' &&
    !a.hasCloud &&
    topics & Topic.Site &&
    /leas|build|construct|develop|rent|host/.test(wordAt(site.sentence.reading.items, site.trigger).text)
  )
    type = 'infrastructure';
  if (type === 'chips' && /^(?:rent|leas)[a-z]*$/.test(wordAt(site.sentence.reading.items, site.trigger).text))
    type = 'compute';
  return type && { type, direction: 'forward', sure: true };
}

/** "powers X's data centres with natural gas": what drives it is named, and is no software. */
const suppliesPower = ({ sentence, trigger }: Site): boolean =>
  (topicsOf(sentence, trigger + 1, trigger + 12) & Topic.Power) !== 0;

/** "talks about an investment": what the talks are for. */
function aimOf({ sentence, trigger }: Site): 'investment' | 'acquisition' | 'financing' | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++) {
    const { text } = wordAt(items, item);
    if (/^(?:investment|stake|funding|funding round|financing round|equity investment)$/.test(text))
      return 'investment';
    if (/^(?:acquisition|takeover|buyout|purchase)$/.test(text)) return 'acquisition';
    if (/^(?:loan|credit facility|bridge loan)$/.test(text)) return 'financing';
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return null;
  }
  return null;
}

const using = new WordPattern(
  /^(?:use|using|integrate|integrating|license|licensing|adopt|adopting|incorporate|incorporating|embed|embedding|deploy|deploying|offer|offering|build|add|adding|bring|bringing)$/,
);

/** "a deal with X to use its models": what one side gets of the other's is its software. */
function purposeOf(site: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { sentence, trigger } = site;
  const { items } = sentence.reading;
  const last = Math.min(sentence.end, trigger + 16);
  for (let item = trigger + 1; item < last; item++) {
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return null;
    if (!using.written(sentence.reading, item)) continue;
    if (!/^(?:to|for|about|on|over)$/.test(wordAt(items, item - 1).text)) continue;
    if (!(topicsOf(sentence, item + 1, item + 6) & Topic.Model)) return null;
    const provides = a.kind === 'lab' && b.kind !== 'lab' ? 'forward' : 'backward';
    const buyer = provides === 'forward' ? b : a;
    return { type: publicKinds.has(buyer.kind) ? 'contract' : 'licensing', direction: provides, sure: true };
  }
  return null;
}

/** "memory partner", "cloud partner": the goods right before the noun. */
const modifiersOf = ({ sentence, trigger }: Site): number =>
  (topicsAt(sentence.reading.items, trigger - 1) | topicsAt(sentence.reading.items, trigger - 2)) &
  (Topic.Chip | Topic.Compute | Topic.Site | Topic.Power | Topic.Content);

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

/** "chose X's model": what was chosen is software of theirs. */
function isModelNamed(site: Site): boolean {
  const group = fillSlot(site.sentence, site.trigger, site.frame.id === 'select' ? 'object' : 'to', site.form, true);
  return group !== null && ((goodsOf(site.sentence, group)?.topics ?? 0) & Topic.Model) !== 0;
}

const publicKinds: ReadonlySet<OrganizationKind> = new Set(['government', 'public_body']);

/** Kinds of firms whose licences are for what they or their users have written, pictured or sung. */
const sellsContent: ReadonlySet<OrganizationKind> = new Set(['media', 'software', 'university']);

const clouds: ReadonlySet<OrganizationKind> = new Set(['cloud', 'neocloud']);

/** "Azure services", "AWS capacity": what a cloud sells under its own name is computing. */
function sellsServices({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++)
    if (kindAt(items, item) === Kind.Organization)
      return /^(?:services|capacity|credits)$/.test(wordAt(items, item + 1).text);
  return false;
}

/** Kinds of firms that buy what they have a contract for, rather than sell it. */
const buysServices: ReadonlySet<OrganizationKind> = new Set([
  'software',
  'government',
  'public_body',
  'consulting',
  'health',
  'university',
  'telecom',
]);

const namedDeals: ReadonlyArray<
  readonly [WordPattern, 'energy' | 'compute' | 'infrastructure' | 'chips', readonly OrganizationKind[]]
> = [
  [
    new WordPattern(
      /^(?:power purchase agreements?|ppas?|(?:power|energy|nuclear) (?:deal|agreement)s?|offtake (?:deal|agreement)s?)$/,
    ),
    'energy',
    ['cloud', 'lab', 'neocloud', 'data_centre', 'software', 'chip_maker', 'telecom'],
  ],
  [new WordPattern(/^(?:cloud|compute) (?:deal|agreement|contract)s?$/), 'compute', ['lab', 'software', 'robotics']],
  [
    new WordPattern(/^(?:hosting|colocation) (?:services )?(?:deal|agreement|contract)s?$/),
    'infrastructure',
    ['cloud', 'lab', 'neocloud', 'software'],
  ],
  [
    new WordPattern(/^(?:chip|supply|chip supply) (?:deal|agreement|contract)s?$|^(?:purchase )?orders?$/),
    'chips',
    ['cloud', 'lab', 'neocloud', 'software', 'vehicle_maker', 'device_maker', 'government', 'telecom'],
  ],
];

/** Electricity and nothing that runs on it. */
const isOnlyPower = (topics: number): boolean =>
  (topics & Topic.Power) !== 0 &&
  !(topics & (Topic.Compute | Topic.Chip | Topic.Model | Topic.Content | Topic.Licence));

/** "a power purchase agreement with X", "a cloud deal": the noun says what is sold; who by nature buys it is the buyer, else who signs. */
function typeOfNamedDeal(
  { sentence, trigger, frame }: Site,
  a: KnownOrganization,
  b: KnownOrganization,
  topics: number,
): Typed | null {
  if (frame.id !== 'deal') return null;
  const found = namedDeals.find(([noun]) => noun.at(sentence.reading.items, trigger));
  if (!found) {
    if (!isOnlyPower(topics) || (a.kind !== 'unknown' && b.kind !== 'unknown')) return null;
    return { type: 'energy', direction: b.kind === 'unknown' ? 'backward' : 'forward', sure: false };
  }
  const [, type, buyers] = found;
  if (type === 'chips' && !(topics & Topic.Chip)) return null;
  return { type, direction: buyers.includes(b.kind) && !buyers.includes(a.kind) ? 'forward' : 'backward', sure: false };
}

const isContract = ({ sentence, trigger, frame }: Site): boolean =>
  frame.id === 'deal' && /^(?:contracts?|orders?|bookings?)$/.test(wordAt(sentence.reading.items, trigger).text);

/** "contracts with Amazon and Google": what a firm has a contract with a cloud or a maker of chips for. */
function typeOfContract(a: KnownOrganization, b: KnownOrganization): Typed | null {
  const sells = ({ kind, hasCloud }: KnownOrganization) =>
    hasCloud || kind === 'cloud' || kind === 'neocloud' || kind === 'chip_maker' || kind === 'data_centre';
  if (sells(a) === sells(b)) {
    const [aLab, bLab] = [a.kind === 'lab' && buysServices.has(b.kind), b.kind === 'lab' && buysServices.has(a.kind)];
    return aLab === bLab || sells(a)
      ? null
      : { type: 'contract', direction: aLab ? 'forward' : 'backward', sure: false };
  }
  if (!buysServices.has(a.kind) && !buysServices.has(b.kind) && a.kind !== 'lab' && b.kind !== 'lab') return null;
  const type = typeByKind(sells(a) ? a : b);
  return {
    type: type === 'contract' ? 'compute' : type,
    direction: sells(a) ? 'forward' : 'backward',
    sure: false,
  };
}

const typeByKind = (provider: KnownOrganization) =>
  provider.kind === 'cloud' || provider.kind === 'neocloud'
    ? 'compute'
    : provider.kind === 'chip_maker' || provider.kind === 'memory' || provider.kind === 'server_maker'
      ? 'chips'
      : provider.kind === 'energy'
        ? 'energy'
        : provider.kind === 'data_centre'
          ? 'infrastructure'
          : 'contract';

/** "for its coding tool", "to power its assistant", "gives its customers access": what is used goes on to others in a product. */
function isPassedOn({ sentence, trigger }: Site, user: KnownOrganization): boolean {
  if (!integrators.has(user.kind) && user.kind !== 'telecom' && user.kind !== 'unknown') return false;
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.start[trigger], items.end[Math.min(sentence.end - 1, trigger + 16)]);
  const ahead = folded.slice(items.start[Math.max(sentence.start, trigger - 6)], items.start[trigger]);
  if (
    /\b(?:lets?|letting|allow(?:s|ing)?|giv(?:e|es|ing)|gave|offer(?:s|ed|ing)?) (?:its |their )?(?:[a-z]+ )?(?:customers|users|developers|subscribers|clients|shoppers|drivers)\b/.test(
      ahead,
    )
  )
    return true;
  return /\b(?:for|in|into|power|behind|powering) its (?:[a-z-]+ ){0,3}(?:assistants?|tools?|chatbots?|apps?|products?|services?|search|phones?|browser|platform|features?|agents?|cars|vehicles)\b|^\w+ (?:all )?(?:its|their) (?:[a-z-]+ ){0,2}(?:customers|users|subscribers)\b/.test(
    words,
  );
}

const isCustomerUse = (site: Site, user: KnownOrganization): boolean =>
  user.kind !== 'cloud' &&
  !isPassedOn(site, user) &&
  !/integrate|incorporate|embed|support|host|offer|resell|distribut|preinstall|carr/.test(
    wordAt(site.sentence.reading.items, site.trigger).text,
  );
