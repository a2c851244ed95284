// The words of the insights, but those of circles and promises. Sentences are made from figures by the views; here are their pieces, never a finding.

import type { CommitmentGrouping, CommitmentUnit, PromiseOutcome } from '#lib/domain/commitment.ts';
import type { LeftOutReason, Measure, Resource } from '#lib/domain/insight.ts';
import { commitmentWords } from './commitment-words.ts';
import { flowWords } from './flow-words.ts';
import { formatCount } from './format/format-number.ts';

const resources: Readonly<Record<Resource, string>> = {
  compute: 'compute',
  chips: 'chips',
  energy: 'power',
  capital: 'capital',
  sites: 'data centres',
};

const measures: Readonly<Record<Measure, string>> = {
  count: 'number of deals',
  usd: 'US dollars stated',
  gw: 'gigawatts stated',
  chips: 'chips stated',
};

const units: Readonly<Record<CommitmentUnit, string>> = { usd: 'US dollars', gw: 'gigawatts', chips: 'chips' };

const groupings: Readonly<Record<CommitmentGrouping, string>> = {
  buyer: 'who receives',
  supplier: 'who provides',
  type: 'type',
  year: 'year of agreement',
};

const reasons: Readonly<Record<LeftOutReason, string>> = {
  unknown_amount: 'no source states an amount',
  other_unit: 'its amount is in another unit, currency or period',
  other_basis: 'it is a value in the books or a backlog of orders, not a sum that is paid',
  not_split: 'one amount of several providers, and no source splits it',
  talks: 'talked about only',
  undated_end: 'it ended or began on a day that no source gives',
  undated: 'no source dates it',
  not_certain: 'dated so roughly that it may have begun only later',
  ceiling: 'a ceiling, not a promise',
};

const outcomes: Readonly<Record<PromiseOutcome, string>> = {
  kept: 'kept',
  late: 'late',
  shrunk: 'shrunk',
  dropped: 'dropped',
  open: 'nothing more heard',
};

export const insightWords = {
  title: 'Insights',
  heading: 'Rivalry or collaboration, and who depends on whom',
  lead: 'Worked out from the deals that were known by then, and from nothing else. Every figure opens to its formula, the deals that went in, and those that did not, with the reason.',
  show: 'Show',
  and: 'and',
  nothing: 'There is nothing to work out',
  resources,
  measures,
  units,
  groupings,
  reasons,
  outcomes,
  workings: {
    title: 'How this is worked out',
    formula: 'Formula',
    inputs: 'What went in',
    converted: 'What was stated in other currencies',
    leftOut: 'What was left out, and why',
    nothing: 'Nothing was left out.',
    counts: 'counts as',
    more: (count: number) => `${formatCount(count)} more, in the data`,
    data: 'All of it as data',
  },
  dependence: {
    title: 'Dependence',
    buyer: 'Buyer',
    resource: 'What it needs',
    measure: 'Counted by',
    suppliers: (count: number) => (count === 1 ? '1 supplier' : `${count} suppliers`),
    alone: (buyer: string, resource: string, supplier: string, since: string) =>
      `${buyer} gets its ${resource} from ${supplier} alone, since ${since}.`,
    never: (buyer: string, resource: string) => `No source known by then says who supplies ${buyer} with ${resource}.`,
    inForce: (count: string, resource: string, buyer: string) => `${count} of ${resource} to ${buyer} are in force; `,
    stating: { count: '', usd: 'a sum', gw: 'a capacity', chips: 'a number of chips' },
    suppliersStating: (count: string, resource: string, buyer: string, what: string) =>
      `${count} of ${resource} to ${buyer} are in force with ${what} that is stated; `,
    onlyStated: (supplier: string, resource: string, buyer: string, what: string) =>
      `Of those who supply ${buyer} with ${resource}, ${what} is stated for ${supplier} alone.`,
    silent: (deals: number) =>
      deals === 1
        ? 'One more deal states nothing of the kind.'
        : `${formatCount(deals)} more deals state nothing of the kind.`,
    ofDeals: 'of the deals',
    ofStated: 'of what is stated',
    largest: (supplier: string, share: string, of: string) => `the largest, ${supplier}, holds ${share} ${of}.`,
    level: (suppliers: string, share: string, of: string) => `the largest, ${suppliers}, hold ${share} ${of} each.`,
    allLevel: (suppliers: string, share: string, of: string) => `${suppliers} hold ${share} ${of} each.`,
    nobody: (share: string, of: string) => `nobody holds more than ${share} ${of}.`,
    nobodyBuys: (resource: string) => `No source known by then says who gets ${resource} from whom.`,
    before: (supplier: string, until: string) => `Until ${until} it was ${supplier} alone.`,
    none: 'None of its deals states this. Count deals instead.',
    chart: (buyer: string, resource: string) => `Shares of ${buyer}’s suppliers of ${resource} over time`,
    tableBelow: 'The table below says the same.',
    untold: (count: number) =>
      `${count === 1 ? 'One smaller supplier has' : `${formatCount(count)} smaller suppliers have`} no line here; the table and the data have the rest.`,
    supplier: 'Supplier',
    namedAs: (names: string) => `as ${names}`,
    share: 'Share now',
    from: 'Since',
    amount: 'Counts for',
    effective: 'Effective number of suppliers',
    effectiveHelp: 'as many, if all had the same share',
    hhi: 'Concentration (HHI)',
    hhiHelp: '1 where one supplies all',
    top: 'Largest share',
    multiHomed: 'Two or more at once since',
    multiHomedNever: 'not at present',
    exclusivity: 'Exclusivity',
    exclusivityOf: (supplier: string) => `${supplier}: exclusive`,
    openStart: 'start not dated',
    openEnd: 'no source says that it ended',
    undatedEnd: 'ended, on a day that no source gives',
    endTold: (day: string) => `had ended by ${day}, as a source says that gives no day`,
    formula:
      'Share of a supplier = what its deals in force count for, divided by what those of all suppliers count for. HHI = sum of squared shares, from 1/n to 1. Effective number = 1 / HHI. A disputed or open amount makes each a range: the ends are the least and the most that the statements allow. A deal that is part of another one of its supplier counts until that one holds. Units count as their group on the day of the deal.',
    isPart: 'part of another of these, counted once',
    part: '(part)',
  },
  coopetition: {
    title: 'Rivals who need each other',
    none: 'No pair is known to be rivals and partners at once.',
    lead: (count: number, pair: string, rivalry: number, cooperation: number) => {
      const texts = rivalry === 1 ? '1 independent text speaks' : `${formatCount(rivalry)} independent texts speak`;
      const both =
        count === 1
          ? `${pair} compete and deal with each other at the same time, and no other pair is known to`
          : `${formatCount(count)} pairs compete and deal with each other at the same time. Most of all ${pair}`;
      return `${both}: ${texts} of rivalry, ${formatCount(cooperation)} of dealing.`;
    },
    matrix: 'Who is both rival and partner of whom',
    pair: 'Pair',
    rivalry: 'Rivalry',
    cooperation: 'Dealing',
    score: 'Tension',
    scoreHelp: 'texts that speak of rivalry × texts that speak of dealing',
    tape: 'Since when',
    tapeBetween: (from: string, until: string) => `From ${from} to ${until}: rivalry above, dealing below`,
    tapeOf: (pair: string) => `Rivalry and dealing of ${pair} over time`,
    shown: (shown: number, all: number) => `The ${shown} tensest of ${all} pairs.`,
    formula:
      'Tension = rivalry × dealing. Each is the number of independent texts behind its deals in force on that day; a text that tells of several of them counts once. A dispute counts as rivalry only beside a stated rivalry. Where either side is missing it is zero.',
  },
  flows: flowWords,
  commitments: commitmentWords,
  power: {
    title: 'Who stands between',
    none: 'No network is known.',
    lead: (name: string, share: string, partners: number) =>
      `${name} deals with ${partners} organizations, and ${share} of the shortest ways between others lead through it.`,
    about: (share: string) => `about ${share}`,
    organization: 'Organization',
    partners: 'Partners',
    between: 'Stands between',
    bars: 'Drawn',
    community: 'Group',
    communities: 'Groups that deal more among themselves',
    communitiesHelp: (modularity: string) =>
      `Modularity ${modularity}: 0 would be no groups at all, above 0.3 they are plain.`,
    members: (count: number) => (count === 1 ? '1 organization' : `${formatCount(count)} organizations`),
    without: 'Leave out',
    withoutHelp: 'A scenario: no fact is changed, and the address keeps it.',
    whatIf: 'What if it left?',
    scenario: (names: string) => `Scenario: without ${names}`,
    back: 'Back to the facts',
    cutOff: 'Who would lose a supplier',
    nobody: 'Nobody would lose a supplier that is known.',
    loses: 'Loses',
    left: 'Would be left with',
    nothingLeft: 'nobody that is known',
    formula:
      'Partners = organizations with a deal in force; rivalry and dispute are no ties. Stands between = share of the shortest ways between all pairs of others that lead through it (Freeman 1977, by Brandes 2001). Groups by the Louvain method (Blondel and others 2008), which seeks the highest modularity (Newman 2006).',
  },
} as const;
