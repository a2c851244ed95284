// Why a match about rights is none: no model is built in, and no licence is taken.
import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { wordAt } from '#lib/extract/reading.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { goodsOf } from './fill-slots.ts';
import { type Match, organizationOf, type Site } from './frame-site.ts';
import { isMakerOf } from './misfit-goods.ts';

/** The reason in words, or null. */
export function misfitRights(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  if (frame.id === 'license-from' && afterPreposition(sentence, trigger, 'to', 14)) return 'licenses to someone';
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
    !goodsOf(sentence, match.from[0]) &&
    !sentence.reading.mentions[match.from[0].mentions[0] ?? -1]?.isProduct
  )
    return 'no model';
  return null;
}
