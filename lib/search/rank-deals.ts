// The order of deals that words found: by how well the words fit, by how much of the deal is between those whom the question names,
// and, among near misses, by how much the words that they have tell. Pure.
import { RelationType } from '#lib/domain/relation-kind.ts';
import { relationWords } from './relation-words.ts';
import type { TextQuestion } from './text-question.ts';

export interface FoundDeal {
  readonly score: number;
  /** Which groups of the question it meets. */
  readonly met: readonly boolean[];
}

interface Parties {
  readonly type: RelationType;
  readonly origins: number;
  readonly parties: ReadonlyArray<{ readonly organization: { readonly slug: string } }>;
}

/** How much of a deal is between those named: 1 where nobody else takes part, half as much where none of them does. */
function namedShare(deal: Parties, { groups }: TextQuestion): number {
  const named = new Set(groups.flatMap((group) => group.flatMap(({ parties }) => parties)));
  if (named.size === 0) return 1;
  const slugs = new Set(deal.parties.map(({ organization }) => organization.slug));
  const met = [...slugs].filter((slug) => named.has(slug)).length;
  return 0.5 + 0.5 * (met / Math.max(1, slugs.size));
}

/** Words that stand for more types than these ("supply", "buy") say nothing of which is meant. */
const mostTypes = 2;
const wordsByType = new Map(RelationType.options.map((type) => [type, new Set(relationWords[type].split(' '))]));

/** The types of relation that words of the question call by what they are: "investments", "lawsuits", "nuclear". */
export function typesAsked({ groups }: TextQuestion): Set<RelationType> {
  const asked = new Set<RelationType>();
  for (const { text, parties } of groups.flat()) {
    if (parties.length > 0) continue;
    const word = text.toLowerCase();
    const forms = [word, word.replace(/s$/, '')];
    const types = RelationType.options.filter((type) => forms.some((form) => wordsByType.get(type)?.has(form)));
    if (types.length <= mostTypes) for (const type of types) asked.add(type);
  }
  return asked;
}

/** Makes the weight of a deal by its score. More origins break what words leave equal, and little more. */
export function fitTo(question: TextQuestion): (deal: Parties, score: number) => number {
  const types = typesAsked(question);
  return (deal, score) =>
    score *
    (1 + 0.1 * Math.log2(1 + deal.origins)) *
    namedShare(deal, question) *
    (types.size > 0 && types.has(deal.type) ? 2 : 1);
}

/** Whether it is between all whom the question names, where it names two or more. */
export function isBetweenNamed({ parties }: Pick<Parties, 'parties'>, { groups }: TextQuestion): boolean {
  const named = groups.map((group) => group.flatMap((one) => one.parties)).filter((slugs) => slugs.length > 0);
  return (
    named.length > 1 && named.every((slugs) => parties.some(({ organization }) => slugs.includes(organization.slug)))
  );
}

/** How much less it tells that a deal only mentions whom the question names, and takes part in nothing with them. */
const onlyMentioned = 0.5;
/** How much more a near miss of the type asked for tells. */
const ofTypeAsked = 1.5;

/**
 * What it tells that near misses have a group's words: much where few of them have it. "Kairos" decides where everybody has "power".
 */
export function tellingOf(
  found: readonly FoundDeal[],
  question: TextQuestion,
): (one: FoundDeal, deal: Pick<Parties, 'type' | 'parties'>) => number {
  const named = question.groups.map((group) => group.flatMap(({ parties }) => parties));
  const having = named.map((_, group) => found.filter(({ met }) => met[group]).length);
  const weights = having.map((count) => Math.log2(1 + found.length / Math.max(1, count)));
  const types = typesAsked(question);
  return ({ met }, deal) => {
    const takesPart = (slugs: readonly string[]) =>
      deal.parties.some(({ organization }) => slugs.includes(organization.slug));
    const told = met.reduce((sum, has, group) => {
      const slugs = named[group] ?? [];
      const share = slugs.length === 0 || takesPart(slugs) ? 1 : onlyMentioned;
      return sum + (has ? (weights[group] ?? 0) * share : 0);
    }, 0);
    return told * (types.has(deal.type) ? ofTypeAsked : 1);
  };
}
