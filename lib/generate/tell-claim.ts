// One report of a planned deal: a sentence in pieces, and the claim that it states. Every filled field of the claim has a
// piece of its own, so that evidence is cut where the words are written.
import { type ApproximateDate, approximateDate, type Day, isoOf } from '#lib/domain/approximate-date.ts';
import type { Claim, EvidenceField } from '#lib/domain/claim.ts';
import type { Money } from '#lib/domain/money.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { DealPlan } from './deal-plan.ts';
import { chance, type Random } from './random-choice.ts';

export interface Piece {
  readonly text: string;
  readonly field?: EvidenceField;
  /** The party (by its place in the plan) that these words name. */
  readonly party?: number;
}

export type Told = Omit<Claim, 'parties' | 'evidence'>;

const deed: Readonly<Record<RelationType, string>> = {
  compute: 'supply computing capacity to',
  chips: 'supply chips to',
  infrastructure: 'build data centers for',
  energy: 'supply power to',
  investment: 'invest in',
  financing: 'lend money to',
  acquisition: 'acquire',
  joint_venture: 'found a venture with',
  licensing: 'license its models to',
  content: 'license its archive to',
  contract: 'sell AI services to',
  partnership: 'work with',
  rivalry: 'compete with',
  dispute: 'take to court',
};

const opening = { talks: ' is in talks to ', agreed: ' agreed to ', ended: ' has ended its agreement to ' } as const;

/** 11900000000 as "$11.9 billion"; the words for a sum and the sum are one thing. */
const sumInWords = (sum: number): string =>
  sum >= 1e9 ? `$${Number((sum / 1e9).toFixed(3))} billion` : `$${Number((sum / 1e6).toFixed(3))} million`;

function moneyOf(sum: number, type: RelationType, random: Random): { amount: Money; words: string } {
  const bound = chance(0.1, random) ? 'up_to' : chance(0.1, random) ? 'about' : 'exact';
  // One report in ten has another figure than the others.
  const told = chance(0.1, random) ? Math.round(sum * 1.2) : sum;
  const before = { up_to: 'up to ', about: 'about ', exact: '' }[bound];
  const basis = type === 'investment' ? 'announced' : 'unknown';
  const amount: Money = {
    value: String(told),
    high: null,
    currency: 'USD',
    bound,
    basis,
    period: 'total',
    termMonths: null,
  };
  return { amount, words: `${before}${sumInWords(told)}` };
}

/** Half of the reports know the day, the others the month. */
function dateOf(day: Day, random: Random): ApproximateDate {
  const month = approximateDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return month && chance(0.5, random) ? month : { from: day, until: day };
}

const noDates: Claim['dates'] = { talks: null, agreed: null, effective: null, ended: null };

/** `agreedOn` and `toldOn` are the deal's day and the report's. */
export function tellClaim(plan: DealPlan, agreedOn: Day, toldOn: Day, random: Random): { pieces: Piece[]; told: Told } {
  const status = plan.stage;
  const lapsed = plan.exclusive && status === 'agreed' && plan.left === 1;
  const money =
    plan.sum !== null && status !== 'ended' && !lapsed && chance(0.8, random)
      ? moneyOf(plan.sum, plan.type, random)
      : null;
  const gigawatts = status === 'agreed' && !lapsed ? plan.gigawatts : null;
  const dated: 'ended' | 'agreed' | null =
    status === 'talks' ? null : status === 'ended' || lapsed ? 'ended' : 'agreed';
  const date = dated && chance(0.5, random) ? dateOf(dated === 'ended' ? toldOn : agreedOn, random) : null;
  const expanded = plan.expands && status === 'agreed';
  const exclusivity: Claim['exclusivity'] =
    plan.exclusive && status === 'agreed'
      ? { kind: 'exclusive', scope: null, state: lapsed ? 'ended' : 'in_force' }
      : null;
  const name = plan.name !== null && chance(0.7, random) ? plan.name : null;
  const givers = plan.parties.slice(0, -1);
  const exclusively = lapsed ? ' no longer exclusively' : ' exclusively';
  const pieces: Piece[] = [
    ...givers.flatMap(({ organization }, party): Piece[] => [
      ...(party > 0 ? [{ text: ' and ' }] : []),
      { text: organization.name, party },
    ]),
    { text: `${opening[status]}${expanded ? 'expand its agreement to ' : ''}${deed[plan.type]} ` },
    { text: plan.parties.at(-1)?.organization.name ?? '', party: plan.parties.length - 1 },
    ...(exclusivity ? [{ text: exclusively, field: 'exclusivity' as const }] : []),
    ...(name ? [{ text: ' under the name ' }, { text: name, field: 'name' as const }] : []),
    ...(money ? [{ text: ' for ' }, { text: money.words, field: 'amount' as const }] : []),
    ...(gigawatts ? [{ text: ' with ' }, { text: `${gigawatts} GW`, field: 'capacity' as const }] : []),
    ...(date && dated ? [{ text: ' as of ' }, { text: isoOf(date) ?? '', field: dated }] : []),
    { text: '.' },
  ];
  const told: Told = {
    type: plan.type,
    status,
    mark: expanded ? 'expanded' : null,
    name,
    amount: money?.amount ?? null,
    stake: null,
    place: null,
    capacity: gigawatts ? [{ value: String(gigawatts), unit: 'GW', bound: 'exact' }] : [],
    exclusivity,
    dates: date && dated ? { ...noDates, [dated]: date } : noDates,
    confidence: 0.6 + Math.round(random() * 39) / 100,
    rule: 'generated',
  };
  return { pieces, told };
}
