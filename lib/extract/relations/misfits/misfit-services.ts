// Whether somebody is paid, replaced or put to work as a vendor is: why a match about services is none, in words, or null. The trap is
// money that changes hands once, which can be a purchase, a fine or a round.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { classesAt, kindAt, topicsAt } from '#lib/extract/reading.ts';
import { fillSlot, goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import { type Match, organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { isBuildingContract } from '#lib/extract/relations/goods/told-purpose.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** A price between firms is told within so many words of its verb. */
const reach = 9;

/** "$20 billion a year", "9 million euros annually" right behind a verb: paid for something, and neither raised nor lent. */
export function isPaidRegularly({
  sentence,
  trigger,
}: {
  readonly sentence: Sentence;
  readonly trigger: number;
}): boolean {
  const { items, figures } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + reach); item++) {
    const figure = kindAt(items, item) === Kind.Figure ? figures[items.ref[item] ?? -1] : undefined;
    if (figure?.kind === 'money') return figure.period !== 'total';
  }
  return false;
}

/** "pays X $9 million a year", "the ministry will pay X $2 million for three years of its software": for what X sells. */
export const isPaidFor = (site: Site, seller: KnownOrganization, buyer: KnownOrganization): boolean =>
  (isPaidRegularly(site) && seller.kind !== 'vehicle_maker' && seller.kind !== 'telecom') ||
  (publicKinds.has(buyer.kind) &&
    !publicKinds.has(seller.kind) &&
    / for (?:an? |the |its |use |access|[a-z]+ (?:years|months) )/.test(
      site.sentence.reading.folded.slice(
        site.sentence.reading.items.end[site.trigger],
        site.sentence.reading.items.end[Math.min(site.sentence.end - 1, site.trigger + reach)],
      ),
    ));

/** "replaced X with Y": one vendor goes and another comes. */
function replacesVendor(site: Site, { from: [next] }: Match): boolean {
  const gone = fillSlot(site.sentence, site.trigger, 'object', site.form, true);
  return next !== undefined && gone !== null && gone !== next && gone.first > site.trigger && gone.last < next.first;
}

/** "in X's data centre", "in a hall of X": a place that is somebody's. */
function isPlaceOf({ sentence }: Site, { from: [owner] }: Match): boolean {
  if (!owner || owner.reference) return false;
  const { items } = sentence.reading;
  const isOf = wordTextAt(sentence, owner.first - 1) === 'of' && (topicsAt(items, owner.first - 2) & Topic.Site) !== 0;
  return isOf || ((goodsOf(sentence, owner)?.topics ?? 0) & Topic.Site) !== 0;
}

/** "sites in Norway built by X": a site right before the verb, which no other verb governs. */
const isBuiltSite = ({ sentence, trigger, form }: Site): boolean =>
  isPassive(sentence, trigger, form) &&
  !(classesAt(sentence.reading.items, trigger - 1) & (Class.Be | Class.Auxiliary | Class.Adverb)) &&
  (topicsOf(sentence, trigger - 4, trigger - 1) & Topic.Site) !== 0;

/** "hosts the servers of X": what stands before "of" is what is hosted. */
const hostsThem = ({ sentence }: Site, { to: [guest] }: Match): boolean =>
  guest === undefined ||
  wordTextAt(sentence, guest.first - 1) !== 'of' ||
  /^(?:servers|hardware|computers|supercomputers?|workloads|equipment|gear|machines|gpus|racks|clusters?|systems)$/.test(
    wordTextAt(sentence, guest.first - 2),
  );

/** "X has reserved turbines, and Y acts as contractor": not for X. */
const isOfNextClause = ({ sentence: { reading }, trigger }: Site, { from: [builder], to: [owner] }: Match): boolean =>
  builder !== undefined &&
  owner !== undefined &&
  owner.last < builder.first &&
  builder.last < trigger &&
  /(?:;|, (?:and|while|but) )/.test(
    reading.folded.slice(reading.items.end[owner.last], reading.items.start[builder.first]),
  );

const lends = (site: Site, { from: [payee] }: Match): boolean =>
  /^(?:bank|fund|government|public_body|media)$/.test(
    organizationOf(site.sentence, payee?.mentions[0] ?? -1)?.kind ?? '',
  );

/** The reason in words, or null. */
export function misfitServices(site: Site, match: Match): string | null {
  if (site.frame.id === 'paid-regularly' && (!isPaidRegularly(site) || lends(site, match))) return 'paid once';
  if (site.frame.id === 'contractor' && isOfNextClause(site, match)) return 'in another clause';
  if (site.frame.id === 'housed-in' && !isPlaceOf(site, match)) return 'no place of it';
  if (site.frame.id === 'built-by' && !isBuiltSite(site)) return 'no site is built';
  if (site.frame.id === 'host-tenant' && !hostsThem(site, match)) return 'hosts something else of it';
  if (site.frame.id === 'deal' && wordTextAt(site.sentence, site.trigger + 1) === 'to' && isBuildingContract(site))
    return 'is awarded';
  if (site.frame.id === 'swap' && !replacesVendor(site, match)) return 'replaces something else';
  return null;
}
