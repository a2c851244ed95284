// What a generated deal really is, before articles tell it: parties, sums and how often it will be in the news.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { isDirected, mainRole, type RelationType, type Role } from '#lib/domain/relation-kind.ts';
import type { GeneratedOrganization } from './generate-organizations.ts';
import { chance, heavyTailed, oneOf, type Random, rankedBelow, wholeBelow } from './random-choice.ts';

export interface DealPlan {
  readonly type: RelationType;
  readonly parties: ReadonlyArray<{ readonly role: Role; readonly organization: GeneratedOrganization }>;
  readonly name: string | null;
  /** In plain dollars; null where nobody says. */
  readonly sum: number | null;
  /** Days since the first day of the ledger. */
  readonly agreedOn: number;
  readonly exclusive: boolean;
  readonly gigawatts: number | null;
  readonly expands: boolean;
  /** Reports still to come, and how far it has got. */
  left: number;
  stage: 'talks' | 'agreed' | 'ended';
}

/** How common each type is, in hundredths; and who provides and receives. */
const mix: ReadonlyArray<readonly [RelationType, number, OrganizationKind, OrganizationKind]> = [
  ['compute', 20, 'cloud', 'lab'],
  ['chips', 9, 'chip_maker', 'cloud'],
  ['infrastructure', 8, 'data_centre', 'cloud'],
  ['energy', 5, 'energy', 'data_centre'],
  ['investment', 25, 'fund', 'lab'],
  ['financing', 4, 'fund', 'data_centre'],
  ['acquisition', 3, 'cloud', 'software'],
  ['joint_venture', 3, 'cloud', 'lab'],
  ['licensing', 3, 'lab', 'software'],
  ['content', 5, 'media', 'lab'],
  ['contract', 7, 'lab', 'software'],
  ['partnership', 6, 'software', 'lab'],
  ['rivalry', 1, 'lab', 'cloud'],
  ['dispute', 1, 'media', 'lab'],
];

export type ByKind = ReadonlyMap<OrganizationKind, readonly GeneratedOrganization[]>;

const ranked = (from: readonly GeneratedOrganization[], random: Random): GeneratedOrganization | undefined =>
  from[rankedBelow(from.length, random)];

function pickType(random: Random): (typeof mix)[number] {
  const drawn = random() * 100;
  let reached = 0;
  for (const kind of mix) {
    reached += kind[1];
    if (drawn < reached) return kind;
  }
  return oneOf(mix, random);
}

function partiesOf([type, , from, to]: (typeof mix)[number], kinds: ByKind, random: Random): DealPlan['parties'] {
  const [providers, receivers] = [kinds.get(from) ?? [], kinds.get(to) ?? []];
  const joint = type === 'joint_venture' || (type === 'investment' && chance(0.25, random));
  const many = joint ? 2 + wholeBelow(3, random) : 1;
  const left = new Set(Array.from({ length: many }, () => ranked(providers, random)));
  const right = ranked(receivers, random);
  const [role, other] = isDirected(type)
    ? [mainRole(type, 'from'), mainRole(type, 'to')]
    : [mainRole(type, 'between'), mainRole(type, 'between')];
  return [
    ...[...left].flatMap((organization) => (organization ? [{ role, organization }] : [])),
    ...(right ? [{ role: other, organization: right }] : []),
  ];
}

/** Sums have two digits that mean something, from 10 million to 50 billion. */
const sumOf = (random: Random): number => (10 + wholeBelow(90, random)) * 10 ** (6 + wholeBelow(4, random));

export function planDeal(kinds: ByKind, day: number, random: Random): DealPlan {
  const picked = pickType(random);
  const [type] = picked;
  return {
    type,
    parties: partiesOf(picked, kinds, random),
    name:
      type === 'joint_venture'
        ? `Project ${oneOf(['Aurora', 'Bastion', 'Cobalt', 'Delta', 'Ember'], random)} ${day}`
        : null,
    sum: type !== 'rivalry' && chance(0.7, random) ? sumOf(random) : null,
    agreedOn: day - wholeBelow(10, random),
    exclusive: type === 'compute' && chance(0.08, random),
    gigawatts: (type === 'compute' || type === 'energy') && chance(0.2, random) ? 1 + wholeBelow(8, random) : null,
    expands: false,
    left: heavyTailed(60, random),
    stage: chance(0.25, random) ? 'talks' : 'agreed',
  };
}

/** Another deal between the same parties: a later round, or an expansion of a supply. */
export const planNext = (plan: DealPlan, day: number, random: Random): DealPlan => ({
  ...plan,
  name: null,
  sum: plan.sum === null ? null : sumOf(random),
  agreedOn: day,
  expands: plan.type === 'compute' || plan.type === 'chips',
  left: heavyTailed(60, random),
  stage: 'agreed',
});
