// Whether the goods of a verb are a party's: "uses X's chips", "sells Y the power", "rents Z's processors from W". A reason why they
// are not, in words, or null. The trap is who stands between the verb and the goods: maker, receiver or owner.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { isWorkFor } from '#lib/extract/clause/work-for.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf } from '#lib/extract/relations/fill-slots.ts';
import { type Match, organizationOf, type Site, sameName } from '#lib/extract/relations/frame-site.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { misfitPermission } from './misfit-permission.ts';

const isMaking = /^(?:made|designed|built|developed|supplied|manufactured|produced|provided)$/;

/** "the models of OpenAI", "chips from Nvidia": the name stands behind its goods. */
export function isMakerOf({ sentence, trigger }: Site, first: number, goods: number): boolean {
  const { items } = sentence.reading;
  let item = first - 1;
  while (item > trigger && classesAt(items, item) & (Class.Determiner | Class.Modifier | Class.Kind)) item--;
  return (
    item > trigger + 1 &&
    /^(?:of|from|by)$/.test(wordAt(items, item).text) &&
    ((topicsAt(items, item - 1) |
      topicsAt(items, item - 2) |
      (isMaking.test(wordAt(items, item - 1).text) ? topicsAt(items, item - 2) : 0)) &
      goods) !==
      0
  );
}

/** "offers to buy X's Vella browser", "bought X's cloud business": no goods of theirs, but a part of the firm itself. */
const isBusiness = ({ sentence, trigger }: Site, group: Group): boolean =>
  /^(?:b(?:uy|ought)|acquir|purchas)/.test(wordTextAt(sentence, trigger)) &&
  /^(?:[a-z-]+ ){0,2}(?:browser|business|unit|division|arm|subsidiary)\b/.test(goodsOf(sentence, group)?.text ?? '');

/** "a deal to run the ministry's platform": an authority sells no firm its system. */
const isRunFor = ({ sentence, trigger }: Site, { to: [runner] }: Match, owner: Group): boolean =>
  /^(?:r[ua]n|running|operat|install|deploy|implement|support)/.test(wordTextAt(sentence, trigger)) &&
  publicKinds.has(organizationOf(sentence, owner.mentions[0] ?? -1)?.kind ?? 'unknown') &&
  !publicKinds.has(organizationOf(sentence, runner?.mentions[0] ?? -1)?.kind ?? 'unknown');

/** "supplies a data centre of X with power". */
const hasWord = ({ sentence }: Site, from: number, text: string): boolean => {
  for (let item = from; item < Math.min(sentence.end, from + 6); item++)
    if (wordAt(sentence.reading.items, item).text === text) return true;
  return false;
};

/** "rents Nvidia processors from X": the maker of what is rented has no part in it. */
function isRentedFrom({ sentence, trigger }: Site, group: Group): boolean {
  if (!/^(?:rent|leas)/.test(wordAt(sentence.reading.items, trigger).text)) return false;
  const owner = afterPreposition(sentence, trigger, 'from');
  return owner !== null && owner !== group;
}

/** "sells OpenAI computing power", "sells Google power": who makes nothing of the kind gets the bare goods behind its name. */
const buysBare = (sentence: Sentence, group: Group): boolean => {
  const kind = organizationOf(sentence, group.mentions[0] ?? -1)?.kind;
  const topics = goodsOf(sentence, group)?.topics ?? 0;
  return (
    (kind === 'lab' && (topics & (Topic.Compute | Topic.Chip | Topic.Power | Topic.Site)) !== 0) ||
    (kind !== 'energy' &&
      kind !== 'unknown' &&
      /^(?:power|electricity|energy)$/.test(wordTextAt(sentence, group.last + 1)))
  );
};

/** "hosts X's servers", "will house X's data centre": a maker's machines are bought, those of all others are only housed. */
function isTenant(sentence: Sentence, group: Group): boolean {
  if (sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct) return false;
  const kind = organizationOf(sentence, group.mentions[0] ?? -1)?.kind;
  const topics = goodsOf(sentence, group)?.topics ?? 0;
  const makes = kind === 'chip_maker' || kind === 'memory' || kind === 'server_maker';
  return (topics & Topic.Site) !== 0 || (!makes && (topics & (Topic.Chip | Topic.Compute)) !== 0);
}

/** "to supply X data centers in Ohio": what stands in a place is fed and not given away. */
const isFed = (sentence: Sentence, group: Group): boolean =>
  ((goodsOf(sentence, group)?.topics ?? 0) & Topic.Site) !== 0 &&
  /^(?:data cent(?:er|re)s|campuses|facilities|operations|sites)$/.test(wordTextAt(sentence, group.last + 1));

/** "sell Microsoft the power of a reactor", "gives Meta access": who gets the goods stands right after the verb. */
const isRecipient = ({ sentence, trigger }: Site, group: Group): boolean => {
  const { items } = sentence.reading;
  return (
    group.first === trigger + 1 &&
    /^(?:s(?:ell|old)|suppl|provid|offer|rent|giv|gave|grant|leas|lend|lent|let|deliver)/.test(
      wordAt(items, trigger).text,
    ) &&
    (isFed(sentence, group) ||
      (classesAt(items, group.last + 1) & (Class.Determiner | Class.Possessive)) !== 0 ||
      kindAt(items, group.last + 1) === Kind.Figure ||
      /^(?:access|about|up|more|at)$/.test(wordAt(items, group.last + 1).text) ||
      buysBare(sentence, group))
  );
};

const software: ReadonlySet<OrganizationKind> = new Set(['software', 'lab', 'health', 'unknown']);

/** "deploys X, an AI assistant for doctors", "is rolling out X across its clinics": whose software goes by the firm's own name. */
function isSoftware({ sentence, trigger }: Site, group: Group): boolean {
  const { items } = sentence.reading;
  const kind = organizationOf(sentence, group.mentions[0] ?? -1)?.kind;
  if (!kind || !software.has(kind) || group.first > trigger + 3) return false;
  if (!/^(?:use|using|deploy|adopt|roll|implement|pilot|run)/.test(wordAt(items, trigger).text)) return false;
  if (usesToDo(sentence, trigger, group) || usesLong(sentence, trigger, group) || buildsUsing(sentence, trigger, group))
    return true;
  if (punctAt(items, group.last + 1) !== ',')
    return (
      kind !== 'unknown' &&
      /^(?:deploy|adopt|roll|implement)/.test(wordAt(items, trigger).text) &&
      /^(?:across|to|for|in|at|throughout)$/.test(wordAt(items, group.last + 1).text)
    );
  if (!(classesAt(items, group.last + 2) & Class.Determiner)) return false;
  for (let item = group.last + 3; item < Math.min(sentence.end, group.last + 9); item++) {
    const { classes, topics } = wordAt(items, item);
    if (classes & (Class.Kind | Class.Verb | Class.Relative | Class.Preposition) && !(topics & Topic.Model))
      return false;
    if (topics & Topic.Model) return (classesAt(items, item + 1) & Class.Kind) === 0;
  }
  return false;
}

/** "has been using X since 2024", "uses X across its clinics". */
const usesLong = (sentence: Sentence, trigger: number, { first, last }: Group): boolean =>
  first === trigger + 1 &&
  /^(?:uses?|used|using)$/.test(wordTextAt(sentence, trigger)) &&
  /^(?:since|across|throughout|company-wide|group-wide)\b/.test(wordTextAt(sentence, last + 1));

/** "deploys agents using X": what was made with it stands right before the verb, and nothing of X's behind. */
const buildsUsing = ({ reading: { items } }: Sentence, trigger: number, { first, last }: Group): boolean =>
  first === trigger + 1 &&
  wordAt(items, trigger).text === 'using' &&
  (topicsAt(items, trigger - 1) & Topic.Model) !== 0 &&
  (kindAt(items, last + 1) === Kind.Punct || items.count === last + 1);

/** "uses X to answer calls": what is used to do something, right behind the verb, is its product. */
export const usesToDo = ({ reading: { items } }: Sentence, trigger: number, { first, last }: Group): boolean =>
  first === trigger + 1 &&
  /^(?:uses?|used|using)$/.test(wordAt(items, trigger).text) &&
  wordAt(items, last + 1).text === 'to' &&
  kindAt(items, last + 2) === Kind.Word &&
  (classesAt(items, last + 2) & (Class.Determiner | Class.Possessive)) === 0;

/** "X uses it to sort claims": the product that the text is about goes by a pronoun. */
const usesIt = ({ sentence, trigger }: Site, group: Group): boolean =>
  group.reference?.isPronoun === true &&
  group.mentions.length === 1 &&
  [group.mentions[0] ?? -1, group.reference.other].every((mention) =>
    software.has(organizationOf(sentence, mention)?.kind ?? 'bank'),
  ) &&
  usesToDo(sentence, trigger, group);

/** "a deal for X to use its journalism": whose it is stands before the deal, and is not X. */
const isGranted = ({ sentence, trigger }: Site, { to }: Match, { reference, mentions }: Group): boolean => {
  const [user] = to;
  return (
    user !== undefined &&
    reference?.isPronoun === true &&
    wordTextAt(sentence, trigger - 1) === 'to' &&
    wordTextAt(sentence, user.first - 1) === 'for' &&
    !mentions.some((one) => user.mentions.some((other) => sameName(sentence, one, other)))
  );
};

/** "X's 5-nanometer process", "X's N3 node": by which chips are made, and only by whoever makes them for others. */
export const isProcess = (sentence: Sentence, group: Group): boolean =>
  /\b(?:process(?:es)?|nodes?|nm|nanomet(?:er|re)s?|[0-9]+nm|packaging|process technology)\b/.test(
    goodsOf(sentence, group)?.text ?? '',
  );

/** Why the goods that a verb governs are not those of the party it names, or null. */
export function misfitGoods(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  const goods = frame.goods ?? 0;
  const group = match.from[0];
  if (!group) return 'no party';
  if (isBusiness(site, group)) return 'a business is bought';
  if (isRunFor(site, match, group)) return 'run for it';
  const taken = misfitPermission(site, match);
  if (taken) return taken;
  if (isWorkFor(sentence, trigger)) return 'the work that goods are for';
  const head = goodsOf(sentence, group);
  const mention = sentence.reading.mentions[group.mentions[0] ?? -1];
  const maker = mention?.organization?.kind;
  if (group.reference && !isGranted(site, match, group) && !usesIt(site, group)) return 'goods of a pronoun';
  if (isRecipient(site, group)) return 'who gets the goods';
  if (/^(?:host|hous)/.test(wordAt(sentence.reading.items, trigger).text) && isTenant(sentence, group))
    return 'hosted for them';
  if (
    /^(?:host|hous)/.test(wordAt(sentence.reading.items, trigger).text) &&
    maker !== 'chip_maker' &&
    maker !== 'memory' &&
    maker !== 'server_maker' &&
    wordAt(sentence.reading.items, group.first - 1).text === 'of' &&
    isMakerOf(site, group.first, Topic.Chip)
  )
    return 'hosted for them';
  if (
    /^(?:suppl|provid|equip|furnish)/.test(wordAt(sentence.reading.items, trigger).text) &&
    head &&
    head.topics & Topic.Site &&
    hasWord(site, head.last + 1, 'with')
  )
    return 'a site that gets something';
  if (
    /^(?:suppl|feed|fed)/.test(wordAt(sentence.reading.items, trigger).text) &&
    wordAt(sentence.reading.items, group.first - 1).text === 'of' &&
    topicsAt(sentence.reading.items, group.first - 2) & Topic.Site
  )
    return 'a site that gets something';
  if (isRentedFrom(site, group)) return 'rented from another';
  if (
    wordAt(sentence.reading.items, trigger).text.startsWith('support') &&
    !mention?.isProduct &&
    !isMakerOf(site, group.first, Topic.Model)
  )
    return 'support';
  if (
    mention?.isProduct ||
    (mention?.organization?.kind === 'cloud' &&
      head === null &&
      !/^(?:suppl|sell|sold|provid|deliver|offer|support|receiv)/.test(wordAt(sentence.reading.items, trigger).text) &&
      /azure|aws|cloud|web services/i.test(mention.organization.name))
  )
    return null;
  if (punctAt(sentence.reading.items, group.last + 1) === '-' && (maker === 'chip_maker' || mention?.isProduct))
    return null;
  if (maker === 'energy' && head && /\b(?:plants?|reactors?|farms?|stations?|output|generation)\b/.test(head.text))
    return null;
  if (maker === 'chip_maker' && sentence.topics & Topic.Chip && isProcess(sentence, group)) return null;
  if (head === null && isSoftware(site, group)) return null;
  return (head && head.topics & goods) || isMakerOf(site, group.first, goods) ? null : 'no goods';
}

/** "feeds X's data centres", and of whoever generates "will supply X's campus": what stands there gets power. */
function isSiteFed({ sentence, trigger, form }: Site, to: Group): boolean {
  if (!((goodsOf(sentence, to)?.topics ?? 0) & Topic.Site)) return false;
  if (/^fe(?:ed|ds|eding)$/.test(wordTextAt(sentence, trigger))) return true;
  const giver = subjectOf(sentence, trigger, form);
  return organizationOf(sentence, giver?.mentions[0] ?? -1)?.kind === 'energy';
}

const lot = Topic.Compute | Topic.Chip | Topic.Power | Topic.Site;
const leading = new WordPattern(
  /^(?:access|to|up to|about|around|roughly|nearly|almost|over|some|as much as|as many as|more than|at least|an?|the|first|priority|early|exclusive|preferential|dedicated|guaranteed|additional|another|of|use|all|its|half|hundreds|thousands|tens|dozens)$/,
);

/** "gives X 5 gigawatts of computing power", "gave X access to its chips": nothing but how much of it stands before what is given. */
export function isAllotted({ sentence, trigger }: Site, taker: Group): boolean {
  const { items } = sentence.reading;
  if (taker.first !== trigger + 1 || kindAt(items, taker.last + 1) === Kind.Possessive) return false;
  for (let item = taker.last + 1; item < Math.min(sentence.end, taker.last + 14); item++) {
    if (topicsAt(items, item) & lot) return item > taker.last + 1 || classesAt(items, item + 1) === 0;
    const kind = kindAt(items, item);
    if (kind === Kind.Figure || kind === Kind.Organization || kind === Kind.Possessive || punctAt(items, item) === '-')
      continue;
    if (!leading.written(sentence.reading, item) && !(classesAt(items, item) & Class.Modifier)) return false;
  }
  return false;
}

/** "supplies X's chips": who stands after the verb only describes the goods, and does not get them. */
export function suppliesAnother(site: Site, to: Group): boolean {
  const { sentence, trigger } = site;
  if (to.reference || to.first <= trigger || /^(?:to|for)$/.test(wordAt(sentence.reading.items, to.first - 1).text))
    return false;
  const head = isRecipient(site, to) || isSiteFed(site, to) ? null : goodsOf(sentence, to);
  if (!head || !(head.topics & Topic.Goods)) return false;
  const isSupplied =
    head.topics & Topic.Site &&
    afterPreposition(sentence, trigger, 'with', 14) === null &&
    hasWord(site, head.last + 1, 'with');
  return !isSupplied;
}
