// On which side of its deals a question has whom it names: "customers of Nvidia" and "bought from Nvidia" ask for what Nvidia provides,
// "suppliers of Nvidia" and "chips for Nvidia" for what it gets. Only plain signs are read (small words, what parties are called, what is
// done to whom); where there is none, either side will do. Pure.
import { type RelationType, type Role, type Side, sideOf } from '#lib/domain/relation-kind.ts';
import { endedWord, listed } from './plain-words.ts';
import type { Alternative, TextQuestion } from './text-question.ts';

/** Who provides is `from`, who receives `to`, as in the table of relation kinds. */
export interface AskedSide {
  readonly side: 'from' | 'to';
  /** The other parties are called by what they are to whom is named: then a deal in which that is turned round is hardly asked for. */
  readonly called: boolean;
}

const called = (side: AskedSide['side']): AskedSide => ({ side, called: true });
const said = (side: AskedSide['side']): AskedSide => ({ side, called: false });

/** What those are called who provide to whom is named, and those who receive from them. */
const providing = listed(
  `supplier suppliers provider providers vendor vendors investor investors backer backers shareholder shareholders lender lenders creditor
   creditors landlord landlords acquirer acquirers licensor licensors claimant claimants plaintiff plaintiffs owner owners`,
);
const receiving = listed(
  'customer customers client clients user users tenant tenants borrower borrowers debtor debtors investee investees licensee licensees defendant defendants',
);

/** "Customers of Nvidia", "customers does Nvidia have". */
const joining = listed('of in to at for do does did has have had is are was were');
const ledTo = listed('to for in into');
const ledFrom = listed('from by');
/** What somebody takes who does it: "rented by Meta" is no letting of Meta's. */
const taking = listed('rented leased used ordered borrowed hired licensed needed paid consumed');
/** What is done to whom stands right behind it. */
const doing = listed(
  `supplies supply supplied supplying funds funded funding backs backed backing finances financed financing sues sue sued suing owns powers
   acquires acquire acquired acquiring buys buy bought buying invests invest investing lends lend swallows swallowed accuses accused`,
);
/** Of these, those that do not also say what was done to whom stands before them. */
const doingNow = listed(
  'supplies funds backs finances sues owns powers acquires buys invests lends swallows accuses buy acquire sue invest lend supply own',
);
const buying = listed('buys buy bought buying');
/** What is called after who did it. */
const doings = listed('investments acquisitions takeovers purchases bets stakes');
/** And after to whom it was done. */
const doneTo = listed('acquisition takeover purchase buyout');

const other = (side: AskedSide['side']): AskedSide['side'] => (side === 'from' ? 'to' : 'from');

type Group = readonly Alternative[];

const isNamed = (group: Group | undefined): boolean => group?.some(({ parties }) => parties.length > 0) ?? false;
const wordOf = (group: Group | undefined): string =>
  group && !isNamed(group) ? (group[0]?.text.toLowerCase() ?? '') : '';
const ledBy = (group: Group | undefined): string => group?.[0]?.led?.split(' ').at(-1) ?? '';

const sideOfWord = (word: string): AskedSide | null =>
  providing.has(word) ? called('to') : receiving.has(word) ? called('from') : null;

function sideAt(asked: readonly Group[], at: Group, alone: boolean): AskedSide | null {
  // Who "tried to buy" is who buys.
  const groups = asked.filter((group) => group === at || group.at(-1)?.text !== endedWord);
  const i = groups.indexOf(at);
  const [before, led, after, next] = [wordOf(groups[i - 1]), ledBy(groups[i]), wordOf(groups[i + 1]), groups[i + 2]];
  const byName =
    (joining.has(led) ? sideOfWord(before) : null) ?? (ledBy(groups[i + 1]) === '' ? sideOfWord(after) : null);
  if (byName) return byName;
  const beside = led === '' ? sideOfWord(before) : null;
  // "Investors OpenAI" is short for those in it; the "investor SoftBank" is one.
  if (beside) return said(before.endsWith('s') ? beside.side : other(beside.side));
  if (led === 'of') return doneTo.has(before) ? said('to') : null;
  if (led === 'by' && taking.has(before)) return said('to');
  if (ledFrom.has(led)) return said('from');
  if (ledTo.has(led)) return said('to');
  if (led === '' && before === 'against') return said('to');
  if (led === '' && doing.has(before)) {
    // "Who buys Nvidia chips" buys none of Nvidia.
    const ofThem = buying.has(before) && after !== '' && ledBy(groups[i + 1]) === '';
    return ofThem ? null : said('to');
  }
  if (doings.has(after) || doingNow.has(after)) return said('from');
  if (doing.has(after) && isNamed(next)) return said(ledBy(next) === 'by' ? 'to' : 'from');
  if (!alone) return null;
  // Where nobody else is named, what parties are called is probably said of them wherever it stands.
  const elsewhere = groups.reduce<AskedSide | null>((found, group) => found ?? sideOfWord(wordOf(group)), null);
  return elsewhere && said(elsewhere.side);
}

/** By group of the question, null where either side will do. */
export function sidesAsked({ groups }: TextQuestion): ReadonlyArray<AskedSide | null> {
  const alone = groups.filter(isNamed).length === 1;
  return groups.map((group) => (isNamed(group) ? sideAt(groups, group, alone) : null));
}

interface Parties {
  readonly type: RelationType;
  readonly parties: ReadonlyArray<{ readonly role: Role; readonly organization: { readonly slug: string } }>;
}

/** What a deal counts for in which somebody stands where they are asked for, and on the other side alone. */
const right = { called: 3, said: 1.6 };
const turned = { called: 0.3, said: 1 };

/** How much a deal weighs for the side on which it has those whom the question names: 1 where that says nothing. */
export function weightOfSides(
  { type, parties }: Parties,
  question: TextQuestion,
  asked: ReadonlyArray<AskedSide | null>,
): number {
  const weights = asked.flatMap((one, i) => {
    const named = question.groups[i]?.flatMap(({ parties: slugs }) => slugs) ?? [];
    const stands: Side[] = parties.flatMap(({ role, organization }) =>
      named.includes(organization.slug) ? (sideOf(type, role) ?? []) : [],
    );
    if (!one || stands.length === 0) return [];
    const how = one.called ? 'called' : 'said';
    if (stands.includes(one.side)) return [right[how]];
    return stands.includes('between') ? [] : [turned[how]];
  });
  return weights.length > 0 ? Math.max(...weights) : 1;
}
