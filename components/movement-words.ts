// The words of the digest: the pieces that its sentences are made of. What a sentence says comes from the ledger alone.
import { formatCount } from '#components/format/format-number.ts';
import type { ExclusivityKind } from '#lib/domain/claim.ts';
import type { DisputedField } from '#lib/domain/judgement.ts';
import type { MovementClock, MovementKind } from '#lib/domain/movement.ts';

const count = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;

interface KindWords {
  readonly title: string;
  readonly help: string;
  /** "3 deals ended" */
  readonly told: (n: number) => string;
}

const kinds: Readonly<Record<MovementKind, KindWords>> = {
  new: {
    title: 'New',
    help: 'Deals of which nothing was known before.',
    told: (n) => count(n, 'deal is new', 'deals are new'),
  },
  expanded: {
    title: 'Expanded',
    help: 'Their sources call them expanded, or somebody joined.',
    told: (n) => count(n, 'was expanded', 'were expanded'),
  },
  progressed: {
    title: 'Gone on',
    help: 'From talks to agreed, from agreed to signed, closed or in force.',
    told: (n) => count(n, 'went on', 'went on'),
  },
  ended: { title: 'Ended', help: 'A source says that they are over.', told: (n) => count(n, 'ended', 'ended') },
  exclusivity: {
    title: 'Exclusivity',
    help: 'Who is bound to one partner, and who no longer is.',
    told: (n) => count(n, 'changed its exclusivity', 'changed their exclusivity'),
  },
  disputed: {
    title: 'Disputed',
    help: 'Sources contradict one another. Both sides stand.',
    told: (n) => count(n, 'became disputed', 'became disputed'),
  },
  corrected: {
    title: 'Corrected',
    help: 'A value was taken back, or a dispute was settled.',
    told: (n) => count(n, 'was corrected', 'were corrected'),
  },
  withdrawn: {
    title: 'Withdrawn',
    help: 'Their sources no longer tell of them.',
    told: (n) => count(n, 'was withdrawn', 'were withdrawn'),
  },
  first_time: {
    title: 'First dealings',
    help: 'Somebody joined a deal that stood, and had no earlier one with its parties.',
    told: (n) => count(n, 'brought together who had not dealt before', 'brought together who had not dealt before'),
  },
  detailed: {
    title: 'Details',
    help: 'Something is stated of them that was not before.',
    told: (n) => count(n, 'gained a detail', 'gained details'),
  },
};

const clocks: Readonly<Record<MovementClock, string>> = {
  known: 'what became known',
  world: 'what happened, as it is known',
};

const disputes: Readonly<Record<DisputedField, string>> = {
  amount: 'the amount',
  stake: 'the stake',
  talks: 'the time of the talks',
  agreed: 'when it was agreed',
  effective: 'when it takes effect',
  ended: 'when it ended',
  status: 'whether it stands',
  parties: 'who is party to it',
};

const exclusivities: Readonly<Record<ExclusivityKind, string>> = {
  exclusive: 'exclusive',
  right_of_first_refusal: 'with a right of first refusal',
  preferred: 'preferred',
  none: 'open to others',
};

const sources = (n: number): string => count(n, 'source', 'sources');

export const movementWords = {
  title: 'What moved',
  heading: 'What moved',
  kinds,
  clocks,
  disputes,
  exclusivities,
  clock: 'On the clock of',
  from: 'After',
  to: 'Up to',
  show: 'Show',
  presets: [
    ['The last week', 7],
    ['The last 30 days', 30],
    ['The last quarter', 91],
    ['The last year', 365],
  ],
  between: (from: string, to: string) => `Between ${from} and ${to}`,
  summary: (between: string, told: string) => `${between}, ${told}.`,
  quiet: (between: string) => `${between}, no article told of anything new.`,
  quietWorld: (between: string) => `${between}, nothing is known to have happened.`,
  lastNews: (day: string) => `The last news before that is of ${day}.`,
  showLast: 'Show the week up to it',
  noNews: 'There is no news before that either.',
  hidden: (n: number) =>
    `${count(n, 'more movement is', 'more movements are')} not listed here; the changes of the same days have all of them.`,
  everything: 'Every change, field by field',
  feed: 'Follow as',
  asData: 'As data',
  sources: 'Words',
  more: (n: number) => `and ${n} more`,
  onInsights: 'All of it, and other days',
  fromExact: (day: string) => `on ${day}`,
  fromAbout: (date: string) => `(${date})`,
  undated: 'on a day that no source gives',
  dated: (date: string) => `dated ${date}`,
  expansion: 'in an expansion',
  joined: (names: string, many: boolean) => `${names} ${many ? 'have' : 'has'} joined`,
  became: (was: string, is: string) => `it was ${was} and is now ${is}`,
  aLetter: 'a letter of intent',
  thisEnded: {
    plain: 'this ended',
    cancelled: 'this was cancelled',
    blocked: 'this was blocked',
    expired: 'this expired',
  },
  now: (what: string) => `now ${what}`,
  noLonger: (what: string) => `no longer ${what}`,
  disagree: (field: string, sides: string) => `sources disagree about ${field}: ${sides}`,
  side: (value: string, origins: number) => `${value} (${sources(origins)})`,
  or: 'or',
  settled: (field: string, value: string) => `the dispute about ${field} was settled for ${value}`,
  corrected: (field: string, is: string, was: string) => `${field} is now ${is}, no longer ${was}`,
  notStated: (field: string, was: string) => `${field} is no longer stated, and was ${was}`,
  fieldNames: {
    status: 'the status',
    amount: 'the amount',
    parties: 'the list of parties',
    exclusivity: 'the exclusivity',
    stake: 'the stake',
    capacity: 'the capacity',
    talks: 'the day of the talks',
    agreed: 'the day of the agreement',
    effective: 'the day of taking effect',
    ended: 'the day of the end',
  },
  withdrawn: 'No source still says that ',
  saidBefore: (names: string) => `${names} said so before`,
  ofWhichFirst: (firsts: number, all: number) =>
    firsts === all
      ? `the first known between ${all === 1 ? 'its' : 'their'} parties`
      : `${formatCount(firsts)} of them the first known between ${firsts === 1 ? 'its' : 'their'} parties`,
  noEarlier: ' No earlier dealings between them are known.',
  noEarlierAmong: (pairs: number) =>
    ` No earlier dealings are known between ${count(pairs, 'pair', 'pairs')} of its parties.`,
  firstTime: ['No earlier dealings between ', ' are known: '],
  firstTimes: (pairs: number) => `Between ${pairs} pairs of its parties no earlier dealings are known: `,
  stated: 'newly stated',
  undisclosed: 'amount undisclosed',
  accordingToOne: (name: string) => `according to one source, ${name}`,
  accordingToReprints: (outlets: number) => `according to one text, which ${outlets} outlets carry`,
  accordingTo: (origins: number) => `according to ${origins} independent sources`,
} as const;
