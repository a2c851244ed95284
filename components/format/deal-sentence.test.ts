import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { RelationType, type Role } from '#lib/domain/relation-kind.ts';
import { sentenceText } from './deal-sentence.ts';

const party = (name: string, role: Role) => ({ organization: { slug: slugOf(name), name }, role, claims: ['c'] });
const told = (
  type: RelationType,
  parties: Deal['parties'],
  rest: Partial<Pick<Deal, 'status' | 'mark' | 'name'>> = {},
) => sentenceText({ type, parties, status: 'agreed', mark: null, name: null, ...rest });

const compute = [party('CoreWeave', 'supplier'), party('OpenAI', 'customer')];

test('status and mark decide the tense', () => {
  expect(told('compute', compute)).toBe('CoreWeave supplies compute to OpenAI');
  expect(told('compute', compute, { status: 'talks' })).toBe('CoreWeave is in talks to supply compute to OpenAI');
  expect(told('compute', compute, { status: 'talks', mark: 'letter_of_intent' })).toBe(
    'CoreWeave has signed a letter of intent to supply compute to OpenAI',
  );
  expect(told('compute', compute, { status: 'ended' })).toBe('CoreWeave supplied compute to OpenAI');
});

test('what was cancelled or denied is not told as having happened', () => {
  const bid = [party('Nvidia', 'investor'), party('OpenAI', 'investee')];
  expect(told('investment', bid, { status: 'ended', mark: 'cancelled' })).toBe('Nvidia was to invest in OpenAI');
  expect(told('investment', bid, { status: 'ended', mark: 'denied' })).toBe('Nvidia was said to invest in OpenAI');
});

test('several providers take the plural', () => {
  const parties = [party('Oracle', 'supplier'), party('CoreWeave', 'supplier'), party('OpenAI', 'customer')];
  expect(told('compute', parties)).toBe('Oracle and CoreWeave supply compute to OpenAI');
});

test('a venture is one sentence with all its parties and its name', () => {
  const parties = [
    party('SoftBank', 'owner'),
    party('OpenAI', 'owner'),
    party('Oracle', 'owner'),
    party('MGX', 'owner'),
    party('Arm', 'technology_partner'),
    party('Nvidia', 'technology_partner'),
  ];
  expect(told('joint_venture', parties, { name: 'Stargate' })).toBe(
    'SoftBank, OpenAI, Oracle and MGX are partners in Stargate, with Arm and Nvidia as technology partners',
  );
});

test('a seller is not what is acquired', () => {
  const parties = [party('SoftBank', 'acquirer'), party('Ampere', 'target'), party('Carlyle', 'seller')];
  expect(told('acquisition', parties)).toBe('SoftBank acquires Ampere from Carlyle');
});

test('equals: two act on one another, three together', () => {
  const partners = ['Apple', 'OpenAI', 'Google'].map((name) => party(name, 'partner'));
  expect(told('partnership', partners.slice(0, 2))).toBe('Apple works with OpenAI');
  expect(told('partnership', partners)).toBe('Apple, OpenAI and Google work together');
  const rivals = ['Google', 'OpenAI'].map((name) => party(name, 'rival'));
  expect(told('rivalry', rivals)).toBe('Google competes with OpenAI');
});

test('every type has a sentence', () => {
  for (const type of RelationType.options) expect(told(type, compute).length).toBeGreaterThan(0);
});

test('nobody is in talks to be in dispute', () => {
  const parties = [party('Microsoft', 'claimant'), party('Amazon', 'respondent')];
  expect(told('dispute', parties, { status: 'talks' })).toBe('Microsoft considers a dispute with Amazon');
});
