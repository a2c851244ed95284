// What somebody uses of another: software that goes on in a product of the user's, a service by the name of a cloud, a model that
// something runs on. From a site and who uses what to yes or no.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { kindAt, wordAt } from '#lib/extract/reading.ts';
import { fillSlot, goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import { productTopics, type Site } from '#lib/extract/relations/frame-site.ts';
import { isMakerOf } from '#lib/extract/relations/misfits/misfit-goods.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** Kinds of firms that build what they buy into what they sell. */
export const integrators: ReadonlySet<OrganizationKind> = new Set([
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

/** "Azure services", "AWS capacity": what a cloud sells under its own name is computing. */
export function sellsServices({ sentence, trigger }: Site): boolean {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++)
    if (kindAt(items, item) === Kind.Organization)
      return /^(?:services|capacity|credits)$/.test(wordAt(items, item + 1).text);
  return false;
}

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
  // "X's customers will get access".
  if (
    /\b(?:customers|users|developers|subscribers|merchants|shoppers|drivers|creators) (?:will |can |may |to |now |soon |also )*(?:be able to |get to |get |gain |have |receive )?(?:direct |early |native |full )?$/.test(
      ahead,
    )
  )
    return true;
  if (
    /^(?:[^ ]+ ){1,6}(?:to power|for|powering) (?:the |new |its )*(?:ai )?(?:features|functions|search|agents)\b/.test(
      words,
    )
  )
    return true;
  return /\b(?:for|in|into|power|behind|powering) (?:its|an?) (?:[a-z-]+ ){0,4}(?:assistants?|tools?|chatbots?|apps?|products?|services?|search|phones?|browser|platform|features?|agents?|cars|vehicles|experiences?)\b|^\w+ (?:all )?(?:its|their) (?:[a-z-]+ ){0,2}(?:customers|users|subscribers)\b/.test(
    words,
  );
}

const people =
  /\b(?:staff|employees|teams?|engineers|developers|lawyers|bankers|analysts|scientists|researchers|students|clinicians|doctors|nurses|workers|units?|arm|division|department|hospitals|clinics|stores|offices|government|ministry|chief|ceo)\b/;

/** "Ostrin Assistant uses X's model": what uses it is itself sold on. */
function usesInProduct(site: Site): boolean {
  const user = fillSlot(site.sentence, site.trigger, 'subject', site.form, true);
  if (site.sentence.reading.mentions[user?.mentions[0] ?? -1]?.isProduct) return true;
  // "X's tutor uses": a thing of X, and none of its people.
  if (isPassive(site.sentence, site.trigger, site.form)) return false;
  const owner = fillSlot(site.sentence, site.trigger, 'owner', site.form, true);
  const thing = owner && !owner.reference ? goodsOf(site.sentence, owner) : null;
  return thing !== null && !people.test(thing.text);
}

/** "pays X for its software": whoever sells software and nothing to build on is paid as any vendor is. */
export const paysForService = (site: Site, seller: KnownOrganization, buyer: KnownOrganization): boolean =>
  seller.kind === 'software' && !isPassedOn(site, buyer);

export const isCustomerUse = (site: Site, user: KnownOrganization): boolean =>
  user.kind !== 'cloud' &&
  !usesInProduct(site) &&
  !isPassedOn(site, user) &&
  !/integrate|incorporate|embed|support|host|offer|resell|distribut|preinstall|carr/.test(
    wordAt(site.sentence.reading.items, site.trigger).text,
  );

/** "runs on X's Vella", "is built on models by X": a model, and no computing. */
export function runsOnModel(site: Site): boolean {
  const { sentence, trigger, form } = site;
  const group = fillSlot(sentence, trigger, 'on', form, true);
  if (!group) return false;
  const mention = group.mentions[0] ?? -1;
  if (sentence.reading.mentions[mention]?.isProduct) return productTopics(sentence, mention) === Topic.Model;
  const topics = goodsOf(sentence, group)?.topics ?? 0;
  return topics !== 0
    ? (topics & Topic.Model) !== 0 && !(topics & (Topic.Compute | Topic.Chip))
    : isMakerOf(site, group.first, Topic.Model);
}

/** "has long relied on X's services", "depends on X's models": software, by its own word. */
export function reliesOnSoftware({ sentence, trigger, form }: Site): boolean {
  const group = fillSlot(sentence, trigger, 'on', form, true);
  const topics = group ? (goodsOf(sentence, group)?.topics ?? 0) : 0;
  return (topics & Topic.Model) !== 0 && !(topics & (Topic.Chip | Topic.Compute | Topic.Site | Topic.Power));
}

const robots = new WordPattern(/^(?:robots|humanoids|humanoid robots|drones|robotaxis|robotic|robotics|automation)$/);

/** "buys 1,000 robots of X": a machine that works, and nothing that is built into another product. */
export function sellsRobots({ sentence: { reading, start, end }, trigger }: Site): boolean {
  for (let item = Math.max(start, trigger - 4); item < Math.min(end, trigger + 10); item++)
    if (robots.written(reading, item)) return true;
  return false;
}

/** "chose X's model": what was chosen is software of theirs. */
export function isModelNamed(site: Site): boolean {
  const group = fillSlot(site.sentence, site.trigger, site.frame.id === 'select' ? 'object' : 'to', site.form, true);
  return group !== null && ((goodsOf(site.sentence, group)?.topics ?? 0) & Topic.Model) !== 0;
}
