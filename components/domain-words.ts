// What the values of the domain are called: relation types, statuses, roles and the like. Complete by type: a new kind fails to
// compile here.
import type { PublisherKind } from '#lib/domain/article.ts';
import type { ExclusivityKind, MentionKind } from '#lib/domain/claim.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import type { MetricName, MetricPeriod } from '#lib/domain/metric.ts';
import type { Basis, Period } from '#lib/domain/money.ts';
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Family, RelationType, Role } from '#lib/domain/relation-kind.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';

/** How a relation reads: "A supplies…", "A and B supply…", "A is in talks to supply…", "A supplied…". */
export interface RelationWords {
  readonly one: string;
  readonly many: string;
  readonly infinitive: string;
  readonly past: string;
  /** Where nobody would say "in talks to": "A considers…", "A and B consider…". */
  readonly before?: { readonly one: string; readonly many: string };
  /** Where several say it otherwise. */
  readonly pastMany?: string;
}

const relations: Readonly<Record<RelationType, RelationWords>> = {
  compute: {
    one: 'supplies compute to',
    many: 'supply compute to',
    infinitive: 'supply compute to',
    past: 'supplied compute to',
  },
  chips: {
    one: 'supplies chips to',
    many: 'supply chips to',
    infinitive: 'supply chips to',
    past: 'supplied chips to',
  },
  infrastructure: { one: 'builds for', many: 'build for', infinitive: 'build for', past: 'built for' },
  energy: {
    one: 'supplies power to',
    many: 'supply power to',
    infinitive: 'supply power to',
    past: 'supplied power to',
  },
  investment: { one: 'invests in', many: 'invest in', infinitive: 'invest in', past: 'invested in' },
  financing: { one: 'lends to', many: 'lend to', infinitive: 'lend to', past: 'lent to' },
  acquisition: { one: 'acquires', many: 'acquire', infinitive: 'acquire', past: 'acquired' },
  // Few texts say who of its partners owns a venture.
  joint_venture: {
    one: 'is a partner in a venture',
    many: 'are partners in a venture',
    infinitive: 'enter a venture',
    past: 'was a partner in a venture',
    pastMany: 'were partners in a venture',
  },
  licensing: {
    one: 'licenses technology to',
    many: 'license technology to',
    infinitive: 'license technology to',
    past: 'licensed technology to',
  },
  content: {
    one: 'licenses content to',
    many: 'license content to',
    infinitive: 'license content to',
    past: 'licensed content to',
  },
  contract: {
    one: 'sells AI services to',
    many: 'sell AI services to',
    infinitive: 'sell AI services to',
    past: 'sold AI services to',
  },
  partnership: { one: 'works with', many: 'work together', infinitive: 'work with', past: 'worked with' },
  rivalry: { one: 'competes with', many: 'compete', infinitive: 'compete with', past: 'competed with' },
  dispute: {
    one: 'is in dispute with',
    many: 'are in dispute with',
    infinitive: 'be in dispute with',
    past: 'was in dispute with',
    before: { one: 'considers a dispute with', many: 'consider a dispute with' },
    pastMany: 'were in dispute with',
  },
};

const families: Readonly<Record<Family, string>> = {
  supply: 'Supply',
  capital: 'Capital',
  rights: 'Rights and services',
  conflict: 'Rivalry and dispute',
};

const statuses: Readonly<Record<Status, string>> = { talks: 'in talks', agreed: 'agreed', ended: 'ended' };

const marks: Readonly<Record<StatusMark, string>> = {
  letter_of_intent: 'letter of intent',
  signed: 'signed',
  closed: 'closed',
  in_force: 'in force',
  amended: 'amended',
  expanded: 'expanded',
  cancelled: 'cancelled',
  expired: 'expired',
  blocked: 'blocked',
  denied: 'denied',
};

const roles: Readonly<Record<Role, string>> = {
  supplier: 'supplier',
  customer: 'customer',
  builder: 'builder',
  tenant: 'tenant',
  investor: 'investor',
  investee: 'investee',
  lender: 'lender',
  borrower: 'borrower',
  acquirer: 'acquirer',
  target: 'target',
  seller: 'seller',
  owner: 'owner',
  technology_partner: 'technology partner',
  licensor: 'licensor',
  licensee: 'licensee',
  vendor: 'vendor',
  partner: 'partner',
  rival: 'rival',
  claimant: 'claimant',
  respondent: 'respondent',
};

const bases: Readonly<Record<Basis, string>> = {
  announced: 'announced',
  committed: 'committed',
  funded: 'funded',
  drawn: 'drawn',
  carrying: 'carrying value',
  fair: 'fair value',
  backlog: 'backlog',
  unknown: 'basis not stated',
};

const periods: Readonly<Record<Period, string>> = {
  total: '',
  year: 'a year',
  quarter: 'a quarter',
  month: 'a month',
  to_date: 'in all by then',
};

const metrics: Readonly<Record<MetricName, string>> = {
  revenue: 'Revenue',
  arr: 'Annual recurring revenue',
  valuation: 'Valuation',
  users: 'Users',
  capex: 'Capital spending',
  headcount: 'Headcount',
};

const metricPeriods: Readonly<Record<MetricPeriod, string>> = {
  annual: 'a year',
  quarterly: 'a quarter',
  monthly: 'a month',
};

const exclusivities: Readonly<Record<ExclusivityKind, string>> = {
  exclusive: 'exclusive',
  right_of_first_refusal: 'right of first refusal',
  preferred: 'preferred',
  none: 'not exclusive',
};

const organizationKinds: Readonly<Record<OrganizationKind, string>> = {
  lab: 'AI lab',
  chip_maker: 'Chip maker',
  memory: 'Memory maker',
  equipment: 'Equipment maker',
  server_maker: 'Server maker',
  cloud: 'Cloud provider',
  neocloud: 'AI cloud provider',
  data_centre: 'Data-centre developer',
  energy: 'Energy company',
  fund: 'Fund',
  bank: 'Bank',
  media: 'Media company',
  software: 'Software company',
  device_maker: 'Device maker',
  robotics: 'Robotics company',
  vehicle_maker: 'Vehicle maker',
  health: 'Health company',
  telecom: 'Telecoms company',
  consulting: 'Consultancy',
  defence: 'Defence company',
  public_body: 'Public body',
  government: 'Government',
  university: 'University',
  unknown: 'Organization',
};

/** What an organization gets by such a deal, and what it gives: the heads of its lists. Equals have one head only. */
const exchanges: Readonly<Record<RelationType, { readonly receives: string; readonly provides: string }>> = {
  compute: { receives: 'Compute from', provides: 'Compute to' },
  chips: { receives: 'Chips from', provides: 'Chips to' },
  infrastructure: { receives: 'Built by', provides: 'Builds for' },
  energy: { receives: 'Power from', provides: 'Power to' },
  investment: { receives: 'Investors', provides: 'Invests in' },
  financing: { receives: 'Lenders', provides: 'Lends to' },
  acquisition: { receives: 'Acquired by', provides: 'Acquires' },
  joint_venture: { receives: 'Ventures', provides: 'Ventures' },
  licensing: { receives: 'Technology from', provides: 'Technology to' },
  content: { receives: 'Content from', provides: 'Content to' },
  contract: { receives: 'AI services from', provides: 'AI services to' },
  partnership: { receives: 'Partners', provides: 'Partners' },
  rivalry: { receives: 'Rivals', provides: 'Rivals' },
  dispute: { receives: 'Challenged by', provides: 'Challenges' },
};

const publisherKinds: Readonly<Record<PublisherKind, string>> = {
  newsroom: 'a party’s own newsroom',
  filing: 'filing',
  regulator: 'regulator',
  wire: 'news agency',
  press: 'press',
  newsletter: 'newsletter',
  brief: 'own brief',
  upload: 'upload',
};

const judgementKinds: Readonly<Record<Decision['kind'], string>> = {
  retract: 'Article retracted',
  reject: 'Claim rejected',
  correct: 'Claim corrected',
  merge_organizations: 'Two names, one organization',
  separate_organizations: 'Two organizations, not one',
  merge_deals: 'Two deals made one',
  separate_deals: 'Two deals, not one',
  part_claim: 'A claim parted from its deal',
  resolve: 'Dispute settled',
  undo: 'Taken back',
};

const mentionKinds: Readonly<Record<MentionKind, string>> = {
  name: 'by its name',
  alias: 'by another name',
  product: 'by its product',
  discovered: 'introduced by this text',
  description: 'by a description',
  pronoun: 'by a pronoun',
  unresolved: 'not settled',
};

export const domainWords = {
  relations,
  families,
  statuses,
  marks,
  roles,
  bases,
  periods,
  metrics,
  metricPeriods,
  exclusivities,
  organizationKinds,
  exchanges,
  publisherKinds,
  judgementKinds,
  mentionKinds,
} as const;
