// The table of deal kinds: what each type of relation is called, which way it points and which roles its parties play.
// The database check, extraction, the API, legends and charts all read this one table; a new kind is one entry here
// and one extraction fixture. Directions follow the annotation guidelines: `from` provides, `to` receives.
import { z } from 'zod';

export const RelationType = z.enum([
  'compute',
  'chips',
  'infrastructure',
  'energy',
  'investment',
  'financing',
  'acquisition',
  'joint_venture',
  'licensing',
  'content',
  'contract',
  'partnership',
  'rivalry',
  'dispute',
]);
export type RelationType = z.infer<typeof RelationType>;

export const Role = z.enum([
  'supplier',
  'customer',
  'builder',
  'tenant',
  'investor',
  'investee',
  'lender',
  'borrower',
  'acquirer',
  'target',
  'seller',
  'owner',
  'technology_partner',
  'licensor',
  'licensee',
  'vendor',
  'partner',
  'rival',
  'claimant',
  'respondent',
]);
export type Role = z.infer<typeof Role>;

/** Where a role stands in its relation: the providing side, the receiving side, or one of equals. */
export const Side = z.enum(['from', 'to', 'between']);
export type Side = z.infer<typeof Side>;

/** Relation types that readers should see as one family of colour. */
export const Family = z.enum(['supply', 'capital', 'rights', 'conflict']);
export type Family = z.infer<typeof Family>;

export interface RelationKind {
  readonly type: RelationType;
  readonly family: Family;
  readonly label: string;
  /** Reads between the two sides: "CoreWeave supplies compute to OpenAI". */
  readonly verb: string;
  /** The first role of a side is the one a party plays when the text says no more. */
  readonly roles: Partial<Record<Side, readonly [Role, ...Role[]]>>;
}

const directed = (from: readonly [Role, ...Role[]], to: readonly [Role, ...Role[]]) => ({ from, to });
const symmetric = (...between: readonly [Role, ...Role[]]) => ({ between });

export const relationKinds: Readonly<Record<RelationType, RelationKind>> = {
  compute: {
    type: 'compute',
    family: 'supply',
    label: 'Compute',
    verb: 'supplies compute to',
    roles: directed(['supplier'], ['customer']),
  },
  chips: {
    type: 'chips',
    family: 'supply',
    label: 'Chips',
    verb: 'supplies chips to',
    roles: directed(['supplier'], ['customer']),
  },
  infrastructure: {
    type: 'infrastructure',
    family: 'supply',
    label: 'Infrastructure',
    verb: 'builds for',
    roles: directed(['builder'], ['tenant']),
  },
  energy: {
    type: 'energy',
    family: 'supply',
    label: 'Energy',
    verb: 'supplies power to',
    roles: directed(['supplier'], ['customer']),
  },
  investment: {
    type: 'investment',
    family: 'capital',
    label: 'Investment',
    verb: 'invests in',
    roles: directed(['investor'], ['investee']),
  },
  financing: {
    type: 'financing',
    family: 'capital',
    label: 'Financing',
    verb: 'lends to',
    roles: directed(['lender'], ['borrower']),
  },
  acquisition: {
    type: 'acquisition',
    family: 'capital',
    label: 'Acquisition',
    verb: 'acquires',
    roles: directed(['acquirer'], ['target', 'seller']),
  },
  joint_venture: {
    type: 'joint_venture',
    family: 'capital',
    label: 'Joint venture',
    verb: 'own a venture with',
    roles: symmetric('owner', 'technology_partner'),
  },
  licensing: {
    type: 'licensing',
    family: 'rights',
    label: 'Licensing',
    verb: 'licenses technology to',
    roles: directed(['licensor'], ['licensee']),
  },
  content: {
    type: 'content',
    family: 'rights',
    label: 'Content',
    verb: 'licenses content to',
    roles: directed(['licensor'], ['licensee']),
  },
  contract: {
    type: 'contract',
    family: 'rights',
    label: 'Contract',
    verb: 'sells AI services to',
    roles: directed(['vendor'], ['customer']),
  },
  partnership: {
    type: 'partnership',
    family: 'rights',
    label: 'Partnership',
    verb: 'works with',
    roles: symmetric('partner'),
  },
  rivalry: {
    type: 'rivalry',
    family: 'conflict',
    label: 'Rivalry',
    verb: 'competes with',
    roles: symmetric('rival'),
  },
  dispute: {
    type: 'dispute',
    family: 'conflict',
    label: 'Dispute',
    verb: 'is in dispute with',
    roles: directed(['claimant'], ['respondent']),
  },
};

/** Nobody agrees on it or pays for it: a rivalry, a dispute. */
export const isQuarrel = (type: RelationType): boolean => relationKinds[type].family === 'conflict';

export const isDirected = (type: RelationType): boolean => relationKinds[type].roles.between === undefined;

/** The sides a type has, providing side first. */
export const sidesOf = (type: RelationType): readonly Side[] => (isDirected(type) ? ['from', 'to'] : ['between']);

/** The role a party plays on a side when the text names no other. Throws where the type has no such side. */
export function mainRole(type: RelationType, side: Side): Role {
  const roles = relationKinds[type].roles[side];
  if (!roles) throw new RangeError(`${type} has no side "${side}"`);
  return roles[0];
}

/** The side on which a role of this type stands, or null where the type has no such role. */
export function sideOf(type: RelationType, role: Role): Side | null {
  return sidesOf(type).find((side) => relationKinds[type].roles[side]?.includes(role)) ?? null;
}
