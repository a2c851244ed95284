// Firms that sell neither machines nor computing: what their customers buy is their own product, whatever the sentence tells of chips
// and clouds beside. From a site and who sells to whether that is so.

import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { topicsAt, wordAt } from '#lib/extract/reading.ts';
import { fillSlot } from '#lib/extract/relations/fill-slots.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { usesToDo } from '#lib/extract/relations/misfits/misfit-goods.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';

/** "memory partner", "cloud partner": the goods right before the noun. */
export const modifiersOf = ({ sentence, trigger }: Site): number =>
  (topicsAt(sentence.reading.items, trigger - 1) | topicsAt(sentence.reading.items, trigger - 2)) &
  (Topic.Chip | Topic.Compute | Topic.Site | Topic.Power | Topic.Content);

/** Kinds of firms whose customers buy neither machines nor computing, unless the words beside them say so. */
const goodsless: ReadonlySet<OrganizationKind> = new Set(['software', 'unknown', 'health', 'lab', 'robotics', 'media']);

/** "cloud customers", "customers for its chips", "tenants": what they buy stands with the word. */
const isSoldToThem = (site: Site): boolean =>
  /tenants?$/.test(wordAt(site.sentence.reading.items, site.trigger).text) ||
  modifiersOf(site) !== 0 ||
  (/^(?:for|of)$/.test(wordAt(site.sentence.reading.items, site.trigger + 1).text) &&
    [2, 3, 4, 5].some((after) => (topicsAt(site.sentence.reading.items, site.trigger + after) & Topic.Goods) !== 0));

/** "uses X to sort its cloud workloads": X's own product, whatever it is used for. */
export function usesByName(site: Site, seller: KnownOrganization): boolean {
  if (!goodsless.has(seller.kind)) return false;
  const group = fillSlot(site.sentence, site.trigger, 'compound', site.form, true);
  return group !== null && usesToDo(site.sentence, site.trigger, group);
}

/** "customers like X use it": of a firm that sells no goods, where none stand with the word. */
export const isBareCustomer = (site: Site, seller: KnownOrganization): boolean =>
  goodsless.has(seller.kind) && !isSoldToThem(site);
