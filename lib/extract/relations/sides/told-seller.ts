// What a deal is about where the partner is introduced by what it sells: "an agreement with X, a maker of accelerators".
import { groupAt } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { punctAt } from '#lib/extract/reading.ts';
import { organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { type Typed, typeOfGoods } from '#lib/extract/relations/relation-type.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const sellers = new WordPattern(
  /^(?:providers?|suppliers?|makers?|operators?|developers?|producers?|manufacturers?|owners?)$/,
);
/** How far behind the noun the partner stands, behind the partner what it sells, and how much is read of that. */
const [partnerReach, sellerReach, goodsReach] = [6, 14, 6];

/** The item of "provider" where the group that ends at `last` is introduced as one, or -1. */
function sellerAfter({ sentence }: Site, last: number): number {
  const { items } = sentence.reading;
  if (punctAt(items, last + 1) !== ',' || !/^(?:an?|the)$/.test(wordTextAt(sentence, last + 2))) return -1;
  for (let item = last + 3; item < Math.min(sentence.end, last + sellerReach); item++) {
    if (groupAt(sentence, item)) return -1;
    if (sellers.written(sentence.reading, item) && wordTextAt(sentence, item + 1) === 'of') return item;
  }
  return -1;
}

/** The goods that `b` is introduced by, sold to `a`; null where nothing is told of it. A lab's models are sold in ways of their own. */
export function toldSeller(site: Site, b: KnownOrganization): Typed | null {
  const { sentence, trigger, frame } = site;
  if (frame.id !== 'deal' || b.kind === 'lab') return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + partnerReach); item++) {
    const group = groupAt(sentence, item);
    if (!group) continue;
    const isPartner = group.mentions.length === 1 && organizationOf(sentence, group.mentions[0] ?? -1)?.name === b.name;
    const seller = isPartner ? sellerAfter(site, group.last) : -1;
    const type = seller < 0 ? null : typeOfGoods(topicsOf(sentence, seller + 2, seller + 2 + goodsReach), b);
    return type && type !== 'licensing' ? { type, direction: 'backward', sure: true } : null;
  }
  return null;
}
