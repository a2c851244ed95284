// What goods a match is about where the words beside it say more than the kind of firm does: machines bought of a cloud, computing
// taken from a maker of chips, gigawatts agreed with one. From a site and its parties to a type, or null; it knows no frames by heart.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { groupAt } from '#lib/extract/clause/groups.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { fillSlot } from '#lib/extract/relations/fill-slots.ts';
import { organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import type { Typed } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const isChipMaker = ({ kind }: KnownOrganization): boolean => kind === 'chip_maker' || kind === 'memory';

/** "tapped X for $10 billion of computing power", "turned to X for data centres": what a firm is chosen for; null where nothing is told. */
export function chosenFor(site: Site, chosen: KnownOrganization): RelationType | null {
  const { sentence, trigger, form } = site;
  const group = fillSlot(sentence, trigger, 'object', form, true);
  if (!group || group.last < trigger || wordAt(sentence.reading.items, group.last + 1).text !== 'for') return null;
  const topics = topicsOf(sentence, group.last + 2, group.last + 9);
  if (topics & Topic.Site && !(topics & (Topic.Compute | Topic.Chip)) && !isChipMaker(chosen)) return 'infrastructure';
  return topics & Topic.Compute && !(topics & (Topic.Chip | Topic.Site)) && isChipMaker(chosen) ? 'compute' : null;
}

/** "designs custom accelerators for X": the topics of what stands between a verb and "for". */
export function madeFor({ sentence, trigger }: Site): number {
  let last = trigger + 1;
  while (last < Math.min(sentence.end, trigger + 12) && wordAt(sentence.reading.items, last).text !== 'for') last++;
  return topicsOf(sentence, trigger + 1, last - 1);
}

/** "will build and operate a data centre for X": a hall, and nothing that makes electricity. */
export function isHallBuilt(site: Site): boolean {
  const made = madeFor(site);
  return (made & Topic.Site) !== 0 && !(made & Topic.Power);
}

/** "leases the computing power to X", "rents them to X", where machines are spoken of: no hall is let. */
export function letsMachines({ sentence, trigger }: Site, topics: number): boolean {
  const said = topicsOf(sentence, trigger + 1, trigger + purposeLength);
  return said & (Topic.Site | Topic.Compute | Topic.Chip)
    ? (said & (Topic.Compute | Topic.Chip)) !== 0 && !(said & Topic.Site)
    : ((topics | topicsOf(sentence, trigger - relativeReach, trigger - 1)) & (Topic.Compute | Topic.Chip)) !== 0;
}

/** How far before its verb stands what "which it will lease" is about. */
const relativeReach = 7;

const supplying = new WordPattern(/^(?:supply|purchase|delivery|provision|procurement|manufacture|production|sale)$/);
const making = new WordPattern(/^(?:manufacture|make|produce|fabricate|design|develop|build|co-?design|co-?develop)$/);

/** How far behind a deal's noun or verb stands what it is for, and how much is read of that. */
const [purposeReach, purposeLength] = [14, 6];

/** "X is developing a chip with Y": of the two it is the maker of chips that supplies it, wherever it stands. */
export const isMadeByOther = ({ sentence, frame }: Site, a: readonly number[], b: readonly number[]): boolean => {
  const areMakers = (side: readonly number[]) =>
    side.length > 0 &&
    side.every((one) => {
      const maker = organizationOf(sentence, one);
      return maker !== null && isChipMaker(maker);
    });
  return frame.id === 'co-design' && areMakers(b) && !areMakers(a);
};

/** "a deal of A with B to build processors for A's platforms": of two that make chips, whom they are made for is named. */
function madeForOne({ sentence, trigger }: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { reading, end } = sentence;
  for (let item = trigger + 1; item < Math.min(end, trigger + purposeReach); item++) {
    if (!making.written(reading, item) || wordAt(reading.items, item - 1).text !== 'to') continue;
    for (let made = item + 1; made < Math.min(end, item + purposeReach); made++) {
      if (/^[,;:]$/.test(punctAt(reading.items, made))) return null;
      const user = wordAt(reading.items, made).text === 'for' ? groupAt(sentence, made + 1) : null;
      if (!user) continue;
      const { slug } = organizationOf(sentence, user.mentions[0] ?? -1) ?? {};
      if (!(topicsOf(sentence, item + 1, made) & Topic.Chip) || (slug !== a.slug && slug !== b.slug)) return null;
      return { type: 'chips', direction: slug === a.slug ? 'backward' : 'forward', sure: true };
    }
  }
  return null;
}

const memories = new WordPattern(/^(?:memory|dram|nand|hbm\d?e?)$/);

/** "works with X to develop memory": of a maker of processors and one of memory the second supplies it. */
function memoryFor({ sentence, trigger }: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  if (!isChipMaker(a) || !isChipMaker(b) || (a.kind === 'memory') === (b.kind === 'memory')) return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + purposeReach); item++) {
    if (/^[,;:]$/.test(punctAt(sentence.reading.items, item))) return null;
    if (memories.written(sentence.reading, item))
      return { type: 'chips', direction: a.kind === 'memory' ? 'forward' : 'backward', sure: true };
  }
  return null;
}

/** "a partnership with X for the supply of accelerators", "works with X to manufacture its chips": machines are sold or made for one side. */
export function suppliesMachines(site: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { sentence, trigger } = site;
  const own = isChipMaker(a) && isChipMaker(b) ? madeForOne(site, a, b) : null;
  if (own) return own;
  const memory = memoryFor(site, a, b);
  if (memory) return memory;
  if (isChipMaker(a) === isChipMaker(b)) return null;
  const { reading, end } = sentence;
  for (let item = trigger + 1; item < Math.min(end, trigger + purposeReach); item++) {
    if (/^[;:]$/.test(punctAt(reading.items, item))) return null;
    const before = wordAt(reading.items, item - 1).text;
    const isSupply =
      supplying.written(reading, item) &&
      /^(?:for|the|to)$/.test(before) &&
      wordAt(reading.items, item + 1).text === 'of';
    const isMade = making.written(reading, item) && before === 'to' && ownsThem(sentence, item + 1);
    const isOwn =
      /^(?:on|for)$/.test(wordAt(reading.items, item).text) &&
      (ownsThem(sentence, item + 1) || isOneMachine(sentence, item + 1));
    if (!isSupply && !isMade && !isOwn) continue;
    return topicsOf(sentence, item + 1, item + purposeLength) & Topic.Chip
      ? { type: 'chips', direction: isChipMaker(a) ? 'forward' : 'backward', sure: true }
      : null;
  }
  return null;
}

/** "its custom chips", "the first proprietary processors": machines of the firm that has them made. */
const ownsThem = ({ reading: { items, folded }, end }: Site['sentence'], from: number): boolean =>
  /^(?:its|their|custom|(?:a |the )?(?:first|own|in-house|proprietary|bespoke|custom))\b/.test(
    folded.slice(items.start[from], items.end[Math.min(end - 1, from + 3)]),
  );

/** "works with X on an AI processor", "its partner on accelerators": what the two are at is a chip. */
const isOneMachine = ({ reading: { items, folded }, end }: Site['sentence'], from: number): boolean =>
  /^(?:(?:an? |the |several |two )(?:[a-z-]+ ){1,3})?(?:chips?|processors?|accelerators?|asics?|tpus?|silicon|xpus?)\b/.test(
    folded.slice(items.start[from], items.end[Math.min(end - 1, from + 4)]),
  );

const buying = new WordPattern(
  /^(?:bu(?:y|ys|ying)|bought|purchas(?:e|es|ed|ing)|order(?:s|ed|ing)?|install(?:s|ed|ing)?|sell(?:s|ing)?|sold|ship(?:s|ped|ping)?|procur(?:e|es|ed|ing)|spend(?:s|ing)?|spent)$/,
);
const machines = new WordPattern(
  /^(?:chips?|processors?|accelerators?|servers?|tpus?|tensor processing units?|silicon|racks?)$/,
);
const rented = new WordPattern(
  /^(?:capacity|access|cloud|compute|computing|instances?|services|time|hours|power|rent)$/,
);

/** How far behind a verb the machines stand: "buy up to one million of the processors". */
const goodsReach = 10;

/** "buy Google chips", "over the purchase of TPUs": of a cloud that makes some, machines are bought and no computing rented. */
export function buysMachines({ sentence, trigger }: Site, { kind, hasCloud }: KnownOrganization): boolean {
  if (kind !== 'cloud' && (!hasCloud || kind === 'neocloud')) return false;
  const { reading, start, end } = sentence;
  for (let verb = Math.max(start, trigger - 1); verb < Math.min(end, trigger + goodsReach); verb++) {
    if (!buying.written(reading, verb)) continue;
    let found = false;
    for (let item = verb + 1; item < Math.min(end, verb + goodsReach); item++) {
      if (/^[,;:]$/.test(punctAt(reading.items, item)) || rented.written(reading, item)) break;
      const at = reading.items.ref[item] ?? -1;
      const isNamed = kindAt(reading.items, item) === Kind.Organization && reading.mentions[at]?.isProduct === true;
      const named = isNamed ? reading.folded.slice(reading.items.start[item], reading.items.end[item]) : '';
      if (machines.written(reading, item) || /^tpus?$|^trainium/.test(named))
        found = !rented.written(reading, item + 1);
    }
    if (found) return true;
  }
  return false;
}

/** "agreed on 12 gigawatts with X", "a 6-gigawatt deal with X": what a maker of chips sells by the gigawatt are
 * chips; those that rent out their own do so by the megawatt. */
export function measuredChips(site: Site, a: KnownOrganization, b: KnownOrganization): Typed | null {
  const { sentence, trigger } = site;
  if (isChipMaker(a) === isChipMaker(b) || a.kind === 'energy' || b.kind === 'energy') return null;
  const { items, figures } = sentence.reading;
  for (let item = Math.max(sentence.start, trigger - 6); item < Math.min(sentence.end, trigger + goodsReach); item++) {
    const figure = kindAt(items, item) === Kind.Figure ? figures[items.ref[item] ?? -1] : undefined;
    if (figure?.kind === 'power' && figure.unit === 'GW')
      return { type: 'chips', direction: isChipMaker(a) ? 'forward' : 'backward', sure: true };
  }
  return null;
}
