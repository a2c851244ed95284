// All words of the interface, by area. Views read words from here only, so that a second language is a second object of
// the same shape. Words for relation types, statuses and roles are complete by type: a new kind fails to compile here.
import type { PublisherKind } from '#lib/domain/article.ts';
import type { ExclusivityKind, MentionKind } from '#lib/domain/claim.ts';
import type { DealMoment } from '#lib/domain/deal.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import type { MetricName, MetricPeriod } from '#lib/domain/metric.ts';
import type { Basis, Period } from '#lib/domain/money.ts';
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Family, RelationType, Role } from '#lib/domain/relation-kind.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { articleWords } from './article-words.ts';
import { conflictsWords } from './conflicts-words.ts';
import { dealWords } from './deal-words.ts';
import { diffWords } from './diff-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { insightWords } from './insight-words.ts';
import { organizationWords } from './organization-words.ts';
import { searchWords } from './search-words.ts';
import { timelineWords } from './timeline-words.ts';
import { totalsWords } from './totals-words.ts';

/** How a relation reads: "A supplies…", "A and B supply…", "A is in talks to supply…", "A supplied…". */
export interface RelationWords {
  readonly one: string;
  readonly many: string;
  readonly infinitive: string;
  readonly past: string;
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
  joint_venture: { one: 'owns a venture', many: 'own a venture', infinitive: 'own a venture', past: 'owned a venture' },
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

const moments: Readonly<Record<DealMoment['basis'], string>> = {
  agreed: 'agreed',
  talks: 'in talks',
  effective: 'in effect',
  ended: 'ended',
  reported: 'reported',
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

export const words = {
  site: {
    name: 'Entente',
    line: 'Who has promised what to whom in the AI industry, who says so, and since when it was known.',
    skip: 'Skip to content',
    navigation: 'Main',
    timeline: 'Timeline',
    graph: 'Graph',
    insights: 'Insights',
    conflicts: 'Conflicts',
    search: 'Search',
    method: 'Method',
    changes: 'Changes',
    api: 'API',
    more: 'More',
    downloads: 'Take this view home as',
    footer: 'Every figure leads to the words that state it.',
    theme: 'Paper',
    themes: { system: 'as the device', light: 'light', dark: 'dark' },
    keys: 'Keyboard',
  },
  clock: {
    label: 'Time',
    now: 'Now',
    asOf: 'As of',
    knownBy: 'known by',
    asOfLabel: 'As of',
    asOfHelp: 'What was true in the world on that day.',
    knownByLabel: 'Known by',
    knownByHelp: 'What a reader could have known by the end of that day.',
    submit: 'Show that day',
    backToNow: 'Back to now',
    asKnownOn: 'As known on',
    asOfOnly: 'As of',
    asItStands: 'as known today',
    earlier: 'Go back',
    monthAgo: 'a month',
    yearAgo: 'a year',
    twoYearsAgo: 'two years',
    change: 'Change the day',
  },
  relations,
  families,
  statuses,
  ongoing: 'current',
  marks,
  moments,
  roles,
  bases,
  periods,
  metrics,
  metricPeriods,
  exclusivities,
  organizationKinds,
  mentionKinds,
  exchanges,
  bounds: { exact: '', about: 'about', up_to: 'up to', at_least: 'at least', range: '', undisclosed: 'undisclosed' },
  sentence: {
    and: 'and',
    inTalksOne: 'is in talks to',
    inTalksMany: 'are in talks to',
    intentOne: 'has signed a letter of intent to',
    intentMany: 'have signed a letter of intent to',
    wasToOne: 'was to',
    wasToMany: 'were to',
    wasSaidToOne: 'was said to',
    wasSaidToMany: 'were said to',
    from: 'from',
    with: 'with',
    bothWork: 'work together',
    bothWorked: 'worked together',
    bothTogether: 'work together',
    compete: 'compete',
    competed: 'competed',
    own: 'own',
    owned: 'owned',
    aVenture: 'a joint venture',
    asPartners: 'as technology partners',
    asPartner: 'as technology partner',
    others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  },
  deals: {
    count: (count: number) => (count === 1 ? '1 deal' : `${count.toLocaleString('en-GB')} deals`),
    date: 'Date',
    parties: 'Parties',
    type: 'Type',
    amount: 'Amount',
    status: 'Status',
    origins: 'Origins',
    originsHelp: 'Independent texts that say it',
    originsCount: (count: number) => (count === 1 ? '1 origin' : `${count} origins`),
    outletsCount: (count: number) => (count === 1 ? '1 outlet' : `${count} outlets`),
    notStated: 'No source states an amount',
    undisclosed: 'A source says that the amount is undisclosed',
    disputed: 'disputed',
    or: 'or',
    reported: 'rep.',
    reportedHelp: 'Reported: the date of the first article, for no source dates the deal itself',
    since: 'Known since',
    stake: 'Stake',
    capacity: 'Capacity',
    term: 'Term',
    over: 'over',
    month: (count: number) => (count === 1 ? '1 month' : `${count} months`),
    year: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  },
  timeline: timelineWords,
  evidence: evidenceWords,
  deal: dealWords,
  conflicts: conflictsWords,
  totals: totalsWords,
  publisherKinds,
  judgementKinds,
  organization: organizationWords,
  article: articleWords,
  diff: diffWords,
  problem: {
    badRequest: 'This address asks for something that cannot be shown',
    notFound: 'There is nothing at this address',
    notAllowed: 'This is not open to everybody',
    gone: 'This is no longer here',
    decidedMeanwhile: 'Somebody else decided about this meanwhile',
    notFoundHelp: 'It may have been mistyped, or what it showed was not known at these dates.',
    failed: 'This page could not be made',
    failedHelp: 'Nothing was lost. Try again; if it stays, the log of the server says why.',
    unavailable: 'The database does not answer',
    tooMany: 'Too many requests came from this address',
    retry: 'Try again',
    home: 'Go to the timeline',
    withoutFilters: 'Show this page without its parameters',
  },
  insights: insightWords,
  search: searchWords,
  keys: {
    title: 'Keyboard',
    rows: [
      ['j', 'next deal'],
      ['k', 'previous deal'],
      ['Enter', 'open its evidence'],
      ['Esc', 'close it'],
      ['+  −', 'closer or wider, in the timeline'],
      ['Shift ← →', 'earlier or later, in the timeline'],
      ['0', 'all of the time, in the timeline'],
      ['/', 'search'],
      ['Ctrl K', 'go to an organization, deal, article or page'],
      ['g t', 'timeline'],
      ['g g', 'graph'],
      ['g i', 'insights'],
      ['g s', 'search'],
      ['?', 'this list'],
    ],
    close: 'Close',
  },
} as const;
