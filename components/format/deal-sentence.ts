// A deal as a sentence: "CoreWeave supplies compute to OpenAI". Returns its parts so that names can be links; nothing is
// said that status and mark do not say: what was cancelled "was to" happen, what was denied "was said to".
import type { RelationWords } from '#components/domain-words.ts';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { inRoles, sidesOfDeal } from './deal-parties.ts';
import { separatorAt } from './format-list.ts';

export type SentencePart = string | OrganizationRef;
type Told = Pick<Deal, 'type' | 'status' | 'mark' | 'parties' | 'name'>;

const s = words.sentence;

const named = (organizations: readonly OrganizationRef[]): SentencePart[] =>
  organizations.flatMap((organization, index) => [separatorAt(index, organizations.length), organization]);

/** Nobody negotiates or cancels a quarrel: it is considered or may come, it is there, it was there. */
function quarrelOf(relation: RelationWords, { status, mark }: Pick<Told, 'status' | 'mark'>, many: boolean): string {
  if (status === 'talks' && relation.before) return many ? relation.before.many : relation.before.one;
  if (status === 'talks') return `${s.mayCome} ${relation.infinitive}`;
  if (status === 'agreed') return many ? relation.many : relation.one;
  if (mark === 'denied') return `${many ? s.wasSaidToMany : s.wasSaidToOne} ${relation.infinitive}`;
  return many ? (relation.pastMany ?? relation.past) : relation.past;
}

/** The verb of a deal, agreeing in number with who acts and in tense with what is known of it. */
function verbOf({ type, status, mark }: Told, many: boolean): string {
  const relation = words.relations[type];
  if (relationKinds[type].family === 'conflict') return quarrelOf(relation, { status, mark }, many);
  if (mark === 'letter_of_intent') return `${many ? s.intentMany : s.intentOne} ${relation.infinitive}`;
  if (status === 'talks') return `${many ? s.inTalksMany : s.inTalksOne} ${relation.infinitive}`;
  if (status === 'agreed') return many ? relation.many : relation.one;
  if (mark === 'denied') return `${many ? s.wasSaidToMany : s.wasSaidToOne} ${relation.infinitive}`;
  // Nobody has acquired what a text says is over: a purchase that is closed never ends.
  if (mark === 'cancelled' || mark === 'blocked' || type === 'acquisition')
    return `${many ? s.wasToMany : s.wasToOne} ${relation.infinitive}`;
  return many ? (relation.pastMany ?? relation.past) : relation.past;
}

function venture(deal: Told): SentencePart[] {
  const owners = inRoles(deal, 'owner');
  const partners = inRoles(deal, 'technology_partner');
  const [acting, helping] = owners.length > 0 ? [owners, partners] : [partners, []];
  const verb = verbOf(deal, acting.length > 1);
  const what = deal.name === null ? verb : verb.replace(/a venture$/, deal.name);
  const role = helping.length > 1 ? s.asPartners : s.asPartner;
  return [...named(acting), ` ${what}`, ...(helping.length > 0 ? [`, ${s.with} `, ...named(helping), ` ${role}`] : [])];
}

/** Three or more equals act together; two act on one another. */
function equals(deal: Told): SentencePart[] {
  const { left } = sidesOfDeal(deal);
  const [first, ...rest] = left;
  if (!first || left.length > 2) {
    const together = deal.type === 'rivalry' ? s.compete : s.bothTogether;
    const plain = deal.status === 'agreed' && deal.mark !== 'letter_of_intent';
    return [...named(left), ` ${plain ? together : verbOf(deal, true)}`];
  }
  return [first, ` ${verbOf(deal, false)} `, ...named(rest)];
}

function directed(deal: Told): SentencePart[] {
  const { left, right } = sidesOfDeal(deal);
  const sellers = inRoles(deal, 'seller');
  const receiving = right.filter(({ slug }) => !sellers.some((seller) => seller.slug === slug));
  const [objects, from] = receiving.length > 0 ? [receiving, sellers] : [right, []];
  return [
    ...named(left),
    ` ${verbOf(deal, left.length > 1)} `,
    ...named(objects),
    ...(from.length > 0 ? [` ${s.from} `, ...named(from)] : []),
  ];
}

/** The sentence in parts, without a full stop. Empty strings are left out. */
export function dealSentence(deal: Told): SentencePart[] {
  const parts =
    deal.type === 'joint_venture' ? venture(deal) : sidesOfDeal(deal).directed ? directed(deal) : equals(deal);
  return parts.filter((part) => part !== '');
}

export const sentenceText = (deal: Told): string =>
  dealSentence(deal)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
