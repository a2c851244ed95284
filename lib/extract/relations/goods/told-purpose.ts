// What the words around a match say it is for: a company founded together, a plant or a hall that is built, work that somebody is given.
// From a site to yes or no; they read words, and know nothing of the parties.
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { fillSlot } from '#lib/extract/relations/fill-slots.ts';
import { type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** "is working with X to launch a cloud company", "teamed up to form a new firm": what the two found together is theirs. */
export const foundsCompany = ({ sentence: { reading, end }, trigger }: Site): boolean =>
  /^[^;.]*? to (?:jointly )?(?:launch|form|create|set up|establish|found|start) (?:an? )(?:[a-z-]+ (?:\([a-z]+\) )?){0,5}(?:company|venture|firm|business|entity|subsidiary)\b/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 18)]),
  );

/** "builds three gas plants for X's data centre": what is built makes electricity. */
export function buildsPlant({ sentence, trigger }: Site): boolean {
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 8); item++) {
    const word = wordTextAt(sentence, item);
    if (
      /^(?:(?:power |nuclear |gas |gas power )?plants?|(?:power |gas-fired )?stations?|reactors?|turbines?|solar farms?|wind farms?)$/.test(
        word,
      )
    )
      return true;
    if (/^(?:for|to)$/.test(word)) return false;
  }
  return false;
}

/** "is building a 200-megawatt solar array for X": electricity by a word for it, and not by megawatts alone, by which halls are measured too. */
export function namesPower({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++)
    if (topicsAt(items, item) & Topic.Power) return true;
  return false;
}

/** "acquired X's data centre campus", "sold its campus to X": ground and halls, and no electricity. */
export function isSiteBought({ sentence, trigger }: Site): boolean {
  if (!/^(?:acqui|b[uo]|purchas|s[eo]l)/.test(wordAt(sentence.reading.items, trigger).text)) return false;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++)
    if (/^(?:campus(?:es)?|data cent(?:er|re)s?|land|buildings?)$/.test(wordAt(sentence.reading.items, item).text))
      return true;
    else if (topicsAt(sentence.reading.items, item) & Topic.Power || punctAt(sentence.reading.items, item) === ',')
      return false;
  return false;
}

/** "lawsuits such as X vs Y": a case by its name. */
export function isCase({ sentence, trigger }: Site): boolean {
  for (let item = Math.max(sentence.start, trigger - 9); item < Math.min(sentence.end, trigger + 7); item++)
    if (/^(?:law)?suits?$|^cases?$|^complaints?$|^litigation$/.test(wordTextAt(sentence, item))) return true;
  return false;
}

/** "leases computing power from X at its new site": what is rented are machines, wherever they stand. */
export function isComputingOnly({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  let last = trigger + 1;
  while (last < sentence.end && last < trigger + 7 && wordAt(items, last).text !== 'from') last++;
  const topics = topicsOf(sentence, trigger + 1, last - 1);
  return (topics & (Topic.Compute | Topic.Chip)) !== 0 && !(topics & Topic.Site);
}

/** "powers X's data centres with natural gas": what drives it is named, and is no software. */
export const suppliesPower = ({ sentence, trigger }: Site): boolean =>
  (topicsOf(sentence, trigger + 1, trigger + 12) & Topic.Power) !== 0;

/** "will deploy its servers at X's campus": a place of somebody else's. */
export const isAtSite = (site: Site): boolean =>
  (fillSlot(site.sentence, site.trigger, 'at', site.form, true) ??
    fillSlot(site.sentence, site.trigger, 'in', site.form, true)) !== null &&
  fillSlot(site.sentence, site.trigger, 'for', site.form, true) === null;

const building = new WordPattern(/^(?:build|construct|erect|develop|lead|deliver|expand|extend|lay|connect|link)$/);

/** "tapped X, Y and Z to build a data center": contractors, whatever kind of firm they are. */
export function isSetToBuild({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 2; item < Math.min(sentence.end, trigger + 30); item++)
    if (wordAt(items, item - 1).text === 'to' && building.written(sentence.reading, item))
      return (topicsOf(sentence, item + 1, item + 8) & Topic.Site) !== 0;
  return false;
}

/** "chose X over Y", "picked X for its call centres", "as its supplier of software". */
const isGivenRole = ({ sentence: { reading, end } }: Site, item: number): boolean =>
  /^ (?:over (?!\d)|(?:for|as) (?:its|the|their|an?) )/.test(
    reading.folded.slice(reading.items.end[item], reading.items.end[Math.min(end - 1, item + 3)]),
  );

/** "the building contract", "an engineering contract": who gets it builds. */
export const isBuildingContract = ({ sentence: { reading, start, end }, trigger }: Site): boolean =>
  /\b(?:building|construction|civil works?|epc) (?:contract|order)s?\b/.test(
    reading.folded.slice(
      reading.items.start[Math.max(start, trigger - 2)],
      reading.items.end[Math.min(end - 1, trigger + 8)],
    ),
  );

/** "picked X to automate its customer service": what the firm is to do is work for whoever picked it. */
export function isGivenWork(site: Site): boolean {
  const { sentence, trigger } = site;
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end - 1, trigger + 9); item++)
    if (kindAt(items, item) === Kind.Organization && isGivenRole(site, item)) return true;
    else if (kindAt(items, item) === Kind.Organization && wordAt(items, item + 1).text === 'to')
      return (
        kindAt(items, item + 2) === Kind.Word && !(classesAt(items, item + 2) & (Class.Determiner | Class.Possessive))
      );
  return false;
}
