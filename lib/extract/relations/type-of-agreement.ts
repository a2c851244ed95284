// What a deal, a contract or talks are about where the parties' kinds do not tell: what the noun names, what it is for, who by nature
// sells to whom. From a site and its two parties to a type and a direction, or null where nothing more is said.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { contractByVerb } from '#lib/extract/relations/sides/contract-sides.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Site, topicsOf } from './frame-site.ts';
import { publicKinds, type Typed } from './relation-type.ts';

/** Nouns that say that there is a deal, and nothing of it. */
export const generics = new Set([
  'negotiate',
  'talking-to',
  'deal',
  'commit-to',
  'sign-with',
  'build-as-one',
  'exclusivity',
  'first-refusal',
  'talks',
  'project-with',
]);

/** "a deal with X to lease a data centre", "to host its machines": what is rented is a site of theirs, or of whoever hosts. */
export function leaseOf({ sentence, trigger }: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 12); item++) {
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return null;
    if (wordAt(items, item - 1).text !== 'to') continue;
    if (wordAt(items, item).text === 'host') {
      const isGuest = b.kind === 'data_centre' && a.kind !== 'data_centre';
      return { type: 'infrastructure', direction: isGuest ? 'backward' : 'forward', sure: true };
    }
    if (!/^(?:lease|rent|occupy|use|take over)$/.test(wordAt(items, item).text)) continue;
    const topics = topicsOf(sentence, item + 1, item + 8);
    if (wordAt(items, item).text === 'use' && !(topics & Topic.Site)) continue;
    if (topics & (Topic.Compute | Topic.Chip)) return null;
    const lets = (one: KnownOrganization) => one.kind === 'data_centre' || one.kind === 'neocloud';
    return { type: 'infrastructure', direction: lets(a) && !lets(b) ? 'forward' : 'backward', sure: true };
  }
  return null;
}

const isGeneric = ({ frame }: Site): boolean => generics.has(frame.id);

const serving = new WordPattern(/^(?:provide|offer|deliver|bring|sell|market|serve|help)$/);

/** "A and B are teaming up to provide clouds": what they sell together, they do not sell to one another. */
export function servesOthers({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 5); item++)
    if (wordAt(items, item).text === 'with') return false;
    else if (wordAt(items, item).text === 'to') return serving.written(sentence.reading, item + 1);
  return false;
}

/** "takeover talks between the two": who would buy whom is not said there. */
const isOfTheTwo = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^ (?:with each other|between (?:the (?:two|pair|companies|firms)|them|both))\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 4)]),
  );

/** "talks with X to put $11 billion into its plant": who talks is to pay. */
const giving = new WordPattern(/^(?:invest|put|pour|inject|plough|plow)$/);

/** "talks about an investment": what the talks are for, as far as they say. From the first of the two where it is he who pays or buys. */
export function aimOf(site: Site): Typed | null {
  const type = aimedType(site);
  if (type === null) return findGift(site) ? { type: 'investment', direction: 'forward', sure: true } : null;
  if (type === 'acquisition' && isOfTheTwo(site)) return null;
  return { type, direction: type === 'acquisition' ? 'forward' : 'backward', sure: true };
}

function findGift({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 8); item++) {
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return false;
    if (wordAt(items, item - 1).text === 'to' && giving.written(sentence.reading, item)) return true;
  }
  return false;
}

function aimedType({ sentence, trigger }: Site): 'investment' | 'acquisition' | 'financing' | null {
  const { items } = sentence.reading;
  const aimed = wordAt(items, trigger - 1).text;
  if (/^(?:acquisition|takeover|buyout|merger)$/.test(aimed)) return 'acquisition';
  if (/^(?:investment|funding|stake)$/.test(aimed)) return 'investment';
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++) {
    const { text } = wordAt(items, item);
    if (/^(?:(?:equity |strategic |minority )?(?:investment|stake)|funding|funding round|financing round)$/.test(text))
      return 'investment';
    if (/^(?:acquisition|takeover|buyout|purchase)$/.test(text)) return 'acquisition';
    if (/^(?:loan|credit facility|bridge loan)$/.test(text)) return 'financing';
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return null;
  }
  return null;
}

const paying = new WordPattern(/^(?:back|finance|fund|bankroll|underwrite|co-finance)$/);
const lends: ReadonlySet<OrganizationKind> = new Set(['bank', 'fund']);

/** "a fund in talks with X to back a data centre": which of the two would pay for it; null where both lend, or none does, or nothing is built. */
export function whoPays(
  { sentence, trigger }: Site,
  a: KnownOrganization,
  b: KnownOrganization,
): KnownOrganization | null {
  if (lends.has(a.kind) === lends.has(b.kind)) return null;
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 10); item++) {
    if (punctAt(items, item) === ',' || punctAt(items, item) === ';') return null;
    if (!paying.written(sentence.reading, item) || wordAt(items, item - 1).text !== 'to') continue;
    const isBuilt = (topicsOf(sentence, item + 1, item + 8) & (Topic.Site | Topic.Power)) !== 0;
    return isBuilt ? (lends.has(a.kind) ? a : b) : null;
  }
  return null;
}

const using = new WordPattern(
  /^(?:use|using|integrate|integrating|license|licensing|adopt|adopting|incorporate|incorporating|embed|embedding|deploy|deploying|offer|offering|build|add|adding|bring|bringing)$/,
);

/** "talks with X and Y, two leading labs, about": the comma at which an apposition ends that opens at this one, or -1. */
function endOfApposition({ reading: { items }, end }: Site['sentence'], comma: number): number {
  const opens =
    classesAt(items, comma + 1) & (Class.Determiner | Class.Relative) ||
    kindAt(items, comma + 1) === Kind.Figure ||
    /^(?:two|three|both|one)$/.test(wordAt(items, comma + 1).text);
  if (!opens) return -1;
  for (let item = comma + 2; item < Math.min(end, comma + 12); item++) {
    if (/^[;:]$/.test(punctAt(items, item))) return -1;
    if (punctAt(items, item) === ',')
      return /^(?:to|about|on|for|over)$/.test(wordAt(items, item + 1).text) ? item : -1;
  }
  return -1;
}

/** "a deal with X to use its models": what one side gets of the other's is its software. */
function purposeOf(site: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { sentence, trigger } = site;
  const { items } = sentence.reading;
  let last = Math.min(sentence.end, trigger + 16);
  for (let item = trigger + 1; item < last; item++) {
    const aside = punctAt(items, item) === ',' ? endOfApposition(sentence, item) : -1;
    if (aside > 0) {
      last = Math.min(sentence.end, last + aside - item);
      item = aside;
      continue;
    }
    const goesOn =
      punctAt(items, item) === ',' && /^(?:which|that|including|but|about|and)$/.test(wordAt(items, item + 1).text);
    if ((punctAt(items, item) === ',' && !goesOn) || punctAt(items, item) === ';') return null;
    // "an agreement with X, which included access to its models".
    const isAccess = wordAt(items, item).text === 'access' && wordAt(items, item + 1).text === 'to';
    if (!using.written(sentence.reading, item) && !isAccess) continue;
    if (!isAccess && !/^(?:to|for|about|on|over|potentially|possibly)$/.test(wordAt(items, item - 1).text)) continue;
    if (!(topicsOf(sentence, item + 1, item + 6) & Topic.Model)) return null;
    const provides = a.kind === 'lab' && b.kind !== 'lab' ? 'forward' : 'backward';
    const buyer = provides === 'forward' ? b : a;
    return { type: publicKinds.has(buyer.kind) ? 'contract' : 'licensing', direction: provides, sure: true };
  }
  return null;
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
      /^(?:(?:power|(?:clean |clean-|renewable )?energy|electricity) purchase agreements?|ppas?|(?:power|energy|nuclear) (?:deal|agreement)s?|offtake (?:deal|agreement)s?)$/,
    ),
    'energy',
    ['cloud', 'lab', 'neocloud', 'data_centre', 'software', 'chip_maker', 'telecom'],
  ],
  [new WordPattern(/^(?:cloud|compute) (?:deal|agreement|contract)s?$/), 'compute', ['lab', 'software', 'robotics']],
  [
    new WordPattern(/^(?:hosting|co-?location) (?:services )?(?:deal|agreement|contract)s?$/),
    'infrastructure',
    ['cloud', 'lab', 'neocloud', 'software'],
  ],
  [
    new WordPattern(
      /^(?:chip|supply|chip supply) (?:deal|agreement|contract)s?$|^(?:purchase )?orders?$|^purchase agreements?$/,
    ),
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
  // "a clean-energy purchase agreement": what is bought stands before the noun.
  const isOfPower = (topicsAt(sentence.reading.items, trigger - 1) & Topic.Power) !== 0;
  const found = namedDeals.find(
    ([noun, type]) => (isOfPower && type === 'energy') || noun.at(sentence.reading.items, trigger),
  );
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

const hardware: ReadonlySet<OrganizationKind> = new Set(['chip_maker', 'memory', 'server_maker', 'equipment']);

/** What a firm of that kind sells. */
export const typeByKind = (provider: Pick<KnownOrganization, 'kind'>) =>
  provider.kind === 'cloud' || provider.kind === 'neocloud'
    ? 'compute'
    : hardware.has(provider.kind)
      ? 'chips'
      : provider.kind === 'energy'
        ? 'energy'
        : provider.kind === 'data_centre'
          ? 'infrastructure'
          : 'contract';

/** What an agreement is about beyond that two sides agree. */
export const typeOfAgreement = (site: Site, a: KnownOrganization, b: KnownOrganization, topics: number): Typed | null =>
  (isGeneric(site) ? purposeOf(site, a, b) : null) ??
  typeOfNamedDeal(site, a, b, topics) ??
  (isContract(site) ? (typeOfContract(a, b) ?? contractByVerb(site, a, b)) : null);
