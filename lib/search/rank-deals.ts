// The order of deals that words found: by how well the words fit, by how much of the deal is between those whom the question names,
// and, among near misses, by how much the words that they have tell. Pure.
import { RelationType, type Role } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { endedWord } from './plain-words.ts';
import { relationWords, wordsOfSome } from './relation-words.ts';
import { sidesAsked, weightOfSides } from './sides-asked.ts';
import type { TextQuestion } from './text-question.ts';

export interface FoundDeal {
  readonly score: number;
  /** Which groups of the question it meets. */
  readonly met: readonly boolean[];
}

interface Parties {
  readonly type: RelationType;
  readonly status: Status;
  readonly origins: number;
  readonly name: string | null;
  readonly parties: ReadonlyArray<{ readonly role: Role; readonly organization: { readonly slug: string } }>;
}

/** What a deal counts for in which nobody takes part whom the question names, though its words mention them. */
const ofOthers = 0.02;
/** And what one does that is called so: more, and less than that it is of the type asked for. */
const calledSo = 0.03;

/** "Stargate" is nobody who takes part in Stargate Norway, and yet it is what that is. */
const isCalled = (deal: Pick<Parties, 'name'>, group: TextQuestion['groups'][number]): boolean =>
  group.some(({ text, parties }) => parties.length > 0 && deal.name?.toLowerCase().includes(text.toLowerCase()));

/** What a deal counts for of which only units of those named are parties. */
const ofUnits = 0.7;

/** How much of a deal is between those named: 1 where nobody else takes part, least where none of them does. */
function namedShare(deal: Parties, { groups }: TextQuestion): number {
  const all = groups.flat();
  const named = new Set(all.flatMap(({ parties }) => parties));
  if (named.size === 0) return 1;
  const slugs = [...new Set(deal.parties.map(({ organization }) => organization.slug))];
  const met = slugs.filter((slug) => named.has(slug));
  if (met.length === 0) return groups.some((group) => isCalled(deal, group)) ? calledSo : ofOthers;
  const themselves = new Set(all.flatMap(({ parties, units }) => parties.filter((slug) => !units?.includes(slug))));
  const share = 0.5 + 0.5 * (met.length / slugs.length);
  return met.some((slug) => themselves.has(slug)) ? share : ofUnits * share;
}

/** Words that stand for more types than these ("supply", "buy") say nothing of which is meant. */
const mostTypes = 2;
/** They stand in one type, and whoever asks for them asks for any. */
const ofAnyType = new Set(['customer', 'client', 'vendor']);
const wordsByType = new Map(
  RelationType.options.map((type) => [type, new Set(`${relationWords[type]} ${wordsOfSome[type] ?? ''}`.split(' '))]),
);

/** How much less a type counts that is called after another: in "takeovers blocked by regulators" it is takeovers that are asked for. */
const calledLater = 0.5;

/** The types of relation that words of the question call by what they are ("investments", "lawsuits", "nuclear"), with how much each counts. */
export function typesAsked({ groups }: TextQuestion): ReadonlyMap<RelationType, number> {
  const asked = new Map<RelationType, number>();
  for (const { text, parties } of groups.flat()) {
    if (parties.length > 0) continue;
    const word = text.toLowerCase();
    const forms = [word, word.replace(/s$/, '')];
    const types = RelationType.options.filter((type) => forms.some((form) => wordsByType.get(type)?.has(form)));
    if (types.length > mostTypes || forms.some((form) => ofAnyType.has(form))) continue;
    const counts = asked.size === 0 ? 1 : calledLater;
    for (const type of types) asked.set(type, Math.max(counts, asked.get(type) ?? 0));
  }
  return asked;
}

const talking = new Set([
  'talks',
  'negotiating',
  'negotiations',
  'negotiates',
  'considering',
  'considers',
  'weighing',
  'weighs',
  'discussing',
  'discusses',
]);

const asksForTalks = ({ groups }: TextQuestion): boolean =>
  groups.flat().some(({ text }) => talking.has(text.toLowerCase()));
/** How much more a deal weighs that is still talked about, where talks are asked for: many articles mention some. */
const stillTalks = 1.5;

const asksForEnds = ({ groups }: TextQuestion): boolean =>
  groups.some((group) => group.length > 1 && group.at(-1)?.text === endedWord);
/** And one that is over, where ends are asked for: articles say of many a deal that something ended. */
const isOver = 1.5;

/** Makes the weight of a deal by its score. More origins break what words leave equal, and little more. */
export function fitTo(question: TextQuestion): (deal: Parties, score: number) => number {
  const types = typesAsked(question);
  const talks = asksForTalks(question);
  const ends = asksForEnds(question);
  const sides = sidesAsked(question);
  return (deal, score) =>
    score *
    (1 + 0.1 * Math.log2(1 + deal.origins)) *
    namedShare(deal, question) *
    (1 + (types.get(deal.type) ?? 0)) *
    weightOfSides(deal, question, sides) *
    (talks && deal.status === 'talks' ? stillTalks : 1) *
    (ends && deal.status === 'ended' ? isOver : 1);
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
const moreOfTypeAsked = 0.5;
/** To what power it counts for near misses on which sides a deal has those named. */
const ofSides = 0.4;

/**
 * What it tells that near misses have a group's words: much where few of them have it. "Kairos" decides where everybody has "power".
 */
export function tellingOf(
  found: readonly FoundDeal[],
  question: TextQuestion,
): (one: FoundDeal, deal: Pick<Parties, 'type' | 'parties' | 'name'>) => number {
  const named = question.groups.map((group) => group.flatMap(({ parties }) => parties));
  const having = named.map((_, group) => found.filter(({ met }) => met[group]).length);
  const weights = having.map((count) => Math.log2(1 + found.length / Math.max(1, count)));
  const types = typesAsked(question);
  const sides = sidesAsked(question);
  return ({ met }, deal) => {
    const takesPart = (slugs: readonly string[]) =>
      deal.parties.some(({ organization }) => slugs.includes(organization.slug));
    const told = met.reduce((sum, has, group) => {
      const slugs = named[group] ?? [];
      const isOfThose = slugs.length === 0 || takesPart(slugs) || isCalled(deal, question.groups[group] ?? []);
      const share = isOfThose ? 1 : onlyMentioned;
      return sum + (has ? (weights[group] ?? 0) * share : 0);
    }, 0);
    const side = weightOfSides(deal, question, sides) ** ofSides;
    return told * (1 + moreOfTypeAsked * (types.get(deal.type) ?? 0)) * side;
  };
}
