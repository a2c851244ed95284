// The table of search fields: what each is called, what values it takes, how it is explained. Parser, completion, help and
// error messages all read this one table; a new field is one entry here and one case in match-deal.ts.
import { z } from 'zod';
import { OrganizationKind } from '#lib/domain/organization.ts';
import { RelationType, Role } from '#lib/domain/relation-kind.ts';
import { Status, StatusMark } from '#lib/domain/status.ts';

export const FieldName = z.enum([
  'type',
  'status',
  'party',
  'role',
  ...Role.options,
  'amount',
  'capacity',
  'stake',
  'date',
  'agreed',
  'effective',
  'ended',
  'active',
  'known',
  'exclusive',
  'disputed',
  'past',
  'origin',
  'outlets',
  'source',
  'country',
  'kind',
  'mark',
  'in',
]);
export type FieldName = z.infer<typeof FieldName>;

export type ValueKind =
  | 'choice'
  | 'organization'
  | 'source'
  | 'money'
  | 'capacity'
  | 'count'
  | 'percent'
  | 'dates'
  | 'day';

export interface Field {
  readonly name: FieldName;
  readonly value: ValueKind;
  readonly choices: readonly string[];
  readonly help: string;
  readonly example: string;
  /** Which results the field can be asked of; it excludes all others. */
  readonly of: ReadonlyArray<'deals' | 'articles' | 'organizations'>;
}

const field = (
  name: FieldName,
  value: ValueKind,
  help: string,
  example: string,
  more: Partial<Pick<Field, 'choices' | 'of'>> = {},
): Field => ({ name, value, help, example, choices: [], of: ['deals'], ...more });

const yesNo = ['yes', 'no'] as const;
const everything = ['deals', 'articles', 'organizations'] as const;

export const searchFields: readonly Field[] = [
  field('type', 'choice', 'type of relation', 'type:compute', { choices: RelationType.options }),
  field('party', 'organization', 'who takes part', 'party:openai', { of: ['deals', 'articles'] }),
  field('role', 'choice', 'the role that the party plays', 'role:supplier party:coreweave', { choices: Role.options }),
  field('amount', 'money', 'money promised', 'amount>=5B'),
  field('status', 'choice', 'how far it has got', 'status:talks', { choices: Status.options }),
  field('active', 'day', 'in force on that day', 'active:2025-07-01'),
  field('date', 'dates', 'when it happened', 'date:2025'),
  field('agreed', 'dates', 'when it was agreed', 'agreed:2025-01..2025-06'),
  field('effective', 'dates', 'when it took effect', 'effective>=2025'),
  field('ended', 'dates', 'when it ended', 'ended:2024'),
  field('known', 'dates', 'when it became known', 'known>=2025-06-10', { of: ['deals', 'articles'] }),
  field('capacity', 'capacity', 'power or chips promised', 'capacity>=1GW'),
  field('stake', 'percent', 'part of the equity, per cent', 'stake>=10'),
  field('exclusive', 'choice', 'exclusivity in force, ended, or none', 'exclusive:yes', {
    choices: ['yes', 'no', 'ended'],
  }),
  field('disputed', 'choice', 'sources disagree', 'disputed:yes', { choices: yesNo }),
  field('past', 'choice', 'with what has ended', 'past:yes', { choices: yesNo }),
  field('origin', 'count', 'independent texts that say it', 'origin>=2'),
  field('outlets', 'count', 'outlets that carried it', 'outlets>=3'),
  field('source', 'source', 'who published it', 'source:entente', { of: ['deals', 'articles'] }),
  field('country', 'choice', 'country of a party, two letters', 'country:FR', { of: ['deals', 'organizations'] }),
  field('kind', 'choice', 'kind of organization', 'kind:lab', {
    choices: OrganizationKind.options,
    of: ['deals', 'organizations'],
  }),
  field('mark', 'choice', 'finer word for the status', 'mark:cancelled', { choices: StatusMark.options }),
  field('in', 'choice', 'only these results', 'in:deals', { choices: everything, of: everything }),
  ...Role.options.map((role) => field(role, 'organization', `the ${role.replace('_', ' ')}`, `${role}:openai`)),
];

const byName = new Map(searchFields.map((one) => [one.name, one]));
const otherNames: Readonly<Record<string, FieldName>> = {
  origins: 'origin',
  sources: 'source',
  publisher: 'source',
  organization: 'party',
  company: 'party',
  org: 'party',
  exclusivity: 'exclusive',
  outlet: 'outlets',
  value: 'amount',
  parties: 'party',
};

/** Null where there is no such field. Case does not matter. */
export function fieldCalled(name: string): Field | null {
  const lower = name.toLowerCase();
  const known = FieldName.safeParse(otherNames[lower] ?? lower);
  return known.success ? (byName.get(known.data) ?? null) : null;
}

export function fieldOf(name: FieldName): Field {
  const found = byName.get(name);
  if (!found) throw new RangeError(`the table of fields lacks ${name}`);
  return found;
}

export const isRole = (name: string): name is Role => Role.safeParse(name).success;
