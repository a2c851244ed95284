// Why a match about rights is none: no model is built in, and no licence is taken.
import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { kindAt, wordAt } from '#lib/extract/reading.ts';
import { goodsOf } from '#lib/extract/relations/fill-slots.ts';
import {
  type Match,
  organizationOf,
  productTopics,
  type Site,
  sameName,
  topicsOf,
} from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { isMakerOf } from './misfit-goods.ts';
import { misfitPermission } from './misfit-permission.ts';

/** "licensed technology from X", "licenses X's models", "the start-up's": not "licensed its technology" nor a list. */
const licensesOf = ({ sentence, trigger }: Site, group: Group): boolean =>
  !(group.reference && group.last < trigger) &&
  (wordTextAt(sentence, group.first - 1) === 'from' ||
    sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true ||
    (!group.reference?.isPronoun && (goodsOf(sentence, group)?.topics ?? 0) !== 0) ||
    wordTextAt(sentence, group.first - 1) === 'of');

/** "a centre built with X processors", "a robot built with X": no software of theirs. */
function isWithOther({ sentence }: Site, group: Group): boolean {
  let before = group.first - 1;
  while (before > sentence.start && kindAt(sentence.reading.items, before) === Kind.Figure) before--;
  if (wordTextAt(sentence, before) !== 'with') return false;
  const topics = goodsOf(sentence, group)?.topics ?? 0;
  const mention = sentence.reading.mentions[group.mentions[0] ?? -1];
  return mention?.isProduct === true
    ? mention.organization?.kind !== 'lab'
    : !(topics & Topic.Model) || (topics & (Topic.Chip | Topic.Compute | Topic.Site)) !== 0;
}

/** "a computer based on X's processors", "built on the site of the former X": machines and ground are no software. */
function isNoSoftware({ sentence }: Site, group: Group): boolean {
  const mention = group.mentions[0] ?? -1;
  const isProduct = sentence.reading.mentions[mention]?.isProduct === true;
  const topics = (goodsOf(sentence, group)?.topics ?? 0) | (isProduct ? productTopics(sentence, mention) : 0);
  const place = leftOfPhrase(sentence, group.first);
  return (
    ((topics & Topic.Chip) !== 0 && !(topics & Topic.Model)) ||
    (wordTextAt(sentence, place) === 'of' &&
      /^(?:site|land|grounds?|campus|home|plant)$/.test(wordTextAt(sentence, place - 1)))
  );
}

/** "models are built into phones", "rolled into its search": what is built by itself is put into nothing. */
function isPutInto({ sentence, trigger }: Site): boolean {
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++)
    if (/^in ?to$/.test(wordTextAt(sentence, item))) return true;
  return false;
}

/** "X will integrate its assistant into Y's phones": X's own, right behind the verb. */
function bringsOwn({ sentence, trigger }: Site, { from: [owner], to: [user] }: Match): boolean {
  const own = groupAt(sentence, trigger + 1);
  const isOwn =
    owner !== undefined &&
    own?.reference?.isPronoun === true &&
    own.mentions.some((one) => owner.mentions.some((other) => sameName(sentence, one, other)));
  return isOwn && user !== undefined && !user.reference && ((goodsOf(sentence, own)?.topics ?? 0) & Topic.Model) !== 0;
}

/** "The deal puts X's archive into Y's assistant", "X puts its archive into": content by its owner, and no software. */
function bringsContent({ sentence, trigger }: Site, { from: [owner], to: [user] }: Match): boolean {
  if (!owner || !user || user.reference?.isPronoun || user.first < trigger) return false;
  const isOwn = owner.first < trigger;
  if (isOwn ? !/^(?:its|their)$/.test(wordTextAt(sentence, trigger + 1)) : owner.reference) return false;
  const topics = isOwn ? topicsOf(sentence, trigger + 2, trigger + 4) : (goodsOf(sentence, owner)?.topics ?? 0);
  return (topics & Topic.Content) !== 0 && !(topics & Topic.Model);
}

/** "X makes Y's models available on its platform": Y's models, and not whoever makes them so. */
function isMadeAvailable({ sentence, trigger }: Site, maker: Group): boolean {
  const making = ['make', 'makes', 'making', 'made'];
  for (let item = maker.last + 1; item < trigger - 1; item++) {
    if (!making.includes(wordTextAt(sentence, item))) continue;
    for (let at = item + 1; at < trigger; at++) {
      const group = groupAt(sentence, at);
      if (group && group !== maker && !group.reference) return true;
    }
  }
  return false;
}

/** The reason in words, or null. */
export function misfitRights(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  const taken = misfitPermission(site, match);
  if (taken) return taken;
  if (frame.id === 'available-on' && match.from[0] && isMadeAvailable(site, match.from[0])) return 'made so by it';
  if (frame.id === 'license-from' && afterPreposition(sentence, trigger, 'to', 14)) return 'licenses to someone';
  if (frame.id === 'build-into' && !isPutInto(site)) return 'put into nothing';
  if (frame.id === 'bring-own' && !bringsOwn(site, match)) return 'brings nothing of its own';
  if (frame.id === 'integrate-content' && !bringsContent(site, match)) return 'no content of its own';
  if (frame.id === 'license-from' && match.from[0] && !licensesOf(site, match.from[0])) return 'licenses nothing of it';
  if (frame.id === 'built-on' && match.from[0] && isWithOther(site, match.from[0])) return 'built with something else';
  if ((frame.id === 'built-on' || frame.id === 'based-on') && match.from[0] && isNoSoftware(site, match.from[0]))
    return 'built on no software';
  if (frame.id === 'access' || frame.id === 'support-for' || frame.id === 'use-of') {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    if (
      !group ||
      !(
        sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct ||
        organizationOf(sentence, group.mentions[0] ?? -1)?.kind === 'cloud' ||
        (head && head.topics & (frame.goods ?? 0)) ||
        isMakerOf(site, group.first, frame.goods ?? 0)
      )
    )
      return 'no goods';
  }
  if (
    frame.id === 'offered-through' ||
    frame.id === 'available-on' ||
    frame.id === 'integration' ||
    frame.id === 'integrate' ||
    frame.id === 'build-into' ||
    frame.id === 'come-to' ||
    frame.id === 'availability' ||
    frame.id === 'route-to' ||
    frame.id === 'make-available' ||
    frame.id === 'offer-on'
  ) {
    const group = match.from[0];
    const head = group ? goodsOf(sentence, group) : null;
    const isModel =
      sentence.reading.mentions[group?.mentions[0] ?? -1]?.isProduct ||
      (head !== null && (head.topics & Topic.Model) !== 0) ||
      (head === null &&
        organizationOf(sentence, group?.mentions[0] ?? -1)?.kind === 'lab' &&
        frame.id === 'available-on');
    const sold = organizationOf(sentence, group?.mentions[0] ?? -1)?.kind;
    const isChip =
      (head !== null && (head.topics & Topic.Chip) !== 0) ||
      (head === null && (sold === 'chip_maker' || sold === 'memory'));
    if (
      isChip &&
      (frame.id === 'offered-through' ||
        frame.id === 'available-on' ||
        frame.id === 'availability' ||
        frame.id === 'offer-on')
    )
      return null;
    const host = organizationOf(sentence, match.to[0]?.mentions[0] ?? -1);
    const isHosted =
      frame.id !== 'integration' &&
      frame.id !== 'build-into' &&
      frame.id !== 'come-to' &&
      frame.id !== 'route-to' &&
      frame.id !== 'make-available' &&
      frame.id !== 'offer-on' &&
      (host?.kind === 'cloud' || host?.kind === 'neocloud' || host?.kind === 'server_maker');
    if (!isModel && !isHosted) return 'no model';
  }
  if (
    frame.id === 'licence' &&
    match.from[0] &&
    wordAt(sentence.reading.items, match.from[0].first - 1).text === 'to' &&
    !goodsOf(sentence, match.from[0])
  )
    return 'a licence to someone';
  if (
    (frame.id === 'built-on' || frame.id === 'based-on') &&
    match.from[0] &&
    !((goodsOf(sentence, match.from[0])?.topics ?? 0) & (Topic.Model | Topic.Licence)) &&
    !sentence.reading.mentions[match.from[0].mentions[0] ?? -1]?.isProduct &&
    !(
      /^(?:by|from)$/.test(wordTextAt(sentence, match.from[0].first - 1)) &&
      isMakerOf(site, match.from[0].first, Topic.Model)
    )
  )
    return 'no model';
  return null;
}
