// Listed products in an article that never names their listed maker, and says that they are somebody else's: "Ostrin's Vella", "the
// Vella maker Ostrin", "Ostrin, the company behind Vella". What a list knows may be old or meant of another; the article decides,
// for all products of that maker at once. Changes the mentions in place; without such words they stay as they are.

import { classesAt, type FoundMention, kindAt, punctAt, topicsAt } from '#lib/extract/reading.ts';
import type { Items } from '#lib/extract/text/items.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { KnownOrganization } from './lexicon.ts';

const makers = new WordPattern(/^(?:makers?|creators?|developers?|owner|parent|company)$/);
const linking = new WordPattern(/^(?:of|behind)$/);

/** How far an owner may stand before the goods, over words like "new AI assistant". */
const reach = 5;

/** Who stands at an item by a name of its own. */
type NameAt = (item: number) => KnownOrganization | null;

/** "Ostrin's new assistant Vella", "Ostrin Vella". */
function ownerBefore(items: Items, item: number, nameAt: NameAt): KnownOrganization | null {
  for (let at = item - 1; at > item - reach; at--) {
    if (kindAt(items, at) === Kind.Possessive) return nameAt(at - 1);
    if (kindAt(items, at) === Kind.Organization) return at === item - 1 ? nameAt(at) : null;
    if (!(topicsAt(items, at) & Topic.Goods) && !(classesAt(items, at) & Class.Modifier)) return null;
  }
  return null;
}

/** "Vella maker Ostrin", "Vella-maker Ostrin"; an epithet holds the word itself. */
function makerAfter(items: Items, item: number, isEpithet: boolean, nameAt: NameAt): KnownOrganization | null {
  if (isEpithet) return nameAt(punctAt(items, item + 1) === ',' ? item + 2 : item + 1);
  const noun = punctAt(items, item + 1) === '-' ? item + 2 : item + 1;
  return makers.at(items, noun) ? nameAt(noun + 1) : null;
}

/** "Ostrin, the maker of Vella". */
function makerInApposition(items: Items, item: number, nameAt: NameAt): KnownOrganization | null {
  if (!linking.at(items, item - 1) || !makers.at(items, item - 2)) return null;
  for (let at = item - 3; at > item - 3 - reach; at--) if (punctAt(items, at) === ',') return nameAt(at - 1);
  return null;
}

/** Gives products and epithets of makers that the article does not name to those whose it says they are. */
export function giveToToldMakers(items: Items, mentions: FoundMention[]): void {
  const named = new Set(
    mentions.flatMap(({ kind, organization }) =>
      organization && kind !== 'product' && kind !== 'description' ? [organization.slug] : [],
    ),
  );
  const goods = mentions.filter(
    ({ kind, organization }) =>
      organization !== null &&
      !organization.discovered &&
      (kind === 'product' || kind === 'description') &&
      !named.has(organization.slug),
  );
  if (goods.length === 0) return;
  const nameAt: NameAt = (item) => {
    const mention = kindAt(items, item) === Kind.Organization ? mentions[items.ref[item] ?? -1] : undefined;
    return mention && mention.kind !== 'product' && mention.kind !== 'description' ? mention.organization : null;
  };
  const votes = new Map<string, Map<KnownOrganization, number>>();
  for (const { item, kind, organization } of goods) {
    const told =
      makerAfter(items, item, kind === 'description', nameAt) ??
      ownerBefore(items, item, nameAt) ??
      makerInApposition(items, item, nameAt);
    if (!told || !organization || told.kind === 'government') continue;
    const known = votes.get(organization.slug) ?? new Map<KnownOrganization, number>();
    votes.set(organization.slug, known.set(told, (known.get(told) ?? 0) + 1));
  }
  for (const mention of goods) {
    const [first] = [...(votes.get(mention.organization?.slug ?? '') ?? [])].sort((a, b) => b[1] - a[1]);
    if (first) mention.organization = first[0];
  }
}
